package families

import (
	"cmp"
	"slices"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// The orders.
const (
	orderChanged = "changed" // as they come: the last change first
	orderName    = "name"
	orderReview  = "review" // the next review first, families without one last
)

// What is remembered until the lock.
const (
	wishTyped  = "families/typed"
	wishFilter = "families/filter"
	wishOrder  = "families/order"
)

func orders(l words.Lang) []kit.Option {
	var list []kit.Option
	for _, id := range []string{orderChanged, orderName, orderReview} {
		list = append(list, kit.Option{ID: id, Label: l.T("families.order." + id)})
	}
	return list
}

// ordered are the families in an order; those that are equal stay as they came.
func ordered(all []casework.Findable, order string) []casework.Findable {
	list := slices.Clone(all)
	switch order {
	case orderName:
		keys := map[string]string{} // folding is slow, and names come more than once
		for _, f := range list {
			if _, ok := keys[string(f.Name)]; !ok {
				keys[string(f.Name)] = casework.Fold(string(f.Name))
			}
		}
		slices.SortStableFunc(list, func(a, b casework.Findable) int {
			return strings.Compare(keys[string(a.Name)], keys[string(b.Name)])
		})
	case orderReview:
		slices.SortStableFunc(list, func(a, b casework.Findable) int {
			return cmp.Or(cmp.Compare(without(a), without(b)), strings.Compare(string(a.NextReview), string(b.NextReview)))
		})
	}
	return list
}

func without(f casework.Findable) int {
	if f.NextReview.Known() {
		return 0
	}
	return 1
}

// filtered tells whether the list hides anything or stands in another order.
func (s *Screen) filtered() bool {
	return s.typed != "" || s.filter != filterOpen || s.order != orderChanged
}

// clear shows the list as it is at first.
func (s *Screen) clear() {
	s.order = orderChanged
	s.sorted = ordered(s.all, s.order)
	s.choice.SetSelected(filterOpen)
	s.sorting.SetSelected(orderChanged)
	s.search.SetText("")
	s.choose("", filterOpen)
	s.needs.Canvas().Focus(s.search)
}

// sort puts the families in another order.
func (s *Screen) sort(order string) {
	s.order = order
	s.sorted = ordered(s.all, order)
	s.show()
}

// remember keeps what is shown until the lock.
func (s *Screen) remember() {
	s.needs.Wishes.Choose(wishTyped, s.typed)
	s.needs.Wishes.Choose(wishFilter, s.filter)
	s.needs.Wishes.Choose(wishOrder, s.order)
}
