package directory

import (
	"context"
	"path"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// chooseFile reads a card file and asks whose it is.
func (s *Screen) chooseFile() {
	s.needs.Files.Open(s.needs.Words.T("directory.add"), endings(), func(name string, data []byte) {
		if s.bring(strings.ToLower(path.Ext(name)), data) {
			return
		}
		data, whole := s.gather(data)
		if !whole {
			return
		}
		card, err := s.needs.ReadCard(data)
		if err != nil {
			s.needs.Fail(err)
			return
		}
		for _, c := range s.contacts {
			if c.Card.Key == card.Key {
				s.needs.Say(s.needs.Words.T("directory.known", "name", nameOf(c.Card)), nil)
				return
			}
		}
		s.findPartners(card, data)
	})
}

// findPartners looks in all families for partners without a card, which may
// take a while, and then asks.
func (s *Screen) findPartners(card casework.Card, data []byte) {
	var dossiers []consent.Dossier
	s.needs.Run(s.needs.Words.T("directory.reading"), func(ctx context.Context) error {
		headers, err := s.needs.Desk.Families(ctx)
		if err != nil {
			return err
		}
		for _, h := range headers {
			d, err := s.needs.Desk.Dossier(ctx, h.ID)
			if err != nil {
				return err
			}
			dossiers = append(dossiers, d)
		}
		return nil
	}, func(err error) {
		switch {
		case s.ctx.Err() != nil: // the screen was left meanwhile
		case err != nil:
			s.needs.Fail(err)
		default:
			s.askWhose(card, data, append(withCard(s.contacts), withoutCard(dossiers, s.contacts)...))
		}
	})
}

// askWhose asks what kind of partner it is, and whether a family knows him or
// her already; then it keeps the card.
func (s *Screen) askWhose(card casework.Card, data []byte, partners []unknown) {
	l := s.needs.Words
	link := kit.NewCombobox(l, "", links(l, partners))
	link.SetSelected(likely(card, partners))
	kind := kit.NewSelect("", kinds(l))
	kind.SetSelected(string(kindOf(partners, link.Selected())))
	link.OnChanged = func(id string) { kind.SetSelected(string(kindOf(partners, id))) }
	linkField := kit.NewField(l.T("directory.link"), l.T("directory.link-hint"), link)
	var panel *kit.Panel
	add := func() {
		as := family.Partner{ID: family.PartnerID(link.Selected()), Kind: family.PartnerKind(kind.Selected())}
		if link.Selected() == fresh {
			as.ID = ""
		}
		contact, err := s.needs.Desk.AddCard(s.ctx, data, as)
		if err != nil {
			linkField.SetError(s.needs.Explain(err))
			return
		}
		panel.Close()
		if contact.Offered != nil {
			s.needs.Say(l.T("trust.offered-now", "name", nameOf(contact.Card)), nil)
		} else {
			s.needs.Say(l.T("directory.added"), nil)
		}
		s.changed()
		s.compare(contact)
	}
	who := kit.Across(12, kit.NewAvatar(kit.Initials(nameOf(card)), kit.Info),
		kit.Grow(kit.Down(1, kit.Strong(nameOf(card)), kit.Caption(workOf(card)))))
	panel = kit.NewPanel(l.T("directory.add"), kit.Down(16, who, linkField, kit.NewField(l.T("directory.kind"), "", kind)),
		kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { panel.Close() }),
		kit.Primary(l.T("directory.add"), kit.IconPlus, add)).FocusOn(link)
	panel.Show(s.needs.Canvas())
}

// compare shows both fingerprints to read aloud. The focus is on the button
// that changes nothing, so that Enter never confirms what nobody compared.
func (s *Screen) compare(c casework.Contact) {
	l := s.needs.Words
	name := nameOf(c.Card)
	var panel *kit.Panel
	equal := func(how string) func() {
		return func() {
			panel.Close()
			s.verify(c, how)
		}
	}
	unequal := func() {
		panel.Close()
		if c.Offered != nil {
			s.told(s.needs.Desk.DropOffered(s.ctx, c.ID), l.T("trust.dropped", "name", name))
			return
		}
		s.askRemove(c, l.T("directory.not-equal-text"))
	}
	later := kit.Secondary(l.T("directory.later"), kit.IconNone, func() { panel.Close() })
	buttons := []*kit.Button{later}
	shown := c.Card
	intro := l.T("directory.verify-text", "name", name)
	switch {
	case c.Offered != nil:
		shown = c.Offered.Card
		intro = l.T("trust.changed-text", "name", name)
		if c.Revoked != nil {
			intro = howRevoked(l, *c.Revoked) + " " + l.T("trust.next-text")
		}
	case c.Revoked != nil:
		intro = howRevoked(l, *c.Revoked) + " " + l.T("trust.revoked-text")
	case !c.Verified.IsZero():
		intro = howVerified(l, c)
	}
	if c.Revoked == nil || c.Offered != nil {
		buttons = append(buttons, kit.Danger(l.T("directory.not-equal"), kit.IconCross, unequal),
			kit.Secondary(l.T("directory.in-person"), kit.IconPerson, equal(casework.VerifyInPerson)),
			kit.Primary(l.T("directory.by-phone"), kit.IconCheck, equal(casework.VerifyPhone)))
	}
	both := kit.Columns(kit.Grid{Columns: 2, Narrow: 400, Gap: 24}, // side by side, so that nobody scrolls halfway
		kit.Down(12, kit.Strong(l.T("directory.groups-mine")), s.aloud(s.mine.Key)),
		kit.Down(12, kit.Strong(l.T("directory.groups-of", "name", nameOf(shown))), s.aloud(shown.Key)))
	panel = kit.NewPanel(l.T("directory.verify-title"), kit.Down(12, kit.Prose(intro), both), buttons...).Wide(960).FocusOn(later)
	panel.Show(s.needs.Canvas())
}

func (s *Screen) verify(c casework.Contact, how string) {
	do := s.needs.Desk.VerifyCard
	if c.Offered != nil {
		do = s.needs.Desk.TakeCard
	}
	if err := do(s.ctx, c.ID, how); err != nil {
		s.needs.Fail(err)
		return
	}
	s.needs.Say(s.needs.Words.T("directory.verified-now", "name", nameOf(c.Card)), nil)
	s.changed()
}

// askRemove asks before a card is removed.
func (s *Screen) askRemove(c casework.Contact, why string) {
	l := s.needs.Words
	kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("directory.remove-title"), Text: why, Yes: l.T("directory.remove"), Danger: true}, func() {
		if err := s.needs.Desk.RemoveCard(s.ctx, c.ID); err != nil {
			s.needs.Fail(err)
			return
		}
		undo := func() { s.putBack(c) }
		if c.Revoked != nil || len(c.Former) > 0 { // those keys are never taken in again
			undo = nil
		}
		s.needs.Say(l.T("directory.removed"), undo)
		s.changed()
	})
}

// putBack undoes a removal. The groups must be compared again: somebody had a
// reason to remove the card.
func (s *Screen) putBack(c casework.Contact) {
	if _, err := s.needs.Desk.AddCard(s.ctx, c.Card.Raw, family.Partner{ID: c.ID, Kind: c.Kind}); err != nil {
		s.needs.Fail(err)
		return
	}
	s.changed()
}

var _ Desk = (*casework.Desk)(nil)
