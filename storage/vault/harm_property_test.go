package vault

import (
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// harmsEnv is how many random harms are tried; a long run asks for thousands.
const (
	harmsEnv  = "KEUKENTAFEL_HARMS"
	fewHarms  = 60
	allTables = "meta slot dossier part audit draft tombstone"
)

// TestNoHarmEverShowsWrongContent harms random rows in random ways. Whatever
// happens: no crash, every family is as it was saved or an error, what is shown
// of a family that was put back is named, and Verify notices everything.
func TestNoHarmEverShowsWrongContent(t *testing.T) {
	dir, attach := threeFamilies(t)
	whole := fileBytes(t, vaultFile(dir))
	truth := newTruth(t, dir)
	rounds, seed := fewHarms, uint64(1)
	if n, err := strconv.Atoi(os.Getenv(harmsEnv)); err == nil {
		rounds, seed = n, rand.Uint64()
	}
	random := rand.New(rand.NewPCG(seed, 7))
	before := dump(t, dir)
	for round := range rounds {
		must(t, os.WriteFile(vaultFile(dir), whole, 0o600))
		var done []string
		for range 1 + random.IntN(2) {
			done = append(done, randomHarm(random))
		}
		at := fmt.Sprintf("seed %d round %d: %s", seed, round, strings.Join(done, "; "))
		behindItsBack(t, dir, append([]string{`PRAGMA foreign_keys = OFF`, attach}, done...)...)
		truth.check(t, dir, at, dump(t, dir) != before)
		if t.Failed() {
			return
		}
	}
}

// randomHarm is a statement that harms one row or two; it may happen to change
// nothing.
func randomHarm(random *rand.Rand) string {
	columns := map[string][]string{"dossier": {"dek", "head"}, "part": {"body"}, "draft": {"body"}, "audit": {"body", "mac"}}
	tables := []string{"dossier", "part", "draft", "audit"}
	table := tables[random.IntN(len(tables))]
	column := columns[table][random.IntN(len(columns[table]))]
	id := "id"
	if table == "audit" {
		id = "seq"
	}
	row := func() string {
		return fmt.Sprintf(`(SELECT %s FROM main.%s ORDER BY %s LIMIT 1 OFFSET %d)`, id, table, id, random.IntN(24))
	}
	one, two := row(), row()
	switch random.IntN(9) {
	case 0:
		return fmt.Sprintf(`UPDATE main.%[1]s SET %[2]s = substr(%[2]s, 1, length(%[2]s) - %[3]d) || x'%02[4]x' || substr(%[2]s, -%[5]d) WHERE %[6]s = %[7]s`,
			table, column, 6, random.IntN(256), 5, id, one)
	case 1:
		return fmt.Sprintf(`UPDATE main.%[1]s SET %[2]s = (SELECT o.%[2]s FROM main.%[1]s AS o WHERE o.%[3]s = %[4]s) WHERE %[3]s = %[5]s AND EXISTS (SELECT 1 WHERE %[4]s IS NOT NULL)`, table, column, id, two, one)
	case 2:
		return fmt.Sprintf(`DELETE FROM main.%s WHERE %s = %s`, table, id, one)
	case 3:
		return fmt.Sprintf(`INSERT OR REPLACE INTO main.%[1]s SELECT * FROM old.%[1]s AS o WHERE o.%[2]s = %[3]s`, table, id, one)
	case 4:
		return fmt.Sprintf(`UPDATE main.part SET body = o.body FROM old.part AS o WHERE o.id = part.id AND part.id = (SELECT id FROM main.part LIMIT 1 OFFSET %d)`, random.IntN(24))
	case 5:
		revised := []string{"dossier", "part", "draft"}[random.IntN(3)]
		return fmt.Sprintf(`UPDATE main.%[1]s SET rev = %[2]d WHERE id = (SELECT id FROM main.%[1]s LIMIT 1 OFFSET %[3]d)`, revised, random.IntN(12), random.IntN(24))
	case 6:
		return fmt.Sprintf(`UPDATE OR IGNORE main.part SET dossier = (SELECT id FROM main.dossier LIMIT 1 OFFSET %d), kind = '%s' WHERE id = (SELECT id FROM main.part LIMIT 1 OFFSET %d)`,
			random.IntN(3), []string{"goals", "plan", "family", "zomaar"}[random.IntN(4)], random.IntN(24))
	case 7:
		return fmt.Sprintf(`UPDATE OR IGNORE main.%[1]s SET %[2]s = %[3]d WHERE %[2]s = %[4]s`, table, id, []int64{1, 5, 77, 1 << 62, -3}[random.IntN(5)], one)
	default:
		return `INSERT OR REPLACE INTO main.meta SELECT * FROM old.meta WHERE k = 'state'`
	}
}

// truth is what the families hold, now and in the older copy.
type truth struct{ now, old map[string]string }

func newTruth(t *testing.T, dir string) truth {
	t.Helper()
	v := mustReopen(t, dir)
	defer func() { must(t, v.Lock()) }()
	all := truth{map[string]string{}, map[string]string{}}
	for n := 1; n <= 3; n++ {
		all.now[string(familyID(n))] = asText(t, load(t, v, familyID(n)))
		d := dossierOf(n, 2000)
		all.old[string(familyID(n))] = asText(t, d)
	}
	return all
}

func asText(t *testing.T, d consent.Dossier) string {
	t.Helper()
	text, err := json.Marshal(d)
	must(t, err)
	return string(text)
}

// check opens the vault in every way there is.
func (w truth) check(t *testing.T, dir, at string, changed bool) {
	t.Helper()
	v, err := reopen(t, dir)
	if err != nil {
		if !isExpected(err) {
			t.Errorf("%s: %v", at, err)
		}
		if v, err = reopen(t, dir, ReadOnly()); err != nil {
			t.Errorf("%s: not even readable: %v", at, err)
			return
		}
	}
	faults := w.read(t, v, at)
	if changed && len(faults) == 0 {
		t.Errorf("%s: nobody noticed", at)
	}
	must(t, v.Lock())
	v, err = reopen(t, dir, Accepting(acceptance()))
	if err != nil {
		t.Errorf("%s: cannot be accepted: %v", at, err)
		return
	}
	save(t, v, dossierOf(9, 500))
	must(t, v.Lock())
	v, err = reopen(t, dir)
	if err != nil {
		t.Errorf("%s: does not open after it was accepted: %v", at, err)
		return
	}
	load(t, v, familyID(9))
	must(t, v.Lock())
}

func (w truth) read(t *testing.T, v *Vault, at string) []error {
	t.Helper()
	faults, err := v.Verify(t.Context(), nil)
	if err != nil {
		t.Errorf("%s: verify: %v", at, err)
	}
	for _, f := range faults {
		var d *Damage
		if !errors.As(f, &d) || d.Harm == "" {
			t.Errorf("%s: a fault without a name: %v", at, f)
		}
	}
	for id := range w.now {
		w.family(t, v, id, faults, at)
	}
	return faults
}

func (w truth) family(t *testing.T, v *Vault, id string, faults []error, at string) {
	t.Helper()
	d, err := v.Load(t.Context(), family.FamilyID(id))
	switch {
	case err != nil && !isExpected(err):
		t.Errorf("%s: %s: %v", at, id, err)
	case err != nil, asText(t, d) == w.now[id]:
	case asText(t, d) != w.old[id]:
		t.Errorf("%s: %s holds what nobody saved", at, id)
	case !isNamed(faults, id):
		t.Errorf("%s: %s is older and nobody says so: %v", at, id, faults)
	}
}

// isNamed tells whether something is said about the family, or about all.
func isNamed(faults []error, id string) bool {
	for _, f := range faults {
		var d *Damage
		if errors.As(f, &d) && (d.Family == id || d.Harm == Unexplained || d.Part == partState) {
			return true
		}
	}
	return false
}

// dump is a fingerprint of all that stands in the tables.
func dump(t *testing.T, dir string) [sha256.Size]byte {
	t.Helper()
	h := sha256.New()
	db := sql.OpenDB(newConnector(vaultFile(dir), forReading))
	defer db.Close()
	for _, table := range strings.Fields(allTables) {
		rows, err := db.Query(`SELECT * FROM ` + table + ` ORDER BY 1`)
		must(t, err)
		columns, err := rows.Columns()
		must(t, err)
		for rows.Next() {
			values := make([]any, len(columns))
			for i := range values {
				values[i] = new(sql.RawBytes)
			}
			must(t, rows.Scan(values...))
			for _, value := range values {
				fmt.Fprintf(h, "%x|", *value.(*sql.RawBytes))
			}
		}
		must(t, errors.Join(rows.Err(), rows.Close()))
	}
	return [sha256.Size]byte(h.Sum(nil))
}
