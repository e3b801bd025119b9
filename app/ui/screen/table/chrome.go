package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

// larger is how much larger the text of a step is than on a desk: people read
// along from the other side of the table.
const larger = 1.25

// widest is how wide the page may become (before zoom); a window of 1280 is filled.
const widest = 1000

// chrome is what stands around every step: where we are, the time, and the
// way to the step before and after.
type chrome struct {
	root    fyne.CanvasObject
	name    *kit.Text
	clock   *kit.Text
	stepper *kit.Stepper
	scroll  *kit.Scroll
	page    *fyne.Container   // what scrolls
	large   fyne.CanvasObject // shows the page in larger text
	foot    *fyne.Container
	before  *kit.Button
	after   *kit.Button
}

func newChrome(s *Screen) chrome {
	l := s.needs.Words
	c := chrome{name: kit.Muted(""), clock: kit.NewText("", kit.Style{Color: kit.ColorMuted, Align: fyne.TextAlignCenter}), scroll: kit.NewScroll(kit.Layers())}
	var labels []string
	for _, st := range s.stages {
		labels = append(labels, st.label(l))
	}
	c.stepper = kit.NewStepper(l, labels, s.goTo)
	c.before = kit.Secondary("", kit.IconLeft, s.previous)
	c.after = kit.Primary("", kit.IconRight, s.forth)
	head := kit.Down(0,
		kit.Across(6, kit.Grow(c.name),
			kit.Quiet(l.T("table.all-steps"), kit.IconMenu, s.showSteps), kit.Quiet(l.T("table.stop"), kit.IconCross, s.stop)),
		c.stepper)
	c.foot = kit.Across(12, c.before, kit.Grow(c.clock), c.after)
	c.large = kit.Large(larger, c.scroll)
	c.root = kit.Backdrop(kit.Down(0,
		kit.InsetBy(kit.Edges{Left: 26, Right: 12, Top: 10, Bottom: 4}, head), kit.Line(),
		kit.Grow(c.large), kit.Line(),
		kit.InsetBy(kit.Edges{Left: 26, Right: 26, Top: 12, Bottom: 12}, c.foot)))
	return c
}

// draw puts a step on the screen, from its beginning.
func (s *Screen) draw(st stage, content []fyne.CanvasObject) {
	l := s.needs.Words
	top := kit.Down(6, kit.NewParagraph(st.question(l), kit.Style{Size: kit.SizeTitle, Bold: true}), kit.Note(st.help(l)))
	lines := kit.AtMost(widest, kit.Down(18, append([]fyne.CanvasObject{top}, content...)...))
	s.page = kit.InsetBy(kit.Edges{Left: 26, Right: 26, Top: 20, Bottom: 26}, lines)
	s.scroll.SetContent(s.page)
	s.stepper.Set(s.at)
	s.before.Set(l.T("table.previous"))
	s.after.Set(l.T("table.next"))
	s.after.SetIcon(kit.IconRight)
	if s.at == 0 {
		s.before.Disable()
	} else {
		s.before.Enable()
	}
	if s.at == len(s.stages)-1 {
		s.after.Set(l.T("table.done"))
		s.after.SetIcon(kit.IconCheck)
	}
	s.showClock()
}

// renew lets everything take the place and the letter size it needs now, for
// what was added after the screen was made. The page stays where it is.
func (s *Screen) renew() {
	at := s.scroll.Offset()
	s.large.Refresh()
	s.page.Refresh()
	s.scroll.SetContent(s.page)
	s.scroll.ScrollTo(at)
}

// forth goes to the next step, or after the last away from the table.
func (s *Screen) forth() {
	if s.at == len(s.stages)-1 {
		s.leave()
		return
	}
	s.next()
}

// showSteps offers all steps at once, so that one can skip and come back.
func (s *Screen) showSteps() {
	l := s.needs.Words
	var panel *kit.Panel
	rows := kit.Down(2)
	for i, st := range s.stages {
		data := kit.RowData{NoDisc: true, Title: l.T("table.step-numbered", "number", i+1, "name", st.name(l)),
			Trailing: l.T("table.minutes", "minutes", st.minutes)}
		row := kit.NewRow(data, func() {
			panel.Close()
			s.goTo(i)
		})
		row.SetSelected(i == s.at)
		rows.Add(row)
	}
	panel = kit.NewPanel(l.T("table.all-steps"), rows, kit.Secondary(l.T("table.stay"), kit.IconNone, func() { panel.Close() }))
	panel.Show(s.needs.Canvas())
}

// section is a card with a heading that wraps; the button may be nil.
func section(title string, action *kit.Button, content ...fyne.CanvasObject) fyne.CanvasObject {
	var head fyne.CanvasObject = kit.NewParagraph(title, kit.Style{Size: kit.SizeHeading, Bold: true})
	if action != nil {
		head = kit.Across(12, kit.Grow(head), action)
	}
	return kit.Card(append([]fyne.CanvasObject{head}, content...)...)
}
