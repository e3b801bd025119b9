package main

import (
	"database/sql"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3" // to harm a vault as somebody else would

	"keukentafel/storage/vault"
)

// harm changes the file of the vault with plain SQL.
func (s *shell) harm(statements ...string) {
	s.Helper()
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(s.vault, vault.FileName))
	if err != nil {
		s.Fatal(err)
	}
	defer db.Close()
	for _, statement := range statements {
		if _, err := db.Exec(statement); err != nil {
			s.Fatal(err)
		}
	}
}

func withDemoFamilies(t *testing.T) *shell {
	s := newShellInside(t)
	s.done("demo", "--families", "2", "--seed", "3")
	return s
}

func TestVerifyNamesEachHarmInWordsWithTheFamilyAndEndsWithFour(t *testing.T) {
	s := withDemoFamilies(t)
	file := filepath.Join(s.vault, vault.FileName)
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	first := `(SELECT min(dossier) FROM part WHERE kind = 'goals')`
	said := map[string]string{}
	for harm, statement := range map[string]string{
		"unreadable":          `UPDATE part SET body = zeroblob(400) WHERE kind = 'goals' AND dossier = ` + first,
		"missing":             `DELETE FROM part WHERE kind = 'goals' AND dossier = ` + first,
		"from another family": `UPDATE part SET body = (SELECT body FROM part WHERE kind = 'goals' ORDER BY dossier DESC LIMIT 1) WHERE kind = 'goals' AND dossier = ` + first,
		"swapped":             `UPDATE part SET body = (SELECT body FROM part WHERE kind = 'statements' AND dossier = ` + first + `) WHERE kind = 'goals' AND dossier = ` + first,
		"lowered":             `UPDATE dossier SET rev = rev - 1 WHERE id = ` + first,
		"log cut off":         `DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)`,
	} {
		if err := os.WriteFile(file, whole, 0o600); err != nil {
			t.Fatal(err)
		}
		s.harm(statement)
		a := s.do("verify", "--json")
		var found verdict
		if err := json.Unmarshal([]byte(a.out), &found); err != nil || a.code != exitDamaged || len(found.Details) != 1 {
			t.Errorf("%s: exit %d, %v: %s%s", harm, a.code, err, a.out, a.err)
			continue
		}
		d := found.Details[0]
		if d.Harm != harm || harm != "log cut off" && (len(d.Family) < 10 || !strings.Contains(d.Text, d.Family)) || strings.ContainsAny(d.Text, "⟦{") {
			t.Errorf("%s: %+v", harm, d)
		}
		if other, twice := said[d.Text]; twice {
			t.Errorf("%s is told as %s is", harm, other)
		}
		said[d.Text] = harm
		if !strings.Contains(a.err, "Gecontroleerd: ") {
			t.Errorf("%s: how far it is was not told: %s", harm, a.err)
		}
	}
}

func TestVerifyOfAWholeVaultFindsNothingAndChangesNothing(t *testing.T) {
	s := withDemoFamilies(t)
	file := filepath.Join(s.vault, vault.FileName)
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	found := reads[verdict](s, "verify")
	if len(found.Faults) != 0 || found.Checked < 20 {
		t.Errorf("%+v", found)
	}
	after, err := os.ReadFile(file)
	if err != nil || string(before) != string(after) {
		t.Errorf("the file was changed: %v", err)
	}
}

func TestAVaultThatDoesNotAddUpIsRefusedForWorkInWords(t *testing.T) {
	s := withDemoFamilies(t)
	s.harm(`DELETE FROM audit WHERE seq > 2`)
	s.refused(exitDamaged, "logboek is afgeknipt", "family", "list")
	s.harm(`UPDATE slot SET params = zeroblob(25) WHERE kind = 1`)
	s.refused(exitDamaged, "slot van de kluis", "family", "list")
	s.refused(exitDamaged, "slot van de kluis", "verify")
}
