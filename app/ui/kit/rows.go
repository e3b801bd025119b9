package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Rows is a list that may be very long: only the rows in sight are drawn. Up
// and Down move, Space and Enter choose.
type Rows struct {
	widget.List
	OnChosen func(i int)
	length   func() int
	row      func(i int) RowData
	at       int // where the keyboard is
	focused  bool
	stays    bool // the chosen row stays marked
	led      bool // a line above it has the keys
}

// AccessibilityLabel is the row where the keyboard is.
func (r *Rows) AccessibilityLabel() string {
	if r.at < 0 || r.at >= r.length() {
		return ""
	}
	return r.row(r.at).said()
}

// AccessibilityRole is that of a button: Enter chooses the row.
func (r *Rows) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// NewRows makes a list from the number of rows and what each tells.
func NewRows(length func() int, row func(i int) RowData) *Rows {
	r := &Rows{length: length, row: row}
	r.HideSeparators = true
	r.Length = length
	r.CreateItem = func() fyne.CanvasObject { return newFace(RowData{Title: " ", Subtitle: " "}) }
	r.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		f := o.(*face)
		f.marked = (r.focused || r.led) && i == r.at
		f.set(row(i))
	}
	r.OnSelected = r.chosen
	r.OnHighlighted = func(i widget.ListItemID) { r.at = i }
	r.ExtendBaseWidget(r)
	return r
}

// StaysChosen keeps the chosen row marked, for a list beside what it opens.
func (r *Rows) StaysChosen() *Rows {
	r.stays = true
	return r
}

func (r *Rows) chosen(i widget.ListItemID) {
	r.at = i
	if !r.stays {
		r.Unselect(i)
	}
	if r.OnChosen != nil {
		r.OnChosen(i)
	}
}

// Mark shows a row as chosen without telling so.
func (r *Rows) Mark(i int) {
	tell := r.OnChosen
	r.OnChosen = nil
	r.Select(i)
	r.OnChosen = tell
}

// FocusGained shows where the keyboard is.
func (r *Rows) FocusGained() {
	r.focused = true
	r.List.FocusGained()
	r.RefreshItem(r.at)
}

// FocusLost removes the ring.
func (r *Rows) FocusLost() {
	r.focused = false
	r.List.FocusLost()
	r.RefreshItem(r.at)
}

// TypedKey moves and chooses.
func (r *Rows) TypedKey(e *fyne.KeyEvent) {
	from := r.at
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		r.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	case fyne.KeyPageDown:
		r.jump(8)
	case fyne.KeyPageUp:
		r.jump(-8)
	case fyne.KeyHome:
		r.jump(-r.length())
	case fyne.KeyEnd:
		r.jump(r.length())
	case fyne.KeyUp, fyne.KeyDown, fyne.KeySpace:
		r.List.TypedKey(e)
	default:
		passKey(r, e)
	}
	if from != r.at {
		r.RefreshItem(from)
		r.RefreshItem(r.at)
	}
}

func (r *Rows) jump(by int) {
	r.Highlight(max(0, min(r.at+by, r.length()-1)))
}

// At is the row where the keyboard is.
func (r *Rows) At() int { return r.at }

// Stay draws the rows anew with the keyboard on one of them, for when the list
// changed under it. It scrolls no more than that row needs.
func (r *Rows) Stay(i int) {
	if i >= 0 && i < r.length() && i != r.at {
		r.at = i
		r.Highlight(i)
	}
	r.Refresh()
}
