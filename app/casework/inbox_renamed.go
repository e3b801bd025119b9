package casework

import (
	"context"

	"keukentafel/app/audit"
)

// Somebody whose vault came back from a backup numbers anew, under another name
// than that of the card. The first thing under an unknown name is therefore
// looked at in each round: when it is from somebody in the directory, and says itself that it is
// numbered under that name, the name is that person's from then on.

const deskRenamed = "inbox-renamed"

// looksAtStrangers is how many unknown names are looked at in a round.
const looksAtStrangers = 5

// renamed are the other names of senders: the key by name.
func renamed(r reader) (map[string]string, error) {
	names := map[string]string{}
	_, err := r.Desk(deskRenamed, &names)
	return names, err
}

// whoseStream finds out whose name it is under which something lies; false when
// it is nobody's that is known.
func (d *Desk) whoseStream(ctx context.Context, post Post, mine owner, s Stream) (Card, bool, error) {
	page, err := post.Waiting(ctx, s, 0, 1)
	if err != nil || len(page) == 0 || page[0].Size > MostParcel {
		return Card{}, false, err
	}
	data, err := post.Fetch(ctx, page[0].Name)
	if err != nil {
		return Card{}, false, nil //nolint:nilerr // a stranger holds nobody up
	}
	o, err := d.open(ctx, mine, data)
	if ctx.Err() != nil {
		return Card{}, false, ctx.Err()
	}
	if err != nil || o.Stream != s.From {
		return Card{}, false, nil //nolint:nilerr // whose it is, is not known
	}
	e, err := d.entryOf(ctx, "", mark{event: audit.PostStream, object: s.From})
	if err != nil {
		return Card{}, false, err
	}
	return o.Sender, true, d.Vault.Change(ctx, e, func(tx Tx) error {
		names, err := renamed(tx)
		if err != nil {
			return err
		}
		names[s.From] = o.Sender.Key
		return tx.SaveDesk(deskRenamed, names)
	})
}
