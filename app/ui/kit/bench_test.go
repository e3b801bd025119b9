package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/words"
)

func BenchmarkTypingAKey(b *testing.B) {
	for name, count := range map[string]int{"100 words": 100, "1000 words": 1000, "100000 characters": 16_000} {
		b.Run(name, func(b *testing.B) {
			test.NewTempApp(b).Settings().SetTheme(NewTheme(Look{}))
			area := NewArea(words.NL, 4, "")
			w := test.NewTempWindow(b, NewPage(PageHead{Title: "Plan"}, Section("Woorden", nil, area)))
			w.Resize(laptop)
			area.SetText(strings.Repeat("gezin ", count))
			for b.Loop() {
				area.entry.TypedRune('a')
				key(area.entry, fyne.KeyBackspace)
			}
		})
	}
}

func BenchmarkAskingAPageForItsSize(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(NewTheme(Look{}))
	var parts []fyne.CanvasObject
	for range 30 {
		parts = append(parts, Section("Doel", Quiet("Meer", IconDown, nil), Prose(long), Chips(Label{"Goed", Good}),
			NewRow(RowData{Title: long, Subtitle: long}, nil), NewField("Naam", "", NewEntry(""))))
	}
	page := NewPage(PageHead{Title: "Plan"}, parts...)
	w := test.NewTempWindow(b, page)
	w.Resize(laptop)
	for b.Loop() {
		everyMinSize(page.box)
	}
}

// everyMinSize asks all objects, as the window does for every frame that it draws.
func everyMinSize(o fyne.CanvasObject) {
	o.MinSize()
	if s, ok := o.(*Scroll); ok {
		everyMinSize(s.content)
		return
	}
	for _, part := range partsOf(o) {
		everyMinSize(part)
	}
}
