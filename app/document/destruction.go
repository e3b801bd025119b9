package document

import (
	"strconv"
	"time"

	"keukentafel/app/family"
	"keukentafel/app/words"
)

// Destruction is what the record of a destruction says. It is the one document
// that is not made of a disclosure: there is nothing left to disclose, and it
// has no field for anything about a family but an id that means nothing
// elsewhere.
type Destruction struct {
	ID         string
	Family     family.FamilyID
	At         time.Time
	By         family.Text // who destroyed it
	House      family.Text
	ApprovedBy family.Text
	Why        family.Text
	Basis      string // in words
	Rule       string // the retention period, in words
	Source     string
	Asked      family.Date
	AskedAs    string // by whom, in words
	Opened     family.Date
	LastChange family.Date
	Parts      int
	Versions   int
	Exported   family.Date
	Unreadable bool
}

// DestructionRecord (verklaring van vernietiging) is the page for the archivist.
func DestructionRecord(d Destruction, lang words.Lang) Document {
	p := &proof{lang: lang}
	p.fact("family", string(d.Family))
	p.fact("at", lang.Moment(d.At))
	p.fact("by", words.Line(string(d.By), string(d.House)))
	p.fact("approved-by", string(d.ApprovedBy))
	p.fact("basis", d.Basis)
	if d.Asked.Known() {
		p.fact("asked", words.Line(lang.Date(string(d.Asked)), d.AskedAs))
	}
	p.fact("rule", d.Rule)
	p.fact("source", d.Source)
	p.fact("why", string(d.Why))
	if d.Unreadable {
		p.fact("size", lang.T("document.destruction.unreadable"))
	} else {
		p.fact("period", lang.T("document.destruction.between", "from", lang.Date(string(d.Opened)), "until", lang.Date(string(d.LastChange))))
		p.fact("size", lang.T("document.destruction.counted", "parts", strconv.Itoa(d.Parts), "versions", strconv.Itoa(d.Versions)))
	}
	exported := lang.T("document.destruction.not-exported")
	if d.Exported.Known() {
		exported = lang.Date(string(d.Exported))
	}
	p.fact("exported", exported)
	title := lang.T("document.destruction.title")
	return Document{Title: title, Lang: string(lang), Subject: lang.T("document.destruction.subject"), Date: string(family.DateOf(d.At)),
		Header: Margin{Left: title, Right: d.ID}, Footer: Margin{Right: lang.T("document.page", "page", "{page}", "pages", "{pages}")},
		Blocks: []Block{
			Heading{Level: 1, Text: title, Where: "document.destruction.title"},
			Paragraph{Runs: Plain(lang.T("document.destruction.intro")), Where: "document.destruction.intro"},
			p.pairs,
			Note{Title: lang.T("document.destruction.left-title"), Runs: Plain(lang.T("document.destruction.left")), Where: "document.destruction.left"},
			Signatures{Lines: []Signature{{Name: string(d.ApprovedBy), Role: lang.T("document.destruction.signature"), Where: "destruction signature"}}},
		}}
}

// proof gathers the facts that are known.
type proof struct {
	lang  words.Lang
	pairs KeyValues
}

func (p *proof) fact(name, value string) {
	if value != "" {
		p.pairs.Pairs = append(p.pairs.Pairs, Pair{Key: p.lang.T("document.destruction." + name), Value: Plain(value), Where: "destruction " + name})
	}
}
