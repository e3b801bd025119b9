package family

import "slices"

// Passing shows that the pen of a family was offered to a successor: who had it
// signed that the installation To has it from Epoch on, if it accepts. It is no
// proof of an acceptance; what the successor signs in that epoch is.
type Passing struct {
	Epoch     int    // of the pen in the hands of the successor
	From, To  string // fingerprints
	Signature []byte // Ed25519 by From
}

// Clone is a deep copy.
func (p Passing) Clone() Passing {
	p.Signature = slices.Clone(p.Signature)
	return p
}
