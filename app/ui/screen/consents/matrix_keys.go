package consents

import "fyne.io/fyne/v2"

// cellColumns is how many cells stand beside each other in a square.
const cellColumns = 8

// TypedRune answers, asks why, or shows another view.
func (m *matrix) TypedRune(r rune) {
	if m.empty() {
		return
	}
	switch r {
	case 'n', 'N':
		m.onCell(func(p place) { m.hand.say(p, false) })
	case 'j', 'J', 'y', 'Y':
		m.onCell(func(p place) { m.hand.say(p, true) })
	case '?', 'w', 'W':
		m.onCell(m.hand.why)
	case 'v', 'V':
		m.hand.turn()
	case 'f', 'F', '/':
		m.hand.find()
	}
}

// onCell does something about the category where the keyboard is. When it is
// at a square as a whole, it goes to the first cell instead: nothing is said
// about a category that nobody pointed at.
func (m *matrix) onCell(do func(place)) {
	if p := m.target(); p.cell >= 0 {
		do(p)
		return
	}
	m.choose(place{m.at.row, m.at.column, 0})
}

// TypedKey goes from square to square or from cell to cell, and opens one.
func (m *matrix) TypedKey(e *fyne.KeyEvent) {
	if !m.empty() && m.typed(e.Name) {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

func (m *matrix) typed(key fyne.KeyName) bool {
	p, page := m.at, m.pageRows()
	switch key {
	case fyne.KeyUp:
		m.choose(m.step(0, -1))
	case fyne.KeyDown:
		m.choose(m.step(0, 1))
	case fyne.KeyLeft:
		m.choose(m.step(-1, 0))
	case fyne.KeyRight:
		m.choose(m.step(1, 0))
	case fyne.KeyHome:
		m.choose(place{p.row, 0, p.cell})
	case fyne.KeyEnd:
		m.choose(place{p.row, len(m.sheet.columns) - 1, p.cell})
	case fyne.KeyPageUp:
		m.choose(place{max(0, p.row-page), p.column, p.cell})
	case fyne.KeyPageDown:
		m.choose(place{min(len(m.sheet.rows)-1, p.row+page), p.column, p.cell})
	case fyne.KeyReturn, fyne.KeyEnter:
		m.hand.open(p)
	case fyne.KeySpace:
		m.enter()
	case fyne.KeyEscape:
		return m.leave()
	default:
		return false
	}
	return true
}

// enter goes into a square, to its cells; in a large square it asks why.
func (m *matrix) enter() {
	switch {
	case m.sheet.large:
		m.hand.why(m.target())
	case m.at.cell < 0:
		m.choose(place{m.at.row, m.at.column, 0})
	default:
		m.choose(place{m.at.row, m.at.column, -1})
	}
}

// leave goes out of the cells, or out of a view.
func (m *matrix) leave() bool {
	if m.at.cell >= 0 {
		m.choose(place{m.at.row, m.at.column, -1})
		return true
	}
	return m.hand.back()
}

// step is the place beside: the next square, or the next cell, which may be
// the first one of the square beside.
func (m *matrix) step(right, down int) place {
	p := m.at
	if p.cell < 0 {
		return place{p.row + down, p.column + right, -1}
	}
	cells := len(m.sheet.face(p.row, p.column).marks)
	x, y, lines := p.cell%cellColumns+right, p.cell/cellColumns+down, (cells+cellColumns-1)/cellColumns
	p.column, x = beyond(p.column, x, cellColumns)
	p.row, y = beyond(p.row, y, lines)
	p.cell = y*cellColumns + x
	return p
}

// beyond goes on in the square beside when a step leaves this one.
func beyond(square, at, count int) (int, int) {
	switch {
	case at < 0:
		return square - 1, count - 1
	case at >= count:
		return square + 1, 0
	}
	return square, at
}
