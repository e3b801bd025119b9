package vault

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/mattn/go-sqlite3"
)

// Backup copies the vault, as it is at one moment, to one file that appears
// complete or not at all. Others may go on reading and writing. The copy is
// sealed like the vault and opens with the same passphrase and recovery code.
func (v *Vault) Backup(ctx context.Context, file string) error {
	if err := v.gate.enter(); err != nil {
		return err
	}
	defer v.gate.leave()
	unfinished := file + ".part"
	if err := errors.Join(removeStale(unfinished), emptyFile(unfinished)); err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	err := v.copyTo(ctx, unfinished)
	if err == nil {
		err = settle(unfinished, file)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("back up: %w", err), removeStale(unfinished))
	}
	return nil
}

func (v *Vault) copyTo(ctx context.Context, file string) error {
	to := sql.OpenDB(newConnector(file, forCopy))
	to.SetMaxOpenConns(1)
	err := copyDatabase(ctx, to, v.db.reader)
	if err == nil {
		// One file, without a journal beside it.
		_, err = to.ExecContext(ctx, `PRAGMA journal_mode = DELETE`)
		err = explain("make one file of it", err)
	}
	if err == nil {
		err = intact(to)
	}
	return errors.Join(err, to.Close())
}

func copyDatabase(ctx context.Context, to, from *sql.DB) error {
	return onConnection(ctx, from, func(source *sqlite3.SQLiteConn) error {
		return onConnection(ctx, to, func(target *sqlite3.SQLiteConn) error {
			b, err := target.Backup("main", source, "main")
			if err != nil {
				return explain("start the copy", err)
			}
			done, err := b.Step(-1)
			if err == nil && !done {
				err = ErrInUse
			}
			return explain("copy", errors.Join(err, b.Finish()))
		})
	})
}

func onConnection(ctx context.Context, db *sql.DB, do func(*sqlite3.SQLiteConn) error) error {
	c, err := db.Conn(ctx)
	if err != nil {
		return explain("connect", err)
	}
	defer c.Close()
	return c.Raw(func(raw any) error {
		conn, ok := raw.(*sqlite3.SQLiteConn)
		if !ok {
			return fmt.Errorf("internal error: connection is %T", raw)
		}
		return do(conn)
	})
}

func intact(db querier) error {
	var answer string
	if err := db.QueryRow(`PRAGMA quick_check(1)`).Scan(&answer); err != nil {
		return explain("check the copy", err)
	}
	if answer != "ok" {
		return fmt.Errorf("check the copy: %w: %s", ErrDamaged, answer)
	}
	return nil
}

// Restore puts a backup in a folder that has no vault. It opens with the
// passphrase or recovery code it was made with; the device key stays behind.
func Restore(backup, dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return explain("restore", err)
	}
	lock, err := takeFolder(dir)
	if err != nil {
		return err
	}
	defer lock.Close()
	if there, err := exists(dir); err != nil || there {
		return errors.Join(err, ErrVaultExists)
	}
	unfinished := filepath.Join(dir, newName)
	if err := removeStale(unfinished); err != nil {
		return err
	}
	err = copyFile(backup, unfinished)
	if err == nil {
		err = checkBackup(unfinished)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("restore: %w", err), removeStale(unfinished))
	}
	return settle(unfinished, vaultFile(dir))
}

func checkBackup(file string) error {
	db, err := openDatabase(file, forReading)
	if err != nil {
		return err
	}
	_, err = readHeader(db.reader)
	if err == nil {
		err = errors.Join(checkSchema(db.reader), intact(db.reader))
	}
	return errors.Join(err, db.close())
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%w: %w", ErrNoVault, err)
	}
	if err != nil {
		return fmt.Errorf("read the backup: %w", err)
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return explain("write the copy", err)
	}
	_, err = io.Copy(out, in)
	return explain("write the copy", errors.Join(err, out.Close()))
}
