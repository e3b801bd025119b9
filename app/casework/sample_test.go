package casework

import (
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// invented is a small sample family.
func invented() consent.Dossier {
	return consent.Dossier{Family: family.Family{ID: "sample-1", Name: "De Wit (voorbeeld)", Opened: today},
		Plan: family.Plan{State: family.PlanDraft, Coordinators: []family.Coordinator{{Role: family.CaseCoordinator, Name: "Riet", From: today}}}}
}

func TestARealFamilyIsNeverThrownAwayAsASample(t *testing.T) {
	d, s := keeping(t)
	refused(t, d.DiscardSample(t.Context(), "f", true), ErrNotASample, "without a sample")
	_, err := d.MakeSample(t.Context(), invented())
	refused(t, err, nil, "making the sample")
	refused(t, d.DiscardSample(t.Context(), "f", true), ErrNotASample, "beside a sample")
	if _, there := s.families["f"]; !there {
		t.Error("the family is gone")
	}
}

func TestASampleInWhichSomebodyWroteIsAskedAboutFirst(t *testing.T) {
	d, s := keeping(t)
	id, err := d.MakeSample(t.Context(), invented())
	refused(t, err, nil, "making the sample")
	changed := s.families[id]
	changed.Changed = changed.Changed.Add(1)
	s.families[id] = changed
	refused(t, d.DiscardSample(t.Context(), id, false), ErrSampleChanged, "unasked")
	if _, there := s.families[id]; !there {
		t.Fatal("the sample is gone")
	}
	refused(t, d.DiscardSample(t.Context(), id, true), nil, "asked")
	if _, there := s.families[id]; there {
		t.Error("the sample is still there")
	}
}

func TestNothingAboutASampleIsQueued(t *testing.T) {
	d, s := keeping(t)
	id, err := d.MakeSample(t.Context(), invented())
	refused(t, err, nil, "making the sample")
	_, err = d.queue(shelfTx{s}, owner{}, Outgoing{ID: "x", Kind: LetterShare, Family: id}, Letter{}, nil)
	refused(t, err, ErrSampleStays, "a share")
	_, err = d.queue(shelfTx{s}, owner{}, Outgoing{ID: "y", Kind: LetterHandover, Family: id}, Letter{}, nil)
	refused(t, err, ErrSampleStays, "a handover")
}

func TestThereIsOneSampleAndItIsMadeOnce(t *testing.T) {
	d, _ := keeping(t)
	first, err := d.MakeSample(t.Context(), invented())
	refused(t, err, nil, "making the sample")
	second := invented()
	second.Family.ID = "sample-2"
	again, err := d.MakeSample(t.Context(), second)
	if err != nil || again != first {
		t.Errorf("made %s and %s, %v", first, again, err)
	}
}

func TestASampleIsThrownAwayWithALineInTheLogAndNoRecordForTheArchive(t *testing.T) {
	d, s := keeping(t)
	id, err := d.MakeSample(t.Context(), invented())
	refused(t, err, nil, "making the sample")
	refused(t, d.DiscardSample(t.Context(), id, false), nil, "throwing it away")
	last := s.log[len(s.log)-1]
	if last.Event != audit.FamilyShred || last.Family != id || last.Outcome != audit.Done {
		t.Errorf("logged %s about %s", last.Event, last.Family)
	}
	if list, _ := d.Destructions(t.Context()); len(list) != 0 {
		t.Errorf("%d records of somebody who never lived", len(list))
	}
	if _, here, err := d.Sample(t.Context()); here || err != nil {
		t.Errorf("the sample is said to be here, %v", err)
	}
}
