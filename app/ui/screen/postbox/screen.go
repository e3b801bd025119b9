// Package postbox is the screen Postvak: what came in, what leaves and how far
// it is. It seals and opens nothing itself. It promises that what could not be
// sent or received says why and what to do, that everything that leaves can be
// carried by hand instead, and that bringing the mailbox up to date can be
// stopped.
package postbox

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Desk is what this screen asks of the casework.
type Desk interface {
	Outbox(ctx context.Context) ([]casework.Outgoing, error)
	Offers(ctx context.Context) ([]casework.Offer, error)
	Slices(ctx context.Context) ([]casework.ReceivedSlice, error)
	ReceivedRecalls(ctx context.Context) ([]casework.ReceivedRecall, error)
	Settings(ctx context.Context) (casework.Settings, error)
	offers
	Receive(ctx context.Context, data []byte, deliver casework.Deliver) (casework.Arrival, error)
	ParcelFile(ctx context.Context, id string) ([]byte, error)
	Carried(ctx context.Context, id string) error
	Sync(ctx context.Context, options casework.SyncOptions) (casework.SyncResult, error)
}

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk Desk
	// Choose asks for a file as soon as the screen is there.
	Choose bool
	// Synced hears how a round over the mailbox went; may be nil.
	Synced func(error)
	// Standing is how things stand with what is sent, in a few words; may be nil.
	Standing func() kit.Label
}

// The tabs.
const (
	tabIn = iota
	tabOut
)

// pageful is how many lines of what leaves are drawn at first, and more each
// time that somebody asks.
const pageful = 50

// Screen is the mailbox.
type Screen struct {
	needs    Needs
	ctx      context.Context
	post     post
	arrived  []casework.Arrival // since the screen was opened
	troubles []trouble          // of the last round
	lines    int                // how many lines of what leaves are drawn
	fold     *kit.Check         // receipts are shown too
	tabs     *kit.Tabs
	in, out  *fyne.Container
	body     *fyne.Container
	spots    kit.Places
	busy     route.Once // an answer is given, or the mailbox looked in
}

// post is everything that the desk has in its mailbox.
type post struct {
	mailbox string
	outbox  []casework.Outgoing
	offers  []casework.Offer
	shared  []casework.ReceivedSlice
	recalls []casework.ReceivedRecall // that wait for a decision
}

// New makes the screen.
func New(n Needs) *Screen {
	s := &Screen{needs: n, lines: pageful, in: kit.Layers(), out: kit.Layers(), body: kit.Layers()}
	s.fold = kit.NewCheck(n.Words.T("post.receipts"), func(bool) { s.draw() })
	sheet := func(parts ...fyne.CanvasObject) func() fyne.CanvasObject {
		return func() fyne.CanvasObject { return kit.Sheet(parts...) }
	}
	s.tabs = kit.NewTabs(kit.Tab{Label: n.Words.T("post.in"), Content: sheet(s.in)}, kit.Tab{Label: n.Words.T("post.out"), Content: sheet(s.fold, s.out)})
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
		parts = append(parts, kit.Notice(kit.Warn, l.T("post.no-mailbox"),
			kit.Secondary(l.T("post.to-settings"), kit.IconSettings, func() { s.needs.Go(route.Route{Name: route.Settings}) })))
	} else {
		head.Actions = append(head.Actions, kit.Keep(s.spots, "sync", kit.Primary(l.T("post.sync"), kit.IconSync, s.sync)))
	}
	head.Actions = append(head.Actions, kit.Secondary(l.T("post.open-file"), kit.IconFolder, s.openFile))
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
	s.draw()
	return true
}

func (s *Screen) load() (post, error) {
	desk := s.needs.Desk
	settings, err := desk.Settings(s.ctx)
	p := post{mailbox: settings.Mailbox}
	if err != nil {
		return p, err
	}
	if p.outbox, err = desk.Outbox(s.ctx); err != nil {
		return p, err
	}
	if p.offers, err = desk.Offers(s.ctx); err != nil {
		return p, err
	}
	if p.recalls, err = s.loadRecalls(); err != nil {
		return p, err
	}
	p.shared, err = desk.Slices(s.ctx)
	return p, err
}

func (s *Screen) draw() {
	s.in.Objects = []fyne.CanvasObject{kit.Down(16, s.incoming()...)}
	s.out.Objects = []fyne.CanvasObject{s.leaving()}
	s.fold.Show()
	if len(outgoing(s.post.outbox, true)) == len(outgoing(s.post.outbox, false)) {
		s.fold.Hide()
	}
	s.tabs.SetBadge(tabIn, len(s.post.offers)+len(s.post.recalls))
	s.tabs.SetBadge(tabOut, waiting(s.post.outbox))
	s.in.Refresh()
	s.out.Refresh()
	focused := s.spots.Focused(s.needs.Canvas())
	s.spots = kit.Places{}
	s.body.Objects = []fyne.CanvasObject{s.page()}
	s.body.Refresh()
	s.spots.Focus(s.needs.Canvas(), focused)
}

// changed is read, after something was changed.
func (s *Screen) changed() {
	s.needs.Changed()
	s.read()
}

// sync brings the mailbox up to date, off the screen.
func (s *Screen) sync() {
	var result casework.SyncResult
	l := s.needs.Words
	s.busy.Run(s.needs.Frame, l.T("post.syncing"), func(ctx context.Context) (err error) {
		result, err = s.needs.Desk.Sync(ctx, casework.SyncOptions{Now: true, Progress: func(done, total int) { route.Tell(ctx, done, total) }})
		return err
	}, func(err error) {
		if s.needs.Synced != nil {
			s.needs.Synced(err)
		}
		if s.ctx.Err() != nil { // the screen was left meanwhile
			return
		}
		s.arrived = append(notable(result.Received), s.arrived...)
		s.troubles = nil
		for _, p := range result.Problems {
			s.addTrouble(p.Cause, p.Final)
		}
		s.changed()
		switch {
		case errors.Is(err, context.Canceled): // the shell said so
		case err != nil:
			s.needs.Fail(err)
		default:
			s.needs.Say(l.T("post.synced", "sent", result.Sent, "received", len(result.Received))+s.heldBack(result), nil)
		}
	})
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
