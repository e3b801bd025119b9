package table

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// finish is the last step: when we meet again, adopt the plan, and one page to
// take home.
type finish struct {
	s        *Screen
	review   *kit.DateField
	chosen   *kit.Text
	skipped  *fyne.Container
	open     *fyne.Container
	adopted  *fyne.Container
	adopting route.Once
	refusal  string
	saved    string // that the page was saved or printed
}

func newFinish(s *Screen) step { return &finish{s: s} }

func (f *finish) build() []fyne.CanvasObject {
	if f.s.asks("end") {
		return f.end()
	}
	return f.day()
}

// day asks when we meet again.
func (f *finish) day() []fyne.CanvasObject {
	l, s := f.s.needs.Words, f.s
	f.review = kit.NewDateField(l, string(s.needs.Today()))
	f.review.OnChanged = func(iso string) { f.plan(family.Date(iso)) }
	f.chosen = kit.NewText("", kit.Style{Size: kit.SizeHeading, Bold: true, Color: kit.ColorPrimary})
	later := func(key string, on family.Date) fyne.CanvasObject {
		return kit.Secondary(l.T(key), kit.IconCalendar, func() { f.plan(on) })
	}
	today := s.needs.Today()
	quick := kit.Wrap(10, later("table.in-two-weeks", today.AddDays(14)), later("table.in-six-weeks", today.AddDays(42)),
		later("table.in-three-months", today.AddMonths(3)), later("table.in-half-year", today.AddMonths(6)))
	return []fyne.CanvasObject{kit.Card(quick, kit.NewField(l.T("table.other-day"), "", kit.AtMost(300, f.review)), f.chosen)}
}

// end shows what was not talked about, adopts the plan and gives the page.
func (f *finish) end() []fyne.CanvasObject {
	l := f.s.needs.Words
	f.skipped, f.open, f.adopted = kit.Down(0), kit.Down(6), kit.Down(10)
	return []fyne.CanvasObject{
		f.skipped,
		section(l.T("table.adopt"), nil, kit.Prose(l.T("table.adopt-text")), f.adopted,
			kit.Wrap(10, kit.Primary(l.T("table.adopt-now"), kit.IconCheck, f.adopt),
				kit.Secondary(l.T("table.sheet"), kit.IconPrint, f.sheet),
				kit.Quiet(l.T("viewing.sheet"), kit.IconEye, f.view))),
		f.open,
	}
}

func (f *finish) plan(on family.Date) {
	if on != f.s.dossier.Plan.NextReview {
		f.s.stored(f.s.needs.Desk.PlanReview(f.s.ctx, f.s.needs.Family, on))
	}
}

// adopt makes the plan a version. A refusal is told here, in words.
func (f *finish) adopt() {
	s := f.s
	f.adopting.Run(s.needs.Frame, s.needs.Words.T("busy.adopting"), func(ctx context.Context) error {
		_, err := s.needs.Desk.AdoptVersion(ctx, s.needs.Family)
		return err
	}, func(err error) {
		f.refusal = ""
		switch {
		case s.now != f: // somebody went to another step meanwhile
			s.stored(err)
		case err != nil:
			f.refusal = s.needs.Explain(err)
			f.show()
			s.renew()
		default:
			s.stored(nil)
		}
	})
}

// ask is the page for the family, of the newest version when there is one.
func (f *finish) ask() casework.Ask {
	ask := casework.Ask{To: consent.Recipient{Kind: consent.ToHousehold}, Purpose: consent.PurposeOwnCopy, Form: "sheet"}
	if last, ok := f.s.dossier.Version(0); ok {
		ask.Version = last.Number
	}
	return ask
}

// view shows the page before it is given to anybody, from where it is printed.
func (f *finish) view() {
	l, s := f.s.needs.Words, f.s
	s.needs.Files.Preview(route.Paper{Kind: l.T("overview.file.sheet"), To: l.T("list.recipient.household"), View: func(w route.Writer) error {
		return s.needs.Desk.ViewAs(s.ctx, s.needs.Family, f.ask(), w)
	}, Print: func(ctx context.Context, hand func([]byte) error) error {
		_, err := s.needs.Desk.PrintAs(ctx, s.needs.Family, f.ask(), hand)
		return err
	}, Printed: func() {
		f.saved = l.T("table.sheet-printed")
		s.stored(nil)
	}}, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.needs.Say(l.T("viewing.shown"), nil)
	})
}

// sheet saves the page for the family. Its name tells nothing about anybody.
func (f *finish) sheet() {
	l, s := f.s.needs.Words, f.s
	ask := f.ask()
	name := l.T("table.sheet-name", "date", string(s.needs.Today()))
	s.needs.Files.Save(l.T("table.sheet"), name, func(w route.Writer) error {
		_, err := s.needs.Desk.ExportAs(s.ctx, s.needs.Family, ask, w)
		return err
	}, func(path string) {
		f.saved = l.T("table.sheet-saved")
		s.stored(nil)
		if err := s.needs.Files.Show(path); err != nil {
			s.needs.Say(f.saved, nil)
		}
	})
}

func (f *finish) show() {
	if f.review != nil {
		f.showDay()
		return
	}
	f.showSkipped()
	f.showOpen()
	f.showAdopted()
}

func (f *finish) showDay() {
	l, review := f.s.needs.Words, f.s.dossier.Plan.NextReview
	f.review.SetDate(string(review))
	f.chosen.Set(l.T("table.no-review"))
	if review.Known() {
		f.chosen.Set(l.T("table.review-on", "weekday", l.Weekday(string(review)), "date", l.Date(string(review))))
	}
}

// showSkipped offers the steps that were passed over, each one press away.
func (f *finish) showSkipped() {
	l, s := f.s.needs.Words, f.s
	row := kit.Wrap(10)
	for _, i := range s.skipped() {
		row.Add(kit.Secondary(s.stages[i].name(l), kit.IconBack, func() { s.goTo(i) }))
	}
	f.skipped.Hide()
	if len(row.Objects) > 0 {
		f.skipped.Show()
		fill(f.skipped, section(l.T("table.skipped"), nil, kit.Note(l.T("table.skipped-text")), row))
	}
}

func (f *finish) showAdopted() {
	l, s := f.s.needs.Words, f.s
	var lines []fyne.CanvasObject
	if last, ok := s.dossier.Version(0); ok {
		lines = append(lines, kit.Notice(kit.Good, l.T("table.adopted", "number", last.Number, "date", l.Date(string(last.AdoptedOn)))))
	}
	if f.refusal != "" {
		lines = append(lines, kit.Notice(kit.Warn, f.refusal))
	}
	if f.saved != "" {
		lines = append(lines, kit.Notice(kit.Good, f.saved))
	}
	fill(f.adopted, lines...)
}

// showOpen lists what is still open, so that nobody goes home surprised.
func (f *finish) showOpen() {
	l := f.s.needs.Words
	open := stillOpen(l, f.s.dossier, f.s.needs.Today())
	if len(open) == 0 {
		fill(f.open)
		return
	}
	lines := []fyne.CanvasObject{kit.Note(l.T("table.open-text"))}
	for _, text := range open {
		lines = append(lines, kit.Across(8, kit.AtTop(kit.NewIcon(kit.IconDot, kit.ColorMuted)), kit.Grow(kit.Prose(text))))
	}
	fill(f.open, section(l.T("table.open"), nil, lines...))
}
