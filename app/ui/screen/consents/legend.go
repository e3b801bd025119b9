package consents

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
)

// legend says what the signs mean, which category stands where, and which keys
// do what.
func (s *Screen) legend() fyne.CanvasObject {
	l := s.needs.Words
	signs := kit.Wrap(18)
	for _, x := range []struct {
		mark kit.Mark
		key  string
	}{{kit.MarkYes, "matrix.sign.yes"}, {kit.MarkNo, "matrix.sign.no"}, {kit.MarkOpen, "matrix.sign.open"}, {kit.MarkTime, "matrix.sign.time"},
		{kit.MarkShield, "matrix.sign.shield"}, {kit.MarkNone, "matrix.sign.none"}} {
		signs.Add(kit.Across(6, kit.NewMark(x.mark, 18), kit.Caption(l.T(x.key))))
	}
	parts := kit.Down(8, kit.Line(), signs)
	if s.view == viewAll {
		var names [2][]string
		for i, c := range consent.Categories() {
			names[min(i/cellColumns, 1)] = append(names[min(i/cellColumns, 1)], l.T("list.category."+string(c)))
		}
		parts.Add(kit.NewParagraph(l.T("matrix.order", "top", l.List(names[0]), "below", l.List(names[1])), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
	}
	parts.Add(kit.NewParagraph(l.T("matrix.keys"), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
	return parts
}
