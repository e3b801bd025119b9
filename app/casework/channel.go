package casework

import (
	"context"
	"errors"
	"fmt"
	"net/url"

	"keukentafel/app/audit"
)

// ChannelKind is what kind of place a mailbox is.
type ChannelKind string

// The kinds.
const (
	ChannelFolder ChannelKind = "folder" // a folder, share or stick
	ChannelWebDAV ChannelKind = "webdav" // Nextcloud and other servers of files
	ChannelS3     ChannelKind = "s3"     // a bucket
)

// Direct as a proxy means: none, whatever the system says.
const Direct = "direct"

// Channel is where the mailbox is and how to get there. It holds no secret.
type Channel struct {
	Kind    ChannelKind `json:",omitempty"`
	Address string      `json:",omitempty"` // path of the folder, or https address
	User    string      `json:",omitempty"` // name, or access key
	// Bucket, Region, Prefix (a folder in the bucket) and VirtualHost (the
	// bucket stands in the name of the host) are of ChannelS3.
	Bucket      string `json:",omitempty"`
	Region      string `json:",omitempty"`
	Prefix      string `json:",omitempty"`
	VirtualHost bool   `json:",omitempty"`
	// CAFile is a PEM file with authorities that are trusted too, or with
	// CAOnly instead of those of the system.
	CAFile string `json:",omitempty"`
	CAOnly bool   `json:",omitempty"`
	// Certificate is the name of the file that the own certificate was read
	// from; the certificate itself is a secret.
	Certificate string `json:",omitempty"`
	// Proxy is an address without name and password, Direct, or empty for what
	// the system says.
	Proxy     string `json:",omitempty"`
	ProxyUser string `json:",omitempty"`
	// Serial rises each time the secret changes. SaveChannel counts it.
	Serial int `json:",omitempty"`
}

// None tells whether no mailbox was chosen.
func (c Channel) None() bool { return c.Kind == "" }

// Place is what a person calls the channel: the folder, or the host with what
// comes after it. It holds no name and no secret.
func (c Channel) Place() string {
	u, err := url.Parse(c.Address)
	if c.Kind == ChannelFolder || c.None() || err != nil {
		return c.Address
	}
	if c.Kind == ChannelS3 {
		return u.Host + "/" + c.Bucket
	}
	return u.Host + u.Path
}

// Where is the mailbox: the channel, or the folder that was chosen.
func (s Settings) Where() Channel {
	if s.Channel.None() && s.Mailbox != "" {
		return Channel{Kind: ChannelFolder, Address: s.Mailbox}
	}
	return s.Channel
}

// Channels opens and tries out places for a mailbox.
type Channels interface {
	// Check refuses a channel that cannot be used, without connecting.
	Check(c Channel, secret ChannelSecret) error
	// Probe tries out everything that a mailbox needs, and tells each step when
	// it is over. An error is that of ctx, or that of Check.
	Probe(ctx context.Context, c Channel, secret ChannelSecret, tell func(ChannelStep)) (ChannelReport, error)
}

// SaveChannel makes a channel the mailbox. Of fresh, what is empty stays as it
// was, if it is still for the same place and name.
func (d *Desk) SaveChannel(ctx context.Context, c Channel, fresh ChannelSecret) (Settings, error) {
	set, secret, err := d.merged(ctx, c, fresh)
	if err != nil {
		return set, err
	}
	if err := d.Channels.Check(c, secret); err != nil {
		return set, fmt.Errorf("save channel: %w", err)
	}
	e, err := d.entry(ctx, audit.DeskMailbox, audit.Update)
	if err != nil {
		return set, err
	}
	c.Serial = set.Channel.Serial + 1
	set.Mailbox, set.Channel = "", c
	if c.Kind == ChannelFolder { // as an older program keeps it
		set.Mailbox, set.Channel = c.Address, Channel{Serial: c.Serial}
	}
	return set, d.Vault.Change(ctx, e, func(tx Tx) error {
		if err := errors.Join(mailboxChanged(tx), tx.SaveDesk(deskSettings, set)); err != nil {
			return err
		}
		return tx.SaveDesk(deskChannelSecret, keptSecret(secret))
	})
}

// TestChannel tries a channel out, before or after it is saved; fresh is as in
// SaveChannel. Nothing is kept.
func (d *Desk) TestChannel(ctx context.Context, c Channel, fresh ChannelSecret, tell func(ChannelStep)) (ChannelReport, error) {
	_, secret, err := d.merged(ctx, c, fresh)
	if err != nil {
		return ChannelReport{}, err
	}
	return d.Channels.Probe(ctx, c, secret, tell)
}

// merged gives the settings as they are, and the secret that a channel gets.
func (d *Desk) merged(ctx context.Context, c Channel, fresh ChannelSecret) (Settings, ChannelSecret, error) {
	set, err := d.Settings(ctx)
	if err != nil {
		return set, fresh, err
	}
	old, err := d.ChannelSecret(ctx)
	return set, fresh.over(old, set.Where(), c), err
}
