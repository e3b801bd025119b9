package consent_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func shippedProposals(t *testing.T) []consent.Proposal {
	t.Helper()
	content, err := os.ReadFile("../../assets/data/slices.json")
	if err != nil {
		t.Fatal(err)
	}
	list, err := consent.ParseProposals(content)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestAListOfProposalsWithASlipIsRefused(t *testing.T) {
	content, err := os.ReadFile("../../assets/data/slices.json")
	if err != nil {
		t.Fatal(err)
	}
	whole := string(content)
	for name, change := range map[string][2]string{
		"a field that does not exist":  {`"kind": "gp"`, `"kind": "gp", "also": "school"`},
		"everything":                   {`["actions"]`, `["everything"]`},
		"safety":                       {`["actions"]`, `["actions", "safety"]`},
		"nothing":                      {`["actions"]`, `[]`},
		"a category twice":             {`["actions"]`, `["actions", "actions"]`},
		"an unknown kind of partner":   {`"kind": "gp"`, `"kind": "general-practitioner"`},
		"a kind twice":                 {`"kind": "gp"`, `"kind": "school"`},
		"no reason in one language":    {`"en": "Health and`, `"fr": "Health and`},
		"something that follows":       {"\n]\n", "\n] []\n"},
		"cut off":                      {"\n]\n", "\n"},
		"a list without the last kind": {`"kind": "other"`, `"kind": "school"`},
	} {
		data := strings.Replace(whole, change[0], change[1], 1)
		if data == whole {
			t.Fatalf("%s: nothing was changed", name)
		}
		if list, err := consent.ParseProposals([]byte(data)); !errors.Is(err, consent.ErrBadProposal) || list != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := consent.ParseProposals([]byte(`[]`)); !errors.Is(err, consent.ErrBadProposal) {
		t.Errorf("an empty list: %v", err)
	}
}

func TestNobodyProposesMoreThanAPartnerNeeds(t *testing.T) {
	private := []consent.Category{consent.CatHealth, consent.CatMentalHealth, consent.CatFinance, consent.CatSubstances, consent.CatJustice, consent.CatReport}
	outsiders := []family.PartnerKind{family.PartnerSchool, family.PartnerAlliance, family.PartnerAttendance, family.PartnerWelfare, family.PartnerLeisure,
		family.PartnerVolunteer, family.PartnerMunicipality}
	list := shippedProposals(t)
	for _, kind := range family.PartnerKinds() {
		p := consent.Proposals(list, kind)
		if p.Kind != kind || len(p.Categories) == 0 || slices.Contains(p.Categories, consent.CatSafety) || len(p.Categories) > 8 {
			t.Errorf("the proposal for %s is %v", kind, p.Categories)
		}
		for _, c := range private {
			if slices.Contains(outsiders, kind) && slices.Contains(p.Categories, c) {
				t.Errorf("it is proposed that %s is told about %s", kind, c)
			}
		}
	}
}

func TestEachPartnerIsProposedWhatItsOwnWorkIsAbout(t *testing.T) {
	list := shippedProposals(t)
	for kind, want := range map[family.PartnerKind][]consent.Category{
		family.PartnerDebtHelp:  {consent.CatGoals, consent.CatActions, consent.CatFinance},
		family.PartnerGP:        {consent.CatGoals, consent.CatHealth, consent.CatMentalHealth},
		family.PartnerSchool:    {consent.CatContact, consent.CatInvolvement, consent.CatGoals, consent.CatActions, consent.CatSchool},
		family.PartnerVolunteer: {consent.CatActions},
		family.PartnerSafeHome:  {consent.CatContact, consent.CatInvolvement},
		"something new":         {consent.CatActions},
	} {
		if got := consent.Proposals(list, kind).Categories; !slices.Equal(got, want) {
			t.Errorf("%s is proposed %v", kind, got)
		}
	}
}

func TestAProposalIsACopyThatChangesNoOther(t *testing.T) {
	list := shippedProposals(t)
	consent.Proposals(list, family.PartnerVolunteer).Categories[0] = consent.CatFinance
	if got := consent.Proposals(list, family.PartnerVolunteer).Categories; !slices.Equal(got, []consent.Category{consent.CatActions}) {
		t.Errorf("proposed: %v", got)
	}
}

// What nobody read in a source may not look as if somebody did.
func TestAProposalSaysWhereItComesFrom(t *testing.T) {
	for _, p := range shippedProposals(t) {
		if strings.Contains(p.Source, "Eigen afleiding") != p.Unverified || len(p.Source) < 20 {
			t.Errorf("%s rests on %q, unverified %v", p.Kind, p.Source, p.Unverified)
		}
	}
}
