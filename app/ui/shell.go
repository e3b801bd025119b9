package ui

import (
	"context"
	"errors"
	"io"
	"time"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/background"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/preview"
	"keukentafel/app/words"
)

// Needs is what the shell is made of.
type Needs struct {
	App       fyne.App
	Window    fyne.Window
	Access    Access
	Runner    background.Runner
	Clock     func() time.Time
	After     func(time.Duration, func()) // calls back on the thread of the window
	Documents string                      // where the user's documents are
	// Write writes a file so that nothing stands under its name before all of
	// it is there.
	Write func(path string, do func(io.Writer) error) error
	// WriteOver is Write for a file that takes the place of another.
	WriteOver func(path string, do func(io.Writer) error) error
	// ShowFile opens a file with the system's own viewer.
	ShowFile func(path string) error
	// Viewing is where papers lie while they are looked at.
	Viewing Viewing
	// ReadPaper opens the pages of a PDF that the program made; nil shows none.
	ReadPaper func(paper []byte) (preview.Pages, error)
	// Printing hands paper to a printer; nil prints nothing.
	Printing Printing
	// Stopped gives the report of a run that stopped unexpectedly, once; it is
	// empty when all went well.
	Stopped func() (path, report string, err error)
	// Folder is where the data are; MadePrivate, that others could look into it
	// until now.
	Folder      string
	MadePrivate bool
	// FolderWarnings says what may go wrong with a folder that is used for
	// "vault", "backup" or "mailbox"; nothing when there is nothing to say.
	FolderWarnings func(l words.Lang, use, folder string) []string
	// Groups is a fingerprint in groups that people read aloud.
	Groups func(key string) string
	// Gather finds a contact card in files: a card, pictures of one, texts.
	Gather func(files ...[]byte) ([]byte, error)
	// Codes are the texts of the QR codes of a contact card.
	Codes func(casework.Card) ([]string, error)
}

// Shell is the window and everything around the screens.
type Shell struct {
	Needs
	look      look
	rail      *kit.Rail
	body      *fyne.Container // holds the screen
	toasts    *kit.Toasts
	screen    route.Screen
	leave     context.CancelFunc // ends what the screen still does
	past      history
	wishes    route.Wishes // what lists were asked to show, until the lock
	drafts    *drafts
	desk      *casework.Desk
	syncing   bool
	syncShare float32 // how far the round is
	haltSync  func()  // stops the round
	underway  casework.Underway
	poll      polling
	sampling  route.Once // the invented family is made
	touched   time.Time  // when the user last did something
	closing
	clipboard *clipboard
	helping   bool   // help is open
	tour      *tour  // somebody is being shown around
	reads     bool   // somebody reads along with families of others, and has none
	spoken    string // the language that was chosen at the gate
}

// New makes the shell of a window.
func New(n Needs) *Shell {
	s := &Shell{Needs: n, toasts: kit.NewToasts()}
	s.clipboard = newClipboard(n.App.Clipboard(), n.After)
	s.look = s.readLook()
	s.touched = n.Clock()
	return s
}

// Start shows the gate, or what is behind it when it is open.
func (s *Shell) Start() {
	s.applyLook()
	s.Window.SetTitle(s.words().T("shell.name"))
	s.keys()
	kit.OnCopied(s.clipboard.note)
	s.showGate()
	s.forgetViewed()
	s.tellStopped()
	s.watchIdle()
	s.watchFront()
}

func (s *Shell) words() words.Lang { return words.Parse(s.look.language) }

// enter opens the house: called once after each unlock.
func (s *Shell) enter() {
	s.desk = s.Access.Desk()
	kept, unread := newDrafts(s.Access.Drafts(), s.After, s.draftFailed)
	s.drafts = kept
	s.open()
	if settings, err := s.desk.Settings(context.Background()); err == nil {
		s.useSettings(s.asSpoken(settings))
	}
	s.touched = s.Clock()
	s.showHouse()
	s.warnOfFolder()
	s.lookAfterBackups()
	s.watchMailbox()
	s.tellDamage(append(s.Access.Damage(), split(unread)...))
}

// showHouse builds the rail and goes to where one was, or to Vandaag.
func (s *Shell) showHouse() {
	s.reads = s.onlyReads()
	s.newRail()
	s.body = kit.Layers()
	s.goTo(s.present())
}

func (s *Shell) newRail() {
	l := s.words()
	s.rail = kit.NewRail(kit.Brand{Name: l.T("shell.name"), Sub: l.T("shell.motto"), Icon: kit.IconTable}, s.railItems(), s.footItems())
	s.rail.OnChosen = s.chosen
}

// frame is what every screen gets.
func (s *Shell) frame() route.Frame {
	return route.Frame{
		Words: s.words(), Go: s.goTo, Back: s.back, Say: s.say, Fail: s.fail,
		Explain: s.explain, Run: s.run, Today: func() family.Date { return family.DateOf(s.Clock()) },
		Canvas: s.Window.Canvas, Changed: s.changed, Drafts: keeper{s}, Files: s.files(), Wishes: &s.wishes,
	}
}

func (s *Shell) files() route.Files {
	f := s.ownFiles()
	f.run = s.run
	f.printer = printer{Printing: s.Printing, read: s.ReadPaper, start: s.house.Run, say: func(text string) { s.say(text, nil) }, fail: s.fail}
	return f
}

func (s *Shell) ownFiles() files {
	return files{words: s.words(), window: s.Window, folder: s.Documents, explain: s.explain, write: s.Write, over: s.WriteOver, show: s.ShowFile, viewer: s.viewer()}
}

// keeper is drafts, with a word to the idle watch that somebody types.
type keeper struct{ shell *Shell }

func (k keeper) Keep(key, text string) {
	k.shell.touch()
	if k.shell.drafts != nil {
		k.shell.drafts.Keep(key, text)
	}
}

func (k keeper) Kept(key string) string {
	if k.shell.drafts == nil {
		return ""
	}
	return k.shell.drafts.Kept(key)
}

func (k keeper) Flush() {
	if k.shell.drafts != nil {
		k.shell.drafts.Flush()
	}
}

// say shows a short message.
func (s *Shell) say(text string, undo func()) {
	if s.desk == nil {
		return // it may tell of a family, and the door is locked
	}
	toast := kit.Toast{Text: text}
	if undo != nil {
		toast.Action, toast.Act = s.words().T("shell.undo"), undo
	}
	s.toasts.Say(toast)
}

// fail shows what went wrong. Stopping something is no failure, and neither is
// work that found the door locked.
func (s *Shell) fail(err error) {
	if err == nil || s.desk == nil && errors.Is(err, casework.ErrLocked) || errors.Is(err, context.Canceled) { // a stop was said already
		return
	}
	l := s.words()
	kit.ShowTrouble(s.Window.Canvas(), l, kit.Trouble{What: l.T("shell.trouble"), Do: s.explain(err)})
}
