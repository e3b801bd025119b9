package document

import (
	"slices"
	"strconv"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// fileSections are the parts of the copy, in reading order.
var fileSections = []struct {
	key   string
	kinds []consent.ItemKind
}{
	{"rights.file.custody", []consent.ItemKind{consent.ItemCustody}},
	{"rights.file.partners", []consent.ItemKind{consent.ItemPartner}},
	{"rights.file.statements", []consent.ItemKind{consent.ItemStatement}},
	{"document.marks", []consent.ItemKind{consent.ItemMark}},
	{"rights.file.goals", []consent.ItemKind{consent.ItemGoal, consent.ItemAction}},
	{"document.evaluations", []consent.ItemKind{consent.ItemEvaluation}},
	{"rights.file.agreement", []consent.ItemKind{consent.ItemAgreement}},
	{"rights.file.safety", []consent.ItemKind{consent.ItemSafety}},
	{"rights.file.meetings", []consent.ItemKind{consent.ItemMeeting}},
	{"rights.file.notes", []consent.ItemKind{consent.ItemNote, consent.ItemPassage}},
	{"rights.file.contributions", []consent.ItemKind{consent.ItemContribution}},
	{"rights.file.consents", []consent.ItemKind{consent.ItemConsent}},
	{"rights.file.grounds", []consent.ItemKind{consent.ItemGroundUse}},
	{"rights.file.disclosures", []consent.ItemKind{consent.ItemDisclosure}},
	{"rights.file.requests", []consent.ItemKind{consent.ItemRequest}},
}

func (a fileAuthor) sections() {
	for _, section := range fileSections {
		first := true
		for _, l := range a.file.Lines {
			if !slices.Contains(section.kinds, l.Kind) {
				continue
			}
			if first {
				a.heading(2, section.key)
				first = false
			}
			a.line(l)
		}
	}
}

// line is one thing in the file. A blank says that something is there, and why
// it cannot be read, in the same words everywhere.
func (a fileAuthor) line(l consent.FileLine) {
	where := string(l.Kind) + " " + l.ID
	switch {
	case l.Blank:
		a.add(Note{Title: a.lang.T("rights.file.blank"), Runs: Plain(a.lang.T("rights.file.blank-text")), Where: "rights.file.blank"})
	case l.Kind == consent.ItemStatement || l.Kind == consent.ItemPassage || l.Kind == consent.ItemContribution:
		a.said(l, where)
	case l.Kind == consent.ItemNote:
		a.add(Heading{Level: 3, Text: a.lang.T("rights.file.note", "datum", a.date(l.On), "naam", string(l.Who)), Where: where})
	default:
		title, detail := a.told(l)
		a.item(l, title, detail, where)
		return
	}
	if l.Partly {
		a.add(Paragraph{Runs: Plain(a.lang.T("rights.file.partly")), Small: true, Where: "rights.file.blank"})
	}
}

// item adds a point to the list that is being written.
func (a fileAuthor) item(l consent.FileLine, title, detail, where string) {
	runs := Strong(title)
	if detail != "" {
		runs = append(runs, Run{Text: " – " + detail})
	}
	if l.Partly {
		runs = append(runs, Run{Text: ". "}, Run{Text: a.lang.T("rights.file.partly"), Italic: true})
	}
	made := Item{Runs: runs, Where: where}
	if last := len(a.blocks) - 1; last >= 0 {
		if list, open := a.blocks[last].(List); open {
			list.Items = append(list.Items, made)
			a.blocks[last] = list
			return
		}
	}
	a.add(List{Items: []Item{made}})
}

// said are words with who said them and what sort of words they are, and what
// others say of them.
func (a fileAuthor) said(l consent.FileLine, where string) {
	kind := a.kind(l.Words)
	if l.Kind == consent.ItemContribution {
		kind = a.lang.T("list.contribution-state." + l.State)
	}
	a.add(Statement{Text: string(l.Text), Speaker: string(l.Who), Detail: words.Line(kind, a.domain(l.Domain), a.date(l.On)), Where: where})
	for i, v := range l.Views {
		a.view(v, l.Names[i], where)
	}
	if !l.Reply.Empty() {
		a.add(Paragraph{Runs: Plain(a.lang.T("rights.file.reply", "tekst", string(l.Reply))), Where: where})
	}
}

// told words what is no statement: what it is, and more about it.
func (a fileAuthor) told(l consent.FileLine) (title, detail string) {
	switch l.Kind {
	case consent.ItemCustody:
		return a.lang.T("rights.file.custody-of", "naam", string(l.Who), "kind", string(l.Text)), words.Line(a.lang.T("list.custody."+l.State), a.dated("rights.file.recorded", l.On))
	case consent.ItemPartner:
		return string(l.Who), words.Line(a.list("partner-kind", l.State), a.dated("rights.file.since", l.On), a.until(l))
	case consent.ItemMark:
		return words.Line(string(l.Text), a.score(l)), words.Line(string(l.Who), a.date(l.On), string(l.Reply))
	case consent.ItemGoal:
		return string(l.Text), words.Line(a.list("goal-state", l.State), string(l.Reply), a.dated("rights.file.due", l.Until))
	case consent.ItemAction:
		return a.lang.T("rights.file.action", "tekst", string(l.Text)), words.Line(string(l.Who), a.list("action-state", l.State), a.dated("rights.file.due", l.Until))
	case consent.ItemEvaluation:
		return string(l.Text), words.Line(a.attained(l), string(l.Reply), a.date(l.On))
	case consent.ItemAgreement:
		return a.list("agreement", l.State), words.Line(string(l.Text), a.date(l.On))
	case consent.ItemSafety:
		return string(l.Text), words.Line(string(l.Who), string(l.Reply), a.date(l.On))
	case consent.ItemMeeting:
		return a.date(l.On), ""
	case consent.ItemConsent:
		return a.partner(l), words.Line(a.list("consent-state", l.State), a.categories(l), a.dated("rights.file.asked", l.On), a.until(l), string(l.Text))
	case consent.ItemGroundUse:
		return words.Line(l.Ground[string(a.lang)], a.partner(l)), words.Line(a.categories(l), string(l.Text), a.dated("rights.file.since", l.On), a.until(l))
	case consent.ItemDisclosure:
		return words.Line(a.date(l.On), a.recipientOf(l)), words.Line(a.categories(l), a.list("purpose", string(l.Purpose)))
	case consent.ItemRequest:
		return words.Line(a.date(l.On), a.list("request", l.State)), words.Line(string(l.Who), string(l.Text), string(l.Reply))
	}
	return string(l.Text), ""
}

func (a fileAuthor) list(kind, value string) string {
	if key := "list." + kind + "." + value; a.lang.Has(key) {
		return a.lang.T(key)
	}
	return ""
}

func (a fileAuthor) domain(d family.LifeDomain) string {
	if d == family.DomainNone {
		return ""
	}
	return a.list("domain", string(d))
}

func (a fileAuthor) score(l consent.FileLine) string {
	if l.Score == nil {
		return ""
	}
	return a.lang.T("rights.file.score", "cijfer", a.lang.Number(*l.Score))
}

func (a fileAuthor) attained(l consent.FileLine) string {
	if l.Score == nil {
		return ""
	}
	return a.list("gas", strconv.Itoa(*l.Score))
}

func (a fileAuthor) until(l consent.FileLine) string { return a.dated("rights.file.until", l.Until) }

// dated says what a day is; nothing when it is not known.
func (a fileAuthor) dated(key string, day family.Date) string {
	if !day.Known() {
		return ""
	}
	return a.lang.T(key, "datum", a.date(day))
}

func (a fileAuthor) partner(l consent.FileLine) string {
	if l.Who.Empty() {
		return a.lang.T("rights.file.unnamed")
	}
	return string(l.Who)
}

func (a fileAuthor) recipientOf(l consent.FileLine) string {
	if !l.Who.Empty() {
		return string(l.Who)
	}
	switch kind := consent.RecipientKind(l.State); kind {
	case consent.ToPartner, consent.ToPerson:
		return a.lang.T("rights.file.unnamed")
	default:
		return a.list("recipient", l.State)
	}
}

func (a fileAuthor) categories(l consent.FileLine) string {
	var names []string
	for _, c := range consent.Categories() {
		if slices.Contains(l.Categories, c) {
			names = append(names, a.list("category", string(c)))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return a.lang.List(names)
}
