// Package zgw brings the plan of a family to the register of a municipality, over the Dutch standard for working with zaken (VNG ZGW):
// Catalogi, Zaken and Documenten. It finds the zaak or makes it, finds the document or makes it, adds a version when there is one, and
// relates the two.
//
// It is not a queue: it does one delivery and says what it did, or why not and what to do next (ClassOf). It decides nothing about who may
// know what, keeps no secrets and words nothing for a screen.
//
// It promises:
//   - facts about a family leave only as a consent.Disclosure for a municipality, also inside its files;
//   - titles, names of files and identifications hold no personal data: numbers, and an id that says nothing;
//   - a delivery that was cut off at any moment may be given again, and ends as if it had not been: no second document, and versie one higher
//     for each new plan. The lock of a document is kept in the State before anything is changed under it;
//   - a token goes to the addresses of the profile and nowhere else, whatever address an answer names;
//   - what goes wrong is told in codes and ids, never in secrets or in words of a family.
//
// What it cannot promise: a municipality whose answer to a lock was lost has a locked document that only it can unlock (ErrOrphanLock).
// The credentials of ZGW are meant for servers; a laptop that holds them can do all that they allow.
package zgw
