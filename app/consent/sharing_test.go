package consent_test

import (
	"slices"
	"testing"

	"keukentafel/app/consent"
)

func TestTheFamilyReadsWhichPartnerMayKnowWhatButNotWhatAYouthDecidesAlone(t *testing.T) {
	copyFor := nowTo("")
	copyFor.Recipient, copyFor.Purpose = consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy
	made, err := consent.Disclose(deWit(), copyFor)
	if err != nil {
		t.Fatal(err)
	}
	list := made.Slice().Sharing
	i := slices.IndexFunc(list, func(s consent.Sharing) bool { return s.Partner == "school" })
	if i < 0 || !slices.Contains(list[i].Categories, consent.CatGoals) {
		t.Fatalf("what school may know is not told: %v", list)
	}
	for _, s := range list {
		for _, c := range s.Categories {
			if c.Sensitive() {
				t.Errorf("%s: %s stands on a sheet for the whole house", s.Partner, c)
			}
		}
	}
	school, err := consent.Disclose(deWit(), nowTo("school"))
	if err == nil && len(school.Slice().Sharing) > 0 {
		t.Error("school reads what other partners may know")
	}
}
