package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
)

// Backups is what this screen asks of who keeps the backups.
type Backups interface {
	Backups() (casework.BackupState, error)
	SetBackupFolder(folder string) error
	BackUp(ctx context.Context, onlyWhenDue bool) error
	TestBackup(ctx context.Context) (families int, err error)
	Rotate(ctx context.Context, passphrase string) error
}

// backup is where the daily backups go, and how it stands with them.
func (s *Screen) backup() fyne.CanvasObject {
	l := s.needs.Words
	state, err := s.needs.Backups.Backups()
	if err != nil {
		return kit.Section(l.T("backup.title"), nil, kit.Notice(kit.Warn, s.needs.Explain(err)))
	}
	choose := kit.Secondary(l.T("backup.choose"), kit.IconFolder, s.chooseBackupFolder)
	if state.Folder == "" {
		return kit.Section(l.T("backup.title"), nil, kit.Note(l.T("backup.text")), kit.Notice(kit.Warn, l.T("backup.none")), kit.Wrap(10, choose))
	}
	rows := []fyne.CanvasObject{kit.Note(l.T("backup.text")), kit.Strong(state.Folder)}
	for _, warning := range s.needs.FolderWarnings(state.Folder) {
		rows = append(rows, kit.Notice(kit.Warn, warning))
	}
	rows = append(rows, s.backupStanding(state), kit.Wrap(10, choose,
		kit.Secondary(l.T("backup.now"), kit.IconShield, s.backUp), kit.Secondary(l.T("backup.test"), kit.IconCheck, s.testBackup),
		kit.Quiet(l.T("backup.stop"), kit.IconNone, s.stopBackups)))
	return kit.Section(l.T("backup.title"), nil, rows...)
}

// backupStanding says when the last one was made and tested, and how that went.
func (s *Screen) backupStanding(state casework.BackupState) fyne.CanvasObject {
	l := s.needs.Words
	if state.Made.IsZero() {
		return kit.Notice(kit.Warn, l.T("backup.not-yet"))
	}
	made := l.T("backup.made", "when", l.Moment(state.Made))
	switch {
	case state.Tested.IsZero():
		return kit.Notice(kit.Info, made+" "+l.T("backup.untested"))
	case !state.Good:
		return kit.Notice(kit.Bad, made+" "+l.T("backup.bad", "when", l.Moment(state.Tested)))
	}
	return kit.Notice(kit.Good, made+" "+l.T("backup.good", "when", l.Moment(state.Tested)))
}

func (s *Screen) chooseBackupFolder() {
	s.needs.Files.Folder(s.needs.Words.T("backup.choose"), func(path string) {
		if err := s.needs.Backups.SetBackupFolder(path); err != nil {
			s.needs.Fail(err)
			return
		}
		s.backUp()
	})
}

func (s *Screen) stopBackups() {
	if err := s.needs.Backups.SetBackupFolder(""); err != nil {
		s.needs.Fail(err)
		return
	}
	s.needs.Apply(s.set, "")
}

// backUp makes one now, off the screen.
func (s *Screen) backUp() {
	l := s.needs.Words
	s.backing.Run(s.needs.Frame, l.T("backup.now"), func(ctx context.Context) error { return s.needs.Backups.BackUp(ctx, false) }, func(err error) {
		s.needs.Apply(s.set, "")
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.needs.Say(l.T("backup.done"), nil)
	})
}

// testBackup really restores the last one, in memory.
func (s *Screen) testBackup() {
	l := s.needs.Words
	families := 0
	s.backing.Run(s.needs.Frame, l.T("backup.test"), func(ctx context.Context) (err error) {
		families, err = s.needs.Backups.TestBackup(ctx)
		return err
	}, func(err error) {
		s.needs.Apply(s.set, "")
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.needs.Say(l.N("backup.tested", families), nil)
	})
}

// askRotate asks for the passphrase and gives the vault a new key.
func (s *Screen) askRotate() {
	l := s.needs.Words
	secret := kit.NewPassword("")
	field := kit.NewField(l.T("settings.old"), "", secret)
	var panel *kit.Panel
	try := func() {
		field.SetError("")
		s.backing.Run(s.needs.Frame, l.T("rotate.title"), func(ctx context.Context) error { return s.needs.Backups.Rotate(ctx, secret.Text) }, func(err error) {
			if err != nil {
				field.SetError(s.needs.Explain(err))
				return
			}
			panel.Close()
			s.needs.Apply(s.set, "")
			s.needs.Say(l.T("rotate.done"), nil)
		})
	}
	secret.OnSubmitted = func(string) { try() }
	panel = kit.NewPanel(l.T("rotate.title"), kit.Down(16, kit.Prose(l.T("rotate.text")), field),
		kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { panel.Close() }),
		kit.Primary(l.T("rotate.do"), kit.IconKey, try)).FocusOn(secret)
	panel.Show(s.needs.Canvas())
}
