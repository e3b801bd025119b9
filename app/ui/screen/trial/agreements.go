package trial

import (
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/assets"
)

// Agreed gives a desk the agreements and the proposals with which the program
// comes.
func Agreed(t testing.TB, n casework.Needs) casework.Needs {
	t.Helper()
	var err error
	if n.Policy, err = casework.ParsePolicy(table(t, "policy.json"), nil, Today); err != nil {
		t.Fatal(err)
	}
	if n.Proposals, err = consent.ParseProposals(table(t, "slices.json")); err != nil {
		t.Fatal(err)
	}
	return n
}

// Grounds are the legal grounds with which the program comes.
func Grounds(t testing.TB) []consent.LegalGround {
	t.Helper()
	grounds, err := consent.ParseGrounds(table(t, "grounds.json"))
	if err != nil {
		t.Fatal(err)
	}
	return grounds
}

func table(t testing.TB, name string) []byte {
	t.Helper()
	data, err := assets.Data(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Usual is what the program proposes to share with a kind of partner.
func Usual(t testing.TB, kind family.PartnerKind) []consent.Category {
	t.Helper()
	list, err := consent.ParseProposals(table(t, "slices.json"))
	if err != nil {
		t.Fatal(err)
	}
	return consent.Proposals(list, kind).Categories
}
