package family

import "errors"

// What can be wrong with what somebody typed. The texts name no person; the
// screen words them in Dutch.
var (
	// ErrBadDate: not a day that exists, written as 2006-01-02.
	ErrBadDate = errors.New("not an existing date")
	// ErrBirthInFuture: a birth date after today.
	ErrBirthInFuture = errors.New("birth date lies in the future")
	// ErrTooLong: more than MaxText runes.
	ErrTooLong = errors.New("text is longer than 100,000 characters")
	// ErrNotText: bytes that are no letters, such as those of a picture.
	ErrNotText = errors.New("not a text")
	// ErrEmpty: something that needs a word has none.
	ErrEmpty = errors.New("nothing was written")
	// ErrUnknownPerson: an id that is not in this family.
	ErrUnknownPerson = errors.New("person is not in this family")
	// ErrUnknownPartner: a partner that is not in this family.
	ErrUnknownPartner = errors.New("partner is not in this family")
	// ErrUnknownItem: a statement, goal, action or mark that is not in this plan.
	ErrUnknownItem = errors.New("not in this plan")
	// ErrBadMark: a mark outside 0..10.
	ErrBadMark = errors.New("a mark is a whole number from 0 to 10")
	// ErrTwoCoordinators: two people coordinate on the same day.
	ErrTwoCoordinators = errors.New("there is already a coordinator on that day")
	// ErrNoCoordinator: nobody coordinates on a day.
	ErrNoCoordinator = errors.New("nobody coordinates on that day")
	// ErrPeriodBackwards: an end before its beginning.
	ErrPeriodBackwards = errors.New("the end lies before the beginning")
)
