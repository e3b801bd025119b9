package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/words"
)

// sorting is two lists of which the parts can be moved.
type sorting struct {
	order *Order
	grips map[string]*Grip
	moved []string
	lists []*OrderList
}

func sorted(t *testing.T) *sorting {
	t.Helper()
	program(t, Look{})
	s := &sorting{order: NewOrder(words.NL), grips: map[string]*Grip{}}
	s.order.OnMoved = func(id string, to OrderPlace) { s.moved = append(s.moved, fmt.Sprint(id, " ", to.List, to.At)) }
	list := func(name string, ids ...string) fyne.CanvasObject {
		var parts []OrderPart
		for i, id := range ids {
			s.grips[id] = s.order.Grip(id, "doel", i+1, len(ids))
			parts = append(parts, OrderPart{ID: id, Content: AtLeast(fyne.NewSize(100, 40), s.grips[id])})
		}
		l := s.order.List(name, 10, parts...)
		s.lists = append(s.lists, l)
		return l
	}
	stage(t, laptop, Down(20, list("x", "a", "b", "c"), list("y", "d"), list("z")))
	return s
}

// drag drags a grip to a height of the window: the parts are 40 high, at 0, 50,
// 100 and 160; the empty list is at 220.
func (s *sorting) drag(id string, y float32) {
	e := &fyne.DragEvent{}
	e.AbsolutePosition = fyne.NewPos(10, y)
	s.grips[id].Dragged(e)
	s.grips[id].DragEnd()
}

func (s *sorting) want(t *testing.T, what string, moved ...string) {
	t.Helper()
	if fmt.Sprint(s.moved) != fmt.Sprint(moved) {
		t.Errorf("%s: moved %v, want %v", what, s.moved, moved)
	}
	s.moved = nil
}

func TestLettingGoWhereItWasMovesNothing(t *testing.T) {
	s := sorted(t)
	s.drag("b", 60)
	s.drag("b", 85)
	s.grips["b"].DragEnd()
	s.grips["a"].Disable()
	s.drag("a", 120)
	s.want(t, "in its place, without dragging, or switched off")
}

func TestAPartIsDraggedInItsListAndToAnother(t *testing.T) {
	s := sorted(t)
	s.drag("a", 135)
	s.want(t, "down", "a x2")
	s.drag("c", 2)
	s.want(t, "up", "c x0")
	s.drag("a", 165)
	s.want(t, "before the only one of another list", "a y0")
	s.drag("a", 195)
	s.want(t, "after it", "a y1")
	s.drag("a", 600)
	s.want(t, "to an empty list", "a z0")
}

func TestALineShowsWhereItWouldComeWhileItIsDragged(t *testing.T) {
	s := sorted(t)
	e := &fyne.DragEvent{}
	e.AbsolutePosition = fyne.NewPos(10, 135)
	s.grips["a"].Dragged(e)
	if s.lists[0].marked != 3 || s.lists[1].marked != noMark || s.lists[0].lineAt() != 145 {
		t.Errorf("marked %d, line at %v", s.lists[0].marked, s.lists[0].lineAt())
	}
	s.grips["a"].DragEnd()
	if s.lists[0].marked != noMark {
		t.Error("the line stays")
	}
}

func TestTheArrowKeysMoveAndSayWhenAListEnds(t *testing.T) {
	s := sorted(t)
	var ended []string
	key(s.grips["a"], fyne.KeyUp)
	s.want(t, "above the first, with nobody to hear")
	s.order.OnEnd = func(id string, by int) { ended = append(ended, fmt.Sprint(id, by)) }
	key(s.grips["a"], fyne.KeyUp, fyne.KeyDown)
	key(s.grips["c"], fyne.KeyDown)
	s.want(t, "down", "a x1")
	if fmt.Sprint(ended) != "[a-1 c1]" {
		t.Error(ended)
	}
	if got := s.grips["b"].AccessibilityLabel(); got != "Verplaatsen: doel 2 van 3. Sleep, of gebruik pijl omhoog en omlaag." {
		t.Error(got)
	}
}

func TestOnlyWhatComesNearIsMade(t *testing.T) {
	program(t, Look{})
	var parts []*Later
	var objects []fyne.CanvasObject
	for i := range 100 {
		l := NewLater(50, 0, func() fyne.CanvasObject { return AtLeast(fyne.NewSize(10, 80), Body(fmt.Sprint(i))) })
		parts, objects = append(parts, l), append(objects, l)
	}
	scroll := NewScroll(Down(0, objects...))
	stage(t, fyne.NewSize(300, 400), scroll)
	made := func() (n int) {
		for _, l := range parts {
			if l.Made() {
				n++
			}
		}
		return n
	}
	if !MakeNear(scroll, parts) || made() < 8 || made() > 30 || parts[99].Made() {
		t.Fatalf("%d are made", made())
	}
	scroll.ScrollTo(100 * 50)
	MakeNear(scroll, parts)
	if !parts[99].Made() || made() > 60 {
		t.Errorf("%d are made at the end", made())
	}
	if NewLater(50, 77, nil).HeightAt(100) != 77 {
		t.Error("the height of before is forgotten")
	}
}
