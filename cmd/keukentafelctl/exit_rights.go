package main

import (
	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

// rightsExplanations are the refusals about the rights of the family.
var rightsExplanations = []told{
	{consent.ErrTooYoungForRights, exitRefused, "error.too-young-for-rights"},
	{consent.ErrNotTheirFile, exitRefused, "error.not-their-file"},
	{consent.ErrDecidesAlone, exitRefused, "error.decides-alone"},
	{consent.ErrAgeUnknown, exitRefused, "error.age-unknown"},
	{consent.ErrCustodyUnknown, exitRefused, "error.custody-unknown"},
	{casework.ErrNoRightsRequest, exitRefused, "error.no-rights-request"},
	{casework.ErrSameRequest, exitRefused, "error.same-request"},
	{casework.ErrNotAboutThem, exitRefused, "error.not-about-them"},
	{casework.ErrOpinionStays, exitRefused, "error.opinion-stays"},
	{casework.ErrCopyNotGiven, exitRefused, "error.copy-not-given"},
	{casework.ErrNoSuchNote, exitRefused, "error.no-such-note"},
	{casework.ErrNoSpeaker, exitRefused, "error.no-speaker"},
}
