package main

import (
	"strings"
	"testing"
)

func TestTwoPeopleAreRelatedWithHowAndSinceWhenTheyLiveTogether(t *testing.T) {
	s := newShellInside(t)
	s.done("family", "new", "Jansen")
	s.done("family", "person", "Jansen", "--given", "Zoë", "--birth", "24-11-1990", "--gender", "female")
	s.done("family", "person", "Jansen", "--given", "Bram", "--died", "03-02-2024", "--gender", "male")
	s.done("family", "person", "Jansen", "--given", "Straks", "--unborn", "--birth", "24-11-2199")
	s.refused(exitUsage, "", "family", "relate", "Jansen", "--who", "Zoë", "--of", "Bram", "--kind", "married")
	s.refused(exitUsage, "", "family", "relate", "Jansen", "--who", "Zoë", "--of", "Zoë", "--kind", "partner")
	s.refused(exitRefused, "", "family", "relate", "Jansen", "--who", "Zoë", "--of", "Bram", "--kind", "partner", "--from", "01-01-2020", "--until", "01-01-2019")
	s.done("family", "relate", "Jansen", "--who", "Zoë", "--of", "Bram", "--kind", "partner", "--union", "married", "--from", "01-01-2010")
	out := s.done("family", "show", "Jansen", "--json")
	for _, want := range []string{`"married"`, `"2010-01-01"`, `"2024-02-03"`, `"Unborn": true`, `"female"`} {
		if !strings.Contains(out, want) {
			t.Errorf("missing %s", want)
		}
	}
}
