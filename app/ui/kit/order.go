package kit

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/words"
)

// Order lets things on a page be put in another order, in one list or from one
// list to another: by dragging their grip, with the mouse, or with the arrow
// keys while the grip has the focus. It moves nothing itself.
type Order struct {
	// OnMoved hears where something is wanted. At is its place in the list
	// without itself, counted from 0.
	OnMoved func(id string, to OrderPlace)
	// OnEnd hears that a key would move something beyond the first (-1) or the
	// last (+1) place of its list; may be nil.
	OnEnd  func(id string, by int)
	lang   words.Lang
	lists  []*OrderList
	moving string
	to     OrderPlace
	aimed  bool
}

// OrderPlace is a place in one of the lists of an Order.
type OrderPlace struct {
	List string
	At   int
}

// NewOrder makes an order without lists.
func NewOrder(l words.Lang) *Order { return &Order{lang: l} }

// List adds a list, in the order of the page. Its parts stand under each other.
func (o *Order) List(id string, gap float32, parts ...OrderPart) *OrderList {
	l := newOrderList(id, gap, parts)
	o.lists = append(o.lists, l)
	return l
}

// Grip makes the handle of a part, that calls it "doel 2 van 4".
func (o *Order) Grip(id, what string, at, count int) *Grip {
	name := o.lang.T("inplace.of", "what", what, "at", at, "n", count)
	return newGrip(o, id, o.lang.T("inplace.grip", "what", name))
}

// Step moves something one place up (-1) or down (+1).
func (o *Order) Step(id string, by int) {
	n, at := o.find(id)
	if n < 0 {
		return
	}
	list := o.lists[n]
	switch to := at + by; {
	case to >= 0 && to < len(list.ids):
		o.OnMoved(id, OrderPlace{list.id, to})
	case o.OnEnd != nil:
		o.OnEnd(id, by)
	}
}

// find tells in which list something is, and at which place; -1 when nowhere.
func (o *Order) find(id string) (list, at int) {
	for n, l := range o.lists {
		for i, x := range l.ids {
			if x == id {
				return n, i
			}
		}
	}
	return -1, -1
}

// aim shows where something would come when it were let go at a height of the
// window.
func (o *Order) aim(id string, y float32) {
	var list *OrderList
	best := float32(-1)
	for _, l := range o.lists {
		if away := l.away(y); best < 0 || away < best {
			list, best = l, away
		}
	}
	if list == nil {
		return
	}
	at := list.before(y)
	o.moving, o.to, o.aimed = id, OrderPlace{list.id, at}, true
	for _, l := range o.lists {
		if l == list {
			l.mark(at)
		} else {
			l.mark(noMark)
		}
	}
}

// drop lets go, and tells when that is another place.
func (o *Order) drop() {
	for _, l := range o.lists {
		l.mark(noMark)
	}
	if !o.aimed {
		return
	}
	id, to := o.moving, o.to
	o.moving, o.aimed = "", false
	if n, at := o.find(id); n >= 0 && o.lists[n].id == to.List {
		if to.At > at {
			to.At-- // without itself
		}
		if to.At == at {
			return
		}
	}
	o.OnMoved(id, to)
}

// OrderPart is one thing in a list.
type OrderPart struct {
	ID      string
	Content fyne.CanvasObject
}
