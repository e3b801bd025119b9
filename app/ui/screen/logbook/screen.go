// Package logbook is the tab Logboek of one family: who saw or got what, in
// sentences that a parent understands who looks along.
//
// It decides nothing about who may have a copy: that is app/consent, asked
// through casework. It promises that every line of the chosen period can be
// reached, that it stays quick with thousands of lines, and that looking at
// the log and giving a copy of it are in the log themselves.
package logbook

import (
	"context"
	"io"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Desk is what this screen asks of the casework.
type Desk interface {
	Dossier(ctx context.Context, id family.FamilyID) (consent.Dossier, error)
	LogOf(ctx context.Context, id family.FamilyID, p casework.Period) ([]casework.LogLine, error)
	ExportLog(ctx context.Context, id family.FamilyID, ask casework.LogAsk, w io.Writer) (consent.Record, error)
}

var _ Desk = (*casework.Desk)(nil)

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk   Desk
	Family family.FamilyID
	Groups func(key string) string // a fingerprint as people read it aloud
}

// The periods that can be chosen.
const (
	spanMonth = "month"
	spanHalf  = "half"
	spanAll   = "all"
	spanOwn   = "own"
)

const kindAll = "all"

// onePage is how many lines are drawn at first, and more each time.
const onePage = 60

// Screen is the tab.
type Screen struct {
	needs   Needs
	ctx     context.Context
	dossier consent.Dossier
	lines   []casework.LogLine
	span    string
	own     casework.Period // chosen by hand
	kind    string
	drawn   int // how many lines may be drawn
	dates   *fyne.Container
	list    *fyne.Container
	page    *kit.Scroll
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, ctx: context.Background(), span: spanMonth, kind: kindAll, drawn: onePage, dates: kit.Layers(), list: kit.Down(18)}
	l := n.Words
	span := kit.NewChoice(s.options("span", spanMonth, spanHalf, spanAll, spanOwn)...)
	span.SetSelected(s.span)
	span.OnChanged = s.chooseSpan
	kind := kit.NewChoice(s.options("kind", kindAll, string(casework.LogSeen), string(casework.LogChanged), string(casework.LogShared), string(casework.LogRefused))...)
	kind.SetSelected(s.kind)
	kind.OnChanged = s.chooseKind
	copied := kit.Secondary(l.T("logbook.export"), kit.IconDownload, s.askExport)
	s.page = kit.Sheet(kit.Section(l.T("logbook.heading"), copied, kit.Note(l.T("logbook.intro")),
		kit.NewField(l.T("logbook.span"), "", span), s.dates, kit.NewField(l.T("logbook.kind"), "", kind)), s.list)
	return s
}

func (s *Screen) options(name string, ids ...string) []kit.Option {
	var list []kit.Option
	for _, id := range ids {
		list = append(list, kit.Option{ID: id, Label: s.needs.Words.T("logbook." + name + "." + id)})
	}
	return list
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("logbook.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Close has nothing to store.
func (s *Screen) Close() {}

// Open reads the log.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	dossier, err := s.needs.Desk.Dossier(ctx, s.needs.Family)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.dossier = dossier
	s.read()
}

// period is the chosen one, in calendar days.
func (s *Screen) period() casework.Period {
	today := s.needs.Today()
	switch s.span {
	case spanMonth:
		return casework.Period{From: today.AddMonths(-1)}
	case spanHalf:
		return casework.Period{From: today.AddMonths(-6)}
	case spanOwn:
		return s.own
	}
	return casework.Period{}
}

// read asks for the lines of the period; a vault with years in it takes a moment.
func (s *Screen) read() {
	var lines []casework.LogLine
	s.needs.Run(s.needs.Words.T("logbook.title"), func(ctx context.Context) (err error) {
		lines, err = s.needs.Desk.LogOf(ctx, s.needs.Family, s.period())
		return err
	}, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.lines, s.drawn = lines, onePage
		s.draw()
	})
}

func (s *Screen) chooseSpan(span string) {
	s.span = span
	s.dates.Objects = nil
	if span == spanOwn {
		s.dates.Objects = []fyne.CanvasObject{s.dateFields()}
	}
	s.dates.Refresh()
	s.read()
}

func (s *Screen) dateFields() fyne.CanvasObject {
	l, today := s.needs.Words, string(s.needs.Today())
	from, until := kit.NewDateField(l, today), kit.NewDateField(l, today)
	from.SetDate(string(s.own.From))
	until.SetDate(string(s.own.Until))
	from.OnChanged = func(iso string) { s.own.From = family.Date(iso); s.read() }
	until.OnChanged = func(iso string) { s.own.Until = family.Date(iso); s.read() }
	return kit.Columns(kit.Grid{Columns: 2, Narrow: 220, Gap: 20}, kit.NewField(l.T("logbook.from"), "", from), kit.NewField(l.T("logbook.until"), "", until))
}

func (s *Screen) chooseKind(kind string) {
	s.kind, s.drawn = kind, onePage
	s.draw()
}

// shown are the lines of the chosen kind.
func (s *Screen) shown() []casework.LogLine {
	if s.kind == kindAll {
		return s.lines
	}
	var list []casework.LogLine
	for _, line := range s.lines {
		if string(line.Kind) == s.kind {
			list = append(list, line)
		}
	}
	return list
}

// draw shows a section for each day, newest first.
func (s *Screen) draw() {
	l, lines := s.needs.Words, s.shown()
	s.list.Objects = nil
	if len(lines) == 0 {
		s.list.Add(kit.Card(kit.EmptyState(kit.IconHistory, l.T("logbook.empty"), l.T("logbook.empty-text"))))
	}
	var day *fyne.Container
	for i, line := range lines[:min(s.drawn, len(lines))] {
		if i == 0 || line.Day != lines[i-1].Day {
			day = kit.Down(2)
			s.list.Add(kit.Section(l.Weekday(string(line.Day))+" "+l.Date(string(line.Day)), nil, day))
		}
		day.Add(s.row(line))
	}
	if len(lines) > s.drawn {
		more := kit.Secondary(l.T("logbook.more"), kit.IconDown, nil)
		more.OnTapped = func() {
			s.drawn += onePage
			s.draw()
		}
		s.list.Add(kit.Wrap(10, more, kit.Muted(l.N("logbook.lines", len(lines)-s.drawn))))
	}
	s.list.Refresh()
}

// row is one line: the sentence in full, and what belongs to it.
func (s *Screen) row(line casework.LogLine) fyne.CanvasObject {
	t := s.teller()
	words := kit.Down(2, kit.Prose(t.sentence(line)))
	if beside := t.beside(line); beside != "" {
		words.Add(kit.Note(beside))
	}
	avatar := kit.NewAvatar("", t.tone(line))
	avatar.Icon = iconOf(line.Kind)
	details := kit.IconButton(kit.IconMore, t.T("logbook.details"), func() { s.details(line) })
	return kit.InsetBy(kit.Edges{Top: 6, Bottom: 6}, kit.Across(12, kit.AtTop(avatar), kit.Grow(words), kit.AtTop(details)))
}

func (s *Screen) teller() teller { return teller{Lang: s.needs.Words, groups: s.needs.Groups} }

// details shows one line in full.
func (s *Screen) details(line casework.LogLine) {
	t, facts := s.teller(), kit.Down(12)
	for _, f := range t.facts(line) {
		facts.Add(kit.Down(2, kit.Caption(f.label), kit.Prose(f.text)))
	}
	var panel *kit.Panel
	panel = kit.NewPanel(t.sentence(line), facts, kit.Secondary(t.T("logbook.close"), kit.IconNone, func() { panel.Close() }))
	panel.Show(s.needs.Canvas())
}
