package today

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// Start is what somebody can begin with. The zero value offers nothing, for
// who only looks.
type Start struct {
	NewFamily func(name string) error
	Tour      func()
	Message   func() // opens a package from a file
	Card      func() // opens a contact card from a file
	Discard   func() // throws the sample family away
	Sample    bool   // the sample family is here
	Touring   bool   // somebody is being shown around now
}

// begin is the first day: three ways to begin. The cursor stands in the first.
func (s *Screen) begin() fyne.CanvasObject {
	l, start := s.needs.Words, s.needs.Start
	if start.NewFamily == nil {
		return kit.Card(kit.EmptyState(kit.IconTable, l.T("today.start-title"), l.T("today.start-text")))
	}
	name := kit.NewEntry("")
	field := kit.NewField(l.T("families.name"), l.T("families.name-hint"), name)
	try := func() {
		if err := start.NewFamily(name.Text); err != nil {
			field.SetError(s.needs.Explain(err))
		}
	}
	name.OnSubmitted = func(string) { try() }
	s.first = name
	ways := kit.Columns(kit.Grid{Columns: 3, Narrow: 270, Gap: 18},
		way(l, kit.IconFamily, "start.family", "start.family-text", field, kit.Wrap(10, kit.Primary(l.T("families.start"), kit.IconRight, try))),
		way(l, kit.IconTable, "start.tour", "start.tour-text", kit.Wrap(10, kit.Secondary(l.T("start.tour-go"), kit.IconRight, start.Tour))),
		way(l, kit.IconInbox, "start.file", "start.file-text", kit.Wrap(10,
			kit.Secondary(l.T("start.message"), kit.IconMail, start.Message), kit.Secondary(l.T("start.card"), kit.IconPartners, start.Card))))
	return kit.Down(14, kit.NewParagraph(l.T("start.title"), kit.Style{Size: kit.SizeHeading}), ways)
}

// way is one way to begin.
func way(l words.Lang, icon kit.IconName, title, text string, rest ...fyne.CanvasObject) fyne.CanvasObject {
	sign := kit.NewAvatar("", kit.Good)
	sign.Icon = icon
	head := kit.Across(12, kit.AtTop(sign), kit.Grow(kit.NewParagraph(l.T(title), kit.Style{Size: kit.SizeHeading, Bold: true})))
	return kit.Card(kit.Inset(6, kit.Down(14, append([]fyne.CanvasObject{head, kit.Prose(l.T(text))}, rest...)...)))
}

// showing says that the sample family is here, and what can be done with it.
func (s *Screen) showing() []fyne.CanvasObject {
	l, start := s.needs.Words, s.needs.Start
	if !start.Sample || start.Touring {
		return nil
	}
	return []fyne.CanvasObject{kit.Notice(kit.Info, l.T("start.sample"),
		kit.Secondary(l.T("start.go-on"), kit.IconRight, start.Tour), kit.Quiet(l.T("tour.discard"), kit.IconTrash, start.Discard))}
}
