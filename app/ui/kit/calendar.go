package kit

import (
	"image/color"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"keukentafel/app/words"
)

// calendar shows one month, from Monday to Sunday. Arrow keys go by day and
// week, PageUp and PageDown by month; Enter chooses.
type calendar struct {
	press
	lang   words.Lang
	today  time.Time
	chosen time.Time // zero when none
	at     time.Time // where the keyboard is; its month is shown
	choose func(time.Time)
	title  *Text
	days   []*dayCell
	head   *fyne.Container
	box    *fyne.Container
}

func newCalendar(l words.Lang, today, chosen time.Time) *calendar {
	c := &calendar{lang: l, today: today, chosen: chosen, at: chosen}
	if c.at.IsZero() {
		c.at = today
	}
	c.title = NewText("", Style{Bold: true, Align: fyne.TextAlignCenter})
	step := func(icon IconName, key string, years, months int) *Button {
		return IconButton(icon, l.T(key), func() { c.turn(c.monthsOn(years*12 + months)) })
	}
	c.head = Across(2,
		step(IconFirst, "kit.calendar.year.before", -1, 0), step(IconLeft, "kit.calendar.month.before", 0, -1),
		Grow(c.title),
		step(IconRight, "kit.calendar.month.after", 0, 1), step(IconLast, "kit.calendar.year.after", 1, 0))
	grid := place(weekGrid{}, nil)
	for day := 1; day <= 7; day++ {
		grid.Add(NewText(l.WeekdayShort(time.Weekday(day%7)), Style{Size: SizeCaption, Bold: true, Color: ColorMuted, Align: fyne.TextAlignCenter}))
	}
	for range 42 {
		cell := &dayCell{}
		cell.act = func() { c.choose(cell.day) }
		cell.ExtendBaseWidget(cell)
		c.days = append(c.days, cell)
		grid.Add(cell)
	}
	c.box = Down(6, c.head, grid)
	c.label = func() string { return l.Date(c.at.Format(words.ISO)) }
	c.act = func() { c.choose(c.at) }
	c.keys = c.typed
	c.extend(c)
	return c
}

// monthsOn is the same day of another month, or the last day of that month.
func (c *calendar) monthsOn(months int) time.Time {
	first := time.Date(c.at.Year(), c.at.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(c.at.Day(), last)-1)
}

func (c *calendar) turn(to time.Time) {
	c.at = to
	c.Refresh()
}

func (c *calendar) typed(e *fyne.KeyEvent) bool {
	days := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -7, fyne.KeyDown: 7}
	switch by, ok := days[e.Name]; {
	case ok:
		c.turn(c.at.AddDate(0, 0, by))
	case e.Name == fyne.KeyPageUp:
		c.turn(c.monthsOn(-1))
	case e.Name == fyne.KeyPageDown:
		c.turn(c.monthsOn(1))
	case e.Name == fyne.KeyHome:
		c.turn(c.today)
	default:
		return false
	}
	return true
}

// Tapped does nothing: a day takes the tap.
func (c *calendar) Tapped(*fyne.PointEvent) {}

// MinSize is that of seven days, or of the month in full.
func (c *calendar) MinSize() fyne.Size {
	size := c.box.MinSize()
	size.Width = max(size.Width, naturalWidth(c.head)+16)
	return size
}

// CreateRenderer is called by Fyne.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer {
	return drawn(sketch{
		owner: c, objects: []fyne.CanvasObject{c.box}, min: c.MinSize,
		layout: func(size fyne.Size) { c.box.Resize(size) },
		paint:  c.paint,
	})
}

func (c *calendar) paint() {
	c.title.Set(c.lang.Month(c.at.Month()) + " " + strconv.Itoa(c.at.Year()))
	first := time.Date(c.at.Year(), c.at.Month(), 1, 0, 0, 0, 0, time.UTC)
	monday := first.AddDate(0, 0, -(int(first.Weekday())+6)%7)
	for i, cell := range c.days {
		cell.day = monday.AddDate(0, 0, i)
		cell.chosen = cell.day.Equal(c.chosen)
		cell.today = cell.day.Equal(c.today)
		cell.outside = cell.day.Month() != c.at.Month()
		cell.ringed = c.focused && cell.day.Equal(c.at)
		cell.Refresh()
	}
}

// dayCell is one day; the calendar has the focus, the day the pointer.
type dayCell struct {
	pointed
	day                            time.Time
	chosen, today, outside, ringed bool
}

// MinSize is easy to hit.
func (d *dayCell) MinSize() fyne.Size {
	l := looksOf(d)
	return fyne.NewSize(l.scaled(38), l.scaled(34))
}

// CreateRenderer is called by Fyne.
func (d *dayCell) CreateRenderer() fyne.WidgetRenderer {
	plane, text := canvas.NewRectangle(color.Transparent), canvas.NewText("", color.Black)
	return drawn(sketch{
		owner: d, objects: []fyne.CanvasObject{plane, text}, min: d.MinSize,
		layout: func(size fyne.Size) {
			put(plane, 1, 1, size.Width-2, size.Height-2)
			centredWide(text, 0, size.Width, size.Height)
		},
		paint: func() {
			l := looksOf(d)
			style := Style{Align: fyne.TextAlignCenter, Bold: d.today}
			fill, stroke := fyne.ThemeColorName(""), fyne.ThemeColorName("")
			switch {
			case d.chosen:
				fill, style.Color, style.Bold = ColorPrimary, ColorOnPrimary, true
			case d.hovered:
				fill = ColorHovered
			case d.outside:
				style.Color = ColorMuted
			}
			if d.today && !d.chosen {
				stroke = ColorPrimary
			}
			fillPlane(plane, l, fill, stroke)
			if d.ringed {
				plane.StrokeColor, plane.StrokeWidth = l.color(ColorRing), 2
			}
			text.Text = strconv.Itoa(d.day.Day())
			styled(text, l, style)
		},
	})
}

// weekGrid is seven equal columns without gaps.
type weekGrid struct{}

func (weekGrid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	cell := objects[len(objects)-1].MinSize()
	rows := (len(objects) + 6) / 7
	return fyne.NewSize(7*cell.Width, float32(rows)*cell.Height)
}

func (weekGrid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rows := float32((len(objects) + 6) / 7)
	for i, o := range objects {
		x0, x1 := whole(float32(i%7)*size.Width/7), whole(float32(i%7+1)*size.Width/7)
		y0, y1 := whole(float32(i/7)*size.Height/rows), whole(float32(i/7+1)*size.Height/rows)
		height := y1 - y0
		if t, ok := o.(*Text); ok {
			height = t.MinSize().Height
			y0 += (y1 - y0 - height) / 2
		}
		put(o, x0, y0, x1-x0, height)
	}
}
