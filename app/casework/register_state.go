package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// registerStateName is where the progress of one document is kept. The
// identification says nothing about anybody.
func registerStateName(identification string) string { return "register-state/" + identification }

// registerState is the RegisterState of one family, in the vault: each step is
// on disk, with a line in the log, before the next one is taken. Its place names
// the documents, so that they are destroyed with the family.
type registerState struct {
	desk   *Desk
	family family.FamilyID
}

// RegisterState keeps the progress of the documents of a family in the vault.
func (d *Desk) RegisterState(id family.FamilyID) RegisterState { return registerState{d, id} }

// Load gives the zero progress for what is not known.
func (s registerState) Load(ctx context.Context, identification string) (RegisterProgress, error) {
	var p RegisterProgress
	_, err := s.desk.Vault.Desk(ctx, registerStateName(identification), &p)
	return p, err
}

// Save is durable when it returns.
func (s registerState) Save(ctx context.Context, identification string, p RegisterProgress) error {
	e, err := s.desk.entryOf(ctx, s.family, mark{event: audit.RegisterStep, object: identification, action: audit.Execute})
	if err != nil {
		return err
	}
	// What was done over there must be known here, also when somebody just pressed stop.
	return s.desk.Vault.Change(context.WithoutCancel(ctx), e, func(tx Tx) error {
		err := editPlace(tx, s.family, func(place *RegisterPlace) {
			if !slices.Contains(place.Documents, identification) {
				place.Documents = append(place.Documents, identification)
			}
		})
		if err != nil {
			return err
		}
		return tx.SaveDesk(registerStateName(identification), p)
	})
}
