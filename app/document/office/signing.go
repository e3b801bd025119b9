package office

import (
	"unicode/utf8"

	"keukentafel/app/document"
	"keukentafel/app/words"
)

// flat are the blocks in one column, as a text flows.
func flat(doc document.Document) []document.Block { return document.InOneColumn(doc.All()) }

// signColumns are the heads of a table to sign in.
func signColumns(lang words.Lang) []document.Column {
	return []document.Column{
		{Title: lang.T("office.sign.name"), Share: 2}, {Title: lang.T("office.sign.signature"), Share: 2.4}, {Title: lang.T("office.sign.date"), Share: 1.2},
	}
}

// signer is the name of who signs, and below it as whom.
func signer(s document.Signature) []document.Run {
	runs := document.Strong(s.Name)
	if s.Role != "" {
		if s.Name != "" {
			runs = append(runs, document.Run{Text: "\n"})
		}
		runs = append(runs, document.Run{Text: s.Role})
	}
	return runs
}

// boxes are answers, each with a box before it, as many in a row as there is
// room for.
func boxes(options []string) []string {
	const (
		room  = 76 // letters
		apart = "    "
	)
	var rows []string
	used := room
	for _, option := range options {
		answer := "☐ " + option
		wide := utf8.RuneCountInString(answer) + 2
		if used+wide > room {
			rows, used = append(rows, answer), wide
			continue
		}
		rows[len(rows)-1] += apart + answer
		used += wide
	}
	return rows
}
