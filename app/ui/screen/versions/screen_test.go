package versions_test

import (
	"context"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/ui/screen/versions"
)

type table struct {
	*trial.Stage
	id family.FamilyID
}

// adopted is De Wit with two adopted versions and a change since.
func adopted(t *testing.T, look trial.Look) *table {
	t.Helper()
	d := trial.DeWit()
	s := &table{Stage: trial.New(t, d, look), id: d.Family.ID}
	prepare(t, s.Stage, d)
	return s
}

func prepare(t *testing.T, s *trial.Stage, d consent.Dossier) {
	t.Helper()
	ctx, id := context.Background(), d.Family.ID
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	_, err := s.Desk.AdoptVersion(ctx, id)
	must(err)
	goal := d.Plan.Goals[0].ID
	_, err = s.Desk.PutAction(ctx, id, goal, family.Action{What: "Elke vrijdag samen naar het zwembad", Who: family.Doer{Person: d.Family.Persons[1].ID}, State: family.ActionOpen})
	must(err)
	must(s.Desk.PlanReview(ctx, id, "2027-02-01"))
	_, err = s.Desk.AdoptVersion(ctx, id)
	must(err)
	action := d.Plan.Goals[0].Actions[0]
	action.State = family.ActionDone
	_, err = s.Desk.PutAction(ctx, id, goal, action)
	must(err)
}

func (s *table) open() { s.Show(s.screen()) }

func (s *table) screen() route.Screen {
	return versions.New(versions.Needs{Frame: s.Frame, Desk: s.Desk, Family: s.id})
}

// tampered is a desk whose second version was changed from outside.
type tampered struct{ versions.Desk }

func (d tampered) Dossier(ctx context.Context, id family.FamilyID) (consent.Dossier, error) {
	dossier, err := d.Desk.Dossier(ctx, id)
	dossier.Versions[1].Plan.NextReview = "2030-01-01"
	return dossier, err
}

func TestAVersionThatWasChangedFromOutsideIsShownAsBroken(t *testing.T) {
	s := adopted(t, trial.Look{})
	s.Show(versions.New(versions.Needs{Frame: s.Frame, Desk: tampered{s.Desk}, Family: s.id}))
	trial.Find(s.Stage, func(c *kit.Chip) bool { return c.String() == "klopt" })
	trial.Find(s.Stage, func(c *kit.Chip) bool { return c.String() == "klopt niet" })
	if !s.Has("Versie 2 past niet meer bij haar handtekening") {
		t.Error("it is not said what to do")
	}
}

func TestWithoutVersionsTheScreenSaysWhatToDo(t *testing.T) {
	d := trial.DeWit()
	s := &table{Stage: trial.New(t, d, trial.Look{}), id: d.Family.ID}
	s.open()
	s.Press("Naar het plan")
	if len(s.Went) != 1 || s.Went[0].Tab != route.TabPlan {
		t.Errorf("went to %v", s.Went)
	}
}

func TestTheDraftIsComparedWithTheLastVersionInWords(t *testing.T) {
	s := adopted(t, trial.Look{})
	s.open()
	for _, said := range []string{"Versie 2 van 24 november 2026", "Vastgesteld door Marieke Bos", "klopt", "1 veranderd", "gedaan"} {
		if !s.Has(said) {
			t.Errorf("%q is not said", said)
		}
	}
}

func TestAnyTwoVersionsCanBeCompared(t *testing.T) {
	s := adopted(t, trial.Look{})
	s.open()
	choose := func(now, then string) {
		field := trial.Find(s.Stage, func(x *kit.Select) bool { return x.Selected() == now })
		field.SetSelected(then)
		field.OnChanged(then)
		s.Settle()
	}
	choose("0", "2")
	if !s.Has("Deze twee zijn gelijk.") {
		t.Error("version 2 differs from itself")
	}
	s.Press("Versie 2")
	if !s.Has("Elke vrijdag samen naar het zwembad") || !s.Has("erbij") || !s.Has("1 februari 2027") {
		t.Error("the new action and the new review are not shown")
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "versions", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		prepare(t, s, trial.DeWit())
		return versions.New(versions.Needs{Frame: s.Frame, Desk: s.Desk, Family: trial.DeWit().Family.ID})
	}})
	trial.Photos(t, trial.Album{Name: "versions-empty", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		return versions.New(versions.Needs{Frame: s.Frame, Desk: s.Desk, Family: trial.DeWit().Family.ID})
	}})
}
