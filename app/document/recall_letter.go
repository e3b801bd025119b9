package document

import (
	"errors"
	"fmt"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// ErrNoRecall means that a disclosure is no letter of recall.
var ErrNoRecall = errors.New("disclosure is no recall")

// RecallLetter (brief bij intrekking) asks a recipient to remove what it got.
// It names the disclosures by day, version and number, so that they can be
// found, and repeats nothing of what was in them. It does not say who took the
// consent back, nor why.
func RecallLetter(d consent.Disclosure, lang words.Lang) (Document, error) {
	if !d.Valid() {
		return Document{}, fmt.Errorf("compose recall: %w", consent.ErrNotADisclosure)
	}
	notice, ok := d.Recall()
	if !ok {
		return Document{}, fmt.Errorf("compose recall: %w", ErrNoRecall)
	}
	l := recallLetter{Lang: lang, notice: notice}
	title, day := lang.T("recall-letter.title"), string(family.DateOf(d.At()))
	return Document{
		Title: title, Lang: string(lang), Subject: lang.T("recall-letter.subject"), Date: day,
		Header: Margin{Left: title, Right: string(d.ID())},
		Footer: Margin{Left: lang.T("recall-letter.only"), Right: lang.T("document.page", "page", "{page}", "pages", "{pages}")},
		Blocks: slices.Concat([]Block{
			Heading{Level: 1, Text: title, Where: "recall title"},
			l.head(d, day),
			l.text("asked"),
			Note{Title: lang.T("recall-letter.until", "date", lang.Date(string(notice.AnswerBy))), Runs: Plain(lang.T("recall-letter.answer")), Where: "recall answer"},
			l.heading("what"),
			l.given(),
			l.heading("how"),
		}, l.how(), l.slip(d)),
	}, nil
}

type recallLetter struct {
	words.Lang
	notice consent.RecallNotice
}

func (l recallLetter) text(key string) Block {
	return Paragraph{Runs: Plain(l.T("recall-letter." + key)), Where: "recall " + key}
}

func (l recallLetter) heading(key string) Block {
	return Heading{Level: 2, Text: l.T("recall-letter." + key), Where: "recall " + key}
}

// head says to whom, from whom, when and about which family.
func (l recallLetter) head(d consent.Disclosure, day string) Block {
	var pairs KeyValues
	add := func(key, value string) {
		if value != "" {
			pairs.Pairs = append(pairs.Pairs, Pair{Key: l.T("recall-letter." + key), Value: Plain(value), Where: "recall " + key})
		}
	}
	n := l.notice
	add("to", string(d.Recipient().Name))
	add("from", words.Line(string(n.From), string(n.House)))
	add("reach", words.Line(string(n.Phone), string(n.Email)))
	add("date", l.Date(day))
	add("family", string(n.Family))
	return pairs
}

// given are the disclosures that must be removed.
func (l recallLetter) given() Block {
	table := Table{Columns: []Column{{Title: l.T("recall-letter.when"), Share: 3}, {Title: l.T("recall-letter.which"), Share: 4}, {Title: l.T("recall-letter.about"), Share: 6}}}
	for _, g := range l.notice.Given {
		which := l.T("recall-letter.draft")
		if g.Version > 0 {
			which = l.T("recall-letter.version", "n", g.Version)
		}
		var about []string
		for _, c := range consent.Categories() {
			if slices.Contains(g.Categories, c) {
				about = append(about, l.T("list.category."+string(c)))
			}
		}
		table.Rows = append(table.Rows, Row{Where: "recall " + string(g.ID), Cells: [][]Run{
			Plain(l.Date(string(g.On))), Plain(which + ", " + l.T("list.form."+g.Form) + "\n" + l.T("recall-letter.number", "id", string(g.ID))), Plain(l.List(about))}})
	}
	return table
}

func (l recallLetter) how() []Block {
	var items []Item
	for _, key := range []string{"how-1", "how-2", "how-3", "how-4"} {
		items = append(items, Item{Runs: Plain(l.T("recall-letter." + key)), Where: "recall " + key})
	}
	return []Block{List{Items: items, Ordered: true}, l.text("law")}
}

// slip is what the recipient fills in and sends back.
func (l recallLetter) slip(d consent.Disclosure) []Block {
	return []Block{
		l.heading("slip"),
		Blank{Label: l.T("recall-letter.slip-of", "id", string(d.ID())), Options: []string{l.T("recall-letter.slip-removed"), l.T("recall-letter.slip-kept")}, Lines: 2, Where: "recall slip"},
		Signatures{Lines: []Signature{{Name: string(d.Recipient().Name), Where: "recall to"}}},
	}
}
