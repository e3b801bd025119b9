package plan

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

// folding is a part of the page that can be folded away.
type folding struct {
	key   string
	title string
	count string // how much is in it, for when it is folded
	open  bool   // unless it was folded by hand
	body  func() []fyne.CanvasObject
}

// section is a card that folds.
func (s *Screen) section(f folding) fyne.CanvasObject {
	open := s.unfolded(f.key, f.open)
	var body []fyne.CanvasObject
	fold := s.foldButton(f, !open)
	if open {
		body = f.body()
	}
	card := kit.Section(f.title, kit.Across(4, kit.Caption(f.count), fold), body...)
	s.parts[f.key] = card
	return card
}

// jumps lead to the parts of a long page.
func (s *Screen) jumps() fyne.CanvasObject {
	row := kit.Wrap(2)
	for _, key := range []string{"reason", "worry", "goals", "marks", "evaluations", "safety"} {
		b := kit.Quiet(s.needs.Words.T("plan.jump."+key), kit.IconNone, func() { s.jump(key) })
		s.places["jump "+key] = b
		row.Add(b)
	}
	return row
}

// jump shows a part from its top, unfolded, with the focus where one adds to
// it, or else at its heading.
func (s *Screen) jump(key string) {
	if !s.unfolded(key, true) {
		s.unfold(key)
	}
	s.top(key)
	add := "add " + key
	if key == "goals" {
		add = "add goal"
	}
	if f, ok := s.forms[add]; ok && s.dossier.Writable() {
		f.begin()
		s.reveal(f.box())
		return
	}
	for _, place := range []string{adds[key], "fold " + key} {
		if s.places.Focus(s.needs.Canvas(), place) {
			return
		}
	}
}

// adds are the buttons that add to a part in which there is no field for it.
var adds = map[string]string{"marks": "edit mark", "evaluations": "evaluate"}

// top scrolls to where a part begins.
func (s *Screen) top(key string) {
	driver := fyne.CurrentApp().Driver()
	away := driver.AbsolutePositionForObject(s.parts[key]).Y - driver.AbsolutePositionForObject(s.scroll).Y
	s.scroll.ScrollTo(max(0, s.scroll.Offset()+away-4))
}

func (s *Screen) foldButton(f folding, unfolds bool) *kit.Button {
	icon, name := kit.IconUp, "plan.fold"
	if unfolds {
		icon, name = kit.IconDown, "plan.unfold"
	}
	b := kit.IconButton(icon, s.needs.Words.T(name, "deel", f.title), func() { s.turn(f.key, unfolds) })
	s.places["fold "+f.key] = b
	return b
}

func (s *Screen) unfolded(key string, otherwise bool) bool {
	if open, ok := s.folds[key]; ok {
		return open
	}
	return otherwise
}

// turn folds or unfolds a part.
func (s *Screen) turn(key string, open bool) {
	s.folds[key] = open
	s.draw("fold " + key)
	if part, ok := s.parts[key]; ok && open {
		s.reveal(part)
	}
}
