package office

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"time"

	"keukentafel/app/document"
)

// CSV writes one list for any program (RFC 4180): UTF-8 with the mark by which
// sheet programs know it, and semicolons, because in Dutch the comma is that of
// decimals. Days are written as 2026-12-07: every program reads that, and
// nobody takes the month for the day. No cell is a formula, and no cell has
// lines.
func CSV(w io.Writer, grid document.Grid) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = ';', true
	heads := make([]string, len(grid.Columns))
	for i, head := range grid.Columns {
		heads[i] = document.CellText(head)
	}
	_ = out.Write(heads) // an error comes back with the Flush
	for _, row := range grid.Rows {
		cells := make([]string, len(row))
		for i, v := range row {
			cells[i] = cell(v)
		}
		_ = out.Write(cells)
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}

func cell(v document.Value) string {
	if day := v.Day.Time(); !day.IsZero() {
		return day.Format(time.DateOnly)
	}
	if v.Number != nil {
		return strconv.Itoa(*v.Number)
	}
	return document.CellText(v.Text)
}
