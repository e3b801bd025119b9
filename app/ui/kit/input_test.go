package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/words"
)

func TestAFullAreaRefusesMoreAndKeepsEverything(t *testing.T) {
	program(t, Look{})
	area := NewArea(words.NL, 3, "")
	stage(t, laptop, area)
	full := strings.Repeat("a", AreaLimit)
	area.entry.Text = full // as if typed; SetText would wrap it all, which takes a while
	area.entry.TypedRune('b')
	key(area.entry, fyne.KeyReturn)
	clipboard := test.NewClipboard()
	clipboard.SetContent("erbij")
	area.entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if area.Text() != full {
		t.Error("the text was changed")
	}
	if clipboard.Content() != "erbij" {
		t.Error("the clipboard was changed")
	}
	if !strings.Contains(area.full.text.String(), "100.000") {
		t.Errorf("it says %q", area.full.text.String())
	}
}

func TestTabLeavesAnArea(t *testing.T) {
	program(t, Look{})
	if NewArea(words.NL, 3, "").entry.AcceptsTab() {
		t.Error("Tab stays in the area")
	}
}

func TestAnAreaGrowsWithItsText(t *testing.T) {
	program(t, Look{})
	area := NewArea(words.NL, 2, "")
	stage(t, laptop, Down(0, area))
	before := area.MinSize().Height
	area.SetText(strings.Repeat("regel\n", 8))
	if after := area.MinSize().Height; after < before*2 {
		t.Errorf("from %v to %v", before, after)
	}
}

func TestTheWheelOverAFieldMovesThePage(t *testing.T) {
	program(t, Look{})
	area := NewArea(words.NL, 6, "")
	page := NewPage(PageHead{Title: "Plan"}, area, AtLeast(fyne.NewSize(10, 2000), Space()))
	w := stage(t, laptop, page)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(area.entry).AddXY(50, 50)
	test.Scroll(w.Canvas(), at, 0, -100)
	if page.Scroll().Offset() == 0 {
		t.Error("the page did not move")
	}
}

func TestThePageFollowsTheFocus(t *testing.T) {
	program(t, Look{})
	low := NewEntry("")
	page := NewPage(PageHead{Title: "Plan"}, AtLeast(fyne.NewSize(10, 2000), Space()), NewField("Onderaan", "", low))
	w := stage(t, laptop, Backdrop(page))
	w.Canvas().Focus(low)
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(low).Y
	if y < 0 || y > laptop.Height-20 {
		t.Errorf("the field stands at %v", y)
	}
}

func TestADateIsReadWhenTheFocusLeaves(t *testing.T) {
	program(t, Look{})
	d := NewDateField(words.NL, "2026-11-24")
	var told []string
	d.OnChanged = func(iso string) { told = append(told, iso) }
	w := stage(t, laptop, Down(0, d, NewEntry("")))
	w.Canvas().Focus(d.entry)
	test.Type(d.entry, "3 mrt 2027")
	w.Canvas().FocusNext()
	if len(told) != 1 || told[0] != "2027-03-03" || d.entry.Text != "03-03-2027" {
		t.Errorf("told %v, shows %q", told, d.entry.Text)
	}
}

func TestWhatIsNoDateStaysAndIsExplained(t *testing.T) {
	program(t, Look{})
	d := NewDateField(words.NL, "2026-11-24")
	d.SetDate("2026-11-10")
	var told []string
	d.OnChanged = func(iso string) { told = append(told, iso) }
	stage(t, laptop, d)
	d.entry.SetText("ergens in mei")
	if d.Date() != "" || d.Valid() {
		t.Error("it was taken for a date")
	}
	if d.entry.Text != "ergens in mei" {
		t.Errorf("shows %q", d.entry.Text)
	}
	if got := d.fault.text.String(); !strings.Contains(got, "24-11-2026") {
		t.Errorf("says %q", got)
	}
	if len(told) != 1 || told[0] != "" {
		t.Errorf("told %v", told)
	}
}

func TestADateIsChosenFromTheCalendarByKeyboard(t *testing.T) {
	program(t, Look{})
	d := NewDateField(words.NL, "2026-11-24")
	w := stage(t, laptop, Down(0, d))
	w.Canvas().Focus(d.entry)
	pressKey(w.Canvas(), fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn)
	if got := d.Date(); got != "2026-12-02" {
		t.Errorf("got %q", got)
	}
	if w.Canvas().Focused() != fyne.Focusable(d.entry) {
		t.Error("the focus did not come back")
	}
}

func TestTheCalendarBeginsOnMondayAndSkipsNoMonth(t *testing.T) {
	program(t, Look{})
	d := NewDateField(words.NL, "2027-01-31")
	stage(t, laptop, d)
	d.open()
	c := d.calendarShown(t)
	if got := c.days[0].day.Format(words.ISO); got != "2026-12-28" {
		t.Errorf("the first cell is %s", got)
	}
	key(c, fyne.KeyPageDown)
	if got := c.at.Format(words.ISO); got != "2027-02-28" {
		t.Errorf("a month after 31 January is %s", got)
	}
}

func (d *DateField) calendarShown(t *testing.T) *calendar {
	t.Helper()
	c, ok := canvasOf(d).Focused().(*calendar)
	if !ok {
		t.Fatal("no calendar is open")
	}
	return c
}

func TestAScaleTakesDigitsAndArrows(t *testing.T) {
	program(t, Look{})
	s := NewScale("slecht", "goed")
	var told []int
	s.OnChanged = func(n int) { told = append(told, n) }
	stage(t, laptop, s)
	s.TypedRune('7')
	s.TypedRune('x')
	key(s, fyne.KeyRight, fyne.KeyEnd, fyne.KeyRight, fyne.KeyHome)
	test.Tap(s.parts[4])
	if len(told) != 5 || told[0] != 7 || told[1] != 8 || told[2] != 10 || told[3] != 0 || told[4] != 4 {
		t.Errorf("told %v", told)
	}
}

func TestASelectIsUsedByKeyboard(t *testing.T) {
	program(t, Look{})
	s := NewSelect("Kies", []Option{{ID: "m", Label: "Moeder"}, {ID: "v", Label: "Vader"}, {ID: "o", Label: "Oma"}})
	var told []string
	s.OnChanged = func(id string) { told = append(told, id) }
	w := stage(t, laptop, Down(0, s))
	w.Canvas().Focus(s)
	pressKey(w.Canvas(), fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if len(told) != 2 || told[0] != "m" || told[1] != "o" {
		t.Errorf("told %v", told)
	}
	pressKey(w.Canvas(), fyne.KeyReturn, fyne.KeyUp, fyne.KeyEscape)
	if s.Selected() != "o" || len(w.Canvas().Overlays().List()) != 0 {
		t.Errorf("after Escape %q is chosen", s.Selected())
	}
}

func TestAComboboxFindsWhatIsTyped(t *testing.T) {
	program(t, Look{})
	var options []Option
	for _, name := range []string{"Basisschool De Brug", "Huisarts Van Dam", "Voetbalclub SVW"} {
		options = append(options, Option{ID: name, Label: name})
	}
	c := NewCombobox(words.NL, "Kies", options)
	w := stage(t, laptop, Down(0, c))
	w.Canvas().Focus(c)
	c.TypedRune('d')
	test.Type(w.Canvas().Focused(), "am")
	pressKey(w.Canvas(), fyne.KeyReturn)
	if c.Selected() != "Huisarts Van Dam" {
		t.Errorf("chose %q", c.Selected())
	}
}

func TestAChoiceAndACheckTellWhatWasChosen(t *testing.T) {
	program(t, Look{})
	choice := NewChoice(Option{ID: "yes", Label: "Ja"}, Option{ID: "partly", Label: "Deels"}, Option{ID: "no", Label: "Nee"})
	var told []string
	choice.OnChanged = func(id string) { told = append(told, id) }
	ticked := false
	check := NewCheck("De school mag dit lezen", func(on bool) { ticked = on })
	stage(t, laptop, Down(10, choice, check))
	key(choice, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	test.Tap(choice.parts[0])
	if len(told) != 4 || told[2] != "no" || told[3] != "yes" {
		t.Errorf("told %v", told)
	}
	key(check, fyne.KeySpace)
	if !ticked || !check.Checked() {
		t.Error("the box is not ticked")
	}
}

func TestSettingAValueTellsNobody(t *testing.T) {
	program(t, Look{})
	never := func(string) { t.Error("somebody was told") }
	d, s, c := NewDateField(words.NL, "2026-11-24"), NewSelect("", []Option{{ID: "a"}}), NewChoice(Option{ID: "a"})
	d.OnChanged, s.OnChanged, c.OnChanged = never, never, never
	d.SetDate("2026-01-01")
	s.SetSelected("a")
	c.SetSelected("a")
}
