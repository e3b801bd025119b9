// Package keyring keeps a few 32-byte secrets in the operating system's keyring.
//
// It is a convenience, never the only way in: a keyring may be absent, locked,
// slow, or say "stored" without storing. So every call has a time limit, what
// was set is read back, and every trouble except "not there" comes out as
// ErrUnavailable, which means: ask for the passphrase.
//
// It is not a safe for anything bigger than a key, and it knows nothing about
// families or vaults. It promises that no call blocks longer than its limit and
// that no secret appears in an error or a log.
package keyring
