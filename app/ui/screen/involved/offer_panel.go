package involved

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// offer is the panel in which the pen is offered.
type offer struct {
	screen   *Screen
	who      *kit.Combobox
	whoField *kit.Field
	told     *kit.DateField
	toldOn   *kit.Field
	note     *kit.Area
	heard    *kit.Entry
	how      *kit.Choice
	warm     *kit.DateField
	tone     *kit.Area
	call     *kit.Entry
	panel    *kit.Panel
	draft    *typed
}

// askOffer asks to whom the pen goes, and when the family heard so.
func (s *Screen) askOffer() {
	l, t := s.needs.Words, s.teller()
	if len(s.contacts) == 0 {
		kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("involved.pen.offer"), Text: l.T("involved.pen.no-cards"), Yes: l.T("involved.to-cards")}, s.toDirectory)
		return
	}
	draft := s.typed("handover")
	o := &offer{screen: s, draft: draft, who: kit.NewCombobox(l, l.T("involved.pen.choose"), t.successors()),
		told: kit.NewDateField(l, string(t.today)), note: kit.NewArea(l, 3, "")}
	o.whoField = kit.NewField(l.T("involved.pen.who"), l.T("involved.pen.who-hint"), o.who)
	o.toldOn = kit.NewField(l.T("involved.pen.told"), l.T("involved.pen.told-hint"), o.told)
	text, keep := draft.begin("note", "")
	o.note.SetText(text)
	o.note.OnChanged = keep
	hint := l.T("involved.pen.note-hint")
	if draft.restored {
		hint = l.T("involved.draft")
	}
	ready := s.ready(func() { o.panel.Close() })
	body := kit.Down(14, kit.Note(l.T("involved.pen.explain")), ready, o.whoField, o.toldOn, o.more(), kit.NewField(l.T("involved.pen.note"), hint, o.note), o.manner())
	o.panel = kit.NewPanel(l.T("involved.pen.offer"), body,
		kit.Secondary(l.T("involved.cancel"), kit.IconNone, func() { o.panel.Close() }),
		kit.Primary(l.T("involved.pen.send"), kit.IconHandover, o.send)).FocusOn(o.who)
	s.shows(o.panel, draft)
	o.panel.Show(s.needs.Canvas())
}

// send offers the pen, after a warning when the card was never compared.
func (o *offer) send() {
	s, l := o.screen, o.screen.needs.Words
	o.whoField.SetError("")
	o.toldOn.SetError("")
	contact, ok := s.teller().contact(family.PartnerID(o.who.Selected()))
	informed := family.Date(o.told.Date())
	switch {
	case !ok:
		o.whoField.SetError(l.T("involved.pen.who-needed"))
	case !informed.Known():
		o.toldOn.SetError(l.T("involved.pen.told-needed"))
	case s.needs.Today().Before(informed):
		o.toldOn.SetError(l.T("involved.pen.told-later"))
	case !o.warm.Valid():
		o.toldOn.SetError(l.T("involved.bad-date"))
	case contact.Verified.IsZero():
		kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("involved.pen.unverified"), Text: l.T("involved.pen.unverified-text", "name", cardName(contact)),
			Yes: l.T("involved.pen.send-anyway"), Danger: true}, func() { o.give(contact, informed) })
	default:
		o.give(contact, informed)
	}
}

// give seals the whole dossier for the successor, which may take a while.
func (o *offer) give(to casework.Contact, informed family.Date) {
	s, l := o.screen, o.screen.needs.Words
	h := family.Handover{FamilyInformed: informed, Note: family.Text(o.note.Text()), Told: family.Text(family.Clean(o.heard.Text)),
		ToldHow: family.ToldHow(o.how.Selected()), Warm: family.Date(o.warm.Date()), Tone: family.Text(o.tone.Text()), Call: family.Text(family.Clean(o.call.Text))}
	s.offering.Run(s.needs.Frame, l.T("involved.pen.sealing"), func(ctx context.Context) error {
		_, err := s.needs.Desk.OfferHandover(ctx, s.needs.Family, to.ID, h)
		return err
	}, func(err error) { o.given(err, cardName(to)) })
}

// given tells what came of it, also when the tab was left meanwhile.
func (o *offer) given(err error, name string) {
	s := o.screen
	switch {
	case s.ctx.Err() != nil && err != nil:
		s.needs.Fail(err)
	case s.ctx.Err() != nil:
		o.draft.forget()
		s.needs.Changed()
	case err != nil:
		o.whoField.SetError(s.needs.Explain(err))
	default:
		o.panel.Close()
		s.changed(s.needs.Words.T("involved.pen.offered-now", "name", name), nil)
	}
}

// more asks who of the family heard it and how, and when all sit together.
func (o *offer) more() fyne.CanvasObject {
	l := o.screen.needs.Words
	o.heard = o.draft.entry("told", "")
	var hows []kit.Option
	for _, how := range family.ToldHows() {
		hows = append(hows, kit.Option{ID: string(how), Label: l.T("list.told-how." + string(how))})
	}
	o.how = kit.NewChoice(hows...)
	o.warm = kit.NewDateField(l, string(o.screen.needs.Today()))
	return kit.Down(14, kit.NewField(l.T("penmoves.told"), "", o.heard), kit.NewField(l.T("penmoves.how"), "", o.how),
		kit.NewField(l.T("penmoves.warm"), l.T("penmoves.warm-hint"), o.warm))
}

// manner asks how the family likes to be approached.
func (o *offer) manner() fyne.CanvasObject {
	l := o.screen.needs.Words
	o.tone = kit.NewArea(l, 2, "")
	text, keep := o.draft.begin("tone", "")
	o.tone.SetText(text)
	o.tone.OnChanged = keep
	o.call = o.draft.entry("call", "")
	return kit.Down(14, kit.NewField(l.T("penmoves.tone"), "", o.tone), kit.NewField(l.T("penmoves.call"), "", o.call))
}
