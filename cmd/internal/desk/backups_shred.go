package desk

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"keukentafel/app/casework"
	"keukentafel/storage/vault"
)

// ReplacedBackups is what came of backups that still held a destroyed family.
type ReplacedBackups struct {
	Made    string   // path of the new one
	Removed []string // names of those that are gone
	Left    []string // names of other backups of this vault in the folder: for the user to judge
	// Rotate advises to replace the vault key: copies elsewhere still open the
	// family with the present one.
	Rotate bool
}

// StaleBackups names the backups of this vault in the folder that were made
// before the last family was destroyed.
func (in *Installation) StaleBackups(ctx context.Context) ([]string, error) {
	notes, err := in.backupNotes(ctx)
	if err != nil || notes.Folder == "" {
		return nil, err
	}
	tombs, err := in.vault.Tombstones()
	if err != nil {
		return nil, inWords(err)
	}
	var last time.Time
	for _, t := range tombs {
		if t.At.After(last) {
			last = t.At
		}
	}
	all, err := in.backupsOfOurs(notes.Folder)
	if err != nil {
		return nil, err
	}
	var stale []string
	for name, taken := range all {
		if !taken.After(last) {
			stale = append(stale, name)
		}
	}
	slices.Sort(stale)
	return stale, nil
}

// backupsOfOurs finds the backups of this vault in a folder, whatever their
// names, and when they were made.
func (in *Installation) backupsOfOurs(folder string) (map[string]time.Time, error) {
	mine, err := vault.Look(in.dir)
	if err != nil {
		return nil, inWords(err)
	}
	if err := isReachable(folder); err != nil {
		return nil, err
	}
	names, err := filesIn(folder)
	if err != nil {
		return nil, err
	}
	found := map[string]time.Time{}
	for _, name := range names {
		if !strings.EqualFold(filepath.Ext(name), vault.BackupSuffix) {
			continue
		}
		if info, err := vault.LookBackup(filepath.Join(folder, name)); err == nil && info.Vault == mine.ID {
			found[name] = info.Taken
		}
	}
	return found, nil
}

// ReplaceBackups is for after a family was destroyed: it makes a new backup,
// tests it, and only then removes the older ones that we made in the folder.
func (in *Installation) ReplaceBackups(ctx context.Context) (ReplacedBackups, error) {
	in.backing.Lock()
	defer in.backing.Unlock()
	file, err := in.backUpInFolder(ctx)
	if err != nil {
		return ReplacedBackups{}, err
	}
	done := ReplacedBackups{Made: file, Rotate: true}
	tested, err := in.TestBackup(ctx, file, nil)
	if err != nil {
		return done, err
	}
	if len(tested.Faults) > 0 {
		return done, casework.ErrDamaged
	}
	folder, made := filepath.Dir(file), filepath.Base(file)
	all, err := in.backupsOfOurs(folder)
	if err != nil {
		return done, err
	}
	var old []string
	for name := range all {
		if _, dated := parseBackupName(name); name != made && dated {
			old = append(old, name)
		} else if name != made {
			done.Left = append(done.Left, name)
		}
	}
	slices.Sort(old)
	slices.Sort(done.Left)
	done.Removed, err = removeBackups(folder, old)
	return done, err
}

// tellBackups writes beside the backups, when their folder is there, that a
// family was destroyed. Otherwise the next backup does.
func (k keeper) tellBackups(ctx context.Context) {
	var notes backupNotes
	if found, err := k.vault.Desk(ctx, deskBackups, &notes); err == nil && found && notes.Folder != "" {
		_ = k.vault.KeepTombstones(notes.Folder)
	}
}
