package vault

import "errors"

// Errors about backups and the vault key, each for a situation that needs
// another answer.
var (
	ErrNeedsPassphrase = errors.New("vault: the passphrase itself is needed")
	ErrNoBackup        = errors.New("vault: there is no such backup")
	ErrNotABackup      = errors.New("vault: not a backup of this program")
	ErrBackupCut       = errors.New("vault: the backup is not whole")
	ErrBackupAltered   = errors.New("vault: the backup was changed or is damaged")
	ErrOtherVault      = errors.New("vault: the backup is of another vault")
	ErrOlderKey        = errors.New("vault: the backup was made before the vault key was replaced")
)
