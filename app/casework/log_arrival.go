package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// arrival is what the log says of a package that arrives.
type arrivalMark struct {
	mark
	family family.FamilyID
}

// arrivalMark says from whom a package is and which family it is about, so
// that it stands in the log of that family.
func (d *Desk) arrivalMark(ctx context.Context, o Opened) (arrivalMark, error) {
	m := arrivalMark{mark: mark{event: audit.PackageReceive, object: o.ID, action: audit.Create}}
	contacts, err := d.Directory(ctx)
	if err != nil {
		return m, err
	}
	for _, c := range contacts {
		if c.Card.Key == o.Sender.Key {
			m.partner = c.ID
		}
	}
	switch {
	case o.Slice != nil:
		m.family = o.Slice.Family.ID
	case o.Contribution != nil:
		m.family, m.about = o.Contribution.Family, o.Contribution.About
	case o.Dossier != nil:
		m.family = o.Dossier.Family.ID
	case o.Kind == LetterWithdrawal && o.Note != nil:
		m.event = audit.RecallReceive
		m.family, err = d.familyOfSlice(ctx, o)
	case o.Note != nil:
		m.family, err = d.familyOfPackage(ctx, o.Note.Package)
	}
	return m, err
}

// familyOfSlice is about whom something is that is called back from here.
func (d *Desk) familyOfSlice(ctx context.Context, o Opened) (family.FamilyID, error) {
	list, err := d.Slices(ctx)
	for _, s := range list {
		if s.From.Key == o.Sender.Key && slices.Contains(o.Note.Packages, s.Package) {
			return s.Slice.Family.ID, err
		}
	}
	return "", err
}

// familyOfPackage is about whom something was that left from here.
func (d *Desk) familyOfPackage(ctx context.Context, id string) (family.FamilyID, error) {
	if err := d.readyOutbox(ctx); err != nil {
		return "", err
	}
	out, _, err := find(d.reading(ctx), byPackage(id))
	return out.Family, err
}
