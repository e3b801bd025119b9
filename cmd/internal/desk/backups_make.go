package desk

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/storage/vault"
)

// Backup copies the vault to one new file, wherever the user wants it.
func (in *Installation) Backup(ctx context.Context, file string) error {
	if err := isFree(file); err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	e, err := in.entry(ctx, audit.VaultBackup, audit.Execute)
	if err != nil {
		return err
	}
	// The line comes first, so that the copy holds it too.
	if err := in.vault.Change(ctx, e, nothing); err != nil {
		return inWords(err)
	}
	return inWords(in.vault.Backup(ctx, file))
}

// BackupIfDue makes the backup of the day, and gives its path; empty when the
// day has one, or no folder was chosen. A folder that is not there, such as a
// stick that is not plugged in, is casework.ErrBackupFolderGone: nothing is lost,
// and it may be tried again at any time.
func (in *Installation) BackupIfDue(ctx context.Context) (string, error) {
	state, err := in.Backups(ctx)
	if err != nil || !state.Due {
		return "", err
	}
	return in.BackupNow(ctx)
}

// BackupNow makes a backup in the folder for backups and gives its path. Those
// that are too many go: the last seven days and four weeks stay.
func (in *Installation) BackupNow(ctx context.Context) (string, error) {
	in.backing.Lock()
	defer in.backing.Unlock()
	file, err := in.backUpInFolder(ctx)
	if err != nil {
		return "", err
	}
	folder := filepath.Dir(file)
	files, err := in.datedBackups(folder)
	if err != nil {
		return file, err
	}
	cutOff, err := cutOffBackups(folder, in.Clock())
	if err != nil {
		return file, err
	}
	_, err = removeBackups(folder, append(expired(files, in.Clock()), cutOff...))
	return file, err
}

// backUpInFolder makes one more backup. It is noted when it is there and whole.
func (in *Installation) backUpInFolder(ctx context.Context) (string, error) {
	notes, err := in.backupNotes(ctx)
	if err != nil {
		return "", err
	}
	if notes.Folder == "" {
		return "", casework.ErrNoBackupFolder
	}
	if err := isReachable(notes.Folder); err != nil {
		return "", err
	}
	files, err := in.datedBackups(notes.Folder)
	if err != nil {
		return "", err
	}
	now, key := in.Clock(), in.vault.KeyNumber()
	name := nextName(files, now)
	file := filepath.Join(notes.Folder, name)
	if err := in.vault.Backup(ctx, file); err != nil {
		return "", inWords(folderGone(notes.Folder, err))
	}
	if _, err := vault.LookBackup(file); err != nil {
		return "", inWords(err)
	}
	if err := in.vault.KeepTombstones(notes.Folder); err != nil {
		return "", inWords(folderGone(notes.Folder, err))
	}
	e, err := in.entry(ctx, audit.VaultBackup, audit.Execute)
	if err != nil {
		return "", err
	}
	e.Object = name
	return file, in.note(ctx, e, func(n *backupNotes) { n.Made, n.File, n.Key = now, name, key })
}

// folderGone says of an error that the folder went away meanwhile.
func folderGone(folder string, err error) error {
	if gone := isReachable(folder); gone != nil {
		return fmt.Errorf("%w: %w", gone, err)
	}
	return err
}

// cutOffBackups names what was left of backups of earlier days that were cut
// off, as when the stick was pulled out.
func cutOffBackups(folder string, today time.Time) ([]string, error) {
	names, err := filesIn(folder)
	var old []string
	for _, name := range names {
		whole, unfinished := strings.CutSuffix(name, ".part")
		if b, dated := parseBackupName(whole); unfinished && dated && b.Day.Before(dayOf(today)) {
			old = append(old, name)
		}
	}
	return old, err
}

// removeBackups removes files and tells which are gone.
func removeBackups(folder string, names []string) (removed []string, err error) {
	for _, name := range names {
		gone := os.Remove(filepath.Join(folder, name))
		if gone != nil && !errors.Is(gone, fs.ErrNotExist) {
			err = errors.Join(err, gone)
			continue
		}
		removed = append(removed, name)
	}
	return removed, err
}
