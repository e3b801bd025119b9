package casework

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// mailroom is a mailbox in memory in which anybody can leave anything.
type mailroom struct {
	objects []lying
	calls   int
	before  func(what string) error // may be nil
	keeps   bool                    // nothing may be removed
}

type lying struct {
	Waiting
	receipts bool
	data     []byte
	half     bool // its bytes are not there yet
}

func (m *mailroom) meet(what string) error {
	m.calls++
	if m.before != nil {
		return m.before(what)
	}
	return nil
}

func (m *mailroom) Send(context.Context, Parcel) error { return m.meet("send") }

func (m *mailroom) Lies(context.Context, Parcel) (bool, error) { return true, nil }

func (m *mailroom) Senders(_ context.Context, _ string, receipts bool) ([]string, error) {
	var senders []string
	for _, o := range m.objects {
		if o.receipts == receipts && !slices.Contains(senders, o.From) {
			senders = append(senders, o.From)
		}
	}
	return senders, m.meet("senders")
}

func (m *mailroom) Waiting(_ context.Context, s Stream, after int64, limit int) ([]Waiting, error) {
	var page []Waiting
	for _, o := range m.objects {
		if o.receipts == s.Receipts && o.From == s.From && o.Seq > after {
			page = append(page, o.Waiting)
		}
	}
	slices.SortStableFunc(page, func(a, b Waiting) int { return cmp.Compare(a.Seq, b.Seq) })
	if limit > 0 {
		page = page[:min(limit, len(page))]
	}
	return page, m.meet("waiting")
}

func (m *mailroom) Fetch(_ context.Context, name string) ([]byte, error) {
	if err := m.meet("fetch"); err != nil {
		return nil, err
	}
	for _, o := range m.objects {
		if o.Name == name && o.half {
			return nil, ErrTruncated
		}
		if o.Name == name {
			return o.data, nil
		}
	}
	return nil, ErrTruncated
}

func (m *mailroom) Remove(_ context.Context, name string) error {
	if m.keeps {
		return ErrMailboxRefuses
	}
	m.objects = slices.DeleteFunc(m.objects, func(o lying) bool { return o.Name == name })
	return m.meet("remove")
}

// leave puts bytes under a number in the stream of a sender.
func (m *mailroom) leave(from string, seq int64, data []byte) *lying {
	id := fmt.Sprintf("hash of %s", data)
	m.objects = append(m.objects, lying{Waiting: Waiting{Name: fmt.Sprintf("%s/%d-%s", from, seq, id), From: "box of " + from, Seq: seq, Package: id}, data: data})
	return &m.objects[len(m.objects)-1]
}

// post is Fatma's desk with a mailbox, in which Marieke and Joost leave things.
type mailPlay struct {
	*testing.T
	desk    *Desk
	shelf   *shelf
	pigeon  *pigeon
	room    *mailroom
	now     time.Time
	options SyncOptions
}

func newMailPlay(t *testing.T) *mailPlay {
	t.Helper()
	p := &mailPlay{T: t, room: &mailroom{}, now: noon}
	p.desk, p.shelf, p.pigeon = newDesk(t)
	p.pigeon.faults = map[string]error{}
	p.desk.Clock = func() time.Time { return p.now }
	p.desk.Needs.Post = func(Settings) (Post, error) { return p.room, nil }
	p.knows("Joost")
	return p
}

func (p *mailPlay) knows(name string) {
	p.Helper()
	if _, err := p.desk.AddCard(p.Context(), []byte(name), family.Partner{}); err != nil {
		p.Fatal(err)
	}
}

// slice seals a slice of a family with a name that tells it apart.
func (p *mailPlay) slice(from string, seq int64, name string) []byte {
	s := consent.Slice{Family: family.Family{ID: family.FamilyID(name), Name: family.Text(name)}}
	return p.pigeon.put(Opened{Kind: LetterShare, Sender: cardOf(from), Seq: seq, Slice: &s}).Data
}

// sends leaves a slice in the mailbox, as it should.
func (p *mailPlay) sends(from string, seq int64, name string) []byte {
	data := p.slice(from, seq, name)
	p.room.leave(from, seq, data)
	return data
}

func (p *mailPlay) sync() SyncResult {
	p.Helper()
	result, err := p.desk.Sync(p.Context(), p.options)
	if err != nil {
		p.Fatal(err)
	}
	return result
}

// came are the slices that came in, in order.
func (p *mailPlay) came() []string {
	p.Helper()
	list, err := p.desk.Slices(p.Context())
	if err != nil {
		p.Fatal(err)
	}
	var names []string
	for _, s := range slices.Backward(list) {
		names = append(names, string(s.Slice.Family.Name))
	}
	return names
}

func (p *mailPlay) hasIn(what string, want ...string) {
	p.Helper()
	if got := p.came(); !slices.Equal(got, want) {
		p.Errorf("%s: came in %v, want %v", what, got, want)
	}
}

func (p *mailPlay) inbox(from string) InboxSender {
	p.Helper()
	box, err := p.desk.Inbox(p.Context())
	if err != nil {
		p.Fatal(err)
	}
	for _, s := range box.Senders {
		if s.Mailbox == "box of "+from {
			return s
		}
	}
	return InboxSender{}
}

// receipts are the notes that went to a sender, oldest first.
func (p *mailPlay) receipts(to string) []Note {
	p.Helper()
	out, err := p.desk.Outbox(p.Context())
	if err != nil {
		p.Fatal(err)
	}
	var notes []Note
	for _, o := range out {
		if o.Kind == LetterReceipt && o.To.Key == cardOf(to).Key {
			for _, opened := range p.pigeon.sent {
				if opened.ID == o.Package {
					notes = append(notes, *opened.Note)
				}
			}
		}
	}
	return notes
}

func (p *mailPlay) logged(event audit.Event) int {
	count := 0
	for _, e := range p.shelf.log {
		if e.Event == event {
			count++
		}
	}
	return count
}

// reason is why something was set apart, newest first.
func (p *mailPlay) reason(from string) QuarantineReason {
	p.Helper()
	if q := p.inbox(from).Quarantined; len(q) > 0 {
		return q[0].Reason
	}
	return ""
}

// later lets some rounds pass, each five minutes after the other.
func (p *mailPlay) rounds(n int) {
	p.Helper()
	for range n {
		p.now = p.now.Add(5 * time.Minute)
		p.sync()
	}
}

var errCrash = errors.New("the power went off")
