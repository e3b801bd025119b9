package kit

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/words"
)

// The goldens are few and read by eye: one widget each, at rest and with the focus.
func TestTheWidgetsLookAsReviewed(t *testing.T) {
	program(t, Look{})
	button := Primary("Versturen", IconSend, nil)
	quiet := Quiet("Meer", IconNone, nil)
	quiet.Disable()
	row := NewRow(RowData{Initials: "SW", Title: "Sanne de Wit", Subtitle: "Moeder", Chips: []Label{{"Eens", Good}}}, nil)
	scale := NewScale("slecht", "goed")
	scale.SetMark(6)
	check := NewCheck("De school mag dit lezen", nil)
	check.SetChecked(true)
	for name, o := range map[string]fyne.CanvasObject{
		"button": button, "button_off": quiet, "row": row, "scale": scale, "check": check,
		"chips":  Chips(Label{"Goed", Good}, Label{"Let op", Warn}, Label{"Fout", Bad}),
		"tabs":   NewTabs(Tab{Label: "Overzicht"}, Tab{Label: "Plan", Badge: 2}),
		"notice": Notice(Warn, "Karim heeft nog niets gezegd.", Secondary("Bekijken", IconNone, nil)),
	} {
		w := stage(t, fyne.NewSize(420, 120), Down(0, o))
		test.AssertRendersToMarkup(t, name+".xml", w.Canvas())
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
		"combobox": focusable(NewCombobox(l, "Kies", nil)), "choice": focusable(NewChoice(Option{ID: "a", Label: "Ja"})),
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
	for name, make := range everyWidget() {
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

func everyWidget() map[string]func() fyne.CanvasObject {
	l := words.NL
	return map[string]func() fyne.CanvasObject{
		"text":  func() fyne.CanvasObject { return Down(4, Title("Titel"), Prose(long), Caption("klein")) },
		"chips": func() fyne.CanvasObject { return Chips(Label{"Goed", Good}, Label{"Fout", Bad}) },
		"buttons": func() fyne.CanvasObject {
			return Wrap(8, Primary("Ja", IconCheck, nil), Secondary("Nee", IconNone, nil), Quiet("Meer", IconDown, nil), Danger("Weg", IconTrash, nil))
		},
		"row": func() fyne.CanvasObject {
			return NewRow(RowData{Initials: "SW", Title: "Sanne", Subtitle: "Moeder", Chips: []Label{{"Eens", Good}}}, nil)
		},
		"rows": func() fyne.CanvasObject {
			return NewRows(func() int { return 3 }, func(int) RowData { return RowData{Title: "Sanne"} })
		},
		"tabs": func() fyne.CanvasObject { return NewTabs(Tab{Label: "Plan", Badge: 1}, Tab{Label: "Versies"}) },
		"rail": func() fyne.CanvasObject {
			return NewRail(Brand{Name: "Tafel", Icon: IconTable}, []RailItem{{ID: "a", Label: "Vandaag", Icon: IconToday, Badge: 1}}, nil)
		},
		"field":  func() fyne.CanvasObject { return NewField("Naam", "Zoals het gezin zegt", NewEntry("typ hier")) },
		"select": func() fyne.CanvasObject { return NewSelect("Kies", nil) },
		"choice": func() fyne.CanvasObject {
			return NewChoice(Option{ID: "a", Label: "Ja"}, Option{ID: "b", Label: "Nee"})
		},
		"check":    func() fyne.CanvasObject { return NewCheck("Ja", nil) },
		"date":     func() fyne.CanvasObject { return NewDateField(l, "2026-11-24") },
		"scale":    func() fyne.CanvasObject { return NewScale("slecht", "goed") },
		"stepper":  func() fyne.CanvasObject { return NewStepper(l, []string{"Welkom", "Ja"}, nil) },
		"notice":   func() fyne.CanvasObject { return Notice(Info, "Zonder netwerk.") },
		"progress": func() fyne.CanvasObject { p := NewProgress(l, "Versturen", func() {}); p.Set(0.5); return p },
		"section":  func() fyne.CanvasObject { return Section("Doelen", nil, Body("Samen eten")) },
		"empty": func() fyne.CanvasObject {
			return EmptyState(IconInbox, "Leeg", "Niets", Primary("Maak", IconPlus, nil))
		},
		"page": func() fyne.CanvasObject { return NewPage(PageHead{Title: "Plan", Subtitle: "concept"}, Prose(long)) },
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
