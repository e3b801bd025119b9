package vault

import (
	"errors"
	"testing"

	"keukentafel/app/passphrase"
)

func TestAWeakPassphraseIsRefusedWithAReason(t *testing.T) {
	v, _, code := newVault(t)
	for p, want := range map[Passphrase]passphrase.Weakness{
		"kort":                    passphrase.TooShort,
		"elf tekens!":             passphrase.TooShort,
		"aaaaaaaaaaaaaaaa":        passphrase.Repeated,
		"Welkom2026!!":            passphrase.CommonPassword,
		"vier fietsen in de gang": passphrase.Predictable,
		"\xff\xfe\xfd\xfc\xff\xfe\xfd\xfc\xff\xfe\xfd\xfc": passphrase.NotText,
	} {
		dir := t.TempDir()
		_, createErr := Create(dir, p, cheap(t)...)
		for what, err := range map[string]error{"create": createErr, "change": v.ChangePassphrase(entry("x"), code, p)} {
			var weak *passphrase.Weak
			if !errors.As(err, &weak) || weak.Why != want || !errors.Is(err, ErrWeakPassphrase) {
				t.Errorf("%s, %v: %v", what, want, err)
			}
		}
		if _, err := Look(dir); !errors.Is(err, ErrNoVault) {
			t.Errorf("%v: a vault was begun: %v", want, err)
		}
	}
	must(t, v.prove(goodPassphrase))
}

// Before there was a word list, eleven letters and a dot were enough. Who has
// such a vault must not be locked out.
func TestAVaultWithAWeakerPassphraseStillOpens(t *testing.T) {
	const old Passphrase = "geheim"
	v, dir, _ := newVault(t)
	must(t, v.replaceSlot(entry("x"), func() (slot, error) { return passphraseSlot(v.keys, old, v.opts.price()) }))
	must(t, v.Lock())
	v, err := Open(dir, old, cheap(t)...)
	must(t, err)
	must(t, v.ChangePassphrase(entry("x"), old, goodPassphrase))
	must(t, v.Lock())
	mustReopen(t, dir)
}
