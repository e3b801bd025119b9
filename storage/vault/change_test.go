package vault

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestAChangeThatFailsLeavesNothingBehind(t *testing.T) {
	v, dir, _ := newVault(t)
	save(t, v, dossierOf(1, 2000))
	before, anchor := load(t, v, familyID(1)), v.Anchor()
	refusal := errors.New("refused by a rule")
	changeAll := func(tx casework.Tx) error {
		d := dossierOf(1, 500)
		return errors.Join(tx.Save(d), tx.Save(dossierOf(2, 500)), tx.SaveDesk("settings", "x"))
	}
	cancelled, cancel := context.WithCancel(t.Context())
	for what, c := range map[string]struct {
		ctx   context.Context
		entry audit.Entry
		do    func(casework.Tx) error
		want  error
	}{
		"a rule refuses":        {t.Context(), entry("x"), func(tx casework.Tx) error { return errors.Join(changeAll(tx), refusal) }, refusal},
		"cancelled on the way":  {cancelled, entry("x"), func(tx casework.Tx) error { defer cancel(); return changeAll(tx) }, context.Canceled},
		"an entry without when": {t.Context(), audit.Entry{Event: "x"}, changeAll, audit.ErrIncomplete},
		"a family without id":   {t.Context(), entry("x"), func(tx casework.Tx) error { return errors.Join(changeAll(tx), tx.Save(consent.Dossier{})) }, casework.ErrNoFamily},
	} {
		if err := v.Change(c.ctx, c.entry, c.do); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", what, err)
		}
	}
	func() {
		defer func() { _ = recover() }()
		_ = v.Change(t.Context(), entry("x"), func(tx casework.Tx) error { _ = changeAll(tx); panic("broken verb") })
	}()
	for range 2 {
		if !reflect.DeepEqual(load(t, v, familyID(1)), before) || v.Anchor() != anchor || len(heads(t, v)) != 1 {
			t.Error("something stayed behind")
		}
		must(t, v.Lock())
		v = mustReopen(t, dir)
	}
}

func TestAnUnknownFamilyIsNoFamily(t *testing.T) {
	v, _, _ := newVault(t)
	for _, id := range []family.FamilyID{"", "nobody", desk} {
		if _, err := v.Load(t.Context(), id); !errors.Is(err, casework.ErrNoFamily) {
			t.Errorf("%q: %v", id, err)
		}
	}
}

func TestADossierComesBackAsItWasSaved(t *testing.T) {
	v, dir, _ := newVault(t)
	d := full(1)
	save(t, v, d)
	if got := load(t, v, d.Family.ID); !reflect.DeepEqual(got, d) {
		t.Errorf("at once: differs")
	}
	must(t, v.Lock())
	v = mustReopen(t, dir)
	if got := load(t, v, d.Family.ID); !reflect.DeepEqual(got, d) {
		t.Errorf("after reopening: differs")
	}
	if got := heads(t, v); len(got) != 1 || !reflect.DeepEqual(got[0], casework.HeaderOf(d)) {
		t.Errorf("header: differs")
	}
	d.Plan.Goals, d.Contributions, d.Versions = nil, nil, nil
	save(t, v, d)
	must(t, v.Lock())
	if got := load(t, mustReopen(t, dir), d.Family.ID); !reflect.DeepEqual(got, d) {
		t.Errorf("after taking parts away: differs")
	}
}

// full fills every field that there is, so that a field that is not stored is
// noticed.
func full(n int) consent.Dossier {
	var d consent.Dossier
	fill := filler{n: n}
	fill.value(reflect.ValueOf(&d).Elem(), "")
	d.Family.ID, d.Changed = familyID(n), testClock
	for i := range d.Versions {
		d.Versions[i].Number = i + 1
	}
	return d
}

type filler struct{ n int }

func (f *filler) value(v reflect.Value, name string) {
	f.n++
	switch {
	case v.Type() == reflect.TypeOf(testClock):
		v.Set(reflect.ValueOf(testClock))
		return
	case v.Type() == reflect.TypeFor[family.Date]() || v.Type() == reflect.TypeFor[family.BirthDate]():
		v.SetString(fmt.Sprintf("20%02d-03-04", f.n%20))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("%s %d <é> \"&\"", strings.ToLower(name), f.n))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(f.n % 7))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Uint8:
		v.SetUint(uint64(f.n % 256))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.value(v.Elem(), name)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			f.value(v.Index(i), name)
		}
	case reflect.Map:
		key, item := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		f.value(key, name)
		f.value(item, name)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, item)
	case reflect.Struct:
		for i := range v.NumField() {
			f.value(v.Field(i), v.Type().Field(i).Name)
		}
	default:
		panic("no example of " + v.Type().String())
	}
}

func TestOnlyWhatChangedIsWritten(t *testing.T) {
	v, dir, _ := newVault(t)
	d := full(1)
	save(t, v, d)
	revisions := func() map[string]int64 {
		found := map[string]int64{}
		for _, p := range v.rows[v.keys.row(string(d.Family.ID))].parts {
			found[p.kind] = p.rev
		}
		return found
	}
	before := revisions()
	d.Plan.Goals[0].State = family.GoalReached
	save(t, v, d)
	for kind, rev := range revisions() {
		if changed := rev != before[kind]; changed != (kind == partGoals) {
			t.Errorf("part %s: written %v", kind, changed)
		}
	}
	must(t, v.Lock())
	if n := peek[int](t, dir, `SELECT count(*) FROM part`); n != len(before) {
		t.Errorf("%d parts in the file, %d in the head", n, len(before))
	}
}

func TestAChangeSeesItsOwnWritesAndOthersDoNotYet(t *testing.T) {
	v, _, _ := newVault(t)
	must(t, v.Change(t.Context(), entry("x"), func(tx casework.Tx) error {
		must(t, tx.SaveDesk("settings", map[string]int{"size": 150}))
		must(t, tx.Save(dossierOf(1, 500)))
		var inside map[string]int
		if ok, err := tx.Desk("settings", &inside); !ok || err != nil || inside["size"] != 150 {
			t.Errorf("own desk: %v %v", ok, err)
		}
		if _, err := tx.Load(familyID(1)); err != nil {
			t.Errorf("own family: %v", err)
		}
		if ok, err := v.Desk(t.Context(), "settings", &inside); ok || err != nil {
			t.Errorf("others see the desk: %v %v", ok, err)
		}
		if _, err := v.Load(t.Context(), familyID(1)); !errors.Is(err, casework.ErrNoFamily) {
			t.Errorf("others see the family: %v", err)
		}
		return nil
	}))
}

func TestTheDeskKeepsDocumentsAndIsNoFamily(t *testing.T) {
	v, dir, _ := newVault(t)
	must(t, v.Change(t.Context(), entry("x"), func(tx casework.Tx) error {
		return errors.Join(tx.SaveDesk("profile", casework.Profile{Name: "Marieke"}), tx.SaveDesk("old", 1), tx.DropDesk("never"))
	}))
	must(t, v.Change(t.Context(), entry("x"), func(tx casework.Tx) error { return tx.DropDesk("old") }))
	must(t, v.Lock())
	v = mustReopen(t, dir)
	var p casework.Profile
	if ok, err := v.Desk(t.Context(), "profile", &p); !ok || err != nil || p.Name != "Marieke" {
		t.Errorf("%v %v", ok, err)
	}
	if ok, err := v.Desk(t.Context(), "old", &p); ok || err != nil {
		t.Errorf("a dropped document: %v %v", ok, err)
	}
	if len(heads(t, v)) != 0 {
		t.Error("the desk is in the list of families")
	}
	var other struct{ Surname string }
	if _, err := v.Desk(t.Context(), "profile", &other); !errors.Is(err, ErrDamaged) {
		t.Errorf("fields that would be lost were accepted: %v", err)
	}
}

func TestTheListShowsTheNewestChangeFirst(t *testing.T) {
	v, _, _ := newVault(t)
	for _, n := range []int{2, 3, 1} {
		save(t, v, dossierOf(n, 500))
	}
	list := heads(t, v)
	if len(list) != 3 || list[0].ID != familyID(3) || list[2].ID != familyID(1) {
		t.Errorf("%d", len(list))
	}
}

func TestTheLogReadsBackNewestFirst(t *testing.T) {
	v, _, _ := newVault(t)
	for i := range 5 {
		e := entry(audit.Event(fmt.Sprint("event", i)))
		e.Family, e.Why = familyID(i%2), "omdat het moet"
		must(t, v.Change(t.Context(), e, func(casework.Tx) error { return nil }))
	}
	list, err := v.Log(t.Context(), casework.LogFilter{Family: familyID(0), Limit: 2})
	must(t, err)
	if len(list) != 2 || list[0].Event != "event4" || list[1].Event != "event2" || list[0].Seq != 5 || list[0].Why != "omdat het moet" {
		t.Errorf("%v", list)
	}
}

func TestManyAtOnceLoseNothing(t *testing.T) {
	v, dir, _ := newVault(t)
	var all sync.WaitGroup
	for n := range 8 {
		all.Go(func() {
			for round := range 5 {
				d := dossierOf(n, 500+round*500)
				if err := v.Change(t.Context(), entry("x"), func(tx casework.Tx) error { return tx.Save(d) }); err != nil {
					t.Error(err)
				}
				if _, err := v.Load(t.Context(), d.Family.ID); err != nil {
					t.Error(err)
				}
				if err := v.Search(t.Context(), "sanne", func(casework.Hit) bool { return true }); err != nil {
					t.Error(err)
				}
				if err := v.SaveDraft(fmt.Sprint(n), "tekst"); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	must(t, v.Lock())
	v = mustReopen(t, dir)
	if faults, err := v.Verify(t.Context(), nil); err != nil || len(faults) != 0 || len(heads(t, v)) != 8 || v.Anchor().Seq != 40 {
		t.Errorf("%v %v %v", faults, err, v.Anchor().Seq)
	}
}

func TestEveryConnectionWritesThroughToTheDisk(t *testing.T) {
	v, _, _ := newVault(t)
	want := map[string]int{"synchronous": 2, "secure_delete": 1, "temp_store": 2, "foreign_keys": 1}
	check := func(db querier) {
		for name, value := range want {
			var got int
			must(t, db.QueryRow("PRAGMA "+name).Scan(&got))
			if got != value {
				t.Errorf("%s is %d", name, got)
			}
		}
	}
	check(v.db.writer)
	var open []interface{ Rollback() error }
	for range readers { // held open, so that each is another connection
		tx, err := v.db.reader.Begin()
		must(t, err)
		check(tx)
		open = append(open, tx)
	}
	for _, tx := range open {
		must(t, tx.Rollback())
	}
	var mode string
	must(t, v.db.writer.QueryRow("PRAGMA journal_mode").Scan(&mode))
	if mode != "wal" {
		t.Errorf("journal mode is %s", mode)
	}
}
