// Package logcsv writes the log of a family as a CSV file (RFC 4180), and
// checks such a file without any vault.
//
// It decides nothing about who may have the log, signs nothing itself (that is
// handed to it) and knows no keys: who signed is for the caller to say. It
// promises that each line carries the link of a chain over all that stands in
// the file, that the last line closes it with the end of the vault's own log
// and a signature, and that no cell is taken for a formula by a sheet program.
//
// Without the key nobody can close the chain again. Which line was touched is
// told as well as the links allow; whoever makes all links anew hides which,
// but not that.
package logcsv

import (
	"encoding/base64"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/words"
)

// format stands in the last line.
const format = "keukentafel-log 1"

// bom tells sheet programs that the letters are UTF-8; RFC 4180 leaves that open.
const bom = "\ufeff"

// lastMark stands where other lines have their number.
const lastMark = "#"

// Write writes the log in a disclosure; sign closes it.
func Write(w io.Writer, d consent.Disclosure, lang words.Lang, sign func(digest []byte) ([]byte, error)) error {
	log, err := document.CheckLog(d)
	if err != nil {
		return fmt.Errorf("write log as csv: %w", err)
	}
	if _, err := io.WriteString(w, bom); err != nil {
		return fmt.Errorf("write log as csv: %w", err)
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	head := safe(append(append([]string{lang.T("logbook.column.no")}, document.LogColumns(lang)...), lang.T("logbook.column.link")))
	c := begin(head)
	_ = out.Write(head) // an error comes back with the next Flush
	for i, l := range log.Lines {
		fields := safe(document.LogRow(l, lang))
		c.next(fields)
		_ = out.Write(append(append([]string{strconv.Itoa(i + 1)}, fields...), c.hex()))
	}
	fields := safe(last(d, log, lang, len(head)))
	c.next(fields)
	signature, err := sign(c.digest())
	if err != nil {
		return fmt.Errorf("sign log: %w", err)
	}
	_ = out.Write(append(append([]string{lastMark}, fields...), base64.StdEncoding.EncodeToString(signature), c.hex()))
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write log as csv: %w", err)
	}
	return nil
}

// last are the fields of the last line, without mark, signature and link.
func last(d consent.Disclosure, log consent.Log, lang words.Lang, width int) []string {
	fields := []string{d.At().Format(time.RFC3339), format, lang.T("logbook.last-line"), string(d.FamilyID()), string(d.ID()),
		string(d.Recipient().Kind), string(log.From), string(log.Until), strconv.Itoa(len(log.Lines)), strconv.Itoa(log.LeftOut),
		strconv.FormatInt(log.Anchor.Seq, 10), log.Anchor.MAC, log.Signer.Key, log.Signer.Fingerprint,
		base64.StdEncoding.EncodeToString(log.Signer.Card)}
	for len(fields) < width-3 {
		fields = append(fields, "")
	}
	return fields
}

// safe makes cells that no program takes for a formula, on one line each.
func safe(cells []string) []string {
	list := make([]string, len(cells))
	for i, cell := range cells {
		list[i] = document.CellText(cell)
	}
	return list
}

func (c *chain) hex() string { return hex.EncodeToString(c.link[:]) }
