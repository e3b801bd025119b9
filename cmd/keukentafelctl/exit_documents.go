package main

import "keukentafel/app/casework"

// documentExplanations are the refusals about making documents.
var documentExplanations = []told{
	{casework.ErrNotTheirForm, exitRefused, "error.not-their-form"},
	{casework.ErrDoesNotFit, exitRefused, "error.does-not-fit"},
	{casework.ErrLogoBroken, exitRefused, "error.logo-broken"},
	{casework.ErrLogoTooLarge, exitRefused, "error.logo-too-large"},
	{casework.ErrLogoKind, exitRefused, "error.logo-kind"},
	{casework.ErrNoAlternative, exitRefused, "error.no-alternative"},
	{casework.ErrInternal, exitRefused, "error.internal"},
}
