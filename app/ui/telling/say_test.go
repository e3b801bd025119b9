package telling_test

import (
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/telling"
	"keukentafel/app/words"
)

func threeChildren() family.Family {
	f := family.Family{Persons: []family.Person{{ID: "sanne", Given: "Sanne", Birth: "1989-06-01"}, {ID: "ruud", Given: "Ruud", Birth: "1985-09-01"},
		{ID: "lisa", Given: "Lisa", Birth: "2010-07-02"}, {ID: "noor", Given: "Noor", Birth: "2012-08-24"}, {ID: "daan", Given: "Daan", Birth: "2017-04-02"}}}
	for _, child := range []family.PersonID{"lisa", "noor", "daan"} {
		f.Custodies = append(f.Custodies, family.Custody{Holder: "sanne", Child: child, State: family.CustodyYes, Basis: family.BasisCourt, On: "2026-11-11"},
			family.Custody{Holder: "ruud", Child: child, State: family.CustodyNo})
	}
	return f
}

func TestWhoHasNoSayIsToldWithTheReason(t *testing.T) {
	for about, want := range map[family.PersonID]string{
		"daan":  "Ruud beslist niet mee: geen gezag.",
		"lisa":  "Sanne beslist niet mee: vanaf 16 jaar beslist een jongere zelf.|Ruud beslist niet mee: geen gezag.",
		"sanne": "",
	} {
		if got := strings.Join(telling.NoSay(words.NL, threeChildren(), about, today), "|"); got != want {
			t.Errorf("about %s: %q", about, got)
		}
	}
}

func TestWhyIsAgeOrCustodyAndHowItIsKnown(t *testing.T) {
	f := threeChildren()
	for about, want := range map[family.PersonID]string{"lisa": "16 jaar, beslist alleen", "noor": "14 jaar, beslist mee", "sanne": "volwassen, beslist zelf"} {
		if got := telling.WhySay(words.NL, f, about, consent.Giver{Person: about, Capacity: consent.AsSelf}, today); got != want {
			t.Errorf("%s: %q", about, got)
		}
	}
	got := telling.WhySay(words.NL, f, "daan", consent.Giver{Person: "sanne", Capacity: consent.AsParent}, today)
	if got != "als ouder met gezag (uitspraak van de rechter), 11 november 2026" {
		t.Errorf("Sanne about Daan: %q", got)
	}
}

func TestOnlyBirthdaysWithinTheTermAreTold(t *testing.T) {
	noor := threeChildren().Persons[3]
	if list := telling.Birthdays(words.NL, noor, today, "2027-11-24"); len(list) != 0 {
		t.Errorf("told: %v", list)
	}
	list := telling.Birthdays(words.NL, noor, today, "2028-08-24")
	if len(list) != 1 || !strings.Contains(list[0], "Noor wordt 16 op 24 augustus 2028") {
		t.Errorf("told: %v", list)
	}
}
