package casework

import "errors"

// What the verbs about consent and about who decides can refuse.
var (
	// ErrUnknownCategory: a kind of data that this program does not know.
	ErrUnknownCategory = errors.New("no such category of data")
	// ErrTermTooLong: a consent for longer than five years.
	ErrTermTooLong = errors.New("term of a consent is too long")
	// ErrNoCondition: this person named no condition that is still open.
	ErrNoCondition = errors.New("there is no open condition of this person")
	// ErrNotAnAdult: only an adult has a mentor, curator or administrator, and
	// that is somebody else.
	ErrNotAnAdult = errors.New("representation is of an adult, by somebody else")
	// ErrNotAnInstitution: a supervision order is about a child and is carried
	// out by a certified institution.
	ErrNotAnInstitution = errors.New("supervision order needs a child and a certified institution")
	// ErrUnknownChoice: a kind or basis that this program does not know.
	ErrUnknownChoice = errors.New("no such choice")
)
