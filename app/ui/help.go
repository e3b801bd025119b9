package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"keukentafel/app/manual"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/help"
	"keukentafel/app/ui/screen/preview"
	"keukentafel/app/words"
)

// footHelp is the item at the foot of the rail that opens help.
const footHelp = "help"

// helpItem stands at the foot of the rail.
func (s *Shell) helpItem() kit.RailItem {
	return kit.RailItem{ID: footHelp, Label: s.words().T("rail.help"), Icon: kit.IconQuestion}
}

// Help opens the page of the manual about where one is; at the table only that
// of the table.
func (s *Shell) Help() { s.helpAt(s.helpPage()) }

// helpKeys opens the list of keys, but not at the table: there only the page
// about the table is shown, and the keys stand on it.
func (s *Shell) helpKeys() {
	if s.atTable() {
		s.Help()
		return
	}
	s.helpAt(manual.Shortcuts)
}

func (s *Shell) helpAt(page string) {
	if s.helping {
		return
	}
	s.touch()
	s.helping = true
	n := help.Needs{Words: s.words(), Canvas: s.Window.Canvas, Page: page, Alone: s.atTable(), Keys: s.keyGroups(),
		Closed: func() { s.helping = false }}
	if s.desk != nil && s.tour == nil && !s.Access.ReadOnly() {
		n.Tour = s.startTour
	}
	help.Show(n)
}

func (s *Shell) atTable() bool { return s.desk != nil && s.present().Name == route.Table }

// helpPage is the page about where one is.
func (s *Shell) helpPage() string {
	if s.desk == nil {
		if s.Access.State() == AccessLocked {
			return manual.Backup
		}
		return manual.Begin
	}
	at := s.present()
	if placed, ok := s.screen.(route.Placed); ok {
		at.Tab = placed.Place()
	}
	return PageOf(at)
}

// PageOf is the page of the manual about a place.
func PageOf(r route.Route) string {
	if r.Name != route.Dossier {
		return string(r.Name)
	}
	switch r.Tab {
	case "":
		return route.TabOverview
	case route.TabPartners:
		return "family-partners" // the directory has a page too
	}
	return r.Tab
}

// keyGroups are all keys: those of the screen in sight, and of the window.
func (s *Shell) keyGroups() []help.Group {
	l := s.words()
	var groups []help.Group
	if keyed, ok := s.screen.(route.Keyed); ok && s.desk != nil {
		if own := keyed.Keys(); len(own) > 0 {
			groups = append(groups, help.Group{Title: l.T("keys.here"), Keys: own})
		}
	}
	window := []route.KeyHelp{{Keys: "F1", Does: l.T("keys.help")}, {Keys: "?", Does: l.T("keys.list")}}
	for _, k := range s.shortcuts() {
		window = append(window, route.KeyHelp{Keys: inWords(l, keyName(k.shortcut)), Does: k.says(l)})
	}
	window = append(window,
		route.KeyHelp{Keys: "Tab", Does: l.T("keys.tab")},
		route.KeyHelp{Keys: "Shift+Tab", Does: l.T("keys.tab-back")},
		route.KeyHelp{Keys: "Enter", Does: l.T("keys.enter")},
		route.KeyHelp{Keys: "Escape", Does: l.T("keys.escape")},
		route.KeyHelp{Keys: "F7", Does: l.T("keys.tour-back")},
		route.KeyHelp{Keys: "F8", Does: l.T("keys.tour-next")})
	return append(groups, help.Group{Title: l.T("keys.window"), Keys: window}, help.Group{Title: l.T("keys.pages"), Keys: preview.Keys(l)})
}

// inWords says an arrow, which no keyboard has a word on.
func inWords(l words.Lang, key string) string {
	if key == "Alt+Left" {
		return l.T("keys.name.alt-left")
	}
	return key
}

// keyName is a shortcut as it stands on the keyboard: "Ctrl+K".
func keyName(s fyne.Shortcut) string {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return s.ShortcutName()
	}
	name := string(custom.KeyName)
	for _, m := range []struct {
		modifier fyne.KeyModifier
		name     string
	}{{fyne.KeyModifierShift, "Shift+"}, {fyne.KeyModifierAlt, "Alt+"}, {fyne.KeyModifierControl, "Ctrl+"}, {fyne.KeyModifierSuper, "Cmd+"}} {
		if custom.Modifier&m.modifier != 0 {
			name = m.name + name
		}
	}
	return name
}
