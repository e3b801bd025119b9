package raster

import (
	"image"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/vector"
)

// spot is a place in dots.
type spot struct{ x, y float32 }

// turn is one step along an outline.
type turn struct {
	op sfnt.SegmentOp
	at [3]spot
}

// corners is how many places a step has.
var corners = map[sfnt.SegmentOp]int{sfnt.SegmentOpMoveTo: 1, sfnt.SegmentOpLineTo: 1, sfnt.SegmentOpQuadTo: 2, sfnt.SegmentOpCubeTo: 3}

// outline is the edge of one or more closed shapes.
type outline []turn

func (o *outline) add(t turn) { *o = append(*o, t) }

// bounds is the smallest rectangle of whole dots around it.
func (o outline) bounds() image.Rectangle {
	low, high := spot{math.MaxFloat32, math.MaxFloat32}, spot{-math.MaxFloat32, -math.MaxFloat32}
	for _, t := range o {
		for _, at := range t.at[:corners[t.op]] {
			low = spot{min(low.x, at.x), min(low.y, at.y)}
			high = spot{max(high.x, at.x), max(high.y, at.y)}
		}
	}
	const far = 1 << 20 // beyond every picture
	dot := func(v float32) int { return int(max(-far, min(v, far))) }
	return image.Rect(dot(low.x)-1, dot(low.y)-1, dot(high.x)+2, dot(high.y)+2)
}

// trace draws the outline with a brush whose first dot is at a place.
func (o outline) trace(b *vector.Rasterizer, first spot) {
	for _, t := range o {
		var a [3]spot
		for i, at := range t.at {
			a[i] = spot{at.x - first.x, at.y - first.y}
		}
		switch t.op {
		case sfnt.SegmentOpMoveTo:
			b.ClosePath()
			b.MoveTo(a[0].x, a[0].y)
		case sfnt.SegmentOpLineTo:
			b.LineTo(a[0].x, a[0].y)
		case sfnt.SegmentOpQuadTo:
			b.QuadTo(a[0].x, a[0].y, a[1].x, a[1].y)
		case sfnt.SegmentOpCubeTo:
			b.CubeTo(a[0].x, a[0].y, a[1].x, a[1].y, a[2].x, a[2].y)
		}
	}
	b.ClosePath()
}
