package trial

import (
	"context"
	"encoding/json"
	"maps"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// memory is a vault without a disk.
type memory struct {
	dossiers map[family.FamilyID]consent.Dossier
	papers   map[string][]byte
	log      []audit.Entry
	refuse   error // what every change is refused with
}

func newMemory() *memory {
	return &memory{dossiers: map[family.FamilyID]consent.Dossier{}, papers: map[string][]byte{}}
}

func (m *memory) Headers(context.Context) ([]casework.Header, error) {
	var headers []casework.Header
	for _, d := range m.dossiers {
		headers = append(headers, casework.HeaderOf(d))
	}
	return headers, nil
}

func (m *memory) Load(_ context.Context, id family.FamilyID) (consent.Dossier, error) {
	d, ok := m.dossiers[id]
	if !ok {
		return consent.Dossier{}, casework.ErrNoFamily
	}
	return d.Clone(), nil
}

func (m *memory) Change(_ context.Context, entry audit.Entry, do func(casework.Tx) error) error {
	if m.refuse != nil {
		return m.refuse
	}
	before := memory{dossiers: maps.Clone(m.dossiers), papers: maps.Clone(m.papers)}
	if err := do(tx{m}); err != nil {
		m.dossiers, m.papers = before.dossiers, before.papers
		return err
	}
	m.log = append(m.log, entry)
	return nil
}

func (m *memory) Desk(_ context.Context, name string, into any) (bool, error) {
	content, ok := m.papers[name]
	if !ok {
		return false, nil
	}
	return true, json.Unmarshal(content, into)
}

func (m *memory) Search(context.Context, string, func(casework.Hit) bool) error { return nil }

func (m *memory) Log(context.Context, casework.LogFilter) ([]audit.Entry, error) { return m.log, nil }

func (m *memory) Shred(_ context.Context, _ audit.Entry, id family.FamilyID) error {
	delete(m.dossiers, id)
	return nil
}

type tx struct{ *memory }

func (t tx) Load(id family.FamilyID) (consent.Dossier, error) {
	return t.memory.Load(context.Background(), id)
}

func (t tx) Save(d consent.Dossier) error {
	t.dossiers[d.Family.ID] = d.Clone()
	return nil
}

func (t tx) Desk(name string, into any) (bool, error) {
	return t.memory.Desk(context.Background(), name, into)
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

// pigeon is a courier that signs and carries nothing.
type pigeon struct{ casework.Courier }

func (pigeon) NewIdentity(p casework.Profile) ([]byte, casework.Card, error) {
	return []byte("identity"), casework.Card{Key: "key", Name: p.Name, House: p.House, Role: p.Role}, nil
}

func (pigeon) Sign([]byte, []byte) ([]byte, error) { return []byte("signed"), nil }

func (pigeon) Verify(casework.Card, []byte, []byte) error { return nil }
