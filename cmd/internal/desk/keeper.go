package desk

import (
	"context"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/storage/vault"
)

// keeper is the vault as casework asks for it, with errors in its words.
type keeper struct {
	vault   *vault.Vault
	anchors *anchors
}

var (
	_ casework.Vault  = keeper{}
	_ casework.Drafts = keeper{}
)

func nothing(casework.Tx) error { return nil }

// Headers lists all families.
func (k keeper) Headers(ctx context.Context) ([]casework.Header, error) {
	list, err := k.vault.Headers(ctx)
	return list, inWords(err)
}

// Load reads one dossier.
func (k keeper) Load(ctx context.Context, id family.FamilyID) (consent.Dossier, error) {
	d, err := k.vault.Load(ctx, id)
	return d, inWords(err)
}

// Change stores a change with its log entry.
func (k keeper) Change(ctx context.Context, entry audit.Entry, do func(casework.Tx) error) error {
	err := k.vault.Change(ctx, entry, do)
	if err == nil && k.anchors.due() {
		k.anchors.keep(k.vault.Anchor())
	}
	return inWords(err)
}

// Desk reads one document of the desk.
func (k keeper) Desk(ctx context.Context, name string, into any) (bool, error) {
	found, err := k.vault.Desk(ctx, name, into)
	return found, inWords(err)
}

// Search finds families by their text.
func (k keeper) Search(ctx context.Context, words string, hit func(casework.Hit) bool) error {
	return inWords(k.vault.Search(ctx, words, hit))
}

// Log reads the log.
func (k keeper) Log(ctx context.Context, filter casework.LogFilter) ([]audit.Entry, error) {
	list, err := k.vault.Log(ctx, filter)
	return list, inWords(err)
}

// Shred destroys a family.
func (k keeper) Shred(ctx context.Context, entry audit.Entry, id family.FamilyID, also ...func(casework.Tx) error) error {
	if err := k.vault.Shred(ctx, entry, id, also...); err != nil {
		return inWords(err)
	}
	k.tellBackups(ctx)
	return nil
}

// SaveDraft keeps what was typed.
func (k keeper) SaveDraft(key string, text family.Text) error {
	return inWords(k.vault.SaveDraft(key, text))
}

// Drafts gives what was typed.
func (k keeper) Drafts() (map[string]family.Text, error) {
	drafts, err := k.vault.Drafts()
	return drafts, inWords(err)
}

// DropDraft forgets what was typed.
func (k keeper) DropDraft(key string) error { return inWords(k.vault.DropDraft(key)) }
