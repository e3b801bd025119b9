package consent

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"keukentafel/app/family"
)

// Proposal is what a partner of a kind usually needs to know at most, as a
// beginning of the talk about it: the least that one can work with. It is
// shown and adjusted, never applied by itself. Safety is in none of them: that
// is shared on a legal ground. Proposals are data with a source, never code.
type Proposal struct {
	Kind       family.PartnerKind `json:"kind"`
	Categories []Category         `json:"categories"`
	Why        map[string]string  `json:"why"`        // in plain words, by language: nl, en
	Source     string             `json:"source"`     // where it comes from
	Unverified bool               `json:"unverified"` // needs a look by a privacy officer
}

// ErrBadProposal: an entry in the list of proposals with a slip in it.
var ErrBadProposal = errors.New("list of proposals has a slip")

// ParseProposals reads the list of proposals. Whatever is not understood is
// refused, so that a slip never proposes more than was meant. Every kind of
// partner is there once.
func ParseProposals(data []byte) ([]Proposal, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	var list []Proposal
	if err := decoder.Decode(&list); err != nil {
		return nil, fmt.Errorf("read proposals: %w: %w", ErrBadProposal, err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, fmt.Errorf("read proposals: %w: something follows the list", ErrBadProposal)
	}
	for i, p := range list {
		if err := p.check(list[:i]); err != nil {
			return nil, fmt.Errorf("read proposal %d: %w: %w", i, ErrBadProposal, err)
		}
	}
	if len(list) != len(family.PartnerKinds()) {
		return nil, fmt.Errorf("read proposals: %w: a kind of partner is missing", ErrBadProposal)
	}
	return list, nil
}

func (p Proposal) check(before []Proposal) error {
	switch {
	case !slices.Contains(family.PartnerKinds(), p.Kind):
		return errors.New("unknown kind of partner")
	case slices.ContainsFunc(before, func(other Proposal) bool { return other.Kind == p.Kind }):
		return errors.New("the kind is there twice")
	case len(p.Categories) == 0 || !within(p.Categories, Categories()):
		return errors.New("unknown category, or none")
	case slices.Contains(p.Categories, CatSafety):
		return errors.New("safety is shared on a legal ground only")
	case len(slices.Compact(slices.Sorted(slices.Values(p.Categories)))) != len(p.Categories):
		return errors.New("a category is there twice")
	case p.Source == "" || p.Why["nl"] == "" || p.Why["en"] == "":
		return family.ErrEmpty
	}
	return nil
}

// Proposals finds what is proposed for a kind of partner: for a kind that the
// list does not have, what it proposes for any other partner.
func Proposals(list []Proposal, kind family.PartnerKind) Proposal {
	var found Proposal
	for _, p := range list {
		if p.Kind == kind || p.Kind == family.PartnerOther && found.Kind == "" {
			found = p
		}
	}
	found.Categories = slices.Clone(found.Categories)
	return found
}
