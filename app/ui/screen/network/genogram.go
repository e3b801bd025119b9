package network

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/picture"
	"keukentafel/app/ui/easel"
	"keukentafel/app/ui/kit"
)

// generations is the shape of a genogram: as high as three generations need.
var generations = easel.Shape{Usual: 760, Tallest: 620, Flat: 0.9}

// genogram is the tree of generations, with what its signs mean and its words
// under it for who cannot see it.
func (s *Screen) genogram() fyne.CanvasObject {
	l := s.needs.Words
	drawing := easel.New(picture.Paper{Words: l, On: s.needs.Today()}, generations, func(p picture.Paper) picture.Drawing {
		return picture.Genogram(s.dossier.Family, p)
	})
	caption := kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}
	return kit.Down(12, drawing, kit.NewParagraph(l.T("genogram.legend"), caption), s.inWords(drawing.Words()))
}
