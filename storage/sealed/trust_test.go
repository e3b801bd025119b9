package sealed

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestACardIsReadBackFromItsCodesInAnyOrder(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma Yıldız", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	for parts := 1; parts <= MaxCodeParts; parts++ {
		codes, err := fatma.card.Codes(parts)
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range codes {
			if strings.Trim(code, codeLetters+":") != "" {
				t.Fatalf("a QR code needs more room for %q", strings.Trim(code, codeLetters+":"))
			}
		}
		slices.Reverse(codes)
		got, err := ReadCodes(append(codes, codes[0], "https://example.nl"))
		if err != nil || !reflect.DeepEqual(got, fatma.card) {
			t.Fatalf("%d parts: %v", parts, err)
		}
	}
	codes, _ := fatma.card.Codes(4)
	others, _ := joost.card.Codes(4)
	var missing *MissingPartsError
	if _, err := ReadCodes([]string{codes[3], codes[0]}); !errors.As(err, &missing) || !slices.Equal(missing.Missing, []int{2, 3}) || !errors.Is(err, ErrPartsMissing) {
		t.Errorf("half a card: %v", err)
	}
	for name, c := range map[string]struct {
		texts []string
		want  error
	}{
		"two cards":      {[]string{codes[0], others[1]}, ErrMixedParts},
		"nothing":        {[]string{"Beste Joost"}, ErrNotACard},
		"another letter": {[]string{codes[0], codes[1], codes[2], codes[3][:len(codes[3])-1] + "7"}, ErrAltered},
		"no number":      {[]string{codeStart + ":x:4:AAAAAAAA:B"}, ErrAltered},
		"ten parts":      {[]string{codeStart + ":1:10:AAAAAAAA:B"}, ErrAltered},
	} {
		if _, err := ReadCodes(c.texts); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}

func revoked(t testing.TB, by somebody, next *Card) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := by.Revoke(&file, noon, next); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func knows(cards ...Card) func(Fingerprint) (Card, bool) {
	return func(f Fingerprint) (Card, bool) {
		for _, c := range cards {
			if c.Fingerprint() == f {
				return c, true
			}
		}
		return Card{}, false
	}
}

func TestOnlyTheKeyItselfRevokesIt(t *testing.T) {
	joost, again, thief := newSomebody(t, "Joost", RolePartner), newSomebody(t, "Joost", RolePartner), newSomebody(t, "Dief", RolePartner)
	file := revoked(t, joost, &again.card)
	got, err := ReadRevocation(bytes.NewReader(file), knows(joost.card))
	if err != nil || got.Key != joost.card.Fingerprint() || got.Next.Fingerprint() != again.card.Fingerprint() || !got.Made.Equal(noon) {
		t.Fatalf("got %v, %v", got.Key, err)
	}
	if got, err = ReadRevocation(bytes.NewReader(revoked(t, joost, nil)), knows(joost.card)); err != nil || got.Next != nil {
		t.Errorf("without a next card: %v", err)
	}
	if err := joost.Revoke(&bytes.Buffer{}, noon, &joost.card); !errors.Is(err, ErrBadLetter) {
		t.Errorf("a card in its own place: %v", err)
	}
	swapped := strings.Replace(string(revoked(t, thief, nil)), thief.fingerprint(), joost.fingerprint(), 1)
	other := bytes.Replace(revoked(t, joost, nil), []byte(`"next": null`), []byte(`"next": `+cardFile(t, thief.card)), 1)
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"of somebody unknown": {revoked(t, thief, nil), ErrUnknownSender},
		"by a thief":          {[]byte(swapped), ErrAltered},
		"another next card":   {other, ErrAltered},
		"another day":         {bytes.Replace(file, []byte("2026-11-24T12"), []byte("2026-11-24T13"), 1), ErrAltered},
		"one field more":      {bytes.Replace(file, []byte(`"format"`), []byte(`"why": "x", "format"`), 1), ErrAltered},
		"newer":               {bytes.Replace(file, []byte(`"version": 1`), []byte(`"version": 2`), 1), ErrNewerVersion},
		"cut":                 {file[:len(file)/2], ErrTruncated},
		"a card":              {[]byte(cardFile(t, joost.card)), ErrNotACard},
		"too large":           {append(bytes.Repeat([]byte(" "), MaxRevocationFile), file...), ErrTooLarge},
	} {
		if _, err := ReadRevocation(bytes.NewReader(c.file), knows(joost.card)); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}

// townList is a list of a municipality: Joost has a new card, Yara's counts no more.
func townList(t testing.TB, town, joost, again, yara somebody) []byte {
	t.Helper()
	var file bytes.Buffer
	err := town.SignList(&file, CardList{By: town.card, Made: noon, Lines: []ListLine{
		{joost.card, CardRevoked, ""}, {again.card, CardCurrent, joost.fingerprint()}, {yara.card, CardRevoked, ""}}})
	if err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestAListHoldsWhatTheMunicipalitySigned(t *testing.T) {
	town, joost, again, yara := newSomebody(t, "Gemeente", RoleMunicipality), newSomebody(t, "Joost", RolePartner), newSomebody(t, "Joost", RolePartner), newSomebody(t, "Yara", RolePartner)
	file := townList(t, town, joost, again, yara)
	got, err := ReadList(bytes.NewReader(file))
	if err != nil || len(got.Lines) != 3 || got.Lines[1].Replaces != joost.fingerprint() || got.Lines[2].State != CardRevoked || got.By.Fingerprint() != town.card.Fingerprint() {
		t.Fatalf("%d lines, %v", len(got.Lines), err)
	}
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"revived":        {bytes.Replace(file, []byte(`"revoked"`), []byte(`"current"`), 1), ErrAltered},
		"other name":     {bytes.Replace(file, []byte(`"Yara"`), []byte(`"Sara"`), 1), ErrAltered},
		"newer date":     {bytes.Replace(file, []byte("2026-11-24T12"), []byte("2027-11-24T12"), 1), ErrAltered},
		"odd state":      {bytes.Replace(file, []byte(`"revoked"`), []byte(`"perhaps"`), 1), ErrAltered},
		"replaces words": {bytes.Replace(file, []byte(`"replaces": ""`), []byte(`"replaces": "Yara"`), 1), ErrAltered},
		"newer version":  {bytes.Replace(file, []byte(`"version": 1`), []byte(`"version": 7`), 1), ErrNewerVersion},
		"cut":            {file[:len(file)-100], ErrTruncated},
		"a letter":       {[]byte("Beste Joost"), ErrNotACard},
		"too large":      {append(bytes.Repeat([]byte(" "), MaxListFile), file...), ErrTooLarge},
	} {
		if _, err := ReadList(bytes.NewReader(c.file)); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
	for name, l := range map[string]CardList{
		"by a partner": {By: joost.card, Made: noon},
		"twice":        {By: town.card, Made: noon, Lines: []ListLine{{yara.card, CardCurrent, ""}, {yara.card, CardRevoked, ""}}},
		"no date":      {By: town.card},
		"endless":      {By: town.card, Made: noon, Lines: make([]ListLine, MaxListLines+1)},
	} {
		by := town
		if l.By.Role == RolePartner {
			by = joost
		}
		if err := by.SignList(&bytes.Buffer{}, l); err == nil {
			t.Errorf("%s: it was signed", name)
		}
	}
	if err := yara.SignList(&bytes.Buffer{}, CardList{By: town.card, Made: noon}); !errors.Is(err, ErrBadLetter) {
		t.Errorf("signed by another: %v", err)
	}
}

func TestRevocationsAndListsOfEveryVersionAreAnsweredAsTheirNameSays(t *testing.T) {
	sender, receiver := keptSomebody(t, "sender"), keptSomebody(t, "receiver")
	if *writeVectors {
		trustVectors(t, sender, receiver)
	}
	files, err := filepath.Glob(vectorFolder + "/*.kt[rlc]")
	if err != nil || len(files) < 12 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range files {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		switch filepath.Ext(name) {
		case ".ktr":
			_, err = ReadRevocation(bytes.NewReader(file), knows(sender.card))
		case ".ktl":
			_, err = ReadList(bytes.NewReader(file))
		case ".ktc":
			_, err = ReadCodes(strings.Split(string(file), "\n"))
		}
		outcome := "good"
		if err != nil {
			outcome = CodeOf(err)
		}
		if outcome != vectorOutcome(name) {
			t.Errorf("%s: got %s (%v)", name, outcome, err)
		}
	}
}

func trustVectors(t *testing.T, sender, receiver somebody) {
	town := newSomebody(t, "Gemeente", RoleMunicipality)
	revocation, list := revoked(t, sender, &receiver.card), townList(t, town, sender, receiver, town)
	codes, err := receiver.card.Codes(4)
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string][]byte{
		"good_revocation.ktr":           revocation,
		"good_revocation-alone.ktr":     revoked(t, sender, nil),
		"unknown-sender_revocation.ktr": revoked(t, town, nil),
		"altered_revocation.ktr":        bytes.Replace(revocation, []byte("2026-11-24T12"), []byte("2026-11-25T12"), 1),
		"newer-version_revocation.ktr":  bytes.Replace(revocation, []byte(`"version": 1`), []byte(`"version": 2`), 1),
		"good_list.ktl":                 list,
		"altered_list-revived.ktl":      bytes.Replace(list, []byte(`"revoked"`), []byte(`"current"`), 1),
		"truncated_list.ktl":            list[:len(list)/2],
		"not-a-card_list.ktl":           []byte("Beste Joost,\n"),
		"good_codes.ktc":                []byte(strings.Join(codes, "\n")),
		"parts-missing_codes.ktc":       []byte(strings.Join(codes[1:], "\n")),
		"altered_codes.ktc":             []byte(strings.Replace(strings.Join(codes, "\n"), "AGE1PQ1", "AGE1PQ2", 1)),
	} {
		writeVector(t, name, file)
	}
}

// FuzzReadTrust tries the bytes as a revocation, as a list and as codes.
func FuzzReadTrust(f *testing.F) {
	files, err := filepath.Glob(vectorFolder + "/*.kt[rlc]")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		file, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	sender := keptSomebody(f, "sender")
	f.Fuzz(func(t *testing.T, file []byte) {
		if r, err := ReadRevocation(bytes.NewReader(file), knows(sender.card)); err == nil && r.Key != sender.card.Fingerprint() {
			t.Error("a revocation of another key was taken for good")
		}
		if l, err := ReadList(bytes.NewReader(file)); err == nil && (l.By.Check() != nil || len(l.Lines) > MaxListLines) {
			t.Error("a list of nobody was taken for good")
		}
		if c, err := ReadCodes(strings.Split(string(file), "\n")); err == nil && c.Check() != nil {
			t.Error("codes of no card were taken for good")
		}
	})
}
