package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/words"
	"keukentafel/cmd/internal/desk"
)

func TestAFormThatIsNotThereOrNotTheirsLeavesNoFile(t *testing.T) {
	s := newShellInside(t)
	s.done("demo", "--families", "1")
	s.done("plan", "adopt", "De Wit")
	file := s.file("niet.bestand")
	for _, c := range []struct {
		code int
		why  string
		args []string
	}{
		{exitUsage, "--as pdf|sheet|html|odt", []string{"--as", "xls", "--for", "family"}},
		{exitUsage, "--as", []string{"--as", "pdf", "--picture", "genogram", "--for", "family"}},
		{exitUsage, "--as", []string{"--as", "png", "--picture", "foto", "--for", "family"}},
		{exitUsage, "--language nl|en", []string{"--as", "pdf", "--language", "fr", "--for", "family"}},
		{exitRefused, "niet voor deze ontvanger", []string{"--as", "sheet", "--for", "school"}},
	} {
		s.refused(c.code, c.why, append([]string{"export", "De Wit", "--out", file}, c.args...)...)
	}
	s.refused(exitUsage, "", "export", "De Wit", "--as", "pdf", "--for", "family")
	s.refused(exitUsage, "--for household", "export", "list", "--for", "privacy-officer")
	if _, err := os.Stat(file); err == nil {
		t.Error("a refused export left a file")
	}
}

func TestTheListOfFormsSaysForWhomAndOnlyWhatIsWritten(t *testing.T) {
	s := newShellInside(t)
	lines := reads[[]formLine](s, "export", "list")
	for _, l := range lines {
		if l.About == "" || l.Ending == "" || len(l.For) == 0 || desk.Renders(words.NL)[desk.Form(l.Form)] == nil {
			t.Errorf("%+v", l)
		}
	}
	if out := s.done("export", "list", "--for", "partner"); strings.Contains(out, "gezinsblad") || !strings.Contains(out, "plan als PDF") {
		t.Errorf("a partner is offered %s", out)
	}
}

func TestEveryFormIsWrittenFromTheCommandLineAsWhatItSays(t *testing.T) {
	s := newShellInside(t)
	s.done("demo", "--families", "1")
	s.done("plan", "adopt", "De Wit")
	written := 0
	for _, f := range append(casework.FileForms(), casework.FileForm{Name: casework.FormImage, Ending: ".png"}, casework.FileForm{Name: casework.FormDrawing, Ending: ".svg"}) {
		if desk.Renders(words.NL)[desk.Form(f.Name)] == nil {
			t.Logf("%s has no writer here: skipped", f.Name)
			continue
		}
		if f.Name == casework.FormHandoverSheet || f.Name == casework.FormCase {
			t.Logf("%s has a verb of its own: skipped", f.Name)
			continue
		}
		for _, language := range []string{"nl", "en"} {
			file := s.file("vorm-" + f.Name + "-" + language + f.Ending)
			s.done("export", "De Wit", "--as", f.Name, "--for", "family", "--language", language, "--partial", "--out", file)
			content, err := os.ReadFile(file)
			if err != nil || !looksLike(f.Ending, content) {
				t.Errorf("%s: %d bytes that are no %s, %v", f.Name, len(content), f.Ending, err)
			}
		}
		written++
	}
	if written < 6 {
		t.Errorf("only %d forms were written", written)
	}
}

// looksLike tells whether a file is of the kind that its name ends with.
func looksLike(ending string, content []byte) bool {
	switch ending {
	case ".pdf":
		return bytes.HasPrefix(content, []byte("%PDF-"))
	case ".html", ".svg":
		var root struct{ XMLName xml.Name }
		return xml.Unmarshal(content, &root) == nil && (root.XMLName.Local == "html" || root.XMLName.Local == "svg")
	case ".json", ".fhir.json":
		return json.Valid(content)
	case ".odt", ".docx", ".ods":
		_, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		return err == nil
	case ".png":
		_, err := png.DecodeConfig(bytes.NewReader(content))
		return err == nil
	case ".ics":
		return bytes.HasPrefix(content, []byte("BEGIN:VCALENDAR\r\n"))
	}
	return len(content) > 0
}

func TestADocumentSpeaksTheLanguageThatIsAskedFor(t *testing.T) {
	s := newShellInside(t)
	s.done("demo", "--families", "1")
	for language, want := range map[string]string{"nl": `lang="nl"`, "en": `lang="en"`} {
		file := s.file(language + ".html")
		s.done("export", "De Wit", "--as", "html", "--for", "family", "--draft", "--language", language, "--out", file)
		if content, err := os.ReadFile(file); err != nil || !bytes.Contains(content, []byte(want)) {
			t.Errorf("%s: %v", language, err)
		}
	}
}

func TestALetterheadIsSetShownAndRemoved(t *testing.T) {
	s := newShellInside(t)
	bad, good := s.file("logo.txt"), s.file("logo.png")
	s.fill(bad, func(w io.Writer) error { _, err := io.WriteString(w, "geen plaatje"); return err })
	s.fill(good, func(w io.Writer) error {
		dots := image.NewRGBA(image.Rect(0, 0, 60, 30))
		dots.Set(3, 3, color.Black)
		return png.Encode(w, dots)
	})
	s.refused(exitRefused, "kan geen logo zijn", "letterhead", "set", bad, "--alt", "Logo")
	s.refused(exitRefused, "Schrijf op wat er op het logo staat", "letterhead", "set", good)
	if out := s.done("letterhead", "show"); !strings.Contains(out, "geen logo") {
		t.Errorf("it says %q", out)
	}
	s.done("letterhead", "set", good, "--alt", "Gemeente Vechtstede")
	if l := reads[letterheadTold](s, "letterhead", "show"); l.Alt != "Gemeente Vechtstede" || l.Media != "image/png" || l.Bytes == 0 {
		t.Errorf("%+v", l)
	}
	s.done("demo", "--families", "1")
	page := s.file("plan.html")
	s.done("export", "De Wit", "--as", "html", "--for", "family", "--out", page)
	if content, err := os.ReadFile(page); err != nil || !bytes.Contains(content, []byte(`alt="Gemeente Vechtstede"`)) {
		t.Errorf("the logo is not on the page: %v", err)
	}
	s.done("letterhead", "remove")
	if l := reads[letterheadTold](s, "letterhead", "show"); l.Bytes != 0 {
		t.Errorf("%+v", l)
	}
}

func (s *shell) fill(path string, write func(io.Writer) error) {
	s.Helper()
	if err := desk.WriteNew(path, write); err != nil {
		s.Fatal(err)
	}
}

func TestEveryFormOfAPlanIsInTheUsage(t *testing.T) {
	ownVerb := []string{casework.FormHandoverSheet, casework.FormCase}
	for _, f := range casework.FileForms() {
		if !slices.Contains(ownVerb, f.Name) && !strings.Contains(exportUsage(), f.Name) {
			t.Errorf("%s is not in the usage", f.Name)
		}
	}
}
