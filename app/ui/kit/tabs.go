package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Tab is one leaf of Tabs. Its content is made when it is first shown.
type Tab struct {
	Label   string
	Badge   int // a number after the label; none when 0
	Content func() fyne.CanvasObject
}

// Tabs shows one of several contents under a bar of pills. The bar takes the
// focus as a whole; the arrow keys go along it.
type Tabs struct {
	widget.BaseWidget
	OnChanged func(i int)
	tabs      []Tab
	made      []fyne.CanvasObject
	bar       *tabBar
	body      *fyne.Container
	box       *fyne.Container
}

// NewTabs makes tabs and shows the first.
func NewTabs(tabs ...Tab) *Tabs {
	t := &Tabs{tabs: tabs, made: make([]fyne.CanvasObject, len(tabs)), body: Layers()}
	t.bar = newTabBar(tabs, t.Select)
	edges := sheetEdges() // what stands on a sheet lines up with the bar; its scroll bar stands beside
	t.box = Down(11, t.bar, Grow(InsetBy(Edges{Left: -edges.Left, Right: -edges.Right}, t.body)))
	t.ExtendBaseWidget(t)
	t.display(0)
	return t
}

// Select shows one of the tabs and tells so.
func (t *Tabs) Select(i int) {
	if i < 0 || i >= len(t.tabs) || i == t.bar.at {
		return
	}
	t.display(i)
	if t.OnChanged != nil {
		t.OnChanged(i)
	}
}

// Focus puts the keyboard on the tabs: Tab then goes into what they show.
func (t *Tabs) Focus() { focus(t.bar) }

// Selected is the number of the tab that is shown.
func (t *Tabs) Selected() int { return t.bar.at }

// SetBadge changes the number after a label.
func (t *Tabs) SetBadge(i, badge int) {
	t.bar.pills[i].tab.Badge = badge
	t.bar.Refresh()
}

func (t *Tabs) display(i int) {
	if len(t.tabs) == 0 {
		return
	}
	if t.made[i] == nil && t.tabs[i].Content != nil {
		t.made[i] = t.tabs[i].Content()
	}
	t.bar.at = i
	t.bar.Refresh()
	t.body.Objects = nil
	show(t.body, t.made[i] != nil)
	if t.made[i] != nil {
		t.body.Objects = []fyne.CanvasObject{t.made[i]}
	}
	t.body.Refresh()
	t.box.Refresh()
}

// HeightAt is the height at a width.
func (t *Tabs) HeightAt(width float32) float32 { return heightAt(t.box, width) }

func (t *Tabs) parts() []fyne.CanvasObject { return []fyne.CanvasObject{t.box} }

// CreateRenderer is called by Fyne.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.box) }

// tabBar is the row of pills.
type tabBar struct {
	press
	pills  []*pill
	at     int
	choose func(int)
	row    *fyne.Container
}

func newTabBar(tabs []Tab, choose func(int)) *tabBar {
	b := &tabBar{choose: choose, row: Wrap(4)}
	for i, tab := range tabs {
		p := &pill{tab: tab}
		p.act = func() { choose(i) }
		p.ExtendBaseWidget(p)
		b.pills = append(b.pills, p)
		b.row.Add(p)
	}
	b.label = func() string { return tabs[b.at].Label }
	b.keys = b.typed
	b.extend(b)
	return b
}

func (b *tabBar) typed(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyLeft:
		b.choose(b.at - 1)
	case fyne.KeyRight:
		b.choose(b.at + 1)
	case fyne.KeyHome:
		b.choose(0)
	case fyne.KeyEnd:
		b.choose(len(b.pills) - 1)
	default:
		return false
	}
	return true
}

// Tapped does nothing: a pill takes the tap.
func (b *tabBar) Tapped(*fyne.PointEvent) {}

// Cursor is ordinary between the pills.
func (b *tabBar) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// HeightAt is the height at a width.
func (b *tabBar) HeightAt(width float32) float32 { return heightAt(b.row, width-8) + 8 }

// NaturalWidth is that of all pills on one line.
func (b *tabBar) NaturalWidth() float32 { return naturalWidth(b.row) + 8 }

// MinSize is that of the widest pill.
func (b *tabBar) MinSize() fyne.Size { return b.row.MinSize().AddWidthHeight(8, 8) }

// CreateRenderer is called by Fyne.
func (b *tabBar) CreateRenderer() fyne.WidgetRenderer {
	plane := canvas.NewRectangle(color.Transparent)
	return drawn(sketch{
		owner: b, objects: []fyne.CanvasObject{plane, b.row}, min: b.MinSize,
		layout: func(size fyne.Size) {
			put(plane, 0, 0, min(size.Width, naturalWidth(b.row)+8), size.Height)
			put(b.row, 4, 4, size.Width-8, size.Height-8)
		},
		paint: func() {
			fillPlane(plane, looksOf(b), ColorQuiet, ColorQuietBorder)
			plane.CornerRadius = 12
			for i, p := range b.pills {
				p.active, p.ringed = i == b.at, b.focused && i == b.at
				p.Refresh()
			}
		},
	})
}
