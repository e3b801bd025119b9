package casework

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// shelf is a Vault and its Tx in memory; a change that fails is taken back.
type shelf struct {
	families map[family.FamilyID]consent.Dossier
	desk     map[string][]byte
	log      []audit.Entry
}

func (s *shelf) Headers(context.Context) (list []Header, err error) {
	for _, d := range s.families {
		list = append(list, HeaderOf(d))
	}
	return list, nil
}

func (s *shelf) Load(_ context.Context, id family.FamilyID) (consent.Dossier, error) {
	return shelfTx{s}.Load(id)
}

func (s *shelf) Change(_ context.Context, e audit.Entry, do func(Tx) error) error {
	if err := e.Check(); err != nil {
		return err
	}
	before := shelf{families: map[family.FamilyID]consent.Dossier{}, desk: map[string][]byte{}}
	for id, d := range s.families {
		before.families[id] = d
	}
	for name, value := range s.desk {
		before.desk[name] = value
	}
	if err := do(shelfTx{s}); err != nil {
		s.families, s.desk = before.families, before.desk
		return err
	}
	s.log = append(s.log, e)
	return nil
}

func (s *shelf) Desk(_ context.Context, name string, into any) (bool, error) {
	return shelfTx{s}.Desk(name, into)
}

func (s *shelf) Search(context.Context, string, func(Hit) bool) error { return nil }

func (s *shelf) Log(_ context.Context, f LogFilter) ([]audit.Entry, error) {
	var list []audit.Entry
	for _, e := range slices.Backward(s.log) {
		if f.Selects(e) && (f.Limit == 0 || len(list) < f.Limit) {
			list = append(list, e)
		}
	}
	return list, nil
}

func (s *shelf) Shred(ctx context.Context, e audit.Entry, id family.FamilyID, also ...func(Tx) error) error {
	return s.Change(ctx, e, func(tx Tx) error {
		for _, do := range also {
			if err := do(tx); err != nil {
				return err
			}
		}
		if _, there := s.families[id]; !there {
			return ErrNoFamily
		}
		delete(s.families, id)
		return nil
	})
}

type shelfTx struct{ *shelf }

func (tx shelfTx) Load(id family.FamilyID) (consent.Dossier, error) {
	d, ok := tx.families[id]
	if !ok {
		return d, ErrNoFamily
	}
	return d.Clone(), nil
}

func (tx shelfTx) Save(d consent.Dossier) error {
	tx.families[d.Family.ID] = d.Clone()
	return nil
}

func (tx shelfTx) Desk(name string, into any) (bool, error) {
	value, ok := tx.desk[name]
	if !ok {
		return false, nil
	}
	return true, json.Unmarshal(value, into)
}

func (tx shelfTx) SaveDesk(name string, value any) error {
	encoded, err := json.Marshal(value)
	tx.desk[name] = encoded
	return err
}

func (tx shelfTx) DropDesk(name string) error {
	delete(tx.desk, name)
	return nil
}

// pigeon is a Courier whose packages are kept beside it, by their bytes.
type pigeon struct {
	sent   map[string]Opened
	faults map[string]error // of packages that do not open, by their bytes
}

func (p *pigeon) NewIdentity(who Profile) ([]byte, Card, error) {
	return []byte(who.Name), cardOf(string(who.Name)), nil
}

func cardOf(name string) Card {
	return Card{Key: "key of " + name, Mailbox: "box of " + name, Name: family.Text(name), Raw: []byte(name)}
}

func (p *pigeon) ReadCard(data []byte) (Card, error) { return cardOf(string(data)), nil }

func (p *pigeon) put(o Opened) Parcel {
	data := fmt.Sprintf("package %d", len(p.sent))
	if o.ID == "" {
		o.ID = data
	}
	p.sent[data] = o
	return Parcel{Package: o.ID, Data: []byte(data)}
}

func (p *pigeon) Seal(identity []byte, d consent.Disclosure, l Letter) (Parcel, error) {
	o := Opened{Kind: l.Kind, Sender: cardOf(string(identity)), Seq: l.Seq, ReplyTo: l.ReplyTo}
	if whole, ok := d.Whole(); ok {
		o.Dossier = &whole
	}
	return p.put(o), nil
}

func (p *pigeon) SealNote(identity []byte, n Note, l Letter) (Parcel, error) {
	return p.put(Opened{Kind: l.Kind, Sender: cardOf(string(identity)), Seq: l.Seq, Note: &n, ReplyTo: l.ReplyTo}), nil
}

func (p *pigeon) Open(_ []byte, known []Card, data []byte, _ time.Time) (Opened, error) {
	o, ok := p.sent[string(data)]
	if !ok {
		return o, ErrNotAPackage
	}
	if err := p.faults[string(data)]; err != nil && !errors.Is(err, ErrExpired) {
		return Opened{}, err
	}
	for _, c := range known {
		if c.Key == o.Sender.Key {
			return o, p.faults[string(data)]
		}
	}
	return Opened{}, ErrUnknownSender
}

func (p *pigeon) Sign(_, digest []byte) ([]byte, error) { return digest, nil }

func (p *pigeon) Verify(_ Card, digest, signature []byte) error {
	if string(digest) != string(signature) {
		return errors.New("another signature")
	}
	return nil
}

// postbox is a Post of which each parcel may be out of reach.
type postbox struct {
	waiting []Waiting
	fetch   func(name string) ([]byte, error)
	send    func(Parcel) error
}

func (p postbox) Send(_ context.Context, parcel Parcel) error { return p.send(parcel) }

func (p postbox) Lies(context.Context, Parcel) (bool, error) { return true, nil }

func (p postbox) Senders(_ context.Context, _ string, receipts bool) ([]string, error) {
	var senders []string
	for _, w := range p.waiting {
		if !receipts && !slices.Contains(senders, w.From) {
			senders = append(senders, w.From)
		}
	}
	return senders, nil
}

func (p postbox) Waiting(_ context.Context, s Stream, after int64, _ int) (page []Waiting, _ error) {
	for _, w := range p.waiting {
		if w.From == s.From && w.Seq > after {
			page = append(page, w)
		}
	}
	return page, nil
}

func (p postbox) Remove(context.Context, string) error { return nil }

func (p postbox) Fetch(_ context.Context, name string) ([]byte, error) { return p.fetch(name) }

// newDesk is Fatma's desk, on which Marieke's card lies.
func newDesk(t *testing.T) (*Desk, *shelf, *pigeon) {
	t.Helper()
	s := &shelf{families: map[family.FamilyID]consent.Dossier{}, desk: map[string][]byte{}}
	p := &pigeon{sent: map[string]Opened{}}
	n := 0
	d := New(Needs{Vault: s, Courier: p, Clock: func() time.Time { return noon }, NewID: func() string { n++; return fmt.Sprintf("id-%d", n) }, Policy: agreedOn(t)})
	if _, err := d.SetUp(t.Context(), Profile{Name: "Fatma", Role: RoleCoordinator}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.AddCard(t.Context(), []byte("Marieke"), family.Partner{}); err != nil {
		t.Fatal(err)
	}
	return d, s, p
}

func refused(t *testing.T, err, want error, what string) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("%s: got %v, want %v", what, err, want)
	}
}
