package casework

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"strings"
	"time"

	"keukentafel/app/family"
)

// Export is what a received plan is to a municipality. It is known before the
// files are kept: who keeps them decides by it where.
type Export struct {
	Folder      string // random id of the family, for the names of folders
	Version     int
	Epoch       int    // of the coordinator; 0 when the export does not tell it
	Digest      string // of the whole version, of which the export shows a part
	Coordinator string // fingerprint of the sender
	Status      ChainStatus
	Notes       []string  // codes
	Refused     string    // code; empty when it is taken in
	Received    time.Time // now
	// Later is set by who keeps the files when the receipt may not say
	// "imported" yet: the export waits in the vault until SettleExport.
	Later bool
}

// lineageOf names the document with what is known of a family. There may be fifty
// thousand, so they lie in 256 folders.
func lineageOf(id family.FamilyID) string {
	sum := sha256.Sum256([]byte(id))
	return "receiver/" + hex.EncodeToString(sum[:1]) + "/" + string(id)
}

// takeExport judges an export and lets its files be kept, also of one that is
// refused: then apart, for who looks into it.
func (d *Desk) takeExport(ctx context.Context, o *Opened, deliver Deliver) error {
	if o.Slice == nil || o.Slice.Version < 1 || o.Slice.Family.ID == "" {
		return deliver(*o)
	}
	mine, err := d.owner(ctx)
	if err != nil {
		return err
	}
	var before lineage
	if _, err := d.Vault.Desk(ctx, lineageOf(o.Slice.Family.ID), &before); err != nil {
		return err
	}
	j, refusal, err := d.judgeExport(ctx, before, *o)
	if err != nil {
		return err
	}
	o.Export = exportOf(*o, j, refusal)
	o.Export.Received = d.Clock().UTC()
	if o.Export.Folder == "" {
		o.Export.Folder = folderFor(mine, o.Slice.Family.ID)
	}
	return deliver(*o)
}

func exportOf(o Opened, j judgement, refusal error) *Export {
	e := &Export{Folder: j.next.Folder, Version: o.Slice.Version, Coordinator: o.Sender.Key, Status: j.status, Notes: j.notes, Refused: exportCode(refusal)}
	if refusal != nil && e.Refused == "" {
		e.Refused = "old-epoch"
	}
	if h := o.Slice.History; h != nil {
		e.Epoch = h.Epoch
		if len(h.Links) > 0 {
			e.Digest = h.Links[len(h.Links)-1].Digest
		}
	}
	return e
}

// judgeExport gives a refusal apart from what went wrong.
func (d *Desk) judgeExport(ctx context.Context, before lineage, o Opened) (judgement, error, error) {
	cards, err := d.knownCards(ctx)
	if err != nil {
		return judgement{}, nil, err
	}
	j, refusal := judge(before, o.Sender.Key, *o.Slice, func(key string, digest, signature []byte) (bool, error) {
		card, there := cards[key]
		if !there {
			return false, nil
		}
		return true, d.Courier.Verify(card, digest, signature)
	})
	return j, refusal, nil
}

// folderFor is the same each time, also when a crash came before it was kept,
// and says nothing to who has not this vault.
func folderFor(mine owner, id family.FamilyID) string {
	secret := sha256.Sum256(append([]byte("keukentafel receiver folder 1\x00"), mine.Identity...))
	mac := hmac.New(sha256.New, secret[:])
	mac.Write([]byte(id))
	return strings.ToLower(base32.StdEncoding.EncodeToString(mac.Sum(nil))[:26])
}

// keepExport remembers what was taken in, in the change that makes the receipt.
func (d *Desk) keepExport(tx Tx, o Opened, arrival *Arrival) error {
	id := o.Slice.Family.ID
	arrival.Family = id
	if o.Export == nil { // such as a draft, which nobody may send
		return ErrUnexpected
	}
	arrival.Export = o.Export
	var before lineage
	if _, err := tx.Desk(lineageOf(id), &before); err != nil {
		return err
	}
	// The transaction has the last word; nothing else receives beside this.
	j, refusal, err := d.judgeExport(context.Background(), before, o)
	if err != nil || refusal != nil {
		return firstOf(err, refusal)
	}
	j.next.Folder = o.Export.Folder
	if o.Export.Later {
		if err := d.queueForward(tx, o); err != nil {
			return err
		}
	}
	return tx.SaveDesk(lineageOf(id), j.next)
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func digestBytes(s string) ([]byte, bool) {
	b, err := hex.DecodeString(s)
	return b, err == nil && len(b) == sha256.Size
}
