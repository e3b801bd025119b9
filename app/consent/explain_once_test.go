package consent_test

import (
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func explained(about []family.PersonID, categories ...consent.Category) consent.Explanation {
	facts := consent.Facts{Family: deWitFamily(), Consents: deWitConsents(), Grounds: deWitGrounds, On: today}
	return consent.Explain(facts, consent.Question{Partner: "school", Purpose: consent.PurposeCooperate, About: about, Categories: categories})
}

func TestAboutNobodyNothingIsAllowedMeanwhile(t *testing.T) {
	if e := explained(nil, consent.CatGoals); len(e.Meanwhile) != 0 || len(e.Each) != 0 {
		t.Errorf("meanwhile %v, each %v", e.Meanwhile, e.Each)
	}
}

func TestWhatIsAllowedAboutOneIsAllowedMeanwhile(t *testing.T) {
	e := explained([]family.PersonID{"noor"}, consent.CatGoals, consent.CatMentalHealth)
	if !slices.Equal(e.Meanwhile, []consent.Category{consent.CatGoals}) {
		t.Errorf("meanwhile %v", e.Meanwhile)
	}
}

func TestWhoIsNamedTwiceIsExplainedOnce(t *testing.T) {
	e := explained([]family.PersonID{"noor", "noor"}, consent.CatGoals, consent.CatGoals)
	if len(e.Each) != 1 || !slices.Equal(e.Each[0].Categories, []consent.Category{consent.CatGoals}) {
		t.Errorf("each %v", e.Each)
	}
}

func TestAGroundIsOfferedOnlyForWhatIsMissingAboutSomebodyInTheFamily(t *testing.T) {
	if e := explained([]family.PersonID{"noor"}, consent.CatGoals); len(e.Options) != 0 {
		t.Errorf("for what may be shared already: %v", e.Options)
	}
	if e := explained([]family.PersonID{"nobody"}, consent.CatGoals); len(e.Options) != 0 {
		t.Errorf("about somebody else: %v", e.Options)
	}
	if e := explained([]family.PersonID{"noor"}, consent.CatMentalHealth); !slices.Equal(e.Options, []consent.GroundID{"any"}) {
		t.Errorf("for the therapy of Noor: %v", e.Options)
	}
}

func TestOnlyCustodyOfThisChildThatNobodyLookedUpIsRemarked(t *testing.T) {
	for name, c := range map[string]struct {
		custody family.Custody
		want    bool
	}{
		"somebody said so":            {family.Custody{Holder: "karim", Child: "noor", State: family.CustodyYes, Basis: family.BasisStated}, true},
		"a court document was read":   {family.Custody{Holder: "karim", Child: "noor", State: family.CustodyYes, Basis: family.BasisCourt}, false},
		"said so about another":       {family.Custody{Holder: "karim", Child: "daan", State: family.CustodyYes, Basis: family.BasisStated}, false},
		"somebody said he has none":   {family.Custody{Holder: "karim", Child: "noor", State: family.CustodyNo, Basis: family.BasisStated}, false},
		"the child over itself":       {family.Custody{Holder: "noor", Child: "noor", State: family.CustodyYes, Basis: family.BasisStated}, false},
		"it begins with the new year": {family.Custody{Holder: "karim", Child: "noor", State: family.CustodyYes, Basis: family.BasisStated, From: "2027-01-01"}, false},
	} {
		f := deWitFamily()
		f.PutCustody(c.custody)
		e := consent.Explain(consent.Facts{Family: f, On: today}, consent.Question{Partner: "school", Purpose: consent.PurposeCooperate,
			About: []family.PersonID{"noor"}, Categories: []consent.Category{consent.CatGoals}})
		got := slices.ContainsFunc(e.Notices, func(n consent.Notice) bool { return n.Code == consent.NoticeCustodyStated })
		if got != c.want {
			t.Errorf("%s: remarked %v", name, got)
		}
	}
}
