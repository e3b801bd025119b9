// Package consent decides who may learn what about whom, and on which ground.
//
// It is pure: it keeps nothing, sends nothing and shows nothing; clocks and
// ids are passed in. It is not the register of what was shared (the vault
// keeps that) and not the screen that explains it. It promises that a
// Disclosure can only be made here, holds only what one recipient may see,
// names a ground for each item, and that what may not be shared is absent.
//
// The rules of law carry their source where they stand. They follow the
// domain sheet, sections 3.2 (who must consent), 3.3 and 3.4 (grounds other
// than consent) and 3.6 (data minimisation).
package consent
