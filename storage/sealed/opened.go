package sealed

import (
	"bytes"
	"fmt"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Opened is a package that passed every check. Who sent it is certain; what it says is still only what the sender says.
type Opened struct {
	ID      string
	Kind    Kind
	Sender  Card
	Seq     uint64
	Stream  string // mailbox id under which Seq counts; empty is that of the sender
	Created time.Time
	Expires time.Time
	Purpose consent.Purpose
	ReplyTo string
	Anchor  string

	// One of these is filled, depending on the kind.
	Slice        *consent.Slice       // KindShare, KindMunicipality
	Contribution *family.Contribution // KindContribution, KindDecision
	Dossier      *consent.Dossier     // KindHandover
	Answer       *Answer              // KindHandoverAnswer
	Receipt      *Receipt             // KindReceipt
	Withdrawal   *Withdrawal          // KindWithdrawal
	Card         *Card                // KindCard: the sender's new card

	WithdrawalAnswer *WithdrawalAnswer // KindWithdrawalAnswer

	Grounds []consent.ItemGround // with a slice: on which ground each item was shared
	Files   map[string][]byte    // what was rendered from the disclosure, by name
}

// String names ids only.
func (o Opened) String() string { return fmt.Sprintf("%s package %s", o.Kind, o.ID) }

// GoString names ids only.
func (o Opened) GoString() string { return o.String() }

// fill reads the parts. The first is the record that the kind must have; the others are files.
func (o *Opened) fill(parts []part) error {
	name, known := recordNames[o.Kind]
	if !known {
		return fmt.Errorf("kind: %w", ErrNewerVersion)
	}
	if len(parts) == 0 || parts[0].name != name {
		return fmt.Errorf("record: %w", ErrAltered)
	}
	if err := o.decode(parts[0].bytes); err != nil {
		return err
	}
	o.Files = map[string][]byte{}
	for _, p := range parts[1:] {
		o.Files[p.name] = p.bytes
	}
	return nil
}

func (o *Opened) decode(record []byte) error {
	var err error
	switch o.Kind {
	case KindShare, KindMunicipality:
		var r sliceV1
		r, err = decodePart[sliceV1](record)
		o.Slice, o.Grounds = &r.Slice, r.Grounds
	case KindContribution, KindDecision:
		var r contributionV1
		r, err = decodePart[contributionV1](record)
		o.Contribution = &r.Contribution
	case KindHandover:
		var r dossierV1
		r, err = decodePart[dossierV1](record)
		o.Dossier = &r.Dossier
	case KindCard:
		err = o.decodeCard(record)
	case KindReceipt, KindHandoverAnswer, KindWithdrawal, KindWithdrawalAnswer:
		err = o.decodeNotice(record)
	}
	return err
}

func (o *Opened) decodeNotice(record []byte) error {
	var err error
	var checked interface{ check() error }
	switch o.Kind {
	case KindReceipt:
		var r receiptV1
		r, err = decodePart[receiptV1](record)
		o.Receipt, checked = &r.Receipt, r.Receipt
	case KindHandoverAnswer:
		var r answerV1
		r, err = decodePart[answerV1](record)
		o.Answer, checked = &r.Answer, r.Answer
	case KindWithdrawalAnswer:
		var r withdrawalAnswerV1
		r, err = decodePart[withdrawalAnswerV1](record)
		o.WithdrawalAnswer, checked = &r.WithdrawalAnswer, r.WithdrawalAnswer
	default:
		var r withdrawalV1
		r, err = decodePart[withdrawalV1](record)
		o.Withdrawal, checked = &r.Withdrawal, r.Withdrawal
	}
	if err == nil && checked.check() != nil {
		err = fmt.Errorf("record: %w", ErrAltered)
	}
	return err
}

// decodeCard takes a new card of the sender. It must have the sender's keys: a card with other keys is a stranger's, and needs the
// comparing of fingerprints.
func (o *Opened) decodeCard(record []byte) error {
	card, err := ReadCard(bytes.NewReader(record))
	if err != nil {
		return err
	}
	if card.Fingerprint() != o.Sender.Fingerprint() {
		return fmt.Errorf("card: %w", ErrAltered)
	}
	o.Card = &card
	return nil
}
