package casework

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"
)

// Of packages that brought content the ids are kept for as long as the vault: a
// withdrawal names them, however old they are. They lie in 256 documents by their
// hash, so that one more costs the same whatever came before, and no round over the
// mailbox reads them. Nothing else is in them: an id says nothing about a family.

// deskSeen is where older versions kept the ids of all packages that came.
const deskSeen = "seen"

// seen is when each package came, by sender and id.
type seen struct{ Packages map[string]time.Time }

func contentName(id string) string {
	sum := sha256.Sum256([]byte(id))
	return "came/" + hex.EncodeToString(sum[:1])
}

// hasContent tells whether a package of this kind can be called back.
func hasContent(kind LetterKind) bool {
	switch kind {
	case LetterShare, LetterMunicipality, LetterHandover:
		return true
	case LetterContribution, LetterDecision, LetterAnswer, LetterReceipt, LetterWithdrawal, LetterWithdrawalAnswer:
	}
	return false
}

func rememberContent(tx Tx, o Opened, now time.Time) error {
	if !hasContent(o.Kind) {
		return nil
	}
	return addContent(tx, contentName(o.ID), map[string]time.Time{o.Sender.Key + "/" + o.ID: now})
}

func addContent(tx Tx, name string, fresh map[string]time.Time) error {
	var part seen
	if _, err := tx.Desk(name, &part); err != nil {
		return err
	}
	if part.Packages == nil {
		part.Packages = map[string]time.Time{}
	}
	for key, at := range fresh {
		part.Packages[key] = at
	}
	return tx.SaveDesk(name, part)
}

// content tells whether content with this id came from a sender, and whether it
// came from another.
func content(read func(string, any) (bool, error), sender, id string) (known, foreign bool, err error) {
	var part seen
	if _, err := read(contentName(id), &part); err != nil {
		return false, false, fmt.Errorf("look up package %s: %w", id, err)
	}
	_, known = part.Packages[sender+"/"+id]
	for other := range part.Packages {
		foreign = foreign || !known && strings.HasSuffix(other, "/"+id)
	}
	return known, foreign, nil
}

// knownContent is content, also when it is still kept as older versions did.
func (d *Desk) knownContent(ctx context.Context, o Opened) (bool, error) {
	var before seen
	if _, err := d.Vault.Desk(ctx, deskSeen, &before); err != nil {
		return false, err
	}
	if _, known := before.Packages[o.Sender.Key+"/"+o.ID]; known {
		return true, nil
	}
	known, _, err := content(func(name string, into any) (bool, error) { return d.Vault.Desk(ctx, name, into) }, o.Sender.Key, o.ID)
	return known, err
}

// contentFrom tells whether any of the packages that a withdrawal names came from
// its sender, and whether any came from another and not from this one.
func contentFrom(tx Tx, o Opened) (known, foreign bool, err error) {
	for _, id := range o.Note.Packages {
		mine, others, err := content(tx.Desk, o.Sender.Key, id)
		if err != nil {
			return false, false, err
		}
		known, foreign = known || mine, foreign || others
	}
	return known, foreign, nil
}

// renameContent lets what came from one key count as come from another, too.
func renameContent(tx Tx, before, now string) error {
	for n := range 256 {
		name := fmt.Sprintf("came/%02x", n)
		var part seen
		if known, err := tx.Desk(name, &part); err != nil || !known {
			if err != nil {
				return err
			}
			continue
		}
		fresh := map[string]time.Time{}
		for key, at := range part.Packages {
			if id, from := strings.CutPrefix(key, before+"/"); from {
				fresh[now+"/"+id] = at
			}
		}
		if len(fresh) == 0 {
			continue
		}
		if err := addContent(tx, name, fresh); err != nil {
			return err
		}
	}
	return nil
}

// takeOverSeen brings what an older version remembered over, once.
func takeOverSeen(tx Tx) error {
	var before seen
	if old, err := tx.Desk(deskSeen, &before); err != nil || !old {
		return err
	}
	parts := map[string]map[string]time.Time{}
	for key, at := range before.Packages {
		_, id, _ := strings.Cut(key, "/")
		name := contentName(id)
		if parts[name] == nil {
			parts[name] = map[string]time.Time{}
		}
		parts[name][key] = at
	}
	for name, fresh := range parts {
		if err := addContent(tx, name, fresh); err != nil {
			return err
		}
	}
	return tx.DropDesk(deskSeen)
}
