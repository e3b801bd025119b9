package consents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"keukentafel/app/ui/kit"
)

// head is what stands before a row or above a column.
type head struct{ title, under, more string }

// field is what one square shows.
type field struct {
	label kit.Label
	under string
}

// sheet is everything that the matrix shows.
type sheet struct {
	rows, columns []head
	fields        [][]field // by row
}

// matrix shows fields in rows and columns. It takes the focus as a whole: the
// arrow keys go from field to field, Enter opens one. The names before the
// rows stay in sight when the columns are wider than the window.
type matrix struct {
	widget.BaseWidget
	open        func(row, column int)
	moved       func(*square)
	row, column int
	focused     bool
	squares     [][]*square
	across      *container.Scroll
	box         *fyne.Container
}

func newMatrix(open func(row, column int)) *matrix {
	m := &matrix{open: open, box: &fyne.Container{Layout: pinned{}}}
	m.ExtendBaseWidget(m)
	return m
}

// set shows other fields, and stays where it was when there is such a place.
func (m *matrix) set(s sheet) {
	if m.across != nil && len(s.rows) == len(m.squares) && len(s.rows) > 0 && len(s.columns) == len(m.squares[0]) {
		m.fill(s)
		return
	}
	m.squares = nil
	names := &fyne.Container{Layout: raster{columns: 1, wide: nameWidth}, Objects: []fyne.CanvasObject{kit.Space()}}
	fields := &fyne.Container{Layout: raster{columns: len(s.columns), wide: fieldWidth}}
	for _, column := range s.columns {
		fields.Add(headOf(column))
	}
	for r, row := range s.rows {
		names.Add(headOf(row))
		var line []*square
		for c := range s.columns {
			q := newSquare(func() { m.choose(r, c); m.open(r, c) })
			line = append(line, q)
			fields.Add(q)
		}
		m.squares = append(m.squares, line)
	}
	m.across = container.NewHScroll(fields)
	m.box.Objects = []fyne.CanvasObject{names, m.across}
	m.row, m.column = min(m.row, max(len(s.rows)-1, 0)), min(m.column, max(len(s.columns)-1, 0))
	m.fill(s)
	m.box.Refresh()
}

func (m *matrix) fill(s sheet) {
	for r, line := range s.fields {
		for c, f := range line {
			said := s.rows[r].title + ", " + s.columns[c].title + ": " + f.label.Text
			m.squares[r][c].set(f.label, f.under, said)
		}
	}
	m.mark()
}

func headOf(h head) fyne.CanvasObject {
	lines := kit.Down(0, kit.Strong(h.title), kit.Caption(h.under))
	if h.more != "" {
		lines.Add(kit.Caption(h.more))
	}
	return kit.InsetBy(kit.Edges{Left: 10, Right: 6, Top: 4}, lines)
}

func (m *matrix) choose(row, column int) {
	if row < 0 || row >= len(m.squares) || column < 0 || column >= len(m.squares[row]) {
		return
	}
	m.row, m.column = row, column
	m.mark()
	m.reveal()
}

func (m *matrix) mark() {
	for r, line := range m.squares {
		for c, q := range line {
			q.mark(m.focused && r == m.row && c == m.column)
		}
	}
}

// reveal moves the columns, and asks for the page to be moved, so that the
// chosen field is in sight.
func (m *matrix) reveal() {
	if len(m.squares) == 0 {
		return
	}
	q := m.squares[m.row][m.column]
	left, right := q.Position().X, q.Position().X+q.Size().Width
	switch offset := m.across.Offset; {
	case left < offset.X:
		m.across.ScrollToOffset(fyne.NewPos(left, 0))
	case right > offset.X+m.across.Size().Width:
		m.across.ScrollToOffset(fyne.NewPos(right-m.across.Size().Width, 0))
	}
	if m.moved != nil && m.focused {
		m.moved(q)
	}
}

// FocusGained shows where the keyboard is.
func (m *matrix) FocusGained() {
	m.focused = true
	m.mark()
	m.reveal()
}

// FocusLost hides it.
func (m *matrix) FocusLost() {
	m.focused = false
	m.mark()
}

// TypedRune does nothing.
func (m *matrix) TypedRune(rune) {}

// TypedKey goes from field to field, and opens one.
func (m *matrix) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		m.choose(m.row-1, m.column)
	case fyne.KeyDown:
		m.choose(m.row+1, m.column)
	case fyne.KeyLeft:
		m.choose(m.row, m.column-1)
	case fyne.KeyRight:
		m.choose(m.row, m.column+1)
	case fyne.KeyHome:
		m.choose(m.row, 0)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if len(m.squares) > 0 {
			m.open(m.row, m.column)
		}
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(e)
		}
	}
}

// CreateRenderer is called by Fyne.
func (m *matrix) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.box) }

// Measures before zoom.
const (
	nameWidth  = 212
	fieldWidth = 164
	headHeight = 62
	rowHeight  = 70
)

// px makes a measure grow with the text.
func px(f float32) float32 { return f * theme.Size(theme.SizeNameText) / 16 }

// raster puts objects in equal columns of fixed heights, the first row being
// that of the heads.
type raster struct {
	columns int
	wide    float32
}

// MinSize is that of the narrowest columns.
func (r raster) MinSize(objects []fyne.CanvasObject) fyne.Size {
	lines := (len(objects) + r.columns - 1) / r.columns
	return fyne.NewSize(px(r.wide)*float32(r.columns), px(headHeight)+px(rowHeight)*float32(lines-1)+12)
}

// Layout shares the width.
func (r raster) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wide := size.Width / float32(r.columns)
	for i, o := range objects {
		line, height, y := i/r.columns, px(headHeight), float32(0)
		if line > 0 {
			height, y = px(rowHeight), px(headHeight)+px(rowHeight)*float32(line-1)
		}
		o.Move(fyne.NewPos(float32(int(wide*float32(i%r.columns))), float32(int(y))))
		o.Resize(fyne.NewSize(float32(int(wide)), float32(int(height))))
	}
}

// pinned puts the names at the left; the fields get what is left.
type pinned struct{}

// MinSize leaves room for the names and one column.
func (pinned) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 {
		return fyne.Size{}
	}
	return fyne.NewSize(px(nameWidth+fieldWidth), objects[1].MinSize().Height)
}

// Layout puts both beside each other.
func (pinned) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) == 0 {
		return
	}
	left := float32(int(px(nameWidth)))
	objects[0].Resize(fyne.NewSize(left, size.Height))
	objects[1].Move(fyne.NewPos(left, 0))
	objects[1].Resize(fyne.NewSize(size.Width-left, size.Height))
}
