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
}

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk Desk
	// Apply shows new settings at once; the screen is made again by it.
	Apply func(casework.Settings)
	Lock  func()
	// TestMailbox writes and reads in the folder; the error names the step.
	TestMailbox    func(ctx context.Context, folder string) error
	ChangePassword func(old, next string) error
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
}

// New makes the screen.
func New(n Needs) *Screen { return &Screen{needs: n, body: kit.Layers()} }

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
	page := kit.NewPage(kit.PageHead{Title: s.needs.Words.T("settings.title")}, s.look(), s.who(), s.security(), s.mailbox())
	s.body.Objects = []fyne.CanvasObject{page}
	s.body.Refresh()
}

// save stores the settings and shows them at once.
func (s *Screen) save() {
	if err := s.needs.Desk.SaveSettings(s.ctx, s.set); err != nil {
		s.needs.Fail(err)
		return
	}
	s.needs.Apply(s.set)
}
