package vault

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
)

func acceptance() audit.Entry { return entry(audit.VaultDamageAccepted) }

func TestAVaultThatDoesNotAddUpIsOnlyWrittenAfterItsDamageWasAccepted(t *testing.T) {
	dir, attach := threeFamilies(t)
	whole := fileBytes(t, vaultFile(dir))
	for _, c := range allHarms(t, dir, attach) {
		if !c.refused {
			continue
		}
		t.Run(c.what, func(t *testing.T) {
			must(t, os.WriteFile(vaultFile(dir), whole, 0o600))
			behindItsBack(t, dir, c.statements...)
			before := fileBytes(t, vaultFile(dir))
			if _, err := reopen(t, dir); !errors.Is(err, ErrDamaged) {
				t.Fatalf("it opens: %v", err)
			}
			if string(before) != string(fileBytes(t, vaultFile(dir))) {
				t.Error("it was written before anybody accepted anything")
			}
			v, err := reopen(t, dir, Accepting(acceptance()))
			must(t, err)
			wantHarm(t, v.Damage(), c)
			must(t, v.Lock())
			useAfterAccepting(t, dir, c)
		})
	}
}

// useAfterAccepting wants the vault to open as always, the other families to be
// readable and writable, and what is still harmed to be named.
func useAfterAccepting(t *testing.T, dir string, c harmed) {
	t.Helper()
	v := mustReopen(t, dir)
	last, err := v.Log(t.Context(), casework.LogFilter{Limit: 1})
	if err != nil || len(last) != 1 || last[0].Event != audit.VaultDamageAccepted {
		t.Errorf("the log does not tell: %v %v", last, err)
	}
	for _, n := range c.readable {
		d := load(t, v, familyID(n))
		d.Family.Town = "Elders"
		save(t, v, d)
	}
	save(t, v, dossierOf(4, 500))
	must(t, v.SaveDraft("f-000004/a", "nieuw"))
	must(t, v.Lock())
	v = mustReopen(t, dir)
	for _, n := range append([]int{4}, c.readable...) {
		if d := load(t, v, familyID(n)); n != 4 && d.Family.Town != "Elders" {
			t.Errorf("family %d was not kept", n)
		}
	}
	faults, err := v.Verify(t.Context(), nil)
	must(t, err)
	stays := map[string]bool{"a lowered number of a family": true, "a removed family": true, "an older head with its number": true,
		"an invented grave": false, "a copied family": true, "the end of the log changed": true, "an entry after the end": true}
	if stays[c.what] {
		named := false
		for _, f := range faults {
			var d *Damage
			named = named || errors.As(f, &d) && d.Family == c.family && (c.part == "" || d.Part == c.part)
		}
		if !named {
			t.Errorf("what is still harmed is no longer told: %v", faults)
		}
	}
	if c.what == "a log cut off" && len(faults) != 2 { // entries 4 and 5 stay missing
		t.Errorf("the gap in the log is no longer told: %v", faults)
	}
	must(t, v.Lock())
}

func TestAcceptingTwiceOrWithoutDamageWritesNoEntry(t *testing.T) {
	dir, _ := threeFamilies(t)
	before := fileBytes(t, vaultFile(dir))
	v, err := reopen(t, dir, Accepting(acceptance()))
	must(t, err)
	if v.Anchor().Seq != 5 || len(v.Damage()) != 0 {
		t.Errorf("anchor %d, damage %v", v.Anchor().Seq, v.Damage())
	}
	must(t, v.Lock())
	if string(before) != string(fileBytes(t, vaultFile(dir))) {
		t.Error("a whole vault was written")
	}
}

func TestADamagedHeaderIsNeverAccepted(t *testing.T) {
	for what, statement := range map[string]string{
		"a cheaper passphrase": `UPDATE slot SET params = x'` + strings.Repeat("00", 25) + `' WHERE kind = 1`,
		"a slot removed":       `DELETE FROM slot WHERE kind = 2`,
		"the kept keys":        `UPDATE meta SET v = zeroblob(129) WHERE k = 'kept'`,
		"the header's MAC":     `UPDATE meta SET v = zeroblob(32) WHERE k = 'mac'`,
		"a trigger":            `CREATE TRIGGER x AFTER UPDATE ON part BEGIN DELETE FROM audit; END`,
	} {
		dir, _ := threeFamilies(t)
		behindItsBack(t, dir, statement)
		before := fileBytes(t, vaultFile(dir))
		for name, option := range map[string]Option{"accepting": Accepting(acceptance()), "reading": ReadOnly()} {
			if _, err := reopen(t, dir, option); !errors.Is(err, ErrTampered) {
				t.Errorf("%s, %s: %v", what, name, err)
			}
		}
		if string(before) != string(fileBytes(t, vaultFile(dir))) {
			t.Errorf("%s: the file was changed", what)
		}
	}
}

func TestAnAcceptanceThatSaysTooLittleIsRefusedAndWritesNothing(t *testing.T) {
	dir, _ := threeFamilies(t)
	behindItsBack(t, dir, `DELETE FROM draft`)
	before := fileBytes(t, vaultFile(dir))
	for _, e := range []audit.Entry{{}, entry(audit.PlanAdopt)} {
		if _, err := reopen(t, dir, Accepting(e)); !errors.Is(err, audit.ErrIncomplete) {
			t.Errorf("%v", err)
		}
	}
	if string(before) != string(fileBytes(t, vaultFile(dir))) {
		t.Error("the file was changed")
	}
}

func TestAMissingFamilyMayComeBackFromElsewhere(t *testing.T) {
	dir, _ := threeFamilies(t)
	one := rowOf(t, dir, 1)
	behindItsBack(t, dir, `PRAGMA foreign_keys = OFF`, `DELETE FROM dossier WHERE id = `+strconv.FormatInt(one, 10))
	v, err := reopen(t, dir, Accepting(acceptance()))
	must(t, err)
	d := dossierOf(1, 2000)
	save(t, v, d)
	if got := load(t, v, familyID(1)); got.Family.Name != d.Family.Name {
		t.Error("it did not come back")
	}
	faults, err := v.Verify(t.Context(), nil)
	must(t, err)
	for _, f := range faults { // its old parts, whose key is gone, are kept
		if !errors.Is(f, Added) {
			t.Errorf("%v", f)
		}
	}
}
