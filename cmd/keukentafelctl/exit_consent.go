package main

import (
	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

// aboutConsent are the refusals about who may learn what.
func aboutConsent() []told {
	return []told{
		{consent.ErrPartnerGone, exitRefused, "error.partner-gone"},
		{consent.ErrClockBehind, exitRefused, "error.clock-behind"},
		{consent.ErrNoSupervision, exitRefused, "error.no-supervision"},
		{consent.ErrFormNotForAll, exitRefused, "error.form-not-for-all"},
		{consent.ErrNoSay, exitRefused, "error.no-say"},
		{consent.ErrNobodySigns, exitRefused, "error.nobody-signs"},
		{consent.ErrNotWithdrawn, exitRefused, "error.not-withdrawn"},
		{consent.ErrNoSuchGround, exitUsage, "error.ground-off"},
		{consent.ErrGroundOff, exitRefused, "error.ground-off"},
		{consent.ErrGroundNotForPartner, exitRefused, "error.ground-not-for-partner"},
		{consent.ErrNotWeighed, exitRefused, "error.not-weighed"},
		{casework.ErrNoMeeting, exitRefused, "error.no-meeting"},
		{casework.ErrNotWritten, exitRefused, "error.not-written"},
		{casework.ErrNotPrinted, exitRefused, "error.not-printed"},
		{casework.ErrNoPrinter, exitRefused, "error.no-printer"},
		{casework.ErrUnknownCategory, exitRefused, "error.unknown-category"},
		{casework.ErrTermTooLong, exitRefused, "error.term-too-long"},
		{casework.ErrNoCondition, exitRefused, "error.no-condition"},
		{casework.ErrNotAnAdult, exitRefused, "error.not-an-adult"},
		{casework.ErrNotAnInstitution, exitRefused, "error.not-an-institution"},
		{casework.ErrUnknownChoice, exitRefused, "error.unknown-choice"},
	}
}
