package main

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

// keyedWindow is the window of the software driver, whose canvas knows no
// shortcuts, with shortcuts as a real window has them.
type keyedWindow struct {
	fyne.Window
	canvas keyedCanvas
}

func (w keyedWindow) Canvas() fyne.Canvas { return w.canvas }

type keyedCanvas struct {
	fyne.Canvas
	known map[string]func(fyne.Shortcut)
}

func (c keyedCanvas) AddShortcut(s fyne.Shortcut, do func(fyne.Shortcut)) {
	c.known[s.ShortcutName()] = do
}
func (c keyedCanvas) RemoveShortcut(s fyne.Shortcut) { delete(c.known, s.ShortcutName()) }

func TestAtTheTableThereIsNoRailAndNothingOfOthersCanBeFound(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(20)
	h.shell.Visit(route.Route{Name: route.Table, Family: id})
	rails := 0
	trial.Each(h.window.Canvas(), func(o fyne.CanvasObject) {
		if _, ok := o.(*kit.Rail); ok {
			rails++
		}
	})
	at := h.texts()
	h.shortcut(fyne.KeyK)
	h.shortcut(fyne.Key2)
	if rails > 0 || h.texts() != at || h.window.Canvas().Overlays().Top() != nil {
		t.Errorf("%d rails; Ctrl+K or Ctrl+2 leads away from the table", rails)
	}
	if title := h.window.Title(); !strings.HasPrefix(title, "Aan tafel") || strings.Contains(title, "Wit") {
		t.Errorf("the window is called %q", title)
	}
}

func TestAfterTheTableTheKeysOfTheTabsWorkAgain(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	canvas := keyedCanvas{h.window.Canvas(), map[string]func(fyne.Shortcut){}}
	h.shell.Window = keyedWindow{h.window, canvas}
	h.shell.Visit(route.Route{Name: route.Table, Family: id})
	h.shell.Visit(route.Route{Name: route.Dossier, Family: id, Tab: route.TabOverview})
	alt := &desktop.CustomShortcut{KeyName: fyne.Key3, Modifier: fyne.KeyModifierAlt}
	press := canvas.known[alt.ShortcutName()]
	if press == nil {
		t.Fatal("after the table Alt+3 is lost")
	}
	before := h.texts()
	press(alt)
	if h.texts() == before {
		t.Error("Alt+3 does not open a tab")
	}
}
