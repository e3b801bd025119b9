//go:build torture && linux

package torture

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/storage/vault"
)

const (
	birth   = "create a vault and confirm its code"
	rebirth = "restore a backup"
)

// bear makes a vault, or restores one, and tells of each step that is done.
func bear(t *testing.T, o order) {
	if o.Plain == rebirth {
		v, err := restore(t, o.Backup, o.Dir, vault.Passphrase(passphrase(0)))
		if err == nil {
			err = v.Lock()
		}
		tell(told{Done: err == nil, Failed: reason(err)})
		return
	}
	pending, err := vault.Create(o.Dir, vault.Passphrase(passphrase(0)), options(t)...)
	if err != nil {
		tell(told{Failed: reason(err)})
		return
	}
	tell(told{Row: 1})
	v, err := pending.Confirm(pending.Code())
	if err != nil {
		tell(told{Failed: reason(err)})
		return
	}
	tell(told{Row: 2})
	_ = v.Lock() // the disk may be gone
}

func reason(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// TestAPowerCutWhileAVaultIsMadeLeavesNothingHalf cuts after one, three, five ...
// changes of the disk while a vault is made, and while one is restored.
func TestAPowerCutWhileAVaultIsMadeLeavesNothingHalf(t *testing.T) {
	began := time.Now()
	room := t.TempDir()
	m := newVault(t, filepath.Join(room, "source"))
	image := map[string][]byte{}
	must(t, readFrom(filepath.Join(room, "source"), backupDir, image))
	image[filepath.Join(backupDir, "b.vault")] = image[filepath.Join(backupDir, vault.FileName)]
	cuts, outcomes := 0, map[string]int{}
	for _, what := range []string{birth, rebirth} {
		for _, torn := range []bool{false, true} {
			for at := 1; ; at += 2 {
				dice := rand.New(rand.NewPCG(uint64(at), 3))
				life := live(t, image, order{Plain: what}, func(d *disk) { d.cutAfter, d.dying = at, powerCut{torn, dice} },
					func(l *lifeOnDisk) { l.drain(); l.wait() })
				if !life.disk.dead {
					break // it was done before the cut
				}
				cuts++
				dir, _ := lay(t, life.disk.image())
				outcome, err := afterBirth(t, dir, what, m, life)
				if err != nil {
					t.Errorf("%s, torn %v, cut after %d changes: %v", what, torn, at, err)
				}
				outcomes[outcome]++
				must(t, os.RemoveAll(filepath.Dir(dir)))
			}
		}
	}
	figure(t, "power cut while a vault is made or restored", "%d cuts, at every other change of the disk: %v; %v", cuts, outcomes, time.Since(began).Round(time.Second))
	if cuts < 50 {
		t.Errorf("only %d cuts", cuts)
	}
}

// afterBirth wants no vault, or a whole one, and nothing in the way of another.
func afterBirth(t *testing.T, dir, what string, m *model, life *lifeOnDisk) (string, error) {
	key, acknowledged := vault.Passphrase(passphrase(0)), life.row
	if what == rebirth {
		acknowledged = 2 * life.acked
	}
	v, err := vault.Open(dir, key, options(t)...)
	switch {
	case errors.Is(err, vault.ErrNoVault):
		if acknowledged > 0 {
			return "lost", err
		}
		pending, err := vault.Create(dir, key, options(t)...)
		if err == nil {
			v, err = pending.Confirm(pending.Code())
		}
		return "no vault, made again", errors.Join(err, lock(v))
	case errors.Is(err, vault.ErrUnconfirmed):
		if acknowledged > 1 {
			return "lost", err
		}
		pending, err := vault.Finish(dir, key, options(t)...)
		if err == nil {
			v, err = pending.Confirm(pending.Code())
		}
		return "unconfirmed, finished", errors.Join(err, lock(v))
	case err != nil:
		return "damaged", err
	}
	if err := errors.Join(whole(v, newModel("")), verified(v), v.Lock()); err != nil || what == birth {
		return "whole", err
	}
	if v, err = vault.Open(dir, vault.RecoveryCode(m.Code), options(t)...); err != nil {
		return "damaged", fmt.Errorf("the code of the backup: %w", err)
	}
	return "whole", v.Lock()
}

func lock(v *vault.Vault) error {
	if v == nil {
		return nil
	}
	return v.Lock()
}

// restore puts a backup in a folder that has no vault, and opens it.
func restore(t *testing.T, file, dir string, with vault.Key) (*vault.Vault, error) {
	line := func(*vault.Vault) (audit.Entry, error) { return entry(audit.VaultRestore), nil }
	v, _, err := vault.Restore(t.Context(), vault.Restoring{File: file, Dir: dir, With: with, Entry: line}, options(t)...)
	return v, err
}

// whole wants a new vault, or a restored one of which the log has the restore.
func whole(v *vault.Vault, m *model) error {
	if err := compare(v, m); err == nil {
		return nil
	}
	return compareRestored(v, m)
}
