// Package dossier is the frame around one family: who it is, who coordinates,
// how far the plan is, whether it may be changed here, and the tabs.
//
// It is not one of the tabs: those are handed to it, so that it knows no other
// screen. It promises that the tab that is left is closed, that undo and redo
// say what they would undo and show at once in the tab that is open, and that a version is adopted only
// after the coordinator saw what changed and who agrees.
package dossier

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Desk is what this screen asks of the casework.
type Desk interface {
	OpenFamily(ctx context.Context, id family.FamilyID) (consent.Dossier, error)
	Dossier(ctx context.Context, id family.FamilyID) (consent.Dossier, error)
	AdoptVersion(ctx context.Context, id family.FamilyID) (family.Version, error)
	Undo(ctx context.Context, id family.FamilyID) error
	Redo(ctx context.Context, id family.FamilyID) error
	NextSteps(id family.FamilyID) (back, forth audit.Event)
}

// Tab is one leaf of the dossier. Make gets the frame of the dossier, whose
// Changed also redraws the head.
type Tab struct {
	ID   string
	Make func(route.Frame) route.Screen
}

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk   Desk
	Family family.FamilyID
	Tab    string // which is shown first; the first one when empty
	Tabs   []Tab
}

// Screen is the frame of one family.
type Screen struct {
	needs    Needs
	content  *fyne.Container
	tabs     *kit.Tabs
	leaves   []*fyne.Container // one for each tab, empty unless it is shown
	open     route.Screen
	at       int
	leave    context.CancelFunc // ends what the open tab still does
	ctx      context.Context
	dossier  consent.Dossier
	undo     stepButton
	adopting route.Once
	redo     stepButton
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, content: kit.Layers(), ctx: context.Background()}
	s.undo = stepButton{name: "dossier.undo", button: kit.Small("", kit.IconUndo, func() { s.step(s.undo, n.Desk.Undo, "dossier.undone") })}
	s.redo = stepButton{name: "dossier.redo", button: kit.Small("", kit.IconRedo, func() { s.step(s.redo, n.Desk.Redo, "dossier.redone") })}
	tabs := make([]kit.Tab, len(n.Tabs))
	for i, tab := range n.Tabs {
		leaf := kit.Layers()
		s.leaves = append(s.leaves, leaf)
		tabs[i] = kit.Tab{Label: n.Words.T("dossier.tab." + tab.ID), Content: func() fyne.CanvasObject { return leaf }}
		if tab.ID == n.Tab {
			s.at = i
		}
	}
	s.tabs = kit.NewTabs(tabs...)
	s.tabs.Select(s.at)
	s.tabs.OnChanged = s.show
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string {
	if name := string(s.dossier.Family.Name); name != "" {
		return s.needs.Words.T("dossier.title", "naam", name)
	}
	return s.needs.Words.T("dossier.title.nameless")
}

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Open reads the family, which is logged, and opens the tab.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	dossier, err := s.needs.Desk.OpenFamily(ctx, s.needs.Family)
	if err != nil {
		s.content.Objects = []fyne.CanvasObject{s.trouble(err)}
		s.content.Refresh()
		return
	}
	s.dossier = dossier
	s.draw()
	s.show(s.at)
	if s.needs.Canvas().Focused() == nil { // else Tab would begin at the rail
		s.tabs.Focus()
	}
}

// Close closes the tab that is open.
func (s *Screen) Close() { s.shut() }

func (s *Screen) trouble(err error) fyne.CanvasObject {
	l := s.needs.Words
	back := kit.Secondary(l.T("dossier.back"), kit.IconBack, s.needs.Back)
	panel := kit.TroublePanel(l, kit.Trouble{What: l.T("dossier.trouble"), Do: s.needs.Explain(err)}, nil)
	return kit.Backdrop(kit.Inset(26, kit.Down(16, kit.Wrap(10, back), panel)))
}

// show closes the tab that is open and opens another.
func (s *Screen) show(i int) {
	s.shut()
	if i >= len(s.needs.Tabs) {
		return
	}
	ctx, cancel := context.WithCancel(s.ctx)
	s.at, s.leave = i, cancel
	frame := s.needs.Frame
	frame.Changed = s.changed
	s.open = s.needs.Tabs[i].Make(frame)
	s.leaves[i].Objects = []fyne.CanvasObject{s.open.Content()}
	s.leaves[i].Refresh()
	s.open.Open(ctx)
}

func (s *Screen) shut() {
	if s.open == nil {
		return
	}
	s.open.Close()
	s.leave()
	s.open = nil
	s.leaves[s.at].Objects = nil
}

// changed reads the family again after something was changed.
func (s *Screen) changed() {
	dossier, err := s.needs.Desk.Dossier(s.ctx, s.needs.Family)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.dossier = dossier
	s.draw()
	s.needs.Changed()
}

// renew shows a change that was made outside the tab.
func (s *Screen) renew() {
	s.changed()
	if s.open != nil {
		ctx, cancel := context.WithCancel(s.ctx)
		s.leave()
		s.leave = cancel
		s.open.Open(ctx)
	}
}

// adopted tells of the new version.
func (s *Screen) adopted(v family.Version) {
	s.renew()
	s.needs.Say(s.needs.Words.T("dossier.adopt.done", "nummer", v.Number), nil)
}

var _ Desk = (*casework.Desk)(nil)
