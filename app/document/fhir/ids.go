package fhir

import (
	"crypto/sha1" //nolint:gosec // version 5 of a UUID is made with it; nothing is kept safe by it
	"fmt"
)

// url is the name of a resource inside the file: a UUID of version 5 of the
// family, the kind and the id, so that the same thing has the same name in
// every file, and nobody can read an id back from it.
func (b *book) url(kind, id string) string {
	const space = "urn:keukentafel:fhir:1"
	sum := sha1.Sum([]byte(space + "\x00" + string(b.slice.Family.ID) + "\x00" + kind + "\x00" + id))
	u := sum[:16]
	u[6] = u[6]&0x0f | 0x50
	u[8] = u[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", u[0:4], u[4:6], u[6:8], u[8:10], u[10:16])
}

// ref refers to a resource of this file.
func (b *book) ref(kind, id string) reference { return reference{Reference: b.url(kind, id)} }

// named is the id that we have for a thing, so that a reader can tell that a
// later file speaks of the same.
func named(kind, id string) []identifier {
	return []identifier{{System: ours + kind + "-id", Value: id}}
}
