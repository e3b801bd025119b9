package vault

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// harmed is one way to harm a vault of three families, and what must be said.
type harmed struct {
	what       string
	statements []string
	refused    bool // the vault does not add up
	harm       Harm
	family     string
	part       string
	readable   []int // families that must still load
}

// threeFamilies is a locked vault in which the families were saved, a copy of
// the file was kept that statements find as "old", and families 1 and 2 were
// saved changed.
func threeFamilies(t *testing.T) (dir, attach string) {
	t.Helper()
	v, dir, _ := newVault(t)
	for n := 1; n <= 3; n++ {
		save(t, v, dossierOf(n, 2000))
	}
	must(t, v.SaveDraft("f-000001/a", "een begin"))
	old := filepath.Join(t.TempDir(), "old")
	copyPlain(t, v, old)
	for n := 1; n <= 2; n++ {
		d := dossierOf(n, 2000)
		d.Plan.Statements[0].Text = "iets anders"
		save(t, v, d)
	}
	must(t, v.SaveDraft("f-000001/a", "een vervolg"))
	must(t, v.Lock())
	return dir, `ATTACH '` + old + `' AS old`
}

// rowOf is the row of a family, which only its vault can tell.
func rowOf(t *testing.T, dir string, n int) int64 {
	t.Helper()
	v := mustReopen(t, dir)
	defer func() { must(t, v.Lock()) }()
	return v.keys.row(string(familyID(n)))
}

func allHarms(t *testing.T, dir, attach string) []harmed {
	t.Helper()
	one, two := rowOf(t, dir, 1), rowOf(t, dir, 2)
	f1, f2 := string(familyID(1)), string(familyID(2))
	part := func(n int64, kind string) string { return fmt.Sprintf(`dossier = %d AND kind = '%s'`, n, kind) }
	head := fmt.Sprintf(`id = %d`, one)
	body := func(n int64, kind string) string {
		return `(SELECT body FROM keep WHERE ` + part(n, kind) + `)`
	}
	keep := `CREATE TEMP TABLE keep AS SELECT * FROM part`
	keepHeads := `CREATE TEMP TABLE kept AS SELECT * FROM dossier`
	return []harmed{
		{"bits of a part", []string{`UPDATE part SET body = zeroblob(length(body)) WHERE ` + part(one, "goals")}, false, Unreadable, f1, "goals", []int{2, 3}},
		{"bits of a head", []string{`UPDATE dossier SET head = zeroblob(length(head)) WHERE ` + head}, false, Unreadable, f1, "", []int{2, 3}},
		{"bits of a family's key", []string{`UPDATE dossier SET dek = zeroblob(length(dek)) WHERE ` + head}, false, Unreadable, f1, "", []int{2, 3}},
		{"bits of the state", []string{`UPDATE meta SET v = zeroblob(length(v)) WHERE k = 'state'`}, true, Unreadable, "", "state", []int{1, 2, 3}},
		{"two parts of one family swapped", []string{keep,
			`UPDATE part SET body = ` + body(one, "statements") + ` WHERE ` + part(one, "goals"),
			`UPDATE part SET body = ` + body(one, "goals") + ` WHERE ` + part(one, "statements")}, false, Swapped, f1, "goals", []int{2, 3}},
		{"a part of another family", []string{keep,
			`UPDATE part SET body = ` + body(two, "goals") + ` WHERE ` + part(one, "goals")}, false, FromAnotherFamily, f1, "goals", []int{2, 3}},
		{"the head of another family", []string{keepHeads,
			fmt.Sprintf(`UPDATE dossier SET head = (SELECT head FROM kept WHERE id = %d) WHERE id = %d`, two, one)}, false, FromAnotherFamily, f1, "", []int{2, 3}},
		{"the key of another family", []string{keepHeads,
			fmt.Sprintf(`UPDATE dossier SET dek = (SELECT dek FROM kept WHERE id = %d) WHERE id = %d`, two, one)}, false, FromAnotherFamily, f1, "", []int{2, 3}},
		{"a part given to another family", []string{fmt.Sprintf(`UPDATE part SET dossier = %d, kind = 'x' WHERE `, one) + part(two, "goals")}, false, FromAnotherFamily, f1, "x", []int{1, 3}},
		{"an older part with its number", []string{attach, `UPDATE part SET rev = o.rev, body = o.body FROM old.part AS o WHERE o.id = part.id AND part.dossier = ` + fmt.Sprint(one)}, false, PutBack, f1, "statements", []int{2, 3}},
		{"an older part under the new number", []string{attach, `UPDATE part SET body = o.body FROM old.part AS o WHERE o.id = part.id AND part.dossier = ` + fmt.Sprint(one)}, false, PutBack, f1, "statements", []int{2, 3}},
		{"an older head under the new number", []string{attach, `UPDATE dossier SET head = o.head FROM old.dossier AS o WHERE o.id = dossier.id AND dossier.id = ` + fmt.Sprint(one)}, false, PutBack, f1, "", []int{2, 3}},
		{"an older family", []string{attach, `UPDATE dossier SET rev = o.rev, head = o.head FROM old.dossier AS o WHERE o.id = dossier.id AND dossier.id = ` + fmt.Sprint(one),
			`UPDATE part SET rev = o.rev, body = o.body FROM old.part AS o WHERE o.id = part.id AND part.dossier = ` + fmt.Sprint(one)}, true, PutBack, f1, "", []int{2, 3}},
		{"an older head with its number", []string{attach, `UPDATE dossier SET rev = o.rev, head = o.head FROM old.dossier AS o WHERE o.id = dossier.id AND dossier.id = ` + fmt.Sprint(one)}, true, PutBack, f1, "", []int{2, 3}},
		{"an older state", []string{attach, `UPDATE meta SET v = o.v FROM old.meta AS o WHERE o.k = meta.k AND o.k = 'state'`}, true, PutBack, "", "state", []int{1, 2, 3}},
		{"an older draft", []string{attach, `UPDATE draft SET rev = o.rev, body = o.body FROM old.draft AS o WHERE o.id = draft.id`}, true, PutBack, "", "draft", []int{1, 2, 3}},
		{"a lowered number of a part", []string{`UPDATE part SET rev = rev - 1 WHERE ` + part(one, "statements")}, false, Lowered, f1, "statements", []int{2, 3}},
		{"a lowered number of a family", []string{`UPDATE dossier SET rev = rev - 1 WHERE ` + head}, true, Lowered, f1, "", []int{2, 3}},
		{"a removed part", []string{`DELETE FROM part WHERE ` + part(one, "goals")}, false, Missing, f1, "goals", []int{2, 3}},
		{"a removed family", []string{`DELETE FROM part WHERE dossier = ` + fmt.Sprint(one), `DELETE FROM dossier WHERE ` + head}, true, Missing, f1, "", []int{2, 3}},
		{"a removed draft", []string{`DELETE FROM draft`}, true, Missing, "", "draft", []int{1, 2, 3}},
		{"the state removed", []string{`DELETE FROM meta WHERE k = 'state'`}, true, Missing, "", "state", []int{1, 2, 3}},
		{"a part that was never there", []string{`INSERT INTO part SELECT 900, dossier, 'x', rev, zeroblob(500) FROM part WHERE ` + part(one, "goals")}, false, Added, f1, "x", []int{1, 2, 3}},
		{"a copied family", []string{`INSERT INTO dossier SELECT 5, rev, dek, head FROM dossier WHERE ` + fmt.Sprintf(`id = %d`, two)}, true, Added, f2, "", []int{1, 2, 3}},
		{"an invented grave", []string{`INSERT INTO tombstone VALUES (5, 5)`}, true, Added, "", "tombstone", []int{1, 2, 3}},
		{"a log cut off", []string{`DELETE FROM audit WHERE seq >= 4`}, true, CutLog, "", "log", []int{1, 2, 3}},
		{"the end of the log changed", []string{`UPDATE audit SET mac = zeroblob(32) WHERE seq = 5`}, true, ChangedLog, "", "log 5", []int{1, 2, 3}},
		{"an entry after the end", []string{`INSERT INTO audit SELECT 6, body, mac FROM audit WHERE seq = 5`}, true, ChangedLog, "", "log 6", []int{1, 2, 3}},
		{"an entry in the middle changed", []string{`UPDATE audit SET body = zeroblob(300) WHERE seq = 2`}, false, ChangedLog, "", "log 2", []int{1, 2, 3}},
	}
}

func TestEveryHarmHasItsOwnNameAndNamesTheFamilyAndLeavesTheOthersReadable(t *testing.T) {
	dir, attach := threeFamilies(t)
	whole := fileBytes(t, vaultFile(dir))
	for _, c := range allHarms(t, dir, attach) {
		t.Run(c.what, func(t *testing.T) {
			must(t, os.WriteFile(vaultFile(dir), whole, 0o600))
			behindItsBack(t, dir, c.statements...)
			v := openHarmed(t, dir, c)
			defer func() { must(t, v.Lock()) }()
			faults, err := v.Verify(t.Context(), nil)
			must(t, err)
			wantHarm(t, faults, c)
			for _, n := range c.readable {
				if _, err := v.Load(t.Context(), familyID(n)); err != nil {
					t.Errorf("family %d: %v", n, err)
				}
			}
			if c.family == "" || slices.Contains(c.readable, 1) || c.part == "" && c.harm == Missing {
				return
			}
			if _, err := v.Load(t.Context(), family.FamilyID(c.family)); c.harm != Lowered && c.what != "an older family" && !errors.Is(err, c.harm) {
				t.Errorf("reading it says %v", err)
			}
		})
	}
}

// openHarmed opens the vault as it must be opened: a vault that does not add up
// is refused, says the same, and nothing was written in it.
func openHarmed(t *testing.T, dir string, c harmed) *Vault {
	t.Helper()
	if !c.refused {
		return mustReopen(t, dir)
	}
	before := fileBytes(t, vaultFile(dir))
	_, err := reopen(t, dir)
	if !errors.Is(err, ErrDamaged) {
		t.Errorf("it opens, or says %v", err)
	}
	wantHarm(t, []error{err}, c)
	if string(before) != string(fileBytes(t, vaultFile(dir))) {
		t.Error("the file was changed")
	}
	v, err := reopen(t, dir, ReadOnly())
	must(t, err)
	return v
}

func wantHarm(t *testing.T, faults []error, c harmed) {
	t.Helper()
	for _, fault := range faults {
		var damage *Damage
		if errors.As(fault, &damage) && damage.Harm == c.harm && damage.Family == c.family && damage.Part == c.part {
			return
		}
	}
	t.Errorf("want %s of %q %q, it says %v", c.harm, c.family, c.part, faults)
}

func TestTwoThingsAtOnceAreBothNamed(t *testing.T) {
	dir, attach := threeFamilies(t)
	one, two := rowOf(t, dir, 1), rowOf(t, dir, 2)
	remove := func(row int64) []string {
		return []string{fmt.Sprintf(`DELETE FROM part WHERE dossier = %d`, row), fmt.Sprintf(`DELETE FROM dossier WHERE id = %d`, row)}
	}
	behindItsBack(t, dir, append(append(remove(one), attach), fmt.Sprintf(`UPDATE dossier SET rev = o.rev, head = o.head FROM old.dossier AS o WHERE o.id = dossier.id AND o.id = %d`, two))...)
	_, err := reopen(t, dir)
	wantHarm(t, unjoin(err), harmed{harm: Missing, family: string(familyID(1))})
	wantHarm(t, unjoin(err), harmed{harm: PutBack, family: string(familyID(2))})
}

func TestWhenTooMuchHappenedTheLogStillNamesTheFamiliesThatAreGone(t *testing.T) {
	dir, _ := threeFamilies(t)
	behindItsBack(t, dir, `DELETE FROM part`, `DELETE FROM dossier`)
	_, err := reopen(t, dir)
	for n := 1; n <= 3; n++ {
		wantHarm(t, unjoin(err), harmed{harm: Missing, family: string(familyID(n))})
	}
}

// unjoin takes apart what errors.Join and fmt.Errorf put together.
func unjoin(err error) []error {
	switch wrapped := err.(type) {
	case *Damage:
		return []error{wrapped}
	case interface{ Unwrap() []error }:
		var list []error
		for _, e := range wrapped.Unwrap() {
			list = append(list, unjoin(e)...)
		}
		return list
	case interface{ Unwrap() error }:
		return unjoin(wrapped.Unwrap())
	}
	return []error{err}
}

func TestADestroyedFamilyThatWasPutBackIsToldAndStaysDestroyed(t *testing.T) {
	v, dir, _ := newVault(t)
	save(t, v, dossierOf(1, 2000))
	old := filepath.Join(t.TempDir(), "old")
	copyPlain(t, v, old)
	shred := entry(audit.FamilyShred)
	shred.Family = familyID(1)
	must(t, v.Shred(t.Context(), shred, familyID(1)))
	must(t, v.Lock())
	behindItsBack(t, dir, `ATTACH '`+old+`' AS old`, `INSERT INTO dossier SELECT * FROM old.dossier`, `INSERT INTO part SELECT * FROM old.part`)
	_, err := reopen(t, dir)
	wantHarm(t, unjoin(err), harmed{harm: PutBack, family: string(familyID(1))})
	behindItsBack(t, dir, `DELETE FROM tombstone`)
	_, err = reopen(t, dir)
	wantHarm(t, unjoin(err), harmed{harm: PutBack, family: string(familyID(1))})
	wantHarm(t, unjoin(err), harmed{harm: Missing, family: string(familyID(1)), part: "tombstone"})
	behindItsBack(t, dir, `DELETE FROM part`, `DELETE FROM dossier`)
	_, err = reopen(t, dir)
	wantHarm(t, unjoin(err), harmed{harm: Missing, family: string(familyID(1)), part: "tombstone"})
	rescue, err := reopen(t, dir, ReadOnly())
	must(t, err)
	if _, err := rescue.Load(t.Context(), familyID(1)); !errors.Is(err, casework.ErrNoFamily) {
		t.Errorf("%v", err)
	}
}

// copyPlain writes the vault as it is now to a file of its own.
func copyPlain(t *testing.T, v *Vault, file string) {
	t.Helper()
	image, _, _, err := v.image(t.Context())
	must(t, err)
	must(t, os.WriteFile(file, image, 0o600))
}
