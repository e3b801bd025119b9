package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// exported is a vault with a family and a log of it in a CSV file.
func exported(t *testing.T) (s *shell, file string) {
	t.Helper()
	s = newShellInside(t)
	s.done("family", "new", "Jansen")
	s.done("family", "person", "Jansen", "--given", "Sanne", "--birth", "1990-01-02")
	s.done("family", "show", "Jansen")
	file = s.file("logboek.csv")
	s.done("audit", "export", "Jansen", "--as", "csv", "--for", "family", "--out", file)
	s.done("card", "show", "--out", s.file("kaart.json"))
	return s, file
}

// without runs the check on a computer that has no vault.
func without(s *shell, args ...string) answer {
	return s.typing("", append([]string{"--lang", "nl", "audit", "verify"}, args...)...)
}

func rowsOf(t *testing.T, file string) [][]string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestATamperedLogOutsideTheVaultIsNoticedLineByLine(t *testing.T) {
	s, file := exported(t)
	rows := rowsOf(t, file)
	if len(rows) < 6 {
		t.Fatalf("%d rows", len(rows))
	}
	other := newShellInside(t)
	other.done("card", "show", "--out", s.file("ander.json"))
	for name, c := range map[string]struct {
		harm func([][]string) [][]string
		said string
	}{
		"changed":    {func(r [][]string) [][]string { r[2][2] = "Een ander"; return r }, "Regel 2 is veranderd"},
		"removed":    {func(r [][]string) [][]string { return slices.Delete(r, 2, 3) }, "Regel 2 is weggehaald"},
		"added":      {func(r [][]string) [][]string { return slices.Insert(r, 3, slices.Clone(r[2])) }, "Regel 2 is erbij gezet"},
		"swapped":    {func(r [][]string) [][]string { r[2], r[3] = r[3], r[2]; return r }, "Regel 3 staat op een andere plek"},
		"cut":        {func(r [][]string) [][]string { return slices.Delete(r, len(r)-2, len(r)-1) }, "ontbreken de laatste regels"},
		"forged end": {func(r [][]string) [][]string { r[len(r)-1][1] = "2020-01-01T00:00:00Z"; return r }, "veranderd"},
		"no end":     {func(r [][]string) [][]string { return r[:len(r)-1] }, ""},
	} {
		forged := s.file("vals-" + strings.ReplaceAll(name, " ", "-") + ".csv")
		var out bytes.Buffer
		_ = csv.NewWriter(&out).WriteAll(c.harm(clone(rows)))
		if err := os.WriteFile(forged, out.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		if a := without(s, forged); a.code != exitDamaged || !strings.Contains(a.out, c.said) {
			t.Errorf("%s: exit %d: %s%s", name, a.code, a.out, a.err)
		}
	}
	if a := without(s, file, "--card", s.file("ander.json")); a.code != exitDamaged || !strings.Contains(a.out, "niet gemaakt door de eigenaar") {
		t.Errorf("another card: exit %d: %s%s", a.code, a.out, a.err)
	}
}

func clone(rows [][]string) [][]string {
	rows = slices.Clone(rows)
	for i := range rows {
		rows[i] = slices.Clone(rows[i])
	}
	return rows
}

func TestAWholeLogIsSoundWithoutAnyVault(t *testing.T) {
	s, file := exported(t)
	if a := without(s, file); a.code != exitDone || !strings.Contains(a.out, "Er is niets veranderd sinds") || !strings.Contains(a.out, "Vergelijk dat nummer") {
		t.Errorf("exit %d: %s%s", a.code, a.out, a.err)
	}
	if a := without(s, file, "--card", s.file("kaart.json")); a.code != exitDone || strings.Contains(a.out, "Vergelijk dat nummer") {
		t.Errorf("with the card: exit %d: %s%s", a.code, a.out, a.err)
	}
}

func TestAnOlderCopyOfTheVaultLacksTheEndOfTheLog(t *testing.T) {
	s := newShellInside(t)
	s.done("family", "new", "Jansen")
	kept := s.file("oud.vault")
	s.done("backup", kept)
	s.done("family", "show", "Jansen")
	file := s.file("logboek.csv")
	s.done("audit", "export", "Jansen", "--as", "csv", "--for", "family", "--out", file)
	if a := s.do("audit", "verify", file); a.code != exitDone || !strings.Contains(a.out, "heeft dit deel van het logboek nog") {
		t.Errorf("the vault itself: exit %d: %s%s", a.code, a.out, a.err)
	}
	s.vault = filepath.Join(s.dir, "terug")
	s.done("restore", kept)
	if a := s.do("audit", "verify", file); a.code != exitDamaged || !strings.Contains(a.out, "oudere kopie") {
		t.Errorf("the older copy: exit %d: %s%s", a.code, a.out, a.err)
	}
}

func TestALogForAPartnerIsRefused(t *testing.T) {
	s, _ := exported(t)
	s.done("partner", "add", "Jansen", "--kind", "school", "--house", "De Vlieger")
	if a := s.do("audit", "export", "Jansen", "--as", "csv", "--for", "school", "--out", s.file("x.csv")); a.code != exitRefused {
		t.Errorf("exit %d: %s", a.code, a.err)
	}
	if _, err := os.Stat(s.file("x.csv")); err == nil {
		t.Error("a file was written")
	}
	shown := s.done("audit", "show", "--family", "Jansen")
	if !strings.Contains(shown, "log.export") || !strings.Contains(shown, "refused") {
		t.Error("the refusal is not in the log:", shown)
	}
}
