// Package sealed makes and opens the packages that people send each other: .ktp files, and the contact cards (.ktk) that they
// exchange first. FORMAT.md describes both to the byte.
//
// It does not send or fetch anything, keeps no keys and no register, and decides nothing about who may know what: that was
// decided when the Disclosure was made. It does not number messages and does not remember which ones it saw; it asks.
//
// It promises:
//   - facts about a family leave only as a consent.Disclosure, also inside the files that come with it;
//   - a package is readable only for the recipients that its signed manifest names, and its length tells little;
//   - Open gives nothing of a package before all of it was checked, down to the last byte, and says in one error why not;
//   - what goes wrong is told in ids, never in names or words of a family.
//
// What it cannot promise: a recipient can show others what was read. Forwarding is noticed by whoever receives the copy, not
// prevented. A lost key opens old packages: there is no forward secrecy in a file.
package sealed
