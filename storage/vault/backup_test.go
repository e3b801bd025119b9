package vault

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

func TestABackupIsRefusedWhereItCannotBeMade(t *testing.T) {
	v, dir, _ := newVault(t)
	nowhere := filepath.Join(dir, "nowhere", "b")
	if err := v.Backup(t.Context(), nowhere); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	target := filepath.Join(t.TempDir(), "b")
	must(t, os.WriteFile(target, []byte("yesterday's"), 0o600))
	if err := v.Backup(ctx, target); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if string(fileBytes(t, target)) != "yesterday's" {
		t.Error("the older backup is gone")
	}
}

func TestADestroyedFamilyIsGoneFromEveryFileAndDoesNotComeBack(t *testing.T) {
	v, dir, _ := newVault(t)
	for n := range 3 {
		save(t, v, dossierOf(n, 2000))
	}
	must(t, v.SaveDraft(string(familyID(1))+"/reason", "half"))
	must(t, v.SaveDraft(string(familyID(2))+"/reason", "half"))
	wrapped := v.rows[v.keys.row(string(familyID(1)))].wrapped
	if !strings.Contains(everyByte(t, dir), string(wrapped)) {
		t.Fatal("the key was not there to begin with")
	}
	for _, id := range []family.FamilyID{"nobody", desk} {
		if err := v.Shred(t.Context(), entry("shred"), id); !errors.Is(err, casework.ErrNoFamily) {
			t.Errorf("%s: %v", id, err)
		}
	}
	must(t, v.Shred(t.Context(), entry("shred"), familyID(1)))
	if strings.Contains(everyByte(t, dir), string(wrapped)) {
		t.Error("the wrapped key is still in a file")
	}
	for range 2 {
		if _, err := v.Load(t.Context(), familyID(1)); !errors.Is(err, casework.ErrNoFamily) || !errors.Is(err, ErrShredded) {
			t.Errorf("load: %v", err)
		}
		err := v.Change(t.Context(), entry("x"), func(tx casework.Tx) error { return tx.Save(dossierOf(1, 500)) })
		if !errors.Is(err, ErrShredded) {
			t.Errorf("it came back: %v", err)
		}
		if err := v.Shred(t.Context(), entry("shred"), familyID(1)); !errors.Is(err, casework.ErrNoFamily) {
			t.Errorf("destroyed twice: %v", err)
		}
		drafts, err := v.Drafts()
		if err != nil || len(drafts) != 1 || len(heads(t, v)) != 2 {
			t.Errorf("%d drafts, %d families, %v", len(drafts), len(heads(t, v)), err)
		}
		log, err := v.Log(t.Context(), casework.LogFilter{Limit: 1})
		if err != nil || log[0].Event != "shred" {
			t.Errorf("no record of it: %v", err)
		}
		must(t, v.Lock())
		v = mustReopen(t, dir)
	}
	if faults, err := v.Verify(t.Context(), nil); err != nil || len(faults) != 0 {
		t.Errorf("%v %v", faults, err)
	}
}

func TestADamagedFamilyCanStillBeDestroyed(t *testing.T) {
	dir, _ := twoFamilies(t)
	behindItsBack(t, dir, `UPDATE dossier SET dek = zeroblob(65)`)
	v := mustReopen(t, dir)
	must(t, v.Shred(t.Context(), entry("shred"), familyID(1)))
	must(t, v.Lock())
	mustReopen(t, dir)
}

// everyByte is all of every file in and under a folder.
func everyByte(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	must(t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		b, err := os.ReadFile(path)
		all.Write(b)
		return err
	}))
	return all.String()
}

func TestNoWordOfAFamilyIsInAnyFile(t *testing.T) {
	const word, short = "kanariepietje", "KANARIEKORT"
	v, dir, _ := newVault(t)
	d := full(1)
	d.Family.Name, d.Plan.Statements[0].Text = word, word
	d.Consents[0].Opinion = family.Text(short)
	e := entry("plan.save")
	e.Why = word
	for range 3 {
		must(t, v.Change(t.Context(), e, func(tx casework.Tx) error {
			return errors.Join(tx.Save(d), tx.SaveDesk("profile", casework.Profile{Name: word}))
		}))
		d.Plan.Goals[0].Words += " " + word
		must(t, v.SaveDraft(string(d.Family.ID)+"/"+word, word))
	}
	if len(find(t, v, word)) != 1 {
		t.Error("the word is not there to be found")
	}
	must(t, v.Backup(t.Context(), filepath.Join(dir, "backup")))
	must(t, v.DropDraft(string(d.Family.ID)+"/"+word))
	d.Plan.Goals = nil
	save(t, v, d)
	check := func(when string) {
		all := everyByte(t, dir)
		if len(all) < 50_000 {
			t.Fatalf("%s: only %d bytes", when, len(all))
		}
		for _, w := range []string{word, short, "k\x00a\x00n\x00a\x00r\x00i\x00e", "Statements", string(d.Family.ID), "plan.save"} {
			if n := strings.Count(all, w); n != 0 {
				t.Errorf("%s: %q stands in the files %d times", when, w, n)
			}
		}
	}
	check("open")
	must(t, v.Shred(t.Context(), entry("shred"), d.Family.ID))
	check("after shredding")
	must(t, v.Lock())
	check("locked")
}

// The control: the same search does find words in plain SQLite.
func TestWordsInPlainSQLiteWouldBeFound(t *testing.T) {
	dir := t.TempDir()
	must(t, emptyFile(filepath.Join(dir, "plain")))
	db := sql.OpenDB(newConnector(filepath.Join(dir, "plain"), forWriting))
	defer db.Close()
	for i, s := range []string{`CREATE TABLE t (x)`, `INSERT INTO t VALUES ('kanariepietje')`} {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(fmt.Sprint(i), err)
		}
	}
	if !strings.Contains(everyByte(t, dir), "kanariepietje") {
		t.Error("the search is blind")
	}
}

// SQLite sometimes leaves a copy of a row in the empty space of a page when it
// moves rows to another page; secure_delete knows nothing of that one.
func TestTheKeyOfADestroyedFamilyIsInNoForgottenCornerOfTheFile(t *testing.T) {
	dir, _ := twoFamilies(t)
	v := mustReopen(t, dir)
	wrapped := v.rows[v.keys.row(string(familyID(1)))].wrapped
	must(t, v.Lock())
	content := fileBytes(t, vaultFile(dir))
	corner := bytes.Index(content, make([]byte, 2*len(wrapped)))
	if corner < 0 {
		t.Fatal("there is no empty space in the file")
	}
	copy(content[corner+len(wrapped)/2:], wrapped)
	must(t, os.WriteFile(vaultFile(dir), content, 0o600))

	v = mustReopen(t, dir)
	must(t, v.Shred(t.Context(), entry("shred"), familyID(1)))
	if strings.Contains(everyByte(t, dir), string(wrapped)) {
		t.Error("a copy of the key is still there")
	}
	if faults, err := v.Verify(t.Context(), nil); err != nil || len(faults) != 0 {
		t.Errorf("%v %v", faults, err)
	}
	must(t, v.Lock())
}
