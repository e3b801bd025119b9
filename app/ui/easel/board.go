package easel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"keukentafel/app/family"
	"keukentafel/app/picture"
	"keukentafel/app/ui/kit"
)

// Who is one person or partner in a picture; the zero value is nobody.
type Who struct {
	Person  family.PersonID
	Partner family.PartnerID
}

// Hands is what can be done with the people of a picture.
type Hands struct {
	Open   func(Who)         // a press, or Enter
	Move   func(family.Spot) // somebody was put elsewhere
	Remove func(Who)         // Delete
	Add    func()            // a double press where nobody stands
	Chosen func(Who)         // the focus went to somebody
}

// Sketch makes a picture for a paper with somebody put elsewhere for now; nil
// is nobody.
type Sketch func(p picture.Paper, moved *family.Spot) picture.Drawing

// Large is the shape of a picture in which people are moved.
var Large = Shape{Usual: 760, Tallest: 470, Flat: 0.62}

// Board is an easel on which people can be moved, with the mouse or the keys.
// What is moved shows at once where it will stand; it is kept when the mouse
// lets go, when Shift or Ctrl does, or when the focus leaves.
type Board struct {
	Easel
	hands   Hands
	words   picture.Words
	chosen  Who
	pointed Who
	moved   *family.Spot // where somebody is put, not yet kept
	grip    fyne.Delta   // from where the mouse took somebody to his centre
	drags   bool
	focused bool
	held    int // how many keys that move are down
}

// NewBoard shows what sketch makes; paper needs its Words.
func NewBoard(paper picture.Paper, shape Shape, sketch Sketch, hands Hands) *Board {
	paper.Measure = measured
	b := &Board{hands: hands, words: paper.Words}
	b.Easel = Easel{paper: paper, shape: shape, draw: func(p picture.Paper) picture.Drawing { return sketch(p, b.moved) }}
	b.ExtendBaseWidget(b)
	return b
}

// Choose puts the keyboard on somebody, without telling so.
func (b *Board) Choose(w Who) {
	if _, there := b.circle(w); there {
		b.chosen = w
	}
}

// drawingNow is the picture as it is shown.
func (b *Board) drawingNow() picture.Drawing {
	width := b.Size().Width
	if width <= 0 {
		width = b.shape.Usual
	}
	return b.at(width)
}

// people are the circles of those who can be moved.
func (b *Board) people() []picture.Circle {
	var all []picture.Circle
	for _, c := range b.drawingNow().Circles {
		if whoOf(c) != (Who{}) {
			all = append(all, c)
		}
	}
	return all
}

func whoOf(c picture.Circle) Who { return Who{Person: c.Person, Partner: c.Partner} }

func (b *Board) circle(w Who) (picture.Circle, bool) {
	for _, c := range b.people() {
		if whoOf(c) == w {
			return c, true
		}
	}
	return picture.Circle{}, false
}

// on is the point of the picture under a position.
func (b *Board) on(p fyne.Position) picture.Point {
	b.drawingNow()
	return picture.Point{X: float64(p.X / b.zoom), Y: float64(p.Y / b.zoom)}
}

// under is who stands at a position: in the circle, or with his label there.
func (b *Board) under(p fyne.Position) Who {
	at := b.on(p)
	for _, c := range b.people() {
		dx, dy, reach := at.X-c.Centre.X, at.Y-c.Centre.Y, c.Radius+4
		if dx*dx+dy*dy <= reach*reach {
			return whoOf(c)
		}
	}
	for _, t := range b.drawingNow().Texts {
		if at.X >= t.Left && at.X <= t.Left+t.Width && at.Y >= t.Top && at.Y <= t.Top+t.Height {
			return Who{Person: t.Person, Partner: t.Partner}
		}
	}
	return Who{}
}

// redraw makes the picture anew, after somebody moved.
func (b *Board) redraw() {
	b.width = 0
	b.Refresh()
}

func (b *Board) choose(w Who) {
	b.chosen = w
	if b.hands.Chosen != nil {
		b.hands.Chosen(w)
	}
	b.Refresh()
}

func (b *Board) open(w Who) {
	b.choose(w)
	if w != (Who{}) && b.hands.Open != nil {
		b.hands.Open(w)
	}
}

// Tapped opens the bond with who stands there.
func (b *Board) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	if w := b.under(e.Position); w != (Who{}) {
		b.open(w)
	}
}

// DoubleTapped adds somebody where nobody stands.
func (b *Board) DoubleTapped(e *fyne.PointEvent) {
	if w := b.under(e.Position); w != (Who{}) {
		b.open(w)
	} else if b.hands.Add != nil {
		b.hands.Add()
	}
}

// MouseIn shows who can be pressed.
func (b *Board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved shows who can be pressed.
func (b *Board) MouseMoved(e *desktop.MouseEvent) {
	if w := b.under(e.Position); w != b.pointed {
		b.pointed = w
		b.Refresh()
	}
}

// MouseOut ends what MouseIn began.
func (b *Board) MouseOut() {
	b.pointed = Who{}
	b.Refresh()
}

// Cursor is a hand over who can be pressed.
func (b *Board) Cursor() desktop.Cursor {
	if b.pointed != (Who{}) {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// AccessibilityLabel is what the picture shows; while the keyboard is on
// somebody, what it shows of him or her.
func (b *Board) AccessibilityLabel() string {
	if b.focused {
		if text := b.drawingNow().TextOf(b.chosen.Person, b.chosen.Partner, b.words); text != "" {
			return text
		}
	}
	return b.Words()
}

// ring lays a ring around somebody; with nobody it is hidden.
func (b *Board) ring(r *ring, w Who, width float32) {
	c, there := b.circle(w)
	if !there {
		r.Hide()
		return
	}
	r.Show()
	side := float32(c.Radius*2)*b.zoom + 7
	r.StrokeColor, r.StrokeWidth = b.Theme().Color(kit.ColorRing, theme.VariantLight), width
	r.Move(fyne.NewPos(float32(c.Centre.X)*b.zoom-side/2, float32(c.Centre.Y)*b.zoom-side/2))
	r.Resize(fyne.NewSquareSize(side))
}
