package casework

import "errors"

// What can keep a backup, a restore or a new vault key from happening.
var (
	// ErrNeedsPassphrase: the passphrase itself is needed, not another key.
	ErrNeedsPassphrase = errors.New("the passphrase itself is needed")
	// ErrNoBackup: there is no such backup.
	ErrNoBackup = errors.New("there is no such backup")
	// ErrNotABackup: a foreign file.
	ErrNotABackup = errors.New("not a backup of this program")
	// ErrBackupCut: a backup that is not whole.
	ErrBackupCut = errors.New("backup is not whole")
	// ErrBackupAltered: a backup that was changed or is damaged.
	ErrBackupAltered = errors.New("backup was changed or is damaged")
	// ErrOtherVault: a backup of another vault.
	ErrOtherVault = errors.New("backup is of another vault")
	// ErrOlderKey: a backup from before the vault key was replaced.
	ErrOlderKey = errors.New("backup is from before the vault key was replaced")
	// ErrNoBackupFolder: no folder for backups was chosen.
	ErrNoBackupFolder = errors.New("no folder for backups was chosen")
	// ErrBackupFolderGone: the folder for backups cannot be reached, as when a
	// stick is not plugged in.
	ErrBackupFolderGone = errors.New("the folder for backups cannot be reached")
	// ErrBackupBesideVault: backups in the vault's own folder go when it goes.
	ErrBackupBesideVault = errors.New("backups do not belong in the vault's own folder")
)
