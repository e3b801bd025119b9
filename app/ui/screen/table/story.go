package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
)

// story is the second step: why we are here and what there is to tell, in the
// family's own words.
type story struct{ *notes }

func newStory(s *Screen) step {
	return &story{newNotes(s, "story", family.TopicReason, family.TopicStory)}
}

func (t *story) build() []fyne.CanvasObject {
	l := t.s.needs.Words
	card := t.notes.build(l.T("table.story-placeholder"), false)
	return []fyne.CanvasObject{card,
		section(l.T("list.topic.reason"), nil, t.lists[0]), section(l.T("list.topic.story"), nil, t.lists[1])}
}
