package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/storage/vault"
)

func TestTheJourneyFromTheCommandLine(t *testing.T) {
	dir := t.TempDir()
	marieke := newShell(t, dir, "marieke")
	town := newShell(t, dir, "gemeente", "--role", "municipality", "--house", "Gemeente Vechtstede")
	marieke.done("demo", "--families", "3")
	if list := reads[[]casework.Header](marieke, "family", "list"); len(list) != 4 {
		t.Fatalf("%d families, want 4", len(list))
	}
	marieke.refused(exitRefused, "nog niet vastgesteld", "export", "De Wit", "--as", "json", "--for", "municipality", "--out", marieke.file("plan.json"))
	marieke.done("plan", "adopt", "De Wit")

	whileKarimHasNotAnswered(marieke)
	karimMaySignAtHome(marieke)
	karimSaysYes(marieke)
	marieke.done("export", "De Wit", "--as", "json", "--for", "municipality", "--out", marieke.file("plan.json"))
	whoKnowsWhat(marieke)
	town.receives(marieke)
	theVaultsAreWhole(marieke, town)
}

// whoKnowsWhat asks for the overview of what was shared, for the family and for
// the municipality itself.
func whoKnowsWhat(marieke *shell) {
	marieke.Helper()
	marieke.refused(exitRefused, "", "disclose", "overview", "De Wit", "--for", "school", "--out", marieke.file("niets.pdf"))
	tree := marieke.file("genogram.svg")
	marieke.done("export", "De Wit", "--as", "svg", "--picture", "genogram", "--for", "family", "--out", tree)
	if content, err := os.ReadFile(tree); err != nil || !bytes.Contains(content, []byte("Genogram van gezin De Wit")) {
		marieke.Errorf("the genogram is not in its file: %v", err)
	}
	for _, reader := range []string{"family", "Sanne", "municipality"} {
		file := marieke.file("overzicht-" + reader + ".pdf")
		marieke.done("disclose", "overview", "De Wit", "--for", reader, "--out", file)
		if content, err := os.ReadFile(file); err != nil || !bytes.HasPrefix(content, []byte("%PDF-")) {
			marieke.Errorf("the overview for %s is no PDF: %v", reader, err)
		}
		file = marieke.file("overzicht-" + reader + ".html")
		marieke.done("disclose", "overview", "De Wit", "--for", reader, "--as", "html", "--out", file)
		if content, err := os.ReadFile(file); err != nil || !bytes.Contains(content, []byte("<h1 ")) || !bytes.Contains(content, []byte(`scope="row"`)) {
			marieke.Errorf("the overview for %s is no page: %v", reader, err)
		}
	}
}

// karimMaySignAtHome puts the questions that wait for him on paper.
func karimMaySignAtHome(marieke *shell) {
	marieke.Helper()
	made := 0
	for _, s := range reads[[]standing](marieke, "consent", "matrix", "De Wit") {
		if s.State != consent.StatePending {
			continue
		}
		marieke.refused(exitRefused, "beslist", "consent", "form", "De Wit", string(s.ID), "--for", "Ruud", "--out", marieke.file("niet.pdf"))
		file := marieke.file("formulier-" + string(s.ID) + ".pdf")
		marieke.done("consent", "form", "De Wit", string(s.ID), "--for", "Karim", "--out", file)
		if content, err := os.ReadFile(file); err != nil || !bytes.HasPrefix(content, []byte("%PDF-")) {
			marieke.Errorf("the form is no PDF: %v", err)
		}
		made++
	}
	if _, err := os.Stat(marieke.file("niet.pdf")); err == nil || made == 0 {
		marieke.Errorf("%d forms; a refused one: %v", made, err)
	}
}

func whileKarimHasNotAnswered(marieke *shell) {
	marieke.Helper()
	file := marieke.file("te-vroeg.pdf")
	args := []string{"export", "De Wit", "--as", "pdf", "--for", "municipality", "--out", file}
	refused := marieke.do(args...)
	if refused.code != exitRefused || !strings.Contains(refused.err, "wacht op Karim") || !strings.Contains(refused.err, "--partial") {
		marieke.Errorf("while Karim has not answered: exit %d, %s", refused.code, refused.err)
	}
	if _, err := os.Stat(file); err == nil {
		marieke.Error("a refused export left a file")
	}
	marieke.done(append(args, "--partial")...)
	if content, err := os.ReadFile(file); err != nil || !bytes.HasPrefix(content, []byte("%PDF-")) {
		marieke.Errorf("what can be shared now is no PDF: %v", err)
	}
}

func karimSaysYes(marieke *shell) {
	marieke.Helper()
	open := 0
	for _, s := range reads[[]standing](marieke, "consent", "matrix", "De Wit") {
		if s.State == consent.StatePending || s.State == consent.StateAsked {
			if open == 0 {
				marieke.refused(exitRefused, "niet nodig", "consent", "give", "De Wit", string(s.ID), "--by", "Ruud")
			}
			marieke.done("consent", "give", "De Wit", string(s.ID), "--by", "Karim", "--how", "signed")
			open++
		}
	}
	if open == 0 {
		marieke.Error("nobody had to answer")
	}
	shown := reads[shown](marieke, "disclose", "preview", "De Wit", "--for", "school")
	if len(shown.Slice.Plan.Goals) == 0 || len(shown.Withheld) == 0 {
		marieke.Errorf("school would see %d goals, and %d items are left out", len(shown.Slice.Plan.Goals), len(shown.Withheld))
	}
}

// receives: cards, a mailbox, a sealed export, the files, and the receipt.
func (s *shell) receives(marieke *shell) {
	s.Helper()
	mailbox, out := s.file("postbus"), s.file("zaaksysteem")
	marieke.refused(exitRefused, "visitekaart", "share", "De Wit", "--for", "municipality")
	for _, dir := range []string{mailbox, out} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			s.Fatal(err)
		}
	}
	for _, who := range []*shell{marieke, s} {
		who.done("mailbox", "set", mailbox)
		who.done("card", "show", "--out", who.vault+".ktk")
	}
	s.done("card", "add", marieke.vault+".ktk", "--kind", "team")
	s.done("card", "verify", "marieke", "--how", "phone")
	marieke.done("card", "add", s.vault+".ktk", "--family", "De Wit", "--as", "municipality")
	marieke.done("share", "De Wit", "--for", "municipality")
	if r := reads[round](marieke, "sync"); r.Sent != 1 {
		s.Errorf("%d packages left, want 1", r.Sent)
	}

	got := reads[round](s, "receive", "--out", out)
	if len(got.Received) != 1 || got.Sent != 1 {
		s.Fatalf("received %+v", got)
	}
	for _, name := range []string{"plan.pdf", "plan.json"} {
		content, err := os.ReadFile(filepath.Join(got.Received[0].Folder, name))
		if err != nil || name == "plan.json" && !strings.Contains(string(content), "een hele dag in de klas") {
			s.Errorf("%s: %d bytes, %v", name, len(content), err)
		}
	}
	marieke.done("sync")
	if list := reads[[]casework.Outgoing](marieke, "post"); len(list) == 0 || list[0].State != consent.ReceiptImported {
		s.Errorf("Marieke sees %+v", list)
	}
}

func theVaultsAreWhole(shells ...*shell) {
	for _, s := range shells {
		s.Helper()
		s.done("verify")
		content, err := os.ReadFile(filepath.Join(s.vault, vault.FileName))
		if err != nil || bytes.Contains(content, []byte("El Idrissi")) {
			s.Errorf("the vault can be read: %v", err)
		}
	}
}
