package vault

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	"github.com/mattn/go-sqlite3"
)

// Errors of this package, each for a situation that needs another answer.
var (
	ErrNoVault           = errors.New("vault: there is no vault here")
	ErrVaultExists       = errors.New("vault: there is a vault here already")
	ErrNewerFormat       = errors.New("vault: made by a newer version of the program")
	ErrInUse             = errors.New("vault: another program has it open")
	ErrUnconfirmed       = errors.New("vault: the recovery code was never typed back")
	ErrWrongPassphrase   = errors.New("vault: wrong passphrase")
	ErrWeakPassphrase    = errors.New("vault: passphrase is too weak")
	ErrWrongRecoveryCode = errors.New("vault: wrong recovery code")
	ErrMistypedCode      = fmt.Errorf("%w: it has a typing error", ErrWrongRecoveryCode)
	ErrNoDevice          = errors.New("vault: no key of this device")
	ErrWrongDevice       = errors.New("vault: wrong key of this device")
	ErrLocked            = errors.New("vault: locked")
	ErrReadOnly          = errors.New("vault: opened for reading only")
	ErrNotWritable       = errors.New("vault: the file or its folder cannot be written")
	ErrNotFound          = errors.New("vault: not found")
	ErrShredded          = errors.New("vault: this family was destroyed")
	ErrDiskFull          = errors.New("vault: the disk is full")
	ErrDamaged           = errors.New("vault: damaged")
	ErrTampered          = errors.New("vault: somebody changed it outside the program")
	ErrOlderCopy         = errors.New("vault: an older copy than the one last used")
)

// explain gives SQLite's errors the meaning that callers can act on.
func explain(action string, err error) error {
	if err == nil {
		return nil
	}
	meaning := meaningOf(err)
	if meaning == nil || errors.Is(err, meaning) {
		return fmt.Errorf("%s: %w", action, err)
	}
	return fmt.Errorf("%s: %w: %w", action, meaning, err)
}

func meaningOf(err error) error {
	var trouble sqlite3.Error
	if !errors.As(err, &trouble) {
		switch {
		case errors.Is(err, syscall.ENOSPC):
			return ErrDiskFull
		case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
			return ErrNotWritable
		}
		if strings.Contains(err.Error(), "sql: Scan error") {
			return ErrDamaged // a value of another kind than ours; database/sql has no error for it
		}
		return nil
	}
	switch {
	case trouble.Code == sqlite3.ErrFull, trouble.SystemErrno == syscall.ENOSPC:
		return ErrDiskFull
	case trouble.Code == sqlite3.ErrCorrupt, trouble.Code == sqlite3.ErrNotADB,
		trouble.ExtendedCode == sqlite3.ErrIoErrShortRead:
		return ErrDamaged
	case trouble.Code == sqlite3.ErrBusy:
		return ErrInUse
	case trouble.Code == sqlite3.ErrReadonly, trouble.SystemErrno == syscall.EROFS, trouble.Code == sqlite3.ErrCantOpen:
		return ErrNotWritable
	}
	return nil
}
