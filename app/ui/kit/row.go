package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// RowData is what one row tells.
type RowData struct {
	Initials string   // in a disc at the left
	Icon     IconName // instead of initials
	Tone     Tone     // of the disc
	Title    string
	Subtitle string
	Trailing string // small, at the right: a date, a number
	Chips    []Label
	NoDisc   bool   // neither initials nor icon
	Words    string // instead of the subtitle: wraps. Not for Rows, in which all are as high
	Whole    bool   // a long title wraps too, instead of being cut short. Not for Rows either
}

// said is the row for who cannot see it: what it is, what it tells, its chips.
func (d RowData) said() string {
	parts := []string{d.Title}
	for _, part := range []string{d.Subtitle, d.Words, d.Trailing} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	for _, chip := range d.Chips {
		parts = append(parts, chip.Text)
	}
	return strings.Join(parts, ", ")
}

// face draws a row. It cannot be pressed: that is for what it stands in.
type face struct {
	widget.BaseWidget
	data   RowData
	box    *fyne.Container
	disc   *Avatar
	title  *Text
	whole  *Paragraph // the title when it wraps
	sub    *Text
	words  *Paragraph
	trail  *Text
	chips  *fyne.Container
	ring   *canvas.Rectangle
	marked bool // the keyboard is here
}

func newFace(d RowData) *face {
	f := &face{
		disc: NewAvatar("", Info), title: Strong(""), whole: NewParagraph("", Style{Bold: true}), sub: Caption(""), trail: Caption(""),
		words: NewParagraph("", Style{Size: SizeCaption, Color: ColorMuted}),
		chips: Across(6), ring: newRing(),
	}
	words := Down(1, f.title, f.whole, f.sub, f.words)
	f.box = InsetBy(Edges{Top: 9, Bottom: 9, Left: 10, Right: 12}, Across(12, f.disc, Grow(words), f.trail, f.chips))
	f.ExtendBaseWidget(f)
	f.set(d)
	return f
}

func (f *face) set(d RowData) {
	f.data = d
	f.disc.Initials, f.disc.Icon, f.disc.Tone = d.Initials, d.Icon, d.Tone
	f.room(f.Size().Width)
	f.title.Set(d.Title)
	show(f.title, !d.Whole)
	f.whole.Set(d.Title)
	show(f.whole, d.Whole)
	f.sub.Set(d.Subtitle)
	show(f.sub, d.Subtitle != "" && d.Words == "")
	f.words.Set(d.Words)
	show(f.words, d.Words != "")
	f.trail.Set(d.Trailing)
	show(f.trail, d.Trailing != "")
	f.setChips(d.Chips)
	f.Refresh()
}

// room leaves out the disc when the words and the chips need its place.
func (f *face) room(width float32) {
	narrow := width > 0 && width < looksOf(f).scaled(260)
	show(f.disc, !f.data.NoDisc && !narrow)
}

// setChips keeps the chips that are there: rows of a long list are used again and again.
func (f *face) setChips(labels []Label) {
	for i, l := range labels {
		if i == len(f.chips.Objects) {
			f.chips.Objects = append(f.chips.Objects, NewChip(l.Text, l.Tone))
		}
		f.chips.Objects[i].(*Chip).Set(l)
	}
	f.chips.Objects = f.chips.Objects[:len(labels)]
	show(f.chips, len(labels) > 0)
}

// HeightAt is the height at a width.
func (f *face) HeightAt(width float32) float32 {
	return max(heightAt(f.box, width), looksOf(f).scaled(56))
}

// MinSize is that of the row with its texts shortened.
func (f *face) MinSize() fyne.Size {
	size := f.box.MinSize()
	return fyne.NewSize(size.Width, max(size.Height, looksOf(f).scaled(56)))
}

// CreateRenderer is called by Fyne.
func (f *face) CreateRenderer() fyne.WidgetRenderer {
	return drawn(sketch{
		owner: f, objects: []fyne.CanvasObject{f.box, f.ring}, min: f.MinSize,
		layout: func(size fyne.Size) {
			f.room(size.Width)
			f.box.Resize(size)
			f.ring.CornerRadius = 8
			put(f.ring, 1, 1, size.Width-2, size.Height-2)
		},
		paint: func() {
			f.ring.StrokeColor = looksOf(f).color(ColorRing)
			show(f.ring, f.marked)
			f.box.Refresh()
		},
	})
}

// Row is one row that can be pressed.
type Row struct {
	press
	OnTapped func()
	face     *face
	selected bool
}

// NewRow makes a row.
func NewRow(d RowData, tapped func()) *Row {
	r := &Row{OnTapped: tapped, face: newFace(d)}
	r.label = func() string { return r.face.data.said() }
	r.act = func() {
		if r.OnTapped != nil {
			r.OnTapped()
		}
	}
	r.extend(r)
	return r
}

// Set changes what the row tells.
func (r *Row) Set(d RowData) { r.face.set(d) }

// Data is what the row tells.
func (r *Row) Data() RowData { return r.face.data }

// SetSelected marks the row as chosen.
func (r *Row) SetSelected(on bool) { r.selected = on; r.Refresh() }

// HeightAt is the height at a width.
func (r *Row) HeightAt(width float32) float32 { return r.face.HeightAt(width) }

// MinSize is that of the row with its texts shortened.
func (r *Row) MinSize() fyne.Size { return r.face.MinSize() }

// CreateRenderer is called by Fyne.
func (r *Row) CreateRenderer() fyne.WidgetRenderer {
	plane := canvas.NewRectangle(color.Transparent)
	return drawn(sketch{
		owner: r, objects: []fyne.CanvasObject{plane, r.face}, min: r.MinSize,
		layout: func(size fyne.Size) {
			plane.Resize(size)
			r.face.Resize(size)
		},
		paint: func() {
			fill := fyne.ThemeColorName("")
			switch {
			case r.selected:
				fill = ColorSelected
			case r.hovered:
				fill = ColorHovered
			}
			fillPlane(plane, looksOf(r), fill, "")
			if r.face.marked != r.focused {
				r.face.marked = r.focused
				r.face.Refresh()
			}
		},
	})
}
