package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// worries is the third step: what goes well, and what people worry about.
type worries struct{ *notes }

func newWorries(s *Screen) step {
	return &worries{newNotes(s, "worries", family.TopicStrength, family.TopicWorry)}
}

func (t *worries) build() []fyne.CanvasObject {
	l := t.s.needs.Words
	card := t.notes.build(l.T("table.worries-placeholder"), true)
	return []fyne.CanvasObject{card, kit.Columns(kit.Grid{Columns: 2, Narrow: 340, Gap: 16},
		section(l.T("list.topic.strength"), nil, t.lists[0]), section(l.T("list.topic.worry"), nil, t.lists[1]))}
}
