package document_test

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

// signedBy are the names below the lines to sign on in a plan.
func signedBy(t *testing.T, who func() (consent.Recipient, consent.Purpose)) []string {
	t.Helper()
	doc, err := document.PlanDocument(paperFor(t, who), words.NL)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, block := range doc.All() {
		if signs, ok := block.(document.Signatures); ok {
			for _, line := range signs.Lines {
				names = append(names, line.Name)
			}
		}
	}
	return names
}

func TestOnlyTheFamilySignsThePlanAndOnOnesOwnCopyOnlyOneself(t *testing.T) {
	for name, c := range map[string]struct {
		who  func() (consent.Recipient, consent.Purpose)
		want []string
	}{
		"school":           {sampleplan.ToSchool, nil},
		"the municipality": {sampleplan.ToTown, nil},
		"Noor":             {toNoor, []string{"Noor El Amrani", "Riet de Wit"}},
		"the family":       {sampleplan.ToHome, []string{"Sanne de Wit", "Karim El Amrani", "Noor El Amrani", "Riet de Wit"}},
	} {
		got := signedBy(t, c.who)
		if len(got) != len(c.want) {
			t.Errorf("%s: %d lines to sign on, want %d", name, len(got), len(c.want))
			continue
		}
		for i, want := range c.want {
			if got[i] != want {
				t.Errorf("%s: line %d is for somebody else", name, i+1)
			}
		}
	}
}
