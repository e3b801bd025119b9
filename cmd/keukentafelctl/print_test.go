//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// lp is a printer that keeps what it gets in a file, or refuses.
func lp(t *testing.T, refuses bool) (got string) {
	t.Helper()
	folder := t.TempDir()
	got = filepath.Join(folder, "got")
	script := "cat > " + got + "; echo \"$@\" > " + got + ".asked"
	if refuses {
		script = "cat > /dev/null; exit 1"
	}
	for name, does := range map[string]string{"lp": script, "lpstat": `case "$1" in -e) echo Balie;; *) echo "system default destination: Balie";; esac`} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+does+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	return got
}

func TestAPlanIsPrintedFromTheCommandLineAndRefusedWhenThePrinterRefuses(t *testing.T) {
	s := newShellInside(t)
	s.done("demo", "--families", "0")
	got := lp(t, false)
	s.refused(exitUsage, "", "print", "De Wit", "--as", "json", "--for", "family")
	s.refused(exitRefused, "geen printer gevonden", "print", "De Wit", "--as", "sheet", "--for", "family", "--draft", "--printer", "Elders")
	if _, err := os.Stat(got); err == nil {
		t.Fatal("something was printed")
	}
	s.done("print", "De Wit", "--as", "sheet", "--for", "family", "--draft", "--printer", "Balie", "--copies", "2")
	paper, err := os.ReadFile(got)
	asked, _ := os.ReadFile(got + ".asked")
	if err != nil || !strings.HasPrefix(string(paper), "%PDF-") || string(asked) != "-s -t Keukentafel -n 2 -d Balie -\n" {
		t.Errorf("lp was asked %q and got %d bytes, %v", asked, len(paper), err)
	}
	if out := s.done("printers"); strings.TrimSpace(out) != "Balie" {
		t.Errorf("printers: %q", out)
	}
	lp(t, true)
	s.refused(exitRefused, "nam het blad niet aan", "print", "De Wit", "--as", "pdf", "--for", "family", "--draft")
	if log := s.done("audit", "show", "--family", "De Wit"); strings.Count(log, "document.print") != 3 || strings.Count(log, "document.print-failed") != 1 {
		t.Errorf("the log:\n%s", log)
	}
	if _, err := os.Stat(filepath.Join(s.vault, "viewing")); err == nil {
		t.Error("a readable paper was left")
	}
}
