package casework

import (
	"errors"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Why something is beyond recall, is kept, or is gone: codes that the screens
// word. What a person typed stands in the same place as it is.
const (
	WhyDissolved   family.Text = "dissolved"    // the house is gone: there is nobody to ask
	WhyPaper       family.Text = "paper"        // given by hand, to somebody without an address
	WhyArchive     family.Text = "archive-law"  // the municipality's register must keep it
	WhyNotReceived family.Text = "not-received" // it never arrived, and will not be taken in
	WhyLegalDuty   family.Text = "legal-duty"   // the recipient must keep a file by law
	WhyClaim       family.Text = "claim"        // needed for a complaint or a lawsuit
	WhyOther       family.Text = "other"        // the recipient would rather explain it
)

// KeepReasons are the codes with which a recipient keeps something.
func KeepReasons() []family.Text {
	return []family.Text{WhyLegalDuty, WhyArchive, WhyClaim, WhyOther}
}

// RecallReasons are all codes.
func RecallReasons() []family.Text {
	return append([]family.Text{WhyDissolved, WhyPaper, WhyNotReceived}, KeepReasons()...)
}

// makeRecalls makes a recall for each recipient of what rests on what was
// lost, or makes longer the one that was not told yet. What was stopped in
// time is in none of them.
func (d *Desk) makeRecalls(tx Tx, dossier *consent.Dossier, l loss) ([]consent.Recall, error) {
	left, err := leftFrom(tx)
	if err != nil {
		return nil, err
	}
	var contacts []Contact
	if _, err := tx.Desk(deskDirectory, &contacts); err != nil {
		return nil, err
	}
	before := disclosedIn(dossier.Recalls, l.rests)
	var lines []consent.Record
	for _, r := range dossier.Register {
		out, here := left[r.ID]
		unsent := r.Receipt == consent.ReceiptStopped && !(here && out)
		if l.concerns(r) && !unsent && !slices.Contains(before, r.ID) {
			lines = append(lines, r)
		}
	}
	var made []consent.Recall
	for _, group := range byRecipient(lines) {
		made = append(made, d.recall(dossier, l, group, contacts))
	}
	return made, nil
}

// leftFrom tells of each disclosure of the outbox whether it may have left.
func leftFrom(tx Tx) (map[consent.DisclosureID]bool, error) {
	if err := moveOutbox(tx); err != nil {
		return nil, err
	}
	list, err := rowsWhere(tx, everyDrawer)
	left := map[consent.DisclosureID]bool{}
	for _, o := range list {
		left[o.Disclosure] = o.mayHaveLeft()
	}
	return left, errors.Join(err, deliveriesLeft(tx, left))
}

// disclosedIn are the disclosures that were called back before for some consents.
func disclosedIn(recalls []consent.Recall, of []consent.ID) []consent.DisclosureID {
	var found []consent.DisclosureID
	for _, r := range recalls {
		if slices.Contains(of, r.Consent) && r.State != consent.RecallDropped {
			found = append(found, r.Disclosures...)
		}
	}
	return found
}

// byRecipient are the lines of a register, together by who got them.
func byRecipient(lines []consent.Record) [][]consent.Record {
	var groups [][]consent.Record
	for _, r := range lines {
		i := slices.IndexFunc(groups, func(g []consent.Record) bool { return sameRecipient(g[0].Recipient, r.Recipient) })
		if i < 0 {
			groups = append(groups, nil)
			i = len(groups) - 1
		}
		groups[i] = append(groups[i], r)
	}
	return groups
}

func sameRecipient(a, b consent.Recipient) bool {
	return a.Kind == b.Kind && a.Partner == b.Partner && a.Person == b.Person
}

// recall makes one recall, or makes longer the one that waits for this
// recipient on the same consent.
func (d *Desk) recall(dossier *consent.Dossier, l loss, lines []consent.Record, contacts []Contact) consent.Recall {
	newest := lines[len(lines)-1]
	i := slices.IndexFunc(dossier.Recalls, func(r consent.Recall) bool {
		return r.Consent == l.consent.ID && sameRecipient(r.Recipient, newest.Recipient) && r.State == consent.RecallToTell
	})
	if i < 0 {
		r := consent.Recall{ID: consent.RecallID(d.NewID()), Consent: l.consent.ID, By: l.by, About: l.consent.About, On: d.Today(), Recipient: newest.Recipient}
		r.State, r.Why = d.firstState(dossier.Family, lines, contacts)
		dossier.Recalls = append(dossier.Recalls, r)
		i = len(dossier.Recalls) - 1
	}
	r := &dossier.Recalls[i]
	for _, line := range lines {
		r.Disclosures = append(r.Disclosures, line.ID)
		for _, c := range line.Categories {
			if slices.Contains(l.consent.Asked, c) && !slices.Contains(r.Categories, c) {
				r.Categories = append(r.Categories, c)
			}
		}
	}
	slices.Sort(r.Categories)
	return r.Clone()
}

// firstState is how a recall begins: to be told, unless it is known already
// that it cannot be called back.
func (d *Desk) firstState(f family.Family, lines []consent.Record, contacts []Contact) (consent.RecallState, family.Text) {
	to := lines[0].Recipient
	partner, known := f.Partner(to.Partner)
	onPaper := !slices.ContainsFunc(lines, func(r consent.Record) bool { return r.Form == "ktp" })
	carded := slices.ContainsFunc(contacts, func(c Contact) bool { return c.ID == to.Partner })
	switch {
	case to.Kind == consent.ToMunicipality:
		return consent.RecallKept, WhyArchive
	case known && partner.Dissolved.Known() && partner.Dissolved <= d.Today():
		return consent.RecallBeyond, WhyDissolved
	case onPaper && !carded && partner.House.Empty() && partner.Phone.Empty() && partner.Email.Empty():
		return consent.RecallBeyond, WhyPaper
	}
	return consent.RecallToTell, ""
}

// dropRecalls drops the recalls of a consent that is in force again, and that
// nobody was told yet.
func (d *Desk) dropRecalls(tx Tx, dossier *consent.Dossier, c consent.Consent) ([]consent.Recall, error) {
	standing := c.Standing(dossier.Family, d.Today())
	var dropped []consent.Recall
	for i := range dossier.Recalls {
		r := &dossier.Recalls[i]
		again := !slices.ContainsFunc(r.Categories, func(x consent.Category) bool { return !slices.Contains(standing.Allowed, x) })
		if r.Consent != c.ID || !standing.State.InForce() || !again {
			continue
		}
		untold := r.State == consent.RecallToTell
		if r.State == consent.RecallQueued {
			stopped, err := d.stopParcels(tx, dossier, func(o Outgoing, _ consent.Record) consent.StopReason {
				if o.Kind == LetterWithdrawal && o.Package == r.Package && o.Attempts == 0 {
					return consent.StopUnknown
				}
				return ""
			})
			if err != nil {
				return nil, err
			}
			untold = len(stopped) > 0
		}
		if untold {
			r.State = consent.RecallDropped
			dropped = append(dropped, r.Clone())
		}
	}
	return dropped, nil
}
