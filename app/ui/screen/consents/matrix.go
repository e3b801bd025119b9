package consents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"keukentafel/app/ui/kit"
)

// place is where the keyboard or the pointer is: a square, and one of its
// cells, or -1 for the square as a whole.
type place struct{ row, column, cell int }

// hand is what the matrix can be told to do; the screen does it.
type hand struct {
	open func(place)               // the pair of a square
	say  func(place, bool)         // yes or no to one category
	why  func(place)               // how one category stands, and why
	turn func()                    // another view
	find func()                    // a partner by name
	back func() bool               // out of a view; false when there is nothing to leave
	band func() (top, end float32) // what of the matrix is in sight on the page
	show func(top, end float32)    // moves the page so that this is in sight
}

// matrix shows squares in rows and columns, with the names before the rows and
// the heads above the columns always in sight. It takes the focus as a whole;
// keys go from square to square, and inside a square from cell to cell. Only
// the squares that are in sight exist.
type matrix struct {
	widget.BaseWidget
	hand    hand
	sheet   sheet
	at      place
	focused bool

	shape  shape
	stamps *kit.Stamps
	across *container.Scroll
	field  *fyne.Container // what the scroll moves: squares and heads
	names  *fyne.Container
	corner *corner
	plane  *kit.Surface // behind the heads
	edge   *kit.Surface // under the heads, when rows go by beneath them
	box    *fyne.Container
	live   map[place]*square // by row and column
	idle   []*square
	heads  map[int]fyne.CanvasObject // by column
	rows   []fyne.CanvasObject
	bands  []fyne.CanvasObject
}

func newMatrix(h hand) *matrix {
	m := &matrix{hand: h, at: place{0, 0, -1}, stamps: kit.NewStamps(), corner: newCorner(), plane: kit.NewSurface(kit.ColorCard), edge: kit.NewSurface(theme.ColorNameSeparator)}
	m.field = &fyne.Container{Layout: fielded{m}}
	m.names = &fyne.Container{Layout: free{}}
	m.across = container.NewHScroll(m.field)
	m.across.OnScrolled = func(fyne.Position) { m.window() }
	m.box = &fyne.Container{Layout: pinned{m}, Objects: []fyne.CanvasObject{m.across, m.names, m.edge}}
	m.ExtendBaseWidget(m)
	return m
}

// set shows other squares, and stays where it was when there is such a place.
func (m *matrix) set(s sheet) {
	same := s.large == m.sheet.large && len(s.columns) == len(m.sheet.columns)
	m.sheet = s
	m.at.row, m.at.column = min(m.at.row, max(len(s.rows)-1, 0)), min(m.at.column, max(len(s.columns)-1, 0))
	if s.large {
		m.at.cell = -1
	}
	m.scrap()
	m.shape = shape{}
	if !same {
		m.across.Offset = fyne.NewPos(0, 0)
	}
	m.buildNames()
	m.lay(m.box.Size())
	m.across.Refresh()
	m.box.Refresh()
	m.tell()
}

// scrap lets go of every square and head, for other ones.
func (m *matrix) scrap() {
	if m.live == nil || len(m.idle) > 0 && m.idle[0].large != m.sheet.large {
		m.idle = nil
	}
	for _, q := range m.live {
		if q.large == m.sheet.large {
			m.idle = append(m.idle, q)
		}
	}
	m.live, m.heads = map[place]*square{}, map[int]fyne.CanvasObject{}
}

func (m *matrix) empty() bool { return len(m.sheet.rows) == 0 || len(m.sheet.columns) == 0 }

// target is the category where the keyboard is, or -1 in the cell.
func (m *matrix) target() place {
	if m.sheet.large {
		return place{m.at.row, m.at.column, m.at.column}
	}
	return m.at
}

// choose goes to a square and one of its cells, as far as there is one.
func (m *matrix) choose(to place) {
	if m.empty() || to.row < 0 || to.row >= len(m.sheet.rows) || to.column < 0 || to.column >= len(m.sheet.columns) {
		return
	}
	before := m.at
	m.at = to
	m.mark(before)
	m.reveal()
	m.mark(m.at)
	m.tell()
}

// mark draws one square as the one with the keyboard, or as another one.
func (m *matrix) mark(p place) {
	if q, ok := m.live[place{row: p.row, column: p.column}]; ok {
		here := m.focused && p.row == m.at.row && p.column == m.at.column
		cell := -1
		if here {
			cell = m.at.cell
		}
		q.mark(here, cell)
	}
}

// tell says in the corner where the keyboard is.
func (m *matrix) tell() {
	if m.empty() || !m.focused {
		m.corner.set("", "", "")
		return
	}
	m.corner.set(m.sheet.cell(m.target()))
}

// peek says in the corner where the pointer is.
func (m *matrix) peek(p place) {
	if !m.empty() && p.row < len(m.sheet.rows) && p.column < len(m.sheet.columns) {
		m.corner.set(m.sheet.cell(p))
	}
}

// FocusGained shows where the keyboard is.
func (m *matrix) FocusGained() {
	m.focused = true
	m.choose(m.at)
}

// FocusLost hides it.
func (m *matrix) FocusLost() {
	m.focused = false
	m.mark(m.at)
	m.tell()
}

// AccessibilityLabel is where the keyboard is, in words.
func (m *matrix) AccessibilityLabel() string {
	if m.empty() {
		return ""
	}
	if q, ok := m.live[place{row: m.at.row, column: m.at.column}]; ok && m.at.cell < 0 {
		return q.AccessibilityLabel()
	}
	who, what, _ := m.sheet.cell(m.target())
	return who + ": " + what
}

// AccessibilityRole is that of a button: Enter opens.
func (m *matrix) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is called by Fyne.
func (m *matrix) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.box) }
