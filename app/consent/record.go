package consent

import (
	"slices"
	"time"

	"keukentafel/app/family"
)

// DisclosureID names one disclosure.
type DisclosureID string

// RecipientKind is what sort of recipient it is.
type RecipientKind string

// The kinds of recipient.
const (
	ToPartner      RecipientKind = "partner"
	ToMunicipality RecipientKind = "municipality"
	ToHousehold    RecipientKind = "household" // the family's own copy, lies on a table
	ToPerson       RecipientKind = "person"    // one person's own copy
	ToSuccessor    RecipientKind = "successor" // the next coordinator
	ToCoordinator  RecipientKind = "coordinator"

	ToCase           RecipientKind = "case"            // a discussion or a council that gets no names
	ToPrivacyOfficer RecipientKind = "privacy-officer" // gets the log of a family, never its plan
	// ToOrganisation gets the whole dossier, to keep it in another program.
	ToOrganisation RecipientKind = "organisation"
)

// Recipient is who gets it.
type Recipient struct {
	Kind    RecipientKind
	Partner family.PartnerID
	Person  family.PersonID
	Name    family.Text
	Key     string // fingerprint of the recipient's installation, when sealed to it
}

// ReceiptState is what is known of the arrival.
type ReceiptState string

// The states of a disclosure on its way; empty is handed over on paper.
const (
	ReceiptNone     ReceiptState = ""
	ReceiptQueued   ReceiptState = "queued"
	ReceiptSent     ReceiptState = "sent"
	ReceiptReceived ReceiptState = "received"
	ReceiptImported ReceiptState = "imported"
	ReceiptRejected ReceiptState = "rejected"
	ReceiptStopped  ReceiptState = "stopped" // held back before it was sent
)

// Record (regel in het verstrekkingenregister) is what is kept of a
// disclosure: what version, to whom, which categories, on which grounds,
// when, and the receipt.
type Record struct {
	ID         DisclosureID
	At         time.Time
	Recipient  Recipient
	Purpose    Purpose
	Version    int // 0 when a draft
	Categories []Category
	About      []family.PersonID
	Grounds    []string
	Items      int
	Form       string // "pdf", "json", "ktp": how it left
	Package    string // id of the sealed package
	Receipt    ReceiptState
	ReceiptAt  time.Time
	// Informed is when the family was told, with what it must be told of.
	Informed family.Date `json:",omitzero"`
}

// Clone is a deep copy.
func (r Record) Clone() Record {
	r.Categories = slices.Clone(r.Categories)
	r.About = slices.Clone(r.About)
	r.Grounds = slices.Clone(r.Grounds)
	return r
}
