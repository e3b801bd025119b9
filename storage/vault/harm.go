package vault

import "fmt"

// Harm is what happened to something in the file. It is an error, so that
// errors.Is(err, Swapped) asks for it.
type Harm string

// The kinds. Only the first can come from a bad disk; for the others somebody,
// or some program, wrote in the file.
const (
	Unreadable        Harm = "unreadable"          // bits were changed
	Swapped           Harm = "swapped"             // it belongs at another place of the same family
	FromAnotherFamily Harm = "from another family" // it belongs to another family
	PutBack           Harm = "put back"            // an older one stands where a newer one was
	Lowered           Harm = "lowered"             // the number of its change was altered, it itself was not
	Missing           Harm = "missing"             // it was removed
	Added             Harm = "added"               // it was never stored by this vault
	CutLog            Harm = "log cut off"         // the last entries of the log are gone
	ChangedLog        Harm = "log changed"         // an entry of the log was changed, removed, moved or added
	ChangedHeader     Harm = "header changed"      // a slot or a key was changed
	Unexplained       Harm = "unexplained"         // the sum over everything differs, and it is not clear why
)

func (h Harm) Error() string { return "vault: " + string(h) }

// byHand tells whether no disk does this by itself.
func (h Harm) byHand() bool { return h != "" && h != Unreadable }

// Names of what can be damaged beside the parts of a family.
const (
	partState     = "state"     // the sum over everything
	partHeader    = "header"    // slots and keys
	partFile      = "file"      // SQLite's own structure
	partDraft     = "draft"     // and perhaps its key
	partTombstone = "tombstone" // of a destroyed family
	partLog       = "log"       // and perhaps the number of the entry
)

// Damage says what was harmed, and how; everything else can still be read. It
// matches ErrDamaged, its Harm and its Cause, and ErrTampered too when no disk
// does such a thing by itself.
type Damage struct {
	Family  string // id; empty when the damage hides it, or it is of no family
	Dossier int64  // row of the family; 0 for what belongs to no family
	Part    string // kind of the part; empty for the family as a whole
	Cause   error  // may be nil
	Harm    Harm
}

func (d *Damage) Error() string {
	text := fmt.Sprintf("vault: damaged: family %q (dossier %d), part %q", d.Family, d.Dossier, d.Part)
	if d.Harm != "" {
		text += ": " + string(d.Harm)
	}
	if d.Cause != nil {
		text += ": " + d.Cause.Error()
	}
	return text
}

// Where is the id of the family and the kind of the part, each empty when not
// known; the part of a family that is not known is "unknown". The screens put it
// in their sentence.
func (d *Damage) Where() (family, part string) {
	if d.Family == "" && d.Dossier != 0 && d.Part == "" {
		return "", "unknown"
	}
	return d.Family, d.Part
}

// Unwrap gives all that it matches.
func (d *Damage) Unwrap() []error {
	list := []error{ErrDamaged}
	if d.Cause != nil {
		list = append(list, d.Cause)
	}
	if d.Harm != "" {
		list = append(list, d.Harm)
	}
	if d.Harm.byHand() {
		list = append(list, ErrTampered)
	}
	return list
}
