package document

import (
	"errors"
	"fmt"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// ErrNoDossier: the disclosure carries something else than a whole dossier.
var ErrNoDossier = errors.New("disclosure holds no whole dossier")

// HandoverSheet (overdrachtsblad) is what the next coordinator must know at
// once: safety first, then what runs and by when, who is involved, what consent
// there is and until when, what waits for an answer, and what the family finds
// important. It is made of a handover, and leaves with nothing less: what is on
// it is of everybody in the family. Working notes are not on it.
func HandoverSheet(d consent.Disclosure, lang words.Lang) (Document, error) {
	if !d.Valid() {
		return Document{}, fmt.Errorf("compose handover sheet: %w", consent.ErrNotADisclosure)
	}
	whole, ok := d.Whole()
	if !ok {
		return Document{}, fmt.Errorf("compose handover sheet: %w", ErrNoDossier)
	}
	a := handover{author: &author{disclosure: d, lang: lang}, dossier: whole}
	a.slice = consent.Slice{Recipient: d.Recipient(), On: family.DateOf(d.At()), Family: whole.Family, Plan: whole.Plan}
	title := lang.T("papers.handover.title", "gezin", string(whole.Family.Name))
	a.add(Heading{Level: 1, Text: title, Where: "family " + string(whole.Family.ID)})
	a.opening()
	a.safetyFirst()
	a.atAGlance()
	a.running()
	a.involved()
	a.agreedToShare()
	a.waiting()
	a.important()
	a.handedOver()
	return a.paper(title, lang.T("papers.handover.subject")), nil
}

// handover writes one sheet.
type handover struct {
	*author
	dossier consent.Dossier
}

func (a handover) opening() {
	h := a.dossier.Pen.Handover
	var pairs []Pair
	add := func(key, value string) {
		if value != "" {
			pairs = append(pairs, a.pair(key, value))
		}
	}
	add("papers.handover.to", string(h.ToName))
	add("papers.handover.from", a.coordinates(family.CaseCoordinator))
	add("papers.handover.process", a.coordinates(family.ProcessCoordinator))
	add("papers.handover.informed", a.date(h.FamilyInformed))
	add("papers.handover.told", words.Line(string(h.Told), a.how(h.ToldHow)))
	add("papers.handover.warm", a.date(h.Warm))
	add("penmoves.tone", string(h.Tone))
	add("penmoves.call", string(h.Call))
	add("document.sheet.next", a.dayed(a.slice.Plan.NextReview))
	add("papers.handover.note", string(h.Note))
	a.add(KeyValues{Pairs: pairs})
}

func (a handover) how(how family.ToldHow) string {
	if how == "" {
		return ""
	}
	return a.lang.T("list.told-how." + string(how))
}

// coordinates is who has a role on the day.
func (a handover) coordinates(role family.CoordinatorRole) string {
	c, known := a.slice.Plan.CoordinatorOn(role, a.slice.On)
	if !known {
		return ""
	}
	if p, ok := a.slice.Family.Person(c.Person); ok && c.Person != "" {
		return string(p.Name())
	}
	return string(a.slice.DoerName(family.Doer{Partner: c.Partner, Name: c.Name}))
}

// safetyFirst has the agreements about safety, the orders of the court, and
// the marks about safety; or it says that there is nothing.
func (a handover) safetyFirst() {
	before := len(a.blocks)
	a.safety()
	if len(a.blocks) == before {
		a.heading(2, "document.safety")
		a.say("papers.handover.no-safety")
	}
	var list List
	item := func(where, text string) { list.Items = append(list.Items, Item{Runs: Plain(text), Where: where}) }
	for _, o := range a.slice.Family.Orders {
		if a.slice.On.Within(o.From, o.Until) {
			p, _ := a.slice.Family.Partner(o.Partner)
			item("person "+string(o.Child), words.Line(a.lang.T("papers.handover.order", "naam", string(a.slice.NameOf(o.Child)), "instelling", string(p.Label())), a.until(o.Until)))
		}
	}
	for _, m := range a.slice.Plan.Marks {
		if m.Domain == family.DomainSafety || m.Score <= lowMark {
			item("mark "+string(m.ID), words.Line(a.lang.T("papers.handover.mark", "naam", a.marker(m), "cijfer", a.lang.Number(m.Score), "onderwerp", string(m.Topic)), a.date(m.On)))
		}
	}
	if on := a.date(a.slice.Plan.SafetyChecked); on != "" {
		item("papers.handover.checked", a.lang.T("papers.handover.checked", "datum", on))
	} else {
		item("papers.handover.not-checked", a.lang.T("papers.handover.not-checked"))
	}
	a.add(list)
}

// lowMark is the highest mark that is put first, whatever it is about.
const lowMark = 3

// marker is who gave a mark: a person, or a partner.
func (a handover) marker(m family.Mark) string {
	return string(a.slice.DoerName(family.Doer{Person: m.Person, Partner: m.Partner}))
}

func (a handover) until(day family.Date) string {
	if !day.Known() {
		return ""
	}
	return a.lang.T("papers.until", "datum", a.date(day))
}

// atAGlance is the family in one table.
func (a handover) atAGlance() {
	table := Table{RowHeads: true, Columns: []Column{
		{Title: a.lang.T("document.mark.who"), Share: 1.5}, {Title: a.lang.T("papers.handover.age"), Share: 0.7}, {Title: a.lang.T("papers.handover.place"), Share: 3},
		{Title: a.lang.T("papers.handover.custody"), Share: 1.3}, {Title: a.lang.T("document.partner.reach"), Share: 2.5},
	}}
	for _, p := range a.slice.Family.Persons {
		if p.Imagined() || p.Died.Known() {
			continue
		}
		age := ""
		if years, known := p.Birth.Age(a.slice.On); known {
			age = a.lang.N("papers.handover.years", years)
		}
		place := words.Line(a.place(p.Place), a.language(p))
		table.Rows = append(table.Rows, Row{Where: "person " + string(p.ID), Cells: [][]Run{
			Strong(string(p.Name())), Plain(age), Plain(place), Plain(a.custody(p)), Plain(words.Line(string(p.Phone), string(p.Email)))}})
	}
	if len(table.Rows) > 0 {
		a.heading(2, "papers.handover.glance")
		a.add(table.withoutEmptyColumns())
	}
}

func (a handover) language(p family.Person) string {
	if p.Language.Empty() {
		return ""
	}
	return a.lang.T("papers.handover.speaks", "taal", string(p.Language))
}

// custody is who has it over a child, and of whom that is not known.
func (a handover) custody(p family.Person) string {
	if years, known := p.Birth.Age(a.slice.On); known && years >= 18 {
		return ""
	}
	var held, unknown []string
	for _, c := range a.slice.Family.CustodiesOver(p.ID) {
		name := string(a.slice.NameOf(c.Holder))
		switch c.StateOn(a.slice.On) {
		case family.CustodyYes:
			held = append(held, name)
		case family.CustodyUnknown:
			unknown = append(unknown, name)
		case family.CustodyNo:
		}
	}
	var parts []string
	if len(held) > 0 {
		parts = append(parts, a.lang.List(held))
	}
	if len(unknown) > 0 {
		parts = append(parts, a.lang.T("papers.handover.unknown", "namen", a.lang.List(unknown)))
	}
	return words.Line(parts...)
}
