package vault

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

// sealedBytes are the wrapped key, the sealed head and every sealed part of a
// family, as they stand in the file.
func sealedBytes(t *testing.T, v *Vault, row int64) map[string]string {
	t.Helper()
	found := map[string]string{}
	var key, head []byte
	must(t, v.db.reader.QueryRow(`SELECT dek, head FROM dossier WHERE id = ?`, row).Scan(&key, &head))
	found["wrapped key"], found["sealed head"] = string(key), string(head)
	rows, err := v.db.reader.Query(`SELECT kind, body FROM part WHERE dossier = ?`, row)
	must(t, err)
	defer rows.Close()
	for rows.Next() {
		var kind string
		var body []byte
		must(t, rows.Scan(&kind, &body))
		found["part "+kind] = string(body)
	}
	must(t, rows.Err())
	return found
}

// stands tells whether any piece of sealed bytes stands in the files. A record
// may be spread over pages, so pieces are looked for too.
func stands(all, sealed string) bool {
	const piece = 48
	if len(sealed) <= piece {
		return strings.Contains(all, sealed)
	}
	for at := 0; at+piece <= len(sealed); at += piece {
		if strings.Contains(all, sealed[at:at+piece]) {
			return true
		}
	}
	return false
}

func TestNoSealedByteOfADestroyedFamilyIsLeftInAnyFile(t *testing.T) {
	v, dir, _ := newVault(t)
	doomed := full(1)
	for n := range 3 {
		d := dossierOf(n, 30_000)
		if n == 1 {
			d = doomed
		}
		save(t, v, d)
	}
	row, kept := v.keys.row(string(doomed.Family.ID)), v.keys.row(string(familyID(2)))
	doomedBytes, keptBytes := sealedBytes(t, v, row), sealedBytes(t, v, kept)
	// Written twice: the bytes of before stand in the journal too.
	before := doomedBytes
	doomed.Family.Town = "Elders"
	doomed.Plan.Goals = append(doomed.Plan.Goals, doomed.Plan.Goals...)
	save(t, v, doomed)
	doomedBytes = sealedBytes(t, v, row)
	for what, sealed := range doomedBytes {
		if !stands(everyByte(t, dir), sealed) {
			t.Fatalf("%s was not there to begin with", what)
		}
	}
	if len(fileBytes(t, filepath.Join(dir, FileName+"-wal"))) == 0 {
		t.Fatal("nothing stood in the journal to begin with")
	}
	must(t, v.Shred(t.Context(), entry("shred"), doomed.Family.ID))
	check := func(when string) {
		all := everyByte(t, dir)
		for name, bytes := range map[string]map[string]string{"now": doomedBytes, "before": before} {
			for what, sealed := range bytes {
				if stands(all, sealed) {
					t.Errorf("%s: the %s (%s) stands in a file", when, what, name)
				}
			}
		}
		for what, sealed := range keptBytes {
			if !stands(all, sealed) {
				t.Errorf("%s: the %s of another family is gone too", when, what)
			}
		}
	}
	check("open")
	if size := len(fileBytes(t, filepath.Join(dir, FileName+"-wal"))); size != 0 {
		t.Errorf("the journal holds %d bytes after destroying", size)
	}
	save(t, v, dossierOf(3, 5000))
	check("after more work")
	must(t, v.Lock())
	check("locked")
}

func TestWhatGoesWithADestructionIsDoneWithItOrNotAtAll(t *testing.T) {
	v, _, _ := newVault(t)
	save(t, v, dossierOf(1, 2000))
	refusal := errors.New("not yet")
	err := v.Shred(t.Context(), entry("shred"), familyID(1), func(tx casework.Tx) error {
		return errors.Join(tx.SaveDesk("destructions", []string{"begun"}), refusal)
	})
	var kept []string
	found, deskErr := v.Desk(t.Context(), "destructions", &kept)
	if !errors.Is(err, refusal) || found || deskErr != nil || len(load(t, v, familyID(1)).Family.ID) == 0 {
		t.Errorf("refused with %v; the record is there: %v", err, found)
	}
	err = v.Shred(t.Context(), entry("shred"), "nobody", func(tx casework.Tx) error { return tx.SaveDesk("destructions", []string{"begun"}) })
	if found, _ := v.Desk(t.Context(), "destructions", &kept); !errors.Is(err, casework.ErrNoFamily) || found {
		t.Errorf("an unknown family: %v, %v", err, found)
	}
	var seen consent.Dossier
	must(t, v.Shred(t.Context(), entry("shred"), familyID(1), func(tx casework.Tx) error {
		var err error
		seen, err = tx.Load(familyID(1))
		return errors.Join(err, tx.SaveDesk("destructions", []string{"done"}))
	}))
	found, err = v.Desk(t.Context(), "destructions", &kept)
	if err != nil || !found || kept[0] != "done" || seen.Family.ID != familyID(1) {
		t.Errorf("found %v, %v, %v", found, kept, err)
	}
}

func TestAFamilyWithADamagedPartIsDestroyedWithWhatGoesWithIt(t *testing.T) {
	dir, _ := twoFamilies(t)
	behindItsBack(t, dir, `UPDATE part SET body = zeroblob(length(body))`)
	v := mustReopen(t, dir)
	unreadable := false
	must(t, v.Shred(t.Context(), entry("shred"), familyID(1), func(tx casework.Tx) error {
		_, err := tx.Load(familyID(1))
		unreadable = errors.Is(err, ErrDamaged)
		return nil
	}))
	must(t, v.Lock())
	again := mustReopen(t, dir)
	if _, err := again.Load(t.Context(), familyID(1)); !unreadable || !errors.Is(err, casework.ErrNoFamily) {
		t.Errorf("unreadable %v, then %v", unreadable, err)
	}
}
