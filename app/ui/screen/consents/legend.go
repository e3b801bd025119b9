package consents

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
)

// openLegend explains the matrix: what a square is, what the signs mean, which
// category stands where, and which keys do what. It is a panel, so that the
// matrix itself stays in sight.
func (s *Screen) openLegend() {
	l := s.needs.Words
	parts := []fyne.CanvasObject{kit.Prose(l.T("matrix.intro")), s.signs()}
	if s.view == viewAll {
		for i, c := range consent.Categories() {
			if i%cellColumns == 0 {
				parts = append(parts, kit.Line(), kit.Strong(l.T([]string{"matrix.order-top", "matrix.order-below"}[min(i/cellColumns, 1)])), kit.Columns(kit.Grid{Columns: 2, Narrow: 240, Gap: 4}))
			}
			line := l.T("matrix.order", "n", i%cellColumns+1, "what", l.T("list.category."+string(c)))
			parts[len(parts)-1].(*fyne.Container).Add(kit.NewText(line, kit.Style{}))
		}
	}
	keys := kit.Columns(kit.Grid{Columns: 2, Narrow: 280, Gap: 4})
	parts = append(parts, kit.Line(), kit.Strong(l.T("matrix.keys-heading")), keys)
	for _, key := range []string{"arrows", "space", "enter", "answer", "undo", "view", "find", "back"} {
		if key != "find" || s.tools.filter.Visible() {
			keys.Add(kit.Prose(l.T("matrix.keys." + key)))
		}
	}
	shut := s.closeButton()
	s.showPanel(kit.NewPanel(l.T("matrix.legend"), besideBar(kit.Down(8, parts...)), shut).Wide(680).FocusOn(shut))
}

// signs says what the signs mean.
func (s *Screen) signs() fyne.CanvasObject {
	l := s.needs.Words
	signs := kit.Wrap(18)
	for _, x := range []struct {
		mark kit.Mark
		key  string
	}{{kit.MarkYes, "matrix.sign.yes"}, {kit.MarkNo, "matrix.sign.no"}, {kit.MarkOpen, "matrix.sign.open"}, {kit.MarkTime, "matrix.sign.time"},
		{kit.MarkShield, "matrix.sign.shield"}, {kit.MarkNone, "matrix.sign.none"}} {
		signs.Add(kit.Across(6, kit.NewMark(x.mark, 18), kit.Caption(l.T(x.key))))
	}
	return signs
}
