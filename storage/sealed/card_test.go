package sealed

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"regexp"
	"strings"
	"testing"

	"keukentafel/app/family"
)

func cardFile(t *testing.T, c Card) string {
	t.Helper()
	var file bytes.Buffer
	if err := WriteCard(&file, c); err != nil {
		t.Fatal(err)
	}
	return file.String()
}

func TestACardThatWasChangedIsRefused(t *testing.T) {
	joost, karin := newSomebody(t, "Joost", RolePartner), newSomebody(t, "Karin", RolePartner)
	file := cardFile(t, joost.card)
	other := cardFile(t, karin.card)
	field := func(s, name string) string { return regexp.MustCompile(`"` + name + `": "[^"]*"`).FindString(s) }
	for name, changed := range map[string]string{
		"another name":        strings.Replace(file, `"Joost"`, `"Joop"`, 1),
		"another role":        strings.Replace(file, `"partner"`, `"coordinator"`, 1),
		"no such role":        strings.Replace(file, `"partner"`, `"director"`, 1),
		"another date":        strings.Replace(file, "2026-11-24", "2026-11-25", 1),
		"no date":             strings.Replace(file, "2026-11-24", "", 1),
		"another mailbox":     strings.Replace(file, joost.Mailbox(), karin.Mailbox(), 1),
		"another signing key": strings.Replace(file, field(file, "sign_key"), field(other, "sign_key"), 1),
		"another sealing key": strings.Replace(file, field(file, "seal_key"), field(other, "seal_key"), 1),
		"key in capitals":     strings.Replace(file, joost.card.SealKey, strings.ToUpper(joost.card.SealKey), 1),
		"a field more":        strings.Replace(file, `"format"`, `"telephone": "06", "format"`, 1),
		"a number as name":    strings.Replace(file, `"Joost"`, `7`, 1),
		"text moved":          strings.Replace(strings.Replace(file, `"Joost"`, `"JoostHuis"`, 1), `"Huis van Joost"`, `" van Joost"`, 1),
	} {
		if c, err := ReadCard(strings.NewReader(changed)); !errors.Is(err, ErrAltered) || c.Name != "" {
			t.Errorf("%s: got %v, want ErrAltered", name, err)
		}
	}
}

func TestAFileThatIsNoCardSaysWhy(t *testing.T) {
	joost := newSomebody(t, "Joost", RolePartner)
	file := cardFile(t, joost.card)
	for name, c := range map[string]struct {
		file string
		want error
	}{
		"empty":           {"", ErrTruncated},
		"cut off":         {file[:len(file)/2], ErrTruncated},
		"a letter":        {"Beste Joost", ErrNotACard},
		"other JSON":      {`{"name":"Joost"}`, ErrNotACard},
		"cut other JSON":  {`{"name":"Joo`, ErrNotACard},
		"a list":          {`[]`, ErrNotACard},
		"two cards":       {file + file, ErrNotACard},
		"newer":           {strings.Replace(file, `"version": 1`, `"version": 2`, 1), ErrNewerVersion},
		"newer, reworked": {`{"format":"keukentafel contact card","version":2,"name":{"given":"Joost"}}`, ErrNewerVersion},
		"endless":         {strings.Repeat(" ", MaxCardFile) + file, ErrTooLarge},
	} {
		if _, err := ReadCard(strings.NewReader(c.file)); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}

func TestACardWithoutAProperHolderIsNotMade(t *testing.T) {
	joost := newSomebody(t, "Joost", RolePartner)
	for name, h := range map[string]Holder{
		"nobody":           {Role: RolePartner},
		"no role":          {Name: "Joost"},
		"two lines":        {Name: "Joost\nFatma", Role: RolePartner},
		"reversed letters": {Name: "Joost\u202eamtaF", Role: RolePartner},
		"not UTF-8":        {Name: "Joost\xff", Role: RolePartner},
		"201 letters":      {Name: family.Text(strings.Repeat("é", 201)), Role: RolePartner},
	} {
		if _, err := joost.Card(h, "2026-11-24"); err == nil {
			t.Errorf("%s: a card was made", name)
		}
	}
	if _, err := joost.Card(joost.card.Holder, "24-11-2026"); err == nil {
		t.Error("a card with a Dutch date was made")
	}
	if _, err := (Identity{}).Card(joost.card.Holder, "2026-11-24"); err == nil {
		t.Error("a card without keys was made")
	}
}

func TestACardReadsBackAsItWas(t *testing.T) {
	joost := newSomebody(t, "Joost «Jo» Çelik-van 't Hof", RolePartner)
	got, err := ReadCard(strings.NewReader(cardFile(t, joost.card)))
	if err != nil {
		t.Fatal(err)
	}
	if got.Holder != joost.card.Holder || got.Fingerprint() != joost.card.Fingerprint() || got.Mailbox != joost.Mailbox() || got.Made != "2026-11-24" {
		t.Error("the card changed on the way")
	}
}

func TestAFingerprintIsReadAloudInEightGroupsOfDigits(t *testing.T) {
	f, err := ParseFingerprint("0000ffff00010203ffffffffffff0a0b")
	if err != nil {
		t.Fatal(err)
	}
	if want := "00000 65535 00001 00515 65535 65535 65535 02571"; f.String() != want {
		t.Errorf("got %q, want %q", f, want)
	}
	if back, err := ParseFingerprint(f.Hex()); err != nil || back != f {
		t.Errorf("got %v, %v", back, err)
	}
	for _, bad := range []string{"", "00", strings.Repeat("g", 32), strings.Repeat("A", 32), f.Hex() + "00", f.String()} {
		if _, err := ParseFingerprint(bad); err == nil {
			t.Errorf("%q was read as a fingerprint", bad)
		}
	}
}

func TestNeitherKeysNorNamesAreEverPrinted(t *testing.T) {
	joost := newSomebody(t, "Joost", RolePartner)
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "identity", joost.Identity, "card", joost.card)
	printed := fmt.Sprintf("%v %+v %#v %s %d %x %v %+v %#v %s", joost.Identity, joost.Identity, joost.Identity, joost.Identity, joost.Identity, joost.Identity,
		joost.card, joost.card, joost.card, joost.card) + log.String()
	hidden := struct{ identity Identity }{joost.Identity}
	printed += fmt.Sprintf("%v %+v %#v", hidden, hidden, hidden)
	for _, secret := range []string{"AGE-SECRET", "Joost", joost.Mailbox(), fmt.Sprint([]byte(joost.sign[:4]))[1:12], fmt.Sprintf("%x", []byte(joost.sign[:4]))} {
		if strings.Contains(printed, secret) {
			t.Errorf("%q is printed", secret)
		}
	}
	if !strings.Contains(printed, family.Withheld) {
		t.Error("an identity prints as nothing at all")
	}
}

func TestAnIdentityComesBackFromTheVaultAsItWas(t *testing.T) {
	joost := newSomebody(t, "Joost", RolePartner)
	kept, err := joost.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	var back Identity
	if err := back.UnmarshalBinary(kept); err != nil {
		t.Fatal(err)
	}
	if back.Fingerprint() != joost.Identity.Fingerprint() || back.Mailbox() != joost.Mailbox() || !bytes.Equal(back.sign, joost.sign) {
		t.Error("another identity came back")
	}
	for name, bad := range map[string][]byte{"nothing": nil, "short": kept[:60], "newer": append([]byte("KTI2"), kept[4:]...), "cut": kept[:len(kept)-1]} {
		var i Identity
		if err := i.UnmarshalBinary(bad); err == nil || i.Valid() {
			t.Errorf("%s: an identity came back", name)
		}
	}
	if _, err := (Identity{}).MarshalBinary(); err == nil {
		t.Error("an identity without keys was kept")
	}
}
