package consent_test

import (
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func disclosed(t *testing.T, d consent.Dossier, r consent.Request) consent.Disclosure {
	t.Helper()
	made, err := consent.Disclose(d, r)
	if err != nil || !made.Valid() {
		t.Fatalf("Disclose: valid %v, %v", made.Valid(), err)
	}
	return made
}

// seen lists the ids of everything in a slice.
func seen(s consent.Slice) []string {
	var all []string
	for _, p := range s.Family.Persons {
		all = append(all, string(p.ID))
	}
	for _, p := range s.Family.Partners {
		all = append(all, string(p.ID))
	}
	for _, x := range s.Plan.Statements {
		all = append(all, string(x.ID))
	}
	for _, m := range s.Plan.Marks {
		all = append(all, string(m.ID))
	}
	for _, g := range s.Plan.Goals {
		all = append(all, string(g.ID))
		for _, a := range g.Actions {
			all = append(all, string(a.ID))
		}
	}
	for _, x := range s.Plan.Safety {
		all = append(all, string(x.ID))
	}
	for _, e := range s.Plan.Evaluations {
		for _, score := range e.Scores {
			all = append(all, string(e.ID)+"/"+string(score.Goal))
		}
	}
	slices.Sort(all)
	return all
}

func sees(t *testing.T, s consent.Slice, want ...string) {
	t.Helper()
	slices.Sort(want)
	if got := seen(s); !slices.Equal(got, want) {
		t.Errorf("sees  %v\nwant  %v", got, want)
	}
}

func TestSchoolSeesWhatNoorAgreedToAndNothingOfTheRest(t *testing.T) {
	made := disclosed(t, deWit(), nowTo("school"))
	s := made.Slice()
	sees(t, s, "noor", "riet", "school", "sport", "s-chosen", "m-noor", "g-noor", "a-noor", "a-breakfast", "a-timetable", "a-truus", "a-school", "e-1/g-noor")
	if s.Coordinator != "Riet" || s.NameOf("noor") != "Noor" || s.NameOf("sanne") != "" {
		t.Error("the coordinator or Noor is not called by name, or Sanne is")
	}
	if got := made.Record(); !slices.Equal(got.Grounds, []string{"c-noor", "c-riet"}) || !slices.Equal(got.About, []family.PersonID{"noor", "riet"}) {
		t.Errorf("register: grounds %v, about %v", got.Grounds, got.About)
	}
	if slices.Contains(s.Categories, consent.CatMentalHealth) || slices.Contains(s.Categories, consent.CatFinance) {
		t.Errorf("categories %v", s.Categories)
	}
}

func TestSchoolIsNotToldWithWhomElseAStatementIsShared(t *testing.T) {
	d := deWit()
	d.Plan.Statements[0].Shared = []family.PartnerID{"ggz", "school"}
	if s := disclosed(t, d, nowTo("school")).Slice(); len(s.Plan.Statements) != 1 || s.Plan.Statements[0].Shared != nil {
		t.Errorf("shared with %v", s.Plan.Statements)
	}
}

func TestWhoDoesAnActionIsBlankWhenItMayNotBeTold(t *testing.T) {
	s := disclosed(t, deWit(), nowTo("school")).Slice()
	for id, want := range map[family.ActionID]family.Doer{
		"a-noor": {Person: "noor"}, "a-school": {Partner: "school"}, "a-breakfast": {}, "a-timetable": {}, "a-truus": {},
	} {
		if _, action, ok := s.Plan.Action(id); !ok || action.Who != want {
			t.Errorf("%s: doer known as %+v", id, want)
		}
	}
	_, byNoor, _ := s.Plan.Action("a-noor")
	_, bySchool, _ := s.Plan.Action("a-school")
	if s.DoerName(byNoor.Who) != "Noor" || s.DoerName(bySchool.Who) != "Joost, De Brug" || s.DoerName(family.Doer{}) != "" {
		t.Error("the doer is called by another name")
	}
	if s.SpeakerName(s.Plan.Statements[0].Speaker) != "Noor" {
		t.Error("the speaker is called by another name")
	}
}

func TestAProfessionalWhoCoordinatesIsNamedAsDoer(t *testing.T) {
	d := deWit()
	d.Plan.Coordinators = []family.Coordinator{{Role: family.CaseCoordinator, Name: "Marieke"}}
	d.Plan.Goals[0].Actions[0].Who = family.Doer{Name: "Marieke"}
	s := disclosed(t, d, nowTo("school")).Slice()
	if _, action, _ := s.Plan.Action("a-noor"); action.Who.Name != "Marieke" || s.Coordinator != "Marieke" {
		t.Error("the coordinator is not named")
	}
}

func TestWithoutARietWhoAgreedSchoolHearsOfNoCoordinator(t *testing.T) {
	d := deWit()
	d.Consents = d.Consents[:3]
	s := disclosed(t, d, nowTo("school")).Slice()
	if s.Coordinator != "" || len(s.Plan.Coordinators) > 0 || s.NameOf("riet") != "" {
		t.Error("Riet is told of")
	}
}

func TestOfAnEvaluationOnlyTheScoresLeave(t *testing.T) {
	s := disclosed(t, deWit(), nowTo("school")).Slice()
	e := s.Plan.Evaluations[0]
	if e.Lessons != "" || e.Story != "" || e.By != "" || e.Scores[0].Story != "" || *e.Scores[0].Client != 1 {
		t.Errorf("evaluation %#v", e)
	}
	if m := s.Plan.Marks[0]; m.Higher != "" || m.Score != 6 {
		t.Error("the mark is changed, or its free text leaves")
	}
}

func TestDebtHelpSeesSannesMoneyAndHerAddress(t *testing.T) {
	s := disclosed(t, deWit(), to("debt")).Slice()
	sees(t, s, "sanne", "debt", "g-debt", "a-debt")
	sanne, _ := s.Family.Person("sanne")
	if sanne.Phone == "" || sanne.Birth == "" || len(s.Family.Households) != 1 || s.Family.Town == "" {
		t.Error("contact details were agreed to and are absent")
	}
	if s.Family.Households[0].ID != "home" {
		t.Error("the other household's address leaves")
	}
}

func TestAPartnerIsToldOfOnlyWhenThatWasAgreed(t *testing.T) {
	involved := []consent.Category{consent.CatInvolvement}
	noor := func(partner family.PartnerID, allowed ...consent.Category) consent.Consent {
		return asks(consent.ID("c-"+partner), "noor", partner, schoolAsks(), says("noor", allowed...), says("sanne", schoolAsks()...), says("karim", schoolAsks()...))
	}
	d := deWit()
	d.Consents = []consent.Consent{noor("sport", involved...)}
	sees(t, disclosed(t, d, to("sport")).Slice(), "noor", "sport")

	d.Plan.Coordinators = []family.Coordinator{{Role: family.CaseCoordinator, Partner: "ggz"}}
	s := disclosed(t, d, to("sport")).Slice()
	if s.Coordinator != "" || len(s.Plan.Coordinators) > 0 {
		t.Error("that the psychologist coordinates tells of the therapy")
	}
	d.Consents = []consent.Consent{noor("sport", consent.CatInvolvement, consent.CatMentalHealth)}
	s = disclosed(t, d, to("sport")).Slice()
	sees(t, s, "noor", "sport", "ggz")
	if string(s.Coordinator) != "GGZ kanarie" {
		t.Error("the coordinator is not named although it may be told")
	}
}

func TestAPartnerWhoLeftTheFamilyIsForgottenInTheSlice(t *testing.T) {
	d := deWit()
	d.Plan.Goals[0].Actions[0].Who = family.Doer{Partner: "left"}
	d.Plan.Statements[0].Speaker = family.Speaker{Partner: "left"}
	s := disclosed(t, d, nowTo("school")).Slice()
	if _, action, _ := s.Plan.Action("a-noor"); !action.Who.Nobody() {
		t.Error("the doer is a partner who is not in the slice")
	}
	if s.Plan.Statements[0].Speaker != (family.Speaker{}) {
		t.Error("the speaker is a partner who is not in the slice")
	}
}

func TestSafetyLeavesOnAWeighedGroundOnly(t *testing.T) {
	d := deWit()
	d.GroundUses = []consent.GroundUse{weighed("safe-home", "vt", "daan", consent.CatSafety)}
	made := disclosed(t, d, to("vt"))
	sees(t, made.Slice(), "daan", "vt", "v-1")
	if got := made.Grounds(); !slices.Equal(got[0].Grounds, []string{"u-1"}) || got[0].Item.String() != "safety agreement v-1" {
		t.Errorf("grounds %+v", got)
	}
}

func TestTheAdoptedVersionIsSharedAndNotTheDraft(t *testing.T) {
	d := deWit()
	d.Versions = []family.Version{{Number: 1, Family: d.Family.Clone(), Plan: d.Plan.Clone(), AdoptedOn: today}}
	d.Plan.Goals = nil
	r := nowTo("school")
	r.Version = 1
	s := disclosed(t, d, r).Slice()
	if _, ok := s.Plan.Goal("g-noor"); !ok || s.Version != 1 || s.AdoptedOn != today {
		t.Error("the adopted goal is absent")
	}
	// Rights are judged on today's family: Noor moved out of it since.
	d.Family.Persons = slices.DeleteFunc(d.Family.Persons, func(p family.Person) bool { return p.ID == "noor" })
	s = disclosed(t, d, r).Slice()
	sees(t, s, "riet", "school")
}

func TestTheMunicipalityHearsWhoAgreedButNotTheirViews(t *testing.T) {
	d := deWit()
	d.Family.PutPartner(family.Partner{ID: "town", Kind: family.PartnerMunicipality, House: "Gemeente"})
	c := asks("c-town", "sanne", "town", []consent.Category{consent.CatGoals}, says("sanne", consent.CatGoals))
	c.Purpose = consent.PurposeRegister
	d.Consents = []consent.Consent{c}
	r := to("town")
	r.Recipient.Kind, r.Purpose = consent.ToMunicipality, consent.PurposeRegister
	s := disclosed(t, d, r).Slice()
	if len(s.Plan.Agreements) != 1 || s.Plan.Agreements[0].Person != "sanne" || s.Plan.Agreements[0].View != "" || !s.Plan.Rights.Explained.Known() {
		t.Errorf("agreements %#v", s.Plan.Agreements)
	}
}

func TestAMarkThatAPartnerGaveIsAboutWhomTheGoalIsFor(t *testing.T) {
	d := deWit()
	d.Plan.Marks = []family.Mark{{ID: "m-noor-goal", Goal: "g-noor", Score: 7}, {ID: "m-daan-goal", Goal: "g-daan", Score: 2}, {ID: "m-whole", Score: 5}}
	s := disclosed(t, d, nowTo("school")).Slice()
	if len(s.Plan.Marks) != 1 || s.Plan.Marks[0].ID != "m-noor-goal" {
		t.Errorf("marks %v", s.Plan.Marks)
	}
}

func TestThatAPartnerIsInvolvedCanSayTooMuch(t *testing.T) {
	for kind, told := range map[family.PartnerKind]bool{
		family.PartnerMentalHealth: false, family.PartnerDebtHelp: false, family.PartnerSafeHome: false, family.PartnerPolice: false,
		family.PartnerWelfare: true, family.PartnerGP: true, family.PartnerSchool: true,
	} {
		d := deWit()
		d.Family.PutPartner(family.Partner{ID: "other", Kind: kind, Concerns: []family.PersonID{"noor"}})
		if _, ok := disclosed(t, d, nowTo("school")).Slice().Family.Partner("other"); ok != told {
			t.Errorf("that a partner of kind %s is involved is told: %v", kind, ok)
		}
	}
}

func TestAChildsContactConsentDoesNotTellWhereTheOtherParentLives(t *testing.T) {
	d := deWit()
	d.Family.Households = append(d.Family.Households, family.Household{ID: "karims-huis", Address: "Geheim 1"})
	for i, p := range d.Family.Persons {
		if p.ID == "daan" || p.ID == "karim" {
			d.Family.Persons[i].Households = append(p.Households, "karims-huis")
		}
	}
	slice, _, err := consent.Preview(d, nowTo("school"))
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range slice.Family.Households {
		if h.ID == "karims-huis" {
			t.Error("school reads Karim's address")
		}
	}
	for _, p := range slice.Family.Persons {
		if slices.Contains(p.Households, "karims-huis") {
			t.Errorf("school reads that %s lives there", p.ID)
		}
	}
}
