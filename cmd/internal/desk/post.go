package desk

import (
	"context"
	"errors"
	"fmt"

	"keukentafel/app/casework"
	"keukentafel/storage/mailbox"
	"keukentafel/storage/sealed"
)

// post carries parcels over a mailbox store.
type post struct{ store mailbox.Store }

// Send writes the parcel once.
func (p post) Send(ctx context.Context, parcel casework.Parcel) error {
	return taken(inWords(mailbox.Deliver(ctx, telling{p.store}, nameOf(parcel), parcel.Data)))
}

func nameOf(parcel casework.Parcel) mailbox.PackageName {
	return mailbox.PackageName{Tray: trayOf(parcel.Receipt), To: parcel.To, From: parcel.From, Seq: uint64(parcel.Seq), Package: mailbox.PackageIDOf(parcel.Data)}
}

func trayOf(receipts bool) mailbox.Tray {
	if receipts {
		return mailbox.Receipts
	}
	return mailbox.Inbox
}

// Lies looks for the parcel under its name and with its size.
func (p post) Lies(ctx context.Context, parcel casework.Parcel) (bool, error) {
	name, err := nameOf(parcel).Build()
	if err != nil {
		return false, fmt.Errorf("look for package: %w", err)
	}
	page, err := p.store.List(ctx, name, "", 1)
	if err != nil {
		return false, inWords(fmt.Errorf("look for package: %w", err))
	}
	return len(page) == 1 && page[0] == mailbox.Object{Name: name, Size: int64(len(parcel.Data))}, nil
}

// Senders skips from sender to sender.
func (p post) Senders(ctx context.Context, box string, receipts bool) ([]string, error) {
	var senders []string
	tray := trayOf(receipts)
	for after := ""; ; {
		page, err := p.store.List(ctx, mailbox.TrayPrefix(tray, box), after, 1)
		if err != nil {
			return nil, inWords(fmt.Errorf("list mailbox: %w", err))
		}
		if len(page) == 0 {
			return senders, nil
		}
		from := mailbox.SenderOf(tray, box, page[0].Name)
		if from == "" { // somebody else's: one step on
			after = page[0].Name
			continue
		}
		senders = append(senders, from)
		after = mailbox.PastSender(tray, box, from)
	}
}

// Waiting lists a stream, in order of number.
func (p post) Waiting(ctx context.Context, s casework.Stream, after int64, limit int) ([]casework.Waiting, error) {
	tray := trayOf(s.Receipts)
	for from := mailbox.AfterSeq(tray, s.To, s.From, uint64(after)); ; {
		page, err := p.store.List(ctx, mailbox.SenderPrefix(tray, s.To, s.From), from, limit)
		if err != nil {
			return nil, inWords(fmt.Errorf("list mailbox: %w", err))
		}
		found := ours(page)
		if len(found) > 0 || len(page) == 0 {
			return found, nil
		}
		from = page[len(page)-1].Name
	}
}

// ours leaves out what is no package, or only the name of one: a shared folder has the name before the file is here.
func ours(page []mailbox.Object) []casework.Waiting {
	var found []casework.Waiting
	for _, object := range page {
		if name, err := mailbox.ParsePackageName(object.Name); err == nil && object.Size > 0 {
			found = append(found, casework.Waiting{Name: object.Name, From: name.From, Seq: int64(name.Seq), Size: object.Size, Package: string(name.Package)})
		}
	}
	return found
}

// Remove takes a parcel away.
func (p post) Remove(ctx context.Context, name string) error {
	err := p.store.Delete(ctx, name)
	if errors.Is(err, mailbox.ErrNotFound) {
		return nil
	}
	return inWords(err)
}

// Fetch reads one parcel.
func (p post) Fetch(ctx context.Context, name string) ([]byte, error) {
	n, err := mailbox.ParsePackageName(name)
	if err != nil {
		return nil, fmt.Errorf("fetch: %w", err)
	}
	data, err := mailbox.Fetch(ctx, bringing{p.store}, n, sealed.MaxFile)
	return data, inWords(err)
}
