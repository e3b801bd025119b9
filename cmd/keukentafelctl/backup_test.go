package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/casework"
)

func (s *shell) write(name, content string) string {
	s.Helper()
	if err := os.WriteFile(s.file(name), []byte(content), 0o600); err != nil {
		s.Fatal(err)
	}
	return s.file(name)
}

func TestABackupIsMadeTestedAndRestoredAndADestroyedFamilyStaysAway(t *testing.T) {
	s := newShellInside(t)
	s.refused(exitRefused, "geen map", "backup")
	s.refused(exitRefused, "map van de kluis", "backup", "--folder", s.vault)
	s.refused(exitRefused, "is er nu niet", "backup", "--folder", s.file("geen-stick"))
	s.done("family", "new", "Jansen")
	s.done("family", "new", "De Vries")
	one := s.file("een.ktb")
	s.done("backup", one)
	if report := reads[testReport](s, "backup", "test", one); report.Families != 2 || len(report.Faults) != 0 || report.Entries == 0 {
		t.Errorf("%+v", report)
	}
	stick := t.TempDir()
	s.done("backup", "--folder", stick)
	s.done("backup")
	s.done("backup", "test")
	out := s.done("shred", "Jansen", "--why", "vergissing", "--approved-by", "archivaris", "--yes")
	if !strings.Contains(out, "rotate") || !strings.Contains(out, "verwijderd") {
		t.Errorf("after destroying: %s", out)
	}
	s.refused(exitRefused, "al een kluis", "restore", one)
	out = s.done("restore", one, "--over")
	if !strings.Contains(out, "opnieuw vernietigd") || !strings.Contains(out, "bewaard als") {
		t.Errorf("after restoring: %s", out)
	}
	if list := reads[[]casework.Header](s, "family", "list"); len(list) != 1 || list[0].Name != "De Vries" {
		t.Errorf("%d families", len(list))
	}
	content, err := os.ReadFile(one)
	if err != nil {
		t.Fatal(err)
	}
	content[len(content)/2] ^= 1
	s.refused(exitDamaged, "beschadigd", "backup", "test", s.write("kapot.ktb", string(content)))
	s.refused(exitDamaged, "niet compleet", "--vault", s.file("elders"), "restore", s.write("half.ktb", string(content[:len(content)/2])))
	s.refused(exitDamaged, "geen reservekopie", "backup", "test", s.passphrase)
	s.refused(exitRefused, "is er niet", "backup", "test", s.file("niets.ktb"))
}

func TestKeysAreReplacedWithProofOnly(t *testing.T) {
	s := newShellInside(t)
	wrong, next := s.write("fout.txt", "een andere wachtzin\n"), s.write("nieuw.txt", "vijf groene fietsen op zolder\n")
	s.refused(exitLocked, "past niet", "--passphrase-file", wrong, "rotate")
	s.done("rotate")
	s.refused(exitUsage, "new-passphrase-file", "passphrase", "change")
	s.done("passphrase", "change", "--new-passphrase-file", next)
	s.refused(exitLocked, "past niet", "family", "list")
	s.passphrase = next
	if a := s.typing("verkeerd\nnog eens\nweer\n", "--vault", s.vault, "--passphrase-file", next, "--lang", "nl", "code", "replace"); a.code != exitLocked {
		t.Errorf("a code that was not typed back: %+v", a)
	}
	code := s.file("code.txt")
	s.done("code", "replace", "--code-file", code)
	if info, err := os.Stat(code); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file with the code: %v", err)
	}
	s.refused(exitUsage, "new-passphrase-file", "rotate", "--code-file", code)
	s.done("rotate", "--code-file", code, "--new-passphrase-file", s.write("derde.txt", "acht blauwe krukken buiten gezet\n"))
	s.refused(exitLocked, "past niet", "family", "list")
	s.passphrase = s.file("derde.txt")
	s.done("backup", s.file("b.ktb"))
	elsewhere := filepath.Join(t.TempDir(), "elders")
	s.done("--vault", elsewhere, "restore", s.file("b.ktb"), "--code-file", code)
	s.done("--vault", elsewhere, "verify")
}
