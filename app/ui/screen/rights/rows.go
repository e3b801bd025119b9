package rights

import (
	"unicode"
	"unicode/utf8"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

func idOf(i casework.RightsItem) string {
	if i.Destruction != nil {
		return i.Destruction.ID
	}
	return string(i.Request.ID)
}

// rowOf words one request: what, by whom, about whom, and how it stands.
func rowOf(l words.Lang, f family.Family, i casework.RightsItem, today family.Date) kit.RowData {
	kind, by, about, asked := kindOf(i), i.Request.By, i.Request.Of(), i.Request.Asked
	if i.Destruction != nil {
		by, about, asked = i.Destruction.By, i.Destruction.By, i.Destruction.Asked
	}
	row := kit.RowData{Icon: iconOf(kind), Tone: kit.Info, Title: title(l, f, kind, by, about),
		Words: words.Line(dueOf(l, i), l.T("rights.asked-on", "datum", l.Date(string(asked)))), Chips: []kit.Label{chip(l, i, today)}}
	return row
}

func title(l words.Lang, f family.Family, kind family.RequestKind, by, about family.PersonID) string {
	what := l.T("list.request." + string(kind))
	if by == about {
		return l.T("rights.row", "wat", capital(what), "wie", string(f.NameOf(by)))
	}
	return l.T("rights.row.about", "wat", capital(what), "wie", string(f.NameOf(by)), "over", string(f.NameOf(about)))
}

func kindOf(i casework.RightsItem) family.RequestKind {
	if i.Destruction != nil {
		return "destruction"
	}
	return i.Request.Kind
}

func iconOf(kind family.RequestKind) kit.IconName {
	switch kind {
	case family.RequestAccess:
		return kit.IconEye
	case family.RequestCopy:
		return kit.IconCopy
	case family.RequestCorrection:
		return kit.IconPen
	}
	return kit.IconTrash
}

func dueOf(l words.Lang, i casework.RightsItem) string {
	if i.Open() {
		return l.T("rights.due", "datum", l.Date(string(i.AnswerBy())))
	}
	if i.Destruction != nil {
		return l.T("rights.answered-on", "datum", l.Date(string(i.Destruction.Refused)))
	}
	return l.T("rights.answered-on", "datum", l.Date(string(i.Request.Answered)))
}

// chip says in words how a request stands; late is bad.
func chip(l words.Lang, i casework.RightsItem, today family.Date) kit.Label {
	switch {
	case i.Open() && i.AnswerBy().Before(today):
		return kit.Label{Text: l.T("rights.late", "dagen", l.Days(string(i.AnswerBy()), string(today))), Tone: kit.Bad}
	case i.Open():
		return kit.Label{Text: l.T("rights.waits", "dagen", l.Days(string(i.AnswerBy()), string(today))), Tone: kit.Warn}
	case i.Destruction != nil:
		return kit.Label{Text: l.T("list.request-outcome.refused"), Tone: kit.Neutral}
	}
	tone := kit.Neutral
	if i.Request.Outcome == family.RequestGranted {
		tone = kit.Good
	}
	return kit.Label{Text: l.T("list.request-outcome." + string(i.Request.Outcome)), Tone: tone}
}

// persons are who can ask, or be asked about.
func persons(f family.Family) []kit.Option {
	var options []kit.Option
	for _, p := range f.Persons {
		if !p.Died.Known() {
			options = append(options, kit.Option{ID: string(p.ID), Label: string(p.Name())})
		}
	}
	return options
}

// statements are what can be mended, by their words and what sort they are.
func statements(l words.Lang, p family.Plan) []kit.Option {
	var options []kit.Option
	for _, s := range p.Statements {
		o := kit.Option{ID: string(s.ID), Label: string(s.Text)}
		if s.Kind != "" {
			o.Hint = l.T("list.statement-kind." + string(s.Kind))
		}
		options = append(options, o)
	}
	return options
}

// capital lets a word of a list begin a line.
func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}
