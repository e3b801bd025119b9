package main

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

// The smallest laptop that is still in use, with the text half as large again.
const (
	narrow, low = 1024, 700
	largeText   = 1.5
)

func TestOnASmallLaptopWithLargeTextNothingIsCutOff(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(6)
	h.window.Resize(fyne.NewSize(narrow, low))
	for _, contrast := range []bool{false, true} {
		for _, language := range []string{"nl", "en"} {
			h.lookLike(casework.Settings{Language: language, HighContrast: contrast, TextSize: largeText, LockMinutes: 10})
			for _, r := range everywhere(id) {
				h.shell.Visit(r)
				h.window.Resize(fyne.NewSize(narrow+1, low)) // the window for tests lays out again only then
				h.window.Resize(fyne.NewSize(narrow, low))
				h.fits(r, strings.Join([]string{language, string(r.Name), r.Tab, r.Object}, " "))
			}
		}
	}
}

// lookLike changes the settings and lets the program take them over.
func (h *house) lookLike(s casework.Settings) {
	h.Helper()
	h.must(h.door.Desk().SaveSettings(context.Background(), s))
	h.shell.Visit(route.Route{Name: route.Today})
	h.shortcut(fyne.KeyL)
	h.typeText(passphrase)
	h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// everywhere are all places, tabs and steps of the table.
func everywhere(id family.FamilyID) []route.Route {
	list := []route.Route{{Name: route.Today}, {Name: route.Families}, {Name: route.Partners}, {Name: route.Post}, {Name: route.Settings},
		{Name: route.Retention}, {Name: route.Policy}, {Name: route.Rights, Family: id}, {Name: route.Notes, Family: id}}
	for _, tab := range []string{route.TabOverview, route.TabNetwork, route.TabPlan, route.TabPartners, route.TabConsent,
		route.TabContributions, route.TabVersions, route.TabDisclosures, route.TabLog} {
		list = append(list, route.Route{Name: route.Dossier, Family: id, Tab: tab})
	}
	for _, step := range []string{"welcome", "story", "worries", "marks", "safety", "goals", "partners", "consents", "readback", "finish"} {
		list = append(list, route.Route{Name: route.Table, Family: id, Object: step})
	}
	return list
}

// fits fails when the window would have to grow, or when words run off it. The
// matrix of the consents is wider than any window, and moves sideways.
func (h *house) fits(r route.Route, where string) {
	h.Helper()
	if least := h.window.Canvas().Content().MinSize(); least.Width > narrow || least.Height > low {
		h.Errorf("%s needs a window of %v", where, least)
	}
	if r.Tab == route.TabConsent {
		return
	}
	driver := fyne.CurrentApp().Driver()
	trial.Each(h.window.Canvas(), func(o fyne.CanvasObject) {
		text, ok := o.(*canvas.Text)
		if !ok || text.Text == "" {
			return
		}
		at := driver.AbsolutePositionForObject(text)
		if right := at.X + text.MinSize().Width; right > narrow+1 && at.X < narrow {
			h.Errorf("%s: %q ends at %.0f", where, text.Text, right)
		}
	})
}
