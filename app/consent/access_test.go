package consent_test

import (
	"errors"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestWhoMayNotAskForAFile(t *testing.T) {
	ask := func(by, about family.PersonID, change func(*family.Family)) error {
		f := deWitFamily()
		if change != nil {
			change(&f)
		}
		return consent.MayAskFile(f, by, about, today)
	}
	custody := func(c family.Custody) func(*family.Family) { return func(f *family.Family) { f.PutCustody(c) } }
	for name, c := range map[string]struct {
		by, about family.PersonID
		change    func(*family.Family)
		want      error
	}{
		"R1 a child of 9 about itself":                  {"daan", "daan", nil, consent.ErrTooYoungForRights},
		"R2 a stepfather about the child":               {"ruud", "daan", nil, consent.ErrNotTheirFile},
		"R2 a grandmother who coordinates":              {"riet", "daan", nil, consent.ErrNotTheirFile},
		"R2 a parent without custody":                   {"karim", "daan", custody(family.Custody{Holder: "karim", Child: "daan", State: family.CustodyNo}), consent.ErrNotTheirFile},
		"R2 a parent whose custody ended":               {"karim", "daan", custody(family.Custody{Holder: "karim", Child: "daan", State: family.CustodyYes, Until: "2026-11-23"}), consent.ErrNotTheirFile},
		"R2 a parent of whom custody is unknown":        {"karim", "daan", custody(family.Custody{Holder: "karim", Child: "daan", State: family.CustodyUnknown}), consent.ErrCustodyUnknown},
		"R2 a parent of whom nothing is recorded":       {"karim", "daan", func(f *family.Family) { f.Custodies = nil }, consent.ErrCustodyUnknown},
		"R2 a parent, the child has no birth date":      {"karim", "daan", func(f *family.Family) { f.PutPerson(family.Person{ID: "daan", Given: "Daan"}) }, consent.ErrAgeUnknown},
		"R3 a mother about her daughter of 16":          {"sanne", "lisa", nil, consent.ErrDecidesAlone},
		"R3 a mother about her partner":                 {"sanne", "ruud", nil, consent.ErrDecidesAlone},
		"R3 a daughter about her mother":                {"lisa", "sanne", nil, consent.ErrDecidesAlone},
		"R3 an administrator about who he acts for":     {"riet", "sanne", acts(family.RepAdministrator, ""), consent.ErrDecidesAlone},
		"R3 a mentor whose term ended":                  {"riet", "sanne", acts(family.RepMentor, "2026-11-23"), consent.ErrDecidesAlone},
		"R4 somebody who is not in the family":          {"joost", "daan", nil, family.ErrUnknownPerson},
		"R4 about somebody who is not in the family":    {"sanne", "joost", nil, family.ErrUnknownPerson},
		"R5 about somebody who died":                    {"sanne", "daan", func(f *family.Family) { f.PutPerson(family.Person{ID: "daan", Birth: "2017-04-02", Died: today}) }, consent.ErrNotTheirFile},
		"R5 somebody who died":                          {"sanne", "daan", func(f *family.Family) { f.PutPerson(family.Person{ID: "sanne", Died: today}) }, consent.ErrNotTheirFile},
		"R2 a sister of 16 about her brother":           {"lisa", "daan", nil, consent.ErrNotTheirFile},
		"R2 the parent of a child on its 16th birthday": {"karim", "noor", func(f *family.Family) { f.PutPerson(family.Person{ID: "noor", Birth: "2010-11-24"}) }, consent.ErrDecidesAlone},
	} {
		if err := ask(c.by, c.about, c.change); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func TestWhoMayAskForAFile(t *testing.T) {
	for name, c := range map[string]struct {
		by, about family.PersonID
		change    func(*family.Family)
	}{
		"R1 an adult about herself":          {"sanne", "sanne", nil},
		"R1 a youth of 14 about herself":     {"noor", "noor", nil},
		"R1 a child on its 12th birthday":    {"daan", "daan", func(f *family.Family) { f.PutPerson(family.Person{ID: "daan", Birth: "2014-11-24"}) }},
		"R1 an adult without a birth date":   {"riet", "riet", func(f *family.Family) { f.PutPerson(family.Person{ID: "riet", Given: "Riet"}) }},
		"R2 a parent elsewhere with custody": {"karim", "noor", nil},
		"R2 a guardian": {"riet", "daan", func(f *family.Family) {
			f.PutCustody(family.Custody{Holder: "riet", Child: "daan", State: family.CustodyYes, Guardian: true})
		}},
		"R2 a parent of a youth of 16 who cannot decide": {"karim", "lisa", func(f *family.Family) {
			lisa, _ := f.Person("lisa")
			lisa.Incapacity = &family.Incapacity{By: "arts", On: today}
			f.PutPerson(lisa)
		}},
		"R3 a mentor": {"riet", "sanne", acts(family.RepMentor, "")},
	} {
		f := deWitFamily()
		if c.change != nil {
			c.change(&f)
		}
		if err := consent.MayAskFile(f, c.by, c.about, today); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// acts lets Riet act for Sanne until a day.
func acts(as family.RepresentationKind, until family.Date) func(*family.Family) {
	return func(f *family.Family) {
		f.PutRepresentation(family.Representation{Of: "sanne", By: "riet", Kind: as, Until: until})
	}
}
