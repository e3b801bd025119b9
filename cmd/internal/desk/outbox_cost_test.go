package desk

import (
	"context"
	"fmt"
	"runtime"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// easyPost takes everything at once and keeps nothing.
type easyPost struct{ casework.Post }

func (easyPost) Send(context.Context, casework.Parcel) error { return nil }

func (easyPost) Lies(context.Context, casework.Parcel) (bool, error) { return true, nil }

func (easyPost) Senders(context.Context, string, bool) ([]string, error) { return nil, nil }

// filled gives somebody an outbox of an older program with so many receipts.
func (a *actor) filled(n int, state consent.ReceiptState) {
	a.play.Helper()
	card, err := a.play.fatma.MyCard(a.play.Context())
	a.play.must(err)
	list := make([]casework.Outgoing, n)
	entry := audit.Entry{At: a.play.now, Actor: "i", Role: "partner", Event: audit.PostMoved, Action: audit.Update, Outcome: audit.Done}
	a.play.must(a.Needs.Vault.Change(a.play.Context(), entry, func(tx casework.Tx) error {
		for i := range list {
			id := fmt.Sprintf("old-%05d", i)
			list[i] = casework.Outgoing{ID: id, Kind: casework.LetterReceipt, To: card, Package: "p-" + id, Seq: int64(i + 1), State: state, Queued: a.play.now, Changed: a.play.now}
			if err := tx.SaveDesk("parcel/"+id, casework.Parcel{Package: "p-" + id, To: card.Mailbox, Seq: int64(i + 1), Receipt: true, Data: make([]byte, 4096)}); err != nil {
				return err
			}
		}
		return tx.SaveDesk("outbox", list)
	}))
	_, err = a.OutboxPage(a.play.Context(), "", 1)
	a.play.must(err)
}

func heap() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}

// TestWhatALongOutboxCosts measures, with KEUKENTAFEL_LONG=1: to queue and to
// send one package with a hundred in the outbox and with ten thousand, and to
// drain ten thousand.
func TestWhatALongOutboxCosts(t *testing.T) {
	counts := []int{20}
	if Long {
		counts = []int{100, 10_000}
	}
	const tries = 20
	for _, n := range counts {
		p := newRecallPlay(t)
		p.shares()
		p.fatma.syncs()
		p.joost.syncs()
		slices, err := p.joost.Slices(t.Context())
		p.must(err)
		p.joost.Needs.Post = func(casework.Settings) (casework.Post, error) { return easyPost{}, nil }
		p.joost.filled(n, consent.ReceiptSent)
		before := heap()
		var queued, sent time.Duration
		for range tries {
			began := time.Now()
			_, err := p.joost.Contribute(t.Context(), slices[0].ID, family.Contribution{Kind: family.ContribObservation, Text: "Hij was er weer op tijd."})
			queued += time.Since(began)
			p.must(err)
			began = time.Now()
			if result := p.joost.syncs(); result.Sent < 1 {
				t.Fatalf("%d sent", result.Sent)
			}
			sent += time.Since(began)
		}
		t.Logf("%6d rows: queue %v, send %v each, heap %.1f MB", n, queued/tries, sent/tries, before)
		p.joost.filled(n, consent.ReceiptQueued)
		began := time.Now()
		var most float64
		result, err := p.joost.Sync(t.Context(), casework.SyncOptions{Now: true, Progress: func(done, total int) {
			if done%1000 == 0 {
				most = max(most, heap())
			}
		}})
		p.must(err)
		if result.Sent != n {
			t.Errorf("%d of %d were sent", result.Sent, n)
		}
		t.Logf("%6d queued: drained in %v, %v each, heap at most %.1f MB", n, time.Since(began), time.Since(began)/time.Duration(n), most)
	}
}
