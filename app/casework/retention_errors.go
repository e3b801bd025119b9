package casework

import "errors"

// What keeping and destroying can refuse.
var (
	// ErrBadRetention: the list of retention periods has a slip in it.
	ErrBadRetention = errors.New("list of retention periods has a slip")
	// ErrNoRetention: no retention period of this kind is in force.
	ErrNoRetention = errors.New("no such retention period is in force")
	// ErrHeld: the family is kept longer on purpose.
	ErrHeld = errors.New("family is kept longer")
	// ErrHandoverOut: a handover of the family has no answer yet.
	ErrHandoverOut = errors.New("a handover of the family has no answer yet")
	// ErrStillQueued: a package about the family was not sent yet.
	ErrStillQueued = errors.New("a package about the family was not sent yet")
	// ErrNoReason: it must be said why something is kept, refused or destroyed.
	ErrNoReason = errors.New("it is not said why")
	// ErrNotApproved: nobody is named who approved the destruction.
	ErrNotApproved = errors.New("destruction was approved by nobody")
	// ErrNamesSomebody: a reason that stays behind names somebody of the family.
	ErrNamesSomebody = errors.New("reason names somebody of the family")
	// ErrNoRequest: nobody asked for earlier destruction.
	ErrNoRequest = errors.New("there is no open request for destruction")
	// ErrAskedBefore: a request of this family is still open.
	ErrAskedBefore = errors.New("a request for destruction is open already")
	// ErrTooYoungToAsk: under the age at which one may ask for destruction.
	ErrTooYoungToAsk = errors.New("too young to ask for destruction")
	// ErrDestroyed: the family was destroyed here and never comes back.
	ErrDestroyed = errors.New("family was destroyed here")
	// ErrNoSuchRecord: no such destruction record.
	ErrNoSuchRecord = errors.New("no such destruction record")
)
