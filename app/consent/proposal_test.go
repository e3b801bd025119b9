package consent_test

import (
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestNobodyProposesMoreThanAPartnerNeeds(t *testing.T) {
	private := []consent.Category{consent.CatHealth, consent.CatMentalHealth, consent.CatFinance, consent.CatSubstances, consent.CatJustice, consent.CatReport}
	outsiders := []family.PartnerKind{family.PartnerSchool, family.PartnerWelfare, family.PartnerVolunteer, family.PartnerMunicipality}
	for _, kind := range family.PartnerKinds() {
		list := consent.Proposal(kind)
		if len(list) == 0 || slices.Contains(list, consent.CatSafety) {
			t.Errorf("the proposal for %s is %v", kind, list)
		}
		for _, c := range private {
			if slices.Contains(outsiders, kind) && slices.Contains(list, c) {
				t.Errorf("it is proposed that %s is told about %s", kind, c)
			}
		}
	}
}

func TestEachPartnerIsProposedWhatItsOwnWorkIsAbout(t *testing.T) {
	for kind, want := range map[family.PartnerKind][]consent.Category{
		family.PartnerDebtHelp:  {consent.CatGoals, consent.CatActions, consent.CatFinance},
		family.PartnerGP:        {consent.CatGoals, consent.CatHealth, consent.CatMentalHealth},
		family.PartnerSchool:    {consent.CatContact, consent.CatInvolvement, consent.CatGoals, consent.CatActions, consent.CatSchool},
		family.PartnerVolunteer: {consent.CatActions},
		family.PartnerSafeHome:  {consent.CatContact, consent.CatInvolvement},
	} {
		if got := consent.Proposal(kind); !slices.Equal(got, want) {
			t.Errorf("%s is proposed %v", kind, got)
		}
	}
}

func TestAPartnerOfAnUnknownKindIsProposedOnlyItsOwnActions(t *testing.T) {
	if got := consent.Proposal("something new"); !slices.Equal(got, []consent.Category{consent.CatActions}) {
		t.Errorf("proposed: %v", got)
	}
}
