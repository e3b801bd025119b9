package ui

import (
	"context"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
)

// BackupKeeper is the part of the door that has to do with backups, and with a
// new key for the vault, after which old backups say nothing about it.
type BackupKeeper interface {
	Backups() (casework.BackupState, error)
	// SetBackupFolder chooses where the daily backups go; empty stops them.
	SetBackupFolder(folder string) error
	// BackUp makes a backup now, or only when the day has none yet.
	BackUp(ctx context.Context, onlyWhenDue bool) error
	// TestBackup restores the last backup in memory, reads all of it and tells
	// how many families are in it. What does not open is casework.ErrDamaged.
	TestBackup(ctx context.Context) (families int, err error)
	// ReplaceBackups makes a backup in place of those that still hold a
	// destroyed family.
	ReplaceBackups(ctx context.Context) error
	// Restore makes a backup the vault, and opens it with its passphrase or
	// recovery code. A vault that is there is moved aside when over is true, and
	// casework.ErrVaultExists otherwise. aside is where it went.
	Restore(ctx context.Context, file, secret string, over bool) (aside string, err error)
	// Rotate gives the vault a new key, for who knows the passphrase.
	Rotate(ctx context.Context, passphrase string) error
}

// lookAfterBackups makes the backup of the day and the test of the month, now
// and every hour, without anybody waiting for it.
func (s *Shell) lookAfterBackups() {
	visit := s.locked
	s.backUpWhenDue()
	s.After(time.Hour, func() {
		if s.desk != nil && s.locked == visit {
			s.lookAfterBackups()
		}
	})
}

func (s *Shell) backUpWhenDue() {
	if s.Access.ReadOnly() {
		return
	}
	s.house.Run(func(ctx context.Context) error { return s.Access.BackUp(ctx, true) }, func(err error) {
		if err != nil {
			s.say(s.words().T("backup.not-made", "why", s.explain(err)), nil)
			return
		}
		s.testWhenDue()
	})
}

func (s *Shell) testWhenDue() {
	if state, err := s.Access.Backups(); err != nil || !state.TestDue {
		return
	}
	families := 0
	s.house.Run(func(ctx context.Context) (err error) {
		families, err = s.Access.TestBackup(ctx)
		return err
	}, func(err error) {
		l := s.words()
		if err != nil {
			kit.ShowTrouble(s.Window.Canvas(), l, kit.Trouble{What: l.T("backup.test-failed"), Do: s.explain(err)})
			return
		}
		s.say(l.N("backup.tested", families), nil)
	})
}

// replaceBackups is how the backups that hold a destroyed family go; nil when
// no folder for backups was chosen.
func (s *Shell) replaceBackups() func(context.Context) error {
	if state, err := s.Access.Backups(); err != nil || state.Folder == "" {
		return nil
	}
	return s.Access.ReplaceBackups
}

// backupWarnings says what one should know of a folder for backups.
func (s *Shell) backupWarnings(folder string) []string {
	return s.FolderWarnings(s.words(), "backup", folder)
}
