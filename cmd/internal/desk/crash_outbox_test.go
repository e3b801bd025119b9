package desk

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

var errDead = errors.New("the program was ended")

// death ends the program at one step: from then on nothing it does succeeds.
type death struct{ step, at int }

// here is a step; it tells whether the program is dead.
func (d *death) here() bool {
	if d.step < d.at {
		d.step++
	}
	return d.step == d.at
}

type mortalVault struct {
	casework.Vault
	*death
}

func (v mortalVault) Change(ctx context.Context, e audit.Entry, do func(casework.Tx) error) error {
	if v.here() {
		return errDead
	}
	err := v.Vault.Change(ctx, e, do)
	if v.here() {
		return errDead
	}
	return err
}

type mortalPost struct {
	casework.Post
	*death
}

func (p mortalPost) Send(ctx context.Context, parcel casework.Parcel) error {
	if p.here() {
		return errDead
	}
	err := p.Post.Send(ctx, parcel)
	if p.here() {
		return errDead
	}
	return err
}

func objectsIn(t *testing.T, dir string) (n int) {
	t.Helper()
	err := filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(e.Name()) == ".ktp" {
			n++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestWhereverTheProgramIsEndedThePackageGoesOnce(t *testing.T) {
	p := newRecallPlay(t)
	p.onlyOnAFolder()
	p.fatma.syncs()
	for at := 1; ; at++ {
		before, lines := objectsIn(t, p.mailbox), len(p.fatma.dossier().Register)
		out := p.shares()
		end := &death{at: at}
		p.fatma.Needs.Vault = mortalVault{p.fatma.Needs.Vault, end}
		p.withPost(func(real casework.Post) casework.Post { return mortalPost{real, end} })
		_, err := p.fatma.Sync(t.Context(), casework.SyncOptions{Now: true})
		over := end.step < end.at
		if !over && !errors.Is(err, errDead) {
			t.Fatalf("step %d: %v", at, err)
		}
		p.fatma.restarts()
		p.fatma.syncs()
		if n := objectsIn(t, p.mailbox) - before; n != 1 {
			t.Errorf("step %d: %d objects in the mailbox", at, n)
		}
		if n := len(p.fatma.dossier().Register) - lines; n != 1 || p.registered(out.Disclosure).Receipt != consent.ReceiptSent {
			t.Errorf("step %d: %d lines in the register, it says %s", at, n, p.registered(out.Disclosure).Receipt)
		}
		if row := p.outgoing(out.ID); row.State != consent.ReceiptSent || row.Seq != out.Seq || row.Package != out.Package {
			t.Errorf("step %d: the outbox says %s, number %d for %d", at, row.State, row.Seq, out.Seq)
		}
		if over {
			if at < 7 {
				t.Errorf("only %d steps were tried", at-1)
			}
			return
		}
	}
}
