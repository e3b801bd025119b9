package casework

import (
	"errors"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
)

// What asking for one's rights can refuse, beside what consent.MayAskFile does.
var (
	// ErrNoRightsRequest: there is no such request that waits for an answer.
	ErrNoRightsRequest = errors.New("there is no such open request")
	// ErrSameRequest: the same person asked the same and waits for an answer.
	ErrSameRequest = errors.New("the same request is open already")
	// ErrNotAboutThem: the statement is not about who asks to have it mended.
	ErrNotAboutThem = errors.New("statement is not about this person")
	// ErrOpinionStays: an opinion is not mended; a view stands beside it.
	ErrOpinionStays = errors.New("an opinion stays, with a view beside it")
	// ErrCopyNotGiven: a copy is granted by giving it.
	ErrCopyNotGiven = errors.New("the copy was not made")
	// ErrNoSuchNote: no such working note.
	ErrNoSuchNote = errors.New("no such working note")
	// ErrNoSpeaker: a quote of which it is not said who said it.
	ErrNoSpeaker = errors.New("it is not said who said it")
)

// rightsRules are the refusals about rights that are kept in the log.
func rightsRules() []rule {
	return []rule{
		{consent.ErrTooYoungForRights, "too-young-for-rights", audit.AuthorisedNo, ""},
		{consent.ErrNotTheirFile, "not-their-file", audit.AuthorisedNo, ""},
		{consent.ErrDecidesAlone, "decides-alone", audit.AuthorisedNo, ""},
		{consent.ErrAgeUnknown, "age-unknown", audit.AuthorisedNo, ""},
		{consent.ErrCustodyUnknown, "custody-unknown", audit.AuthorisedNo, ""},
		{ErrNotAboutThem, "not-about-them", audit.AuthorisedNo, ""},
		{ErrOpinionStays, "opinion-stays", audit.AuthorisedYes, ""},
	}
}
