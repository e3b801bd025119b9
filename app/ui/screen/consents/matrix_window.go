package consents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"keukentafel/app/ui/kit"
)

// usual is how many squares are all kept: those of a usual family, so that it
// is moved without anything being made.
const usual = 100

// lay measures anew and puts everything in its place.
func (m *matrix) lay(size fyne.Size) {
	if size.Width <= 0 || m.sheet.face == nil {
		return
	}
	before := m.shape
	m.shape = shapeFor(m.sheet, size.Width)
	m.across.Move(fyne.NewPos(m.shape.names, 0))
	m.across.Resize(fyne.NewSize(size.Width-m.shape.names, size.Height))
	m.names.Resize(fyne.NewSize(m.shape.names, size.Height))
	if before.wide != m.shape.wide || before.row != m.shape.row || len(before.tops) != len(m.shape.tops) {
		m.layNames()
		for at, q := range m.live {
			m.put(at, q)
		}
		m.heads = map[int]fyne.CanvasObject{}
	}
	m.window()
}

// window makes the squares that are in sight, from those that are not any more.
func (m *matrix) window() {
	if m.sheet.face == nil || len(m.shape.tops) != len(m.sheet.rows) {
		return
	}
	top, end := m.sight()
	c0, c1 := m.shape.columns(m.across.Offset.X, m.across.Size().Width, len(m.sheet.columns))
	r0, r1 := m.shape.rows(top+m.shape.head, end)
	if len(m.sheet.rows)*len(m.sheet.columns) <= usual {
		r0, r1, c0, c1 = 0, len(m.sheet.rows), 0, len(m.sheet.columns)
	}
	changed := false
	for at, q := range m.live {
		if at.row < r0 || at.row >= r1 || at.column < c0 || at.column >= c1 {
			delete(m.live, at)
			m.idle = append(m.idle, q)
			changed = true
		}
	}
	for row := r0; row < r1; row++ {
		for column := c0; column < c1; column++ {
			changed = m.need(place{row: row, column: column}) || changed
		}
	}
	m.stick(top, c0, c1, changed)
}

// need makes one square when it is not there.
func (m *matrix) need(at place) bool {
	if _, ok := m.live[at]; ok {
		return false
	}
	var q *square
	if n := len(m.idle); n > 0 {
		q, m.idle = m.idle[n-1], m.idle[:n-1]
	} else {
		q = newSquare(m.sheet.large, m.stamps)
	}
	m.live[at] = q
	q.hand = m.squareHand(at)
	q.set(m.sheet.face(at.row, at.column))
	m.put(at, q)
	m.mark(at)
	return true
}

func (m *matrix) put(at place, q *square) {
	q.Move(fyne.NewPos(m.shape.wide*float32(at.column), m.shape.tops[at.row]))
	q.Resize(fyne.NewSize(m.shape.wide, m.shape.row))
}

// squareHand is what the pointer can do with one square.
func (m *matrix) squareHand(at place) squareHand {
	there := func(cell int) place {
		if m.sheet.large {
			cell = at.column
		}
		return place{at.row, at.column, cell}
	}
	return squareHand{
		tap: func() {
			m.pointAt(at)
			if m.sheet.large {
				m.hand.why(there(0))
				return
			}
			m.hand.open(place{at.row, at.column, -1})
		},
		other: func(cell int) {
			m.pointAt(at)
			m.hand.why(there(max(cell, 0)))
		},
		peek: func(cell int) { m.peek(there(cell)) },
		left: m.tell,
	}
}

// pointAt brings the keyboard to where the pointer pressed.
func (m *matrix) pointAt(at place) {
	m.choose(place{at.row, at.column, -1})
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil {
		c.Focus(m)
	}
}

// stick puts the heads of the columns where they can be seen, and draws them
// over the squares.
func (m *matrix) stick(top float32, c0, c1 int, changed bool) {
	moved := m.corner.Position().Y != top
	m.corner.Move(fyne.NewPos(0, top))
	m.edge.Move(fyne.NewPos(0, top+m.shape.head-1))
	m.edge.Resize(fyne.NewSize(m.box.Size().Width, 1))
	shown(m.edge, top > 0)
	m.plane.Move(fyne.NewPos(m.across.Offset.X, top))
	m.plane.Resize(fyne.NewSize(m.across.Size().Width, m.shape.head))
	for column := c0; column < c1; column++ {
		if m.heads[column] == nil {
			h := m.newHead(m.sheet.columns[column])
			h.Resize(fyne.NewSize(m.shape.wide, m.shape.head))
			m.heads[column], changed = h, true
		}
		m.heads[column].Move(fyne.NewPos(m.shape.wide*float32(column), top))
	}
	if changed {
		m.gather(c0, c1)
	}
	if changed || moved {
		canvas.Refresh(m.plane)
	}
}

// gather lists what is drawn, the heads last.
func (m *matrix) gather(c0, c1 int) {
	objects := make([]fyne.CanvasObject, 0, len(m.live)+c1-c0+1)
	for row := range m.sheet.rows {
		for column := c0; column < c1; column++ {
			if q, ok := m.live[place{row: row, column: column}]; ok {
				objects = append(objects, q)
			}
		}
	}
	objects = append(objects, m.plane)
	for column := c0; column < c1; column++ {
		objects = append(objects, m.heads[column])
	}
	m.field.Objects = objects
}

// sight is what of the matrix can be seen on the page.
func (m *matrix) sight() (top, end float32) {
	top, end = 0, m.shape.height
	if m.hand.band != nil {
		top, end = m.hand.band()
	}
	last := m.shape.height - m.shape.head - m.shape.row
	return float32(int(max(0, min(top, last)))), max(end, 0)
}

// pageRows is how many rows are in sight at once.
func (m *matrix) pageRows() int {
	top, end := m.sight()
	from, to := m.shape.rows(top+m.shape.head, end)
	return max(1, to-from-1)
}

// reveal moves the columns, and asks for the page to be moved, so that the
// chosen square is in sight.
func (m *matrix) reveal() {
	if m.empty() || m.shape.wide == 0 || m.at.row >= len(m.shape.tops) {
		return
	}
	left, offset, room := m.shape.wide*float32(m.at.column), m.across.Offset.X, m.across.Size().Width
	switch {
	case left < offset:
		offset = left
	case left+m.shape.wide > offset+room:
		offset = left + m.shape.wide - room
	}
	if offset != m.across.Offset.X {
		m.across.ScrollToOffset(fyne.NewPos(max(0, offset), 0))
		m.window()
	}
	if m.hand.show != nil && m.focused {
		y := m.shape.tops[m.at.row]
		m.hand.show(y-m.shape.head, y+m.shape.row)
	}
}

// buildNames makes what stands before the rows.
func (m *matrix) buildNames() {
	m.rows, m.bands, m.names.Objects = nil, nil, nil
	for _, r := range m.sheet.rows {
		m.rows = append(m.rows, headOf(r))
		var band fyne.CanvasObject
		if r.group != "" {
			band = kit.NewText(r.group, kit.Style{Size: kit.SizeCaption, Bold: true, Color: kit.ColorPrimary})
			m.names.Objects = append(m.names.Objects, band)
		}
		m.bands = append(m.bands, band)
	}
	m.names.Objects = append(append(m.names.Objects, m.rows...), m.corner)
}

func (m *matrix) layNames() {
	for i, r := range m.rows {
		r.Move(fyne.NewPos(0, m.shape.tops[i]))
		r.Resize(fyne.NewSize(m.shape.names, m.shape.row))
		if band := m.bands[i]; band != nil {
			band.Move(fyne.NewPos(10, m.shape.tops[i]-px(bandHeight)+px(8)))
			band.Resize(fyne.NewSize(m.shape.names-10, px(bandHeight)-px(8)))
		}
	}
	m.corner.Resize(fyne.NewSize(m.shape.names, m.shape.head))
}
