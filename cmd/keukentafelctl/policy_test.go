package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

func (s *shell) ground(id consent.GroundID) groundLine {
	s.Helper()
	for _, g := range reads[[]groundLine](s, "grounds", "list") {
		if g.ID == id {
			return g
		}
	}
	s.Fatalf("no ground %s", id)
	return groundLine{}
}

func TestAGroundIsSwitchedOnByCommandOnlyAfterACheck(t *testing.T) {
	s := newShellInside(t)
	s.refused(exitRefused, "wie hem heeft nagekeken", "grounds", "on", "wams", "--why", "wij willen dit")
	s.refused(exitRefused, "wie hem heeft nagekeken", "grounds", "on", "wams", "--why", "wij willen dit", "--checked-by", "Nel")
	s.refused(exitRefused, "reden", "grounds", "off", "conflict-of-duties")
	s.refused(exitUsage, "", "grounds", "off", "everything", "--why", "x")
	if s.ground("wams").State != consent.GroundOff {
		t.Error("a bill is on")
	}
	s.done("grounds", "on", "wams", "--why", "de wet geldt", "--checked-by", "Nel Vos", "--checked-on", "01-01-2026", "--source", "Staatsblad")
	if g := s.ground("wams"); g.State != consent.GroundInForce || g.Unverified || g.Decided == nil || g.Decided.Check.By != "Nel Vos" {
		t.Errorf("%+v", g)
	}
	s.done("grounds", "off", "wams", "--why", "toch niet")
	if s.ground("wams").State != consent.GroundOff {
		t.Error("it is still on")
	}
}

func TestAgreementsAreSeenBeforeTheyAreTakenOverByCommand(t *testing.T) {
	s := newShellInside(t)
	own, wrong := s.file("afspraken.json"), s.file("fout.json")
	s.done("policy", "export", "--out", own)
	s.refused(exitRefused, "al een bestand", "policy", "export", "--out", own)
	data, err := os.ReadFile(own)
	if err != nil {
		t.Fatal(err)
	}
	for file, change := range map[string]string{own: `"consents": 45`, wrong: `"consents": 4500`} {
		changed := strings.Replace(string(data), `"consents": 30`, change, 1)
		if changed == string(data) {
			t.Fatal("nothing was changed in the file")
		}
		if err := os.WriteFile(file, []byte(changed), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	lead := func() int { return reads[casework.Policy](s, "policy", "show").Lead.Ending }
	s.refused(exitRefused, "lead.consents", "policy", "import", wrong, "--yes")
	if out := s.done("policy", "import", own); !strings.Contains(out, "Aflopende toestemming") || !strings.Contains(out, "nog niets veranderd") || lead() != 30 {
		t.Errorf("%d days, said %s", lead(), out)
	}
	s.done("policy", "import", own, "--yes")
	if lead() != 45 {
		t.Errorf("%d days", lead())
	}
	if out := s.done("policy", "import", own); !strings.Contains(out, "verandert niets") {
		t.Error(out)
	}
}

func TestTheInventedMunicipalityHasAnAdvocate(t *testing.T) {
	s := newShellInside(t)
	s.done("demo", "--families", "0")
	if p := reads[casework.Policy](s, "policy", "show"); p.Advocate.Name != "Jeugdstem" {
		t.Error("no advocate in the sample")
	}
	if out := s.done("policy", "show"); !strings.Contains(out, "Jeugdstem, jeugdstem.nl") {
		t.Error(out)
	}
	var raw map[string]any
	if err := json.Unmarshal([]byte(s.done("policy", "show", "--json")), &raw); err != nil || raw["format"] != casework.PolicyFormat {
		t.Errorf("%v", err)
	}
}
