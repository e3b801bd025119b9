package ui

import "keukentafel/app/casework"

// documentExplanations are those of making documents.
func documentExplanations() []explanation {
	return []explanation{
		{casework.ErrNotTheirForm, "error.not-their-form"},
		{casework.ErrDoesNotFit, "error.does-not-fit"},
		{casework.ErrLogoBroken, "error.logo-broken"},
		{casework.ErrLogoTooLarge, "error.logo-too-large"},
		{casework.ErrLogoKind, "error.logo-kind"},
		{casework.ErrNoAlternative, "error.no-alternative"},
		{casework.ErrInternal, "error.internal"},
	}
}
