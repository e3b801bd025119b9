package vault

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkBackup beside SQLite's own backup to a plain file.
func BenchmarkBackup(b *testing.B) {
	compare(b, pair{
		sealed: func(b *testing.B, t *twins, _ int) { must(b, t.vault.Backup(b.Context(), t.file+".ktb")) },
		plain:  func(b *testing.B, t *twins, _ int) { must(b, plainCopy(t.plain, t.file+".copy")) },
	})
}

func plainCopy(from *sql.DB, file string) error {
	if err := errors.Join(removeStale(file), emptyFile(file)); err != nil {
		return err
	}
	to := sql.OpenDB(newConnector(file, forCopy))
	to.SetMaxOpenConns(1)
	return errors.Join(copyDatabase(context.Background(), to, from), to.Close(), syncFile(file))
}

// BenchmarkRestore, without the price of the passphrase, beside a copy of a
// plain file that is opened and checked.
func BenchmarkRestore(b *testing.B) {
	compare(b, pair{
		sealed: func(b *testing.B, t *twins, i int) {
			file := t.file + ".ktb"
			if i == 0 {
				must(b, t.vault.Backup(b.Context(), file))
			}
			dir := filepath.Join(b.TempDir(), "terug")
			v, _, err := Restore(b.Context(), bringBack(file, dir, goodPassphrase), cheap(b)...)
			must(b, err)
			must(b, v.Lock())
			must(b, os.RemoveAll(dir))
		},
		plain: func(b *testing.B, t *twins, _ int) {
			file := t.file + ".copy"
			must(b, plainCopy(t.plain, file))
			db, err := openDatabase(file, forWriting)
			must(b, err)
			must(b, errors.Join(intact(db.reader), db.close()))
		},
	})
}

// BenchmarkTestBackup beside reading every row of a plain file.
func BenchmarkTestBackup(b *testing.B) {
	compare(b, pair{
		sealed: func(b *testing.B, t *twins, i int) {
			file := t.file + ".ktb"
			if i == 0 {
				must(b, t.vault.Backup(b.Context(), file))
			}
			tested, err := t.vault.TestBackup(b.Context(), file, nil)
			must(b, err)
			if tested.Families != t.count || len(tested.Faults) > 0 {
				b.Fatalf("%+v", tested)
			}
		},
		plain: func(b *testing.B, t *twins, _ int) {
			rows, err := t.plain.Query(`SELECT body FROM part`)
			must(b, err)
			defer rows.Close()
			for rows.Next() {
				var body []byte
				must(b, rows.Scan(&body))
			}
		},
	})
}
