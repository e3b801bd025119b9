package desk

import (
	"fmt"
	"sync"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/storage/keyring"
	"keukentafel/storage/vault"
)

// anchorName is under which the keyring keeps how far the log had come.
func anchorName(vaultID string) string { return vaultID + "-anchor" }

// checkAnchor asks the keyring how far the log had come. A file that has not
// come so far is an older copy. A keyring that does not answer knows nothing:
// then an older copy goes unnoticed, as the manual says.
func checkAnchor(v *vault.Vault, ring *keyring.Ring, id string) error {
	if ring == nil {
		return nil
	}
	secret, err := ring.Get(anchorName(id))
	if err != nil {
		return nil
	}
	kept := audit.Keepsake(secret)
	link, there, err := v.LinkAt(kept.Seq())
	if err != nil {
		return inWords(err)
	}
	if !there || !kept.Fits(link) {
		return fmt.Errorf("log ends before entry %d: %w", kept.Seq(), casework.ErrOlderCopy)
	}
	return nil
}

// anchorEvery is how often the end of the log goes to the keyring while one
// works: a call takes tens of milliseconds, too long for every change.
const anchorEvery = 5 * time.Minute

// anchors keeps the end of the log in the keyring, beside the work.
type anchors struct {
	ring    *keyring.Ring // nil when there is none
	name    string
	clock   func() time.Time
	guard   sync.Mutex
	kept    time.Time
	running sync.WaitGroup
}

func newAnchors(o Options, id string) *anchors {
	return &anchors{ring: o.Ring, name: anchorName(id), clock: o.Clock, kept: o.Clock()}
}

// due tells whether it is time again, and takes the turn.
func (a *anchors) due() bool {
	if a.ring == nil {
		return false
	}
	a.guard.Lock()
	defer a.guard.Unlock()
	now := a.clock()
	if now.Sub(a.kept) < anchorEvery {
		return false
	}
	a.kept = now
	return true
}

// keep stores an anchor without waiting for the keyring.
func (a *anchors) keep(end audit.Anchor) {
	if a.ring == nil || end.Seq == 0 {
		return
	}
	a.running.Go(func() { _ = a.ring.Set(a.name, keyring.Secret(end.Keepsake())) }) // without it only this check is lost
}

// settle waits until the keyring has answered, at most its own limit.
func (a *anchors) settle() { a.running.Wait() }
