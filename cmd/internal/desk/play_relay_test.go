package desk

import (
	"context"
	"errors"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

// farRegister is a register that may be out of reach, may refuse, and counts what
// lies there. It remembers over crashes, as a real one does.
type farRegister struct {
	down    bool
	refuses error
	queued  map[consent.DisclosureID]casework.Opened
	there   map[consent.DisclosureID]int
	crash   func(point string) error
}

func newFarRegister() *farRegister {
	return &farRegister{queued: map[consent.DisclosureID]casework.Opened{}, there: map[consent.DisclosureID]int{}, crash: func(string) error { return nil }}
}

func (r *farRegister) Forward(_ context.Context, o casework.Opened) error {
	if r.refuses != nil {
		return r.refuses
	}
	if err := r.crash("before forward"); err != nil {
		return err
	}
	if _, again := r.queued[o.Disclosure]; !again {
		r.queued[o.Disclosure] = o
	}
	return r.crash("after forward")
}

func (r *farRegister) Round(context.Context) error {
	if r.down {
		return nil
	}
	for id := range r.queued {
		if r.there[id] == 0 {
			r.there[id]++
		}
	}
	return r.crash("after round")
}

func (r *farRegister) Became(_ context.Context, id consent.DisclosureID) (consent.ReceiptState, string, error) {
	if r.there[id] > 0 {
		return consent.ReceiptImported, "", r.crash("after became")
	}
	return consent.ReceiptReceived, "offline", nil
}

// forwards does one round, and tells how many came to an end.
func (p *receiverPlay) forwards(to casework.Forwarder) (ended int, err error) {
	p.Helper()
	err = p.town.ForwardExports(p.Context(), to, func(f casework.ForwardDone) {
		if f.Receipt != consent.ReceiptReceived {
			ended++
		}
	})
	return ended, err
}

func (p *receiverPlay) waiting() []casework.Forwarding {
	p.Helper()
	list, err := p.town.Forwardings(p.Context())
	p.must(err)
	return list
}

func TestWhatGoesToTheRegisterIsImportedOnlyWhenItIsThere(t *testing.T) {
	p := newReceiverPlay(t)
	register := newFarRegister()
	register.down = true
	out := p.exports(p.marieke, 1)
	if _, err := p.receives(ToForward()); err != nil {
		t.Fatal(err)
	}
	p.town.syncs()
	p.sees(p.marieke, out, consent.ReceiptReceived, "")
	for range 2 {
		ended, err := p.forwards(register)
		if err != nil || ended != 0 || len(p.waiting()) != 1 || p.waiting()[0].State != casework.ForwardForwarded {
			t.Fatalf("while the register is down: %d ended, %v, %+v", ended, err, p.waiting())
		}
		p.town.syncs()
		p.sees(p.marieke, out, consent.ReceiptReceived, "")
	}
	p.town.restarts()
	register.down = false
	if ended, err := p.forwards(register); err != nil || ended != 1 || len(p.waiting()) != 0 {
		t.Fatalf("when the register is there: %d ended, %v", ended, err)
	}
	p.town.syncs()
	p.sees(p.marieke, out, consent.ReceiptImported, "")
	if got := register.queued[out.Disclosure]; got.Slice == nil || got.Slice.Version != 1 || len(got.Files["plan.pdf"]) == 0 || len(got.Files["plan.json"]) == 0 {
		t.Error("the register got something else than the export")
	}
}

func TestWhatTheRegisterNeverTakesIsToldToTheSender(t *testing.T) {
	p := newReceiverPlay(t)
	register := newFarRegister()
	register.refuses = casework.ErrNeverForwarded
	out := p.exports(p.marieke, 1)
	if _, err := p.receives(ToForward()); err != nil {
		t.Fatal(err)
	}
	if ended, err := p.forwards(register); err != nil || ended != 1 || len(p.waiting()) != 0 {
		t.Fatalf("%d ended, %v", ended, err)
	}
	p.town.syncs()
	p.sees(p.marieke, out, consent.ReceiptRejected, "not-forwarded")
}

func TestARelayThatIsCutOffAnywhereForwardsOnce(t *testing.T) {
	p := newReceiverPlay(t)
	register := newFarRegister()
	out := p.exports(p.marieke, 1)
	if _, err := p.receives(ToForward()); err != nil {
		t.Fatal(err)
	}
	cut := errors.New("cut off")
	for _, point := range []string{"before forward", "after forward", "after round", "after became"} {
		register.crash = func(at string) error {
			if at == point {
				return cut
			}
			return nil
		}
		if _, err := p.forwards(register); !errors.Is(err, cut) {
			t.Fatalf("%s: %v", point, err)
		}
		p.town.restarts()
		if len(p.waiting()) != 1 {
			t.Fatalf("%s: %d wait, want 1", point, len(p.waiting()))
		}
	}
	register.crash = func(string) error { return nil }
	if ended, err := p.forwards(register); err != nil || ended != 1 || register.there[out.Disclosure] != 1 {
		t.Errorf("%d ended, %d there, %v", ended, register.there[out.Disclosure], err)
	}
	p.town.syncs()
	p.sees(p.marieke, out, consent.ReceiptImported, "")
}
