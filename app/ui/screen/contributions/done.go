package contributions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// decide stores a decision; refused hears why not.
func (s *Screen) decide(c family.Contribution, v casework.Verdict, refused func(error)) {
	done, err := s.needs.Desk.Decide(s.ctx, s.needs.Family, c.ID, v)
	if err != nil {
		// That the giver cannot be told is another thing: the decision stands then.
		if now, readErr := s.needs.Desk.Dossier(s.ctx, s.needs.Family); readErr == nil {
			if x, ok := now.Contribution(c.ID); ok && x.Decision != c.Decision {
				s.stored(c, v, done)
				s.needs.Fail(err)
				return
			}
		}
		refused(err)
		return
	}
	s.stored(c, v, done)
}

// stored says what was done, with a way back, and opens the next contribution.
func (s *Screen) stored(c family.Contribution, v casework.Verdict, done casework.Decided) {
	for _, state := range states() {
		s.needs.Drafts.Keep(s.key(c, state, "reason"), "")
		s.needs.Drafts.Keep(s.key(c, state, "words"), "")
	}
	t := s.teller()
	told := "contributions.told-by-hand"
	if done.Told() {
		told = "contributions.told"
	}
	s.needs.Changed()
	s.needs.Say(t.T("contributions.done."+string(v.State))+" "+t.T(told, "name", t.short(c)), func() { s.reconsider(c, done) })
	s.open = s.next()
	if s.read() {
		s.draw()
		s.page.ToTop()
		s.focusChoice()
	}
}

// reconsider takes a decision back, and says honestly what the giver knows.
func (s *Screen) reconsider(c family.Contribution, done casework.Decided) {
	told, err := s.needs.Desk.Reconsider(s.ctx, s.needs.Family, done)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.needs.Changed()
	t, key := s.teller(), "contributions.back"
	switch {
	case told:
		key = "contributions.back-told"
	case done.Told():
		key = "contributions.back-in-time"
	}
	s.needs.Say(t.T(key, "name", t.short(c)), nil)
	if s.ctx.Err() == nil && s.read() {
		s.shown, s.open = filterOf(c), c.ID
		s.draw()
	}
}

// focusChoice puts the keyboard on the decision about what opened, or on the
// choice of a list when nothing is open.
func (s *Screen) focusChoice() {
	to := s.choice
	if to == nil {
		to = s.lists
	}
	if to != nil && s.needs.Canvas() != nil {
		s.needs.Canvas().Focus(to)
	}
}

type key struct {
	shortcut fyne.Shortcut
	do       func()
}

// listen takes the keys of the page: Alt and a letter choose what to do with
// what is open, Ctrl+Enter decides.
func (s *Screen) listen() {
	c := s.needs.Canvas()
	if c == nil {
		return
	}
	list := s.shortcuts()
	for _, k := range list {
		c.AddShortcut(k.shortcut, func(fyne.Shortcut) {
			if c.Overlays().Top() == nil {
				k.do()
			}
		})
	}
	s.deaf = func() {
		for _, k := range list {
			c.RemoveShortcut(k.shortcut)
		}
	}
}

func (s *Screen) shortcuts() []key {
	send := func() {
		if s.choice != nil && s.send != nil {
			s.send()
		}
	}
	list := []key{
		{&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault}, send},
		{&desktop.CustomShortcut{KeyName: fyne.KeyEnter, Modifier: fyne.KeyModifierShortcutDefault}, send},
	}
	for _, state := range states() {
		letter := fyne.KeyName(s.needs.Words.T("contributions.key." + string(state)))
		list = append(list, key{&desktop.CustomShortcut{KeyName: letter, Modifier: fyne.KeyModifierAlt}, func() {
			s.choose(state)
			s.focusChoice() // Tab then goes on into what the choice asks
		}})
	}
	return list
}
