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
	"time"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Screen is Aan tafel.
type Screen struct {
	needs       Needs
	ctx         context.Context
	stages      []stage
	at          int // which step
	part        int // which question of it
	now         step
	dossier     consent.Dossier
	me          casework.Profile
	day         string // on which the talk began
	interpreter bool   // somebody interprets today
	timing      timing
	length      int  // of the talk in minutes
	hidden      bool // the clock
	paused      bool
	visit       int     // counts openings, so that an old watch ends
	deaf        func()  // gives the keys back
	factor      float32 // how much larger the text is than on a desk
	chrome
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, stages: stages(), length: usual, factor: larger, deaf: func() {}}
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
	s.day = s.needs.Clock().Format(time.DateOnly)
	at, part := s.found()
	s.name.Set(s.needs.Words.T("table.family", "name", string(s.dossier.Family.Name)))
	s.visitQuestion(at, part)
	s.listen()
	s.watch()
}

// found is where the talk of today was, with its time, or where one was sent.
func (s *Screen) found() (at, part int) {
	if was, ok := readPlace(s.kept("place"), s.needs.Clock()); ok {
		s.timing.spent, s.length, s.hidden = was.Spent, was.Length, was.Hidden
		at, _ = numberOf(s.stages, was.Step)
		part = max(0, min(was.Part, len(s.stages[at].parts)-1))
	}
	if asked, ok := numberOf(s.stages, s.needs.Step); ok {
		at, part = asked, 0
	}
	return at, part
}

// Close lets go of the keys and the clock. What was typed is kept already.
func (s *Screen) Close() {
	s.visit++
	if s.kept("place") != "" {
		s.remember()
	}
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

// goTo visits a step, at its first question.
func (s *Screen) goTo(i int) { s.visitQuestion(i, 0) }

// visitQuestion visits a question of a step.
func (s *Screen) visitQuestion(i, part int) {
	s.letGo()
	s.at, s.part = i, part
	st := s.stages[i]
	s.now = st.make(s)
	if !s.paused {
		s.timing.enter(st.id, s.needs.Clock())
	}
	s.remember()
	s.draw(st, s.now.build())
	s.now.show()
	s.renew()
}

// letGo takes the keyboard out of the question that goes away: letters must not
// land in a field that nobody sees.
func (s *Screen) letGo() {
	c := s.needs.Canvas()
	if c == nil || s.page == nil {
		return
	}
	if had, ok := c.Focused().(fyne.CanvasObject); ok && kit.Holds(s.page, had) {
		c.Unfocus()
	}
}

// asks tells whether a question of the present step is on the screen.
func (s *Screen) asks(part string) bool {
	parts := s.stages[s.at].parts
	return s.part < len(parts) && parts[s.part] == part
}

// last tells whether this is the last question of the talk.
func (s *Screen) last() bool {
	return s.at == len(s.stages)-1 && s.part >= len(s.stages[s.at].parts)-1
}

// next goes to the next question.
func (s *Screen) next() {
	switch {
	case s.part+1 < len(s.stages[s.at].parts):
		s.visitQuestion(s.at, s.part+1)
	case s.at+1 < len(s.stages):
		s.goTo(s.at + 1)
	}
}

// previous goes to the question before.
func (s *Screen) previous() {
	switch {
	case s.part > 0:
		s.visitQuestion(s.at, s.part-1)
	case s.at > 0:
		s.visitQuestion(s.at-1, max(0, len(s.stages[s.at-1].parts)-1))
	}
}

// forth goes to the next question, or after the last away from the table.
func (s *Screen) forth() {
	if s.last() {
		s.leave()
		return
	}
	s.next()
}

// skip goes to another step, over the questions that are left of this one.
func (s *Screen) skip(by int) {
	if to := s.at + by; to >= 0 && to < len(s.stages) {
		s.goTo(to)
	}
}

// leave ends the talk: the next one begins at the beginning.
func (s *Screen) leave() {
	s.timing = timing{}
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
	s.showDots()
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
