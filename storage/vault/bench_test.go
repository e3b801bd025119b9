package vault

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Each benchmark has a twin on plain SQLite: the same build, pragmas, tables and
// rows, unsealed. Only their ratio says something.
//
//	go test -tags ci -run - -bench . ./storage/vault
const benchSize = 20_000

var benchCounts = countsAsked()

// countsAsked is how many families to try with: KEUKENTAFEL_BENCH_FAMILIES=50000
// tries that many only, which takes some minutes and 3 GB of disk.
func countsAsked() []int {
	if n, err := strconv.Atoi(os.Getenv("KEUKENTAFEL_BENCH_FAMILIES")); err == nil && n > 0 {
		return []int{n}
	}
	return []int{500, 5000}
}

// twins are a vault and a plain database with the same families.
type twins struct {
	vault  *Vault
	dir    string
	device Device
	plain  *sql.DB
	file   string
	count  int
}

// pair is one operation and its twin; i counts.
type pair struct {
	sealed, plain func(b *testing.B, t *twins, i int)
}

// compare runs both halves in turns, so that other work on the computer slows
// both, and reports the medians and their ratio.
func compare(b *testing.B, p pair) {
	for _, n := range benchCounts {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			t := newTwins(b, n)
			var sealed, plain []time.Duration
			for i := 0; b.Loop(); i++ {
				sealed = append(sealed, clocked(func() { p.sealed(b, t, i) }))
				plain = append(plain, clocked(func() { p.plain(b, t, i) }))
			}
			s, p := median(sealed), median(plain)
			b.ReportMetric(0, "ns/op") // of both together: says nothing
			b.ReportMetric(s.Seconds()*1000, "sealed-ms")
			b.ReportMetric(p.Seconds()*1000, "plain-ms")
			b.ReportMetric(float64(s)/float64(p), "ratio")
			b.ReportMetric(sealed[len(sealed)*99/100].Seconds()*1000, "sealed-p99-ms")
		})
	}
}

func clocked(run func()) time.Duration {
	start := time.Now()
	run()
	return time.Since(start)
}

// median sorts the list.
func median(list []time.Duration) time.Duration {
	slices.Sort(list)
	return list[len(list)/2]
}

func newTwins(b *testing.B, n int) *twins {
	b.Helper()
	v, dir, _ := newVault(b)
	t := &twins{vault: v, dir: dir, device: NewDevice(), file: filepath.Join(b.TempDir(), "plain"), count: n}
	must(b, v.AddDevice(entry("device"), t.device))
	must(b, emptyFile(t.file))
	t.plain = sql.OpenDB(newConnector(t.file, forWriting))
	t.plain.SetMaxOpenConns(1)
	b.Cleanup(func() { _ = t.plain.Close() })
	for _, s := range schema {
		plainExec(b, t.plain, s)
	}
	const batch = 100
	for from := 0; from < n; from += batch {
		var list []consent.Dossier
		for i := from; i < min(from+batch, n); i++ {
			list = append(list, dossierOf(i, benchSize))
		}
		must(b, v.Change(b.Context(), entry("x"), func(tx casework.Tx) error {
			for _, d := range list {
				if err := tx.Save(d); err != nil {
					return err
				}
			}
			return nil
		}))
		t.insertPlain(b, list)
	}
	return t
}

func plainExec(b *testing.B, db execer, statement string, args ...any) {
	if _, err := db.Exec(statement, args...); err != nil {
		b.Fatal(err)
	}
}

func (t *twins) insertPlain(b *testing.B, list []consent.Dossier) {
	tx, err := t.plain.Begin()
	must(b, err)
	for _, d := range list {
		row := t.vault.keys.row(string(d.Family.ID))
		head, err := encode(casework.HeaderOf(d))
		must(b, err)
		plainExec(b, tx, `INSERT INTO dossier (id, rev, dek, head) VALUES (?, 1, x'', ?)`, row, head)
		for _, p := range layOut(&d).parts() {
			if !p.isEmpty() {
				body, err := encode(p.value)
				must(b, err)
				plainExec(b, tx, `INSERT INTO part (dossier, kind, rev, body) VALUES (?, ?, 1, ?)`, row, p.kind, body)
			}
		}
	}
	must(b, tx.Commit())
}

func BenchmarkSaveOnePart(b *testing.B) {
	d := dossierOf(1, benchSize)
	d.Plan.Goals = d.Plan.Goals[:7]
	change := func(t *twins, i int) {
		d.Family.ID = familyID(i * 7 % t.count)
		d.Plan.Goals[0].Words = family.Text(fmt.Sprintf("%020d", i))
	}
	compare(b, pair{
		func(b *testing.B, t *twins, i int) {
			change(t, i)
			must(b, t.vault.change(b.Context(), entry("x"), func(tx *transaction) error {
				body, err := encode(d.Plan.Goals)
				must(b, err)
				must(b, tx.put(string(d.Family.ID), partGoals, body))
				return tx.putHeader(casework.HeaderOf(d))
			}))
		},
		func(b *testing.B, t *twins, i int) {
			change(t, i)
			t.savePlain(b, d, i)
		},
	})
}

func (t *twins) savePlain(b *testing.B, d consent.Dossier, i int) {
	row := t.vault.keys.row(string(d.Family.ID))
	tx, err := t.plain.Begin()
	must(b, err)
	body, err := encode(d.Plan.Goals)
	must(b, err)
	head, err := encode(casework.HeaderOf(d))
	must(b, err)
	logged, err := encode(entry("x"))
	must(b, err)
	plainExec(b, tx, `UPDATE part SET rev = ?, body = ? WHERE dossier = ? AND kind = ?`, i, body, row, partGoals)
	plainExec(b, tx, `UPDATE dossier SET rev = ?, head = ? WHERE id = ?`, i, head, row)
	plainExec(b, tx, `INSERT INTO audit (body, mac) VALUES (?, zeroblob(32))`, logged)
	must(b, writeMeta(tx, metaState, make([]byte, stateSize)))
	must(b, tx.Commit())
}

func BenchmarkOpenFamily(b *testing.B) {
	compare(b, pair{
		func(b *testing.B, t *twins, i int) { load(b, t.vault, familyID(i*7%t.count)) },
		func(b *testing.B, t *twins, i int) { t.loadPlain(b, familyID(i*7%t.count)) },
	})
}

func (t *twins) loadPlain(b *testing.B, id family.FamilyID) {
	bodies := map[string][]byte{}
	var kinds []string
	rows, err := t.plain.Query(`SELECT kind, body FROM part WHERE dossier = ?`, t.vault.keys.row(string(id)))
	must(b, err)
	for rows.Next() {
		var kind string
		var body []byte
		must(b, rows.Scan(&kind, &body))
		kinds, bodies[kind] = append(kinds, kind), body
	}
	must(b, rows.Err())
	_, err = assemble(func(kind string) ([]byte, error) { return bodies[kind], nil }, kinds)
	must(b, err)
}

func plainHeaders(b *testing.B, db *sql.DB) (list []casework.Header) {
	rows, err := db.Query(`SELECT head FROM dossier`)
	must(b, err)
	for rows.Next() {
		var body sql.RawBytes
		must(b, rows.Scan(&body))
		var h casework.Header
		must(b, decode(body, &h))
		list = append(list, h)
	}
	must(b, rows.Err())
	return list
}

func BenchmarkListHeaders(b *testing.B) {
	compare(b, pair{
		func(b *testing.B, t *twins, _ int) { wantAll(b, t, len(heads(b, t.vault))) },
		func(b *testing.B, t *twins, _ int) { wantAll(b, t, len(plainHeaders(b, t.plain))) },
	})
}

func wantAll(b *testing.B, t *twins, n int) {
	if n != t.count {
		b.Fatalf("%d of %d", n, t.count)
	}
}

// BenchmarkUnlock opens with the device key, which needs no stretching.
func BenchmarkUnlock(b *testing.B) {
	compare(b, pair{
		func(b *testing.B, t *twins, _ int) {
			must(b, t.vault.letGo()) // without the memory cleaning of Lock
			v, err := Open(t.dir, t.device, cheap(b)...)
			must(b, err)
			t.vault = v
		},
		func(b *testing.B, t *twins, _ int) {
			must(b, t.plain.Close())
			t.plain = sql.OpenDB(newConnector(t.file, forWriting))
			wantAll(b, t, len(plainHeaders(b, t.plain)))
		},
	})
}

func BenchmarkSearchAllText(b *testing.B) {
	compare(b, pair{
		func(b *testing.B, t *twins, _ int) { wantNone(b, t.search(b, "giraffe")) },
		func(b *testing.B, t *twins, _ int) { wantNone(b, t.searchPlain(b, "giraffe")) },
	})
}

// BenchmarkSearchCommonWord has a hit in every family; plain SQLite then only
// counts, the vault also shows the words around each hit.
func BenchmarkSearchCommonWord(b *testing.B) {
	compare(b, pair{
		func(b *testing.B, t *twins, _ int) { wantAll(b, t, t.search(b, "ochtends")) },
		func(b *testing.B, t *twins, _ int) { t.searchPlain(b, "ochtends") },
	})
}

func wantNone(b *testing.B, n int) {
	if n != 0 {
		b.Fatal(n)
	}
}

func (t *twins) search(b *testing.B, word string) (hits int) {
	must(b, t.vault.Search(b.Context(), word, func(casework.Hit) bool { hits++; return true }))
	return hits
}

func (t *twins) searchPlain(b *testing.B, word string) (hits int) {
	rows, err := t.plain.Query(`SELECT body FROM part`)
	must(b, err)
	var folded []byte
	for rows.Next() {
		var body sql.RawBytes
		must(b, rows.Scan(&body))
		folded = fold(folded[:0], body)
		if bytes.Contains(folded, []byte(word)) {
			hits++
		}
	}
	must(b, rows.Err())
	return hits
}

func BenchmarkLogVerify(b *testing.B) {
	v, _, _ := newVault(b)
	for range 1000 {
		must(b, v.Change(b.Context(), entry("x"), func(casework.Tx) error { return nil }))
	}
	for b.Loop() {
		if faults, err := v.VerifyLog(); err != nil || len(faults) != 0 {
			b.Fatal(faults, err)
		}
	}
}
