package easel

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"keukentafel/app/picture"
	"keukentafel/app/ui/kit"
)

// Draw makes a picture for a paper.
type Draw func(picture.Paper) picture.Drawing

// Shape is how large a picture may become, before the size of the text.
type Shape struct {
	Usual   float32 // the comfortable width
	Tallest float32
	Flat    float32 // the most height for a width, as a share of it
}

// Wide is the shape of a picture as broad as a page.
var Wide = Shape{Usual: 760, Tallest: 330, Flat: 0.4}

// Easel shows one picture in the colours of the theme, as large as the text is.
type Easel struct {
	widget.BaseWidget
	paper   picture.Paper // but for its size
	draw    Draw
	shape   Shape
	drawing picture.Drawing
	width   float32 // for which the drawing was made
	zoom    float32
}

// New shows what draw makes; paper needs its Words, the rest is filled in.
func New(paper picture.Paper, shape Shape, draw Draw) *Easel {
	paper.Measure = measured
	e := &Easel{paper: paper, shape: shape, draw: draw}
	e.ExtendBaseWidget(e)
	return e
}

// at makes the drawing for a width, once.
func (e *Easel) at(width float32) picture.Drawing {
	zoom := e.Theme().Size(theme.SizeNameText) / 16
	if e.width != width || e.zoom != zoom {
		paper := e.paper
		paper.Width = float64(width / zoom)
		paper.Height = min(float64(e.shape.Tallest), paper.Width*float64(e.shape.Flat))
		e.drawing, e.width, e.zoom = e.draw(paper), width, zoom
	}
	return e.drawing
}

func measured(text string, size float64, bold bool) float64 {
	return float64(fyne.MeasureText(text, float32(size), fyne.TextStyle{Bold: bold}).Width)
}

// Words is what the picture shows, for who cannot see it.
func (e *Easel) Words() string { return string(e.at(e.shape.Usual).Description) }

// String is what the picture shows.
func (e *Easel) String() string { return e.Words() }

// AccessibilityLabel is what the picture shows.
func (e *Easel) AccessibilityLabel() string { return e.Words() }

// AccessibilityRole is that of a text: the picture is read in words.
func (e *Easel) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// HeightAt is the height at a width.
func (e *Easel) HeightAt(width float32) float32 {
	return float32(e.at(width).Height) * e.zoom
}

// NaturalWidth is comfortable.
func (e *Easel) NaturalWidth() float32 { return e.shape.Usual }

// MinSize lets the picture become small.
func (e *Easel) MinSize() fyne.Size {
	width := e.Size().Width
	if width <= 0 {
		width = e.shape.Usual
	}
	return fyne.NewSize(200, e.HeightAt(width))
}

// CreateRenderer is called by Fyne.
func (e *Easel) CreateRenderer() fyne.WidgetRenderer {
	r := &drawn{of: e}
	r.Layout(e.Size())
	return r
}

// drawn shows a drawing with the canvas of Fyne.
type drawn struct {
	of      *Easel
	objects []fyne.CanvasObject
}

func (r *drawn) Destroy()                     {}
func (r *drawn) MinSize() fyne.Size           { return r.of.MinSize() }
func (r *drawn) Objects() []fyne.CanvasObject { return r.objects }

func (r *drawn) Refresh() {
	r.Layout(r.of.Size())
	canvas.Refresh(r.of)
}

func (r *drawn) Layout(size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	d := r.of.at(size.Width)
	r.objects = nil
	for _, l := range d.Lines {
		r.line(l)
	}
	for _, p := range d.Polygons {
		r.polygon(p)
	}
	for _, c := range d.Circles {
		r.circle(c)
	}
	for _, t := range d.Texts {
		r.text(t)
	}
}

func (r *drawn) by(length float64) float32 { return float32(length) * r.of.zoom }

func (r *drawn) pos(p picture.Point) fyne.Position { return fyne.NewPos(r.by(p.X), r.by(p.Y)) }

func (r *drawn) line(l picture.Line) {
	line := canvas.NewLine(r.color("kit-strong-", l.Tone))
	line.StrokeWidth = r.by(l.Width)
	line.Position1, line.Position2 = r.pos(l.From), r.pos(l.To)
	r.objects = append(r.objects, line)
}

func (r *drawn) circle(c picture.Circle) {
	circle := canvas.NewCircle(r.color("kit-soft-", c.Tone))
	circle.StrokeColor, circle.StrokeWidth = r.color("kit-strong-", c.Tone), 1.5
	circle.Move(r.pos(picture.Point{X: c.Centre.X - c.Radius, Y: c.Centre.Y - c.Radius}))
	circle.Resize(fyne.NewSquareSize(r.by(2 * c.Radius)))
	r.objects = append(r.objects, circle)
}

func (r *drawn) text(t picture.Text) {
	text := canvas.NewText(string(t.Words), r.color("kit-strong-", t.Tone))
	text.TextSize, text.TextStyle = r.by(t.Size), fyne.TextStyle{Bold: t.Bold}
	size := text.MinSize()
	at := r.pos(t.At())
	switch t.Anchor {
	case picture.AnchorMiddle:
		at.X -= size.Width / 2
	case picture.AnchorEnd:
		at.X -= size.Width
	case picture.AnchorStart:
	}
	text.Move(fyne.NewPos(at.X, r.by(t.Top)+(r.by(t.Height)-size.Height)/2))
	text.Resize(size)
	r.objects = append(r.objects, text)
}

// color is the strong or soft colour of a tone; the kit names them so.
func (r *drawn) color(strength string, tone picture.Tone) color.Color {
	name := fyne.ThemeColorName(strength + string(tone))
	if tone == picture.ToneText {
		name = kit.ColorText
	}
	return r.of.Theme().Color(name, theme.VariantLight)
}
