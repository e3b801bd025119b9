package trial

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Vault is a vault without a disk: the verbs over it are the real ones.
type Vault struct {
	dossiers map[family.FamilyID]consent.Dossier
	papers   map[string][]byte
	log      []audit.Entry
	refuse   error // what every change is refused with
}

// NewVault is an empty vault.
func NewVault() *Vault {
	return &Vault{dossiers: map[family.FamilyID]consent.Dossier{}, papers: map[string][]byte{}}
}

// Headers are the families for a list.
func (m *Vault) Headers(context.Context) ([]casework.Header, error) {
	var headers []casework.Header
	for _, d := range m.dossiers {
		headers = append(headers, casework.HeaderOf(d))
	}
	return headers, nil
}

// Load gives a copy of a family.
func (m *Vault) Load(_ context.Context, id family.FamilyID) (consent.Dossier, error) {
	d, ok := m.dossiers[id]
	if !ok {
		return consent.Dossier{}, casework.ErrNoFamily
	}
	return d.Clone(), nil
}

// Change does all of something, or nothing of it when it fails.
func (m *Vault) Change(_ context.Context, entry audit.Entry, do func(casework.Tx) error) error {
	if m.refuse != nil {
		return m.refuse
	}
	before := Vault{dossiers: maps.Clone(m.dossiers), papers: maps.Clone(m.papers)}
	if err := do(tx{m}); err != nil {
		m.dossiers, m.papers = before.dossiers, before.papers
		return err
	}
	m.Note(entry)
	return nil
}

// Desk reads a document of the desk.
func (m *Vault) Desk(_ context.Context, name string, into any) (bool, error) {
	content, ok := m.papers[name]
	if !ok {
		return false, nil
	}
	return true, json.Unmarshal(content, into)
}

// Search finds nothing.
func (m *Vault) Search(context.Context, string, func(casework.Hit) bool) error { return nil }

// Log is what was done, newest first.
func (m *Vault) Log(_ context.Context, f casework.LogFilter) ([]audit.Entry, error) {
	var list []audit.Entry
	for _, e := range slices.Backward(m.log) {
		if f.Selects(e) && (f.Limit == 0 || len(list) < f.Limit) {
			list = append(list, e)
		}
	}
	return list, nil
}

// Shred takes a family away.
func (m *Vault) Shred(ctx context.Context, entry audit.Entry, id family.FamilyID, also ...func(casework.Tx) error) error {
	return m.Change(ctx, entry, func(t casework.Tx) error {
		for _, do := range also {
			if err := do(t); err != nil {
				return err
			}
		}
		delete(m.dossiers, id)
		return nil
	})
}

// Note puts a line in the log, as if it had been done.
func (m *Vault) Note(entry audit.Entry) {
	entry.Seq = int64(len(m.log) + 1)
	m.log = append(m.log, entry)
}

// Put puts a family in, as if it had always been there.
func (m *Vault) Put(d consent.Dossier) { m.dossiers[d.Family.ID] = d }

type tx struct{ *Vault }

func (t tx) Load(id family.FamilyID) (consent.Dossier, error) {
	return t.Vault.Load(context.Background(), id)
}

func (t tx) Save(d consent.Dossier) error {
	t.dossiers[d.Family.ID] = d.Clone()
	return nil
}

func (t tx) Desk(name string, into any) (bool, error) {
	return t.Vault.Desk(context.Background(), name, into)
}

func (t tx) SaveDesk(name string, value any) error {
	content, err := json.Marshal(value)
	t.papers[name] = content
	return err
}

func (t tx) DropDesk(name string) error {
	delete(t.papers, name)
	return nil
}

// Pigeon is a courier that signs and carries nothing.
type Pigeon struct{ casework.Courier }

// NewIdentity gives everybody the same keys.
func (Pigeon) NewIdentity(p casework.Profile) ([]byte, casework.Card, error) {
	return []byte("identity"), casework.Card{Key: "key", Name: p.Name, House: p.House, Role: p.Role}, nil
}

// Sign signs without keys.
func (Pigeon) Sign([]byte, []byte) ([]byte, error) { return []byte("signed"), nil }

// Verify believes every signature.
func (Pigeon) Verify(casework.Card, []byte, []byte) error { return nil }
