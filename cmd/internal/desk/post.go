package desk

import (
	"context"
	"fmt"
	"time"

	"keukentafel/app/casework"
	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/folder"
	"keukentafel/storage/sealed"
)

// post carries parcels over a mailbox store.
type post struct{ store mailbox.Store }

func openPost(dir string, clock func() time.Time) (casework.Post, error) {
	if dir == "" {
		return nil, casework.ErrNoMailbox
	}
	return post{folder.New(dir, clock)}, nil
}

// ProbeMailbox tries out whether a folder can be a mailbox.
func ProbeMailbox(ctx context.Context, dir string) error {
	report := folder.New(dir, time.Now).Probe(ctx)
	if report.Usable() {
		return nil
	}
	if step, failed := report.Failed(); failed {
		return inWords(fmt.Errorf("try out the mailbox, step %s: %w", step.Name, step.Err))
	}
	return casework.ErrUnreachable
}

// Send writes the parcel once.
func (p post) Send(ctx context.Context, parcel casework.Parcel) error {
	name := mailbox.PackageName{Tray: mailbox.Inbox, To: parcel.To, From: parcel.From, Seq: uint64(parcel.Seq), Package: mailbox.PackageIDOf(parcel.Data)}
	if parcel.Receipt {
		name.Tray = mailbox.Receipts
	}
	return inWords(mailbox.Deliver(ctx, p.store, name, parcel.Data))
}

// Waiting lists the packages and then the receipts in a mailbox, in order of
// sender and number.
func (p post) Waiting(ctx context.Context, box string) ([]casework.Waiting, error) {
	var found []casework.Waiting
	for _, tray := range []mailbox.Tray{mailbox.Inbox, mailbox.Receipts} {
		for after, more := "", true; more; {
			page, err := p.store.List(ctx, mailbox.TrayPrefix(tray, box), after, mailbox.MaxPage)
			if err != nil {
				return nil, inWords(fmt.Errorf("list mailbox: %w", err))
			}
			for _, object := range page {
				after = object.Name
				if name, err := mailbox.ParsePackageName(object.Name); err == nil {
					found = append(found, casework.Waiting{Name: object.Name, From: name.From, Seq: int64(name.Seq), Package: string(name.Package)})
				}
			}
			more = len(page) == mailbox.MaxPage
		}
	}
	return found, nil
}

// Fetch reads one parcel.
func (p post) Fetch(ctx context.Context, name string) ([]byte, error) {
	n, err := mailbox.ParsePackageName(name)
	if err != nil {
		return nil, fmt.Errorf("fetch: %w", err)
	}
	data, err := mailbox.Fetch(ctx, p.store, n, sealed.MaxFile)
	return data, inWords(err)
}
