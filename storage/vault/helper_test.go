package vault

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

const goodPassphrase Passphrase = "vier paarse fietsen op zolder"

var testClock = time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)

func entry(event audit.Event) audit.Entry {
	return audit.Entry{At: testClock, Actor: "i-1", Role: "consultant", Event: event, Action: audit.Update, Outcome: audit.Done}
}

// newVault makes a confirmed vault with cheap keys.
func newVault(tb testing.TB) (*Vault, string, RecoveryCode) {
	tb.Helper()
	name := "kluis met spatie & ? % #"
	if runtime.GOOS == "windows" {
		name = "kluis met spatie & % #" // no file there can have a question mark
	}
	dir := filepath.Join(tb.TempDir(), name)
	pending, err := Create(dir, goodPassphrase, cheap(tb)...)
	if err != nil {
		tb.Fatal(err)
	}
	v, err := pending.Confirm(pending.Code())
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = v.Lock() })
	return v, dir, pending.Code()
}

func cheap(tb testing.TB) []Option {
	return []Option{WithCheapKeysForTests(tb), WithClock(func() time.Time { return testClock })}
}

func reopen(tb testing.TB, dir string, more ...Option) (*Vault, error) {
	tb.Helper()
	v, err := Open(dir, goodPassphrase, append(cheap(tb), more...)...)
	if err == nil {
		tb.Cleanup(func() { _ = v.Lock() })
	}
	return v, err
}

func mustReopen(tb testing.TB, dir string) *Vault {
	tb.Helper()
	v, err := reopen(tb, dir)
	if err != nil {
		tb.Fatal(err)
	}
	return v
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

func save(tb testing.TB, v *Vault, d consent.Dossier) {
	tb.Helper()
	e := entry("plan.save")
	e.Family = d.Family.ID
	must(tb, v.Change(context.Background(), e, func(tx casework.Tx) error { return tx.Save(d) }))
}

func load(tb testing.TB, v *Vault, id family.FamilyID) consent.Dossier {
	tb.Helper()
	d, err := v.Load(context.Background(), id)
	must(tb, err)
	return d
}

// behindItsBack changes the file of a locked vault with plain SQL.
func behindItsBack(tb testing.TB, dir string, statements ...string) {
	tb.Helper()
	db := sql.OpenDB(newConnector(vaultFile(dir), forWriting))
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			tb.Fatal(err)
		}
	}
}

func peek[T any](tb testing.TB, dir, question string, args ...any) T {
	tb.Helper()
	db := sql.OpenDB(newConnector(vaultFile(dir), forReading))
	defer db.Close()
	var answer T
	if err := db.QueryRow(question, args...).Scan(&answer); err != nil {
		tb.Fatal(err)
	}
	return answer
}

func fileBytes(tb testing.TB, name string) []byte {
	tb.Helper()
	b, err := os.ReadFile(name)
	must(tb, err)
	return b
}

func familyID(n int) family.FamilyID { return family.FamilyID(fmt.Sprintf("f-%06d", n)) }

// dossierOf makes an invented dossier of about the given number of bytes.
func dossierOf(n, size int) consent.Dossier {
	id := func(kind string, i int) string { return fmt.Sprintf("%s-%d-%d", kind, n, i) }
	d := consent.Dossier{Changed: testClock.Add(time.Duration(n) * time.Second)}
	d.Family = family.Family{ID: familyID(n), Name: family.Text(fmt.Sprintf("De Witte%d", n)), Town: "Ĳsselmuiden", Opened: "2026-01-05"}
	for i, name := range []family.Text{"Sanne", "Karim", "Zoë", "Daan"} {
		d.Family.Persons = append(d.Family.Persons, family.Person{ID: family.PersonID(id("p", i)), Given: name, Infix: "de", Surname: "Wit", Place: family.PlaceHousehold})
	}
	d.Pen = family.Pen{State: family.PenHere}
	d.Plan = family.Plan{State: family.PlanDraft, NextReview: "2026-06-01"}
	words := []string{"Wij", "willen", "dat", "het", "'s", "ochtends", "rustig", "is", "en", "niemand", "te", "laat", "komt", "op", "school", "café", "één"}
	for i := 0; ; i++ {
		var text strings.Builder
		for j := range 60 {
			fmt.Fprintf(&text, "%s ", words[(i*7+j*3+n)%len(words)])
		}
		s := family.Statement{ID: family.StatementID(id("s", i)), Topic: family.TopicStory, Kind: family.KindQuote, On: "2026-01-05",
			Speaker: family.Speaker{Person: family.PersonID(id("p", i%4))}, Text: family.Text(text.String())}
		if i%3 == 0 {
			g := family.Goal{ID: family.GoalID(id("g", i)), Words: s.Text, State: family.GoalAgreed, Kind: family.GoalOwn,
				Actions: []family.Action{{ID: family.ActionID(id("a", i)), What: "elke avond de tas inpakken", Due: "2026-05-01", State: family.ActionOpen}}}
			d.Plan.Goals = append(d.Plan.Goals, g)
		} else {
			d.Plan.Statements = append(d.Plan.Statements, s)
		}
		if i*520 > size {
			return d
		}
	}
}

func heads(tb testing.TB, v *Vault) []casework.Header {
	tb.Helper()
	list, err := v.Headers(context.Background())
	must(tb, err)
	return list
}
