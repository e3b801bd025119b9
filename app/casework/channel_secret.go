package casework

import (
	"cmp"
	"context"
	"fmt"
)

const deskChannelSecret = "channel-secret"

const withheld = "[withheld]"

// ChannelSecret is what opens a channel. It is kept in the vault, in a document
// of its own, and never printed: neither as text nor as JSON.
type ChannelSecret struct {
	Password      string // or secret key
	ProxyPassword string
	Certificate   []byte // own certificate and its key, PEM
}

// keptSecret is a ChannelSecret as the vault keeps it.
type keptSecret struct {
	Password      string `json:",omitempty"`
	ProxyPassword string `json:",omitempty"`
	Certificate   []byte `json:",omitempty"`
}

// Format writes [withheld], whatever the verb.
func (ChannelSecret) Format(f fmt.State, _ rune) { fmt.Fprint(f, withheld) }

// Format writes [withheld], whatever the verb.
func (keptSecret) Format(f fmt.State, _ rune) { fmt.Fprint(f, withheld) }

// MarshalJSON gives "[withheld]".
func (ChannelSecret) MarshalJSON() ([]byte, error) { return []byte(`"` + withheld + `"`), nil }

// over fills what is empty from the old secret, where that is still for the
// same door: a password is never handed to another server, name or proxy.
func (s ChannelSecret) over(old ChannelSecret, before, now Channel) ChannelSecret {
	sameDoor := before.Kind == now.Kind && before.Address == now.Address
	if sameDoor && before.User == now.User {
		s.Password = cmp.Or(s.Password, old.Password)
	}
	if before.Proxy == now.Proxy && before.ProxyUser == now.ProxyUser && now.Proxy != "" {
		s.ProxyPassword = cmp.Or(s.ProxyPassword, old.ProxyPassword)
	}
	if sameDoor && before.Certificate == now.Certificate && now.Certificate != "" && len(s.Certificate) == 0 {
		s.Certificate = old.Certificate
	}
	return s
}

// ChannelSecret is what opens the mailbox that was chosen.
func (d *Desk) ChannelSecret(ctx context.Context) (ChannelSecret, error) {
	var kept keptSecret
	_, err := d.Vault.Desk(ctx, deskChannelSecret, &kept)
	return ChannelSecret(kept), err
}
