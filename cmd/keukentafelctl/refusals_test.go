package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/document/pdf"
	"keukentafel/app/picture/raster"
	"keukentafel/app/words"
	"keukentafel/storage/vault"
)

func TestEachWayOfFailingHasItsOwnExitCode(t *testing.T) {
	s := newShellInside(t)
	wrong := s.file("fout.txt")
	if err := os.WriteFile(wrong, []byte("een andere wachtzin\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		code int
		args []string
	}{
		{exitUsage, nil},
		{exitUsage, []string{"vlieg"}},
		{exitUsage, []string{"family", "show"}},
		{exitUsage, []string{"family", "list", "--kleur"}},
		{exitUsage, []string{"init", "--role", "koning", "--name", "x"}},
		{exitUsage, []string{"export", "De Wit", "--as", "wordperfect", "--for", "family", "--out", "x"}},
		{exitUsage, []string{"shred", "De Wit", "--why", "zomaar"}},
		{exitUsage, []string{"receive", "--out", s.file("er-is-geen-map")}},
		{exitLocked, []string{"--passphrase-file", wrong, "family", "list"}},
		{exitLocked, []string{"--vault", s.file("leeg"), "family", "list"}},
		{exitRefused, []string{"family", "show", "De Vries"}},
		{exitRefused, []string{"init", "--name", "nog een"}},
		{exitRefused, []string{"backup", s.passphrase}},
		{exitDamaged, []string{"open", s.passphrase}},
		{exitMailbox, []string{"sync"}},
		{exitMailbox, []string{"mailbox", "set", s.file("geen-stick")}},
	} {
		if a := s.do(c.args...); a.code != c.code || a.out+a.err == "" {
			t.Errorf("%s: exit %d, want %d: %s", strings.Join(c.args, " "), a.code, c.code, a.err)
		}
	}
	noPassphrase := s.typing("", "--vault", s.vault, "--lang", "en", "family", "list")
	if noPassphrase.code != exitUsage || !strings.Contains(noPassphrase.err, "passphrase-file") {
		t.Errorf("without a passphrase or a terminal: %+v", noPassphrase)
	}
}

func TestADamagedVaultSaysSo(t *testing.T) {
	s := newShellInside(t)
	file := filepath.Join(s.vault, vault.FileName)
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := range content[100:] {
		content[100+i] ^= 0x5a
	}
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
	s.refused(exitDamaged, "beschadigd", "family", "list")
}

func TestTheRecoveryCodeIsShownOnceAndTypedBack(t *testing.T) {
	s := emptyShell(t)
	first := s.do("init", "--name", "Marieke")
	if first.code != exitLocked || !strings.Contains(first.err, "nog niet overgetypt") || strings.Count(first.out, "-") < 8 {
		t.Errorf("a code that was not typed back: %+v", first.code)
	}
	s.refused(exitLocked, "nog niet overgetypt", "family", "list")
	s.done("init", "--name", "Marieke", "--code-file", s.file("code.txt"))
	info, err := os.Stat(s.file("code.txt"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file with the code: %v, %v", info, err)
	}
	s.done("family", "new", "De Vries")
}

func TestWhatIsTypedAtTheTableIsRefusedForItsOwnReason(t *testing.T) {
	s := newShellInside(t)
	s.done("family", "new", "Jansen", "--town", "Goes")
	s.done("family", "person", "Jansen", "--given", "Zoë", "--surname", "Jansen", "--birth", "24-11-1990")
	s.refused(exitRefused, "toekomst", "family", "person", "Jansen", "--given", "Baby", "--birth", "24-11-2199")
	s.refused(exitRefused, "bestaat niet", "family", "person", "Jansen", "--given", "Baby", "--birth", "31-02-2020")
	s.refused(exitRefused, "heel getal", "plan", "set", "Jansen", "mark", "--person", "Zoë", "--score", "11", "--text", "Hoe gaat het?")
	long := s.file("lang.txt")
	if err := os.WriteFile(long, []byte(strings.Repeat("a", 100_001)), 0o600); err != nil {
		t.Fatal(err)
	}
	s.refused(exitRefused, "100.000", "plan", "set", "Jansen", "statement", "--speaker", "Zoë", "--text-file", long)
	goal := strings.TrimSpace(s.done("plan", "set", "Jansen", "goal", "--text", "Rust aan tafel", "--about", "Zoë"))
	s.done("plan", "set", "Jansen", "action", "--goal", goal, "--text", "Samen koken", "--person", "Zoë", "--on", "24-12-2199")
	s.done("plan", "set", "Jansen", "statement", "--speaker", "Zoë", "--text", "Het is te druk.", "--topic", "worry")
	s.done("plan", "adopt", "Jansen")
	s.refused(exitRefused, "niets veranderd", "plan", "adopt", "Jansen")
	if list := reads[[]versionLine](s, "plan", "versions", "Jansen"); len(list) != 1 || list[0].Number != 1 {
		t.Errorf("versions: %+v", list)
	}
	sheet := []string{"export", "Jansen", "--as", "sheet", "--for", "family", "--out", s.file("blad.pdf")}
	s.done(sheet...)
	s.refused(exitRefused, "al een bestand", sheet...)
	s.done(append(sheet, "--over")...)
	s.done("plan", "set", "Jansen", "review", "--on", "24-12-2199")
	if list := reads[[]casework.Difference](s, "plan", "diff", "Jansen", "1"); len(list) != 1 || list[0].Item != "review" {
		t.Errorf("differences: %+v", list)
	}
	if hits := reads[[]casework.Hit](s, "search", "koken"); len(hits) == 0 {
		t.Error("what was written is not found")
	}
	s.done("audit", "verify")
	s.done("unlock-test")
	s.done("tasks")
	s.refused(exitRefused, "archivaris", "shred", "Jansen", "--why", "vergissing", "--yes")
	s.done("shred", "Jansen", "--why", "vergissing", "--approved-by", "archivaris", "--yes")
	s.refused(exitRefused, "niet (meer)", "family", "show", "Jansen")
	for _, e := range reads[[]audit.Entry](s, "audit", "show") {
		if strings.Contains(string(e.Event)+e.Object+string(e.Family)+e.Rule, "Zo") {
			t.Errorf("the log tells a name: %s", e.Event)
		}
	}
}

func TestEveryVerbSaysWhatItIsForInBothLanguages(t *testing.T) {
	for _, v := range verbs() {
		for _, l := range words.Langs() {
			if key := "ctl.verb." + strings.ReplaceAll(v.name, " ", "-"); !l.Has(key) {
				t.Errorf("%s has no %s", l, key)
			}
		}
	}
	for _, e := range append(aboutConsent(), explanations...) {
		if !words.NL.Has(e.key) || !words.EN.Has(e.key) {
			t.Errorf("an error without words: %s", e.key)
		}
	}
}

func TestANameOfTwoFamiliesIsNotGuessed(t *testing.T) {
	list := []named{{"abcdef", "De Wit"}, {"abcxyz", "De Witte"}, {"QRSTU", "De Vries"}, {"tuv", "De Vries"}}
	for wanted, want := range map[string]error{"De Vries": errAmbiguous, "abc": errAmbiguous, "niemand": errFound, "": errFound, "de wit": nil, "abcx": nil, "witte": nil, "qrst": nil} {
		if _, err := pick(list, wanted); err != want {
			t.Errorf("%q: %v, want %v", wanted, err, want)
		}
	}
}

func TestALetterThatCannotBeDrawnIsExplainedForPaperAndForPictures(t *testing.T) {
	for _, err := range []error{&pdf.MissingGlyphError{Rune: 'ꯃ', Where: "person riet"}, &raster.MissingGlyphError{Rune: 'ꯃ'}} {
		code, said := explain(words.NL, fmt.Errorf("write: %w", err))
		if code != exitRefused || !strings.Contains(said, "“ꯃ”") || strings.Contains(said, "()") {
			t.Errorf("%d: %s", code, said)
		}
	}
}

func TestAPictureIsNamedOnlyForAFileWithOnePicture(t *testing.T) {
	for _, asked := range [][2]string{{"pdf", "genogram"}, {"svg", "selfie"}, {"xls", ""}, {"handover", ""}, {"genogram-svg", ""}} {
		if form, known := exportForm(asked[0], asked[1]); known {
			t.Errorf("%v is written as %s", asked, form)
		}
	}
	for asked, want := range map[[2]string]string{{"svg", ""}: casework.FormDrawing, {"png", "genogram"}: "genogram-png", {"svg", "goals"}: "goals-svg", {"html", ""}: casework.FormHTML, {"odt", ""}: casework.FormODT} {
		if form, known := exportForm(asked[0], asked[1]); !known || form != want {
			t.Errorf("%v is written as %s", asked, form)
		}
	}
}
