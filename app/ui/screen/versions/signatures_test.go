package versions_test

import (
	"context"
	"errors"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/ui/screen/versions"
)

// disturbed is a desk on which something else goes wrong than a signature, or
// whose versions come from an installation that nobody knows here.
type disturbed struct {
	versions.Desk
	wrong  error
	change func(*consent.Dossier)
}

func (d disturbed) VerifyVersions(context.Context, consent.Dossier) error { return d.wrong }

func (d disturbed) Dossier(ctx context.Context, id family.FamilyID) (consent.Dossier, error) {
	dossier, err := d.Desk.Dossier(ctx, id)
	if d.change != nil {
		d.change(&dossier)
	}
	return dossier, err
}

func TestACheckThatCouldNotBeDoneIsNotAnAlarm(t *testing.T) {
	s := adopted(t, trial.Look{})
	s.Show(versions.New(versions.Needs{Frame: s.Frame, Desk: disturbed{Desk: s.Desk, wrong: casework.ErrLocked}, Family: s.id}))
	if s.Has("klopt niet") || s.Has("bel de helpdesk") {
		t.Error("a version is called broken although nobody looked")
	}
	if s.Has("klopt\n") || len(s.Failed) != 1 || !errors.Is(s.Failed[0], casework.ErrLocked) {
		t.Errorf("told %v", s.Failed)
	}
}

func TestASignerWhoIsNotKnownHereIsNotCalledGood(t *testing.T) {
	s := adopted(t, trial.Look{})
	stranger := func(d *consent.Dossier) { d.Versions[0].Key = "stranger" }
	s.Show(versions.New(versions.Needs{Frame: s.Frame, Desk: disturbed{Desk: s.Desk, change: stranger}, Family: s.id}))
	trial.Find(s.Stage, func(c *kit.Chip) bool { return c.String() == "ondertekenaar onbekend" })
	trial.Find(s.Stage, func(c *kit.Chip) bool { return c.String() == "klopt" })
}

func TestAChangeNeverReadsTheSameOnBothSides(t *testing.T) {
	s := adopted(t, trial.Look{})
	change := func(d *consent.Dossier) {
		d.Family.Persons[0].Incapacity = &family.Incapacity{By: "arts", On: trial.Today}
		d.Family.Partners[0].Bond.Quality = family.QualityTense
		d.Plan.Safety[0].Watches = "Oma Riet"
	}
	s.Show(versions.New(versions.Needs{Frame: s.Frame, Desk: disturbed{Desk: s.Desk, change: change}, Family: s.id}))
	for _, said := range []string{"Hier is een detail veranderd.", "is nu Oma Riet", "Kan niet zelf beslissen: ja (was niet ingevuld)"} {
		if !s.Has(said) {
			t.Errorf("%q is not said", said)
		}
	}
}
