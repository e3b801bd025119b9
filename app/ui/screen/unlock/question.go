package unlock

import (
	"errors"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
)

// questionable tells whether the user may decide to open the vault although
// this is wrong with it.
func questionable(err error) bool {
	for _, one := range []error{casework.ErrOlderCopy, casework.ErrTampered, casework.ErrDiskFull} {
		if errors.Is(err, one) {
			return true
		}
	}
	return false
}

// askAnyway says what is wrong with the vault and asks what to do. Looking
// only is the safe answer, so it is the main one, except when a copy was put
// back on purpose.
func (s *Screen) askAnyway(err error) {
	l := s.needs.Words
	var panel *kit.Panel
	open := func(lookOnly bool) func() {
		return func() {
			panel.Close()
			s.tryAnyway(lookOnly)
		}
	}
	rows := kit.Down(14, kit.Notice(kit.Warn, s.needs.Explain(err)), kit.Prose(l.T("unlock.look-text")))
	buttons := []*kit.Button{kit.Secondary(l.T("unlock.leave"), kit.IconNone, func() { panel.Close() })}
	look, full := l.T("unlock.look"), l.T("unlock.anyway")
	switch {
	case errors.Is(err, casework.ErrDiskFull): // with a full disk nothing can be recorded
		buttons = append(buttons, kit.Primary(look, kit.IconNone, open(true)))
	case errors.Is(err, casework.ErrOlderCopy):
		rows.Add(kit.Prose(l.T("unlock.older-text")))
		buttons = append(buttons, kit.Secondary(look, kit.IconNone, open(true)), kit.Primary(l.T("unlock.older"), kit.IconUnlock, open(false)))
	default:
		rows.Add(kit.Prose(l.T("unlock.anyway-text")))
		buttons = append(buttons, kit.Secondary(full, kit.IconUnlock, open(false)), kit.Primary(look, kit.IconNone, open(true)))
	}
	panel = kit.NewPanel(l.T("unlock.question"), rows, buttons...).Wide(640).FocusOn(buttons[len(buttons)-1])
	panel.OnClosed = func() { s.needs.Canvas().Focus(s.secret) }
	panel.Show(s.needs.Canvas())
}

func (s *Screen) tryAnyway(lookOnly bool) {
	if s.busy {
		return
	}
	s.wait(true)
	s.needs.Anyway(lookOnly, func(err error) {
		s.wait(false)
		s.settle(err)
	})
}
