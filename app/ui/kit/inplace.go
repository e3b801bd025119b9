package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"keukentafel/app/words"
)

// InPlace is text on a page that becomes a field where it stands: when it is
// pressed, or with Enter or F2. Enter or leaving the field saves, Escape puts
// back what was there.
type InPlace struct {
	press
	// OnSave stores the text, or says why not: then the field stays, with what
	// was typed.
	OnSave func(text string) (refused string)
	// OnTyped hears every change, and the text itself when it was put back.
	OnTyped func(text string)
	// OnHeight hears that it became higher or lower.
	OnHeight func()
	lang     words.Lang
	text     string
	quoted   bool
	reading  *Paragraph
	area     *Area // while it is changed
	help     *Paragraph
	kept     *Text
	fault    *fault
	box      *fyne.Container
}

// NewInPlace makes text in a style that can be changed where it stands.
func NewInPlace(l words.Lang, text string, style Style) *InPlace {
	p := &InPlace{lang: l, text: text, reading: NewParagraph(text, style), fault: newFault(), kept: Caption(l.T("inplace.kept")),
		help: NewParagraph(l.T("inplace.keys"), Style{Size: SizeCaption, Color: ColorMuted})}
	p.kept.Hide()
	p.help.Hide()
	p.box = Down(4, p.reading, p.help, p.kept, p.fault)
	p.label = func() string { return p.lang.T("inplace.label", "words", p.reading.String()) }
	p.act = p.begin
	p.press.keys = p.typed
	p.extend(p)
	return p
}

// Quoted puts the text between quotation marks while it is read.
func (p *InPlace) Quoted() *InPlace {
	p.quoted = true
	p.reading.SetStyle(Style{Italic: true})
	p.reading.Set("“" + p.text + "”")
	return p
}

// Resume goes on with what was typed before and not saved.
func (p *InPlace) Resume(typed string) {
	p.open(typed)
	p.kept.Show()
}

// Editing tells whether the field is open.
func (p *InPlace) Editing() bool { return p.area != nil }

// Area is the field while it is open, nil otherwise.
func (p *InPlace) Area() *Area { return p.area }

func (p *InPlace) begin() {
	if p.area == nil {
		p.open(p.text)
	}
	p.toEnd()
}

// toEnd puts the cursor behind the last letter, wherever the lines break.
func (p *InPlace) toEnd() {
	p.area.Focus()
	p.area.grow() // its width is known now
	p.area.entry.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
}

func (p *InPlace) open(text string) {
	a := NewArea(p.lang, 1, "")
	a.SetText(text)
	a.OnChanged = func(text string) {
		p.fault.set("")
		if p.OnTyped != nil {
			p.OnTyped(text)
		}
		p.room()
	}
	a.OnBlur = p.leave
	a.keys = p.during
	p.area = a
	p.reading.Hide()
	p.help.Show()
	p.box.Objects = []fyne.CanvasObject{p.reading, a, p.help, p.kept, p.fault}
	p.room()
}

// during are the keys of the open field: Enter saves, Escape puts back.
func (p *InPlace) during(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyEscape:
		if p.OnTyped != nil {
			p.OnTyped(p.text)
		}
		p.close(true)
	case fyne.KeyReturn, fyne.KeyEnter:
		if p.area.entry.shifted {
			return false
		}
		if p.save() {
			p.close(true)
		}
	default:
		return false
	}
	return true
}

// leave saves when the focus goes elsewhere.
func (p *InPlace) leave() {
	if p.area != nil && p.save() {
		p.close(false)
	}
}

func (p *InPlace) save() bool {
	text := strings.TrimSpace(p.area.Text())
	if text == p.text {
		if p.OnTyped != nil {
			p.OnTyped(p.text)
		}
		return true
	}
	if refused := p.OnSave(text); refused != "" {
		p.fault.set(refused)
		p.room()
		return false
	}
	p.text = text
	return true
}

// close shows the text again; back puts the focus on it.
func (p *InPlace) close(back bool) {
	p.area.OnBlur, p.area = nil, nil
	p.reading.Set(p.text)
	if p.quoted {
		p.reading.Set("“" + p.text + "”")
	}
	p.reading.Show()
	p.help.Hide()
	p.kept.Hide()
	p.fault.set("")
	if back {
		focus(p)
	}
	p.box.Objects = []fyne.CanvasObject{p.reading, p.help, p.kept, p.fault}
	p.room()
}

func (p *InPlace) room() {
	p.box.Refresh()
	p.Refresh()
	if p.OnHeight != nil {
		p.OnHeight()
	}
}

func (p *InPlace) typed(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyF2 {
		p.do()
		return true
	}
	return false
}

// Tapped opens the field; when it is open, the field is tapped itself.
func (p *InPlace) Tapped(e *fyne.PointEvent) {
	if p.area == nil {
		p.press.Tapped(e)
	}
}

// FocusGained goes on to the field when that is open.
func (p *InPlace) FocusGained() {
	p.press.FocusGained()
	if p.area != nil {
		p.toEnd()
	}
}

// HeightAt is the height at a width.
func (p *InPlace) HeightAt(width float32) float32 { return heightAt(p.box, width) }

// NaturalWidth is that of the text.
func (p *InPlace) NaturalWidth() float32 { return naturalWidth(p.box) }

// MinSize is that of the text.
func (p *InPlace) MinSize() fyne.Size { return p.box.MinSize() }

func (p *InPlace) parts() []fyne.CanvasObject { return []fyne.CanvasObject{p.box} }

// CreateRenderer is called by Fyne.
func (p *InPlace) CreateRenderer() fyne.WidgetRenderer {
	plane, ring := canvas.NewRectangle(color.Transparent), newRing()
	return drawn(sketch{
		owner: p, objects: []fyne.CanvasObject{plane, p.box, ring}, min: p.MinSize,
		layout: func(size fyne.Size) {
			const out = 4
			put(plane, -out, -out, size.Width+2*out, size.Height+2*out)
			put(p.box, 0, 0, size.Width, size.Height)
			layRing(ring, size, 6)
		},
		paint: func() {
			l := looksOf(p)
			plane.CornerRadius, plane.FillColor = 6, color.Transparent
			if p.hovered && p.area == nil && !p.disabled {
				plane.FillColor = l.color(ColorHovered)
			}
			ring.StrokeColor = l.color(ColorRing)
			show(ring, p.focused && p.area == nil)
		},
	})
}
