package ui

import (
	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

// aboutConsent are the errors about who may learn what.
func aboutConsent() []explanation {
	return []explanation{
		{consent.ErrPartnerGone, "error.partner-gone"},
		{consent.ErrClockBehind, "error.clock-behind"},
		{consent.ErrNoSupervision, "error.no-supervision"},
		{consent.ErrFormNotForAll, "error.form-not-for-all"},
		{consent.ErrNoSay, "error.no-say"},
		{consent.ErrNobodySigns, "error.nobody-signs"},
		{consent.ErrNotWithdrawn, "error.not-withdrawn"},
		{casework.ErrNoMeeting, "error.no-meeting"},
		{casework.ErrUnknownCategory, "error.unknown-category"},
		{casework.ErrTermTooLong, "error.term-too-long"},
		{casework.ErrNoCondition, "error.no-condition"},
		{casework.ErrNotAnAdult, "error.not-an-adult"},
		{casework.ErrNotAnInstitution, "error.not-an-institution"},
		{casework.ErrUnknownChoice, "error.unknown-choice"},
	}
}
