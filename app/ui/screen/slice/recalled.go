package slice

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// recalled finds what was called back when the slice cannot be read for that
// reason, or when the object is the recall itself.
func (s *Screen) recalled(cause error) (casework.ReceivedRecall, bool) {
	if !errors.Is(cause, casework.ErrCalledBack) && !errors.Is(cause, casework.ErrNoSlice) {
		return casework.ReceivedRecall{}, false
	}
	list, err := s.needs.Desk.ReceivedRecalls(s.ctx)
	if err != nil {
		s.needs.Fail(err)
		return casework.ReceivedRecall{}, false
	}
	i := slices.IndexFunc(list, func(r casework.ReceivedRecall) bool {
		return r.ID == s.needs.Object || r.Slice == s.needs.Object && r.Waits()
	})
	if i < 0 {
		return casework.ReceivedRecall{}, false
	}
	return list[i], true
}

// drawRecalled is the page of what was called back: who asks it, what to do,
// and the two buttons. Nothing of the plan is on it.
func (s *Screen) drawRecalled(r casework.ReceivedRecall) {
	l := s.needs.Words
	name := string(r.Name)
	if name == "" {
		name = l.T("recalls.mine.nameless")
	}
	state := recallLabel(l, r)
	head := kit.PageHead{Title: name, Subtitle: l.T("recalls.mine.subtitle", "name", giverOf(r.From), "date", l.Date(dayOf(r))),
		Chips: []kit.Label{state}, Back: kit.IconButton(kit.IconBack, l.T("slice.back"), s.needs.Back)}
	parts := []fyne.CanvasObject{kit.Prose(l.T("recalls.mine.text", "name", giverOf(r.From)))}
	for _, key := range []string{"what-1", "what-2", "what-3"} {
		parts = append(parts, kit.Across(8, kit.AtTop(kit.NewIcon(kit.IconDot, kit.ColorMuted)), kit.Grow(kit.Prose(l.T("recalls.mine."+key)))))
	}
	if r.Waits() && r.Slice == "" {
		parts = append(parts, kit.Notice(kit.Info, l.T("recalls.mine.replaced")))
	}
	var focus fyne.Focusable
	if r.Waits() {
		remove := kit.Danger(l.T("recalls.mine.remove"), kit.IconTrash, func() { s.askRemove(r) })
		keep := kit.Secondary(l.T("recalls.mine.keep"), kit.IconLock, func() { s.askKeep(r) })
		parts = append(parts, kit.Wrap(10, remove, keep), kit.Note(l.T("recalls.mine.backup")))
		focus = keep
	}
	s.body.Objects = []fyne.CanvasObject{kit.NewPage(head, kit.Section(l.T("recalls.mine.heading"), nil, parts...))}
	s.body.Refresh()
	if focus != nil {
		s.needs.Canvas().Focus(focus)
	}
}

func dayOf(r casework.ReceivedRecall) string { return r.Arrived.Format("2006-01-02") }

// recallLabel is how a received recall stands.
func recallLabel(l words.Lang, r casework.ReceivedRecall) kit.Label {
	if r.Waits() {
		return kit.Label{Text: l.T("recalls.mine.waits"), Tone: kit.Warn}
	}
	return kit.Label{Text: l.T("list.recall-state." + string(r.State)), Tone: kit.Neutral}
}

func (s *Screen) askRemove(r casework.ReceivedRecall) {
	l := s.needs.Words
	kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("recalls.mine.remove-title"), Text: l.T("recalls.mine.remove-text", "name", giverOf(r.From)),
		Yes: l.T("recalls.mine.remove"), Danger: true}, func() {
		if err := s.decide(r, true, ""); err != nil {
			s.needs.Fail(err)
			return
		}
		s.needs.Say(l.T("recalls.mine.removed", "name", giverOf(r.From)), nil)
		s.needs.Changed()
		s.needs.Back()
	})
}

// askKeep asks why it must be kept: one of a few reasons, since only that goes
// back.
func (s *Screen) askKeep(r casework.ReceivedRecall) {
	l := s.needs.Words
	var options []kit.Option
	for _, why := range casework.KeepReasons() {
		options = append(options, kit.Option{ID: string(why), Label: l.T("list.recall-why." + string(why))})
	}
	why := kit.NewCombobox(l, l.T("recalls.mine.why"), options)
	kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("recalls.mine.keep-title"), Intro: l.T("recalls.mine.keep-text", "name", giverOf(r.From)), Submit: l.T("recalls.mine.keep"),
		Fields: []fyne.CanvasObject{kit.NewField(l.T("recalls.mine.why"), "", why)},
		Check: func() string {
			if err := s.decide(r, false, why.Selected()); err != nil {
				return s.needs.Explain(err)
			}
			return ""
		},
		Done: func() {
			s.needs.Say(l.T("recalls.mine.kept", "name", giverOf(r.From)), nil)
			s.needs.Changed()
			s.Open(s.ctx)
		}})
}

// decide tells the sender, and forgets with what is removed what was half typed
// about it.
func (s *Screen) decide(r casework.ReceivedRecall, remove bool, why string) error {
	err := s.needs.Desk.DecideRecall(s.ctx, r.ID, remove, family.Text(why))
	if err == nil && remove && r.Slice != "" {
		s.needs.Drafts.Keep(string(r.Family)+"/slice/"+r.Slice, "")
	}
	return err
}

// keptNotice says that what is shown was called back and is kept for a reason,
// with the way to remove it after all.
func (s *Screen) keptNotice() *fyne.Container {
	l := s.needs.Words
	list, err := s.needs.Desk.ReceivedRecalls(s.ctx)
	i := slices.IndexFunc(list, func(r casework.ReceivedRecall) bool { return r.ID == s.received.CalledBack })
	if err != nil || i < 0 {
		return kit.Notice(kit.Warn, l.T("recalls.mine.kept-here"))
	}
	remove := kit.Secondary(l.T("recalls.mine.remove"), kit.IconTrash, func() { s.askRemove(list[i]) })
	return kit.Notice(kit.Warn, l.T("recalls.mine.kept-here")+" "+l.T("list.recall-why."+string(list[i].Why)), remove)
}
