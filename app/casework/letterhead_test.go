package casework

import (
	"errors"
	"strings"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// withLogo is a desk that takes every file for a PNG, except one that is broken.
func withLogo(t *testing.T) (*Desk, *shelf) {
	t.Helper()
	d, s, _ := newDesk(t)
	d.ReadLogo = func(file []byte, alt string) (Letterhead, error) {
		if string(file) == "broken" {
			return Letterhead{}, ErrLogoBroken
		}
		return Letterhead{Data: file, Media: "image/png", Alt: alt}, nil
	}
	if err := d.SetLetterhead(t.Context(), []byte("old"), "Gemeente Vechtstede"); err != nil {
		t.Fatal(err)
	}
	return d, s
}

func TestALogoThatCannotBeTakenLeavesTheOldOne(t *testing.T) {
	d, s := withLogo(t)
	lines := len(s.log)
	for what, c := range map[string]struct {
		file []byte
		alt  family.Text
		want error
	}{
		"a broken file":            {[]byte("broken"), "Logo", ErrLogoBroken},
		"a file that is too large": {make([]byte, MaxLogo+1), "Logo", ErrLogoTooLarge},
		"nothing said about it":    {[]byte("new"), "  ", ErrNoAlternative},
		"too much said about it":   {[]byte("new"), family.Text(strings.Repeat("é", MaxLogoText+1)), family.ErrTooLong},
	} {
		if err := d.SetLetterhead(t.Context(), c.file, c.alt); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", what, err, c.want)
		}
	}
	d.ReadLogo = nil
	refused(t, d.SetLetterhead(t.Context(), []byte("new"), "Logo"), ErrLogoKind, "where nobody can check it")
	if l, err := d.Letterhead(t.Context()); err != nil || string(l.Data) != "old" || len(s.log) != lines {
		t.Errorf("%+v, %v, %d lines more", l, err, len(s.log)-lines)
	}
}

func TestTheLogoThatWasSetIsKeptWithItsWordsAndLogged(t *testing.T) {
	d, s := withLogo(t)
	if l, err := d.Letterhead(t.Context()); err != nil || l.Media != "image/png" || l.Alt != "Gemeente Vechtstede" {
		t.Errorf("%+v, %v", l, err)
	}
	if last := s.log[len(s.log)-1]; last.Event != audit.DeskLetterhead || last.Action != audit.Update {
		t.Errorf("the log says %s %s", last.Event, last.Action)
	}
}

func TestALogoThatWasRemovedIsGoneAndLogged(t *testing.T) {
	d, s := withLogo(t)
	if err := d.RemoveLetterhead(t.Context()); err != nil {
		t.Fatal(err)
	}
	if l, err := d.Letterhead(t.Context()); err != nil || !l.None() {
		t.Errorf("%+v, %v", l, err)
	}
	if last := s.log[len(s.log)-1]; last.Event != audit.DeskLetterheadRemoved || last.Action != audit.Delete {
		t.Errorf("the log says %s %s", last.Event, last.Action)
	}
}
