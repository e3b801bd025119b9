package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

// larger is how much larger the text of a step is than on a desk: people read
// along from the other side of the table.
const larger = 1.3

// widest is how wide the page may become (before zoom); a window of 1280 is filled.
const widest = 1228

// chrome is what stands around every step: where we are, the time, and the
// way to the question before and after.
type chrome struct {
	root    *fyne.Container
	talk    fyne.CanvasObject // everything but the curtain
	curtain fyne.CanvasObject
	on      *kit.Button // takes the curtain away
	name    *kit.Text
	clock   *kit.Button
	dots    *kit.Dots
	scroll  *kit.Scroll
	page    *fyne.Container   // what scrolls
	large   fyne.CanvasObject // shows the page in larger text
	foot    *fyne.Container
	before  *kit.Button
	after   *kit.Button
}

func newChrome(s *Screen) chrome {
	l := s.needs.Words
	c := chrome{name: kit.Muted(""), scroll: kit.NewScroll(kit.Layers())}
	c.clock = kit.Quiet("", kit.IconClock, s.showTime)
	var dots []kit.Dot
	for _, st := range s.stages {
		dots = append(dots, kit.Dot{Name: st.name(l)})
	}
	c.dots = kit.NewDots(l, dots, s.goTo)
	c.before = kit.Secondary("", kit.IconLeft, s.previous)
	c.after = kit.Primary("", kit.IconRight, s.forth).IconLast()
	head := kit.Down(4,
		kit.Across(6, kit.Grow(kit.InsetBy(kit.Edges{Left: 12}, c.name)),
			kit.Quiet(l.T("table.arrivals"), kit.IconPerson, s.showArrivals),
			kit.Quiet(l.T("table.pause"), kit.IconTable, s.pause),
			kit.Quiet(l.T("table.stop"), kit.IconCross, s.stop)),
		kit.Across(6, kit.IconButton(kit.IconMenu, l.T("table.all-steps"), s.showSteps), kit.Grow(c.dots)))
	c.foot = kit.Across(12, c.before, kit.Space(), c.clock, kit.Space(), c.after)
	c.large = kit.LargeBy(func() float32 { return s.factor }, c.scroll)
	c.talk = kit.Down(0,
		kit.InsetBy(kit.Edges{Left: 14, Right: 12, Top: 8, Bottom: 6}, head), kit.Line(),
		kit.Grow(c.large), kit.Line(),
		kit.InsetBy(kit.Edges{Left: 26, Right: 26, Top: 10, Bottom: 10}, c.foot))
	c.curtain, c.on = s.newCurtain()
	c.curtain.Hide()
	c.root = kit.Backdrop(kit.Layers(c.talk, c.curtain))
	return c
}

// draw puts a question on the screen, from its beginning.
func (s *Screen) draw(st stage, content []fyne.CanvasObject) {
	l := s.needs.Words
	lines := []fyne.CanvasObject{s.heading(st)}
	top, gap := float32(24), float32(18)
	s.factor = larger
	if kit.Cramped(s.needs.Canvas()) { // the text is large by itself, and the answers must fit beneath the question
		s.factor, top, gap = 1, 12, 10
	}
	s.page = kit.InsetBy(kit.Edges{Left: 26, Right: 26, Top: top, Bottom: 30}, kit.AtMost(widest, kit.Down(gap, append(lines, content...)...)))
	s.scroll.SetContent(s.page)
	s.dots.Set(s.at)
	s.showDots()
	s.before.Set(l.T("table.previous"))
	s.after.Set(l.T("table.next"))
	s.after.SetIcon(kit.IconRight)
	s.before.Enable()
	if s.at == 0 && s.part == 0 {
		s.before.Disable()
	}
	if s.last() {
		s.after.Set(l.T("table.done"))
		s.after.SetIcon(kit.IconCheck)
	}
	s.showClock()
}

// heading is the question, with which of how many it is.
func (s *Screen) heading(st stage) fyne.CanvasObject {
	l := s.needs.Words
	where := l.T("table.where", "step", s.at+1, "steps", len(s.stages), "name", st.name(l))
	if n := len(st.parts); n > 1 {
		where = l.T("table.part", "where", where, "part", s.part+1, "parts", n)
	}
	return kit.Down(6, kit.Caption(where), kit.NewParagraph(st.question(l, s.part), kit.Style{Size: kit.SizeTitle, Bold: true}), kit.Note(st.help(l, s.part)))
}

// showDots fills the steps of which something was written down today.
func (s *Screen) showDots() {
	l := s.needs.Words
	open := untouched(s.dossier, s.needs.Today())
	for i, st := range s.stages {
		minutes := int(share(st, s.length).Minutes() + 0.5)
		s.dots.SetDot(i, kit.Dot{Name: st.name(l), Under: l.T("table.minutes", "minutes", minutes), Done: !open[st.id]})
	}
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

// showSteps offers all steps at once, so that one can skip and come back.
func (s *Screen) showSteps() {
	l := s.needs.Words
	var panel *kit.Panel
	rows := kit.Down(2)
	for i, st := range s.stages {
		data := kit.RowData{NoDisc: true, Title: l.T("table.step-numbered", "number", i+1, "name", st.name(l)), Trailing: s.dots.Dot(i).Under}
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
