package samples

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

const today = family.Date("2026-11-24")

func counter() func() string {
	n := 0
	return func() string { n++; return fmt.Sprintf("id-%03d", n) }
}

func called(t *testing.T, f family.Family, given string) family.Person {
	t.Helper()
	for _, p := range f.Persons {
		if string(p.Given) == given {
			return p
		}
	}
	t.Fatalf("nobody is called %s", given)
	return family.Person{}
}

func partnerOf(t *testing.T, f family.Family, kind family.PartnerKind) family.Partner {
	t.Helper()
	for _, p := range f.Partners {
		if p.Kind == kind {
			return p
		}
	}
	t.Fatalf("no partner of kind %s", kind)
	return family.Partner{}
}

func consentAbout(t *testing.T, d consent.Dossier, given string, kind family.PartnerKind) consent.Consent {
	t.Helper()
	about, partner := called(t, d.Family, given).ID, partnerOf(t, d.Family, kind).ID
	for _, c := range d.Consents {
		if c.About == about && c.Partner == partner {
			return c
		}
	}
	t.Fatalf("no consent about %s for %s", given, kind)
	return consent.Consent{}
}

func TestACalendarDateInASampleIsRefused(t *testing.T) {
	for _, text := range []string{"2017-04-02", "14 years", "-14", "-14 centuries", "yesterday", "- 14 years", "-1 days +"} {
		if _, err := relativeDate(text, today); err == nil {
			t.Errorf("%q was taken for a date relative to today", text)
		}
	}
}

func TestARelativeDateMovesByYearsMonthsWeeksAndDays(t *testing.T) {
	for text, want := range map[string]family.Date{"": "", "today": "2026-11-24", "-14 years -3 months": "2012-08-24", "+2 weeks": "2026-12-08", "-12 days": "2026-11-12"} {
		if got, err := relativeDate(text, today); err != nil || got != want {
			t.Errorf("%q is %s, %v; want %s", text, got, err, want)
		}
	}
}

func TestTheDeWitsAreAsOldAsTheStorySaysOnAnyDay(t *testing.T) {
	ages := map[string]int{"Sanne": 37, "Lisa": 16, "Noor": 14, "Daan": 9}
	for on := family.Date("2027-01-01"); on < "2029-01-01"; on = on.AddDays(1) {
		f := DeWit(on, counter()).Family
		for given, want := range ages {
			if age, _ := called(t, f, given).Birth.Age(on); age != want {
				t.Fatalf("on %s %s is %d, want %d", on, given, age, want)
			}
		}
	}
}

func TestDaanWaitsForHisFather(t *testing.T) {
	d := DeWit(today, counter())
	karim := called(t, d.Family, "Karim").ID
	for _, kind := range []family.PartnerKind{family.PartnerSchool, family.PartnerMunicipality} {
		s := consentAbout(t, d, "Daan", kind).Standing(d.Family, today)
		if s.State != consent.StatePending || len(s.Missing) != 1 || s.Missing[0].Person != karim {
			t.Errorf("Daan for %s: %+v, want only Karim missing", kind, s)
		}
	}
}

func TestNoorKeepsHerTherapyFromSchool(t *testing.T) {
	d := DeWit(today, counter())
	s := consentAbout(t, d, "Noor", family.PartnerSchool).Standing(d.Family, today)
	if s.State != consent.StatePartly || slices.Contains(s.Allowed, consent.CatMentalHealth) || !slices.Contains(s.Allowed, consent.CatSchool) {
		t.Errorf("Noor for school: %+v", s)
	}
	slice := sliceFor(t, d, family.PartnerSchool, consent.PurposeCooperate)
	for _, g := range slice.Plan.Goals {
		if g.Domain == family.DomainMentalHealth || g.Domain == family.DomainMoney {
			t.Errorf("school sees a goal about %s", g.Domain)
		}
	}
	for _, word := range []string{"Yara", "Linde", "Schuldhulp", "Mirjam"} {
		if strings.Contains(reveal(slice), word) {
			t.Errorf("school reads %q", word)
		}
	}
}

func TestSchoolSeesDaansGoalOnceHisFatherSaidYes(t *testing.T) {
	d := DeWit(today, counter())
	if n := len(sliceFor(t, d, family.PartnerSchool, consent.PurposeCooperate).Plan.Goals); n != 0 {
		t.Errorf("school sees %d goals while Karim has not answered", n)
	}
	sayYes(&d, called(t, d.Family, "Karim").ID)
	goals := sliceFor(t, d, family.PartnerSchool, consent.PurposeCooperate).Plan.Goals
	if len(goals) != 2 || goals[0].Domain != family.DomainSchool || goals[1].Domain != family.DomainRelations {
		t.Errorf("school sees %d goals, want those about school and the weekends", len(goals))
	}
}

func TestEachPartnerSeesItsOwnPart(t *testing.T) {
	d := DeWit(today, counter())
	sayYes(&d, called(t, d.Family, "Karim").ID)
	for kind, domains := range map[family.PartnerKind][]family.LifeDomain{
		family.PartnerDebtHelp:     {family.DomainMoney},
		family.PartnerMentalHealth: {family.DomainMentalHealth},
	} {
		s := sliceFor(t, d, kind, consent.PurposeCooperate)
		for i, g := range s.Plan.Goals {
			if len(s.Plan.Goals) != len(domains) || g.Domain != domains[i] {
				t.Errorf("%s sees a goal about %s", kind, g.Domain)
			}
		}
		if len(s.Plan.Goals) == 0 || len(s.Plan.Statements) == 0 {
			t.Errorf("%s sees %d goals and %d statements", kind, len(s.Plan.Goals), len(s.Plan.Statements))
		}
	}
	if n := len(sliceFor(t, d, family.PartnerMunicipality, consent.PurposeRegister).Plan.Goals); n != 4 {
		t.Errorf("the municipality gets %d goals, want all 4", n)
	}
}

func TestLisaDecidesAlone(t *testing.T) {
	d := DeWit(today, counter())
	lisa := called(t, d.Family, "Lisa").ID
	required := consent.RequiredGivers(d.Family, lisa, today)
	if len(required.Givers) != 1 || required.Givers[0].Person != lisa {
		t.Errorf("about Lisa %+v must agree, want Lisa alone", required)
	}
	if s := consentAbout(t, d, "Lisa", family.PartnerSchool).Standing(d.Family, today); s.State != consent.StateRefused {
		t.Errorf("Lisa for school is %s, want refused", s.State)
	}
}

func TestGrandmotherCoordinatesFromTheMeetingOn(t *testing.T) {
	d := DeWit(today, counter())
	c, ok := d.Plan.CoordinatorOn(family.CaseCoordinator, today)
	if !ok || c.Person != called(t, d.Family, "Riet").ID {
		t.Errorf("coordinator is %+v", c)
	}
	if before, ok := d.Plan.CoordinatorOn(family.CaseCoordinator, today.AddDays(-1)); !ok || before.Person != "" {
		t.Error("the consultant does not coordinate before the meeting")
	}
}

func TestTheDeWitsAreSound(t *testing.T) {
	checkSound(t, DeWit(today, counter()))
}

func TestTheSameWordInTheFileIsTheSamePerson(t *testing.T) {
	a, b := DeWit(today, counter()), DeWit(today, counter())
	if reveal(a) != reveal(b) {
		t.Error("the same ids and day give another family")
	}
}

func sayYes(d *consent.Dossier, by family.PersonID) {
	for i := range d.Consents {
		c := &d.Consents[i]
		if !consent.RequiredGivers(d.Family, c.About, today).Has(by) {
			continue
		}
		if _, answered := c.AnswerOf(by); !answered {
			c.Answers = append(c.Answers, consent.Answer{By: by, Capacity: consent.AsParent, Allowed: c.Asked, On: today, How: consent.Oral})
		}
	}
}

func sliceFor(t *testing.T, d consent.Dossier, kind family.PartnerKind, purpose consent.Purpose) consent.Slice {
	t.Helper()
	to := consent.Recipient{Kind: consent.ToPartner, Partner: partnerOf(t, d.Family, kind).ID}
	if kind == family.PartnerMunicipality {
		to.Kind = consent.ToMunicipality
	}
	slice, _, err := consent.Preview(d, consent.Request{ID: "1", At: time.Unix(1, 0), On: today, Recipient: to, Purpose: purpose})
	if err != nil {
		t.Fatal(err)
	}
	return slice
}
