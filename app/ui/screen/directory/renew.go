package directory

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Renewal is what this screen asks when the own laptop is lost, and for the
// list of a municipality. MyCard has the role of whoever works here.
type Renewal interface {
	RenewKeys(ctx context.Context) (casework.Card, error)
	Revocation(ctx context.Context, next []byte) ([]byte, error)
	HeldByRenewal(ctx context.Context) ([]casework.Held, error)
	PublishDirectory(ctx context.Context) ([]byte, error)
}

// moreOfMine is what is seldom done with the own card.
func (s *Screen) moreOfMine() fyne.CanvasObject {
	l := s.needs.Words
	return kit.NewMenu(l.T("renew.more"),
		kit.MenuItem{Text: l.T("renew.make"), Do: s.askRenew},
		kit.MenuItem{Text: l.T("renew.after"), Do: s.afterRenewal})
}

// askRenew asks in plain words before new keys are made: there is no way back.
func (s *Screen) askRenew() {
	l := s.needs.Words
	var panel *kit.Panel
	no := kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { panel.Close() })
	panel = kit.NewPanel(l.T("renew.title"), kit.Down(12, kit.Prose(l.T("renew.when")), kit.Prose(l.T("renew.effect")), kit.Note(l.T("renew.no-undo"))),
		no, kit.Danger(l.T("renew.make"), kit.IconKey, func() {
			panel.Close()
			s.renew()
		})).FocusOn(no)
	panel.Show(s.needs.Canvas())
}

func (s *Screen) renew() {
	if _, err := s.needs.Desk.RenewKeys(s.ctx); err != nil {
		s.needs.Fail(err)
		return
	}
	s.needs.Changed()
	if s.readMine() && s.read() {
		s.body.Refresh()
		s.afterRenewal()
	}
}

// afterRenewal shows what is to be done once there are new keys. It can be
// opened again, until all of it is done.
func (s *Screen) afterRenewal() {
	l := s.needs.Words
	held, err := s.needs.Desk.HeldByRenewal(s.ctx)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	var panel *kit.Panel
	steps := kit.Down(14,
		s.step(l.T("renew.step-revoke"), l.T("renew.step-revoke-text"), kit.Wrap(10, kit.Secondary(l.T("renew.save-revocation"), kit.IconDownload, s.saveRevocation))),
		s.step(l.T("renew.step-card"), l.T("renew.step-card-text"), kit.Wrap(10, kit.Secondary(l.T("directory.save-mine"), kit.IconDownload, s.saveMine), kit.Quiet(l.T("trust.send"), kit.IconSend, s.sendCard))),
		s.step(l.T("renew.step-again"), l.N("renew.step-again-text", len(held)), nil))
	for _, h := range held {
		steps.Add(s.heldRow(h, func() { panel.Close() }))
	}
	closing := kit.Secondary(l.T("trust.close"), kit.IconNone, func() { panel.Close() })
	panel = kit.NewPanel(l.T("renew.after"), steps, closing).Wide(640).FocusOn(closing)
	panel.Show(s.needs.Canvas())
}

// step is one thing to do, with what does it.
func (s *Screen) step(title, text string, does fyne.CanvasObject) fyne.CanvasObject {
	parts := []fyne.CanvasObject{kit.Strong(title), kit.Prose(text)}
	if does != nil {
		parts = append(parts, does)
	}
	return kit.Down(6, parts...)
}

// heldRow is one package to send again, with a way to where that is done.
func (s *Screen) heldRow(h casework.Held, leave func()) fyne.CanvasObject {
	l := s.needs.Words
	to, label := route.Route{Name: route.Post}, "renew.to-post"
	title := l.T("post.kind." + string(h.Kind))
	if !h.Name.Empty() {
		title = string(h.Name)
		to, label = route.Route{Name: route.Dossier, Family: h.Family, Tab: tabOf(h.Kind)}, "renew.to-family"
	}
	about := l.T("renew.held", "what", l.T("post.kind."+string(h.Kind)), "name", nameOf(h.To), "date", l.Date(string(day(h.Queued))))
	return kit.Across(10, kit.Grow(kit.Down(1, kit.Strong(title), kit.Note(about))), kit.Secondary(l.T(label), kit.IconRight, func() {
		leave()
		s.needs.Go(to)
	}))
}

// tabOf is where a package of this kind is made.
func tabOf(kind casework.LetterKind) string {
	switch kind {
	case casework.LetterHandover:
		return route.TabPartners
	case casework.LetterContribution, casework.LetterDecision:
		return route.TabContributions
	}
	return route.TabDisclosures
}

// saveRevocation saves the statement that the keys of before count no more.
func (s *Screen) saveRevocation() {
	made, err := s.needs.Desk.Revocation(s.ctx, nil)
	s.saveMade("renew.save-revocation", "renew.revocation-file", ".ktr", made, err)
}

// publishes is the button that makes the list of a municipality; nothing for
// anybody else.
func (s *Screen) publishes() fyne.CanvasObject {
	if s.mine.Role != casework.RoleMunicipality {
		return nil
	}
	return kit.Secondary(s.needs.Words.T("renew.publish"), kit.IconDownload, func() {
		made, err := s.needs.Desk.PublishDirectory(s.ctx)
		s.saveMade("renew.publish", "renew.list-file", ".ktl", made, err)
	})
}

// saveMade asks for a place for a file that was made, or says why it was not.
func (s *Screen) saveMade(title, name, ending string, made []byte, err error) {
	if err != nil {
		s.needs.Fail(err)
		return
	}
	l := s.needs.Words
	s.needs.Files.Save(l.T(title), l.T(name)+ending, func(w route.Writer) error {
		_, err := w.Write(made)
		return err
	}, func(string) { s.needs.Say(l.T("renew.saved"), nil) })
}
