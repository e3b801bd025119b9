package audit

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"
)

// Errors of this package.
var (
	// ErrIncomplete: an entry without time, actor, event, action or outcome.
	ErrIncomplete = errors.New("audit entry is incomplete")
	// ErrBroken: a link does not fit the one before.
	ErrBroken = errors.New("audit chain is broken")
	// ErrCutOff: the chain is shorter than an anchor that was kept elsewhere.
	ErrCutOff = errors.New("audit chain ends before its anchor")
)

// MAC is one link of the chain: HMAC-SHA-256 over the link before, the
// sequence number and the sealed body.
type MAC [sha256.Size]byte

// Anchor is the end of the chain at some moment, kept outside the vault or
// printed in an export, so that a cut-off tail is noticed later.
type Anchor struct {
	Seq int64
	MAC MAC
}

// Link is the MAC of entry seq with the given sealed body after previous.
func Link(key []byte, previous MAC, seq int64, sealed []byte) MAC {
	h := hmac.New(sha256.New, key)
	h.Write(previous[:])
	var number [8]byte
	binary.BigEndian.PutUint64(number[:], uint64(seq))
	h.Write(number[:])
	h.Write(sealed)
	return MAC(h.Sum(nil))
}

// Verifier walks a chain from its beginning.
type Verifier struct {
	key  []byte
	last Anchor
}

// NewVerifier starts at the empty chain.
func NewVerifier(key []byte) *Verifier { return &Verifier{key: key} }

// Next checks the following link. It returns ErrBroken when an entry was
// changed, removed or moved.
func (v *Verifier) Next(seq int64, sealed []byte, mac MAC) error {
	want := Link(v.key, v.last.MAC, seq, sealed)
	if seq != v.last.Seq+1 || !hmac.Equal(want[:], mac[:]) {
		return ErrBroken
	}
	v.last = Anchor{Seq: seq, MAC: mac}
	return nil
}

// Last is the anchor of the chain as far as it was walked.
func (v *Verifier) Last() Anchor { return v.last }

// Covers returns ErrCutOff when the walked chain is shorter than the anchor.
func (v *Verifier) Covers(anchor Anchor) error {
	if v.last.Seq < anchor.Seq {
		return ErrCutOff
	}
	return nil
}
