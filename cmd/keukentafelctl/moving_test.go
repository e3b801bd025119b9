package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/cmd/internal/desk"
)

// examples are the published files of an invented family.
func example(name string) string { return filepath.Join("../../assets/schema/examples", name) }

func (s *shell) put(name string, content []byte) string {
	s.Helper()
	if err := os.WriteFile(s.file(name), content, 0o600); err != nil {
		s.Fatal(err)
	}
	return s.file(name)
}

func TestAWholeDossierByCommandIsRefusedForItsOwnReason(t *testing.T) {
	s := withJansen(t)
	out := s.file("jansen.json")
	s.refused(exitUsage, "--to", "dossier", "export", "Jansen", "--informed", "01-11-2026", "--out", out)
	s.refused(exitUsage, "--out", "dossier", "export", "Jansen", "--to", "Ede")
	s.refused(exitRefused, "gezin", "dossier", "export", "Jansen", "--to", "Ede", "--out", out)
	if _, err := os.Stat(out); err == nil {
		t.Error("a refused export left a file")
	}
	s.refused(exitDamaged, "geen plan of dossier", "dossier", "import", s.put("brief.txt", []byte("Beste mevrouw,")))
	s.refused(exitDamaged, "geen plan of dossier", "dossier", "import", s.put("blad.html", []byte("<!DOCTYPE html><p>x")))
	whole, err := os.ReadFile(example("plan-v1-household.json"))
	if err != nil {
		t.Fatal(err)
	}
	s.refused(exitDamaged, "niet heel", "dossier", "import", s.put("half.json", whole[:2000]))
	s.refused(exitDamaged, "nieuwere versie", "dossier", "import", s.put("later.json", bytes.Replace(whole, []byte(`"formatVersion": 1`), []byte(`"formatVersion": 9`), 1)))
	s.refused(exitDamaged, "acties, nummer 2", "dossier", "import", s.put("fout.json", bytes.Replace(whole, []byte(`"2027-01-18",
            "state": "open"`), []byte(`"2027-01-18",
            "state": "Sanne"`), 1)))
	s.refused(exitDamaged, "32 MB", "read", s.put("groot.json", bytes.Repeat([]byte(" "), 33<<20)))
}

func TestAFamilyMovesToAnotherVaultByCommand(t *testing.T) {
	s := withJansen(t)
	out := s.file("jansen.json")
	s.done("dossier", "export", "Jansen", "--to", "Gemeente Ede", "--informed", "01-11-2025", "--out", out)
	s.refused(exitRefused, "staat al op deze computer", "dossier", "import", out, "--yes")

	other := newShellInside(t)
	shown := other.done("dossier", "import", out)
	if !strings.Contains(shown, "Jansen") || !strings.Contains(shown, "--yes") || strings.Contains(other.done("family", "list"), "Jansen") {
		t.Errorf("before --yes it says %s", shown)
	}
	if said := other.done("dossier", "import", out, "--yes"); !strings.Contains(said, "om te lezen") {
		t.Errorf("it says %s", said)
	}
	other.refused(exitRefused, "pen", "plan", "set", "Jansen", "goal", "--text", "rust")

	third := newShellInside(t)
	third.done("dossier", "import", out, "--yes", "--pen")
	third.done("plan", "set", "Jansen", "goal", "--text", "rust")
}

func TestThePublishedExamplesComeIn(t *testing.T) {
	s := newShellInside(t)
	s.done("dossier", "import", example("dossier-v1.json"), "--yes", "--pen")
	s.refused(exitRefused, "staat al op deze computer", "dossier", "import", example("plan-v1-school.json"), "--yes")
	s.done("dossier", "import", example("plan-v1-school.json"), "--yes", "--again")
	if list := reads[[]casework.Header](s, "family", "list"); len(list) != 2 {
		t.Errorf("%d families came in", len(list))
	}
}

func TestAFileIsReadWithoutAVault(t *testing.T) {
	s := emptyShell(t)
	for name, want := range map[string]string{
		example("dossier-v1.json"):                                                              "heel dossier",
		example("plan-v1-household.json"):                                                       "pannenkoeken",
		s.put("a.ics", []byte("BEGIN:VCALENDAR\r\n")):                                           "agenda",
		s.put("a.html", []byte("<!DOCTYPE html>")):                                              "webpagina",
		s.put("a.json", []byte(`{"resourceType": "Bundle"}`)):                                   "FHIR",
		s.put("a.odt", zipped(t, "mimetype", "application/vnd.oasis.opendocument.text")):        "ODT",
		s.put("a.ods", zipped(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet")): "ODS",
		s.put("a.docx", zipped(t, "word/document.xml", "<x/>")):                                 "DOCX",
	} {
		if said := s.done("read", name); !strings.Contains(said, want) {
			t.Errorf("%s: it says %s", filepath.Base(name), said)
		}
	}
	s.refused(exitDamaged, "geen plan of dossier", "read", s.put("a.zip", zipped(t, "foto.jpg", "x")))
	s.refused(exitRefused, "geen plan voor programma", "read", s.put("a.pdf", []byte("%PDF-1.7\n%%EOF\n")))
	var looked desk.Looked
	if err := json.Unmarshal([]byte(s.done("read", example("plan-v1-school.json"), "--json")), &looked); err != nil {
		t.Fatal(err)
	}
	if looked.Sort != desk.SortPlan || len(looked.Incoming.Dossier.Plan.Goals) != 1 {
		t.Errorf("it reads a %s", looked.Sort)
	}
}

func zipped(t *testing.T, name, content string) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	file, err := archive.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
