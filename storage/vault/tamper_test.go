package vault

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
)

// twoFamilies is a locked vault in which both families were saved twice.
func twoFamilies(t *testing.T) (dir string, code RecoveryCode) {
	t.Helper()
	v, dir, code := newVault(t)
	for range 2 {
		for n := 1; n <= 2; n++ {
			save(t, v, dossierOf(n, 2000))
		}
	}
	must(t, v.SaveDraft("f-000001/a", "een begin"))
	must(t, v.Lock())
	return dir, code
}

func TestACheaperPassphraseSlotIsRefusedBeforeItRuns(t *testing.T) {
	dir, code := twoFamilies(t)
	for _, w := range []work{
		{MiB: 1, Passes: 3, Lanes: 4}, {MiB: 64, Passes: 1, Lanes: 4}, {MiB: 64, Passes: 3, Lanes: 0},
		{MiB: 1 << 20, Passes: 3, Lanes: 4}, {MiB: 64, Passes: 1 << 30, Lanes: 4}, {MiB: 64, Passes: 3, Lanes: 255},
	} {
		behindItsBack(t, dir, fmt.Sprintf(`UPDATE slot SET params = x'%x' WHERE kind = 1`, w.encode(make([]byte, saltSize))))
		if _, err := Open(dir, goodPassphrase); !errors.Is(err, ErrTampered) {
			t.Errorf("%+v: %v", w, err)
		}
		if _, err := Open(dir, code); !errors.Is(err, ErrTampered) {
			t.Errorf("%+v is not noticed when the recovery code opens: %v", w, err)
		}
	}
}

func TestAVaultWithCheapKeysDoesNotOpenOutsideATest(t *testing.T) {
	dir, _ := twoFamilies(t)
	if _, err := Open(dir, goodPassphrase); !errors.Is(err, ErrTampered) {
		t.Errorf("%v", err)
	}
}

func TestAChangedHeaderIsNoticed(t *testing.T) {
	for what, statement := range map[string]string{
		"a slot added":           `INSERT INTO slot SELECT 9, 9, params, wrapped FROM slot WHERE kind = 1`,
		"a slot removed":         `DELETE FROM slot WHERE kind = 2`,
		"a slot's key replaced":  `UPDATE slot SET wrapped = zeroblob(length(wrapped)) WHERE kind = 2`,
		"the MAC replaced":       `UPDATE meta SET v = zeroblob(32) WHERE k = 'mac'`,
		"a trigger added":        `CREATE TRIGGER x AFTER UPDATE ON part BEGIN DELETE FROM audit; END`,
		"the kept keys replaced": `UPDATE meta SET v = zeroblob(129) WHERE k = 'kept'`,
	} {
		dir, _ := twoFamilies(t)
		behindItsBack(t, dir, statement)
		if _, err := reopen(t, dir); !errors.Is(err, ErrTampered) {
			t.Errorf("%s: %v", what, err)
		}
	}
	dir, _ := twoFamilies(t)
	behindItsBack(t, dir, `UPDATE meta SET v = v + 1 WHERE k = 'epoch'`)
	if _, err := reopen(t, dir); !errors.Is(err, ErrWrongPassphrase) {
		t.Errorf("another epoch: %v", err)
	}
}

func TestAConfirmationThatNeverHappenedIsNoticed(t *testing.T) {
	dir := t.TempDir()
	_, err := Create(dir, goodPassphrase, cheap(t)...)
	must(t, err)
	behindItsBack(t, dir, `UPDATE meta SET v = 1 WHERE k = 'confirmed'`)
	if _, err := reopen(t, dir); !errors.Is(err, ErrTampered) {
		t.Errorf("%v", err)
	}
}

func TestANewerFormatIsRefusedAndNotTouched(t *testing.T) {
	dir, _ := twoFamilies(t)
	behindItsBack(t, dir, `UPDATE meta SET v = 2 WHERE k = 'format'`)
	behindItsBack(t, dir, `CREATE TABLE from_the_future (x)`)
	before := fileBytes(t, vaultFile(dir))
	if _, err := reopen(t, dir); !errors.Is(err, ErrNewerFormat) {
		t.Errorf("%v", err)
	}
	if _, err := Look(dir); !errors.Is(err, ErrNewerFormat) {
		t.Errorf("%v", err)
	}
	if string(before) != string(fileBytes(t, vaultFile(dir))) {
		t.Error("the file was changed")
	}
}

func TestSomethingRemovedOrPutBackIsNoticedAtUnlock(t *testing.T) {
	row := `(SELECT min(id) FROM dossier)`
	for what, statement := range map[string]string{
		"a removed family":    `DELETE FROM dossier WHERE id = ` + row,
		"a lowered revision":  `UPDATE dossier SET rev = rev - 1 WHERE id = ` + row,
		"a removed draft":     `DELETE FROM draft`,
		"an invented grave":   `INSERT INTO tombstone VALUES (5, 5)`,
		"a log cut off":       `DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)`,
		"an emptied log":      `DELETE FROM audit`,
		"an invented family":  `INSERT INTO dossier SELECT 5, rev, dek, head FROM dossier LIMIT 1`,
		"a renumbered family": `UPDATE dossier SET id = 5 WHERE id = ` + row,
	} {
		dir, _ := twoFamilies(t)
		if what == "a removed family" || what == "a renumbered family" {
			behindItsBack(t, dir, `DELETE FROM part WHERE dossier = `+row)
		}
		behindItsBack(t, dir, statement)
		if _, err := reopen(t, dir); !errors.Is(err, ErrTampered) {
			t.Errorf("%s: %v", what, err)
			continue
		}
		rescue, err := reopen(t, dir, ReadOnly())
		if err != nil {
			t.Errorf("%s: cannot be rescued: %v", what, err)
			continue
		}
		if !errors.Is(errors.Join(rescue.Damage()...), ErrTampered) {
			t.Errorf("%s: rescue does not tell", what)
		}
		if err := rescue.SaveDraft("x", "y"); !errors.Is(err, ErrReadOnly) {
			t.Errorf("%s: rescue writes: %v", what, err)
		}
	}
}

// savedTwice saves family 1, keeps a copy of the file, and saves it changed. It
// gives a statement that attaches the copy as "old".
func savedTwice(t *testing.T) (dir, attach string) {
	t.Helper()
	v, dir, _ := newVault(t)
	d := dossierOf(1, 2000)
	save(t, v, d)
	copied := filepath.Join(t.TempDir(), "old")
	copyPlain(t, v, copied)
	d.Plan.Statements[0].Text = "iets anders"
	save(t, v, d)
	must(t, v.Lock())
	return dir, `ATTACH '` + copied + `' AS old`
}

func TestAnOldPartPutBackIsNoticed(t *testing.T) {
	dir, attach := savedTwice(t)
	behindItsBack(t, dir, attach, `UPDATE part SET rev = o.rev, body = o.body FROM old.part AS o WHERE o.id = part.id`)
	v := mustReopen(t, dir)
	if _, err := v.Load(t.Context(), familyID(1)); !errors.Is(err, ErrDamaged) {
		t.Errorf("an old part was read: %v", err)
	}
	faults, err := v.Verify(t.Context(), nil)
	if err != nil || len(faults) != 1 || !errors.Is(faults[0], PutBack) {
		t.Errorf("verify: %v %v", faults, err)
	}
}

func TestAnOldFamilyPutBackIsNoticedAtUnlock(t *testing.T) {
	for what, statement := range map[string]string{
		"with its revision": `UPDATE dossier SET rev = o.rev, head = o.head, dek = o.dek FROM old.dossier AS o WHERE o.id = dossier.id`,
		"and the log":       `DELETE FROM audit WHERE seq > (SELECT max(seq) FROM old.audit)`,
		"and the state":     `UPDATE meta SET v = o.v FROM old.meta AS o WHERE o.k = meta.k AND o.k = 'state'`,
	} {
		dir, attach := savedTwice(t)
		behindItsBack(t, dir, attach, statement)
		if _, err := reopen(t, dir); !errors.Is(err, ErrTampered) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestSwappedPartsAndFamiliesDoNotOpen(t *testing.T) {
	for what, statement := range map[string]string{
		"bodies of two parts of one family":   `UPDATE part SET body = (SELECT body FROM part p WHERE p.dossier = part.dossier AND p.kind = CASE part.kind WHEN 'goals' THEN 'statements' ELSE 'goals' END) WHERE kind IN ('goals', 'statements')`,
		"bodies of the same part of families": `UPDATE part SET body = (SELECT body FROM part p WHERE p.dossier != part.dossier AND p.kind = 'goals') WHERE kind = 'goals'`,
		"the kind of a part":                  `UPDATE part SET kind = 'contributions' WHERE kind = 'goals'`,
		"data keys of two families":           `UPDATE dossier SET dek = (SELECT dek FROM dossier d WHERE d.id != dossier.id)`,
		"heads of two families":               `UPDATE dossier SET head = (SELECT head FROM dossier d WHERE d.id != dossier.id)`,
		"a removed part":                      `DELETE FROM part WHERE kind = 'goals'`,
		"a part given to another family":      `UPDATE part SET dossier = (SELECT max(id) FROM dossier), kind = 'x' || id WHERE kind = 'goals'`,
	} {
		dir, _ := twoFamilies(t)
		behindItsBack(t, dir, statement)
		v := mustReopen(t, dir)
		_, first := v.Load(t.Context(), familyID(1))
		_, second := v.Load(t.Context(), familyID(2))
		if !errors.Is(errors.Join(first, second), ErrDamaged) {
			t.Errorf("%s: %v %v", what, first, second)
		}
		if faults, err := v.Verify(t.Context(), nil); err != nil || len(faults) == 0 {
			t.Errorf("%s: verify is content: %v", what, err)
		}
		must(t, v.Lock())
	}
}

func TestATamperedLogIsToldEntryByEntry(t *testing.T) {
	for what, c := range map[string]struct {
		statements []string
		want       []LogFault
	}{
		"a changed entry": {[]string{`UPDATE audit SET body = (SELECT body FROM audit WHERE seq = 1) || x'00' WHERE seq = 2`}, []LogFault{{2, LogChanged}}},
		"a removed entry": {[]string{`DELETE FROM audit WHERE seq = 2`}, []LogFault{{2, LogRemoved}}},
		"two swapped entries": {[]string{`UPDATE audit SET seq = -2 WHERE seq = 2`, `UPDATE audit SET seq = 2 WHERE seq = 3`, `UPDATE audit SET seq = 3 WHERE seq = -2`},
			[]LogFault{{2, LogReordered}, {3, LogReordered}}},
		"an entry over another": {[]string{`UPDATE audit SET body = (SELECT body FROM audit WHERE seq = 1) WHERE seq = 3`}, []LogFault{{3, LogChanged}}},
		"nothing":               {nil, nil},
	} {
		v, dir, _ := newVault(t)
		for range 6 {
			must(t, v.Change(t.Context(), entry("x"), func(casework.Tx) error { return nil }))
		}
		must(t, v.Lock())
		for _, s := range c.statements {
			behindItsBack(t, dir, s)
		}
		v = mustReopen(t, dir)
		got, err := v.VerifyLog()
		if err != nil || len(got) != len(c.want) {
			t.Errorf("%s: %v %v", what, got, err)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %v", what, got)
			}
		}
		must(t, v.Lock())
	}
}

func TestAnOlderCopyOfTheWholeFileIsNoticedWithAnAnchor(t *testing.T) {
	v, dir, _ := newVault(t)
	save(t, v, dossierOf(1, 2000))
	backup := dir + ".backup"
	must(t, v.Backup(t.Context(), backup))
	atBackup := v.Anchor()
	save(t, v, dossierOf(2, 2000))
	after := v.Anchor()
	must(t, v.CheckAnchor(atBackup))
	must(t, v.CheckAnchor(after))
	must(t, v.CheckAnchor(audit.Anchor{}))
	must(t, v.Lock())
	other := t.TempDir()
	v, _ = restored(t, bringBack(backup, other, goodPassphrase))
	must(t, v.CheckAnchor(atBackup))
	if err := v.CheckAnchor(after); !errors.Is(err, ErrOlderCopy) {
		t.Errorf("an older copy passed: %v", err)
	}
	save(t, v, dossierOf(3, 2000))
	if err := v.CheckAnchor(after); !errors.Is(err, ErrOlderCopy) {
		t.Errorf("another history of the same length passed: %v", err)
	}
}
