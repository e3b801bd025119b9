package policy

import (
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// office is what is typed about the municipality itself: its name, where
// families can turn to, and its terms.
type office struct {
	house    *kit.Entry
	decided  *kit.DateField
	contacts map[string][]*kit.Entry // name, phone, email, website
	terms    map[string]*kit.Entry
	fields   map[string]*kit.Field
	wrong    *fyne.Container // what is wrong with the whole
}

// The points of contact and the terms, in the order of the screen.
var (
	contactNames = []string{"advocate", "complaints", "privacyOfficer"}
	termNames    = []string{"lead.birthdays", "lead.consents", "lead.reviews", "consentTerm", "requestTerm"}
)

func contactOf(p *casework.Policy, name string) *casework.ContactPoint {
	switch name {
	case "advocate":
		return &p.Advocate
	case "complaints":
		return &p.Complaints
	}
	return &p.Officer
}

func termOf(p *casework.Policy, name string) *int {
	switch name {
	case "lead.birthdays":
		return &p.Lead.Birthday
	case "lead.consents":
		return &p.Lead.Ending
	case "lead.reviews":
		return &p.Lead.Review
	case "consentTerm":
		return &p.ConsentTerm
	}
	return &p.RequestTerm
}

func linesOf(c *casework.ContactPoint) []*family.Text {
	return []*family.Text{&c.Name, &c.Phone, &c.Email, &c.Website}
}

// officePart shows the points of contact and the terms, to be changed.
func (s *Screen) officePart() fyne.CanvasObject {
	l := s.needs.Words
	o := &office{house: kit.NewEntry(""), decided: kit.NewDateField(l, string(s.needs.Today())), contacts: map[string][]*kit.Entry{}, terms: map[string]*kit.Entry{}, fields: map[string]*kit.Field{}}
	before := s.office
	s.office = o
	o.house.SetText(string(s.policy.House))
	o.decided.SetDate(string(s.policy.Decided))
	four := kit.Grid{Columns: 4, Narrow: 170, Gap: 12}
	contacts := []fyne.CanvasObject{kit.Note(l.T("policy.contacts-intro"))}
	for _, name := range contactNames {
		row := kit.Columns(four)
		for i, text := range linesOf(contactOf(&s.policy, name)) {
			entry := kit.NewEntry("")
			entry.SetText(string(*text))
			o.contacts[name] = append(o.contacts[name], entry)
			row.Add(kit.NewField(l.T("policy.contact."+[]string{"name", "phone", "email", "website"}[i]), "", entry))
		}
		contacts = append(contacts, kit.Down(6, kit.NewParagraph(l.T("policy.at."+name), kit.Style{Bold: true}), row))
		if !contactOf(&s.policy, name).Known() {
			contacts = append(contacts, kit.Muted(l.T("policy.ask-municipality")))
		}
	}
	terms := kit.Columns(kit.Grid{Columns: 3, Narrow: 240, Gap: 16})
	for _, name := range termNames {
		o.terms[name] = kit.NewEntry("")
		o.terms[name].SetText(strconv.Itoa(*termOf(&s.policy, name)))
		o.fields[name] = kit.NewField(l.T("policy.term."+name), s.termHint(name), o.terms[name])
		terms.Add(o.fields[name])
	}
	o.wrong = kit.Down(0)
	o.take(before)
	who := kit.Columns(kit.Grid{Columns: 2, Narrow: 260, Gap: 16}, kit.NewField(l.T("policy.house"), "", o.house), kit.NewField(l.T("policy.decided-on"), "", o.decided))
	save := kit.Wrap(10, kit.Primary(l.T("policy.save"), kit.IconCheck, s.saveOffice))
	return kit.Down(16, kit.Section(l.T("policy.contacts"), nil, append(contacts, who)...), kit.Section(l.T("policy.terms"), nil, terms, o.wrong, save))
}

func (s *Screen) termHint(name string) string {
	if name == "requestTerm" {
		return s.needs.Words.T("policy.request-hint")
	}
	return ""
}

// typedPolicy is the agreements with what is typed; false when a term is no
// number.
func (s *Screen) typedPolicy() (casework.Policy, bool) {
	p, o, good := s.policy, s.office, true
	p.House, p.Decided = family.Text(strings.TrimSpace(o.house.Text)), family.Date(o.decided.Date())
	for _, name := range contactNames {
		for i, text := range linesOf(contactOf(&p, name)) {
			*text = family.Text(strings.TrimSpace(o.contacts[name][i].Text))
		}
	}
	for _, name := range termNames {
		n, err := strconv.Atoi(strings.TrimSpace(o.terms[name].Text))
		if *termOf(&p, name) = n; err != nil {
			o.fields[name].SetError(s.needs.Words.T("list.policy-slip." + string(casework.SlipNumber)))
			good = false
		}
	}
	return p, good && o.decided.Valid()
}

// saveOffice records what is typed, or says at a field what is wrong.
func (s *Screen) saveOffice() {
	o, l := s.office, s.needs.Words
	o.complain()
	for _, field := range o.fields {
		field.SetError("")
	}
	p, good := s.typedPolicy()
	if !good {
		return
	}
	err := s.needs.Desk.SavePolicy(s.ctx, p)
	var slip *casework.PolicyError
	switch {
	case err == nil:
		s.office = nil
		s.did(l.T("policy.saved"))
	case errors.As(err, &slip) && o.fields[slip.Field] != nil:
		o.fields[slip.Field].SetError(l.T("list.policy-slip." + string(slip.Slip)))
	case errors.As(err, &slip):
		o.complain(kit.Notice(kit.Bad, l.T("list.policy-slip."+string(slip.Slip))))
	default:
		s.needs.Fail(err)
	}
}

func (o *office) complain(parts ...fyne.CanvasObject) {
	o.wrong.Objects = parts
	o.wrong.Refresh()
}

// take takes over what is typed in the fields of before: the screen is drawn
// anew after each decision, and what is half typed elsewhere on it stays.
func (o *office) take(before *office) {
	if before == nil {
		return
	}
	o.house.SetText(before.house.Text)
	o.decided.SetDate(before.decided.Date())
	for name, entries := range before.contacts {
		for i, entry := range entries {
			o.contacts[name][i].SetText(entry.Text)
		}
	}
	for name, entry := range before.terms {
		o.terms[name].SetText(entry.Text)
	}
}
