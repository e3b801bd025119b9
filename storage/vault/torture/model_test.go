//go:build torture && linux

package torture

import (
	"maps"
	"slices"
)

// model is what must be in the vault.
type model struct {
	Families map[int]edition
	Shredded []int
	Drafts   map[string]string
	Desk     map[string]int
	Pass     int
	Code     string
	Device   string // hex; empty for none
	Log      int64
	Steps    int
	Backup   *model
	// Destroyed are the wrapped keys, in hex, of the families that were shredded.
	Destroyed []string
}

func newModel(code string) *model {
	return &model{Families: map[int]edition{}, Drafts: map[string]string{}, Desk: map[string]int{}, Code: code}
}

func (m *model) clone() *model {
	next := *m
	next.Families, next.Drafts, next.Desk = maps.Clone(m.Families), maps.Clone(m.Drafts), maps.Clone(m.Desk)
	next.Shredded, next.Destroyed = slices.Clone(m.Shredded), slices.Clone(m.Destroyed)
	return &next
}

type kind string

const (
	saveOne      kind = "save"
	savePair     kind = "save two together"
	failHalfway  kind = "a change that fails halfway"
	saveDraft    kind = "draft"
	dropDraft    kind = "drop draft"
	saveDesk     kind = "desk"
	dropDesk     kind = "drop desk"
	shred        kind = "shred"
	changePass   kind = "passphrase"
	changeCode   kind = "recovery code"
	addDevice    kind = "add device"
	removeDevice kind = "remove device"
	backUp       kind = "backup"
	reopen       kind = "lock and unlock"
	look         kind = "read"
)

// step is one thing that the writer does. Its number is also the revision of
// what it saves, so no two steps save the same.
type step struct {
	N             int
	Kind          kind
	Family, Other int
	Size          int
	Key           string
	Code, Device  string
}

// after is the model when the step was done.
func (m *model) after(s step) *model {
	next := m.clone()
	next.Steps = max(next.Steps, s.N)
	next.Log++
	switch s.Kind {
	case saveOne:
		next.Families[s.Family] = edition{s.N, s.Size}
	case savePair:
		next.Families[s.Family], next.Families[s.Other] = edition{s.N, s.Size}, edition{s.N, s.Size}
	case saveDesk:
		next.Desk[s.Key] = s.N
	case dropDesk:
		delete(next.Desk, s.Key)
	case shred:
		delete(next.Families, s.Family)
		next.Shredded = append(next.Shredded, s.Family)
		maps.DeleteFunc(next.Drafts, func(key, _ string) bool { return key[:len("f-000000/")] == string(familyID(s.Family))+"/" })
	case changePass:
		next.Pass = s.N
	case changeCode:
		next.Code = s.Code
	case addDevice:
		next.Device = s.Device
	case removeDevice:
		next.Device = ""
	default:
		next.Log = m.Log // these write no log
	}
	switch s.Kind {
	case saveDraft:
		next.Drafts[s.Key] = draftText(s)
	case dropDraft:
		delete(next.Drafts, s.Key)
	case backUp:
		next.Backup = m.clone()
		next.Backup.Backup = nil
	}
	return next
}
