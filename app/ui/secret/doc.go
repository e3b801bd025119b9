// Package secret holds what several screens ask or show in the same way: the
// fields for a new passphrase with a meter, a recovery code to write down, and
// the field to type one.
//
// It is no screen and no lock: it opens nothing, and a passphrase that looks good
// here is judged again by the vault. It keeps no secret longer than its fields
// do, and promises that a weak passphrase is refused with the reason before
// anything slow is tried.
package secret
