package ui

import "keukentafel/app/ui/route"

// history is where one was before.
type history struct{ before []route.Route }

// historyDepth is how many places back one can go.
const historyDepth = 50

func (h *history) visit(r route.Route) {
	if n := len(h.before); n > 0 && h.before[n-1] == r {
		return
	}
	h.before = append(h.before, r)
	if len(h.before) > historyDepth {
		h.before = h.before[1:]
	}
}

// back drops the present place and gives the one before.
func (h *history) back() (route.Route, bool) {
	if len(h.before) < 2 {
		return route.Route{}, false
	}
	h.before = h.before[:len(h.before)-1]
	return h.before[len(h.before)-1], true
}

// focusOn remembers what has the focus in the present place, for when it is
// drawn anew.
func (h *history) focusOn(object string) {
	if n := len(h.before); n > 0 {
		h.before[n-1].Object = object
	}
}
