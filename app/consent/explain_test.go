package consent_test

import (
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// aboutDaan asks what school may know of Daan, of whom Karim did not answer.
func aboutDaan(f family.Family, consents ...consent.Consent) (consent.Facts, consent.Question) {
	return consent.Facts{Family: f, Consents: consents, Grounds: deWitGrounds, On: today},
		consent.Question{Partner: "school", Purpose: consent.PurposeCooperate, About: []family.PersonID{"daan"}, Categories: []consent.Category{consent.CatGoals, consent.CatSchool}}
}

func TestAnAbsentParentWithCustodyStaysMissingAndThereAreOptions(t *testing.T) {
	facts, q := aboutDaan(deWitFamily(), asks("c", "daan", "school", schoolAsks(), says("sanne", schoolAsks()...)))
	got := consent.Explain(facts, q)
	want := []consent.Giver{{Person: "karim", Capacity: consent.AsParent}}
	if got.Allowed || len(got.Missing) != 2 || !slices.Equal(got.Missing[0].Givers, want) || got.Missing[0].Reason != consent.NotAnswered {
		t.Errorf("missing %+v", got.Missing)
	}
	if !slices.Equal(got.Options, []consent.GroundID{"any"}) || len(got.Meanwhile) > 0 {
		t.Errorf("options %v, meanwhile %v", got.Options, got.Meanwhile)
	}
	if cell := got.Cells[0]; cell.Allowed || cell.Until.Known() || len(cell.Givers) != 2 {
		t.Errorf("cell %+v", cell)
	}
}

func TestEachCellSaysWhatCarriesItAndUntilWhen(t *testing.T) {
	f := deWitFamily()
	noor := term(asks("c", "noor", "school", schoolAsks(), says("noor", schoolAsks()...), says("sanne", schoolAsks()...), says("karim", schoolAsks()[:2]...)), "", "2029-01-01")
	facts, q := aboutDaan(f, noor)
	q.About = []family.PersonID{"noor"}
	u := weighed("any", "school", "noor", consent.CatSchool)
	u.Until = "2026-12-31"
	facts.Uses = []consent.GroundUse{u}
	got := consent.Explain(facts, q).Cells
	if c := got[0]; !c.Allowed || c.Ground != "c" || c.ByLaw || c.Until != "2029-01-01" {
		t.Errorf("goals %+v: at 16 her own yes is enough", c)
	}
	if c := got[1]; !c.Allowed || c.Ground != "u-1" || !c.ByLaw || c.Until != "2026-12-31" {
		t.Errorf("school %+v", c)
	}
}

func TestAYesRunsUntilTheDayBeforeABirthdayThatGivesOthersASay(t *testing.T) {
	for name, test := range map[string]struct {
		family family.Family
		until  family.Date
	}{
		"12 tomorrow: the child did not answer":       {child("2014-11-25"), today},
		"12 in a leap year, born on 29 February":      {child("2016-02-29"), "2028-02-28"},
		"custody of one parent ends: the other stays": {custodyOf(aged(3), "karim", func(c *family.Custody) { c.Until = "2026-12-31" }), "2030-01-01"},
		"custody of nobody is left":                   {custodyOf(custody(aged(3), "karim", family.CustodyNo), "sanne", func(c *family.Custody) { c.Until = "2026-12-31" }), "2026-12-31"},
	} {
		c := term(asks("c", "kind", "debt", goals, says("sanne", goals...), says("karim", goals...)), "", "2030-01-01")
		got := consent.May(consent.Facts{Family: test.family, Consents: []consent.Consent{c}, On: today}, question("kind"))
		if !got.Allowed || got.Cells[0].Until != test.until {
			t.Errorf("%s: allowed %v until %s, want %s", name, got.Allowed, got.Cells[0].Until, test.until)
		}
	}
}

func TestMeanwhileWhatIsAllowedAboutAllCanBeShared(t *testing.T) {
	facts, q := aboutDaan(deWitFamily(), asks("a", "sanne", "school", schoolAsks(), says("sanne", consent.CatGoals)), asks("b", "ruud", "school", schoolAsks(), says("ruud", schoolAsks()...)))
	q.About = []family.PersonID{"sanne", "ruud"}
	got := consent.Explain(facts, q)
	if !slices.Equal(got.Meanwhile, []consent.Category{consent.CatGoals}) || len(got.Each) != 2 || len(got.Each[0].Categories) != 1 || len(got.Each[1].Categories) != 2 {
		t.Errorf("meanwhile %v, each %v", got.Meanwhile, got.Each)
	}
	if !slices.Equal(got.Missing[0].By, []family.PersonID{"sanne"}) {
		t.Errorf("who said no: %v", got.Missing[0].By)
	}
}

func TestAnOptionIsOnlyWhatCouldCarryIt(t *testing.T) {
	options := func(partner family.PartnerID, change func(*family.Family), categories ...consent.Category) []consent.GroundID {
		f := deWitFamily()
		f.Partners = append(f.Partners, family.Partner{ID: "gi", Kind: family.PartnerCertified})
		change(&f)
		facts, q := aboutDaan(f)
		facts.Grounds = append(slices.Clone(deWitGrounds), consent.LegalGround{ID: "ots", Source: "x", On: true, Kinds: []family.PartnerKind{family.PartnerCertified}, Requires: consent.RequiresOrder})
		q.Partner, q.Categories = partner, categories
		return consent.Explain(facts, q).Options
	}
	same := func(*family.Family) {}
	for name, test := range map[string]struct{ got, want []consent.GroundID }{
		"money for debt help":           {options("debt", same, consent.CatFinance), []consent.GroundID{"any", "finance-only"}},
		"safety for Veilig Thuis":       {options("vt", same, consent.CatSafety), []consent.GroundID{"safe-home", "any"}},
		"without a supervision order":   {options("gi", same, consent.CatSafety), []consent.GroundID{"any"}},
		"with a supervision order":      {options("gi", func(f *family.Family) { f.PutOrder(family.Order{Child: "daan", Partner: "gi"}) }, consent.CatSafety), []consent.GroundID{"any", "ots"}},
		"a house that is gone":          {options("vt", func(f *family.Family) { f.Partners[3].Dissolved = today }, consent.CatSafety), nil},
		"a partner who is not there":    {options("nobody", same, consent.CatSafety), nil},
		"an involvement that has ended": {options("vt", func(f *family.Family) { f.Partners[3].Until = yesterday }, consent.CatSafety), nil},
	} {
		if !slices.Equal(test.got, test.want) {
			t.Errorf("%s: %v, want %v", name, test.got, test.want)
		}
	}
}

func TestWhatOneShouldLookAtBeforeDeciding(t *testing.T) {
	notices := func(change func(*family.Family)) []consent.Notice {
		f := deWitFamily()
		change(&f)
		facts, q := aboutDaan(f)
		return consent.Explain(facts, q).Notices
	}
	tests := []struct {
		name    string
		got     []consent.Notice
		code    consent.NoticeCode
		persons []family.PersonID
	}{
		{"the intern begeleider is his grandmother", notices(func(f *family.Family) { f.Partners[0].Person = "riet" }), consent.NoticePartnerIsFamily, []family.PersonID{"riet"}},
		{"two are called Daan, one written otherwise", notices(func(f *family.Family) {
			f.Persons = append(f.Persons, family.Person{ID: "daan-2", Given: "  DAAN "})
		}), consent.NoticeSameName, []family.PersonID{"daan", "daan-2"}},
		{"two are called as his father", notices(func(f *family.Family) {
			f.Persons = append(f.Persons, family.Person{ID: "karim-2", Given: "Karim"})
		}), consent.NoticeSameName, []family.PersonID{"karim", "karim-2"}},
		{"custody of his father was only told", notices(func(f *family.Family) {
			f.PutCustody(family.Custody{Holder: "karim", Child: "daan", State: family.CustodyYes, Basis: family.BasisStated})
		}), consent.NoticeCustodyStated, []family.PersonID{"daan", "karim"}},
	}
	for _, test := range tests {
		if len(test.got) != 1 || test.got[0].Code != test.code || !slices.Equal(test.got[0].Persons, test.persons) {
			t.Errorf("%s: %v", test.name, test.got)
		}
	}
	if got := notices(func(*family.Family) {}); len(got) > 0 {
		t.Errorf("nothing to look at: %v", got)
	}
}

func TestTwoPeopleWithTheSameNameAreToldApartByID(t *testing.T) {
	f := deWitFamily()
	f.Persons = append(f.Persons, family.Person{ID: "daan-2", Given: "Daan", Birth: "1990-01-01"})
	facts, q := aboutDaan(f, asks("c", "daan-2", "school", schoolAsks(), says("daan-2", schoolAsks()...)))
	if got := consent.May(facts, q); got.Allowed || got.Missing[0].Reason != consent.NoConsent {
		t.Errorf("the yes of the other Daan counts for this one: %+v", got)
	}
	q.About = []family.PersonID{"daan-2"}
	if got := consent.May(facts, q); !got.Allowed {
		t.Errorf("%+v", got)
	}
}

func TestAViewGoesWithItsStatementAndOnlyWhereWhoGaveItMayBeTold(t *testing.T) {
	views := []family.View{{Person: "noor", Text: "klopt", On: today}, {Person: "sanne", Text: "kanarie: onzin", On: today}}
	d := deWit()
	for i := range d.Plan.Statements {
		d.Plan.Statements[i].Views = views
	}
	school := disclosed(t, d, nowTo("school")).Slice()
	s, ok := school.Plan.Statement("s-chosen")
	if !ok || len(s.Views) != 1 || s.Views[0].Person != "noor" {
		t.Errorf("school reads %d statements and these views: %v", len(school.Plan.Statements), s)
	}
	noors := disclosed(t, d, ownCopy(consent.ToPerson, "noor")).Slice()
	if s, _ := noors.Plan.Statement("s-chosen"); len(s.Views) != 2 {
		t.Errorf("Noor reads %d views", len(s.Views))
	}
}
