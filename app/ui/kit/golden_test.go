package kit

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/words"
)

// The goldens of markup are one for each widget, at rest.
func TestTheWidgetsLookAsReviewed(t *testing.T) {
	program(t, Look{})
	for name, o := range everyWidget() {
		w := stage(t, fyne.NewSize(420, 160), Down(0, o))
		test.AssertRendersToMarkup(t, name+".xml", w.Canvas())
	}
}

// The goldens of pixels are few: all that one presses, in each of the looks.
func TestEveryLookIsAsReviewed(t *testing.T) {
	for name, look := range map[string]Look{"light": {}, "contrast": {HighContrast: true}, "large": {Zoom: 2}} {
		program(t, look)
		all := Down(8)
		for _, part := range []string{"button", "button_secondary", "button_danger", "button_off", "row", "check", "choice", "tabs", "chips", "date", "select"} {
			all.Add(everyWidget()[part])
		}
		w := stage(t, fyne.NewSize(520, 640), Backdrop(Inset(10, all)))
		test.AssertImageMatches(t, name+".png", w.Canvas().Capture())
	}
}

func TestTheFocusIsSeenOnEveryWidget(t *testing.T) {
	program(t, Look{})
	l := words.NL
	area := NewArea(l, 2, "")
	date := NewDateField(l, "2026-11-24")
	tabs := NewTabs(Tab{Label: "Overzicht"}, Tab{Label: "Plan"})
	rail := NewRail(Brand{}, []RailItem{{ID: "a", Label: "Vandaag"}}, nil)
	for name, c := range map[string]struct {
		o fyne.CanvasObject
		f fyne.Focusable
	}{
		"button": focusable(Primary("Versturen", IconSend, nil)), "quiet": focusable(Quiet("Meer", IconNone, nil)),
		"row": focusable(NewRow(RowData{Title: "Sanne"}, nil)), "check": focusable(NewCheck("Ja", nil)),
		"entry": focusable(NewEntry("")), "select": focusable(NewSelect("Kies", nil)),
		"combobox": focusable(NewCombobox(l, "Kies", nil)), "cards": focusable(cardsToChoose()), "sheets": focusable(sheetsOfPaper()), "choice": focusable(NewChoice(Option{ID: "a", Label: "Ja"})),
		"scale": focusable(NewScale("", "")), "stepper": focusable(NewStepper(l, []string{"Welkom", "Ja"}, nil)),
		"rows": focusable(NewRows(func() int { return 2 }, func(int) RowData { return RowData{Title: "Sanne"} })),
		"area": {area, area.entry}, "date": {date, date.entry}, "tabs": {tabs, tabs.bar}, "rail": {rail, rail.items[0]},
	} {
		w := stage(t, fyne.NewSize(600, 200), Layers(NewSurface(ColorPage), Inset(10, c.o)))
		before := w.Canvas().Capture()
		w.Canvas().Focus(c.f)
		if differing(before, w.Canvas().Capture()) > 60 {
			continue
		}
		t.Errorf("%s: the focus is hardly seen", name)
	}
}

func focusable[W interface {
	fyne.CanvasObject
	fyne.Focusable
}](w W) struct {
	o fyne.CanvasObject
	f fyne.Focusable
} {
	return struct {
		o fyne.CanvasObject
		f fyne.Focusable
	}{w, w}
}

func TestAnotherLookColoursEverythingAgain(t *testing.T) {
	program(t, Look{})
	for name := range everyWidget() {
		make := func() fyne.CanvasObject { return everyWidget()[name] }
		a := program(t, Look{})
		w := stage(t, fyne.NewSize(600, 300), Backdrop(Inset(10, make())))
		light := w.Canvas().Capture()
		a.Settings().SetTheme(NewTheme(Look{HighContrast: true, Zoom: 1.5}))
		w.Resize(fyne.NewSize(601, 300)) // the window for tests does not lay out again by itself
		w.Resize(fyne.NewSize(600, 300))
		changed := w.Canvas().Capture()
		if differing(light, changed) == 0 {
			t.Errorf("%s: nothing changed", name)
		}
		fresh := stage(t, fyne.NewSize(600, 300), Backdrop(Inset(10, make()))).Canvas().Capture()
		if n := differing(changed, fresh); n > 0 {
			t.Errorf("%s: %d pixels differ from one that was made in the new look", name, n)
		}
	}
}

// differing counts the pixels that differ.
func differing(a, b image.Image) (differ int) {
	bounds := a.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				differ++
			}
		}
	}
	return differ
}
