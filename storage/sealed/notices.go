package sealed

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
)

// Notices are the packages without a Disclosure. They hold ids and codes only, so there is nothing of a family in them.

// ReceiptState is what became of a package at its receiver's.
type ReceiptState string

// The states.
const (
	Received ReceiptState = "received" // it arrived and could be opened
	Imported ReceiptState = "imported" // it was taken in
	Rejected ReceiptState = "rejected" // see the code
	Missing  ReceiptState = "missing"  // of no package: some that came before another never arrived
)

// Receipt (ontvangstbewijs) tells the sender what became of a package.
type Receipt struct {
	Package string // id of the package; empty when some are missing
	State   ReceiptState
	Code    string   // why it was rejected, as CodeOf gives
	Stream  string   `json:",omitempty"` // mailbox id under which Head and Missing count
	Head    uint64   // everything up to this sequence number has arrived
	Missing []uint64 `json:",omitempty"` // sequence numbers above Head that did not arrive, while later ones did
}

// Answer is what the successor says to the offer of a handover.
type Answer struct {
	Handover string // id of the handover
	Accepted bool
	Epoch    int    // of the pen, once accepted
	Code     string // why not
}

// Withdrawal (intrekking) asks the receiver to remove what earlier packages of the same sender brought.
type Withdrawal struct {
	Package string   // id of the newest of them
	Also    []string `json:",omitempty"` // ids of the earlier ones
	Recall  string   `json:",omitempty"` // id under which the sender follows it; the answer names it
	Code    string   // why
}

// WithdrawalAnswer tells the sender of a withdrawal what was done with it.
type WithdrawalAnswer struct {
	Recall  string // as in the withdrawal
	Removed bool
	Code    string // why it is kept, or how it came to be removed
}

// maxAlso is how many packages one withdrawal names besides the newest.
const maxAlso = 255

// maxMissing is how many missing packages one receipt names.
const maxMissing = 100

// SealReceipt writes a receipt as a package.
func SealReceipt(w io.Writer, r Receipt, l Letter) error {
	if err := r.check(); err != nil {
		return fmt.Errorf("seal receipt: %w", err)
	}
	return sealNotice(w, l, KindReceipt, receiptV1{Version: wireVersion, Receipt: r})
}

// SealAnswer writes the answer to a handover as a package.
func SealAnswer(w io.Writer, a Answer, l Letter) error {
	if err := a.check(); err != nil {
		return fmt.Errorf("seal answer: %w", err)
	}
	return sealNotice(w, l, KindHandoverAnswer, answerV1{Version: wireVersion, Answer: a})
}

// SealWithdrawal writes a withdrawal as a package.
func SealWithdrawal(w io.Writer, x Withdrawal, l Letter) error {
	if err := x.check(); err != nil {
		return fmt.Errorf("seal withdrawal: %w", err)
	}
	return sealNotice(w, l, KindWithdrawal, withdrawalV1{Version: wireVersion, Withdrawal: x})
}

// SealWithdrawalAnswer writes the answer to a withdrawal as a package.
func SealWithdrawalAnswer(w io.Writer, a WithdrawalAnswer, l Letter) error {
	if err := a.check(); err != nil {
		return fmt.Errorf("seal answer to withdrawal: %w", err)
	}
	return sealNotice(w, l, KindWithdrawalAnswer, withdrawalAnswerV1{Version: wireVersion, WithdrawalAnswer: a})
}

// SealCard sends the sender's own card, when something on it has changed, to those who know its key already.
func SealCard(w io.Writer, l Letter) error {
	var file bytes.Buffer
	if err := WriteCard(&file, l.Card); err != nil {
		return fmt.Errorf("seal card: %w", err)
	}
	return sealNoticePart(w, l, KindCard, part{name: cardPart, kind: jsonType, bytes: file.Bytes()})
}

func sealNotice(w io.Writer, l Letter, kind Kind, notice any) error {
	record, err := encodePart(recordNames[kind], notice)
	if err != nil {
		return err
	}
	return sealNoticePart(w, l, kind, record)
}

func sealNoticePart(w io.Writer, l Letter, kind Kind, p part) error {
	if len(l.Renders) > 0 || len(l.Recipients) == 0 {
		return fmt.Errorf("seal %s: %w", kind, ErrBadLetter)
	}
	return seal(w, sealing{letter: l, kind: kind, parts: []part{p}})
}

func (r Receipt) check() error {
	if r.Stream != "" && !isID(r.Stream) {
		return fmt.Errorf("stream: %w", ErrBadLetter)
	}
	if len(r.Missing) > maxMissing || slices.ContainsFunc(r.Missing, func(seq uint64) bool { return seq <= r.Head || seq > math.MaxInt64 }) {
		return fmt.Errorf("numbers: %w", ErrBadLetter)
	}
	switch r.State {
	case Received, Imported, Rejected:
	case Missing:
		if r.Package != "" || r.Code != "" || len(r.Missing) == 0 {
			return fmt.Errorf("what is missing: %w", ErrBadLetter)
		}
		return nil
	default:
		return fmt.Errorf("state: %w", ErrBadLetter)
	}
	if !isID(r.Package) || r.Code != "" && !isCode(r.Code) {
		return fmt.Errorf("id or code: %w", ErrBadLetter)
	}
	return nil
}

func (a Answer) check() error {
	if !isCode(a.Handover) || a.Code != "" && !isCode(a.Code) || a.Epoch < 0 {
		return fmt.Errorf("id or code: %w", ErrBadLetter)
	}
	return nil
}

func (x Withdrawal) check() error {
	if !isID(x.Package) || x.Code != "" && !isCode(x.Code) || x.Recall != "" && !isCode(x.Recall) || len(x.Also) > maxAlso {
		return fmt.Errorf("id or code: %w", ErrBadLetter)
	}
	for _, id := range x.Also {
		if !isID(id) {
			return fmt.Errorf("id or code: %w", ErrBadLetter)
		}
	}
	return nil
}

func (a WithdrawalAnswer) check() error {
	if a.Recall != "" && !isCode(a.Recall) || a.Code != "" && !isCode(a.Code) || !a.Removed && a.Code == "" {
		return fmt.Errorf("id or code: %w", ErrBadLetter)
	}
	return nil
}
