package directory

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/picture"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Trust is what this screen asks about keys that changed or count no more.
type Trust interface {
	TakeCard(ctx context.Context, id family.PartnerID, how string) error
	DropOffered(ctx context.Context, id family.PartnerID) error
	RevokeCard(ctx context.Context, id family.PartnerID, who, why family.Text) error
	RestoreCard(ctx context.Context, id family.PartnerID) error
	MustSendAgain(ctx context.Context, id family.PartnerID) ([]casework.Again, error)
	SendCard(ctx context.Context) (int, error)
	ReadRevocation(ctx context.Context, data []byte) (casework.Contact, error)
	ReadDirectory(ctx context.Context, data []byte) (casework.ListRead, error)
	Renewal
}

// endings are the files that can be brought in: a card, a picture of one, what
// a telephone read from it, a revocation, and a list.
func endings() []string {
	return []string{".ktk", ".png", ".jpg", ".jpeg", ".txt", ".ktr", ".ktl"}
}

// bring takes in a revocation or a list; false when it is something else.
func (s *Screen) bring(ending string, data []byte) bool {
	l := s.needs.Words
	switch ending {
	case ".ktr":
		c, err := s.needs.Desk.ReadRevocation(s.ctx, data)
		if s.told(err, l.T("trust.revoked-now", "name", nameOf(c.Card))) {
			s.again(c)
		}
	case ".ktl":
		r, err := s.needs.Desk.ReadDirectory(s.ctx, data)
		s.told(err, l.T("trust.list.read", "house", string(r.House), "added", r.Added, "verified", r.Verified, "changed", len(r.Changed), "revoked", len(r.Revoked)))
	default:
		return false
	}
	return true
}

// gather joins what was chosen so far to one card. Parts that are missing are
// waited for: the next file that is chosen may hold them.
func (s *Screen) gather(data []byte) ([]byte, bool) {
	s.parts = append(s.parts, data)
	card, err := s.needs.Gather(s.parts...)
	switch {
	case errors.Is(err, casework.ErrPartsMissing):
		s.needs.Say(s.needs.Words.T("trust.more-parts", "n", len(s.parts)), nil)
		return nil, false
	case err != nil:
		s.parts = nil
		s.needs.Fail(err)
		return nil, false
	}
	s.parts = nil
	return card, true
}

// told says what was done, or why it was not.
func (s *Screen) told(err error, done string) bool {
	if err != nil {
		s.needs.Fail(err)
		return false
	}
	s.needs.Say(done, nil)
	s.changed()
	return true
}

// more is what else can be done with a card.
func (s *Screen) more(c casework.Contact) fyne.CanvasObject {
	l, name := s.needs.Words, nameOf(c.Card)
	var items []kit.MenuItem
	if c.Revoked == nil {
		items = append(items, kit.MenuItem{Text: l.T("trust.lost"), Do: func() { s.askLost(c) }})
	}
	if c.Revoked != nil && c.Revoked.From == casework.FromPerson {
		items = append(items, kit.MenuItem{Text: l.T("trust.restore"), Do: func() {
			s.told(s.needs.Desk.RestoreCard(s.ctx, c.ID), l.T("trust.restored", "name", name))
		}})
	}
	if c.Revoked != nil || len(c.Former) > 0 {
		items = append(items, kit.MenuItem{Text: l.T("trust.again"), Do: func() { s.again(c) }})
	}
	items = append(items, kit.MenuItem{Text: l.T("directory.remove"), Do: func() { s.askRemove(c, l.T("directory.remove-text", "name", name)) }})
	return kit.NewMenu(l.T("trust.more", "name", name), items...)
}

// askLost asks who said that the key counts no more.
func (s *Screen) askLost(c casework.Contact) {
	l := s.needs.Words
	who, why := kit.NewEntry(""), kit.NewEntry("")
	field := kit.NewField(l.T("trust.lost-who"), l.T("trust.lost-hint"), who)
	var panel *kit.Panel
	panel = kit.NewPanel(l.T("trust.lost-title", "name", nameOf(c.Card)), kit.Down(14, kit.Prose(l.T("trust.lost-text")), field, kit.NewField(l.T("trust.lost-why"), "", why)),
		kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { panel.Close() }),
		kit.Danger(l.T("trust.lost"), kit.IconLock, func() {
			if err := s.needs.Desk.RevokeCard(s.ctx, c.ID, family.Text(who.Text), family.Text(why.Text)); err != nil {
				field.SetError(s.needs.Explain(err))
				return
			}
			panel.Close()
			s.told(nil, l.T("trust.revoked-now", "name", nameOf(c.Card)))
			s.again(c)
		})).FocusOn(who)
	panel.Show(s.needs.Canvas())
}

// again lists what must be sent again once there is a new card, with a way to
// the tab where that is done.
func (s *Screen) again(c casework.Contact) {
	l := s.needs.Words
	list, err := s.needs.Desk.MustSendAgain(s.ctx, c.ID)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	var panel *kit.Panel
	lines := kit.Down(10, kit.Prose(l.N("trust.again-text", len(list))))
	for _, a := range list {
		key := "trust.again-lost"
		if a.Arrived {
			key = "trust.again-had"
		}
		lines.Add(kit.Across(10, kit.Grow(kit.Down(1, kit.Strong(string(a.Name)), kit.Caption(l.T(key, "date", l.Date(string(day(a.At))))))),
			kit.Secondary(l.T("trust.to-sharing"), kit.IconShare, func() {
				panel.Close()
				s.needs.Go(route.Route{Name: route.Dossier, Family: a.Family, Tab: route.TabDisclosures})
			})))
	}
	closing := kit.Secondary(l.T("trust.close"), kit.IconNone, func() { panel.Close() })
	panel = kit.NewPanel(l.T("trust.again-title", "name", nameOf(c.Card)), lines, closing).Wide(620).FocusOn(closing)
	panel.Show(s.needs.Canvas())
}

// showCodes shows the own card as codes for a camera, one at a time and large.
func (s *Screen) showCodes() {
	codes, err := s.needs.Codes(s.mine)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.showCode(codes, 0)
}

func (s *Screen) showCode(codes []string, n int) {
	l := s.needs.Words
	squares, err := picture.QR(codes[n])
	if err != nil {
		s.needs.Fail(err)
		return
	}
	part := l.T("trust.part", "n", n+1, "of", len(codes))
	var panel *kit.Panel
	turn := func(to int) func() {
		return func() {
			panel.Close()
			s.showCode(codes, to)
		}
	}
	buttons := []*kit.Button{kit.Secondary(l.T("trust.close"), kit.IconNone, func() { panel.Close() })}
	if n > 0 {
		buttons = append(buttons, kit.Secondary(l.T("trust.previous"), kit.IconLeft, turn(n-1)))
	}
	focus := buttons[0]
	if n+1 < len(codes) {
		focus = kit.Primary(l.T("trust.next"), kit.IconRight, turn(n+1))
		buttons = append(buttons, focus)
	}
	drawn := kit.NewSquares(part, squares.Side(), picture.QuietZone, squares.Dark)
	panel = kit.NewPanel(l.T("trust.codes-title", "part", part), kit.Down(10, kit.Prose(l.T("trust.codes-text")), drawn), buttons...).Wide(620).FocusOn(focus)
	panel.Show(s.needs.Canvas())
}

func (s *Screen) sendCard() {
	n, err := s.needs.Desk.SendCard(s.ctx)
	s.told(err, s.needs.Words.N("trust.sent", n))
}
