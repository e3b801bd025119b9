package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// dropList is the list that hangs under a Select or a Combobox.
type dropList struct {
	widget.List
	options []Option
	chosen  string
	at      int
	choose  func(Option)
}

func newDropList(options []Option, chosen string, choose func(Option)) *dropList {
	d := &dropList{options: options, chosen: chosen, choose: choose}
	for i, o := range options {
		if o.ID == chosen {
			d.at = i
		}
	}
	d.HideSeparators = true
	d.Length = func() int { return len(d.options) }
	d.CreateItem = func() fyne.CanvasObject { return newDropItem() }
	d.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		o.(*dropItem).set(d.options[i], d.options[i].ID == d.chosen, i == d.at)
	}
	d.OnSelected = func(i widget.ListItemID) { d.choose(d.options[i]) }
	d.ExtendBaseWidget(d)
	return d
}

// filter shows other options.
func (d *dropList) filter(options []Option) {
	d.options, d.at = options, 0
	d.ScrollToTop()
	d.Refresh()
}

// TypedKey moves and chooses.
func (d *dropList) TypedKey(e *fyne.KeyEvent) {
	if !d.use(e) {
		passKey(d, e)
	}
}

// use tells whether the list had a use for the key.
func (d *dropList) use(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown:
		d.move(d.at + 1)
	case fyne.KeyUp:
		d.move(d.at - 1)
	case fyne.KeyPageDown:
		d.move(d.at + 6)
	case fyne.KeyPageUp:
		d.move(d.at - 6)
	case fyne.KeyReturn, fyne.KeyEnter:
		d.take()
	case fyne.KeySpace:
		d.take()
	default:
		return false
	}
	return true
}

// AccessibilityLabel is the option where the keyboard is, with its hint.
func (d *dropList) AccessibilityLabel() string {
	if d.at >= len(d.options) {
		return ""
	}
	return strings.TrimSpace(capital(d.options[d.at].Label) + " " + d.options[d.at].Hint)
}

// AccessibilityRole is that of a container.
func (d *dropList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

func (d *dropList) take() {
	if d.at < len(d.options) {
		d.choose(d.options[d.at])
	}
}

func (d *dropList) move(to int) {
	if len(d.options) == 0 {
		return
	}
	d.at = max(0, min(to, len(d.options)-1))
	d.ScrollTo(d.at)
	d.Refresh()
}

// TypedRune goes to the next option that begins with the letter.
func (d *dropList) TypedRune(r rune) {
	letter := strings.ToLower(string(r))
	for step := 1; step <= len(d.options); step++ {
		i := (d.at + step) % len(d.options)
		if strings.HasPrefix(strings.ToLower(d.options[i].Label), letter) {
			d.move(i)
			return
		}
	}
}

// height is that of up to eight options.
func (d *dropList) height(count int) float32 {
	return float32(min(max(count, 1), 8)) * (newDropItem().MinSize().Height + d.Theme().Size("padding"))
}

// dropItem is one option in the list.
type dropItem struct {
	widget.BaseWidget
	plane *Surface
	mark  *Icon
	label *Text
	hint  *Text
	box   *fyne.Container
}

func newDropItem() *dropItem {
	i := &dropItem{plane: NewSurface(ColorCard), mark: NewIcon(IconNone, ColorPrimary), label: Body(""), hint: Caption("")}
	i.mark.Side = 16
	i.plane.Radius = 6
	i.box = Layers(i.plane, InsetBy(Edges{Top: 7, Bottom: 7, Left: 8, Right: 10}, Across(8, i.mark, Grow(i.label), i.hint)))
	i.ExtendBaseWidget(i)
	return i
}

func (i *dropItem) set(o Option, chosen, marked bool) {
	i.plane.Fill = ColorCard
	if marked {
		i.plane.Fill = ColorSelected
	}
	i.mark.Name = IconNone
	if chosen {
		i.mark.Name = IconCheck
	}
	i.label.Set(capital(o.Label))
	i.label.SetStyle(Style{Bold: chosen})
	i.hint.Set(o.Hint)
	i.box.Refresh()
}

// CreateRenderer is called by Fyne.
func (i *dropItem) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(i.box) }
