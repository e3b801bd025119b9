// Package torture holds the long trials of the vault, and no code of the
// program: everything in it is a test behind the tag "torture", started by
// "make torture". It kills the writing program, cuts the power of its disk,
// fills that disk, flips bits in the file and reads along with everything that
// the programs write.
//
// It uses the vault from outside, as a user does, and keeps by itself what must
// be in there. Each trial has a control: something weaker that must fail in it,
// so that a trial that cannot fail is noticed.
//
// It does not try the screens, and no other system than Linux.
package torture
