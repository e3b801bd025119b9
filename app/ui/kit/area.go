package kit

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"keukentafel/app/words"
)

// AreaLimit is the number of characters that an Area keeps.
const AreaLimit = 100_000

// Area is several lines to type in. It grows with the text. At the limit it
// takes no more and says so; what was typed stays, and what was to be pasted
// stays on the clipboard.
type Area struct {
	widget.BaseWidget
	OnChanged func(string)
	OnBlur    func()
	keys      func(*fyne.KeyEvent) bool // before the field itself; true when it used one
	lang      words.Lang
	entry     *areaEntry
	full      *fault
	box       *fyne.Container
	rows      int
}

// NewArea makes an area of at least so many rows.
func NewArea(l words.Lang, rows int, placeholder string) *Area {
	a := &Area{lang: l, rows: rows, full: newFault()}
	a.entry = newAreaEntry(a, placeholder)
	a.box = Down(5, a.entry, a.full)
	a.ExtendBaseWidget(a)
	a.grow()
	return a
}

func (a *Area) call(name string) { a.entry.call(name) }

// Text is what stands in the area.
func (a *Area) Text() string { return a.entry.Text }

// SetText replaces the text, also when it is longer than the limit: what somebody wrote is never cut.
func (a *Area) SetText(s string) {
	a.entry.SetText(s)
	a.grow()
}

// Focus puts the cursor in the area.
func (a *Area) Focus() { focus(a.entry) }

// Disable makes the text fixed.
func (a *Area) Disable() { a.entry.Disable() }

// Enable makes the text changeable.
func (a *Area) Enable() { a.entry.Enable() }

// HeightAt is the height at a width.
func (a *Area) HeightAt(width float32) float32 { return heightAt(a.box, width) }

// NaturalWidth is a comfortable line.
func (a *Area) NaturalWidth() float32 { return looksOf(a).scaled(420) }

func (a *Area) parts() []fyne.CanvasObject { return []fyne.CanvasObject{a.box} }

// CreateRenderer is called by Fyne.
func (a *Area) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(a.box) }

func (a *Area) changed(text string) {
	a.full.set("")
	a.grow()
	if a.OnChanged != nil {
		a.OnChanged(text)
	}
}

func (a *Area) refuse(key string) {
	a.full.set(a.lang.T(key, "limit", a.lang.Number(AreaLimit)))
	a.box.Refresh()
	a.Refresh()
}

// grow keeps all text in sight up to 24 rows, so that the wheel can be left to the page.
func (a *Area) grow() {
	rows := max(a.rows, min(a.entry.lines(), 24))
	if rows != a.entry.shown {
		a.entry.shown = rows
		a.entry.SetMinRowsVisible(rows)
		a.Refresh()
	}
}

// areaEntry is the field inside an Area.
type areaEntry struct {
	widget.Entry
	called
	area    *Area
	shown   int
	focused bool
	shifted bool
}

// AccessibilityLabel is what the area is called, never what was typed.
func (e *areaEntry) AccessibilityLabel() string { return e.typedName(e.PlaceHolder) }

// AccessibilityRole is that of a text: there is none for a field.
func (e *areaEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func newAreaEntry(a *Area, placeholder string) *areaEntry {
	e := &areaEntry{area: a}
	e.MultiLine, e.Wrapping, e.PlaceHolder = true, fyne.TextWrapWord, placeholder
	e.OnChanged = a.changed
	e.ExtendBaseWidget(e)
	return e
}

// AcceptsTab leaves Tab to go to the next field.
func (e *areaEntry) AcceptsTab() bool { return false }

// TypedRune refuses a character beyond the limit.
func (e *areaEntry) TypedRune(r rune) {
	if !e.fits(1) {
		e.area.refuse("kit.area.full")
		return
	}
	e.Entry.TypedRune(r)
}

// KeyDown remembers Shift, with which Enter is a new line everywhere.
func (e *areaEntry) KeyDown(k *fyne.KeyEvent) {
	e.shifted = e.shifted || shift(k)
	e.Entry.KeyDown(k)
}

// KeyUp forgets Shift.
func (e *areaEntry) KeyUp(k *fyne.KeyEvent) {
	e.shifted = e.shifted && !shift(k)
	e.Entry.KeyUp(k)
}

func shift(k *fyne.KeyEvent) bool {
	return k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight
}

// TypedKey passes Escape on, and refuses a new line beyond the limit.
func (e *areaEntry) TypedKey(k *fyne.KeyEvent) {
	enter := k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter
	switch {
	case e.area.keys != nil && e.area.keys(k):
	case k.Name == fyne.KeyEscape, isFunctionKey(k.Name):
		passKey(e, k)
	case enter && !e.fits(1):
		e.area.refuse("kit.area.full")
	default:
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut passes Ctrl+S and the like to the window, and refuses a paste beyond the limit.
func (e *areaEntry) TypedShortcut(s fyne.Shortcut) {
	if paste, ok := s.(*fyne.ShortcutPaste); ok && !e.fits(utf8.RuneCountInString(paste.Clipboard.Content())) {
		e.area.refuse("kit.area.paste")
		return
	}
	if passShortcut(e, s) {
		return
	}
	selected := e.SelectedText()
	e.Entry.TypedShortcut(s)
	tellCopied(s, selected)
}

func (e *areaEntry) fits(more int) bool {
	if len(e.Text)+more <= AreaLimit { // bytes are never fewer than characters
		return true
	}
	return utf8.RuneCountInString(e.Text)-utf8.RuneCountInString(e.SelectedText())+more <= AreaLimit
}

// lines is about how many rows the text takes, cheap enough for every key.
func (e *areaEntry) lines() int {
	perLine := 60
	if letter := looksOf(e).measure("nnnnnnnnnn", Style{}).Width / 10; e.Size().Width > 0 && letter > 0 {
		perLine = max(10, int((e.Size().Width-24)/letter))
	}
	lines := strings.Count(e.Text, "\n") + 1
	for line := range strings.SplitSeq(e.Text, "\n") {
		lines += len(line) / perLine
	}
	return lines
}

// FocusGained draws the ring.
func (e *areaEntry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	reveal(e)
}

// FocusLost removes the ring and tells the area.
func (e *areaEntry) FocusLost() {
	e.focused, e.shifted = false, false
	e.Entry.FocusLost()
	e.area.full.set("")
	if e.area.OnBlur != nil {
		e.area.OnBlur()
	}
}

// CreateRenderer adds the ring to Fyne's own drawing.
func (e *areaEntry) CreateRenderer() fyne.WidgetRenderer {
	return ringed(e.Entry.CreateRenderer(), func() bool { return e.focused && !e.Disabled() })
}
