package today

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// shared is what others shared with whoever works here: a section for each who
// did, since what goes back goes to that one.
func (s *Screen) shared(list []casework.ReceivedSlice) []fyne.CanvasObject {
	l := s.needs.Words
	givers := casework.ByGiver(list)
	var parts []fyne.CanvasObject
	for _, g := range givers {
		title := l.T("today.shared")
		if len(givers) > 1 {
			title = l.T("today.from", "name", giverOf(g.From))
		}
		rows := kit.Down(2)
		for _, slice := range g.Slices {
			data := sliceRow(l, slice, s.needs.Today())
			if len(givers) == 1 {
				data.Words = words.Line(l.T("today.from", "name", giverOf(g.From)), data.Words)
			}
			row := kit.NewRow(data, func() { s.needs.Go(route.Route{Name: route.Slice, Object: slice.ID}) })
			if s.first == nil {
				s.first = row
			}
			rows.Add(kit.Keep(s.spots, "slice/"+slice.ID, row.Walking()))
		}
		parts = append(parts, kit.Section(title, nil, rows))
	}
	return parts
}

// giverOf is how whoever shared something is spoken of.
func giverOf(c casework.Card) string {
	p := family.Partner{Name: c.Name, House: c.House}
	return string(p.Label())
}

// sliceRow words a plan that was shared with this installation: whose it is,
// and what is asked.
func sliceRow(l words.Lang, s casework.ReceivedSlice, today family.Date) kit.RowData {
	name, asked := string(s.Slice.Family.Name), s.Asked()
	row := kit.RowData{Initials: kit.Initials(name), Title: name, Words: askedLine(l, asked, today),
		Trailing: l.ShortDate(string(family.DateOf(s.Arrived)))}
	switch {
	case s.CalledBack != "":
		row.Words = ""
		row.Chips = []kit.Label{{Text: l.T("recalls.mine.chip"), Tone: kit.Warn}}
	case asked.Late(today) > 0:
		row.Chips = []kit.Label{{Text: l.T("asked.chip-late"), Tone: kit.Bad}}
	case asked.Count() > 0:
		row.Chips = []kit.Label{{Text: l.T("asked.chip"), Tone: kit.Info}}
	}
	return row
}

// askedLine is what is asked, in a few words.
func askedLine(l words.Lang, asked casework.Asked, today family.Date) string {
	var parts []string
	count := func(key string, n int) {
		if n > 0 {
			parts = append(parts, l.N(key, n))
		}
	}
	count("asked.row.questions", len(asked.Questions))
	count("asked.row.actions", len(asked.Actions))
	count("asked.row.late", asked.Late(today))
	if len(parts) == 0 {
		parts = append(parts, l.T("asked.row.nothing"))
	}
	if asked.Review.Known() {
		parts = append(parts, l.T("asked.row.review", "date", l.ShortDate(string(asked.Review))))
	}
	return words.Line(parts...)
}

// askedSummary is the day of who reads along, in a few words.
func (s *Screen) askedSummary(list []casework.ReceivedSlice) string {
	if n := casework.AskedOf(list); n > 0 {
		return s.needs.Words.N("asked.summary", n)
	}
	return s.needs.Words.T("asked.summary-none")
}

// beginReading is the first day of who reads along with families of others.
func (s *Screen) beginReading() fyne.CanvasObject {
	l, start := s.needs.Words, s.needs.Start
	card := kit.Primary(l.T("asked.start.card-go"), kit.IconRight, func() { s.needs.Go(route.Route{Name: route.Partners}) })
	s.first = card
	ways := kit.Columns(kit.Grid{Columns: 3, Narrow: 270, Gap: 18},
		way(l, kit.IconPartners, "asked.start.card", "asked.start.card-text", kit.Wrap(10, card, kit.Secondary(l.T("start.card"), kit.IconPartners, start.Card))),
		way(l, kit.IconInbox, "asked.start.post", "asked.start.post-text", kit.Wrap(10,
			kit.Secondary(l.T("asked.start.post-go"), kit.IconInbox, func() { s.needs.Go(route.Route{Name: route.Post}) }),
			kit.Secondary(l.T("start.message"), kit.IconMail, start.Message))),
		way(l, kit.IconTable, "start.tour", "start.tour-text", kit.Wrap(10, kit.Secondary(l.T("start.tour-go"), kit.IconRight, start.Tour))))
	return kit.Down(14, kit.NewParagraph(l.T("asked.start.title"), kit.Style{Size: kit.SizeHeading}), ways)
}
