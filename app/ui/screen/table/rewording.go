package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// rewording is a goal or an action while its words are corrected at the
// reading back.
type rewording struct {
	id    string
	typed *typing
	whole fyne.CanvasObject
}

// line is words of the plan with a pen, or the field in which they are
// corrected.
func (r *readback) line(id string, words, under fyne.CanvasObject, now family.Text, put func(family.Text) error) fyne.CanvasObject {
	if r.open != nil && r.open.id == id {
		return r.open.whole
	}
	pen := kit.IconButton(kit.IconPen, r.s.needs.Words.T("table.mend"), func() { r.reword(id, now, put) })
	text := kit.Down(0, words)
	if under != nil {
		text.Add(under)
	}
	return kit.Across(8, kit.Grow(text), pen)
}

// reword opens the field, with the words as they are.
func (r *readback) reword(id string, now family.Text, put func(family.Text) error) {
	l, s := r.s.needs.Words, r.s
	w := &rewording{id: id}
	store := func() { r.reworded(now, put) }
	w.typed = s.newArea("reword/"+id, "", store)
	if w.typed.last == "" {
		w.typed.set(string(now))
		w.typed.clearDraft()
	}
	w.whole = kit.Down(10, w.typed.whole, kit.Wrap(10, kit.Primary(l.T("table.write-again"), kit.IconCheck, store),
		kit.Quiet(l.T("table.leave-so"), kit.IconNone, r.leaveSo)))
	r.open = w
	r.show()
	s.renew()
	w.typed.focus()
}

func (r *readback) leaveSo() {
	r.open.typed.clear()
	r.open = nil
	r.show()
	r.s.renew()
}

// reworded stores the words; the ones before can come back.
func (r *readback) reworded(before family.Text, put func(family.Text) error) {
	s, w := r.s, r.open
	if w.typed.text().Empty() {
		w.typed.focus()
		return
	}
	if err := put(w.typed.text()); err != nil {
		s.needs.Fail(err)
		return
	}
	w.typed.clear()
	r.open = nil
	s.removed(nil, s.needs.Words.T("table.corrected"), func() error { return put(before) })
}
