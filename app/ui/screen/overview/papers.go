package overview

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// papers are the family's own copies, for the kitchen table.
func (s *Screen) papers() fyne.CanvasObject {
	l := s.needs.Words
	sheet := kit.Secondary(l.T("overview.sheet"), kit.IconPrint, func() { s.export("sheet", "overview.file.sheet") })
	plan := kit.Secondary(l.T("overview.pdf"), kit.IconDocument, func() { s.export("pdf", "overview.file.plan") })
	viewSheet := kit.Quiet(l.T("viewing.sheet"), kit.IconEye, func() { s.view("sheet", "overview.file.sheet") })
	viewPlan := kit.Quiet(l.T("viewing.plan"), kit.IconEye, func() { s.view("pdf", "overview.file.plan") })
	return kit.Wrap(10, kit.Across(2, kit.Keep(s.places, "sheet", sheet), kit.Keep(s.places, "view-sheet", viewSheet)),
		kit.Across(2, kit.Keep(s.places, "pdf", plan), kit.Keep(s.places, "view-pdf", viewPlan)))
}

func (s *Screen) ask(form string) casework.Ask {
	return casework.Ask{To: consent.Recipient{Kind: consent.ToHousehold}, Purpose: consent.PurposeOwnCopy, Form: form, Version: s.version()}
}

// view shows what the household would read, from where it can be printed for
// them; looking gives it to nobody.
func (s *Screen) view(form, name string) {
	l := s.needs.Words
	s.needs.Files.Preview(route.Paper{Kind: l.T(name), To: l.T("list.recipient.household"), View: func(w route.Writer) error {
		return s.needs.Desk.ViewAs(s.ctx, s.needs.Family, s.ask(form), w)
	}, Print: func(ctx context.Context, hand func([]byte) error) error {
		_, err := s.needs.Desk.PrintAs(ctx, s.needs.Family, s.ask(form), hand)
		return err
	}, Printed: s.needs.Changed}, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.needs.Say(l.T("viewing.shown"), nil)
	})
}

// export writes the household's own copy. The name of the file tells a kind
// and a day, never whom it is about.
func (s *Screen) export(form, name string) {
	l := s.needs.Words
	write := func(w route.Writer) error {
		_, err := s.needs.Desk.ExportAs(s.ctx, s.needs.Family, s.ask(form), w)
		return err
	}
	s.needs.Files.Save(l.T("overview.save-title"), l.T(name)+"-"+string(s.needs.Today())+".pdf", write, s.saved)
}

// version is the newest one, or the draft when something changed since.
func (s *Screen) version() int {
	newest, ok := s.dossier.Version(0)
	if ok && s.dossier.Plan.State == family.PlanAdopted {
		return newest.Number
	}
	return 0
}

// saved offers to open the paper, from where it can be printed.
func (s *Screen) saved(path string) {
	l := s.needs.Words
	s.needs.Changed()
	kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("overview.saved"), Text: l.T("overview.saved.text"), Yes: l.T("overview.saved.open"), No: l.T("overview.saved.later")}, func() {
		if err := s.needs.Files.Show(path); err != nil {
			s.needs.Fail(err)
		}
	})
}
