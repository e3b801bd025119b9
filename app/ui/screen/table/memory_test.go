package table

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// memory is a vault that forgets: the verbs are the real ones.
type memory struct {
	dossiers map[family.FamilyID]consent.Dossier
	desk     map[string][]byte
	events   []string
}

func newMemory() *memory {
	return &memory{dossiers: map[family.FamilyID]consent.Dossier{}, desk: map[string][]byte{}}
}

func (m *memory) Headers(context.Context) ([]casework.Header, error) { return nil, nil }
func (m *memory) Search(context.Context, string, func(casework.Hit) bool) error {
	return nil
}
func (m *memory) Log(context.Context, casework.LogFilter) ([]audit.Entry, error) { return nil, nil }
func (m *memory) Shred(context.Context, audit.Entry, family.FamilyID) error      { return nil }
func (m *memory) Desk(_ context.Context, name string, into any) (bool, error) {
	return m.readDesk(name, into)
}
func (m *memory) Load(_ context.Context, id family.FamilyID) (consent.Dossier, error) {
	return m.load(id)
}

func (m *memory) load(id family.FamilyID) (consent.Dossier, error) {
	d, ok := m.dossiers[id]
	if !ok {
		return d, casework.ErrNoFamily
	}
	return d.Clone(), nil
}

func (m *memory) readDesk(name string, into any) (bool, error) {
	data, ok := m.desk[name]
	if !ok {
		return false, nil
	}
	return true, json.Unmarshal(data, into)
}

func (m *memory) Change(_ context.Context, e audit.Entry, do func(casework.Tx) error) error {
	if err := do(tx{m}); err != nil {
		return err
	}
	m.events = append(m.events, e.Event)
	return nil
}

type tx struct{ m *memory }

func (t tx) Load(id family.FamilyID) (consent.Dossier, error) { return t.m.load(id) }
func (t tx) Desk(name string, into any) (bool, error)         { return t.m.readDesk(name, into) }
func (t tx) DropDesk(name string) error                       { delete(t.m.desk, name); return nil }

func (t tx) Save(d consent.Dossier) error {
	t.m.dossiers[d.Family.ID] = d.Clone()
	return nil
}

func (t tx) SaveDesk(name string, value any) error {
	data, err := json.Marshal(value)
	t.m.desk[name] = data
	return err
}

// courier signs without keys.
type courier struct{}

func (courier) NewIdentity(p casework.Profile) ([]byte, casework.Card, error) {
	return []byte("identity"), casework.Card{Key: "key", Mailbox: "box", Name: p.Name, House: p.House, Role: p.Role}, nil
}
func (courier) ReadCard([]byte) (casework.Card, error) { return casework.Card{}, casework.ErrBadCard }
func (courier) Seal([]byte, consent.Disclosure, casework.Letter) (casework.Parcel, error) {
	return casework.Parcel{}, casework.ErrNotYet
}
func (courier) SealNote([]byte, casework.Note, casework.Letter) (casework.Parcel, error) {
	return casework.Parcel{}, casework.ErrNotYet
}
func (courier) Open([]byte, []casework.Card, []byte, time.Time) (casework.Opened, error) {
	return casework.Opened{}, casework.ErrNotAPackage
}
func (courier) Sign(_, digest []byte) ([]byte, error) {
	sum := sha256.Sum256(digest)
	return sum[:], nil
}
func (courier) Verify(casework.Card, []byte, []byte) error { return nil }

// newDesk is a desk of Marieke, with the real verbs over a vault in memory.
func newDesk(t *testing.T, now func() time.Time) (*casework.Desk, *memory) {
	t.Helper()
	m, n := newMemory(), 0
	desk := casework.New(casework.Needs{Vault: m, Courier: courier{}, Clock: now,
		NewID: func() string { n++; return fmt.Sprintf("id-%d", n) },
		Renders: func(form, _ string) (casework.Render, bool) {
			return func(w io.Writer, d consent.Disclosure) error {
				_, err := fmt.Fprintf(w, "%s of %s", form, d.FamilyID())
				return err
			}, form == "sheet"
		}})
	_, err := desk.SetUp(t.Context(), casework.Profile{Name: "Marieke Bos", Function: "jeugdconsulent", Role: casework.RoleConsultant})
	if err != nil {
		t.Fatal(err)
	}
	return desk, m
}
