package casework

import "errors"

// What can be wrong with a channel before anything is sent.
var (
	// ErrBadAddress: this is not the address of a mailbox.
	ErrBadAddress = errors.New("not an address that a mailbox can have")
	// ErrBadBucket: this cannot be a bucket, region or folder in a bucket.
	ErrBadBucket = errors.New("not a bucket that a mailbox can be in")
	// ErrBadProxy: this is not the address of a proxy.
	ErrBadProxy = errors.New("not the address of a proxy")
	// ErrBadCertificate: there is no certificate in the file, or no key for it.
	ErrBadCertificate = errors.New("no certificate in the file")
)
