package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// topOf and rightOf are where an object lies in the window.
func topOf(o fyne.CanvasObject) float32 {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
}

func rightOf(o fyne.CanvasObject) float32 {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X + o.Size().Width
}

func TestHeadingsOfCardsSideBySideStandLevelWithAndWithoutAButton(t *testing.T) {
	for _, zoom := range []float32{1, 1.5, 2} {
		program(t, Look{Zoom: zoom})
		text := func() *Text { return Body("Tekst") }
		one, other, edge := text(), text(), NewEntry("")
		button := Quiet("Veranderen", IconPen, nil)
		stage(t, fyne.NewSize(1400, 400), Columns(Grid{Columns: 2, Narrow: 300, Gap: 16},
			Section("Waarom", nil, one), Section("Regisseur", button, other, edge)))
		if a, b := topOf(one), topOf(other); a-b > 2 || b-a > 2 {
			t.Errorf("zoom %v: what stands under the headings begins at %v and %v", zoom, a, b)
		}
		if over := rightOf(button) - rightOf(edge); over <= 0 || over > 14 {
			t.Errorf("zoom %v: the button ends %v beside the field under it", zoom, over)
		}
	}
}

func TestNoLineBeginsWithADotBetweenTwoFacts(t *testing.T) {
	program(t, Look{})
	text := "Sanne · letterlijk gezegd · werk en dagbesteding · over Sanne · 24-11-2026"
	for width := float32(80); width < 500; width += 3 {
		for _, line := range wrap(text, width, currentLooks(), Style{}) {
			if line == "" || line[0] == ' ' || []rune(line)[0] == '·' {
				t.Fatalf("at %v a line is %q", width, line)
			}
		}
	}
}

func TestTheBarOfALongFormLiesBesideItsFields(t *testing.T) {
	program(t, Look{})
	w := stage(t, fyne.NewSize(900, 300), Space())
	body := Down(14)
	last := NewEntry("")
	for range 12 {
		body.Add(NewEntry(""))
	}
	body.Add(last)
	p := NewPanel("Persoon", body, Primary("Opslaan", IconNone, nil))
	p.Show(w.Canvas())
	if room := rightOf(p.scroll) - rightOf(last); room < 12 {
		t.Errorf("the bar has %v", room)
	}
}
