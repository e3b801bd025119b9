package plan

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

// longPlan is from how many statements and actions on a plan is so long that
// only what shows of it is made.
const longPlan = 80

// laters are the parts of a long page.
type laters struct {
	parts   []*kit.Later
	heights map[string]float32 // by key, of when they were last made
	waking  bool
}

// later makes a part when it comes near, if the plan is long. The guess is
// its height before zoom.
func (s *Screen) later(key string, guess float32, part func() fyne.CanvasObject) fyne.CanvasObject {
	if !s.long() {
		s.parts[key] = part()
		return s.parts[key]
	}
	l := kit.NewLater(guess, s.laters.heights[key], part)
	l.OnMade = func(height float32) { s.laters.heights[key] = height }
	s.laters.parts, s.parts[key] = append(s.laters.parts, l), l
	return l
}

// long tells whether the plan is long.
func (s *Screen) long() bool {
	p := s.dossier.Plan
	n := len(p.Statements)
	for _, g := range p.Goals {
		n += 1 + len(g.Actions)
	}
	return n > longPlan
}

// wake makes what came near the room that shows.
func (s *Screen) wake() {
	if s.laters.waking || len(s.laters.parts) == 0 {
		return
	}
	s.laters.waking = true
	defer func() { s.laters.waking = false }()
	const rounds = 6 // what is made may make room for more
	for range rounds {
		if !kit.MakeNear(s.scroll, s.laters.parts) {
			return
		}
		s.makeRoom()
	}
}
