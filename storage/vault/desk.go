package vault

import (
	"context"
	"errors"
	"fmt"
)

// Desk reads one document of the desk into the pointer; false when absent.
func (v *Vault) Desk(ctx context.Context, name string, into any) (bool, error) {
	if err := ctx.Err(); err != nil {
		return false, err
	}
	body, err := v.get(desk, name)
	return deskValue(name, body, err, into)
}

// Desk reads one document as this change sees it.
func (tx *transaction) Desk(name string, into any) (bool, error) {
	body, err := tx.get(desk, name)
	return deskValue(name, body, err, into)
}

func deskValue(name string, body []byte, err error, into any) (bool, error) {
	if errors.Is(err, ErrNotFound) {
		return false, nil
	}
	if err == nil {
		err = decode(body, into)
	}
	if errors.Is(err, errOtherShape) {
		err = &Damage{Family: desk, Part: name, Cause: err, Harm: Unreadable}
	}
	if err != nil {
		return false, fmt.Errorf("read desk %s: %w", name, err)
	}
	return true, nil
}

// SaveDesk stores one document of the desk.
func (tx *transaction) SaveDesk(name string, value any) error {
	body, err := encode(value)
	if err == nil {
		err = tx.put(desk, name, body)
	}
	if err != nil {
		return fmt.Errorf("save desk %s: %w", name, err)
	}
	return nil
}

// DropDesk removes one document of the desk; that there is none is no error.
func (tx *transaction) DropDesk(name string) error {
	if err := tx.remove(desk, name); err != nil && !errors.Is(err, ErrNotFound) {
		return fmt.Errorf("drop desk %s: %w", name, err)
	}
	return nil
}
