package disclosures

import (
	"context"
	"errors"
	"strconv"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// drawChooser shows to whom, which version and how.
func (s *Screen) drawChooser(to consent.Recipient) {
	l, t := s.needs.Words, s.teller()
	who := kit.NewCombobox(l, l.T("disclosures.to"), t.recipients(s.needs.Today()))
	who.SetSelected(s.to)
	who.OnChanged = func(option string) {
		s.choose(option)
		s.needs.Canvas().Focus(s.who) // the one that was drawn anew
	}
	s.who = who
	var versions []kit.Option
	for _, v := range t.versionsFor(to.Kind) {
		versions = append(versions, kit.Option{ID: strconv.Itoa(v), Label: t.version(v)})
	}
	version := kit.NewChoice(versions...)
	version.SetSelected(strconv.Itoa(s.version))
	version.OnChanged = func(id string) {
		s.version, _ = strconv.Atoi(id)
		s.refused, s.made = notRefused, ""
		s.drawOutcome()
	}
	hint := ""
	if len(s.dossier.Versions) == 0 {
		hint = l.T("disclosures.draft-hint")
	}
	s.chooser.Objects = []fyne.CanvasObject{
		kit.Columns(kit.Grid{Columns: 2, Narrow: 300, Gap: 20},
			kit.NewField(l.T("disclosures.to"), "", who), kit.NewField(l.T("disclosures.which"), hint, version)),
		s.waysField(), s.details,
	}
	s.drawDetails()
	s.chooser.Refresh()
}

// drawOutcome asks, off the screen, what will be read, and shows that. Of two
// that are asked for after each other only the last is shown; nothing leaves
// before it is there.
func (s *Screen) drawOutcome() {
	ask := s.ask()
	s.asked++
	asked := s.asked
	var slice consent.Slice
	var withheld []consent.Withheld
	s.seeing = true
	s.needs.Run(s.needs.Words.T("busy.preview"), func(ctx context.Context) (err error) {
		slice, withheld, err = s.needs.Desk.PreviewDisclosure(ctx, s.needs.Family, ask)
		return err
	}, func(err error) {
		if asked != s.asked || s.ctx.Err() != nil {
			return
		}
		s.seeing = false
		if err != nil {
			again := kit.Secondary(s.needs.Words.T("disclosures.look-again"), kit.IconSync, s.drawOutcome)
			s.outcome.Objects = []fyne.CanvasObject{kit.Line(), kit.Notice(kit.Warn, s.needs.Explain(err), again)}
			s.outcome.Refresh()
			return
		}
		s.showOutcome(ask, slice, withheld)
	})
}

// showOutcome shows what will be read, what stands in the way, and the button.
func (s *Screen) showOutcome(ask casework.Ask, slice consent.Slice, withheld []consent.Withheld) {
	l := s.needs.Words
	parts := []fyne.CanvasObject{kit.Line(), s.seen(slice, len(withheld))}
	if s.sealed() && !s.known[ask.To.Partner] {
		toPartners := kit.Secondary(l.T("disclosures.to-partners"), kit.IconPartners, func() { s.needs.Go(route.Route{Name: route.Partners}) })
		parts = append(parts, kit.Notice(kit.Warn, l.T("disclosures.no-card", "name", string(ask.To.Name)), toPartners))
	}
	parts = append(parts, s.keyNotice(ask.To)...)
	if s.refused != notRefused {
		parts = append(parts, s.refusal(waiting(withheld), items(slice)))
		s.outcome.Objects = parts
		s.outcome.Refresh()
		return
	}
	share := kit.Primary(l.T("disclosures.do."+s.form), iconFor(s.form), func() { s.try(len(waiting(withheld)) > 0) })
	nothing := items(slice) == 0
	if nothing || s.sealed() && (!s.known[ask.To.Partner] || s.stops(ask.To)) {
		share.Disable()
	}
	look := s.madeNotice(&parts) // where the button was that made it, and so in sight
	parts = append(parts, kit.Wrap(10, s.buttons(share, nothing)...))
	s.outcome.Objects = parts
	s.outcome.Refresh()
	if look != nil {
		s.needs.Canvas().Focus(look)
	}
}

// buttons are what one can do now: the button that lets it leave, and beside it
// what shows first how it will look.
func (s *Screen) buttons(share *kit.Button, nothing bool) []fyne.CanvasObject {
	return []fyne.CanvasObject{share, s.viewButton(nothing)}
}

func (s *Screen) sealed() bool { return s.form == casework.ByMailbox || s.form == casework.FormPackage }

func iconFor(form string) kit.IconName {
	if form == casework.ByMailbox || form == casework.ByRegister {
		return kit.IconSend
	}
	return kit.IconDownload
}

// seen says what the recipient will read, before anything leaves.
func (s *Screen) seen(slice consent.Slice, hidden int) fyne.CanvasObject {
	l, to := s.needs.Words, s.ask().To
	name := s.teller().recipient(to)
	if items(slice) == 0 {
		ask := kit.Secondary(l.T("disclosures.to-consent"), kit.IconSpeech, s.toConsent)
		return kit.Notice(kit.Neutral, l.T("disclosures.nothing", "name", name), ask)
	}
	lines := kit.Down(8, kit.Strong(l.T("disclosures.seen", "name", name)), kit.Prose(l.List(contents(l, slice))))
	for _, g := range slice.Plan.Goals {
		lines.Add(kit.Across(8, kit.AtTop(kit.NewIcon(kit.IconTarget, kit.ColorMuted)), kit.Grow(kit.Prose(string(g.Words)))))
	}
	if hidden > 0 {
		row := kit.Wrap(10, kit.Muted(l.N("disclosures.hidden", hidden)))
		if to.Partner != "" {
			row.Add(kit.Quiet(l.T("disclosures.exactly"), kit.IconEye, s.toConsent))
		}
		lines.Add(row)
	}
	return lines
}

func (s *Screen) toConsent() {
	s.needs.Go(route.Route{Name: route.Dossier, Family: s.needs.Family, Tab: route.TabConsent})
}

// refusal says who must still answer, and offers to share the rest now.
func (s *Screen) refusal(missing []consent.Missing, now int) fyne.CanvasObject {
	l, t := s.needs.Words, s.teller()
	text := l.T("disclosures.refused")
	for _, m := range missing {
		text += "\n– " + t.missing(m)
	}
	words, icon := l.T("disclosures.partial"), kit.IconShare
	if s.refused == onPaper {
		words, icon = l.T("disclosures.partial-print"), kit.IconPrint
	}
	partial := kit.Secondary(words, icon, s.rest())
	if now == 0 {
		partial.Disable()
	}
	return kit.Down(10, kit.Notice(kit.Warn, text), kit.Wrap(10, partial, kit.Muted(l.N("disclosures.now", now))))
}

// try shares, unless somebody must still answer: then it says so first.
func (s *Screen) try(missing bool) {
	if missing {
		s.refuse(leaving)
		return
	}
	s.leave(false)
}

// refusedFor is what was tried when answers turned out to be missing.
type refusedFor int

const (
	notRefused refusedFor = iota
	leaving               // a file, or a package
	onPaper
)

// rest is how what may be shared now goes the way that was refused.
func (s *Screen) rest() func() {
	if s.refused == onPaper {
		return func() { s.view(true) }
	}
	return func() { s.leave(true) }
}

func (s *Screen) refuse(tried refusedFor) {
	s.refused = tried
	s.drawOutcome()
	s.needs.Canvas().Focus(s.cards) // the button that had the focus is gone; Enter here shares nothing
}

// leave shares or writes; partial is the explicit wish to share now what may be shared.
func (s *Screen) leave(partial bool) {
	if s.seeing {
		return
	}
	ask := s.ask()
	ask.Partial = partial
	if s.sealed() {
		s.sure(ask.To, func() { s.share(ask) })
		return
	}
	if s.form == casework.ByRegister {
		s.toRegister(ask)
		return
	}
	l := s.needs.Words
	s.needs.Files.Save(l.T("disclosures.do."+s.form), s.teller().fileName(s.form, s.picture, s.needs.Today()), func(w route.Writer) error {
		_, err := s.needs.Desk.ExportAs(s.ctx, s.needs.Family, ask, w)
		return err
	}, s.written)
}

// share seals a package, and gives it to the mailbox or puts it in a file.
func (s *Screen) share(ask casework.Ask) {
	l := s.needs.Words
	var out casework.Outgoing
	s.sharing.Run(s.needs.Frame, l.T("disclosures.sealing"), func(ctx context.Context) error {
		made, err := s.needs.Desk.Share(ctx, s.needs.Family, ask)
		out = made
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, consent.ErrPending):
			s.refuse(leaving)
		case err != nil:
			s.needs.Fail(err)
		case s.form == casework.FormPackage:
			s.done(l.T("disclosures.sealed"))
			s.saveParcel(out)
		default:
			s.done(l.T("disclosures.queued", "name", string(ask.To.Name)))
		}
	})
}

// saveParcel puts the sealed package in a file. Without a file it waits in the
// outbox like any other.
func (s *Screen) saveParcel(out casework.Outgoing) {
	s.needs.Files.Save(s.needs.Words.T("disclosures.do.ktp"), s.teller().fileName(casework.FormPackage, "", s.needs.Today()), func(w route.Writer) error {
		data, err := s.needs.Desk.ParcelFile(s.ctx, out.ID)
		if err != nil {
			return err
		}
		_, err = w.Write(data)
		return err
	}, func(path string) {
		if err := s.needs.Desk.Carried(s.ctx, out.ID); err != nil {
			s.needs.Fail(err)
		}
		s.done(s.needs.Words.T("disclosures.saved", "path", path))
	})
}
