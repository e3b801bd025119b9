package main

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
var storeExplanations = []told{
	{casework.ErrBadAddress, exitUsage, "error.bad-address"},
	{casework.ErrBadBucket, exitUsage, "error.bad-bucket"},
	{casework.ErrBadProxy, exitUsage, "error.bad-proxy"},
	{casework.ErrBadCertificate, exitUsage, "error.bad-certificate"},
}
