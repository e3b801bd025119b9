package document

// withoutEmptyColumns leaves out columns that have a head but no text in any
// row, so that the other columns get the room.
func (t Table) withoutEmptyColumns() Table {
	kept := Table{Rows: make([]Row, len(t.Rows)), RowHeads: t.RowHeads, Caption: t.Caption}
	for i, row := range t.Rows {
		kept.Rows[i].Where = row.Where
	}
	for column, head := range t.Columns {
		if !t.hasText(column) {
			continue
		}
		kept.Columns = append(kept.Columns, head)
		for i, row := range t.Rows {
			kept.Rows[i].Cells = append(kept.Rows[i].Cells, row.Cells[column])
		}
	}
	return kept
}

func (t Table) hasText(column int) bool {
	for _, row := range t.Rows {
		for _, run := range row.Cells[column] {
			if run.Text != "" {
				return true
			}
		}
	}
	return false
}
