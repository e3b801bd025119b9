package vault

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

func puts(t *testing.T, v *Vault, names ...string) {
	t.Helper()
	must(t, v.Change(t.Context(), entry("x"), func(tx casework.Tx) error {
		var all error
		for _, name := range names {
			all = errors.Join(all, tx.SaveDesk(name, name))
		}
		return all
	}))
}

func drops(t *testing.T, v *Vault, names ...string) {
	t.Helper()
	must(t, v.Change(t.Context(), entry("x"), func(tx casework.Tx) error {
		var all error
		for _, name := range names {
			all = errors.Join(all, tx.DropDesk(name))
		}
		return all
	}))
}

func TestADrawerIsNoFamily(t *testing.T) {
	v, dir, _ := newVault(t)
	puts(t, v, "settings", "outbox/0/1", "outbox/1/101")
	drawer := family.FamilyID("desk/outbox/0")
	if _, err := v.Load(t.Context(), drawer); !errors.Is(err, casework.ErrNoFamily) {
		t.Errorf("it was read as a family: %v", err)
	}
	for name, refused := range map[string]error{
		"saved": v.Change(t.Context(), entry("x"), func(tx casework.Tx) error {
			d := dossierOf(1, 100)
			d.Family.ID = drawer
			return tx.Save(d)
		}),
		"destroyed": v.Shred(t.Context(), entry("family.shred"), drawer),
	} {
		if !errors.Is(refused, casework.ErrNoFamily) {
			t.Errorf("it was %s as a family: %v", name, refused)
		}
	}
	must(t, v.Search(t.Context(), "outbox", func(h casework.Hit) bool { t.Errorf("found in %s", h.Family); return true }))
	if len(heads(t, v)) != 0 {
		t.Error("it is in the list of families")
	}
	file := filepath.Join(t.TempDir(), "backup.ktb")
	must(t, v.Backup(t.Context(), file))
	tested, err := v.TestBackup(t.Context(), file, nil)
	if err != nil || tested.Families != 0 || tested.Parts != 3 || len(tested.Faults) != 0 {
		t.Errorf("the backup counts %d families, %d parts: %v %v", tested.Families, tested.Parts, tested.Faults, err)
	}
	must(t, v.Lock())
	v = mustReopen(t, dir)
	if faults, err := v.Verify(t.Context(), nil); err != nil || len(faults) != 0 {
		t.Errorf("%v %v", faults, err)
	}
}

func TestAChangeInOneDrawerLeavesTheOthersAsTheyAre(t *testing.T) {
	v, _, _ := newVault(t)
	puts(t, v, "settings", "outbox/0/1", "outbox/1/101")
	rev := func(name string) int64 { return v.rows[v.keys.row(name)].rev }
	before := []int64{rev("desk"), rev("desk/outbox/0"), rev("desk/outbox/1")}
	puts(t, v, "outbox/1/102")
	if rev("desk") != before[0] || rev("desk/outbox/0") != before[1] || rev("desk/outbox/1") == before[2] {
		t.Error("more heads were written than that of the drawer")
	}
}

func TestAnEmptyDrawerGoesAndItsReturnIsNoticed(t *testing.T) {
	v, dir, _ := newVault(t)
	puts(t, v, "settings", "outbox/0/1", "outbox/0/2")
	drops(t, v, "outbox/0/1")
	row := v.keys.row("desk/outbox/0")
	must(t, v.Lock())
	const of = ` FROM dossier WHERE id = ?`
	head, wrapped, rev := peek[[]byte](t, dir, `SELECT head`+of, row), peek[[]byte](t, dir, `SELECT dek`+of, row), peek[int64](t, dir, `SELECT rev`+of, row)
	v = mustReopen(t, dir)
	drops(t, v, "outbox/0/2")
	must(t, v.Lock())
	if n := peek[int](t, dir, `SELECT count(*)`+of, row); n != 0 || peek[int](t, dir, `SELECT count(*) FROM tombstone`) != 0 {
		t.Fatalf("%d rows of an empty drawer", n)
	}
	v = mustReopen(t, dir)
	puts(t, v, "outbox/0/1")
	drops(t, v, "outbox/0/1")
	must(t, v.Lock())
	behindItsBack(t, dir, fmt.Sprintf(`INSERT INTO dossier (id, rev, dek, head) VALUES (%d, %d, x'%x', x'%x')`, row, rev, wrapped, head))
	if _, err := reopen(t, dir); !errors.Is(err, Added) {
		t.Errorf("an old drawer that was put back: %v", err)
	}
}

func TestWhatAnOlderProgramPutOnTheDeskIsFoundAndMoved(t *testing.T) {
	v, dir, _ := newVault(t)
	older := func(name string) {
		must(t, v.change(t.Context(), entry("x"), func(tx *transaction) error {
			body, err := encode("old " + name)
			return errors.Join(err, tx.put(desk, name, body))
		}))
	}
	older("parcel/a")
	older("parcel/b")
	must(t, v.Lock())
	v = mustReopen(t, dir)
	var found string
	if ok, err := v.Desk(t.Context(), "parcel/a", &found); !ok || err != nil || found != "old parcel/a" {
		t.Fatalf("%q %v %v", found, ok, err)
	}
	puts(t, v, "parcel/a")
	drops(t, v, "parcel/b")
	if ok, err := v.Desk(t.Context(), "parcel/a", &found); !ok || err != nil || found != "parcel/a" {
		t.Errorf("%q %v %v", found, ok, err)
	}
	if ok, err := v.Desk(t.Context(), "parcel/b", &found); ok || err != nil {
		t.Errorf("what was dropped is there: %v", err)
	}
	if n := len(v.rows[v.keys.row(desk)].parts); n != 0 {
		t.Errorf("%d documents stayed behind on the desk", n)
	}
}
