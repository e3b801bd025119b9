package desk

import (
	"bytes"
	"slices"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/storage/sealed"
)

// Open checks a package to the end and opens it. Whether it was received
// before is for casework to say, in the transaction that receives it.
func (c courier) Open(kept []byte, known []casework.Card, data []byte, now time.Time) (casework.Opened, error) {
	identity, err := identityOf(kept)
	if err != nil {
		return casework.Opened{}, err
	}
	opened, err := sealed.Open(bytes.NewReader(data), sealed.Opening{
		Me: identity, Now: now,
		Known: func(f sealed.Fingerprint) (sealed.Card, bool) { return cardIn(known, f) },
		Seen:  func(sealed.Fingerprint, string) bool { return false },
	})
	if err != nil && opened.ID != "" { // genuine, and not to be taken in: the sender hears why
		return openedOf(opened, known), inWords(err)
	}
	if err != nil {
		return casework.Opened{}, inWords(err)
	}
	return openedOf(opened, known), nil
}

func cardIn(known []casework.Card, f sealed.Fingerprint) (sealed.Card, bool) {
	i := indexOf(known, f)
	if i < 0 {
		return sealed.Card{}, false
	}
	card, err := sealed.ReadCard(bytes.NewReader(known[i].Raw))
	return card, err == nil
}

func indexOf(known []casework.Card, f sealed.Fingerprint) int {
	return slices.IndexFunc(known, func(c casework.Card) bool { return c.Key == f.Hex() })
}

func openedOf(o sealed.Opened, known []casework.Card) casework.Opened {
	opened := casework.Opened{ID: o.ID, Kind: casework.LetterKind(o.Kind), Created: o.Created, Seq: int64(o.Seq), Stream: o.Stream, ReplyTo: o.ReplyTo,
		Slice: o.Slice, Contribution: o.Contribution, Dossier: o.Dossier, Files: o.Files}
	if i := indexOf(known, o.Sender.Fingerprint()); i >= 0 {
		opened.Sender = known[i]
	}
	if o.Slice != nil {
		opened.Disclosure = o.Slice.Disclosure
	}
	switch {
	case o.Receipt != nil:
		opened.Note = receiptOf(*o.Receipt)
	case o.Withdrawal != nil:
		x := o.Withdrawal
		opened.Note = &casework.Note{Object: x.Recall, Code: x.Code, Packages: append([]string{x.Package}, x.Also...)}
	case o.WithdrawalAnswer != nil:
		x := o.WithdrawalAnswer
		opened.Note = &casework.Note{Package: o.ReplyTo, Object: x.Recall, Accept: x.Removed, Code: x.Code}
	case o.Card != nil:
		if card, err := cardOf(*o.Card); err == nil {
			opened.Card = &card
		}
	case o.Answer != nil:
		opened.Note = &casework.Note{Package: o.ReplyTo, Object: o.Answer.Handover, Accept: o.Answer.Accepted, Epoch: o.Answer.Epoch, Code: o.Answer.Code}
	}
	return opened
}

func receiptOf(r sealed.Receipt) *casework.Note {
	n := &casework.Note{Package: r.Package, State: consent.ReceiptState(r.State), Code: r.Code, Stream: r.Stream, Head: int64(r.Head)}
	for _, seq := range r.Missing {
		n.Missing = append(n.Missing, int64(seq))
	}
	return n
}
