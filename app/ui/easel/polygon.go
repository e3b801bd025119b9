package easel

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"keukentafel/app/picture"
)

// polygon is at most 16 corners, which is what the canvas draws.
func (r *drawn) polygon(p picture.Polygon) {
	if len(p.Points) < 3 {
		return
	}
	left, top, right, bottom := p.Points[0].X, p.Points[0].Y, p.Points[0].X, p.Points[0].Y
	for _, at := range p.Points {
		left, right = math.Min(left, at.X), math.Max(right, at.X)
		top, bottom = math.Min(top, at.Y), math.Max(bottom, at.Y)
	}
	edge := p.Width
	corners := make([]fyne.Position, len(p.Points))
	for i, at := range p.Points {
		corners[i] = r.pos(picture.Point{X: at.X - left + edge, Y: at.Y - top + edge})
	}
	fill := color.Color(color.Transparent)
	switch {
	case p.Solid:
		fill = r.color("kit-strong-", p.Tone)
	case p.Filled:
		fill = r.color("kit-soft-", p.Tone)
	}
	shape := canvas.NewArbitraryPolygon(corners, fill)
	shape.StrokeColor, shape.StrokeWidth = r.color("kit-strong-", p.Tone), r.by(p.Width)
	shape.Move(r.pos(picture.Point{X: left - edge, Y: top - edge}))
	shape.Resize(fyne.NewSize(r.by(right-left+2*edge), r.by(bottom-top+2*edge)))
	r.objects = append(r.objects, shape)
}
