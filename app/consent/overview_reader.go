package consent

import (
	"slices"

	"keukentafel/app/family"
)

// registerReader reduces the lines of the register to what one reader may have.
type registerReader struct {
	dossier Dossier
	grounds []LegalGround
	ground  string
	own     *builder // nil: a partner, who reads what it was given
}

func overviewReader(d Dossier, r Request, of family.PartnerID) (registerReader, error) {
	reader := registerReader{dossier: d, grounds: r.Grounds, ground: GroundOwnCopy}
	if r.ID == "" || r.At.IsZero() || !r.On.Known() {
		return reader, ErrNotADisclosure
	}
	if err := checkClock(d, r); err != nil {
		return reader, err
	}
	if _, known := d.Family.Partner(of); of != "" && !known {
		return reader, ErrUnknownRecipient
	}
	switch r.Recipient.Kind {
	case ToHousehold, ToPerson:
		if err := checkRecipient(d.Family, r); err != nil {
			return reader, err
		}
		if r.Purpose != PurposeOwnCopy {
			return reader, ErrUnknownRecipient
		}
		r.Version = 0
		b, err := newBuilder(d, r)
		reader.own = b
		return reader, err
	case ToPartner, ToMunicipality:
		// What a partner got it may be reminded of, also when its
		// involvement ended.
		if of == "" || of != r.Recipient.Partner || r.Purpose != PurposeAccountability {
			return reader, ErrUnknownRecipient
		}
		reader.ground = GroundAccountability
		return reader, nil
	case ToSuccessor, ToCoordinator, ToPrivacyOfficer, ToCase, ToOrganisation:
	}
	return reader, ErrUnknownRecipient
}

// line is what the reader may have of one disclosure, and about whom.
func (rr registerReader) line(r Record) (OverviewLine, []family.PersonID, bool) {
	about, categories, readable := r.About, r.Categories, true
	if rr.own != nil {
		about, categories, readable = rr.own.mayReadRecord(r)
	}
	if !readable {
		return OverviewLine{}, nil, false
	}
	l := OverviewLine{ID: r.ID, At: r.At, Kind: r.Recipient.Kind, Partner: r.Recipient.Partner, To: r.Recipient.Name, Version: r.Version, Purpose: r.Purpose,
		Categories: slices.Clone(categories), Others: len(about) < len(r.About), Grounds: rr.groundsOf(r), Form: r.Form, Receipt: r.Receipt, ReceiptAt: r.ReceiptAt, Recall: rr.recallOf(r)}
	switch {
	case l.Kind == ToHousehold:
		l.To = ""
	case l.To.Empty() && r.Recipient.Person != "":
		l.To = nameOf(rr.dossier.Family, r.Recipient.Person)
	}
	for _, id := range about {
		l.Names = append(l.Names, rr.dossier.Family.NameOf(id))
	}
	return l, about, true
}

func (rr registerReader) groundsOf(r Record) []OverviewGround {
	var found []OverviewGround
	consents := false
	for _, id := range r.Grounds {
		if _, given := rr.dossier.Consent(ID(id)); given {
			consents = true
			continue
		}
		g := OverviewGround{Code: id}
		for _, u := range rr.dossier.GroundUses {
			if law := GroundOf(rr.grounds, u.Ground); u.ID == id && law != nil {
				g = OverviewGround{Legal: law.Name}
			}
		}
		found = append(found, g)
	}
	if consents {
		found = append([]OverviewGround{{Consent: true}}, found...)
	}
	return found
}

func (rr registerReader) recallOf(r Record) RecallState {
	for _, recall := range slices.Backward(rr.dossier.Recalls) {
		if slices.Contains(recall.Disclosures, r.ID) {
			return recall.State
		}
	}
	return ""
}

// mayReadRecord tells what the reader of an own copy may read of a disclosure:
// about whom, and which categories.
func (b *builder) mayReadRecord(r Record) (about []family.PersonID, categories []Category, readable bool) {
	own := b.request.Recipient.Person != "" && slices.Contains(r.About, b.request.Recipient.Person)
	known := b.mayKnowRecipient(r.Recipient)
	if !known && !own || b.kept(r.Grounds) {
		return nil, nil, false
	}
	for _, id := range r.About {
		// Who got something about oneself one may know; not who else was
		// talked about with a recipient that must stay unknown.
		if id == b.request.Recipient.Person || known && (b.inside || b.readsAbout(id)) {
			about = append(about, id)
		}
	}
	for _, c := range r.Categories {
		if b.mayReadCategory(c, r.About) {
			categories = append(categories, c)
		}
	}
	return about, categories, (len(about) > 0 || len(r.About) == 0 && b.inside) && (len(categories) > 0 || len(r.Categories) == 0)
}

func (b *builder) mayReadCategory(c Category, about []family.PersonID) bool {
	if c == CatSafety && b.request.Recipient.Kind == ToHousehold {
		return false
	}
	return !c.Sensitive() || !slices.ContainsFunc(about, b.decidesAlone)
}

// mayKnowRecipient tells whether the reader may know that this recipient is
// involved at all. That a youth of 12 or over asked for an own copy is his.
func (b *builder) mayKnowRecipient(r Recipient) bool {
	if r.Person != "" && b.decidesAlone(r.Person) {
		return false
	}
	return r.Partner == "" || b.mayKnowPartner(r.Partner)
}

// mayKnowPartner tells whether the reader of an own copy may know that a
// partner is involved: a psychologist's name says as much as a diagnosis.
func (b *builder) mayKnowPartner(id family.PartnerID) bool {
	p, ok := b.facts.Family.Partner(id)
	if !ok {
		return b.inside
	}
	about := b.facts.Family.AboutOr(p.Concerns)
	return b.judgeOwn(item{about: about, categories: involvementOf(p.Kind)}).Allowed
}

// kept tells whether something rested on a ground of which the family was not
// told, for a reason that was written down: the sheet may not tell it then.
func (b *builder) kept(grounds []string) bool {
	for _, u := range b.facts.Uses {
		if slices.Contains(grounds, u.ID) && !u.told(b.request.On) {
			return true
		}
	}
	return false
}

// told tells whether the family knows of the use of a legal ground on a day.
func (u GroundUse) told(on family.Date) bool { return u.Informed.Known() && u.Informed <= on }
