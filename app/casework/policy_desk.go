package casework

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

const deskPolicy = "policy"

// Policy are the agreements that count here: those of the municipality, or
// else those of the program. They are sealed in the vault, and every change of
// them is in the log.
func (d *Desk) Policy(ctx context.Context) (Policy, error) {
	p := d.programPolicy()
	_, err := d.Vault.Desk(ctx, deskPolicy, &p)
	return p, err
}

// programPolicy is a copy of the program's own agreements.
func (d *Desk) programPolicy() Policy {
	p := d.Needs.Policy
	p.Grounds, p.Slices = slices.Clone(p.Grounds), slices.Clone(p.Slices)
	return p
}

// ReadPolicy reads a file with agreements, without taking it over, and says
// what it would change. A slip is a *PolicyError.
func (d *Desk) ReadPolicy(ctx context.Context, data []byte) (Policy, []PolicyChange, error) {
	old, err := d.Policy(ctx)
	if err != nil {
		return Policy{}, nil, err
	}
	read, err := ParsePolicy(data, d.Grounds, d.Today())
	if err != nil {
		return Policy{}, nil, err
	}
	return read, ChangesOf(old, read), nil
}

// ImportPolicy takes a file with agreements over, whole or not at all.
func (d *Desk) ImportPolicy(ctx context.Context, data []byte) error {
	p, err := ParsePolicy(data, d.Grounds, d.Today())
	if err != nil {
		return err
	}
	return d.SavePolicy(ctx, p)
}

// SavePolicy takes agreements over. They are judged as if they came from a
// file; a slip is a *PolicyError, and the old ones stay then.
func (d *Desk) SavePolicy(ctx context.Context, p Policy) error {
	return d.agree(ctx, "", "", func(Policy) Policy { return p })
}

// ExportPolicy writes the agreements that count here as the file that another
// laptop reads. It is logged; it holds nothing about a family.
func (d *Desk) ExportPolicy(ctx context.Context, w io.Writer) error {
	p, err := d.Policy(ctx)
	if err != nil {
		return err
	}
	data, err := p.file()
	if err != nil {
		return err
	}
	e, err := d.entry(ctx, audit.DeskPolicy, audit.Execute)
	if err != nil {
		return err
	}
	if err := d.Vault.Change(ctx, e, func(Tx) error { return nil }); err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		return fmt.Errorf("write agreements: %w", err)
	}
	return nil
}

// SwitchGround records what is decided here about one legal ground, by who
// works here and today unless said otherwise. It works at once. ErrNoReason
// without a reason; ErrNeedsCheck when a ground is switched on that the program
// does not vouch for and nobody checked.
func (d *Desk) SwitchGround(ctx context.Context, s GroundSwitch) error {
	g, known := d.ground(s.Ground)
	var err error
	switch {
	case !known:
		return consent.ErrNoSuchGround
	case blank(s.Why):
		return ErrNoReason
	case s.NeedsCheck(g) && !s.Check.whole():
		return ErrNeedsCheck
	}
	if s.By, s.Day, err = d.decidedOn(ctx, s.By, s.Day); err != nil {
		return err
	}
	return d.agree(ctx, s.Ground, s.Why, func(p Policy) Policy {
		p.Grounds = slices.DeleteFunc(slices.Clone(p.Grounds), func(old GroundSwitch) bool { return old.Ground == s.Ground })
		p.Grounds = append(p.Grounds, s)
		return p
	})
}

// SetSlice records what is proposed here for one kind of partner; without
// categories it goes back to the program's proposal. ErrNoReason without a
// reason.
func (d *Desk) SetSlice(ctx context.Context, s OwnSlice) error {
	var err error
	if blank(s.Why) {
		return ErrNoReason
	}
	if s.By, s.Day, err = d.decidedOn(ctx, s.By, s.Day); err != nil {
		return err
	}
	return d.agree(ctx, "", s.Why, func(p Policy) Policy {
		p.Slices = slices.DeleteFunc(slices.Clone(p.Slices), func(old OwnSlice) bool { return old.Kind == s.Kind })
		if len(s.Categories) > 0 {
			p.Slices = append(p.Slices, s)
		}
		return p
	})
}

// agree changes the agreements, with a line in the log.
func (d *Desk) agree(ctx context.Context, ground consent.GroundID, why family.Text, do func(Policy) Policy) error {
	e, err := d.entry(ctx, audit.DeskPolicy, audit.Update)
	if err != nil {
		return err
	}
	e.Ground, e.Why = string(ground), why
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		old := d.programPolicy()
		if _, err := tx.Desk(deskPolicy, &old); err != nil {
			return err
		}
		data, err := do(old).file()
		if err != nil {
			return err
		}
		judged, err := ParsePolicy(data, d.Grounds, d.Today())
		if err != nil {
			return err
		}
		return tx.SaveDesk(deskPolicy, judged)
	})
}

// file is a policy as a file.
func (p Policy) file() ([]byte, error) {
	p.Grounds, p.Slices = append([]GroundSwitch{}, p.Grounds...), append([]OwnSlice{}, p.Slices...)
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(p); err != nil {
		return nil, fmt.Errorf("write agreements: %w", err)
	}
	return out.Bytes(), nil
}
