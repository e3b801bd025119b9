package network

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

// pictureTab is one of the pictures of the family.
type pictureTab struct {
	label string // its name, by key
	make  func() fyne.CanvasObject
}

// pictureTabs are the pictures one can choose from; the first shows at once.
func (s *Screen) pictureTabs() []pictureTab {
	return []pictureTab{
		{label: "ecogram.tab", make: s.ecogram},
		{label: "genogram.tab", make: s.genogram},
	}
}

// pictures shows one picture, with the choice between them above it.
func (s *Screen) pictures() fyne.CanvasObject {
	tabs, l := s.pictureTabs(), s.needs.Words
	shown := min(s.picture, len(tabs)-1)
	all := make([]kit.Option, len(tabs))
	for i, tab := range tabs {
		all[i] = kit.Option{ID: tab.label, Label: l.T(tab.label)}
	}
	choice := kit.Keep(s.places, "picture", kit.NewChoice(all...))
	choice.SetSelected(tabs[shown].label)
	choice.OnChanged = func(id string) {
		for i, tab := range tabs {
			if tab.label == id {
				s.picture = i
			}
		}
		s.draw()
	}
	return kit.Section(l.T("network.picture"), choice, tabs[shown].make())
}

// inWords is what a picture shows in words, folded until somebody asks. A
// screen reader has it with the picture itself. Other buttons stand beside it.
func (s *Screen) inWords(words string, beside ...fyne.CanvasObject) fyne.CanvasObject {
	l := s.needs.Words
	label, icon := l.T("ecogram.words.show"), kit.IconDown
	if s.told {
		label, icon = l.T("ecogram.words.hide"), kit.IconUp
	}
	fold := kit.Keep(s.places, "in-words", kit.Quiet(label, icon, func() {
		s.told = !s.told
		s.draw()
	}))
	row := kit.Wrap(8, append(beside, fold)...)
	if !s.told {
		return row
	}
	return kit.Down(6, row, kit.NewParagraph(words, kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
}
