package easel

import (
	"math"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/picture"
)

// Dragged moves who was taken, to be seen at once.
func (b *Board) Dragged(e *fyne.DragEvent) {
	if b.hands.Move == nil {
		return
	}
	if !b.drags {
		start := e.Position.Subtract(e.Dragged)
		who := b.under(start)
		c, there := b.circle(who)
		if !there {
			return
		}
		at := b.on(start)
		b.drags, b.grip = true, fyne.NewDelta(float32(c.Centre.X-at.X), float32(c.Centre.Y-at.Y))
		b.choose(who)
	}
	at := b.on(e.Position)
	b.put(picture.Point{X: at.X + float64(b.grip.DX), Y: at.Y + float64(b.grip.DY)})
}

// DragEnd keeps who was moved where he or she is shown.
func (b *Board) DragEnd() {
	b.drags = false
	b.Settle()
}

// put shows the one who is chosen at a point of the picture, or as near as
// there is room.
func (b *Board) put(at picture.Point) {
	b.moved = b.spot(at)
	b.redraw()
}

// spot is a point of the picture as a place of the one who is chosen.
func (b *Board) spot(at picture.Point) *family.Spot {
	d := b.drawingNow()
	return &family.Spot{Person: b.chosen.Person, Partner: b.chosen.Partner,
		X: share(at.X-d.Width/2, d.Width/2), Y: share(at.Y-d.Height/2, d.Height/2)}
}

// share is a part of a length in thousandths.
func share(of, whole float64) int {
	return int(math.Round(min(max(of/whole*1000, -1000), 1000)))
}

// Settle keeps a move that is not kept yet: there where it is shown.
func (b *Board) Settle() {
	if b.moved == nil {
		return
	}
	kept := *b.moved
	if c, there := b.circle(Who{Person: kept.Person, Partner: kept.Partner}); there {
		kept = *b.spot(c.Centre)
	}
	b.moved = nil
	b.hands.Move(kept)
}

// forget takes back a move that is not kept yet, and tells whether there was one.
func (b *Board) forget() bool {
	if b.moved == nil {
		return false
	}
	b.moved, b.drags = nil, false
	b.redraw()
	return true
}

// Steps of the keyboard, in the units of the picture.
const (
	keyStep   = 14.0
	leastMove = 4.0 // less is not moved at all: somebody stands there
	farReach  = 12  // steps that are tried to pass who stands in the way
)

// nudge moves who is chosen one step in a direction, past who is in the way.
func (b *Board) nudge(way picture.Point) {
	start, there := b.circle(b.chosen)
	if !there || b.hands.Move == nil {
		return
	}
	before := b.moved
	for n := 1.0; n <= farReach; n++ {
		b.put(picture.Point{X: start.Centre.X + n*keyStep*way.X, Y: start.Centre.Y + n*keyStep*way.Y})
		now, _ := b.circle(b.chosen)
		if (now.Centre.X-start.Centre.X)*way.X+(now.Centre.Y-start.Centre.Y)*way.Y >= leastMove {
			return
		}
	}
	b.moved = before
	b.redraw()
}
