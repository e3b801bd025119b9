package vault

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"
)

// BackupInfo is what a backup says without a key; nothing of it is proven.
type BackupInfo struct {
	Vault string    // as Info.ID
	Taken time.Time // in whole seconds; zero when the file is of the older kind
	Size  int64     // bytes
}

// LookBackup reads what a backup says without a key. A file that is not whole is
// an error.
func LookBackup(file string) (BackupInfo, error) {
	s, err := openSource(file)
	if err != nil {
		return BackupInfo{}, fmt.Errorf("look at the backup: %w", err)
	}
	info := BackupInfo{Vault: fmt.Sprintf("%x", s.header.id), Taken: s.taken, Size: s.size}
	return info, s.close()
}

// source is a backup file of either kind, opened for reading.
type source struct {
	header *header
	taken  time.Time
	size   int64
	file   *os.File
	sealed *sealedBackup // nil for a bare copy of a vault
	plain  []byte        // that copy
}

// sqliteMagic is how a bare copy of a vault begins: what backups were at first.
const sqliteMagic = "SQLite format 3\x00"

func openSource(name string) (*source, error) {
	file, err := os.Open(name)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%w: %w", ErrNoBackup, err)
	}
	if err != nil {
		return nil, fmt.Errorf("read the backup: %w", err)
	}
	s := &source{file: file}
	if err := s.begin(); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return s, nil
}

func (s *source) close() error { return s.file.Close() }

func (s *source) begin() error {
	info, err := s.file.Stat()
	if err != nil {
		return fmt.Errorf("read the backup: %w", err)
	}
	if !info.Mode().IsRegular() {
		return ErrNotABackup
	}
	s.size = info.Size()
	in := bufio.NewReaderSize(s.file, 1<<20)
	if start, err := in.Peek(len(sqliteMagic)); err == nil && string(start) == sqliteMagic {
		return s.beginPlain(in)
	}
	if s.sealed, err = readBackup(in, s.size); err != nil {
		return err
	}
	s.header, s.taken = &s.sealed.head.header, s.sealed.head.taken
	return nil
}

// maxPlain bounds a bare copy, which is read into memory.
const maxPlain = 2 << 30

func (s *source) beginPlain(in io.Reader) error {
	if s.size > maxPlain {
		return ErrBackupAltered
	}
	var err error
	if s.plain, err = io.ReadAll(io.LimitReader(in, maxPlain)); err != nil {
		return fmt.Errorf("read the backup: %w", err)
	}
	s.header, err = imageHeader(s.plain)
	return err
}

// imageHeader checks a database in memory and reads its header.
func imageHeader(image []byte) (*header, error) {
	db, err := openImage(image)
	if err != nil {
		return nil, err
	}
	h, err := readHeader(db.reader)
	if err == nil {
		err = errors.Join(checkSchema(db.reader), intact(db.reader))
	}
	return h, errors.Join(err, db.close())
}

// copyTo writes the database in the backup to w; see sealedBackup.copyTo.
func (s *source) copyTo(ctx context.Context, w io.Writer, tree *keyTree) error {
	if s.sealed == nil {
		_, err := io.Copy(w, bytes.NewReader(s.plain))
		return explain("write the copy", err)
	}
	keys, err := tree.forBackup()
	if err != nil {
		return err
	}
	return s.sealed.copyTo(ctx, w, keys)
}
