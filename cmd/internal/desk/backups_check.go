package desk

import (
	"context"
	"errors"
	"path/filepath"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/storage/vault"
)

// TestLatest tests the newest backup in the folder for backups.
func (in *Installation) TestLatest(ctx context.Context, progress func(done, total int)) (vault.Tested, error) {
	notes, err := in.backupNotes(ctx)
	if err != nil {
		return vault.Tested{}, err
	}
	if notes.Folder == "" {
		return vault.Tested{}, casework.ErrNoBackupFolder
	}
	if err := isReachable(notes.Folder); err != nil {
		return vault.Tested{}, err
	}
	if notes.File == "" {
		return vault.Tested{}, casework.ErrNoBackup
	}
	return in.TestBackup(ctx, filepath.Join(notes.Folder, notes.File), progress)
}

// TestBackup restores a backup in memory and reads all of it. What came of it is
// logged, and remembered when it is the last one in the folder for backups.
func (in *Installation) TestBackup(ctx context.Context, file string, progress func(done, total int)) (vault.Tested, error) {
	tested, err := in.vault.TestBackup(ctx, file, progress)
	for i := range tested.Faults {
		tested.Faults[i] = inWords(tested.Faults[i])
	}
	err = inWords(err)
	if err != nil && !errors.Is(err, casework.ErrBackupCut) && !errors.Is(err, casework.ErrBackupAltered) && !errors.Is(err, casework.ErrDamaged) {
		return tested, err // it says nothing about the backup
	}
	return tested, errors.Join(err, in.noteTest(ctx, file, tested, err))
}

func (in *Installation) noteTest(ctx context.Context, file string, tested vault.Tested, trouble error) error {
	e, err := in.entry(ctx, audit.VaultSelfTest, audit.Execute)
	if err != nil {
		return err
	}
	good := trouble == nil && len(tested.Faults) == 0
	name := filepath.Base(file)
	if _, dated := parseBackupName(name); dated {
		e.Object = name // a name of ours tells nothing about anybody
	}
	if !good {
		e.Outcome, e.Rule = audit.Refused, "faults"
	}
	return in.note(ctx, e, func(n *backupNotes) {
		if filepath.Join(n.Folder, n.File) == file {
			n.Tested, n.Good, n.Faults = in.Clock(), good, len(tested.Faults)
		}
	})
}
