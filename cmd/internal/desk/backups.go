package desk

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/storage/vault"
)

// deskBackups is the desk's document about backups.
const deskBackups = "backups"

// backupNotes is what the desk remembers about its backups.
type backupNotes struct {
	Folder string
	Made   time.Time
	File   string // name in the folder
	Key    int64  // number of the vault key then
	Tested time.Time
	Good   bool // all opened
	Faults int
}

// BackupState is how it stands with the daily backups.
type BackupState = casework.BackupState

// Backups tells how it stands with the daily backups, without looking in the
// folder.
func (in *Installation) Backups(ctx context.Context) (BackupState, error) {
	notes, err := in.backupNotes(ctx)
	if err != nil {
		return BackupState{}, err
	}
	now := in.Clock()
	return BackupState{
		Folder: notes.Folder, Made: notes.Made, File: notes.File, Tested: notes.Tested, Good: notes.Good, Faults: notes.Faults,
		Due:     notes.isDue(now, in.vault.KeyNumber()),
		TestDue: notes.isTestDue(now),
	}, nil
}

func (n backupNotes) isDue(now time.Time, key int64) bool {
	return n.Folder != "" && (n.Made.IsZero() || !dayOf(n.Made.In(now.Location())).Equal(dayOf(now)) || n.Key != key)
}

func (n backupNotes) isTestDue(now time.Time) bool {
	return !n.Made.IsZero() && (n.Tested.IsZero() || !n.Good || now.Sub(n.Tested) > testEvery)
}

func (in *Installation) backupNotes(ctx context.Context) (backupNotes, error) {
	var notes backupNotes
	_, err := in.vault.Desk(ctx, deskBackups, &notes)
	return notes, inWords(err)
}

// note changes the notes together with a line in the log.
func (in *Installation) note(ctx context.Context, e audit.Entry, change func(*backupNotes)) error {
	return inWords(in.vault.Change(ctx, e, func(tx casework.Tx) error {
		var notes backupNotes
		if _, err := tx.Desk(deskBackups, &notes); err != nil {
			return err
		}
		change(&notes)
		return tx.SaveDesk(deskBackups, notes)
	}))
}

// SetBackupFolder chooses where the daily backups go; empty stops them. The
// vault's own folder is refused.
func (in *Installation) SetBackupFolder(ctx context.Context, folder string) error {
	if folder != "" {
		var err error
		if folder, err = in.backupFolder(folder); err != nil {
			return err
		}
	}
	e, err := in.entry(ctx, audit.DeskSettings, audit.Update)
	if err != nil {
		return err
	}
	e.Object = deskBackups
	return in.note(ctx, e, func(n *backupNotes) {
		if n.Folder != folder {
			*n = backupNotes{Folder: folder}
		}
	})
}

// backupFolder checks a folder for backups and gives its full path.
func (in *Installation) backupFolder(folder string) (string, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return "", fmt.Errorf("%w: %w", casework.ErrBackupFolderGone, err)
	}
	if err := isReachable(folder); err != nil {
		return "", err
	}
	own, err := filepath.Abs(in.dir)
	if err == nil && isInside(folder, own) {
		return "", casework.ErrBackupBesideVault
	}
	return folder, nil
}

func isReachable(folder string) error {
	info, err := os.Stat(folder)
	if err != nil {
		return fmt.Errorf("%w: %w", casework.ErrBackupFolderGone, err)
	}
	if !info.IsDir() {
		return casework.ErrBackupFolderGone
	}
	return nil
}

// datedBackups lists the files in a folder that are named as our backups are,
// and tells which are whole and of this vault.
func (in *Installation) datedBackups(folder string) ([]datedBackup, error) {
	mine, err := vault.Look(in.dir)
	if err != nil {
		return nil, inWords(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", casework.ErrBackupFolderGone, err)
	}
	var list []datedBackup
	for _, entry := range entries {
		b, ok := parseBackupName(entry.Name())
		if !ok {
			continue
		}
		info, err := vault.LookBackup(filepath.Join(folder, b.Name))
		b.Ours = err == nil && info.Vault == mine.ID
		list = append(list, b)
	}
	return list, nil
}
