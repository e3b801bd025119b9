package sealed

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func TestTheOutsideOfWhatIsNoPackageIsRefused(t *testing.T) {
	marieke, joost := newSomebody(t, "Marieke", RoleConsultant), newSomebody(t, "Joost", RolePartner)
	file := sealed(t, shareWith(t, joost.fingerprint(), "rust"), marieke.to(joost))
	for name, test := range map[string]struct {
		content []byte
		want    error
	}{
		"a text":             {[]byte("Beste Joost"), ErrNotAPackage},
		"a cut package":      {file[:60], ErrTruncated},
		"a newer one":        {bytes.Replace(file, []byte(ageStart+ageVersion), []byte(ageStart+"2\n"), 1), ErrNewerVersion},
		"an age file":        {[]byte(ageStart + ageVersion + "-> X25519 abc\nabc" + ageFooter), ErrNotAPackage},
		"a length that lies": {bytes.Replace(file, []byte("-> "+stanzaType+" 1 "), []byte("-> "+stanzaType+" 1 7"), 1), ErrAltered},
	} {
		if _, err := Look(test.content); !errors.Is(err, test.want) && !(name == "a length that lies" && errors.Is(err, ErrTooLarge)) {
			t.Errorf("%s: got %v, want %v", name, err, test.want)
		}
	}
}

func TestTheOutsideOfAPackageTellsNeitherWhoNorWhenNorWhat(t *testing.T) {
	marieke, joost := newSomebody(t, "Marieke", RoleConsultant), newSomebody(t, "Joost", RolePartner)
	file := sealed(t, shareWith(t, joost.fingerprint(), "rust"), marieke.to(joost))
	outside, err := Look(file)
	if err != nil || outside.Version != 1 || outside.Readers < 1 || outside.Length == 0 || outside.Length > len(file) {
		t.Errorf("the outside is %+v, %v", outside, err)
	}
	for _, secret := range []string{"rust", "Joost", "Regenboog", joost.fingerprint(), marieke.fingerprint(), "2026-11"} {
		if strings.Contains(string(file), secret) {
			t.Errorf("%q can be read from the outside", secret)
		}
	}
}
