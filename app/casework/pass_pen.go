package casework

import (
	"crypto/sha256"
	"fmt"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// passPen signs that the pen goes to the successor if it accepts, so that who
// keeps the plans (a municipality) can tell a successor from somebody who says
// to be one. An offer that came to nothing is replaced by the next.
func (d *Desk) passPen(mine owner, dossier *consent.Dossier) error {
	p := family.Passing{Epoch: dossier.Pen.Epoch + 1, From: mine.Card.Key, To: dossier.Pen.Handover.To}
	signature, err := d.Courier.Sign(mine.Identity, passingDigest(dossier.Family.ID, p))
	if err != nil {
		return fmt.Errorf("sign the handover of %s: %w", dossier.Family.ID, err)
	}
	p.Signature = signature
	dossier.Pen.Passed = append(slices.DeleteFunc(slices.Clone(dossier.Pen.Passed), func(x family.Passing) bool { return x.Epoch >= p.Epoch }), p)
	return nil
}

// passingDigest is what is signed: of which family, from which epoch, to whom.
func passingDigest(id family.FamilyID, p family.Passing) []byte {
	digest := sha256.Sum256(fmt.Appendf(nil, "keukentafel pen 1\n%s\n%d\n%s\n%s\n", id, p.Epoch, p.From, p.To))
	return digest[:]
}
