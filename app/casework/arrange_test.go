package casework

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestWhatIsNotThereCannotBeRemoved(t *testing.T) {
	d, s := withChild(t)
	ctx, before := t.Context(), len(s.log)
	for name, err := range map[string]error{
		"a relation":              d.RemoveRelation(ctx, "f", "sanne", "daan"),
		"a household":             d.RemoveHousehold(ctx, "f", "nowhere"),
		"a custody":               d.RemoveCustody(ctx, "f", "riet", "daan"),
		"a partner":               d.RemovePartner(ctx, "f", "nobody"),
		"a spot of a stranger":    d.Arrange(ctx, "f", family.PictureEcogram, family.Spot{Person: "stranger"}),
		"a spot of a new partner": d.Arrange(ctx, "f", family.PictureEcogram, family.Spot{Partner: "stranger"}),
		"a spot of nobody":        d.Arrange(ctx, "f", family.PictureEcogram, family.Spot{}),
	} {
		if err == nil {
			t.Errorf("%s that is not there was changed", name)
		}
	}
	if back, _ := d.NextSteps("f"); back != "" || len(s.log) != before {
		t.Errorf("a refusal left a step back (%v) or a line in the log (%d)", back, len(s.log))
	}
}

func TestWithoutThePenNothingIsArrangedOrRemoved(t *testing.T) {
	d, s := withChild(t)
	dossier := s.families["f"]
	dossier.Pen.State = family.PenElsewhere
	s.families["f"] = dossier
	for name, err := range map[string]error{
		"arrange":        d.Arrange(t.Context(), "f", family.PictureEcogram, family.Spot{Person: "riet"}),
		"arrange anew":   d.ArrangeAnew(t.Context(), "f", family.PictureEcogram),
		"remove custody": d.RemoveCustody(t.Context(), "f", "karim", "daan"),
		"remove partner": d.RemovePartner(t.Context(), "f", "gi"),
	} {
		if !errors.Is(err, ErrNoPen) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAPartnerWithWhomAnythingHappenedIsNotRemoved(t *testing.T) {
	happened := map[string]func(*consent.Dossier){
		"a consent": func(d *consent.Dossier) { d.Consents = []consent.Consent{{ID: "c", About: "daan", Partner: "gi"}} },
		"a disclosure": func(d *consent.Dossier) {
			d.Register = []consent.Record{{Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: "gi"}}}
		},
		"a contribution": func(d *consent.Dossier) { d.Contributions = []family.Contribution{{Partner: "gi"}} },
		"a statement":    func(d *consent.Dossier) { d.Plan.Statements = []family.Statement{{Shared: []family.PartnerID{"gi"}}} },
		"an action": func(d *consent.Dossier) {
			d.Plan.Goals = []family.Goal{{Actions: []family.Action{{Who: family.Doer{Partner: "gi"}}}}}
		},
		"an order": func(d *consent.Dossier) { d.Family.Orders = []family.Order{{Child: "daan", Partner: "gi"}} },
	}
	for name, happen := range happened {
		d, s := withChild(t)
		dossier := s.families["f"]
		happen(&dossier)
		s.families["f"] = dossier
		if err := d.RemovePartner(t.Context(), "f", "gi"); !errors.Is(err, ErrPartnerInUse) {
			t.Errorf("with %s: %v", name, err)
		}
		if after := s.families["f"]; len(after.Family.Partners) != 4 {
			t.Errorf("with %s the partner is gone", name)
		}
	}
}

func TestAPartnerAddedByMistakeIsTakenOutAndComesBack(t *testing.T) {
	d, s := withChild(t)
	must(t, d.Arrange(t.Context(), "f", family.PictureEcogram, family.Spot{Partner: "gi", X: 500}))
	must(t, d.RemovePartner(t.Context(), "f", "gi"))
	if f := s.families["f"].Family; len(f.Partners) != 3 || len(f.Arrangements) != 0 {
		t.Errorf("%d partners, %d arrangements", len(f.Partners), len(f.Arrangements))
	}
	must(t, d.Undo(t.Context(), "f"))
	if f := s.families["f"].Family; len(f.Partners) != 4 || len(f.Arrangement(family.PictureEcogram).Spots) != 1 {
		t.Error("the partner or its place did not come back")
	}
}

func TestCustodyThatIsTakenAwayReopensWhatWasAgreed(t *testing.T) {
	d, s := withChild(t)
	id := askAbout(t, d, "daan", "sanne", "karim")
	must(t, d.RemoveCustody(t.Context(), "f", "karim", "daan"))
	dossier := s.families["f"]
	c, _ := dossier.Consent(id)
	if len(c.Reopened) != 1 || c.Reopened[0].Why != consent.ReopenCustody || len(dossier.Family.Custodies) != 1 {
		t.Errorf("reopened %v", c.Reopened)
	}
	must(t, d.Undo(t.Context(), "f"))
	dossier = s.families["f"]
	if c, _ := dossier.Consent(id); len(c.Reopened) != 0 {
		t.Error("after undo it is still open")
	}
}

func TestAHouseThatIsTakenOutLeavesItsPeople(t *testing.T) {
	d, s := withChild(t)
	house, err := d.PutHousehold(t.Context(), "f", family.Household{Name: "bij mama"})
	must(t, err)
	_, err = d.PutPerson(t.Context(), "f", family.Person{ID: "daan", Given: "Daan", Birth: "2017-04-02", Households: []family.HouseholdID{house, "other"}})
	must(t, err)
	must(t, d.RemoveHousehold(t.Context(), "f", house))
	daan, _ := s.families["f"].Family.Person("daan")
	if len(s.families["f"].Family.Households) != 0 || !slices.Equal(daan.Households, []family.HouseholdID{"other"}) {
		t.Errorf("Daan lives in %v", daan.Households)
	}
}

func TestARelationThatIsTakenOutComesBack(t *testing.T) {
	d, s := withChild(t)
	must(t, d.PutRelation(t.Context(), "f", family.Relation{From: "riet", To: "daan", Kind: family.RelGrandparent}))
	must(t, d.RemoveRelation(t.Context(), "f", "riet", "daan"))
	if len(s.families["f"].Family.Relations) != 0 || s.log[len(s.log)-1].Event != audit.FamilyRelationRemoved {
		t.Error("the relation is still there, or the log does not say it")
	}
	must(t, d.Undo(t.Context(), "f"))
	if len(s.families["f"].Family.Relations) != 1 {
		t.Error("it did not come back")
	}
}

func TestAMovedPersonKeepsThePlaceAndThePlanStaysAdopted(t *testing.T) {
	d, s := withChild(t)
	dossier := s.families["f"]
	dossier.Plan.State = family.PlanAdopted
	s.families["f"] = dossier
	must(t, d.Arrange(t.Context(), "f", family.PictureEcogram, family.Spot{Person: "riet", X: 100, Y: 4000}))
	must(t, d.Arrange(t.Context(), "f", family.PictureEcogram, family.Spot{Person: "riet", X: -300, Y: -4000}))
	f := s.families["f"].Family
	if want := []family.Spot{{Person: "riet", X: -300, Y: -1000}}; !reflect.DeepEqual(f.Arrangement(family.PictureEcogram).Spots, want) {
		t.Errorf("kept %v", f.Arrangement(family.PictureEcogram).Spots)
	}
	if s.families["f"].Plan.State != family.PlanAdopted || s.log[len(s.log)-1].Event != audit.FamilyArranged {
		t.Error("moving somebody in a picture changed the plan, or is not in the log")
	}
	must(t, d.Undo(t.Context(), "f"))
	if got := s.families["f"].Family.Arrangement(family.PictureEcogram).Spots; len(got) != 1 || got[0].X != 100 {
		t.Errorf("after undo %v", got)
	}
	must(t, d.ArrangeAnew(t.Context(), "f", family.PictureEcogram))
	if len(s.families["f"].Family.Arrangements) != 0 {
		t.Error("the picture remembers what it was told to forget")
	}
}

func TestWhoLeavesTheFamilyLeavesThePicture(t *testing.T) {
	d, s := withChild(t)
	must(t, d.Arrange(t.Context(), "f", family.PictureEcogram, family.Spot{Person: "riet", X: 100}))
	must(t, d.RemovePerson(t.Context(), "f", "riet"))
	if len(s.families["f"].Family.Arrangements) != 0 {
		t.Error("a spot of nobody is left")
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
