// Package table is the screen Aan tafel: the talk around the kitchen table in
// large type, one question at a time, read along by the whole family.
//
// It decides nothing: who must consent comes from app/consent, and everything
// is stored as it happens through the verbs of casework. It is not the place
// for what a professional writes alone.
//
// It promises that no step is mandatory and every step can be visited again;
// that half-typed words come back; and that the shared screen shows one family
// only, never what is stored about safety, and what was told earlier only when
// somebody asks for it.
package table

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/route"
)

// Screen is Aan tafel.
type Screen struct {
	needs       Needs
	ctx         context.Context
	stages      []stage
	at          int
	now         step
	dossier     consent.Dossier
	me          casework.Profile
	interpreter bool // somebody interprets today
	timing      timing
	visit       int    // counts openings, so that an old watch ends
	deaf        func() // gives the keys back
	chrome
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, stages: stages(), deaf: func() {}}
	s.chrome = newChrome(s)
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("table.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// Open reads the family and goes to where the talk of today was.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	s.visit++
	me, err := s.needs.Desk.Profile(ctx)
	if err == nil {
		err = s.read()
	}
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.me = me
	now := s.needs.Clock()
	s.timing = newTiming(now)
	at := 0
	if was, ok := readPlace(s.kept("place"), now); ok {
		s.timing.began = was.began
		at, _ = numberOf(s.stages, was.step)
	}
	if asked, ok := numberOf(s.stages, s.needs.Step); ok {
		at = asked
	}
	s.name.Set(s.needs.Words.T("table.family", "name", string(s.dossier.Family.Name)))
	s.goTo(at)
	s.listen()
	s.watch()
}

// Close lets go of the keys and the clock. What was typed is kept already.
func (s *Screen) Close() {
	s.visit++
	s.deaf()
	s.deaf = func() {}
	s.needs.Drafts.Flush()
}

func (s *Screen) read() error {
	dossier, err := s.needs.Desk.Dossier(s.ctx, s.needs.Family)
	if err == nil {
		s.dossier = dossier
	}
	return err
}

// goTo visits a step.
func (s *Screen) goTo(i int) {
	s.at = i
	st := s.stages[i]
	s.now = st.make(s)
	s.timing.enter(st.id, s.needs.Clock())
	s.keep("place", place{began: s.timing.began, step: st.id}.String())
	s.draw(st, s.now.build())
	s.now.show()
	s.renew()
}

func (s *Screen) next() {
	if s.at+1 < len(s.stages) {
		s.goTo(s.at + 1)
	}
}

func (s *Screen) previous() {
	if s.at > 0 {
		s.goTo(s.at - 1)
	}
}

// leave ends the talk: the next one begins at the beginning.
func (s *Screen) leave() {
	s.keep("place", "")
	s.keep("language", "")
	s.stop()
}

// stop goes to the family's own pages; the talk can go on later today.
func (s *Screen) stop() {
	s.needs.Go(route.Route{Name: route.Dossier, Family: s.needs.Family, Tab: route.TabOverview})
}

// stored is called with the outcome of a verb: what changed is read and drawn
// at once, and a refusal is told. It says whether the verb was done.
func (s *Screen) stored(err error) bool {
	if err == nil {
		err = s.read()
	}
	if err != nil {
		s.needs.Fail(err)
		return false
	}
	s.now.show()
	s.renew()
	s.needs.Changed()
	return true
}

// removed is stored after something was taken away, with a way back that
// brings back just that, whatever was written in the meantime.
func (s *Screen) removed(err error, text string, back func() error) {
	if s.stored(err) {
		s.needs.Say(text, func() { s.stored(back()) })
	}
}

// language is in which language the talk is, as told in the first step.
func (s *Screen) language() family.Text {
	for _, told := range []family.Text{family.Text(s.kept("language")), s.dossier.Plan.Rights.Language} {
		if !told.Empty() {
			return told
		}
	}
	return family.Text(s.needs.Words.Name())
}

// focus puts the keyboard somewhere.
func (s *Screen) focus(o fyne.Focusable) {
	if c := s.needs.Canvas(); c != nil {
		c.Focus(o)
	}
}

var _ route.Screen = (*Screen)(nil)

// fill draws other things in a container; what is nil is left out.
func fill(c *fyne.Container, objects ...fyne.CanvasObject) {
	c.Objects = nil
	for _, o := range objects {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
}
