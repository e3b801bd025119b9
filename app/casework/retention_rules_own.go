package casework

import (
	"context"

	"keukentafel/app/audit"
)

// RetentionRules are the rules that count here: those that the municipality
// set, or else those of the program.
//
// The municipality's rules are sealed in the vault and their change is in the
// log. They are not read from a plain file beside it: whoever can write in that
// folder could then say when families are destroyed.
func (d *Desk) RetentionRules(ctx context.Context) ([]RetentionRule, error) {
	var own []RetentionRule
	set, err := d.Vault.Desk(ctx, deskRetentionRules, &own)
	if err != nil {
		return nil, err
	}
	if set {
		return own, nil
	}
	return d.Retention, nil
}

// SetRetentionRules takes the municipality's own rules, in the form of the
// program's own list; ErrBadRetention when something is wrong with them, and
// then the old ones stay.
func (d *Desk) SetRetentionRules(ctx context.Context, data []byte) error {
	rules, err := ParseRetention(data)
	if err != nil {
		return err
	}
	return d.changeRules(ctx, func(tx Tx) error { return tx.SaveDesk(deskRetentionRules, rules) })
}

// ResetRetentionRules goes back to the rules of the program.
func (d *Desk) ResetRetentionRules(ctx context.Context) error {
	return d.changeRules(ctx, func(tx Tx) error { return tx.DropDesk(deskRetentionRules) })
}

func (d *Desk) changeRules(ctx context.Context, do func(Tx) error) error {
	e, err := d.entry(ctx, audit.DeskRetentionRules, audit.Update)
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, do)
}
