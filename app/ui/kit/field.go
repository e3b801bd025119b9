package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Field is a label above an input, with a hint and, when something is wrong, an error under it.
type Field struct {
	widget.BaseWidget
	input fyne.CanvasObject
	label *Text
	hint  *Paragraph
	fault *fault
	box   *fyne.Container
}

// NewField makes a field; the hint may be empty.
func NewField(label, hint string, input fyne.CanvasObject) *Field {
	f := &Field{
		input: input,
		label: NewText(label, Style{Size: SizeCaption, Bold: true}),
		hint:  NewParagraph(hint, Style{Size: SizeCaption, Color: ColorMuted}),
		fault: newFault(),
	}
	show(f.hint, hint != "")
	nameInput(input, label)
	f.box = Down(5, f.label, input, f.hint, f.fault)
	f.ExtendBaseWidget(f)
	return f
}

// SetError shows what is wrong and how to mend it; an empty text takes it away.
func (f *Field) SetError(text string) {
	f.fault.set(text)
	f.box.Refresh()
	f.Refresh()
}

// Error is what is wrong now.
func (f *Field) Error() string { return f.fault.text.String() }

// Input is what was put in the field.
func (f *Field) Input() fyne.CanvasObject { return f.input }

// HeightAt is the height at a width.
func (f *Field) HeightAt(width float32) float32 { return heightAt(f.box, width) }

// NaturalWidth is that of the input or the label.
func (f *Field) NaturalWidth() float32 { return naturalWidth(f.box) }

func (f *Field) parts() []fyne.CanvasObject { return []fyne.CanvasObject{f.box} }

// CreateRenderer is called by Fyne.
func (f *Field) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.box) }

// fault is one message with a sign, hidden while there is none.
type fault struct {
	widget.BaseWidget
	text *Paragraph
	box  *fyne.Container
}

func newFault() *fault {
	f := &fault{text: NewParagraph("", Style{Size: SizeCaption, Bold: true, Color: Bad.strong()})}
	sign := NewIcon(IconWarning, Bad.strong())
	sign.Side = 16
	f.box = Across(6, sign, Grow(f.text))
	f.ExtendBaseWidget(f)
	f.Hide()
	return f
}

func (f *fault) set(text string) {
	f.text.Set(text)
	show(f, text != "")
}

// HeightAt is the height at a width.
func (f *fault) HeightAt(width float32) float32 { return heightAt(f.box, width) }

// CreateRenderer is called by Fyne.
func (f *fault) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.box) }
