package desk

import (
	"slices"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

const helpersGround consent.GroundID = "jeugdwet-7.3.11-helpers"

// groundPlay is the family De Wit, with something about Daan that the
// psychologist may know by law only.
type groundPlay struct {
	*recallPlay
	linde family.Partner
	ask   casework.Ask
}

func newGroundPlay(t *testing.T) *groundPlay {
	p := &groundPlay{recallPlay: newRecallPlay(t)}
	p.linde = partner(p.fatma.dossier(), family.PartnerMentalHealth)
	p.fatma.knows(p.marieke, p.linde)
	to, purpose := casework.ToPartnerOf(p.linde)
	p.ask = casework.Ask{To: to, Purpose: purpose}
	return p
}

func (p *groundPlay) use() consent.GroundUse {
	d := p.fatma.dossier()
	return consent.GroundUse{Ground: helpersGround, Partner: p.linde.ID, About: []family.PersonID{person(d, "Daan")}, Informed: p.fatma.Today(), Why: "zij helpt hem zelf",
		Categories: []consent.Category{consent.CatInvolvement, consent.CatGoals, consent.CatActions, consent.CatSchool, consent.CatDevelopment},
		Weighing:   map[string]family.Text{"necessary-for-their-work": "ja", "good-professional": "ja"}}
}

// sharesByLaw queues what rests on the ground.
func (p *groundPlay) sharesByLaw() casework.Outgoing {
	p.Helper()
	id, err := p.fatma.UseLegalGround(p.Context(), p.id, p.use())
	p.must(err)
	out, err := p.fatma.Share(p.Context(), p.id, p.ask)
	p.must(err)
	if r := p.registered(out.Disclosure); !slices.Contains(r.Grounds, id) {
		p.Fatalf("it rests on %v, not on %s", r.Grounds, id)
	}
	return out
}

func TestAGroundThatTheMunicipalitySwitchesOffStopsWhatWaitsOnIt(t *testing.T) {
	p := newGroundPlay(t)
	out := p.sharesByLaw()
	p.must(p.fatma.SwitchGround(t.Context(), casework.GroundSwitch{Ground: helpersGround, Why: "eerst de jurist"}))
	p.stops(out, consent.StopGround)
	_, err := p.fatma.UseLegalGround(t.Context(), p.id, p.use())
	p.refused(err, consent.ErrGroundOff, "weighing a ground that is off here")
}

func TestOnNewYearsDayOf2027WhatWaitsOnTheOldGroundIsStopped(t *testing.T) {
	p := newGroundPlay(t)
	p.now = time.Date(2026, 12, 31, 12, 0, 0, 0, time.UTC)
	out := p.sharesByLaw()
	p.later(24 * time.Hour)
	p.stops(out, consent.StopGround)
	_, err := p.fatma.UseLegalGround(t.Context(), p.id, p.use())
	p.refused(err, consent.ErrGroundOff, "weighing a ground that ended")
	if list := p.tasks(casework.TaskGroundGone); len(list) != 1 || list[0].Partner != p.linde.ID {
		t.Errorf("Vandaag tells %+v", list)
	}
	later, err := p.fatma.Share(t.Context(), p.id, p.ask)
	p.must(err) // what rests on consent still may
	if r := p.registered(later.Disclosure); slices.Contains(r.About, person(p.fatma.dossier(), "Daan")) {
		t.Error("Daan is in what leaves on the first day of 2027")
	}
}
