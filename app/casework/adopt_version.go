package casework

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"keukentafel/app/audit"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// AdoptVersion makes the working plan a numbered, signed version that never
// changes again. There must be exactly one case coordinator today. Somebody
// who disagrees does not block it: the agreement is in the version.
func (d *Desk) AdoptVersion(ctx context.Context, id family.FamilyID) (family.Version, error) {
	mine, err := d.owner(ctx)
	if err != nil {
		return family.Version{}, err
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return family.Version{}, err
	}
	var v family.Version
	err = d.withPen(ctx, id, mark{event: audit.PlanAdopt}, func(dossier *consent.Dossier) error {
		if err := d.readyToAdopt(*dossier); err != nil {
			return err
		}
		dossier.Plan.State = family.PlanAdopted
		v = family.Version{Number: len(dossier.Versions) + 1, Family: dossier.Family.Clone(), Plan: dossier.Plan.Clone(),
			AdoptedOn: d.Today(), AdoptedAt: d.Clock().UTC(), AdoptedBy: me.Name, Epoch: dossier.Pen.Epoch, Key: mine.Card.Key}
		if last, ok := dossier.Version(0); ok {
			v.Previous = last.Hash
		}
		if err := d.sign(mine, &v); err != nil {
			return err
		}
		dossier.Versions = append(dossier.Versions, v)
		return nil
	})
	return v, err
}

func (d *Desk) readyToAdopt(dossier consent.Dossier) error {
	if err := dossier.Plan.CheckCoordinators(); err != nil {
		return err
	}
	if _, ok := dossier.Plan.CoordinatorOn(family.CaseCoordinator, d.Today()); !ok {
		return family.ErrNoCoordinator
	}
	if last, ok := dossier.Version(0); ok {
		if len(Compare(last.Family, last.Plan, dossier.Family, dossier.Plan)) == 0 {
			return ErrNothingToAdopt
		}
	}
	return nil
}

func (d *Desk) sign(mine owner, v *family.Version) error {
	digest, err := versionDigest(*v)
	if err != nil {
		return err
	}
	v.Hash = hex.EncodeToString(digest)
	v.Signature, err = d.Courier.Sign(mine.Identity, digest)
	if err != nil {
		return fmt.Errorf("sign version %d: %w", v.Number, err)
	}
	return nil
}

// versionDigest is SHA-256 over the version without hash and signature,
// encoded as JSON by field names in declared order.
func versionDigest(v family.Version) ([]byte, error) {
	v.Hash, v.Signature = "", nil
	encoded, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("encode version %d: %w", v.Number, err)
	}
	digest := sha256.Sum256(encoded)
	return digest[:], nil
}

// VerifyVersions checks the chain of adopted versions: numbers, links, hashes,
// and the signatures of those installations whose card is known. A version
// signed by an unknown installation is checked by its hash only.
func (d *Desk) VerifyVersions(ctx context.Context, dossier consent.Dossier) error {
	cards, err := d.knownCards(ctx)
	if err != nil {
		return err
	}
	previous, epoch := "", 0
	for i, v := range dossier.Versions {
		digest, err := versionDigest(v)
		if err != nil {
			return err
		}
		if v.Number != i+1 || v.Previous != previous || v.Epoch < epoch || v.Hash != hex.EncodeToString(digest) {
			return fmt.Errorf("version %d of %s: %w", i+1, dossier.Family.ID, ErrVersionBroken)
		}
		if card, known := cards[v.Key]; known && d.Courier.Verify(card, digest, v.Signature) != nil {
			return fmt.Errorf("signature of version %d of %s: %w", v.Number, dossier.Family.ID, ErrVersionBroken)
		}
		previous, epoch = v.Hash, v.Epoch
	}
	return nil
}
