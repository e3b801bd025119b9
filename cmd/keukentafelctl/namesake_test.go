package main

import (
	"slices"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestOfTwoWithTheSameNameTheProgramAsksWhichAndNamesBothInAWarning(t *testing.T) {
	s, id := withDemo(t)
	s.done("family", "person", "De Wit", "--given", "Sanne", "--infix", "de", "--surname", "Wit", "--birth", "5-5-1950", "--place", "network")
	ambiguous := s.do("consent", "give", "De Wit", id, "--by", "Sanne")
	if ambiguous.code == exitDone || ambiguous.err == "" || strings.Contains(ambiguous.err, "⟦") {
		t.Fatalf("a yes of one of two Sannes is taken: exit %d, %q", ambiguous.code, ambiguous.err)
	}
	s.refused(ambiguous.code, "meer met die naam", "consent", "give", "De Wit", id, "--by", "Sanne")
	d := reads[struct{ Family family.Family }](s, "family", "show", "De Wit")
	var sannes []family.Person
	for _, p := range d.Family.Persons {
		if p.Given == "Sanne" {
			sannes = append(sannes, p)
		}
	}
	if len(sannes) != 2 {
		t.Fatalf("%d are called Sanne", len(sannes))
	}
	i := slices.IndexFunc(sannes, func(p family.Person) bool { return p.Place == family.PlaceHousehold })
	s.done("consent", "give", "De Wit", id, "--by", string(sannes[i].ID))
	s.refused(exitRefused, "toestemming", "consent", "give", "De Wit", id, "--by", string(sannes[1-i].ID))
	e := reads[consent.Explanation](s, "consent", "explain", "De Wit", "--partner", "debt-help", "--about", "Daan", "--category", "goals")
	if !slices.ContainsFunc(e.Notices, func(n consent.Notice) bool { return n.Code == consent.NoticeSameName && len(n.Persons) == 2 }) {
		t.Errorf("nobody is warned: %+v", e.Notices)
	}
}

func TestAMotherWhoIsAlsoTheProfessionalIsNotTakenForHerself(t *testing.T) {
	s, _ := withDemo(t)
	s.done("partner", "add", "De Wit", "--kind", "school", "--house", "De Brug", "--name", "Sanne de Wit")
	for _, wanted := range []string{"Sanne", "school"} { // the mother or the teacher; the one school or the other
		s.refused(exitUsage, "meer met die naam", "disclose", "preview", "De Wit", "--for", wanted, "--draft")
	}
	s.done("disclose", "preview", "De Wit", "--for", "debt-help", "--draft")
	s.done("disclose", "preview", "De Wit", "--for", "Karim", "--draft")
}
