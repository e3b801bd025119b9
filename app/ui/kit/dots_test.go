package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/words"
)

func threeDots(t *testing.T) (dots *Dots, went *[]int) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{Zoom: 1}))
	went = &[]int{}
	dots = NewDots(words.NL, []Dot{{Name: "Welkom", Under: "5 min", Done: true}, {Name: "Verhaal"}, {Name: "Doelen"}}, func(i int) { *went = append(*went, i) })
	window := test.NewTempWindow(t, dots)
	window.Resize(fyne.NewSize(400, 80))
	return dots, went
}

func TestDotsGoStepByStepWithTheArrowsAndNoFurtherThanTheEnds(t *testing.T) {
	dots, went := threeDots(t)
	for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft} {
		dots.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if got := *went; len(got) != 3 || got[0] != 1 || got[1] != 2 || got[2] != 1 {
		t.Errorf("went to %v", got)
	}
}

func TestADotThatIsTappedIsGoneTo(t *testing.T) {
	dots, went := threeDots(t)
	test.Tap(dots.parts[2])
	test.Tap(dots.parts[2])
	if got := *went; len(got) != 1 || got[0] != 2 {
		t.Errorf("went to %v", got)
	}
}

func TestDotsSayWhereOneIs(t *testing.T) {
	dots, _ := threeDots(t)
	dots.Set(1)
	if got := dots.AccessibilityLabel(); got != "Stap 2 van 3: Verhaal" {
		t.Errorf("said is %q", got)
	}
}

func TestADotThatWasPassedOverHasItsNumberAndOneThatIsDoneATick(t *testing.T) {
	dots, _ := threeDots(t)
	dots.Set(2)
	for i, ticked := range []bool{true, false, false} {
		objects := test.WidgetRenderer(dots.parts[i]).Objects()
		if objects[2].Visible() != ticked || objects[1].Visible() == ticked {
			t.Errorf("dot %d: ticked %t", i+1, objects[2].Visible())
		}
	}
}
