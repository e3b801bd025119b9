// Package settings is where whoever works here says how the program should
// look, speak, lock and send. Every change works at once. It keeps no secret:
// passphrases go to the door and are forgotten.
package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Desk is what this screen asks of the casework.
type Desk interface {
	Settings(ctx context.Context) (casework.Settings, error)
	SaveSettings(ctx context.Context, s casework.Settings) error
	Profile(ctx context.Context) (casework.Profile, error)
	SetUp(ctx context.Context, p casework.Profile) (casework.Profile, error)
	Letterhead
	Mailbox
	Register
}

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk Desk
	// Apply shows new settings at once. The screen is made again by it, with
	// the focus on the control that is named.
	Apply func(set casework.Settings, control string)
	// Focus is the control that gets the focus at first, or empty.
	Focus string
	Lock  func()
	// Also is at which moments the program locks too.
	Also LocksAlso
	// MailboxWarnings says what one should know of a folder as mailbox.
	MailboxWarnings func(folder string) []string
	ChangePassword  func(old, next string) error
	// ReplaceCode gives a new recovery code to who knows the passphrase, and
	// ConfirmCode makes it work once it was typed back.
	ReplaceCode func(passphrase string) (code string, err error)
	ConfirmCode func(typed string) error
	// Copy and Sheet take a code away from the screen.
	Copy  func(text string)
	Sheet func(code string)
	// Backups keeps the backups; FolderWarnings says what one should know of a
	// folder for them.
	Backups        Backups
	FolderWarnings func(folder string) []string
	RememberHere   func(on bool) error
	RemembersHere  func() bool
}

// Screen is Instellingen.
type Screen struct {
	needs Needs
	ctx   context.Context
	set   casework.Settings
	me    casework.Profile
	owner *owner // nil before it was drawn
	body  *fyne.Container
	logo  *fyne.Container // the letterhead
	zgw   *fyne.Container // the register of the municipality
	// controls are what changes how the program looks, by name.
	controls map[string]fyne.Focusable
	outcome  *fyne.Container // of the test of the mailbox
	testing  route.Once      // a mailbox is tested
	backing  route.Once      // a backup is made or tested, or the key replaced
}

// The controls of which a change draws the screen anew.
const (
	controlLanguage = "language"
	controlSize     = "size"
	controlContrast = "contrast"
	controlLock     = "lock"
	controlLogo     = "logo"
	controlMailbox  = "mailbox"
	controlRegister = "register"
)

// New makes the screen.
func New(n Needs) *Screen {
	return &Screen{needs: n, body: kit.Layers(), controls: map[string]fyne.Focusable{}}
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("settings.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.body }

// Close stores who works here when that was typed and not stored yet; all else
// was stored as it was made. A name that was emptied stays as it was.
func (s *Screen) Close() {
	if s.owner == nil {
		return
	}
	if typed := s.owner.typed(s.me); typed != s.me && !typed.Name.Empty() {
		s.saveOwner()
	}
}

// Open reads the settings.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	var err error
	if s.set, err = s.needs.Desk.Settings(ctx); err != nil {
		s.needs.Fail(err)
		return
	}
	if s.me, err = s.needs.Desk.Profile(ctx); err != nil {
		s.needs.Fail(err)
		return
	}
	s.draw()
}

func (s *Screen) draw() {
	s.logo, s.zgw = kit.Down(0, s.letterhead()), kit.Down(0, s.register())
	page := kit.NewPage(kit.PageHead{Title: s.needs.Words.T("settings.title")}, s.look(), s.who(), s.logo, s.security(), s.backup(), s.mailbox(), s.zgw, s.agreements())
	s.body.Objects = []fyne.CanvasObject{page}
	s.body.Refresh()
	if control, known := s.controls[s.needs.Focus]; known {
		s.needs.Canvas().Focus(control)
	}
}

// save stores the settings and shows them at once; the focus stays on the
// control that changed them.
func (s *Screen) save(control string) {
	if err := s.needs.Desk.SaveSettings(s.ctx, s.set); err != nil {
		s.needs.Fail(err)
		return
	}
	s.needs.Apply(s.set, control)
}
