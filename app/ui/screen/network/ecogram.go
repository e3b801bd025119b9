package network

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/picture"
	"keukentafel/app/ui/easel"
	"keukentafel/app/ui/kit"
)

// ecogram is the picture of the people around the family. With the pen they
// can be moved in it, and their bonds opened.
func (s *Screen) ecogram() fyne.CanvasObject {
	l, f := s.needs.Words, s.dossier.Family
	paper := picture.Paper{Words: l, On: s.needs.Today()}
	whole := picture.Ecogram(f, paper)
	var legend fyne.CanvasObject = easel.New(paper, easel.Shape{Usual: easel.Large.Usual}, whole.Legend)
	if len(whole.Lines) == 0 {
		legend = kit.Note(l.T("ecogram.nobody"))
	}
	if !s.dossier.Writable() {
		drawing := easel.New(paper, easel.Large, func(p picture.Paper) picture.Drawing { return picture.Ecogram(f, p) })
		return kit.Down(12, drawing, legend, s.inWords(string(whole.Description)))
	}
	s.board = easel.NewBoard(paper, easel.Large, sketchOf(f), easel.Hands{Open: s.askBond, Move: s.move, Remove: s.askRemoveBond,
		Add: s.newPerson(family.PlaceNetwork), Chosen: func(w easel.Who) { s.at = w }})
	s.board.Choose(s.at)
	kit.Keep(s.places, "board", s.board)
	buttons := []fyne.CanvasObject{s.add("board-add", "ecogram.add", s.newPerson(family.PlaceNetwork))}
	if len(f.Arrangement(family.PictureEcogram).Spots) > 0 {
		buttons = append(buttons, kit.Keep(s.places, "board-anew", kit.Quiet(l.T("ecogram.anew"), kit.IconUndo, s.arrangeAnew)))
	}
	caption := kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}
	keys := kit.Down(2, kit.NewParagraph(l.T("ecogram.mouse"), caption), kit.NewParagraph(l.T("ecogram.keys"), caption))
	if len(whole.Lines) == 0 {
		keys.Hide() // there is nobody to press or to move
	}
	return kit.Down(12, s.board, legend, keys, s.inWords(string(whole.Description), buttons...))
}

// sketchOf draws the family with somebody put elsewhere for now.
func sketchOf(f family.Family) easel.Sketch {
	return func(p picture.Paper, moved *family.Spot) picture.Drawing {
		if moved == nil {
			return picture.Ecogram(f, p)
		}
		now := f.Clone()
		a := now.Arrangement(family.PictureEcogram)
		a.Put(*moved)
		now.PutArrangement(a)
		return picture.Ecogram(now, p)
	}
}

// move keeps where somebody was put.
func (s *Screen) move(spot family.Spot) {
	err := s.needs.Desk.Arrange(s.ctx, s.needs.Family, family.PictureEcogram, spot)
	s.done(err)
	if err == nil {
		s.sayDone(s.needs.Words.T("ecogram.moved", "naam", s.nameIn(easel.Who{Person: spot.Person, Partner: spot.Partner})), 1)
	}
}

// arrangeAnew lets the picture place everybody by itself again.
func (s *Screen) arrangeAnew() {
	err := s.needs.Desk.ArrangeAnew(s.ctx, s.needs.Family, family.PictureEcogram)
	s.done(err)
	if err == nil {
		s.sayDone(s.needs.Words.T("ecogram.anew.done"), 1)
	}
}

// nameIn is how somebody in the picture is called.
func (s *Screen) nameIn(w easel.Who) string {
	if w.Partner != "" {
		p, _ := s.dossier.Family.Partner(w.Partner)
		return string(p.ShortLabel())
	}
	return string(s.dossier.Family.NameOf(w.Person))
}
