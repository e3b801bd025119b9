package consent

import "keukentafel/app/family"

// DiscloseTransfer makes the disclosure of the whole dossier as an open file,
// for who is responsible for it and goes on with it in another program: nobody
// is locked in by this one. It names the organisation that gets it
// (family.ErrEmpty), and needs the day, not after today, on which the family
// was told (ErrNotInformed). Whether the pen is here is for the caller.
func DiscloseTransfer(d Dossier, r Request, informed family.Date) (Disclosure, error) {
	switch to := r.Recipient; {
	case r.ID == "" || r.At.IsZero() || !r.On.Known() || r.Purpose != PurposeTransfer:
		return Disclosure{}, ErrNotADisclosure
	case to.Kind != ToOrganisation || to.Person != "" || to.Partner != "" || to.Key != "":
		return Disclosure{}, ErrUnknownRecipient
	case to.Name.Empty():
		return Disclosure{}, family.ErrEmpty
	case !informed.Known() || r.On.Before(informed):
		return Disclosure{}, ErrNotInformed
	}
	if err := checkClock(d, r); err != nil {
		return Disclosure{}, err
	}
	made := whole(d, r, GroundTransfer)
	made.record.Informed = informed
	return enclose(made), nil
}

// whole is everything, on a ground that needs no weighing.
func whole(d Dossier, r Request, ground string) made {
	copied := d.Clone()
	var about []family.PersonID
	for _, p := range d.Family.Persons {
		about = append(about, p.ID)
	}
	return made{
		anchor: r.Anchor,
		record: Record{ID: r.ID, At: r.At, Recipient: r.Recipient, Purpose: r.Purpose, Version: len(d.Versions),
			Categories: Categories(), About: about, Grounds: []string{ground}, Items: 1},
		family:  d.Family.ID,
		whole:   &copied,
		grounds: []ItemGround{{Item: Item{Kind: ItemDossier}, Grounds: []string{ground}}},
	}
}
