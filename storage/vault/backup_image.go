package vault

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/mattn/go-sqlite3"
)

// inMemory is SQLite's name for a database that has no file.
const inMemory = ":memory:"

// image is the whole database as it is at one moment, as the bytes of one file
// without a journal, with the header in it and the keys that go with both.
func (v *Vault) image(ctx context.Context) ([]byte, *header, backupKeys, error) {
	v.rekey.Lock() // until copied, so that keys and copy belong together
	defer v.rekey.Unlock()
	keys, err := v.currentKeys().forBackup()
	if err != nil {
		return nil, nil, keys, err
	}
	copied := sql.OpenDB(memoryConnector(func(c *sqlite3.SQLiteConn) error { return prepareConnection(c, forCopy) }))
	defer copied.Close()
	copied.SetMaxOpenConns(1)
	if err := copyDatabase(ctx, copied, v.db.reader); err != nil {
		return nil, nil, keys, err
	}
	if err := intact(copied); err != nil {
		return nil, nil, keys, err
	}
	h, err := readHeader(copied)
	if err != nil {
		return nil, nil, keys, err
	}
	var image []byte
	err = onConnection(ctx, copied, func(c *sqlite3.SQLiteConn) error {
		image, err = c.Serialize("main")
		return explain("copy", err)
	})
	if err == nil {
		err = withoutJournal(image)
	}
	return image, h, keys, err
}

// withoutJournal sets the two bytes in which SQLite notes that a file has a
// journal beside it: such a file does not open in memory.
func withoutJournal(image []byte) error {
	const writes, reads, headerSize = 18, 19, 100
	if len(image) < headerSize {
		return fmt.Errorf("%w: no database", ErrDamaged)
	}
	image[writes], image[reads] = 1, 1
	return nil
}

func memoryConnector(setUp func(*sqlite3.SQLiteConn) error) connector {
	return connector{&sqlite3.SQLiteDriver{ConnectHook: setUp}, inMemory}
}

// openImage opens the bytes of a database for reading, without any file.
func openImage(image []byte) (*database, error) {
	if err := withoutJournal(image); err != nil {
		return nil, err
	}
	d := &database{reader: sql.OpenDB(memoryConnector(func(c *sqlite3.SQLiteConn) error {
		if err := c.Deserialize(image, "main"); err != nil {
			return err
		}
		return prepareConnection(c, forReading)
	}))}
	d.reader.SetMaxOpenConns(1) // another connection would be another copy
	d.reader.SetConnMaxLifetime(0)
	if err := d.reader.Ping(); err != nil {
		return nil, fmt.Errorf("open the copy: %w: %w", explain("read", err), d.close())
	}
	return d, nil
}

func copyDatabase(ctx context.Context, to, from *sql.DB) error {
	return onConnection(ctx, from, func(source *sqlite3.SQLiteConn) error {
		return onConnection(ctx, to, func(target *sqlite3.SQLiteConn) error {
			return copyPages(ctx, target, source)
		})
	})
}

// copyPages copies in one go: in steps, a writer would make it begin anew.
func copyPages(ctx context.Context, to, from *sqlite3.SQLiteConn) error {
	b, err := to.Backup("main", from, "main")
	if err != nil {
		return explain("start the copy", err)
	}
	done, err := b.Step(-1)
	if finish := b.Finish(); err == nil {
		err = finish
	}
	switch {
	case err != nil:
		return explain("copy", err)
	case !done:
		return fmt.Errorf("copy: %w", ErrInUse)
	}
	return ctx.Err()
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
