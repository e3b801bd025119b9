package retention

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// destroying is the panel before a family is destroyed.
type destroying struct {
	*detail
	why, approved, typed *kit.Field
	reason               *kit.Area
	approver, name       *kit.Entry
	copies               *fyne.Container
	panel                *kit.Panel
	busy                 route.Once
}

// askDestroy asks for all that must be known and said first.
func (d *detail) askDestroy() {
	l := d.needs.Words
	x := &destroying{detail: d, reason: d.reason("why"), approver: kit.NewEntry(""), name: kit.NewEntry(""), copies: kit.Down(10)}
	if x.reason.Text() == "" {
		if key := "retention.destroy.why-" + string(d.one.State); l.Has(key) {
			x.reason.SetText(l.T(key))
		}
	}
	x.approver.SetText(d.needs.Drafts.Kept(d.draft("approved")))
	x.approver.OnChanged = func(text string) { d.needs.Drafts.Keep(d.draft("approved"), text) }
	x.why = kit.NewField(l.T("retention.destroy.why"), l.T("retention.destroy.why-hint"), x.reason)
	x.approved = kit.NewField(l.T("retention.destroy.approved"), l.T("retention.destroy.approved-hint"), x.approver)
	x.typed = kit.NewField(l.T("retention.destroy.type"), l.T("retention.destroy.type-hint", "name", string(d.one.Name)), x.name)
	x.drawCopies()
	body := kit.Down(16, kit.Notice(kit.Bad, l.T("retention.destroy.warning")))
	if d.one.State == casework.RetentionRunning {
		body.Add(kit.Notice(kit.Warn, l.T("retention.destroy.early", "day", l.Date(string(d.one.Due)))))
	}
	body.Add(x.copies)
	body.Add(kit.Line())
	for _, field := range []*kit.Field{x.why, x.approved, x.typed} {
		body.Add(field)
	}
	x.panel = kit.NewPanel(l.T("retention.destroy.title", "name", string(d.one.Name)), body,
		kit.Secondary(l.T("retention.cancel"), kit.IconNone, func() { x.panel.Close() }),
		kit.Danger(l.T("retention.destroy.yes"), kit.IconTrash, x.try)).Wide(680)
	x.panel.Show(d.needs.Canvas())
}

// drawCopies says whether the plan is kept elsewhere, and offers to do that.
func (x *destroying) drawCopies() {
	l := x.needs.Words
	x.copies.Objects = nil
	if x.unreadable {
		x.copies.Add(kit.Notice(kit.Warn, l.T("retention.unreadable")))
		x.copies.Refresh()
		return
	}
	out := casework.ExportedOf(x.dossier)
	x.copies.Add(kit.Strong(l.T("retention.destroy.copies")))
	x.copies.Add(x.archive(out))
	own := l.T("retention.destroy.no-own-copy")
	if out.OwnCopy.ID != "" {
		own = l.T("retention.destroy.own-copy", "day", l.Date(string(family.DateOf(out.OwnCopy.At))))
	}
	x.copies.Add(kit.Note(own))
	buttons := kit.Wrap(10, kit.Secondary(l.T("retention.destroy.make-copy"), kit.IconDownload, x.makeCopy))
	if out.Version > 0 && x.one.State != casework.RetentionElsewhere {
		buttons.Add(kit.Secondary(l.T("retention.destroy.to-municipality"), kit.IconMunicipal, x.toMunicipality))
	}
	x.copies.Add(buttons)
	x.copies.Refresh()
}

func (x *destroying) archive(out casework.Exported) fyne.CanvasObject {
	l := x.needs.Words
	switch {
	case out.Version == 0:
		return kit.Note(l.T("retention.destroy.no-version"))
	case out.Safe():
		return kit.Notice(kit.Good, l.T("retention.destroy.safe", "version", out.Version, "day", l.Date(string(family.DateOf(out.Register.At)))))
	}
	return kit.Notice(kit.Warn, l.T("retention.destroy.not-safe", "version", out.Version))
}

// makeCopy writes what the family itself may have. The file is named after
// nobody: it lies in a folder that others can see.
func (x *destroying) makeCopy() {
	l, id := x.needs.Words, x.one.Family
	ask := casework.Ask{To: consent.Recipient{Kind: consent.ToHousehold, Name: x.one.Name}, Purpose: consent.PurposeOwnCopy, Form: "pdf"}
	if last, adopted := x.dossier.Version(0); adopted {
		ask.Version = last.Number
	}
	x.needs.Files.Save(l.T("retention.destroy.make-copy"), l.T("retention.destroy.copy-file")+"-"+string(x.needs.Today())+".pdf", func(w route.Writer) error {
		_, err := x.needs.Desk.ExportAs(x.ctx, id, ask, w)
		return err
	}, func(path string) {
		x.needs.Changed()
		x.needs.Say(l.T("retention.destroy.copied", "path", path), nil)
		if dossier, err := x.needs.Desk.Dossier(x.ctx, id); err == nil {
			x.dossier = dossier
			x.drawCopies()
		}
	})
}

func (x *destroying) toMunicipality() {
	x.panel.Close()
	x.needs.Go(route.Route{Name: route.Dossier, Family: x.one.Family, Tab: route.TabDisclosures})
}

// try destroys the family when all was said. What was half typed is stored
// first, so that nothing of it is written after the family is gone.
func (x *destroying) try() {
	l, id := x.needs.Words, x.one.Family
	for _, field := range []*kit.Field{x.why, x.approved, x.typed} {
		field.SetError("")
	}
	if strings.TrimSpace(x.name.Text) != strings.TrimSpace(string(x.one.Name)) {
		x.complainAt(x.typed, l.T("retention.destroy.type-wrong", "name", string(x.one.Name)), x.focusOn(x.name))
		return
	}
	order := casework.DestructionOrder{Why: family.Text(x.reason.Text()), ApprovedBy: family.Text(x.approver.Text)}
	x.needs.Drafts.Flush()
	var record casework.DestructionRecord
	x.busy.Run(x.needs.Frame, l.T("retention.destroying"), func(ctx context.Context) error {
		made, err := x.needs.Desk.DestroyFamily(ctx, id, order)
		record = made
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, casework.ErrNoReason), errors.Is(err, casework.ErrNamesSomebody), errors.Is(err, family.ErrTooLong):
			x.complainAt(x.why, x.needs.Explain(err), x.reason.Focus)
		case errors.Is(err, casework.ErrNotApproved):
			x.complainAt(x.approved, x.needs.Explain(err), x.focusOn(x.approver))
		case err != nil:
			x.needs.Fail(err)
		default:
			x.destroyed(record)
		}
	})
}

// complainAt says what is wrong and brings the field into sight.
func (x *destroying) complainAt(field *kit.Field, said string, focus func()) {
	field.SetError(said)
	focus()
	x.panel.Reveal(field)
}

func (x *destroying) focusOn(input fyne.Focusable) func() {
	return func() { x.needs.Canvas().Focus(input) }
}

// destroyed forgets the family everywhere, and tells what is left.
func (x *destroying) destroyed(record casework.DestructionRecord) {
	x.panel.Close()
	if x.needs.Forget != nil {
		x.needs.Forget(record.Family)
	}
	x.needs.Changed()
	x.read()
	x.tellLeft(record)
}
