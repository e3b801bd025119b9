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
	if !s.unfolded(f.key, f.open) {
		return kit.Section(f.title, kit.Across(4, kit.Caption(f.count), s.foldButton(f, true)))
	}
	return kit.Section(f.title, kit.Across(4, kit.Caption(f.count), s.foldButton(f, false)), f.body()...)
}

func (s *Screen) foldButton(f folding, unfolds bool) *kit.Button {
	icon, name := kit.IconUp, "plan.fold"
	if unfolds {
		icon, name = kit.IconDown, "plan.unfold"
	}
	b := kit.IconButton(icon, s.needs.Words.T(name, "deel", f.title), func() { s.turn(f.key, unfolds) })
	s.keeps("fold "+f.key, b)
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
}
