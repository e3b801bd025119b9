package ui

import (
	"context"
	"os"
	"path/filepath"

	"keukentafel/app/ui/kit"
)

// backupEndings are what backups are called.
var backupEndings = []string{".ktb", ".vault"}

// askRestore asks at the door which backup should become the vault, and opens
// it. over tells that there is a vault, which is then moved aside.
func (s *Shell) askRestore(over bool) func() {
	return func() {
		files, l := s.ownFiles(), s.words()
		files.ask(l.T("restore.title"), "files.choose", s.Documents+string(filepath.Separator), files.lookUpFile(backupEndings), func(path string) (func(), error) {
			info, err := os.Stat(path)
			if err != nil || !info.Mode().IsRegular() {
				return nil, ErrNoSuchFile
			}
			return func() { s.askRestoreSecret(path, over) }, nil
		})
	}
}

// askRestoreSecret asks for what opens the backup.
func (s *Shell) askRestoreSecret(path string, over bool) {
	l := s.words()
	secret := kit.NewPassword("")
	field := kit.NewField(l.T("restore.secret"), l.T("restore.secret-hint"), secret)
	rows := kit.Down(16, kit.Strong(filepath.Base(path)), kit.Prose(l.T("restore.text")), field)
	if over {
		rows.Add(kit.Notice(kit.Warn, l.T("restore.over")))
	}
	var panel *kit.Panel
	busy := false
	try := func() {
		if busy {
			return
		}
		busy = true
		field.SetError("")
		var aside string
		s.slowly(func() (err error) {
			aside, err = s.Access.Restore(context.Background(), path, secret.Text, over)
			return err
		})(func(err error) {
			busy = false
			if err != nil {
				field.SetError(s.explain(err))
				s.Window.Canvas().Focus(secret)
				return
			}
			panel.Close()
			s.passGate()
			if aside != "" {
				s.say(l.T("restore.aside", "file", aside), nil)
			}
		})
	}
	secret.OnSubmitted = func(string) { try() }
	panel = kit.NewPanel(l.T("restore.title"), rows,
		kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { panel.Close() }),
		kit.Primary(l.T("restore.do"), kit.IconUnlock, try)).Wide(600).FocusOn(secret)
	panel.Show(s.Window.Canvas())
}
