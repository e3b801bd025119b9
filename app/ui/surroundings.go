package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

// The uses of a folder that one can be warned about.
const (
	useVault   = "vault"
	useMailbox = "mailbox"
)

// silencedFolders is the name under which is kept about what one wants to hear
// no more. It is kept on this computer, not in the vault: it is about where the
// vault lies here.
const silencedFolders = "silenced-folders"

// warnOfFolder says what may go wrong with where the data are, unless one said
// to know that. Another danger to the same folder is told again.
func (s *Shell) warnOfFolder() {
	l := s.words()
	if s.MadePrivate {
		s.MadePrivate = false
		s.say(l.T("folder.made-private"), nil)
	}
	texts := s.FolderWarnings(l, useVault, s.Folder)
	if len(texts) == 0 {
		return
	}
	name := s.Folder + "\n" + strings.Join(texts, "\n")
	kept := s.App.Preferences().StringList(silencedFolders)
	if slices.Contains(kept, name) {
		return
	}
	var body []fyne.CanvasObject
	for _, text := range texts {
		body = append(body, kit.Notice(kit.Warn, text))
	}
	body = append(body, kit.Note(l.T("folder.where", "path", s.Folder)))
	var panel *kit.Panel
	silence := kit.Quiet(l.T("folder.never-again"), kit.IconNone, func() {
		panel.Close()
		s.App.Preferences().SetStringList(silencedFolders, append(kept, name))
	})
	understood := kit.Primary(l.T("folder.understood"), kit.IconNone, func() { panel.Close() })
	panel = kit.NewPanel(l.T("folder.title"), kit.Down(12, body...), silence, understood).Wide(620).FocusOn(understood)
	panel.Show(s.Window.Canvas())
}

// mailboxWarnings are about a folder that is to be the mailbox.
func (s *Shell) mailboxWarnings(folder string) []string {
	return s.FolderWarnings(s.words(), useMailbox, folder)
}
