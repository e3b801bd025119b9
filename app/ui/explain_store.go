package ui

import (
	"context"
	"errors"

	"keukentafel/app/casework"
	"keukentafel/app/words"
)

// explainStore words why a mailbox failed, or nothing when that is not it.
func explainStore(l words.Lang, err error) string {
	var why *casework.SendFailure
	if !errors.As(err, &why) || errors.Is(err, context.Canceled) {
		return ""
	}
	return l.Setback(why.Reason, why.Ahead)
}

// storeExplanations are what can be wrong with a mailbox before anything is
// sent.
func storeExplanations() []explanation {
	return []explanation{
		{casework.ErrBadAddress, "error.bad-address"},
		{casework.ErrBadBucket, "error.bad-bucket"},
		{casework.ErrBadProxy, "error.bad-proxy"},
		{casework.ErrBadCertificate, "error.bad-certificate"},
	}
}
