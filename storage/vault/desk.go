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
	return readDesk(name, v.get, into)
}

// Desk reads one document as this change sees it.
func (tx *transaction) Desk(name string, into any) (bool, error) {
	return readDesk(name, tx.get, into)
}

// readDesk looks in the drawer, and then on the desk, where older programs put
// what belongs in a drawer.
func readDesk(name string, get func(family, kind string) ([]byte, error), into any) (bool, error) {
	drawer, kind := drawerOf(name)
	body, err := get(drawer, kind)
	if drawer != desk && errors.Is(err, ErrNotFound) {
		drawer, kind = desk, name
		body, err = get(drawer, kind)
	}
	if errors.Is(err, ErrNotFound) {
		return false, nil
	}
	if err == nil {
		err = decode(body, into)
	}
	if errors.Is(err, errOtherShape) {
		err = &Damage{Family: drawer, Part: kind, Cause: err, Harm: Unreadable}
	}
	if err != nil {
		return false, fmt.Errorf("read desk %s: %w", name, err)
	}
	return true, nil
}

// SaveDesk stores one document of the desk, and takes it from where an older
// program put it.
func (tx *transaction) SaveDesk(name string, value any) error {
	drawer, kind := drawerOf(name)
	body, err := encode(value)
	if err == nil {
		err = tx.put(drawer, kind, body)
	}
	if err == nil && drawer != desk {
		err = tx.removeIfThere(desk, name)
	}
	if err != nil {
		return fmt.Errorf("save desk %s: %w", name, err)
	}
	return nil
}

// DropDesk removes one document of the desk; that there is none is no error.
func (tx *transaction) DropDesk(name string) error {
	drawer, kind := drawerOf(name)
	err := tx.removeIfThere(drawer, kind)
	if err == nil && drawer != desk {
		err = tx.removeIfThere(desk, name)
	}
	if err != nil {
		return fmt.Errorf("drop desk %s: %w", name, err)
	}
	return nil
}

func (tx *transaction) removeIfThere(family, kind string) error {
	if err := tx.remove(family, kind); err != nil && !errors.Is(err, ErrNotFound) {
		return err
	}
	return nil
}
