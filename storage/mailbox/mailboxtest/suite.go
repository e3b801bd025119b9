// Package mailboxtest is the suite that every mailbox store passes. There are no optional parts: a store that cannot do one of
// these things is not a mailbox store.
//
// It does not test speed, and it does not test what happens to a store behind its back beyond foreign files lying in it.
package mailboxtest

import (
	"testing"

	"keukentafel/storage/mailbox"
)

// Backend is what the suite needs to know of the store under test.
type Backend struct {
	// New gives an empty store.
	New func(t *testing.T) mailbox.Store
	// Plant puts a file that is not ours straight into the place behind the store, under any name.
	Plant func(t *testing.T, s mailbox.Store, name string, content []byte)
}

// Run runs the whole suite.
func Run(t *testing.T, b Backend) {
	tests := []struct {
		name string
		test func(*testing.T, Backend)
	}{
		{"odd names are refused", oddNames},
		{"an empty object is refused", emptyObject},
		{"an object that is not there is not found", notThere},
		{"an object is never overwritten", neverOverwritten},
		{"half an upload is never visible", halfUpload},
		{"content of another size than announced is refused", otherSize},
		{"of sixteen racing writers exactly one wins", racingWriters},
		{"a cancelled upload leaves nothing", cancelledUpload},
		{"a cancelled context stops every call", cancelledCalls},
		{"what was written is read back", readBack},
		{"a big object arrives whole", bigObject},
		{"a list is in name order and has pages", listPages},
		{"a list holds only what starts with the prefix", listPrefix},
		{"foreign files are left out", foreignFiles},
		{"a deleted object is gone and its name is free", deleted},
		{"the probe passes and leaves nothing", probe},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) { c.test(t, b) })
	}
}
