// Package postbox is the screen Postvak: what came in, what leaves and how far
// it is, what waits for what, and what came and went before. It seals and opens
// nothing itself. It promises that what could not be sent or received says why
// and what to do, with the way to where that is done, that everything that
// leaves can be carried by hand instead, that sending can be paused and stopped,
// and that it stays quick with ten thousand packages.
package postbox

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Desk is what this screen asks of the casework.
type Desk interface {
	Outbox(ctx context.Context) ([]casework.Outgoing, error)
	OutboxPage(ctx context.Context, before string, limit int) ([]casework.Outgoing, error)
	OutboxCounts(ctx context.Context) (casework.OutboxCounts, error)
	PostState(ctx context.Context) (casework.PostState, error)
	PausePost(ctx context.Context) error
	ResumePost(ctx context.Context) error
	RetryNow(ctx context.Context, id string) error
	SealAnew(ctx context.Context, id string) (casework.Outgoing, error)
	RegisterDeliveries(ctx context.Context) ([]casework.RegisterDelivery, error)
	RetryDelivery(ctx context.Context, id consent.DisclosureID) error
	DropDelivery(ctx context.Context, id consent.DisclosureID) error
	Inbox(ctx context.Context) (casework.Inbox, error)
	SkipMissing(ctx context.Context, sender string) error
	SettleAlarm(ctx context.Context, id string, how casework.AlarmHow) error
	PostCame(ctx context.Context, id family.FamilyID) ([]casework.Came, error)
	Families(ctx context.Context) ([]casework.Header, error)
	Offers(ctx context.Context) ([]casework.Offer, error)
	Slices(ctx context.Context) ([]casework.ReceivedSlice, error)
	ReceivedRecalls(ctx context.Context) ([]casework.ReceivedRecall, error)
	Settings(ctx context.Context) (casework.Settings, error)
	offers
	Receive(ctx context.Context, data []byte, deliver casework.Deliver) (casework.Arrival, error)
	ParcelFile(ctx context.Context, id string) ([]byte, error)
	Carried(ctx context.Context, id string) error
}

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk Desk
	Now  func() time.Time
	// Choose asks for a file as soon as the screen is there.
	Choose bool
	// Round goes round the mailbox, off the screen. While it goes on the screen
	// hears Moved, and Synced when it ended.
	Round func()
	// Halt stops that round; Rounding tells whether one goes on.
	Halt     func()
	Rounding func() bool
	// Underway is how far a package is that is moved now; may be nil.
	Underway func(id string) (casework.ItemProgress, bool)
	// Standing is how things stand with what is sent, in a few words; may be nil.
	Standing func() kit.Label
}

// The tabs.
const (
	tabIn = iota
	tabOut
	tabWaits
	tabPast
)

// Screen is the mailbox.
type Screen struct {
	needs    Needs
	ctx      context.Context
	post     post
	arrived  []casework.Arrival // since the screen was opened
	troubles []trouble          // of the last round
	fold     *kit.Check         // receipts are shown too
	outgoing *list
	past     *past
	tabs     *kit.Tabs
	in, out  *fyne.Container
	waits    *fyne.Container
	before   *fyne.Container // what the tab Geschiedenis holds
	body     *fyne.Container
	panel    *kit.Panel // about one package, while it is open
	spots    kit.Places
	busy     route.Once // an answer is given, or much is read
}

// pastSelect is the room of the choice of a family.
var pastSelect = fyne.NewSize(220, 1)

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, ctx: context.Background(), in: kit.Layers(), out: kit.Layers(), waits: kit.Layers(), before: kit.Layers(), body: kit.Layers(), spots: kit.Places{}}
	l := n.Words
	s.fold = kit.NewCheck(l.T("post.receipts"), func(bool) { s.drawOut() })
	s.outgoing, s.past = s.newList(), s.newPast()
	tab := func(key string, content fyne.CanvasObject) kit.Tab {
		return kit.Tab{Label: l.T(key), Content: func() fyne.CanvasObject { return content }}
	}
	s.tabs = kit.NewTabs(tab("post.in", s.in), tab("post.out", s.out), tab("postvak.waits", s.waits), tab("postvak.past", s.before))
	s.tabs.OnChanged = func(i int) {
		if i == tabPast {
			s.readPast()
		}
	}
	return s
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("post.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.body }

// Close has nothing to store.
func (s *Screen) Close() {}

// Open reads what came in and what leaves.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	s.read()
	if s.needs.Choose {
		s.needs.Choose = false
		s.openFile()
	}
}

// page is everything but what the tabs hold.
func (s *Screen) page() fyne.CanvasObject {
	l := s.needs.Words
	head := kit.PageHead{Title: l.T("post.title")}
	if s.needs.Standing != nil {
		head.Chips = []kit.Label{s.needs.Standing()}
	}
	var parts []fyne.CanvasObject
	if s.post.mailbox == "" {
		parts = append(parts, kit.Notice(kit.Warn, l.T("post.no-mailbox"), kit.Keep(s.spots, "settings",
			kit.Secondary(l.T("post.to-settings"), kit.IconSettings, func() { s.needs.Go(route.Route{Name: route.Settings, Object: controlMailbox}) }))))
	}
	switch {
	case s.needs.Rounding != nil && s.needs.Rounding():
		head.Actions = append(head.Actions, kit.Keep(s.spots, "sync", kit.Secondary(l.T("postvak.halt"), kit.IconCross, s.needs.Halt)))
	case s.reachable() && (s.post.mailbox == "" || !s.post.state.Rests()):
		head.Actions = append(head.Actions, kit.Keep(s.spots, "sync", kit.Primary(l.T("post.sync"), kit.IconSync, s.sync)))
	}
	head.Actions = append(head.Actions, kit.Keep(s.spots, "file", kit.Secondary(l.T("post.open-file"), kit.IconFolder, s.openFile)))
	if rests := s.resting(); rests != nil && s.post.mailbox != "" {
		parts = append(parts, rests)
	}
	parts = append(parts, kit.Grow(s.tabs))
	return kit.FixedPage(head, kit.Down(14, parts...))
}

// read brings what is shown up to date.
func (s *Screen) read() bool {
	p, err := s.load()
	if err != nil {
		s.needs.Fail(err)
		return false
	}
	s.post = p
	s.drawAll()
	return true
}

// drawAll draws everything anew; the focus stays where it is.
func (s *Screen) drawAll() {
	canvas := s.needs.Canvas()
	focused := s.spots.Focused(canvas)
	s.spots = kit.Places{}
	s.put(s.in, kit.Sheet(kit.Down(16, s.incoming()...)))
	s.drawOut()
	s.drawWaits()
	s.drawPast()
	s.tabs.SetBadge(tabIn, len(s.post.offers)+len(s.post.recalls)+len(s.alarms()))
	s.tabs.SetBadge(tabOut, waiting(s.post.outbox)+openOf(s.post.registers))
	s.tabs.SetBadge(tabWaits, s.waitCount())
	s.put(s.body, s.page())
	s.spots.Focus(canvas, focused)
}

func (s *Screen) put(into *fyne.Container, content fyne.CanvasObject) {
	into.Objects = []fyne.CanvasObject{content}
	into.Refresh()
}

// changed is read, after something was changed.
func (s *Screen) changed() {
	s.needs.Changed()
	s.read()
}

// reachable tells whether a round can do something.
func (s *Screen) reachable() bool { return s.post.mailbox != "" || openOf(s.post.registers) > 0 }

// sync brings the mailbox up to date, off the screen.
func (s *Screen) sync() {
	if s.needs.Round != nil && s.reachable() {
		s.needs.Round()
	}
}

// Began hears that a round over the mailbox began.
func (s *Screen) Began() { s.drawAll() }

// Moved hears that the round is further.
func (s *Screen) Moved() { s.outgoing.rows.Refresh() }

// Synced hears what a round over the mailbox did.
func (s *Screen) Synced(result casework.SyncResult, err error) {
	if s.ctx.Err() != nil { // the screen was left meanwhile
		return
	}
	l := s.needs.Words
	s.arrived = append(notable(result.Received), s.arrived...)
	s.troubles = nil
	for _, p := range result.Problems {
		s.addTrouble(p.Cause, p.Final)
	}
	s.changed()
	switch {
	case errors.Is(err, context.Canceled):
		s.needs.Say(l.T("postvak.halted"), nil)
	case err != nil && s.post.state.Rests(): // the notice says why
	case err != nil && s.post.mailbox == "" && onlyNoMailbox(err):
		s.needs.Say(l.N("register.round", result.Registers.Delivered)+s.heldBack(result), nil)
	case err != nil:
		s.needs.Fail(err)
	case result.Registers.Delivered > 0:
		s.needs.Say(l.T("post.synced", "sent", result.Sent, "received", len(result.Received))+" "+l.N("register.round", result.Registers.Delivered)+s.heldBack(result), nil)
	default:
		s.needs.Say(l.T("post.synced", "sent", result.Sent, "received", len(result.Received))+s.heldBack(result), nil)
	}
}

func (s *Screen) addTrouble(cause error, final bool) {
	s.troubles = gather(s.troubles, trouble{text: s.needs.Explain(cause), count: 1, final: final, card: errors.Is(cause, casework.ErrUnknownSender)})
}

// openFile receives a package from a file.
func (s *Screen) openFile() {
	l := s.needs.Words
	s.needs.Files.Open(l.T("post.open-file"), []string{".ktp"}, func(_ string, data []byte) {
		var arrival casework.Arrival
		s.needs.Run(l.T("post.opening"), func(ctx context.Context) (err error) {
			arrival, err = s.needs.Desk.Receive(ctx, data, nil)
			return err
		}, func(err error) {
			switch {
			case s.ctx.Err() != nil || errors.Is(err, context.Canceled):
				return
			case err != nil:
				s.needs.Fail(err)
			default:
				s.arrived = append(notable([]casework.Arrival{arrival}), s.arrived...)
				s.needs.Say(l.T("post.received", "what", l.T("post.kind."+string(arrival.Kind)), "name", nameOf(arrival.From)), nil)
				s.tabs.Select(tabIn)
			}
			s.changed()
		})
	})
}

var _ Desk = (*casework.Desk)(nil)
