package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"keukentafel/app/words"
)

// DateField takes a date, typed as people type it or chosen from a calendar
// (the button or the Down key). Dates go in and out as "2026-11-24".
type DateField struct {
	widget.BaseWidget
	OnChanged func(iso string)
	lang      words.Lang
	today     string
	iso       string
	entry     *Entry
	fault     *fault
	box       *fyne.Container
}

// NewDateField makes an empty field; today is "2026-11-24".
func NewDateField(l words.Lang, today string) *DateField {
	d := &DateField{lang: l, today: today, entry: NewEntry(l.T("kit.date.placeholder")), fault: newFault()}
	d.entry.ActionItem = IconButton(IconCalendar, l.T("kit.date.open"), d.open)
	d.entry.OnBlur = d.read
	d.entry.keys = d.typed
	d.entry.OnChanged = func(string) { d.complain("") }
	d.box = Down(5, d.entry, d.fault)
	d.ExtendBaseWidget(d)
	return d
}

func (d *DateField) call(name string) { d.entry.call(name) }

// Date is the date, empty when there is none or what was typed is no date.
func (d *DateField) Date() string {
	d.read()
	return d.iso
}

// SetDate fills the field without telling so.
func (d *DateField) SetDate(iso string) {
	d.iso = iso
	text := ""
	if iso != "" {
		text = d.lang.ShortDate(iso)
	}
	if d.entry.Text != text {
		d.entry.SetText(text)
	}
	d.complain("")
}

// Valid tells whether what stands in the field is a date or nothing.
func (d *DateField) Valid() bool {
	d.read()
	return d.iso != "" || d.entry.Text == ""
}

// Disable makes the date fixed.
func (d *DateField) Disable() { d.entry.Disable() }

// Enable makes the date changeable.
func (d *DateField) Enable() { d.entry.Enable() }

// HeightAt is the height at a width.
func (d *DateField) HeightAt(width float32) float32 { return heightAt(d.box, width) }

// NaturalWidth is enough for a date and the button.
func (d *DateField) NaturalWidth() float32 { return looksOf(d).scaled(190) }

func (d *DateField) parts() []fyne.CanvasObject { return []fyne.CanvasObject{d.box} }

// CreateRenderer is called by Fyne.
func (d *DateField) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(d.box) }

func (d *DateField) complain(text string) {
	if d.fault.text.String() == text {
		return
	}
	d.fault.set(text)
	d.box.Refresh()
	d.Refresh()
}

// read understands what was typed; what is no date stays as it is, with a word on how to type it.
func (d *DateField) read() {
	iso, ok := d.lang.ReadDate(d.entry.Text, d.today)
	switch {
	case ok:
		if shown := d.lang.ShortDate(iso); shown != d.entry.Text {
			d.entry.SetText(shown)
		}
		d.complain("")
	case d.entry.Text != "":
		d.complain(d.lang.T("kit.date.unclear", "example", d.lang.ShortDate(d.today)))
	}
	d.take(iso)
}

func (d *DateField) take(iso string) {
	if d.iso == iso {
		return
	}
	d.iso = iso
	if d.OnChanged != nil {
		d.OnChanged(iso)
	}
}

func (d *DateField) typed(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown:
		d.open()
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		d.read()
	}
	return false
}

func (d *DateField) open() {
	window := canvasOf(d)
	if window == nil || d.entry.Disabled() {
		return
	}
	d.read()
	today, _ := time.Parse(words.ISO, d.today)
	chosen, _ := time.Parse(words.ISO, d.iso)
	month := newCalendar(d.lang, today, chosen)
	window.Focus(d.entry) // where the focus goes back to
	drop := &overlay{canvas: window, content: Inset(10, month)}
	month.choose = func(day time.Time) {
		drop.close()
		iso := day.Format(words.ISO)
		d.entry.SetText(d.lang.ShortDate(iso))
		d.take(iso)
	}
	drop.place = under(d.entry, func(fyne.Size) fyne.Size { return month.MinSize().AddWidthHeight(20, 20) })
	drop.show(month)
}
