package desk

import (
	"fmt"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/assets"
)

// legalGrounds are the program's own; a slip in them keeps it from starting.
func legalGrounds() ([]consent.LegalGround, error) {
	data, err := assets.Data("grounds.json")
	if err != nil {
		return nil, fmt.Errorf("legal grounds: %w", err)
	}
	return consent.ParseGrounds(data)
}

// agreements are those with which the program comes, for a municipality that
// agreed nothing itself.
type agreements struct {
	policy    casework.Policy
	proposals []consent.Proposal
}

func programAgreements(grounds []consent.LegalGround, today family.Date) (agreements, error) {
	var a agreements
	data, err := assets.Data("policy.json")
	if err != nil {
		return a, fmt.Errorf("agreements: %w", err)
	}
	if a.policy, err = casework.ParsePolicy(data, grounds, today); err != nil {
		return a, err
	}
	if data, err = assets.Data("slices.json"); err != nil {
		return a, fmt.Errorf("proposals: %w", err)
	}
	a.proposals, err = consent.ParseProposals(data)
	return a, err
}
