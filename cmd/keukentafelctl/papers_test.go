package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestALetterThatConsentWasTakenBackComesAfterItWas(t *testing.T) {
	s, id := withDemo(t)
	out := filepath.Join(t.TempDir(), "brief.pdf")
	s.refused(exitUsage, "--for", "consent", "letter", "De Wit", id)
	s.refused(exitRefused, "Niemand trok", "consent", "letter", "De Wit", id, "--for", "family", "--out", out)
	s.done("consent", "give", "De Wit", id, "--by", "Sanne")
	s.done("consent", "withdraw", "De Wit", id, "--by", "Sanne")
	if _, err := os.Stat(out); err == nil {
		t.Fatal("a file was written for what was refused")
	}
	s.done("consent", "letter", "De Wit", id, "--for", "Sanne", "--out", out)
	if written, err := os.ReadFile(out); err != nil || string(written[:5]) != "%PDF-" {
		t.Error(err)
	}
}

func TestAHandoverSheetNeedsAHandover(t *testing.T) {
	s, _ := withDemo(t)
	out := filepath.Join(t.TempDir(), "blad.pdf")
	s.refused(exitUsage, "--out", "handover", "sheet", "De Wit")
	s.refused(exitRefused, "", "handover", "sheet", "De Wit", "--out", out)
	if _, err := os.Stat(out); err == nil {
		t.Error("a file was written for what was refused")
	}
}
