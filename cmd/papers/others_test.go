package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/document/pdfcheck"
	"keukentafel/app/words"
)

func TestEveryPaperThatIsNotMadeOfAPlanIsWhole(t *testing.T) {
	for _, lang := range words.Langs() {
		dir := t.TempDir()
		if err := allOthers(dir, dewit(), lang); err != nil {
			t.Fatal(err)
		}
		files, _ := filepath.Glob(filepath.Join(dir, "*.pdf"))
		if len(files) != len(others(dewit()))+3 {
			t.Errorf("%s: %d files", lang, len(files))
		}
		for _, path := range files {
			file, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if faults := pdfcheck.Faults(file); len(faults) > 0 {
				t.Errorf("%s: %v", filepath.Base(path), faults)
			}
		}
	}
}

func TestTheHandoverSheetOfAFamilyOfNineIsTwoPages(t *testing.T) {
	if _, err := exec.LookPath("pdfinfo"); err != nil {
		t.Skip("NOT CHECKED: pdfinfo is not installed (apt install poppler-utils)")
	}
	for _, lang := range words.Langs() {
		dir := t.TempDir()
		if err := allOthers(dir, dewit(), lang); err != nil {
			t.Fatal(err)
		}
		told, err := exec.Command("pdfinfo", named(dir, "successor", lang, "handover-sheet")).Output()
		if err != nil || !strings.Contains(strings.Join(strings.Fields(string(told)), " "), "Pages: 2 ") {
			t.Errorf("%s: %v\n%s", lang, err, told)
		}
	}
}
