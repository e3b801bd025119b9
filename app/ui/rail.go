package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// Items at the foot of the rail that are no place.
const (
	footLock = "lock"
	footSync = "sync"
)

func (s *Shell) railItems() []kit.RailItem {
	var items []kit.RailItem
	for _, p := range places() {
		if s.hides(p) {
			continue
		}
		items = append(items, kit.RailItem{ID: string(p.name), Label: s.words().T("rail." + string(p.name)), Icon: p.icon})
	}
	return items
}

func (s *Shell) footItems() []kit.RailItem {
	l := s.words()
	return []kit.RailItem{
		s.helpItem(),
		{ID: footSync, Label: l.T("rail.sync"), Icon: kit.IconSync},
		{ID: footLock, Label: l.T("rail.lock"), Icon: kit.IconLock},
	}
}

func (s *Shell) chosen(id string) {
	switch id {
	case footLock:
		s.lockNow()
	case footSync:
		s.syncOrExplain()
	case footHelp:
		s.Help()
	default:
		s.goTo(route.Route{Name: route.Name(id)})
	}
}

// railOf is the place of the rail under which a route falls.
func railOf(n route.Name) route.Name {
	switch n {
	case route.Dossier, route.Table, route.Retention, route.Rights, route.Notes:
		return route.Families
	case route.Slice:
		return route.Post
	case route.Policy:
		return route.Settings
	}
	return n
}

// changed brings the numbers in the rail up to date.
func (s *Shell) changed() {
	s.touch()
	if s.desk == nil {
		return
	}
	l := s.words()
	if tasks, err := s.desk.Tasks(context.Background()); err == nil {
		s.rail.Set(kit.RailItem{ID: string(route.Today), Label: l.T("rail.today"), Icon: kit.IconToday, Badge: casework.FamiliesNow(tasks, s.desk.Today())})
	}
	s.rail.Set(s.syncItem())
}

func (s *Shell) unsent() int {
	list, err := s.desk.Outbox(context.Background())
	if err != nil {
		return 0
	}
	count := 0
	for _, out := range list {
		if out.State == consent.ReceiptQueued {
			count++
		}
	}
	return count
}

// key is a shortcut of the window.
type key struct {
	shortcut fyne.Shortcut
	do       func()
	does     string // the key of what it does, for the list of keys
	where    string // the key of the place that it leads to, or empty
}

// says is what a shortcut does, in words.
func (k key) says(l words.Lang) string {
	if k.where == "" {
		return l.T(k.does)
	}
	return l.T(k.does, "place", l.T(k.where))
}

// shortcuts: Ctrl+1..6 go to the places of the rail, Ctrl+K finds, Ctrl+N
// begins a family, Ctrl+L locks, Ctrl+R brings the mailbox up to date, Alt+Left goes back, Alt+Z and
// Alt+Y undo and redo in a family (Ctrl+Z is for the field one types in). In a
// family, Alt+1..9 open its tabs and Ctrl+T its table.
func (s *Shell) shortcuts() []key {
	with := func(m fyne.KeyModifier, k fyne.KeyName) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: k, Modifier: m}
	}
	control, alt := fyne.KeyModifierShortcutDefault, fyne.KeyModifierAlt
	list := []key{
		{with(control, fyne.KeyK), s.inside(s.alone(s.find)), "keys.find", ""},
		{with(control, fyne.KeyN), s.inside(s.alone(s.askNewFamily)), "keys.new-family", ""},
		{with(control, fyne.KeyL), s.inside(s.lockNow), "keys.lock", ""},
		{with(control, fyne.KeyR), s.inside(s.sync), "keys.sync", ""},
		{with(alt, fyne.KeyLeft), s.inside(s.back), "keys.back", ""},
		{with(alt, fyne.KeyZ), s.inside(s.undo), "keys.undo", ""},
		{with(alt, fyne.KeyY), s.inside(s.redo), "keys.redo", ""},
		{with(control, fyne.KeyT), s.inFamily(route.Route{Name: route.Table}), "keys.table", ""},
	}
	numbers := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9}
	for i, p := range places() {
		do := s.inside(s.alone(func() { s.goTo(route.Route{Name: p.name}) }))
		list = append(list, key{with(control, numbers[i]), do, "keys.to", "rail." + string(p.name)})
	}
	for i, tab := range tabIDs() {
		do := s.inFamily(route.Route{Name: route.Dossier, Tab: tab})
		list = append(list, key{with(alt, numbers[i]), do, "keys.tab-of", "dossier.tab." + tab})
	}
	return list
}

// inside does something only behind the gate.
func (s *Shell) inside(do func()) func() {
	return func() {
		if s.desk != nil {
			do()
		}
	}
}

// inFamily goes to a place of the family whose dossier is open.
func (s *Shell) inFamily(r route.Route) func() {
	return s.inside(func() {
		if at := s.present(); at.Name == route.Dossier {
			r.Family = at.Family
			s.goTo(r)
		}
	})
}

// alone does something unless a family looks along at the table.
func (s *Shell) alone(do func()) func() {
	return func() {
		if s.present().Name != route.Table {
			do()
		}
	}
}

// undo takes back what a message in sight offers to take back, or else the
// last change of the plan.
func (s *Shell) undo() {
	if !s.toasts.Press() {
		s.step(s.desk.Undo, "shell.undone")
	}
}

func (s *Shell) redo() { s.step(s.desk.Redo, "shell.redone") }
