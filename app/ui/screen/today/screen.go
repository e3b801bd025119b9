// Package today is the screen Vandaag: what needs whoever works here, why, and
// the way there in one press. It decides nothing; the tasks come from
// casework. It promises that an empty day says so, and that every task leads
// to the place where it can be done.
package today

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// Desk is what this screen asks of the casework.
type Desk interface {
	GroundsEnding(ctx context.Context) ([]consent.LegalGround, error)
	Tasks(ctx context.Context) ([]casework.Task, error)
	Offers(ctx context.Context) ([]casework.Offer, error)
	Outbox(ctx context.Context) ([]casework.Outgoing, error)
	Families(ctx context.Context) ([]casework.Header, error)
	Slices(ctx context.Context) ([]casework.ReceivedSlice, error)
	Profile(ctx context.Context) (casework.Profile, error)
}

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk  Desk
	Start Start
}

// Screen is Vandaag.
type Screen struct {
	needs Needs
	body  *fyne.Container
	day   day
	whole map[casework.Urgency]bool // urgencies of which all is shown
	spots kit.Places
	first fyne.Focusable // the first row of the day, or what one types in at once; may be nil
}

// New makes the screen.
func New(n Needs) *Screen {
	return &Screen{needs: n, body: kit.Layers(), whole: map[casework.Urgency]bool{}}
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("today.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.body }

// Close has nothing to store.
func (s *Screen) Close() {}

// Open reads what needs attention.
func (s *Screen) Open(ctx context.Context) {
	day, err := s.read(ctx)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	s.day = day
	s.draw()
	if c := s.needs.Canvas(); s.first != nil && c.Focused() == nil {
		c.Focus(s.first) // Enter opens what presses most
	}
}

func (s *Screen) draw() {
	focused := s.spots.Focused(s.needs.Canvas())
	s.spots, s.first = kit.Places{}, nil
	s.body.Objects = []fyne.CanvasObject{s.page(s.day)}
	s.body.Refresh()
	s.spots.Focus(s.needs.Canvas(), focused)
}

// day is everything that the screen shows.
type day struct {
	name     string
	tasks    []casework.Task
	offers   int
	unsent   int
	families int
	slices   []casework.ReceivedSlice
	reads    bool                  // somebody who only reads along: no families, and a partner
	ending   []consent.LegalGround // legal grounds that end or ended
}

func (s *Screen) read(ctx context.Context) (day, error) {
	me, err := s.needs.Desk.Profile(ctx)
	if err != nil {
		return day{}, err
	}
	d := day{name: string(me.Name), reads: me.Role == casework.RolePartner}
	if d.tasks, err = s.needs.Desk.Tasks(ctx); err != nil {
		return d, err
	}
	offers, err := s.needs.Desk.Offers(ctx)
	if err != nil {
		return d, err
	}
	outbox, err := s.needs.Desk.Outbox(ctx)
	if err != nil {
		return d, err
	}
	headers, err := s.needs.Desk.Families(ctx)
	if err != nil {
		return d, err
	}
	if d.ending, err = s.needs.Desk.GroundsEnding(ctx); err != nil {
		return d, err
	}
	d.slices, err = s.needs.Desk.Slices(ctx)
	d.offers, d.unsent, d.families = waiting(offers), unsent(outbox), len(headers)
	d.reads = d.reads && d.families == 0
	return d, err
}

func (s *Screen) page(d day) fyne.CanvasObject {
	l := s.needs.Words
	head := kit.PageHead{Title: l.T("today.hello", "name", d.name), Subtitle: words.Line(longDay(l, s.needs.Today()), s.summary(d))}
	parts := append(s.showing(), s.waiting(d)...)
	if len(d.tasks) > 0 {
		parts = append(parts, s.agenda(d.tasks)...)
	}
	parts = append(parts, s.shared(d.slices)...)
	if len(parts) == 0 {
		parts = append(parts, s.empty(d))
	}
	return kit.NewPage(head, parts...)
}

// waiting are the things of no one family: offers, and what was not sent.
func (s *Screen) waiting(d day) []fyne.CanvasObject {
	l := s.needs.Words
	var parts []fyne.CanvasObject
	toPost := func() { s.needs.Go(route.Route{Name: route.Post}) }
	if d.offers > 0 {
		parts = append(parts, kit.Notice(kit.Info, l.N("today.offers", d.offers), kit.Secondary(l.T("today.look"), kit.IconHandover, toPost)))
	}
	if d.unsent > 0 {
		parts = append(parts, kit.Notice(kit.Warn, l.N("today.unsent", d.unsent), kit.Secondary(l.T("today.to-post"), kit.IconSend, toPost)))
	}
	return append(parts, s.ending(d.ending)...)
}

func (s *Screen) empty(d day) fyne.CanvasObject {
	l := s.needs.Words
	toFamilies := kit.Primary(l.T("today.to-families"), kit.IconFamily, func() { s.needs.Go(route.Route{Name: route.Families}) })
	switch {
	case d.reads && s.needs.Start.Card != nil:
		return s.beginReading()
	case d.families == 0:
		return s.begin()
	}
	return kit.Card(kit.EmptyState(kit.IconCheck, l.T("today.empty-title"), l.T("today.empty-text"), toFamilies))
}

// waiting counts the offers that wait for an answer of who works here.
func waiting(offers []casework.Offer) int {
	count := 0
	for _, o := range offers {
		if o.State == casework.OfferWaits {
			count++
		}
	}
	return count
}
