package ui

import (
	"context"
	"errors"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/today"
)

// openFile is the Object of Postvak and Partners at which a file is asked for.
const openFile = "open-file"

// start is what somebody can begin with who has no family yet.
func (s *Shell) start() today.Start {
	if s.Access.ReadOnly() {
		return today.Start{}
	}
	_, sample, err := s.desk.Sample(context.Background())
	return today.Start{
		NewFamily: s.newFamily,
		Tour:      s.startTour,
		Message:   func() { s.goTo(route.Route{Name: route.Post, Object: openFile}) },
		Card:      func() { s.goTo(route.Route{Name: route.Partners, Object: openFile}) },
		Discard:   s.discard,
		Sample:    err == nil && sample, Touring: s.tour != nil,
	}
}

// newFamily makes a family of a name and opens it.
func (s *Shell) newFamily(name string) error {
	id, err := s.desk.NewFamily(context.Background(), family.Text(name), "")
	if err == nil {
		s.goTo(route.Route{Name: route.Dossier, Family: id, Tab: route.TabOverview})
	}
	return err
}

// openOnce is true, and lets whoever comes back to the present place find it
// as usual.
func (s *Shell) openOnce() bool {
	s.past.focusOn("")
	return true
}

// cardOnce is the card at which Partners opens, the first time.
func (s *Shell) cardOnce(object string) string {
	if object == openFile {
		return ""
	}
	s.openOnce()
	return object
}

// discard throws the sample family away; who wrote in it is asked once.
func (s *Shell) discard() {
	sample, here, err := s.desk.Sample(context.Background())
	if err != nil || !here {
		s.fail(err)
		return
	}
	err = s.desk.DiscardSample(context.Background(), sample.Family, false)
	if !errors.Is(err, casework.ErrSampleChanged) {
		s.discarded(sample.Family, err)
		return
	}
	l := s.words()
	kit.Ask(s.Window.Canvas(), l, kit.Question{Title: l.T("tour.discard-title"), Text: l.T("tour.discard-text"),
		Yes: l.T("tour.discard"), No: l.T("tour.keep"), Danger: true}, func() {
		s.discarded(sample.Family, s.desk.DiscardSample(context.Background(), sample.Family, true))
	})
}

// discarded forgets the family that was thrown away, and goes to Vandaag.
func (s *Shell) discarded(id family.FamilyID, err error) {
	if err != nil {
		s.fail(err)
		return
	}
	s.closeScreen()
	s.past.forget(id)
	s.drafts.forget(string(id) + "/")
	s.endTour()
	s.forgetTour()
	s.goTo(route.Route{Name: route.Today})
	s.say(s.words().T("tour.discarded"), nil)
}
