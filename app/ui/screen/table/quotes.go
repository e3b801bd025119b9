package table

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// quotes draws people's words. Each can be corrected in its own place, given
// to another speaker, or taken away, and all of that can be undone.
type quotes struct {
	s      *Screen
	redraw func()
	open   *correction // nil: nothing is being corrected
}

// correction is a quote while it is corrected.
type correction struct {
	old   family.Statement
	typed *typing
	who   *kit.Choice
	whole fyne.CanvasObject
}

func newQuotes(s *Screen, redraw func()) *quotes { return &quotes{s: s, redraw: redraw} }

// rows are the quotes, the last one first.
func (q *quotes) rows(list []family.Statement) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, st := range slices.Backward(list) {
		if q.open != nil && q.open.old.ID == st.ID {
			rows = append(rows, q.open.whole)
			continue
		}
		rows = append(rows, q.row(st))
	}
	return rows
}

func (q *quotes) row(st family.Statement) fyne.CanvasObject {
	l, s := q.s.needs.Words, q.s
	words := kit.Prose(string(st.Text))
	if st.Kind == family.KindQuote || st.Kind == "" {
		words = kit.Quote(string(st.Text))
	}
	return kit.Across(8, kit.Grow(kit.Down(0, words, kit.Caption(underQuote(l, s.dossier.Family, st, s.needs.Today())))),
		kit.IconButton(kit.IconPen, l.T("table.mend"), func() { q.mend(st) }),
		kit.IconButton(kit.IconTrash, l.T("table.remove"), func() { q.remove(st) }))
}

// mend opens a quote where it stands.
func (q *quotes) mend(st family.Statement) {
	l, s := q.s.needs.Words, q.s
	c := &correction{old: st}
	c.typed = s.newArea("mend/"+string(st.ID), "", func() { q.write() })
	if c.typed.last == "" {
		c.typed.set(string(st.Text))
		c.typed.clearDraft()
	}
	c.who = kit.NewChoice(speakers(l, s.dossier.Family, everybody, s.atTable(), s.myName())...)
	c.who.SetSelected(s.optionOf(st.Speaker))
	c.whole = kit.Down(10, c.typed.whole, c.who, kit.Wrap(10, kit.Primary(l.T("table.write-again"), kit.IconCheck, func() { q.write() }),
		kit.Quiet(l.T("table.leave-so"), kit.IconNone, q.close)))
	q.open = c
	q.redraw()
	s.renew()
	c.typed.focus()
}

// close leaves a quote as it was.
func (q *quotes) close() {
	q.open.typed.clear()
	q.open = nil
	q.redraw()
	q.s.renew()
}

// speaks gives the quote that is being corrected to another; false when there
// is none.
func (q *quotes) speaks(option string) bool {
	if q.open != nil {
		q.open.who.SetSelected(option)
		q.open.typed.focus()
	}
	return q.open != nil
}

// write stores the correction; false when there is none.
func (q *quotes) write() bool {
	if q.open == nil {
		return false
	}
	s, c := q.s, q.open
	if c.typed.text().Empty() {
		c.typed.focus()
		return true
	}
	st := c.old
	st.Text = c.typed.text()
	if c.who.Selected() != s.optionOf(st.Speaker) {
		st.Speaker = s.who(c.who.Selected())
	}
	if err := q.put(st); err != nil {
		s.needs.Fail(err)
		return true
	}
	c.typed.clear()
	q.open = nil
	s.removed(nil, s.needs.Words.T("table.corrected"), func() error { return q.put(c.old) })
	return true
}

func (q *quotes) put(st family.Statement) error {
	_, err := q.s.needs.Desk.PutStatement(q.s.ctx, q.s.needs.Family, st)
	return err
}

func (q *quotes) remove(st family.Statement) {
	s := q.s
	err := s.needs.Desk.RemoveStatement(s.ctx, s.needs.Family, st.ID)
	s.removed(err, s.needs.Words.T("table.removed"), func() error { return q.put(st) })
}
