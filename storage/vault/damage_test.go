package vault

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// expected are the errors that a damaged file may give.
var expected = []error{ErrDamaged, ErrTampered, ErrWrongPassphrase, ErrNoVault, ErrNewerFormat, ErrUnconfirmed, casework.ErrNoFamily}

func isExpected(err error) bool {
	for _, e := range expected {
		if errors.Is(err, e) {
			return true
		}
	}
	return err == nil
}

// readAllOf opens the vault and reads everything, and gives all errors.
func readAllOf(t *testing.T, dir string) (troubles []error) {
	t.Helper()
	v, err := reopen(t, dir)
	if err != nil {
		return []error{err}
	}
	defer func() { must(t, v.Lock()) }()
	for n := 1; n <= 2; n++ {
		if _, err := v.Load(t.Context(), familyID(n)); err != nil {
			troubles = append(troubles, err)
		}
	}
	if _, err := v.Drafts(); err != nil {
		troubles = append(troubles, err)
	}
	faults, err := v.Verify(t.Context(), nil)
	if err != nil {
		faults = append(faults, err)
	}
	return append(troubles, faults...)
}

func TestEveryRecordWithAFlippedBitIsNoticedAndTheRestStaysReadable(t *testing.T) {
	dir, _ := twoFamilies(t)
	whole := fileBytes(t, vaultFile(dir))
	columns := map[string][]string{"dossier": {"dek", "head"}, "part": {"body"}, "draft": {"body"}, "audit": {"body", "mac"}}
	for table, names := range columns {
		for _, column := range names {
			rows := peek[int](t, dir, `SELECT count(*) FROM `+table)
			for i := range rows {
				flip := fmt.Sprintf(`UPDATE %[1]s SET %[2]s = substr(%[2]s, 1, length(%[2]s) - 5) ||
						CASE substr(%[2]s, -5, 1) WHEN x'00' THEN x'01' ELSE x'00' END || substr(%[2]s, -4)
					WHERE rowid = (SELECT rowid FROM %[1]s ORDER BY rowid LIMIT 1 OFFSET %[3]d)`, table, column, i)
				behindItsBack(t, dir, flip)
				v, err := reopen(t, dir)
				if table == "audit" && i == rows-1 && column == "mac" {
					if !errors.Is(err, ErrTampered) {
						t.Errorf("the end of the log: %v", err)
					}
				} else if err != nil {
					t.Errorf("%s.%s %d: does not open: %v", table, column, i, err)
				} else {
					checkOneFault(t, v, fmt.Sprintf("%s.%s %d", table, column, i))
					must(t, v.Lock())
				}
				must(t, os.WriteFile(vaultFile(dir), whole, 0o600))
			}
		}
	}
}

// checkOneFault wants exactly one thing to be unreadable or blamed.
func checkOneFault(t *testing.T, v *Vault, where string) {
	t.Helper()
	faults, err := v.Verify(t.Context(), nil)
	if err != nil || len(faults) != 1 {
		t.Errorf("%s: %d faults %v %v", where, len(faults), faults, err)
	}
	_, first := v.Load(t.Context(), familyID(1))
	_, second := v.Load(t.Context(), familyID(2))
	if first != nil && second != nil {
		t.Errorf("%s: both families are gone: %v", where, first)
	}
	for _, err := range []error{first, second} {
		var d *Damage
		if err != nil && (!errors.As(err, &d) || d.Dossier == 0 || d.Family == "") {
			t.Errorf("%s: does not tell which family: %v", where, err)
		}
	}
}

func TestADamagedFamilyIsNotMistakenForANewOne(t *testing.T) {
	dir, _ := twoFamilies(t)
	behindItsBack(t, dir, `UPDATE dossier SET head = zeroblob(600)`)
	v := mustReopen(t, dir)
	err := v.Change(t.Context(), entry("plan.save"), func(tx casework.Tx) error { return tx.Save(dossierOf(1, 500)) })
	if !errors.Is(err, ErrDamaged) {
		t.Errorf("saved over a damaged family: %v", err)
	}
	if len(v.Damage()) != 2 || len(heads(t, v)) != 0 {
		t.Errorf("%v", v.Damage())
	}
	save(t, v, dossierOf(3, 500))
	if load(t, v, familyID(3)).Family.Name == "" {
		t.Error("the vault is not usable for others")
	}
}

func TestAnyFlippedBitInTheFileGivesAClearErrorAndNeverACrash(t *testing.T) {
	dir, _ := twoFamilies(t)
	whole := fileBytes(t, vaultFile(dir))
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		bad := append([]byte(nil), whole...)
		at := random.IntN(len(bad))
		if random.IntN(3) == 0 {
			at = random.IntN(200) // SQLite's own header
		}
		bad[at] ^= 1 << random.IntN(8)
		must(t, os.WriteFile(vaultFile(dir), bad, 0o600))
		for _, err := range readAllOf(t, dir) {
			if !isExpected(err) {
				t.Errorf("byte %d: %v", at, err)
			}
		}
	}
}

func TestATruncatedFileGivesAClearErrorAndIsNotTouched(t *testing.T) {
	dir, _ := twoFamilies(t)
	whole := fileBytes(t, vaultFile(dir))
	for _, n := range []int{0, 1, 15, 100, 1024, 4095, 4096, 8192, 20000, len(whole) / 2, len(whole) - 4096, len(whole) - 1} {
		must(t, os.WriteFile(vaultFile(dir), whole[:n], 0o600))
		troubles := readAllOf(t, dir)
		if nothing := len(bytes.Trim(whole[n:], "\x00")) == 0; len(troubles) == 0 && !nothing { // SQLite reads zeros where nothing is
			t.Errorf("cut to %d bytes: nobody noticed", n)
		}
		for _, err := range troubles {
			if !isExpected(err) {
				t.Errorf("cut to %d bytes: %v", n, err)
			}
		}
		if string(fileBytes(t, vaultFile(dir))) != string(whole[:n]) {
			t.Errorf("cut to %d bytes: the file was changed", n)
		}
	}
}

func TestSomethingElseThanAVaultIsCalledDamaged(t *testing.T) {
	dir := t.TempDir()
	must(t, os.WriteFile(vaultFile(dir), []byte("boodschappen: melk, brood, appels. en nog veel meer van dat soort dingen, meer dan honderd bytes lang."), 0o600))
	if _, err := reopen(t, dir); !errors.Is(err, ErrDamaged) {
		t.Errorf("%v", err)
	}
}

func TestAValueOfAnotherKindIsCalledDamaged(t *testing.T) {
	for _, change := range []string{`UPDATE dossier SET rev = 'x'`, `UPDATE part SET rev = 'x'`, `UPDATE part SET dossier = 'x' WHERE id = (SELECT min(id) FROM part)`,
		`UPDATE draft SET rev = 'x'`, `INSERT INTO tombstone VALUES (1, 'x')`} {
		dir, _ := twoFamilies(t)
		behindItsBack(t, dir, `PRAGMA foreign_keys = OFF`, change)
		troubles := readAllOf(t, dir)
		if len(troubles) == 0 {
			t.Errorf("%s: nobody noticed", change)
		}
		for _, err := range troubles {
			if !isExpected(err) {
				t.Errorf("%s: %v", change, err)
			}
		}
	}
}

func TestALongFieldComesBackWhole(t *testing.T) {
	v, dir, _ := newVault(t)
	d := dossierOf(1, 500)
	long := make([]rune, family.MaxText)
	for i := range long {
		long[i] = []rune("aé€\"\\<\n😀\u2028")[i%9]
	}
	d.Plan.Statements[0].Text = family.Text(long)
	save(t, v, d)
	must(t, v.Lock())
	if load(t, mustReopen(t, dir), familyID(1)).Plan.Statements[0].Text != family.Text(long) {
		t.Error("it came back changed")
	}
}
