package vault

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
)

func TestARecordOpensOnlyInItsOwnPlace(t *testing.T) {
	home := place{table: inParts, dossier: 7, row: 3, rev: 9}
	k := newAEAD(newKey())
	record, err := seal(k, home, []byte("woorden"), floorPart)
	must(t, err)
	elsewhere := map[string]place{
		"another table":      {inHeads, 7, 3, 9},
		"another family":     {inParts, 8, 3, 9},
		"another row":        {inParts, 7, 4, 9},
		"an older revision":  {inParts, 7, 3, 8},
		"shifted by a field": {inParts, 3, 7, 9},
	}
	for what, p := range elsewhere {
		if _, err := unseal(k, p, record); !errors.Is(err, errUnreadable) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := unseal(newAEAD(newKey()), home, record); !errors.Is(err, errUnreadable) {
		t.Errorf("another key: %v", err)
	}
	got, err := unseal(k, home, record)
	if err != nil || string(got) != "woorden" {
		t.Errorf("at home: %q %v", got, err)
	}
}

func TestEveryFlippedBitOfARecordIsNoticed(t *testing.T) {
	k, home := newAEAD(newKey()), place{table: inParts}
	record, err := seal(k, home, []byte("woorden"), floorNone)
	must(t, err)
	for i := range len(record) * 8 {
		record[i/8] ^= 1 << (i % 8)
		if _, err := unseal(k, home, record); err == nil {
			t.Errorf("bit %d was not noticed", i)
		}
		record[i/8] ^= 1 << (i % 8)
	}
	for n := range record {
		if _, err := unseal(k, home, record[:n]); err == nil {
			t.Errorf("cut to %d bytes was not noticed", n)
		}
	}
}

func TestTheSizeOfARecordTellsOnlyItsClass(t *testing.T) {
	for _, c := range []struct{ size, floor, want int }{
		{1, 256, 256}, {256, 256, 256}, {257, 256, 272}, {272, 256, 272}, {1000, 256, 1024}, {4100, 256, 4352}, {36, 0, 36},
	} {
		if got := padded(c.size, c.floor); got != c.want {
			t.Errorf("%d bytes become %d, want %d", c.size, got, c.want)
		}
	}
	for n := 1; n < 1<<20; n += 997 {
		if p := padded(n, 0); p < n || float64(p) > 1.12*float64(n)+1 {
			t.Errorf("%d becomes %d", n, p)
		}
	}
}

func TestNothingSecretPrints(t *testing.T) {
	secrets := []any{newKey(), NewDevice(), goodPassphrase, newRecoveryCode(), keptKeys{newKey(), newKey(), newKey()},
		newKeyTree(newKey(), vaultID{}, 1), &Pending{code: newRecoveryCode()}, &NewCode{code: newRecoveryCode()}, &Vault{}}
	for _, s := range secrets {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
			if got := fmt.Sprintf(verb, s); !bytes.Contains([]byte(got), []byte("[withheld]")) || bytes.ContainsAny([]byte(got), "0123456789") {
				t.Errorf("%T printed by %s: %s", s, verb, got)
			}
		}
	}
}
