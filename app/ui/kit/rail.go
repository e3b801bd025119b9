package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// RailItem is one place that the rail leads to, or one thing at its foot.
type RailItem struct {
	ID    string
	Label string
	Sub   string // small, under the label
	Icon  IconName
	Badge int
}

// Brand is the name at the top of the rail.
type Brand struct {
	Name string
	Sub  string
	Icon IconName
}

// Rail is the dark column at the left: where one can go, and at the foot how
// things stand. Up and Down go along it.
type Rail struct {
	widget.BaseWidget
	OnChosen func(id string) // also for the items at the foot
	items    []*railItem
	foot     []*railItem
	brand    *brandMark
	compact  bool
	box      *fyne.Container
}

// NewRail makes a rail.
func NewRail(brand Brand, items, foot []RailItem) *Rail {
	r := &Rail{brand: newBrandMark(brand)}
	list := Down(4)
	list.Add(InsetBy(Edges{Top: 6, Bottom: 18}, r.brand))
	for _, item := range items {
		r.items = append(r.items, r.newItem(item))
		list.Add(r.items[len(r.items)-1])
	}
	bottom := Down(4)
	for _, item := range foot {
		r.foot = append(r.foot, r.newItem(item))
		bottom.Add(r.foot[len(r.foot)-1])
	}
	r.box = Layers(NewSurface(ColorRail), Inset(12, Down(4, Grow(NewScroll(list)), bottom)))
	r.ExtendBaseWidget(r)
	return r
}

func (r *Rail) newItem(item RailItem) *railItem {
	return newRailItem(item, func() {
		if r.OnChosen != nil {
			r.OnChosen(item.ID)
		}
	})
}

// Select marks where one is; it does not tell so.
func (r *Rail) Select(id string) {
	for _, item := range r.items {
		item.active = item.data.ID == id
		item.Refresh()
		if item.active {
			reveal(item)
		}
	}
}

// Set changes an item, of the rail or its foot: a badge, a label, an icon.
func (r *Rail) Set(item RailItem) {
	for _, known := range append(append([]*railItem(nil), r.items...), r.foot...) {
		if known.data.ID == item.ID {
			known.data = item
			known.Refresh()
		}
	}
}

// SetCompact shows only icons, for narrow windows and large text.
func (r *Rail) SetCompact(on bool) {
	if r.compact == on {
		return
	}
	r.compact = on
	for _, item := range append(append([]*railItem(nil), r.items...), r.foot...) {
		item.compact = on
		item.Refresh()
	}
	r.brand.compact = on
	r.brand.Refresh()
	r.box.Refresh()
}

func (r *Rail) parts() []fyne.CanvasObject { return []fyne.CanvasObject{r.box} }

// CreateRenderer is called by Fyne.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.box) }
