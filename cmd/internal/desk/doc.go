// Package desk puts one installation of the program together: the vault, the
// sealed packages, the mailbox, the documents and the verbs of casework. The
// program with a window and the one without both start here.
//
// It is not a place for rules: what may be changed or shared is decided in
// casework and consent. It only joins, and puts the errors of each part in the
// words of casework, so that a screen needs to know one list of errors.
//
// It promises that a written file appears whole or not at all, never over
// another one unless that was asked for, and that nothing but a Disclosure
// reaches a document or a package; the record of a destruction tells nothing of
// the family.
package desk
