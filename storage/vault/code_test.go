package vault

import (
	"errors"
	"regexp"
	"strings"
	"testing"
)

func TestATypingErrorInTheRecoveryCodeIsNoticed(t *testing.T) {
	good := newRecoveryCode().Reveal()
	missed := 0
	for i := range good {
		if good[i] == '-' {
			continue
		}
		for _, c := range []byte(alphabet) {
			if c == good[i] {
				continue
			}
			if _, err := RecoveryCode(good[:i] + string(c) + good[i+1:]).secret(); err == nil {
				missed++
			}
		}
		if i+1 < len(good) && good[i+1] != '-' && good[i+1] != good[i] {
			swapped := good[:i] + string(good[i+1]) + string(good[i]) + good[i+2:]
			if _, err := RecoveryCode(swapped).secret(); err == nil {
				missed++
			}
		}
	}
	if missed > 1 { // about one in a million slips through
		t.Errorf("%d typing errors were not noticed", missed)
	}
}

func TestSomethingThatIsNoCodeIsCalledMistyped(t *testing.T) {
	good := newRecoveryCode().Reveal()
	for _, bad := range []string{"", "-", good[1:], good + "0", strings.Repeat("U", 36), "wachtwoord", good[:10] + "é" + good[11:]} {
		_, err := RecoveryCode(bad).secret()
		if !errors.Is(err, ErrMistypedCode) || !errors.Is(err, ErrWrongRecoveryCode) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestACodeMayBeTypedAsPeopleDo(t *testing.T) {
	var secret [codeBytes]byte
	copy(secret[:], "\x00\x01\x02 keukentafel 1 0")
	good := writeCode(secret)
	if !regexp.MustCompile(`^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$`).MatchString(good.Reveal()) {
		t.Fatalf("written as %s", good.Reveal())
	}
	for _, typed := range []string{
		good.Reveal(),
		strings.ToLower(good.Reveal()),
		strings.ReplaceAll(good.Reveal(), "-", ""),
		strings.ReplaceAll(good.Reveal(), "-", " \n"),
		strings.ReplaceAll(good.Reveal(), "0", "O"),
		strings.ReplaceAll(good.Reveal(), "0", "o"),
		strings.ReplaceAll(good.Reveal(), "1", "I"),
		strings.ReplaceAll(good.Reveal(), "1", "l"),
	} {
		got, err := RecoveryCode(typed).secret()
		if err != nil || got != secret {
			t.Errorf("%q: %v", typed, err)
		}
	}
}
