package desk

import (
	"context"
	"crypto/sha256"
	"fmt"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/memory"
	"keukentafel/storage/vault"
)

// countedPost counts what a round asks of the mailbox.
type countedPost struct {
	casework.Post
	calls int
}

func (p *countedPost) Senders(ctx context.Context, box string, receipts bool) ([]string, error) {
	p.calls++
	return p.Post.Senders(ctx, box, receipts)
}

func (p *countedPost) Waiting(ctx context.Context, s casework.Stream, after int64, limit int) ([]casework.Waiting, error) {
	p.calls++
	return p.Post.Waiting(ctx, s, after, limit)
}

// BenchmarkARoundInWhichNothingIsNew: the objects of twenty senders lie in the
// mailbox. All of them were handled before; or all of them wait behind a number that
// did not come.
func BenchmarkARoundInWhichNothingIsNew(b *testing.B) {
	for _, c := range []struct {
		objects int
		waiting int64 // how many numbers are missing before them
	}{{20, 0}, {1_000, 0}, {100_000, 0}, {100_000, 1}} {
		b.Run(fmt.Sprint(c.objects, " objects, missing ", c.waiting), func(b *testing.B) {
			in, counted := fullMailbox(b, c.objects, c.waiting)
			b.ReportAllocs()
			counted.calls = 0
			for b.Loop() {
				if _, err := in.Sync(b.Context(), casework.SyncOptions{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(counted.calls)/float64(b.N), "calls/op")
		})
	}
}

func fullMailbox(b *testing.B, objects int, waiting int64) (*Installation, *countedPost) {
	b.Helper()
	const senders = 20
	must := func(err error) {
		b.Helper()
		if err != nil {
			b.Fatal(err)
		}
	}
	now := time.Date(2026, 11, 24, 15, 0, 0, 0, time.UTC)
	pending, err := Create(b.TempDir(), goodPassphrase, Options{Clock: func() time.Time { return now }, Vault: []vault.Option{vault.WithCheapKeysForTests(b)}})
	must(err)
	in, err := pending.Confirm(pending.Code())
	must(err)
	b.Cleanup(func() { _ = in.Close() })
	me, err := in.SetUp(b.Context(), casework.Profile{Name: "Fatma", House: "Midden", Role: casework.RoleCoordinator})
	must(err)
	store := memory.New()
	counted := &countedPost{Post: post{store}}
	in.Needs.Post = func(casework.Settings) (casework.Post, error) { return counted, nil }
	for i := range senders {
		_, card, err := in.Courier.NewIdentity(casework.Profile{Name: "Iemand", House: family.Text(fmt.Sprint("Huis ", i)), Role: casework.RolePartner})
		must(err)
		_, err = in.AddCard(b.Context(), card.Raw, family.Partner{})
		must(err)
		for seq := 1; seq <= objects/senders; seq++ {
			sum := sha256.Sum256(fmt.Append(nil, i, " ", seq))
			number := uint64(seq) + uint64(waiting)
			name, err := mailbox.PackageName{Tray: mailbox.Inbox, To: me.Mailbox, From: card.Mailbox, Seq: number, Package: mailbox.PackageIDOf(sum[:])}.Build()
			must(err)
			store.Plant(name, sum[:])
		}
		if waiting > 0 {
			continue
		}
		entry := audit.Entry{At: now, Actor: me.Key, Event: audit.PostHandled, Action: audit.Update, Outcome: audit.Done}
		must(in.Vault.Change(b.Context(), entry.Completed(), func(tx casework.Tx) error {
			return tx.SaveDesk("inbox/"+card.Mailbox, map[string]any{"Packages": map[string]any{"Head": objects / senders}})
		}))
	}
	if _, err := in.Sync(b.Context(), casework.SyncOptions{}); err != nil { // what waits is written down once
		b.Fatal(err)
	}
	return in, counted
}
