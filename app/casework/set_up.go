package casework

import (
	"context"
	"fmt"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// Names of the documents of the desk.
const (
	deskProfile   = "profile"
	deskIdentity  = "identity"
	deskSettings  = "settings"
	deskDirectory = "directory"
	deskSlices    = "slices"
	deskOutbox    = "outbox"
	deskCounters  = "counters"
)

// owner is what is kept of the installation's own keys and card.
type owner struct {
	Identity []byte
	Card     Card
	// Former are the keys of before, oldest first: they open what was sealed for
	// them, and nothing is signed with them but that they count no more.
	Former []ownerBefore `json:",omitempty"`
}

// Settings are the wishes of who works here.
type Settings struct {
	Language     string // "nl" or "en"
	TextSize     float32
	HighContrast bool
	LockMinutes  int
	Mailbox      string // folder of the mailbox
	BackupFolder string
	Channel      Channel `json:",omitzero"` // a mailbox on a server; see Where
}

// DefaultSettings are the settings of a new installation.
func DefaultSettings() Settings {
	return Settings{Language: "nl", TextSize: 1, LockMinutes: 10}
}

// SetUp gives the installation its owner and its keys. Doing it again changes
// the name and keeps the keys.
func (d *Desk) SetUp(ctx context.Context, p Profile) (Profile, error) {
	if p.Name.Empty() {
		return p, family.ErrEmpty
	}
	var mine owner
	known, err := d.Vault.Desk(ctx, deskIdentity, &mine)
	if err != nil {
		return p, fmt.Errorf("set up: %w", err)
	}
	if known {
		return d.rename(ctx, p, mine)
	}
	identity, card, err := d.Courier.NewIdentity(p)
	if err != nil {
		return p, fmt.Errorf("make keys: %w", err)
	}
	p.Key, p.Mailbox = card.Key, card.Mailbox
	e := d.entryBy(p, audit.DeskSetUp, audit.Create)
	return p, d.Vault.Change(ctx, e, func(tx Tx) error {
		if err := tx.SaveDesk(deskIdentity, owner{Identity: identity, Card: card}); err != nil {
			return err
		}
		return tx.SaveDesk(deskProfile, p)
	})
}

func (d *Desk) rename(ctx context.Context, p Profile, mine owner) (Profile, error) {
	p.Key, p.Mailbox = mine.Card.Key, mine.Card.Mailbox
	card, err := d.Courier.RenewCard(mine.Identity, p)
	if err != nil {
		return p, fmt.Errorf("renew card: %w", err)
	}
	mine.Card = card
	e := d.entryBy(p, audit.DeskRename, audit.Update)
	return p, d.Vault.Change(ctx, e, func(tx Tx) error {
		if err := tx.SaveDesk(deskIdentity, mine); err != nil {
			return err
		}
		return tx.SaveDesk(deskProfile, p)
	})
}

// Profile is who works here; ErrNotSetUp before SetUp.
func (d *Desk) Profile(ctx context.Context) (Profile, error) {
	var p Profile
	known, err := d.Vault.Desk(ctx, deskProfile, &p)
	if err != nil {
		return p, err
	}
	if !known {
		return p, ErrNotSetUp
	}
	return p, nil
}

// MyCard is the own contact card, to give to others.
func (d *Desk) MyCard(ctx context.Context) (Card, error) {
	mine, err := d.owner(ctx)
	return mine.Card, err
}

func (d *Desk) owner(ctx context.Context) (owner, error) {
	var mine owner
	known, err := d.Vault.Desk(ctx, deskIdentity, &mine)
	if err != nil {
		return mine, err
	}
	if !known {
		return mine, ErrNotSetUp
	}
	return mine, nil
}

// Settings reads the settings, with defaults for what was never set.
func (d *Desk) Settings(ctx context.Context) (Settings, error) {
	s := DefaultSettings()
	_, err := d.Vault.Desk(ctx, deskSettings, &s)
	return s, err
}

// SaveSettings keeps the settings.
func (d *Desk) SaveSettings(ctx context.Context, s Settings) error {
	e, err := d.entry(ctx, audit.DeskSettings, audit.Update)
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		var before Settings
		if _, err := tx.Desk(deskSettings, &before); err != nil {
			return err
		}
		if before.Mailbox != s.Mailbox {
			if err := mailboxChanged(tx); err != nil {
				return err
			}
		}
		return tx.SaveDesk(deskSettings, s)
	})
}
