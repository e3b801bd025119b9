package document

import (
	"fmt"
	"strings"

	"keukentafel/app/picture"
	"keukentafel/app/words"
)

// CardPaper is the own contact card of whoever works here, for paper: names,
// the fingerprint as digits and as words, and the codes that hold the card. It
// is made of no Disclosure: it can hold nothing of a family.
type CardPaper struct {
	Name, House, Function string
	Groups                string   // the fingerprint in digits
	Words                 []string // and in words
	Codes                 []string // the texts of the QR codes, in order
	Day                   string   // ISO day
}

// CardSheet is the contact card on paper, to read aloud from and to photograph.
func CardSheet(c CardPaper, lang words.Lang) (Document, error) {
	t := func(key string) string { return lang.T("trust.paper." + key) }
	title := strings.Trim(c.Name+", "+c.House, ", ")
	doc := Document{Title: t("title"), Lang: string(lang), Subject: t("title"), Date: c.Day, Blocks: []Block{
		Heading{Level: 1, Text: t("title"), Where: "trust.paper.title"},
		Paragraph{Runs: Strong(title), Where: "trust.paper.name"},
		Paragraph{Runs: Plain(c.Function), Where: "trust.paper.name"},
		Paragraph{Runs: Plain(t("what")), Where: "trust.paper.what"},
		KeyValues{Pairs: []Pair{
			{Key: t("groups"), Value: Strong(c.Groups), Where: "trust.paper.groups"},
			{Key: t("words"), Value: Strong(strings.Join(c.Words, "\u00a0· ")), Where: "trust.paper.words"}}},
	}}
	if c.Function == "" {
		doc.Blocks = append(doc.Blocks[:2], doc.Blocks[3:]...)
	}
	var tiles Tiles // all on one sheet, so that no part gets lost
	for i, code := range c.Codes {
		squares, err := picture.QR(code)
		if err != nil {
			return Document{}, fmt.Errorf("compose card sheet: %w", err)
		}
		part := lang.T("trust.part", "n", i+1, "of", len(c.Codes))
		tiles.Cards = append(tiles.Cards, ContactCard{Name: part, Squares: squares, Alt: part, Where: "trust.part"})
	}
	doc.Blocks = append(doc.Blocks, tiles)
	return doc, nil
}
