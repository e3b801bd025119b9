package ui

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// tour is somebody being shown around with an invented family.
type tour struct {
	family family.FamilyID
	at     int
	next   *kit.Button
	folded bool // only the buttons show, for small windows and large text
}

// tourStep keeps where one stopped, outside the vault: it says nothing about
// anybody.
const tourStep = "tour-step"

// stops are the places of the tour, in order.
func (t *tour) stops() []route.Route {
	tab := func(id string) route.Route { return route.Route{Name: route.Dossier, Family: t.family, Tab: id} }
	return []route.Route{
		{Name: route.Today},
		tab(route.TabOverview), tab(route.TabNetwork), tab(route.TabPlan),
		{Name: route.Table, Family: t.family},
		tab(route.TabConsent), tab(route.TabVersions), tab(route.TabDisclosures),
	}
}

// startTour makes the invented family when it is not there, and begins or goes
// on where one stopped.
func (s *Shell) startTour() {
	dewit := samples.DeWit(family.DateOf(s.Clock()), s.desk.NewID)
	dewit.Family.Name = family.Text(s.words().T("tour.family", "name", string(dewit.Family.Name)))
	desk := s.desk
	var id family.FamilyID
	s.sampling.Run(s.frame(), s.words().T("busy.sample"), func(ctx context.Context) (err error) {
		id, err = desk.MakeSample(ctx, dewit)
		return err
	}, func(err error) {
		if err != nil {
			s.fail(err)
			return
		}
		s.tour = &tour{family: id}
		s.tourTo(s.App.Preferences().IntWithFallback(tourStep, 0))
	})
}

// tourTo shows one place of the tour, with the focus on the way onward.
func (s *Shell) tourTo(step int) {
	stops := s.tour.stops()
	s.tour.at = max(0, min(step, len(stops)-1))
	s.App.Preferences().SetInt(tourStep, s.tour.at)
	s.goTo(stops[s.tour.at])
	s.Window.Canvas().Focus(s.tour.next)
}

// tourOn goes to the next place, or ends after the last.
func (s *Shell) tourOn() {
	if s.tour.at == len(s.tour.stops())-1 {
		s.forgetTour()
		s.stopTour()
		return
	}
	s.tourTo(s.tour.at + 1)
}

// tourKey goes along the tour with F7 and F8; false when no one is shown
// around.
func (s *Shell) tourKey(k fyne.KeyName) bool {
	switch {
	case s.tour == nil:
		return false
	case k == fyne.KeyF8:
		s.tourOn()
	case k == fyne.KeyF7:
		s.tourTo(s.tour.at - 1)
	default:
		return false
	}
	return true
}

// stopTour ends it for now; the family stays, and so does the place.
func (s *Shell) stopTour() {
	s.endTour()
	s.goTo(route.Route{Name: route.Today})
}

func (s *Shell) endTour() { s.tour = nil }

func (s *Shell) forgetTour() { s.App.Preferences().RemoveValue(tourStep) }

// withCoach puts the words of the tour below a screen; the screen itself can
// be used as always.
func (s *Shell) withCoach(inside fyne.CanvasObject) fyne.CanvasObject {
	if s.tour == nil {
		return inside
	}
	return kit.Down(0, kit.Grow(inside), s.coach())
}

func (s *Shell) coach() fyne.CanvasObject {
	l, t := s.words(), s.tour
	last := len(t.stops()) - 1
	step := strconv.Itoa(t.at + 1)
	onward := l.T("tour.next")
	if t.at == last {
		onward = l.T("tour.done")
	}
	t.next = kit.Primary(onward, kit.IconRight, s.tourOn)
	before := kit.Secondary(l.T("tour.previous"), kit.IconLeft, func() { s.tourTo(t.at - 1) })
	if t.at == 0 {
		before.Disable()
	}
	head := kit.NewRuns(kit.Run{Text: l.T("tour.step", "n", t.at+1, "of", last+1) + " · ", Style: kit.Style{Color: kit.ColorMuted}},
		kit.Run{Text: l.T("tour.title-" + step), Style: kit.Style{Bold: true}})
	buttons := kit.Wrap(10, before, t.next, kit.Quiet(l.T("tour.stop"), kit.IconNone, s.stopTour), kit.Quiet(l.T("tour.discard"), kit.IconTrash, s.discard))
	said := kit.Down(6, kit.Across(10, kit.Grow(head), kit.IconButton(kit.IconDown, l.T("tour.fold"), s.fold)), kit.Prose(l.T("tour.text-"+step)), buttons)
	switch {
	case t.folded:
		said = kit.Across(10, kit.Grow(buttons), kit.IconButton(kit.IconUp, l.T("tour.unfold"), s.fold))
	case kit.Cramped(s.Window.Canvas()): // the screen itself needs the room; what ends the tour is behind the fold
		back := kit.IconButton(kit.IconLeft, l.T("tour.previous"), func() { s.tourTo(t.at - 1) })
		if t.at == 0 {
			back.Disable()
		}
		said = kit.Across(10, kit.Grow(kit.NewParagraph(l.T("tour.text-"+step), kit.Style{Size: kit.SizeCaption})), back, t.next,
			kit.IconButton(kit.IconDown, l.T("tour.fold"), s.fold))
	}
	return kit.Layers(kit.NewSurface(kit.ColorCard), kit.Down(0, kit.Line(), kit.InsetBy(kit.Edges{Left: 26, Right: 26, Top: 8, Bottom: 12}, said)))
}

// fold leaves the screen more room, or shows the words again. The screen
// itself stays as it is.
func (s *Shell) fold() {
	s.tour.folded = !s.tour.folded
	s.frameFor(s.present())
	s.Window.Canvas().Focus(s.tour.next)
}
