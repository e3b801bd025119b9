package casework

import (
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Role is what the owner of an installation is to the plan.
type Role string

// The roles.
const (
	RoleConsultant   Role = "consultant"
	RolePartner      Role = "partner"
	RoleCoordinator  Role = "coordinator"
	RoleMunicipality Role = "municipality"
)

// Profile is who works with this installation.
type Profile struct {
	Name     family.Text
	House    family.Text // municipality, school, provider
	Function family.Text
	Role     Role
	Phone    family.Text
	Email    family.Text
	Key      string // fingerprint, filled by SetUp
	Mailbox  string // random id of the own mailbox, filled by SetUp
}

// Card is a contact card: somebody's public keys, with a name. Unverified
// until people compared the fingerprint aloud.
type Card struct {
	Key      string // fingerprint
	Mailbox  string
	Name     family.Text
	House    family.Text
	Function family.Text
	Role     Role
	Raw      []byte      // the card file
	Made     family.Date `json:",omitempty"` // of cards read by older programs unknown
}

// Contact is a card in the directory.
type Contact struct {
	ID       family.PartnerID
	Card     Card
	Kind     family.PartnerKind
	Added    time.Time
	Verified time.Time // zero until the fingerprint was compared
	VerifyBy string    // how: "phone", "in-person", "list"
	// List is the house whose list vouches for the card, whoever compared it too.
	List family.Text `json:",omitempty"`
	// Offered is another card of the same partner, which nobody compared yet.
	Offered *Offered `json:",omitempty"`
	// Revoked is that the key counts no more; nil while it does.
	Revoked *Revocation `json:",omitempty"`
	// Former are the cards that this one took the place of, oldest first.
	Former []Former `json:",omitempty"`
}

// LetterKind is what a package holds.
type LetterKind string

// The kinds of package.
const (
	LetterShare        LetterKind = "share"
	LetterContribution LetterKind = "contribution"
	LetterDecision     LetterKind = "decision" // what was done with a contribution
	LetterHandover     LetterKind = "handover"
	LetterAnswer       LetterKind = "handover-answer"
	LetterMunicipality LetterKind = "municipality"
	LetterReceipt      LetterKind = "receipt"
	LetterWithdrawal   LetterKind = "withdrawal" // asks to remove what earlier packages brought

	LetterWithdrawalAnswer LetterKind = "withdrawal-answer"

	LetterCard LetterKind = "card" // the sender's own card, renewed
)

// Letter is the outside of a package.
type Letter struct {
	Kind    LetterKind
	To      Card
	Created time.Time
	Expires time.Time
	Seq     int64
	Stream  string // mailbox id under which Seq counts
	ReplyTo string // id of the package that is answered
}

// Note is a receipt, an answer to a handover offer, a withdrawal or the answer
// to one: ids and codes only.
type Note struct {
	Package string // id of the package it is about
	State   consent.ReceiptState
	Code    string // why it was rejected
	Accept  bool   // of a handover; of a withdrawal: it was removed
	Epoch   int    // of the pen after an accepted handover
	Object  string // id of the handover or the recall
	// Stream, of a receipt: under whose mailbox id Head and Missing count.
	Stream string
	// Head, of a receipt: all packages of the stream up to this number arrived.
	Head int64
	// Missing, of a receipt: numbers below one that arrived, which never came.
	Missing []int64
	// Packages are the packages that a withdrawal asks to remove, newest first.
	Packages []string
}

// Parcel is a sealed package on its way.
type Parcel struct {
	Package string // id inside the package, which receipts name
	From    string // mailbox ids
	To      string
	Seq     int64
	Receipt bool
	Data    []byte
}

// Waiting is a parcel that lies in a mailbox.
type Waiting struct {
	Name    string
	From    string
	Seq     int64
	Size    int64  // bytes
	Package string // by which it is known in the mailbox
}

// Opened is an opened and verified package.
type Opened struct {
	ID           string // of the package
	Kind         LetterKind
	Sender       Card
	Created      time.Time
	Seq          int64  // in its stream, signed; 0 when it was handed over as a file
	Stream       string // mailbox id under which Seq counts, signed; empty is that of the sender
	to           string // own mailbox of the keys that opened it
	lane         string // under which name its stream is remembered
	ReplyTo      string
	Disclosure   consent.DisclosureID
	Slice        *consent.Slice
	Contribution *family.Contribution
	Dossier      *consent.Dossier
	Note         *Note
	Card         *Card // the renewed card of the sender, with the same keys
	Files        map[string][]byte
	Export       *Export // of an export: what it is to this receiver
	Sealed       []byte  // the package as it came
}
