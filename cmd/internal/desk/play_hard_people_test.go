package desk

import (
	"slices"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// dies records that somebody died today.
func (p *recallPlay) dies(name string) {
	p.Helper()
	d := p.fatma.dossier()
	who, _ := d.Family.Person(person(d, name))
	who.Died = p.fatma.Today()
	_, err := p.fatma.PutPerson(p.Context(), p.id, who)
	p.must(err)
}

func (p *recallPlay) standing(name string) consent.Standing {
	p.Helper()
	return p.atSchool(name).Standing(p.fatma.dossier().Family, p.fatma.Today())
}

func TestAfterTheDeathOfAParentTheOtherIsAskedAnewAndVandaagTells(t *testing.T) {
	p := newRecallPlay(t)
	out := p.shares()
	p.later(24 * time.Hour)
	p.dies("Sanne")
	s := p.standing("Daan")
	karim := person(p.fatma.dossier(), "Karim")
	if s.State.InForce() || len(s.Missing) != 1 || s.Missing[0].Person != karim || len(s.Gaps) != 0 {
		t.Fatalf("%s, missing %v, gaps %v", s.State, s.Missing, s.Gaps)
	}
	list := p.tasks(casework.TaskConsentReopened)
	if !slices.ContainsFunc(list, func(x casework.Task) bool {
		return x.About == person(p.fatma.dossier(), "Daan") && slices.Equal(x.Missing, []family.Text{"Karim"})
	}) {
		t.Errorf("Vandaag tells %+v", list)
	}
	p.stops(out, consent.StopPending)
	c := p.atSchool("Daan")
	p.refused(p.fatma.AnswerConsent(t.Context(), p.id, c.ID, consent.Answer{By: person(p.fatma.dossier(), "Sanne"), Allowed: c.Asked}), casework.ErrNotAGiver, "an answer of the dead")
	p.must(p.fatma.AnswerConsent(t.Context(), p.id, c.ID, consent.Answer{By: karim, Allowed: c.Asked}))
	if s := p.standing("Daan"); s.State != consent.StateGiven {
		t.Errorf("Karim alone said yes, and it is %s", s.State)
	}
}

func TestWhenBothParentsDiedNobodyCanAgreeAndThatIsSaid(t *testing.T) {
	p := newRecallPlay(t)
	p.dies("Sanne")
	p.dies("Karim")
	if s := p.standing("Daan"); s.State.InForce() || !slices.Contains(s.Gaps, consent.GapNoCustodyHolder) {
		t.Errorf("%s, gaps %v", s.State, s.Gaps)
	}
	slice, _, err := p.fatma.PreviewDisclosure(t.Context(), p.id, p.ask)
	p.must(err)
	p.reads("school", slice, nil, []string{"een hele dag in de klas"})
}

func TestTwoWhoAreCalledTheSameEachReadTheirOwn(t *testing.T) {
	p := newRecallPlay(t)
	d := p.fatma.dossier()
	first := person(d, "Sanne")
	second, err := p.fatma.PutPerson(t.Context(), p.id, family.Person{Given: "Sanne", Surname: "Wit", Infix: "de", Birth: "1950-05-05", Place: family.PlaceNetwork, Phone: "06 0000 9999"})
	p.must(err)
	copyOf := func(id family.PersonID) consent.Slice {
		slice, _, err := p.fatma.PreviewDisclosure(t.Context(), p.id, casework.Ask{To: consent.Recipient{Kind: consent.ToPerson, Person: id}, Purpose: consent.PurposeOwnCopy})
		p.must(err)
		return slice
	}
	p.reads("Sanne, the mother", copyOf(first), []string{"06 0000 1201", "de post weer open"}, []string{"06 0000 9999"})
	p.reads("Sanne, the aunt", copyOf(second), []string{"06 0000 9999"}, slices.Concat(debts, school, []string{"06 0000 1201"}))
	p.refused(p.fatma.AnswerConsent(t.Context(), p.id, p.atSchool("Daan").ID, consent.Answer{By: second, Allowed: p.atSchool("Daan").Asked}), casework.ErrNotAGiver, "a yes of her namesake")
}

func TestOfAYesAndANoOnOneDayTheNoCountsAndStopsWhatWaits(t *testing.T) {
	p := newRecallPlay(t)
	out := p.shares()
	d := p.fatma.dossier()
	c := p.atSchool("Daan")
	again, err := p.fatma.AskConsent(t.Context(), p.id, consent.Consent{About: c.About, Partner: c.Partner, Asked: c.Asked})
	p.must(err)
	p.must(p.fatma.AnswerConsent(t.Context(), p.id, again, consent.Answer{By: person(d, "Karim")}))
	if p.fatma.Today() != c.AskedOn {
		t.Fatal("they are not of one day")
	}
	slice, _, err := p.fatma.PreviewDisclosure(t.Context(), p.id, p.ask)
	p.must(err)
	p.reads("school", slice, nil, []string{"een hele dag in de klas"})
	p.stops(out, consent.StopRefused)
}
