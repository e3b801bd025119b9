package casework

import (
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Header is what a list of families and the screen Vandaag need to know,
// without opening the dossier. It holds dates, not conclusions: those depend
// on today.
type Header struct {
	ID            family.FamilyID
	Name          family.Text
	Town          family.Text
	People        family.Text // all names, for searching and to tell families apart
	Children      int
	State         family.PlanState
	Version       int
	Pen           family.PenState
	Handover      family.HandoverState
	Coordinator   family.Text
	NextReview    family.Date
	ActionDues    []family.Date // due dates of open actions
	OpenConsents  int           // asked, and somebody must still answer
	ConsentEnds   []family.Date // last days of consents in force
	Birthdays     []family.Date // coming 12th, 16th and 18th birthdays
	Contributions int           // new, waiting for a decision
	Changed       time.Time
	Closed        bool

	Shape int   // which fields it was drawn with
	Dues  []Due // what may need attention, with the days
}

// HeaderOf draws the header from a dossier, as on the day of its last change.
func HeaderOf(d consent.Dossier) Header {
	today := family.DateOf(d.Changed)
	h := Header{ID: d.Family.ID, Name: d.Family.Name, Town: d.Family.Town, State: d.Plan.State, Pen: d.Pen.State,
		Handover: d.Pen.Handover.State, NextReview: d.Plan.NextReview, Changed: d.Changed, Closed: d.Family.Closed.Known(),
		Version: len(d.Versions), Children: len(d.Family.Children(today))}
	for _, p := range d.Family.Persons {
		if h.People != "" {
			h.People += ", "
		}
		h.People += p.Name()
		h.Birthdays = append(h.Birthdays, birthdays(p, today)...)
	}
	h.Coordinator = CoordinatorName(d, today)
	h.countActions(d.Plan)
	followed := follow(&d, today)
	h.countConsents(followed)
	h.Shape, h.Dues = headerShape, dues(d, followed)
	for _, c := range d.Contributions {
		if c.State == family.ContribNew {
			h.Contributions++
		}
	}
	return h
}

func (h *Header) countActions(p family.Plan) {
	for _, g := range p.Goals {
		for _, a := range g.Actions {
			if a.Due.Known() && (a.State == family.ActionOpen || a.State == family.ActionBusy) {
				h.ActionDues = append(h.ActionDues, a.Due)
			}
		}
	}
}

func (h *Header) countConsents(followed *courses) {
	for i := range followed.all {
		c := &followed.all[i]
		switch state := c.on(followed.from).state; {
		case state.Open():
			h.OpenConsents++
		case state.InForce() && c.asked.Until.Known():
			h.ConsentEnds = append(h.ConsentEnds, c.asked.Until)
		}
	}
}

// birthdays are the coming days on which the person's own say changes.
func birthdays(p family.Person, today family.Date) []family.Date {
	var days []family.Date
	for _, age := range consent.AgesOfSay() {
		if day := p.Birth.Birthday(age); today.Before(day) {
			days = append(days, day)
		}
	}
	return days
}

// CoordinatorName is how the case coordinator of a day is called, empty when
// there is none.
func CoordinatorName(d consent.Dossier, on family.Date) family.Text {
	c, ok := d.Plan.CoordinatorOn(family.CaseCoordinator, on)
	if !ok {
		return ""
	}
	if p, ok := d.Family.Person(c.Person); ok {
		return p.Name()
	}
	if p, ok := d.Family.Partner(c.Partner); ok {
		return p.Label()
	}
	return c.Name
}
