package casework

import (
	"context"
	"slices"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Vault keeps everything. It has no bare write: Change stores the change and
// its log entry together, or neither.
type Vault interface {
	// Headers lists all families, newest change first, from memory.
	Headers(ctx context.Context) ([]Header, error)
	// Load reads one dossier; ErrNoFamily when there is none.
	Load(ctx context.Context, id family.FamilyID) (consent.Dossier, error)
	// Change runs do in one transaction and stores entry with it. An error of
	// do rolls everything back and is returned as it is.
	Change(ctx context.Context, entry audit.Entry, do func(Tx) error) error
	// Desk reads one document of the desk into the pointer; false when absent.
	Desk(ctx context.Context, name string, into any) (bool, error)
	// Search calls hit for each family whose text holds all the words, accents
	// and capitals ignored, until hit returns false.
	Search(ctx context.Context, words string, hit func(Hit) bool) error
	// Log reads log entries, newest first.
	Log(ctx context.Context, filter LogFilter) ([]audit.Entry, error)
	// Shred destroys the family's key, so that nothing of it can be read again,
	// and stores entry with it. What also do is done first, in the same
	// transaction; an error of theirs leaves everything as it was.
	Shred(ctx context.Context, entry audit.Entry, id family.FamilyID, also ...func(Tx) error) error
}

// Tx is one transaction of a Vault.
type Tx interface {
	Load(id family.FamilyID) (consent.Dossier, error)
	// Save stores the parts of the dossier that changed, and its Header.
	Save(d consent.Dossier) error
	Desk(name string, into any) (bool, error)
	SaveDesk(name string, value any) error
	DropDesk(name string) error
}

// Drafts is the journal of half-typed words: safe at once, survives a crash.
type Drafts interface {
	SaveDraft(key string, text family.Text) error
	Drafts() (map[string]family.Text, error)
	DropDraft(key string) error
}

// Hit is one family in which the words were found, and where.
type Hit struct {
	Family family.FamilyID
	Where  string      // part of the dossier: "plan", "family", "version 2"
	Around family.Text // the words around the hit
}

// LogFilter selects log entries; zero fields select all.
type LogFilter struct {
	Family  family.FamilyID
	From    time.Time      // not before
	Until   time.Time      // before
	Actions []audit.Action // any of these
	Limit   int
}

// Selects tells whether an entry is wanted, whatever the limit.
func (f LogFilter) Selects(e audit.Entry) bool {
	return (f.Family == "" || f.Family == e.Family) &&
		(f.From.IsZero() || !e.At.Before(f.From)) && (f.Until.IsZero() || e.At.Before(f.Until)) &&
		(len(f.Actions) == 0 || slices.Contains(f.Actions, e.Action))
}

// Courier seals what leaves and opens what arrives. It holds no keys of its
// own: the identity comes from the vault with each call.
type Courier interface {
	Registrar
	// NewIdentity makes keys, and the card that shows them to others.
	NewIdentity(p Profile) (identity []byte, card Card, err error)
	// ReadCard reads and checks a contact card.
	ReadCard(data []byte) (Card, error)
	// Seal makes the package of a disclosure.
	Seal(identity []byte, d consent.Disclosure, l Letter) (Parcel, error)
	// SealNote makes the package of a receipt or a handover answer: ids and
	// codes only.
	SealNote(identity []byte, n Note, l Letter) (Parcel, error)
	// Open checks a package to the end and opens it. known are the cards of
	// the directory. Errors are those of this package (ErrNotForMe ...).
	Open(identity []byte, known []Card, data []byte, now time.Time) (Opened, error)
	// Sign signs a digest with the installation's key.
	Sign(identity []byte, digest []byte) ([]byte, error)
	// Verify checks a signature made by the owner of the card.
	Verify(c Card, digest, signature []byte) error
}

// Post carries parcels over a mailbox that may be any dumb store.
type Post interface {
	// Send writes the parcel once; sending the same bytes again is no error.
	Send(ctx context.Context, p Parcel) error
	// Lies tells whether exactly this parcel lies in the mailbox of its receiver.
	Lies(ctx context.Context, p Parcel) (bool, error)
	// Senders lists the mailboxes of who left packages, or receipts, in a mailbox,
	// in order. It takes a step for each sender, however much lies there.
	Senders(ctx context.Context, mailbox string, receipts bool) ([]string, error)
	// Waiting lists at most limit parcels of a stream whose number is higher than
	// after, in order of number; a limit of zero is the most that the store gives.
	// No parcels is the end of the stream.
	Waiting(ctx context.Context, s Stream, after int64, limit int) ([]Waiting, error)
	// Fetch reads one of them.
	Fetch(ctx context.Context, name string) ([]byte, error)
	// Remove takes one of them away; that it is gone already is no error.
	Remove(ctx context.Context, name string) error
}

// Stream is what one sender leaves in one mailbox, numbered from 1. Packages and
// receipts are two streams, each with its own numbers.
type Stream struct {
	To, From string // mailbox ids
	Receipts bool
}
