package desk

import (
	"bytes"
	"fmt"
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/storage/sealed"
)

// Seal makes the package of a disclosure, with the documents that go along.
func (c courier) Seal(identity []byte, d consent.Disclosure, l casework.Letter) (casework.Parcel, error) {
	letter, err := c.letter(identity, l)
	if err != nil {
		return casework.Parcel{}, err
	}
	letter.Renders = c.renders(l.Kind)
	return parcel(letter, func(w io.Writer) error { return sealed.Seal(w, d, letter) })
}

// SealNote makes the package of a receipt, an answer or a withdrawal.
func (c courier) SealNote(identity []byte, n casework.Note, l casework.Letter) (casework.Parcel, error) {
	letter, err := c.letter(identity, l)
	if err != nil {
		return casework.Parcel{}, err
	}
	if l.Kind == casework.LetterAnswer {
		answer := sealed.Answer{Handover: n.Object, Accepted: n.Accept, Epoch: n.Epoch, Code: n.Code}
		return parcel(letter, func(w io.Writer) error { return sealed.SealAnswer(w, answer, letter) })
	}
	if l.Kind == casework.LetterWithdrawal && len(n.Packages) > 0 {
		withdrawal := sealed.Withdrawal{Package: n.Packages[0], Also: n.Packages[1:], Recall: n.Object, Code: n.Code}
		return parcel(letter, func(w io.Writer) error { return sealed.SealWithdrawal(w, withdrawal, letter) })
	}
	if l.Kind == casework.LetterWithdrawalAnswer {
		answer := sealed.WithdrawalAnswer{Recall: n.Object, Removed: n.Accept, Code: n.Code}
		return parcel(letter, func(w io.Writer) error { return sealed.SealWithdrawalAnswer(w, answer, letter) })
	}
	receipt := sealed.Receipt{Package: n.Package, State: sealed.ReceiptState(n.State), Code: n.Code, Stream: n.Stream, Head: uint64(n.Head)}
	for _, seq := range n.Missing {
		receipt.Missing = append(receipt.Missing, uint64(seq))
	}
	return parcel(letter, func(w io.Writer) error { return sealed.SealReceipt(w, receipt, letter) })
}

func parcel(l sealed.Letter, seal func(io.Writer) error) (casework.Parcel, error) {
	var file bytes.Buffer
	if err := seal(&file); err != nil {
		return casework.Parcel{}, inWords(err)
	}
	return casework.Parcel{Package: l.ID, Data: file.Bytes()}, nil
}

// letter writes the outside of a package.
func (c courier) letter(kept []byte, l casework.Letter) (sealed.Letter, error) {
	identity, err := identityOf(kept)
	if err != nil {
		return sealed.Letter{}, err
	}
	to, err := sealed.ReadCard(bytes.NewReader(l.To.Raw))
	if err != nil {
		return sealed.Letter{}, fmt.Errorf("%w: %w", casework.ErrBadCard, err)
	}
	// A package names its sender by key only, so this card needs no name.
	mine, err := identity.Card(sealed.Holder{House: folderName, Role: sealed.RolePartner}, family.DateOf(l.Created))
	if err != nil {
		return sealed.Letter{}, inWords(err)
	}
	return sealed.Letter{ID: sealed.NewID(), Sender: identity, Card: mine, Recipients: []sealed.Card{to}, Created: l.Created,
		Expires: l.Expires, Seq: uint64(l.Seq), Stream: l.Stream, ReplyTo: l.ReplyTo}, nil
}
