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

func newWelcome(s *Screen) step { return &welcome{s: s, ticks: map[family.PersonID]*kit.Check{}} }

func (w *welcome) build() []fyne.CanvasObject {
	l, s := w.s.needs.Words, w.s
	people := kit.Wrap(22)
	for _, p := range seats(s.dossier.Family, s.needs.Today()) {
		w.ticks[p.ID] = kit.NewCheck(called(s.dossier.Family, p.ID), func(bool) { w.seat() })
		people.Add(w.ticks[p.ID])
	}
	all := kit.Secondary(l.T("table.everyone-home"), kit.IconHome, w.everyoneHome)
	var present fyne.CanvasObject = people
	if len(w.ticks) == 0 {
		present = kit.Note(l.T("table.no-persons"))
		all = nil
	}
	language := kit.NewEntry("")
	language.SetText(string(s.language()))
	language.OnChanged = func(text string) { s.keep("language", text) }
	w.rights = kit.Down(0)
	w.ask = kit.Wrap(14, kit.Secondary(l.T("table.rights-done"), kit.IconCheck, w.explained),
		kit.Across(10, kit.Muted(l.T("table.language")), language))
	w.offer = s.newPicks(w.answers(), func(id string) {
		s.stored(s.needs.Desk.OfferFamilyGroupPlan(s.ctx, s.needs.Family, family.FamilyGroupPlanAnswer(id)))
	})
	return []fyne.CanvasObject{
		section(l.T("table.who-is-here"), all, present),
		section(l.T("table.rights"), nil, kit.Prose(l.T("table.rights-text")), w.rights, w.ask),
		section(l.T("table.group-plan"), nil, kit.Prose(l.T("table.group-plan-text")), w.offer.row),
	}
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

func (w *welcome) explained() {
	w.s.stored(w.s.needs.Desk.ExplainRights(w.s.ctx, w.s.needs.Family, w.s.language()))
}

// seat records who is ticked.
func (w *welcome) seat() {
	meeting, _ := meetingOf(w.s.dossier.Plan, w.s.needs.Today())
	meeting.Present = nil
	for _, p := range seats(w.s.dossier.Family, w.s.needs.Today()) {
		if w.ticks[p.ID].Checked() {
			meeting.Present = append(meeting.Present, p.ID)
		}
	}
	_, err := w.s.needs.Desk.HoldMeeting(w.s.ctx, w.s.needs.Family, meeting)
	w.s.stored(err)
}

// everyoneHome ticks in one tap all who live in the house.
func (w *welcome) everyoneHome() {
	for _, id := range w.s.dossier.Family.Core() {
		if tick, ok := w.ticks[id]; ok {
			tick.SetChecked(true)
		}
	}
	w.seat()
}
