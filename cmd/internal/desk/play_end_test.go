package desk

import (
	"errors"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/storage/vault"
)

// whatIsTakenBackIsNotSharedAgain: Noor takes back what school may know.
func (p *play) whatIsTakenBackIsNotSharedAgain() {
	d := p.fatma.dossier()
	atSchool := partner(d, family.PartnerSchool)
	to, purpose := casework.ToPartnerOf(atSchool)
	ask := casework.Ask{To: to, Purpose: purpose, Version: 2}
	slice, _, err := p.fatma.PreviewDisclosure(p.Context(), p.id, ask)
	p.must(err)
	p.reads("school, before", slice, []string{"een hele dag in de klas"}, nil)
	daan := person(d, "Daan")
	for _, c := range d.Consents {
		if c.Partner == atSchool.ID && c.About == daan {
			p.must(p.fatma.WithdrawConsent(p.Context(), p.id, c.ID, person(d, "Karim")))
		}
	}
	slice, withheld, err := p.fatma.PreviewDisclosure(p.Context(), p.id, ask)
	p.must(err)
	p.reads("school, after Karim took it back", slice, nil, school)
	if !leftOut(withheld, daan, consent.Withdrawn) {
		p.Error("nobody is told that it was taken back")
	}
	for _, c := range p.fatma.dossier().Consents {
		if c.Partner != atSchool.ID {
			continue
		}
		for _, a := range c.Answers {
			if !a.Withdrawn.Known() {
				p.must(p.fatma.WithdrawConsent(p.Context(), p.id, c.ID, a.By))
			}
		}
	}
	_, err = p.fatma.Share(p.Context(), p.id, ask)
	p.refused(err, consent.ErrNothingToShare, "sharing after everybody took it back")
	if r := p.lastRecord(consent.PurposeCooperate); r.Version != 1 {
		p.Error("what was refused is in the register")
	}
}

func leftOut(withheld []consent.Withheld, about family.PersonID, why consent.Reason) bool {
	for _, w := range withheld {
		for _, m := range w.Missing {
			if m.About == about && m.Reason == why {
				return true
			}
		}
	}
	return false
}

// everythingAddsUpInTheEnd: four logs without a gap, four whole vaults, and no
// readable word on any disk but in what the municipality was given.
func (p *play) everythingAddsUpInTheEnd() {
	for _, a := range []*actor{p.marieke, p.joost, p.fatma, p.town} {
		a.restarts()
		faults, err := a.VerifyLog()
		if err != nil || len(faults) > 0 {
			p.Errorf("the log of %s: %v %v", a.name, faults, err)
		}
		broken, err := a.Verify(p.Context(), nil)
		if err != nil || len(broken) > 0 {
			p.Errorf("the vault of %s: %v %v", a.name, errors.Join(broken...), err)
		}
		if a.Anchor().Seq == 0 {
			p.Errorf("%s has no log", a.name)
		}
		result := a.syncs()
		if result.Sent+len(result.Received) > 0 {
			p.Errorf("%s still had %d to send and %d to receive", a.name, result.Sent, len(result.Received))
		}
	}
	p.nothingReadable("everything")
	if len(p.onDisk(p.delivery, school)) == 0 {
		p.Error("the search finds nothing in what the municipality was given: it does not search")
	}
	_, err := Open(p.fatma.folder, goodPassphrase, p.options())
	p.refused(err, casework.ErrInUse, "opening a vault twice")
	p.must(p.fatma.Close())
	_, err = Open(p.fatma.folder, vault.Passphrase("vijf fietsen in de gang"), p.options())
	p.refused(err, casework.ErrWrongPassphrase, "a wrong passphrase")
}
