//go:build unix

package printing

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"keukentafel/app/casework"
)

// on puts a program of our own where the system looks first.
func on(t *testing.T, program, script string) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, program), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	return folder
}

func TestARealProgramGetsThePaperAndTellsHowItWent(t *testing.T) {
	folder := on(t, "lpstat", `case "$1" in -e) echo Balie;; -d) echo "no system default destination";; esac`)
	on(t, "lp", `cat > "`+folder+`/got"; echo "$@" >> "`+folder+`/got"`)
	if err := System(nil).Print(t.Context(), casework.PrintJob{Printer: "Balie", Copies: 2}, []byte("%PDF\n")); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(folder, "got"))
	if err != nil || string(got) != "%PDF\n-s -t Keukentafel -n 2 -d Balie -\n" {
		t.Errorf("lp got %q, %v", got, err)
	}
	on(t, "lp", "echo 'lp: Error - /home/marieke/plan.pdf' >&2; exit 1")
	if err := System(nil).Print(t.Context(), casework.PrintJob{Copies: 1}, []byte("%PDF")); !errors.Is(err, casework.ErrNotPrinted) {
		t.Error(err)
	}
}
