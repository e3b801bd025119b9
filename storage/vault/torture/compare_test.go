//go:build torture && linux

package torture

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"keukentafel/app/family"
	"keukentafel/storage/vault"
)

func options(t *testing.T) []vault.Option {
	return []vault.Option{vault.WithCheapKeysForTests(t), vault.WithClock(func() time.Time { return day })}
}

// document is what the writer keeps at the desk.
type document struct {
	Rev  int
	Text family.Text
}

// compare tells how the vault differs from the model.
func compare(v *vault.Vault, m *model) error {
	ctx := context.Background()
	headers, err := v.Headers(ctx)
	if err != nil {
		return err
	}
	if len(headers) != len(m.Families) {
		return fmt.Errorf("%d families instead of %d", len(headers), len(m.Families))
	}
	for n, e := range m.Families {
		got, err := v.Load(ctx, familyID(n))
		if err != nil {
			return err
		}
		if !reflect.DeepEqual(got, dossier(n, e)) {
			return fmt.Errorf("family %d is not what revision %d was", n, e.Rev)
		}
	}
	for _, n := range m.Shredded {
		if _, err := v.Load(ctx, familyID(n)); !errors.Is(err, vault.ErrShredded) {
			return fmt.Errorf("family %d should be destroyed: %w", n, err)
		}
	}
	if seq := v.Anchor().Seq; seq != m.Log {
		return fmt.Errorf("%d log entries instead of %d", seq, m.Log)
	}
	return errors.Join(compareDrafts(v, m), compareDesk(ctx, v, m))
}

func compareDrafts(v *vault.Vault, m *model) error {
	drafts, err := v.Drafts()
	if err != nil {
		return err
	}
	if len(drafts) != len(m.Drafts) {
		return fmt.Errorf("%d drafts instead of %d", len(drafts), len(m.Drafts))
	}
	for key, want := range m.Drafts {
		if string(drafts[key]) != want {
			return fmt.Errorf("draft %s is another", key)
		}
	}
	return nil
}

func compareDesk(ctx context.Context, v *vault.Vault, m *model) error {
	for i := range 4 {
		key := fmt.Sprintf("document%d", i)
		var got document
		there, err := v.Desk(ctx, key, &got)
		if err != nil {
			return err
		}
		if want, wanted := m.Desk[key]; there != wanted || got.Rev != want {
			return fmt.Errorf("desk %s is another", key)
		}
	}
	return nil
}

// keys gives every way in that the model knows.
func (m *model) keys() []vault.Key {
	list := []vault.Key{vault.Passphrase(passphrase(m.Pass)), vault.RecoveryCode(m.Code)}
	if raw, err := hex.DecodeString(m.Device); err == nil && len(raw) == len(vault.Device{}) {
		list = append(list, vault.Device(raw))
	}
	return list
}

// verified tells what the vault itself says of its state.
func verified(v *vault.Vault) error {
	faults, err := v.Verify(context.Background(), nil)
	return errors.Join(append(faults, err)...)
}

// compareRestored is compare for a backup that was just restored: the restore
// itself stands in its log too.
func compareRestored(v *vault.Vault, m *model) error {
	restored := *m
	restored.Log++
	return compare(v, &restored)
}
