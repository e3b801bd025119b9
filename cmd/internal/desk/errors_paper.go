package desk

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/dossierjson"
	"keukentafel/app/document/html"
	"keukentafel/app/document/logo"
	"keukentafel/app/document/office"
	"keukentafel/app/document/pdf"
)

// paperMeanings are what casework calls the refusals of who writes documents.
var paperMeanings = []meaning{
	{document.ErrNoMeeting, casework.ErrNoMeeting},
	{pdf.ErrDoesNotFit, casework.ErrDoesNotFit},
	{logo.ErrBroken, casework.ErrLogoBroken},
	{logo.ErrTooLarge, casework.ErrLogoTooLarge},
	{logo.ErrKind, casework.ErrLogoKind},
	{office.ErrLogo, casework.ErrLogoBroken},

	// The form is made of something else than what this one gets.
	{document.ErrNotOwnCopy, casework.ErrNotTheirForm},
	{document.ErrNoPlan, casework.ErrNotTheirForm},
	{document.ErrNoCase, casework.ErrNotTheirForm},
	{document.ErrNoFile, casework.ErrNotTheirForm},
	{document.ErrNoLog, casework.ErrNotTheirForm},
	{document.ErrNoDossier, casework.ErrNotTheirForm},
	{document.ErrNoOverview, casework.ErrNotTheirForm},
	{document.ErrNoConsentForm, casework.ErrNotTheirForm},
	{document.ErrNoWithdrawal, casework.ErrNotTheirForm},
	{document.ErrNoRecall, casework.ErrNotTheirForm},
	{dossierjson.ErrNoDossier, casework.ErrNotTheirForm},

	// Mistakes in the program; nobody can do anything about them.
	{consent.ErrNotADisclosure, casework.ErrInternal},
	{document.ErrNoCode, casework.ErrInternal},
	{document.ErrLink, casework.ErrInternal},
	{pdf.ErrNoAnchor, casework.ErrInternal},
	{pdf.ErrNoTitle, casework.ErrInternal},
	{pdf.ErrBadFile, casework.ErrInternal},
	{html.ErrNoTitle, casework.ErrInternal},
	{office.ErrNoTitle, casework.ErrInternal},
}

// paperInWords adds to an error of who writes documents what casework calls it.
func paperInWords(err error) error {
	i := slices.IndexFunc(paperMeanings, func(m meaning) bool { return errors.Is(err, m.from) })
	if i < 0 || errors.Is(err, paperMeanings[i].to) {
		return err
	}
	return fmt.Errorf("%w: %w", paperMeanings[i].to, err)
}

// explained is a writer of disclosures and of nothing else, whose refusals are
// in the words of casework. What is only looked at has forms that it cannot be in.
func explained(write casework.Render) casework.Render {
	return func(w io.Writer, d consent.Disclosure) error {
		if !d.Valid() {
			return paperInWords(consent.ErrNotADisclosure)
		}
		err := write(w, d)
		if d.ViewOnly() && errors.Is(err, consent.ErrNotADisclosure) {
			return fmt.Errorf("%w: %w", casework.ErrNotTheirForm, err)
		}
		return paperInWords(err)
	}
}
