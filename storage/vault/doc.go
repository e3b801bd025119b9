// Package vault keeps everything that is known about families in one encrypted
// SQLite file.
//
// Every record is sealed before SQLite sees it, under a key of its own family;
// the family keys are wrapped by one vault key, and the vault key is wrapped by
// slots: a passphrase, a printed recovery code and, as a convenience, a secret
// in the operating system's keyring. FORMAT.md describes the file.
//
// It promises:
//   - there is no bare write: Change stores a change and its log entry together
//     or not at all;
//   - nothing readable is in the database, its journal, or a backup;
//   - what was acknowledged survives a killed program and a power cut;
//   - a record that was changed, moved, put back in an older state or removed
//     is noticed, and damage to one family leaves the others readable.
//
// It does not word messages, decide who may see what, or send anything. It
// cannot notice that the whole file was replaced by an older copy of itself
// unless an Anchor was kept elsewhere, and after Lock it clears memory only as
// well as Go allows.
package vault
