package consent_test

import (
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func copyFor(t *testing.T, d consent.Dossier, kind consent.RecipientKind, person family.PersonID) consent.Slice {
	t.Helper()
	return disclosed(t, d, ownCopy(kind, person)).Slice()
}

func goalsIn(s consent.Slice) []string {
	var all []string
	for _, g := range s.Plan.Goals {
		all = append(all, string(g.ID))
	}
	return all
}

func TestTheCopyOnTheKitchenTableLeavesOutSafetyAddressesAndWhatAYouthDecidesAbout(t *testing.T) {
	s := copyFor(t, deWit(), consent.ToHousehold, "")
	if got := goalsIn(s); !slices.Equal(got, []string{"g-noor", "g-daan", "g-debt", "g-whole"}) {
		t.Errorf("goals %v", got)
	}
	if len(s.Plan.Safety) > 0 || len(s.Family.Households) > 0 || s.Family.Town != "" {
		t.Error("safety agreements or addresses lie on the kitchen table")
	}
	for _, p := range s.Family.Persons {
		if p.Phone+p.Email != "" || p.Birth != "" {
			t.Errorf("contact details of %s lie on the kitchen table", p.ID)
		}
	}
	for _, gone := range []family.PartnerID{"ggz", "vt"} {
		if _, ok := s.Family.Partner(gone); ok {
			t.Errorf("that %s is involved lies on the kitchen table", gone)
		}
	}
	if len(s.Plan.Meetings) != 1 || s.Plan.Evaluations[0].Story == "" || s.Coordinator != "Riet" || len(s.Family.Custodies) != 6 {
		t.Error("the family misses part of its own plan")
	}
}

func TestWhatIsSensitiveAboutSomebodyOfUnknownAgeIsLeftOut(t *testing.T) {
	d := deWit()
	d.Family.PutPerson(family.Person{ID: "noor", Given: "Noor", Place: family.PlaceHousehold})
	if got := goalsIn(copyFor(t, d, consent.ToHousehold, "")); slices.Contains(got, "g-therapy") {
		t.Errorf("goals %v", got)
	}
}

func TestNoorsOwnCopyHoldsHerOwnTherapyAndAddressAndNobodyElses(t *testing.T) {
	s := copyFor(t, deWit(), consent.ToPerson, "noor")
	if got := goalsIn(s); !slices.Equal(got, []string{"g-noor", "g-therapy", "g-daan", "g-debt", "g-whole"}) {
		t.Errorf("goals %v", got)
	}
	if noor, _ := s.Family.Person("noor"); noor.Phone == "" || len(s.Family.Households) != 1 {
		t.Error("her own contact details are absent")
	}
	if sanne, _ := s.Family.Person("sanne"); sanne.Phone != "" {
		t.Error("her mother's phone number is there")
	}
	if len(s.Plan.Statements) != 5 || len(s.Plan.Safety) != 1 {
		t.Errorf("%d statements, %d safety agreements", len(s.Plan.Statements), len(s.Plan.Safety))
	}
}

func TestAParentElsewhereReadsAboutTheChildrenInHisCustodyOnly(t *testing.T) {
	s := copyFor(t, deWit(), consent.ToPerson, "karim")
	if got := goalsIn(s); !slices.Equal(got, []string{"g-noor", "g-daan"}) {
		t.Errorf("goals %v", got)
	}
	for _, x := range s.Plan.Statements {
		if x.Speaker.Person == "sanne" {
			t.Error("Karim reads what Sanne said")
		}
	}
	if _, ok := s.Family.Partner("debt"); ok {
		t.Error("Karim reads that Sanne has debts")
	}
	if len(s.Family.Households) != 1 || s.Family.Households[0].ID != "karims" {
		t.Error("Karim reads another address than his own")
	}
	if len(s.Plan.Meetings) > 0 || s.Plan.Evaluations[0].Story != "" || s.Plan.Evaluations[0].Lessons != "" {
		t.Error("Karim reads what was said at a table where he was not")
	}
	for _, a := range s.Plan.Agreements {
		if a.Person == "sanne" {
			t.Error("Karim reads Sanne's view")
		}
	}
	for _, r := range s.Family.Relations {
		if r.Quality != family.QualityUnknown {
			t.Error("Karim reads how others get on")
		}
	}
	if s.Coordinator != "Riet" {
		t.Error("Karim is not told who coordinates")
	}
	if _, action, ok := s.Plan.Action("a-breakfast"); !ok || action.Who.Person != "sanne" {
		t.Error("Karim is not told who does what for Noor")
	}
}

func TestLisaOf16IsNoLongerReadAboutByAParentElsewhere(t *testing.T) {
	d := deWit()
	d.Plan.Goals = append(d.Plan.Goals, family.Goal{ID: "g-work", ForWhom: []family.PersonID{"lisa"}, Domain: family.DomainWork})
	if got := goalsIn(copyFor(t, d, consent.ToPerson, "karim")); slices.Contains(got, "g-work") {
		t.Errorf("goals %v", got)
	}
	if got := goalsIn(copyFor(t, d, consent.ToPerson, "lisa")); !slices.Contains(got, "g-work") || !slices.Contains(got, "g-lisa") {
		t.Errorf("Lisa's own copy: goals %v", got)
	}
}

func TestAGrandmotherReadsThePlanOnlyWhileSheCoordinates(t *testing.T) {
	d := deWit()
	if got := goalsIn(copyFor(t, d, consent.ToPerson, "riet")); !slices.Equal(got, []string{"g-noor", "g-daan", "g-debt", "g-whole"}) {
		t.Errorf("goals %v", got)
	}
	d.Plan.Coordinators[0].Until = "2026-11-23"
	slice, _, err := consent.Preview(d, ownCopy(consent.ToPerson, "riet"))
	if err != nil || len(slice.Plan.Goals)+len(slice.Plan.Statements)+len(slice.Plan.Safety)+len(slice.Family.Custodies) > 0 {
		t.Errorf("goals %v, %v", goalsIn(slice), err)
	}
}

func TestAnOwnCopyNeverWaitsForConsent(t *testing.T) {
	made := disclosed(t, deWit(), ownCopy(consent.ToHousehold, ""))
	if got := made.Record().Grounds; !slices.Equal(got, []string{consent.GroundOwnCopy}) {
		t.Errorf("grounds %v", got)
	}
}

func TestAParentElsewhereWithoutCustodyReadsNothingAboutTheChild(t *testing.T) {
	for _, state := range []family.CustodyState{family.CustodyNo, family.CustodyUnknown} {
		d := deWit()
		d.Family.PutCustody(family.Custody{Holder: "karim", Child: "daan", State: state})
		if got := goalsIn(copyFor(t, d, consent.ToPerson, "karim")); !slices.Equal(got, []string{"g-noor"}) {
			t.Errorf("custody %s: goals %v", state, got)
		}
	}
	slice, _, err := consent.Preview(deWit(), ownCopy(consent.ToPerson, "ruud"))
	if err != nil || len(slice.Plan.Goals) == 0 {
		t.Errorf("Ruud sits at the table and reads nothing: %v", err)
	}
}
