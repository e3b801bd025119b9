package table

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// welcome is the first step: who is here, the rights, and the offer of a plan
// of the family's own.
type welcome struct {
	s      *Screen
	ticks  map[family.PersonID]*kit.Check
	rights *fyne.Container // when they were explained
	ask    *fyne.Container // the language, and that they were explained now
	offer  *picks
}

func newWelcome(s *Screen) step {
	w := &welcome{s: s, ticks: map[family.PersonID]*kit.Check{}, rights: kit.Down(0), ask: kit.Wrap(14)}
	w.offer = s.newPicks(w.answers(), w.answered)
	return w
}

func (w *welcome) build() []fyne.CanvasObject {
	switch {
	case w.s.asks("rights"):
		return w.explain()
	case w.s.asks("own-plan"):
		return []fyne.CanvasObject{kit.Card(kit.Prose(w.s.needs.Words.T("table.group-plan-text")), w.offer.row)}
	}
	return w.seatPeople()
}

// seatPeople asks who sits at the table.
func (w *welcome) seatPeople() []fyne.CanvasObject {
	l, s := w.s.needs.Words, w.s
	people := kit.Wrap(26)
	for _, p := range seats(s.dossier.Family, s.needs.Today()) {
		w.ticks[p.ID] = kit.NewCheck(called(s.dossier.Family, p.ID), func(on bool) { s.sit(p.ID, on) })
		people.Add(w.ticks[p.ID])
	}
	if len(w.ticks) == 0 {
		return []fyne.CanvasObject{kit.Card(kit.Note(l.T("table.no-persons")))}
	}
	all := kit.Secondary(l.T("table.everyone-home"), kit.IconHome, w.everyoneHome)
	return []fyne.CanvasObject{kit.Card(kit.Wrap(0, all), people)}
}

// explain tells the rights.
func (w *welcome) explain() []fyne.CanvasObject {
	l, s := w.s.needs.Words, w.s
	language := kit.NewEntry("")
	language.SetText(string(s.language()))
	language.OnChanged = func(text string) { s.keep("language", text) }
	fill(w.ask, kit.Primary(l.T("table.rights-done"), kit.IconCheck, w.explained),
		kit.Across(10, kit.Muted(l.T("table.language")), language))
	var lines []fyne.CanvasObject
	for _, key := range []string{"read", "say", "complain", "advocate"} {
		lines = append(lines, kit.Across(10, kit.AtTop(kit.NewIcon(kit.IconCheck, kit.ColorPrimary)), kit.Grow(kit.Prose(l.T("table.rights."+key)))))
	}
	return []fyne.CanvasObject{kit.Card(append(lines, w.rights, w.ask)...)}
}

func (w *welcome) answers() []kit.Option {
	l := w.s.needs.Words
	var list []kit.Option
	for _, a := range []family.FamilyGroupPlanAnswer{family.GroupPlanMakes, family.GroupPlanLater, family.GroupPlanDeclines} {
		list = append(list, kit.Option{ID: string(a), Label: l.T("table.group-plan." + string(a))})
	}
	return list
}

func (w *welcome) show() {
	l, s := w.s.needs.Words, w.s
	meeting, _ := meetingOf(s.dossier.Plan, s.needs.Today())
	for id, tick := range w.ticks {
		tick.SetChecked(slices.Contains(meeting.Present, id))
	}
	w.offer.set(string(s.dossier.Plan.FamilyGroupPlan.Answer))
	rights := s.dossier.Plan.Rights
	w.ask.Show()
	switch {
	case rights.Explained == s.needs.Today():
		fill(w.rights, kit.Notice(kit.Good, l.T("table.rights-today", "language", string(rights.Language))))
		w.ask.Hide()
	case rights.Explained.Known():
		fill(w.rights, kit.Notice(kit.Info, l.T("table.rights-told", "date", l.Date(string(rights.Explained)))))
	default:
		fill(w.rights)
	}
}

// explained records that the rights were told; the offer follows by itself,
// which saves a press.
func (w *welcome) explained() {
	s := w.s
	if s.stored(s.needs.Desk.ExplainRights(s.ctx, s.needs.Family, s.language())) {
		s.next()
	}
}

func (w *welcome) answered(id string) {
	s := w.s
	s.stored(s.needs.Desk.OfferFamilyGroupPlan(s.ctx, s.needs.Family, family.FamilyGroupPlanAnswer(id)))
}

// everyoneHome ticks in one tap all who live in the house.
func (w *welcome) everyoneHome() {
	s := w.s
	meeting, _ := meetingOf(s.dossier.Plan, s.needs.Today())
	meeting.Present = slices.Clone(meeting.Present)
	for _, id := range s.dossier.Family.Core() {
		if _, ok := w.ticks[id]; ok && !slices.Contains(meeting.Present, id) {
			meeting.Present = append(meeting.Present, id)
		}
	}
	s.hold(meeting)
}
