package ui

import "keukentafel/app/casework"

// aboutConsents are the errors about one consent and its answers.
func aboutConsents() []explanation {
	return []explanation{{casework.ErrNoCondition, "error.no-condition"}}
}
