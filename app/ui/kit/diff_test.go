package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/words"
)

func changed() *Diff {
	return NewDiff(words.NL, DiffPart{Text: "Daan gaat"}, DiffPart{Text: "twee", Mark: DiffGone},
		DiffPart{Text: "vier", Mark: DiffNew}, DiffPart{Text: "dagen naar school."})
}

func TestWhatWentAndWhatCameIsReadAloud(t *testing.T) {
	program(t, Look{Zoom: 1})
	want := "Daan gaat weggehaald: ‘twee’ toegevoegd: ‘vier’ dagen naar school."
	if got := changed().AccessibilityLabel(); got != want {
		t.Errorf("it is read as %q", got)
	}
}

func TestAChangeIsToldBySignsAndLinesNotByColourAlone(t *testing.T) {
	program(t, Look{Zoom: 1})
	d := changed()
	d.Resize(d.MinSize().AddWidthHeight(600, 0))
	var drawn []string
	lines := 0
	for _, o := range test.WidgetRenderer(d).Objects() {
		switch part := o.(type) {
		case *canvas.Text:
			drawn = append(drawn, part.Text)
		case *canvas.Rectangle:
			lines++
		}
	}
	if got := strings.Join(drawn, "|"); got != "Daan gaat|− twee|+ vier|dagen naar school." {
		t.Errorf("it is drawn as %s", got)
	}
	if lines != 2 {
		t.Errorf("%d lines are drawn, want one through and one under", lines)
	}
}

func TestNoWordOfAComparisonIsCutOrDrawnOutsideItsRoom(t *testing.T) {
	program(t, Look{Zoom: 1.5})
	for _, width := range []float32{60, 140, 300} {
		d := NewDiff(words.NL, DiffPart{Text: strings.Repeat("gezinsondersteuningsplanvergadering en ", 4)},
			DiffPart{Text: strings.Repeat("weg ", 30), Mark: DiffGone}, DiffPart{Text: "\n nieuw \n einde", Mark: DiffNew})
		height := d.HeightAt(width)
		d.Resize(d.MinSize())
		size := d.Size()
		size.Width, size.Height = width, height
		d.Resize(size)
		letters := 0
		for _, o := range test.WidgetRenderer(d).Objects() {
			if text, ok := o.(*canvas.Text); ok {
				letters += len([]rune(strings.Join(strings.Fields(text.Text), "")))
				if text.Position().X+text.Size().Width > width+2 {
					t.Errorf("at %v a run ends at %v", width, text.Position().X+text.Size().Width)
				}
				if text.Position().Y+text.Size().Height > height+2 {
					t.Errorf("at %v a line is drawn under the text", width)
				}
			}
		}
		want := 4*len("gezinsondersteuningsplanvergaderingen") + 30*3 + 1 + len("nieuweinde") + 1
		if letters != want {
			t.Errorf("at %v %d letters are drawn, want %d", width, letters, want)
		}
	}
}
