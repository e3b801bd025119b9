package family

import "time"

// HandoverState is how far a handover is.
type HandoverState string

// The states of a handover; empty is none.
const (
	HandoverNone      HandoverState = ""
	HandoverOffered   HandoverState = "offered"
	HandoverAccepted  HandoverState = "accepted"
	HandoverRefused   HandoverState = "refused"
	HandoverWithdrawn HandoverState = "withdrawn"
)

// Handover moves the pen to a successor: offered, then accepted or refused by
// the successor, or withdrawn by the giver. The giver keeps the pen until it
// confirms the acceptance.
type Handover struct {
	ID             string
	State          HandoverState
	To             string // fingerprint of the successor's installation
	ToName         Text
	Note           Text
	FamilyInformed Date
	Offered        time.Time
	Answered       time.Time

	Told    Text // who of the family heard it
	ToldHow ToldHow
	Warm    Date          // of the talk with the family and both coordinators; may be to come
	Talked  Date          // when that talk was held
	Tone    Text          // how the family likes to be approached
	Call    Text          // whom to call first
	Reason  RefusalReason // why the successor refused
	Forced  Text          // why the pen was taken without the giver; empty when it was given
}

// ToldHow is how a family heard of a handover.
type ToldHow string

// The ways.
const (
	ToldTalk    ToldHow = "talk"
	ToldPhone   ToldHow = "phone"
	ToldLetter  ToldHow = "letter"
	ToldMessage ToldHow = "message"
)

// ToldHows lists every way, the warmest first.
func ToldHows() []ToldHow { return []ToldHow{ToldTalk, ToldPhone, ToldLetter, ToldMessage} }

// RefusalReason is why a successor does not take a plan over. Only the code
// travels, never words about a family.
type RefusalReason string

// The reasons.
const (
	RefusedFull    RefusalReason = "full"       // no room
	RefusedArea    RefusalReason = "not-mine"   // another area or another kind of help
	RefusedKnows   RefusalReason = "knows-them" // knows somebody of the family
	RefusedTalk    RefusalReason = "talk-first" // wants to talk first
	RefusedMissing RefusalReason = "incomplete" // too much is still open
	RefusedOther   RefusalReason = "other"
)

// RefusalReasons lists every reason.
func RefusalReasons() []RefusalReason {
	return []RefusalReason{RefusedTalk, RefusedMissing, RefusedFull, RefusedArea, RefusedKnows, RefusedOther}
}
