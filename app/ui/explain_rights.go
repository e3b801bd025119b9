package ui

import (
	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

// rightsExplanations are those of the rights of the family.
func rightsExplanations() []explanation {
	return []explanation{
		{consent.ErrTooYoungForRights, "error.too-young-for-rights"},
		{consent.ErrNotTheirFile, "error.not-their-file"},
		{consent.ErrDecidesAlone, "error.decides-alone"},
		{consent.ErrAgeUnknown, "error.age-unknown"},
		{consent.ErrCustodyUnknown, "error.custody-unknown"},
		{casework.ErrNoRightsRequest, "error.no-rights-request"},
		{casework.ErrSameRequest, "error.same-request"},
		{casework.ErrNotAboutThem, "error.not-about-them"},
		{casework.ErrOpinionStays, "error.opinion-stays"},
		{casework.ErrCopyNotGiven, "error.copy-not-given"},
		{casework.ErrNoSuchNote, "error.no-such-note"},
		{casework.ErrNoSpeaker, "error.no-speaker"},
	}
}
