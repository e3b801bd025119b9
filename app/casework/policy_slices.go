package casework

import (
	"context"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Proposal is what is proposed here to share with a kind of partner: the
// municipality's own slice, or else that of the program. It is shown and
// adjusted; nobody applies it by itself.
func (d *Desk) Proposal(ctx context.Context, kind family.PartnerKind) (consent.Proposal, error) {
	list, err := d.ProposalsNow(ctx)
	if err != nil {
		return consent.Proposal{Kind: kind}, err
	}
	return consent.Proposals(list, kind), nil
}

// ProposalsNow are the proposals for all kinds of partner, as they count here.
func (d *Desk) ProposalsNow(ctx context.Context) ([]consent.Proposal, error) {
	p, err := d.Policy(ctx)
	if err != nil {
		return nil, err
	}
	list := slices.Clone(d.Proposals)
	for i, usual := range list {
		own, there := p.Slice(usual.Kind)
		if !there {
			continue
		}
		why := string(own.Why)
		list[i] = consent.Proposal{Kind: own.Kind, Categories: slices.DeleteFunc(slices.Clone(own.Categories), func(c consent.Category) bool { return c == consent.CatSafety }),
			Why: map[string]string{"nl": why, "en": why}, Source: string(p.House)}
	}
	return list, nil
}

// Slice is what the municipality itself proposes for a kind of partner.
func (p Policy) Slice(kind family.PartnerKind) (OwnSlice, bool) {
	for _, s := range p.Slices {
		if s.Kind == kind {
			return s, true
		}
	}
	return OwnSlice{}, false
}
