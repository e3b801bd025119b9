package consent

import "keukentafel/app/family"

// History shows a municipality where an export stands in the life of a plan,
// without a word of what other versions say: the chain of adopted versions, and
// the handovers of the pen.
//
// What it can show: that numbers follow each other, that each version names the
// one before by its digest, who signed each, and that a new coordinator was
// named by the one before. What it cannot show: that the slice beside it is
// taken from the version with this digest. A digest is over the whole version,
// of which a municipality sees a part; for that it has the word of who sealed
// the export. Nor does it tell of an offer that was taken back.
type History struct {
	Epoch  int              // of the pen of the sender, when it was sent
	Links  []Link           // up to the version in the slice, in order
	Passed []family.Passing // in order of epoch, up to Epoch
}

// Link is an adopted version without what it says.
type Link struct {
	Number, Epoch int
	Digest        string // hex SHA-256 of the version
	Previous      string // of the version before, empty for the first
	Key           string // fingerprint of the installation that adopted it
	Signature     []byte // Ed25519 over Digest
}

// mostLinks is more than a plan ever has; the newest are kept.
const mostLinks = 500

// historyFor is nil for whoever is not the municipality, and for a draft.
func historyFor(d Dossier, r Request) *History {
	if r.Recipient.Kind != ToMunicipality || r.Version == 0 {
		return nil
	}
	h := &History{Epoch: d.Pen.Epoch}
	for _, v := range d.Versions {
		if v.Number <= r.Version {
			h.Links = append(h.Links, Link{Number: v.Number, Epoch: v.Epoch, Digest: v.Hash, Previous: v.Previous, Key: v.Key, Signature: append([]byte(nil), v.Signature...)})
		}
	}
	h.Links = h.Links[max(0, len(h.Links)-mostLinks):]
	for _, p := range d.Pen.Passed {
		if p.Epoch <= d.Pen.Epoch {
			h.Passed = append(h.Passed, p.Clone())
		}
	}
	return h
}

func (h *History) clone() *History {
	if h == nil {
		return nil
	}
	c := *h
	c.Links = cloneAll(h.Links, func(l Link) Link {
		l.Signature = append([]byte(nil), l.Signature...)
		return l
	})
	c.Passed = cloneAll(h.Passed, family.Passing.Clone)
	return &c
}
