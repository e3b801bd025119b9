package main

import (
	"strings"
	"testing"

	"keukentafel/app/consent"
)

// withDemo is the De Wit family in a vault, and a consent about Daan for
// school.
func withDemo(t *testing.T) (*shell, string) {
	t.Helper()
	s := newShellInside(t)
	s.done("demo", "--families", "1")
	return s, strings.TrimSpace(s.done("consent", "ask", "De Wit", "--about", "Daan", "--partner", "debt-help", "--categories", "goals,school", "--direction", "both", "--until", "31-12-2026", "--review", "1-12-2026"))
}

func TestWhatCannotBeAskedOrMetIsRefused(t *testing.T) {
	s, id := withDemo(t)
	s.refused(exitUsage, "--direction", "consent", "ask", "De Wit", "--about", "Daan", "--partner", "school", "--categories", "goals", "--direction", "opzij")
	s.refused(exitUsage, "--how", "consent", "give", "De Wit", id, "--by", "Sanne", "--how", "gefluisterd")
	s.refused(exitRefused, "vijf jaar", "consent", "ask", "De Wit", "--about", "Daan", "--partner", "school", "--categories", "goals", "--until", "1-1-2040")
	s.refused(exitRefused, "voorwaarde", "consent", "condition", "De Wit", id, "--by", "Sanne")
	s.refused(exitUsage, "--as", "family", "represent", "De Wit", "--of", "Riet", "--by", "Sanne", "--as", "baas")
	s.refused(exitRefused, "volwassene", "family", "represent", "De Wit", "--of", "Daan", "--by", "Sanne", "--as", "mentor")
	s.refused(exitRefused, "gecertificeerde", "family", "order", "De Wit", "--child", "Daan", "--partner", "school")
	s.refused(exitUsage, "--partner --about", "consent", "explain", "De Wit", "--partner", "school")
}

func TestAConditionIsMetAndTheExplanationFollows(t *testing.T) {
	s, id := withDemo(t)
	explain := func(flags ...string) string {
		return s.done(append([]string{"consent", "explain", "De Wit", "--partner", "debt-help", "--about", "Daan", "--category", "goals,school"}, flags...)...)
	}
	if said := explain(); !strings.Contains(said, "Nog nodig: Sanne als ouder met gezag en Karim als ouder met gezag") || !strings.Contains(said, "Misschien geldt deze wettelijke reden") {
		t.Errorf("nobody answered: %s", said)
	}
	s.done("consent", "give", "De Wit", id, "--by", "Sanne", "--how", "signed", "--evidence", "map 3")
	s.done("consent", "give", "De Wit", id, "--by", "Karim", "--condition", "eerst wil ik het lezen")
	if said := explain(); !strings.Contains(said, "voorwaarde") || !strings.Contains(said, "antwoord van Karim") {
		t.Errorf("a condition is open: %s", said)
	}
	s.done("consent", "condition", "De Wit", id, "--by", "Karim")
	for _, flags := range [][]string{nil, {"--ask"}} {
		if said := explain(flags...); !strings.Contains(said, "ja, door toestemming "+id+", tot en met 31-12-2026") || !strings.Contains(said, "Dit mag allemaal.") {
			t.Errorf("the condition is met %v: %s", flags, said)
		}
	}
	e := reads[consent.Explanation](s, "consent", "explain", "De Wit", "--partner", "debt-help", "--about", "Daan", "--category", "goals,health")
	if e.Allowed || len(e.Cells) != 2 || !e.Cells[0].Allowed || e.Cells[1].Missing.Reason != consent.NoConsent {
		t.Errorf("%+v", e)
	}
	s.done("family", "custody", "De Wit", "--holder", "Karim", "--child", "Daan", "--state", "yes", "--basis", "court", "--until", "1-1-2020")
	if said := explain(); !strings.Contains(said, "opnieuw") || !strings.Contains(said, "Nog nodig: Sanne als ouder met gezag.") {
		t.Errorf("Karim's custody is over: %s", said)
	}
	s.done("consent", "give", "De Wit", id, "--by", "Sanne")
	if again := strings.TrimSpace(s.done("consent", "renew", "De Wit", id)); again == id || again == "" {
		t.Errorf("renewed as %q", again)
	}
	if said := explain(); !strings.Contains(said, "ja, door toestemming "+id) {
		t.Errorf("the older one runs until the new one is answered: %s", said)
	}
}

func TestWhoDecidesForOthersIsRecorded(t *testing.T) {
	s, _ := withDemo(t)
	s.done("family", "represent", "De Wit", "--of", "Riet", "--by", "Sanne", "--as", "mentor", "--basis", "court", "--from", "1-1-2026")
	s.done("partner", "add", "De Wit", "--kind", "certified-institution", "--house", "Samen Veilig")
	s.done("family", "order", "De Wit", "--child", "Daan", "--partner", "Samen Veilig", "--from", "1-1-2026", "--until", "1-1-2027")
	if said := s.done("consent", "explain", "De Wit", "--partner", "Samen Veilig", "--about", "Daan", "--category", "safety"); !strings.Contains(said, "ondertoezichtstelling uitvoert") {
		t.Errorf("the ground of the order is not offered: %s", said)
	}
}
