//go:build torture && linux

package torture

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"sync"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/storage/vault"
)

const orderEnv = "KEUKENTAFEL_TORTURE_ORDER"

// ears is the pipe to the trial. Nobody else may hold it, since a forgotten
// os.File closes it.
var ears = sync.OnceValue(func() *os.File { return os.NewFile(3, "ears") })

// order is what the writing program is told at its start.
type order struct {
	Dir, Backup string
	Model       *model
	Seed        uint64
	Largest     int // bytes of a dossier
	Steps       int // 0: until it is killed
	Plain       string
}

// told is one line that the writer tells.
type told struct {
	Open   bool
	Begin  *step
	Done   bool
	Failed string // why the step that began was not done
	Full   bool   // because the disk is full
	Stored bool   // and yet it is stored
	Fault  string // what must never be
	Gone   []string
	Row    int // of the plain controls
}

func tell(line told) {
	content, err := json.Marshal(line)
	if err == nil {
		_, err = ears().Write(append(content, '\n'))
	}
	if err != nil {
		os.Exit(3)
	}
}

// TestWriter is the program that is killed; it does nothing without an order.
func TestWriter(t *testing.T) {
	content, err := os.ReadFile(os.Getenv(orderEnv))
	if err != nil {
		t.Skip("it is started by the other tests")
	}
	var o order
	if err := json.Unmarshal(content, &o); err != nil {
		t.Fatal(err)
	}
	switch o.Plain {
	case "":
	case vacuumVault:
		must(t, rewrite(o.Dir))
		return
	case birth, rebirth:
		bear(t, o)
		return
	case plainSorted, plainSpilled:
		must(t, sortPlain(o.Dir, o.Plain == plainSpilled))
		return
	default:
		writePlain(o)
		return
	}
	w := &writer{t: t, order: o, m: o.Model, dice: rand.New(rand.NewPCG(o.Seed, 1))}
	if err := w.unlock(); err != nil {
		tell(told{Failed: err.Error(), Full: errors.Is(err, vault.ErrDiskFull)})
	} else {
		tell(told{Open: true})
	}
	for i := 0; o.Steps == 0 || i < o.Steps; i++ {
		w.step()
	}
	if w.v != nil {
		_ = w.v.Lock() // on a full disk there may be no space to tidy up
	}
}

type writer struct {
	t *testing.T
	order
	m    *model
	v    *vault.Vault
	dice *rand.Rand
}

func (w *writer) unlock() (err error) {
	list := w.m.keys()
	w.v, err = vault.Open(w.Dir, list[w.dice.IntN(len(list))], options(w.t)...)
	return err
}

// unlock0 unlocks by the passphrase.
func (w *writer) unlock0() (err error) {
	w.v, err = vault.Open(w.Dir, w.m.keys()[0], options(w.t)...)
	return err
}

func (w *writer) step() {
	s := choose(w.dice, w.m, w.Largest)
	if w.v == nil {
		s = step{N: s.N, Kind: reopen}
	}
	var code *vault.NewCode
	if s.Kind == changeCode {
		var err error
		if code, err = w.v.NewRecoveryCode(w.m.keys()[0]); err != nil {
			tell(told{Fault: err.Error()})
			return
		}
		s.Code = code.Code().Reveal()
	}
	before := w.wrappedKeys(s)
	tell(told{Begin: &s})
	next := w.m.after(s)
	if err := w.do(s, code); err != nil {
		stored := w.v != nil && compare(w.v, next) == nil && compare(w.v, w.m) != nil
		if stored {
			w.m = next
		} else if w.v != nil {
			if err := compare(w.v, w.m); err != nil {
				tell(told{Fault: fmt.Sprintf("after a refused %s: %v", s.Kind, err)})
			}
		}
		w.m.Steps = s.N
		tell(told{Failed: fmt.Sprintf("%s: %v", s.Kind, err), Full: errors.Is(err, vault.ErrDiskFull), Stored: stored})
		return
	}
	w.m = next
	tell(told{Done: true, Gone: missingFrom(before, w.wrappedKeys(s))})
}

func entry(event audit.Event) audit.Entry {
	return audit.Entry{At: day, Actor: "i-1", Role: "consultant", Event: event, Action: audit.Update, Outcome: audit.Done}
}

var errChangedMind = errors.New("changed my mind")

func (w *writer) do(s step, code *vault.NewCode) error {
	ctx, v, id := context.Background(), w.v, familyID(s.Family)
	change := func(do func(casework.Tx) error) error { return v.Change(ctx, entry("plan.save"), do) }
	switch s.Kind {
	case saveOne:
		return change(func(tx casework.Tx) error { return tx.Save(dossier(s.Family, edition{s.N, s.Size})) })
	case savePair:
		return change(func(tx casework.Tx) error {
			return errors.Join(tx.Save(dossier(s.Family, edition{s.N, s.Size})), tx.Save(dossier(s.Other, edition{s.N, s.Size})))
		})
	case failHalfway:
		err := change(func(tx casework.Tx) error {
			return errors.Join(tx.Save(dossier(s.Family, edition{s.N, s.Size})), errChangedMind)
		})
		if errors.Is(err, errChangedMind) && !errors.Is(err, vault.ErrDiskFull) {
			return nil
		}
		return err
	case saveDraft:
		return v.SaveDraft(s.Key, family.Text(draftText(s)))
	case dropDraft:
		return v.DropDraft(s.Key)
	case saveDesk:
		return change(func(tx casework.Tx) error { return tx.SaveDesk(s.Key, document{s.N, "tekst"}) })
	case dropDesk:
		return change(func(tx casework.Tx) error { return tx.DropDesk(s.Key) })
	case shred:
		return v.Shred(ctx, entry("family.shred"), id)
	case backUp:
		return v.Backup(ctx, w.Backup)
	case reopen:
		return w.again()
	case look:
		return w.look(ctx)
	}
	return w.changeKeys(s, code)
}

func (w *writer) changeKeys(s step, code *vault.NewCode) error {
	switch s.Kind {
	case changePass:
		return w.v.ChangePassphrase(entry("vault.passphrase"), w.m.keys()[0], vault.Passphrase(passphrase(s.N)))
	case changeCode:
		return code.Confirm(entry("vault.code"), code.Code())
	case addDevice:
		raw, err := hex.DecodeString(s.Device)
		if err != nil {
			return err
		}
		return w.v.AddDevice(entry("vault.device"), vault.Device(raw))
	case removeDevice:
		return w.v.RemoveDevice(entry("vault.device"))
	}
	return fmt.Errorf("no such step: %s", s.Kind)
}

func (w *writer) again() error {
	if w.v != nil {
		err := w.v.Lock()
		w.v = nil
		if err != nil {
			return err
		}
	}
	return w.unlock()
}

// look reads as people do, and finds nothing wrong.
func (w *writer) look(ctx context.Context) error {
	hits := 0
	if err := w.v.Search(ctx, "zoe", func(casework.Hit) bool { hits++; return true }); err != nil {
		return err
	}
	if hits != len(w.m.Families) {
		return fmt.Errorf("search finds %d of %d families", hits, len(w.m.Families))
	}
	return errors.Join(verified(w.v), compare(w.v, w.m))
}
