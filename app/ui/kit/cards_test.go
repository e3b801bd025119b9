package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// fiveCards are five options in two columns, and what was chosen of them.
func fiveCards(t *testing.T) (*Cards, *[]string, fyne.Window) {
	t.Helper()
	program(t, Look{})
	var options []CardOption
	for _, id := range []string{"a", "b", "c", "d", "e"} {
		options = append(options, CardOption{ID: id, Title: id, Text: "waarvoor"})
	}
	c := NewCards(Grid{Columns: 2, Narrow: 100, Gap: 10}, options...)
	var told []string
	c.OnChanged = func(id string) { told = append(told, id) }
	w := stage(t, fyne.NewSize(500, 400), Down(0, c))
	w.Canvas().Focus(c)
	return c, &told, w
}

func TestBeyondTheEdgesOfTheCardsNothingIsChosen(t *testing.T) {
	c, told, _ := fiveCards(t)
	c.SetSelected("a")
	for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyLeft} {
		c.TypedKey(&fyne.KeyEvent{Name: key})
	}
	c.SetSelected("e")
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyRight} {
		c.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if len(*told) != 0 || c.Selected() != "e" {
		t.Errorf("chose %v", *told)
	}
}

func TestTheArrowKeysGoAlongTheRowsAndTheColumns(t *testing.T) {
	c, _, _ := fiveCards(t)
	for i, step := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeySpace, "a"}, {fyne.KeyRight, "b"}, {fyne.KeyDown, "d"}, {fyne.KeyLeft, "c"}, {fyne.KeyDown, "e"}, {fyne.KeyUp, "c"}} {
		c.TypedKey(&fyne.KeyEvent{Name: step.key})
		if c.Selected() != step.want {
			t.Errorf("step %d: %s, want %s", i, c.Selected(), step.want)
		}
	}
}

func TestATapChoosesAndIsToldOnce(t *testing.T) {
	c, told, _ := fiveCards(t)
	test.Tap(c.parts[3])
	test.Tap(c.parts[3])
	if len(*told) != 1 || c.Selected() != "d" {
		t.Errorf("told %v", *told)
	}
}

func TestTheChosenCardIsReadWithItsLine(t *testing.T) {
	c, _, _ := fiveCards(t)
	if c.AccessibilityLabel() != "a, b, c, d, e" {
		t.Errorf("with nothing chosen: %q", c.AccessibilityLabel())
	}
	c.SetSelected("b")
	if c.AccessibilityLabel() != "b, waarvoor" {
		t.Errorf("with one chosen: %q", c.AccessibilityLabel())
	}
}
