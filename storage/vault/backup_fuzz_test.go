package vault

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"
)

// fuzzKeys are always the same, so that the kept corpus stays of use.
func fuzzKeys(f *testing.F) (*keyTree, *header) {
	f.Helper()
	tree := newKeyTree(key{1, 2, 3}, vaultID{4, 5, 6}, 7)
	kept, err := tree.sealKept(keptKeys{key{1}, key{2}, key{3}})
	must(f, err)
	device, err := deviceSlot(tree, Device{8})
	must(f, err)
	return tree, &header{format: format, id: tree.id, epoch: 7, confirmed: true, kept: kept, slots: []slot{device}, mac: make([]byte, 32)}
}

// FuzzBackup reads the bytes as a whole backup; as the head of one, with a
// genuine MAC; and as the file of tombstones. Nothing may come out of a file
// that was not made with the keys, and every refusal has a name.
func FuzzBackup(f *testing.F) {
	tree, h := fuzzKeys(f)
	keys, err := tree.forBackup()
	must(f, err)
	var whole bytes.Buffer
	must(f, sealBackup(f.Context(), &whole, []byte("inhoud"), h, keys, testClock))
	f.Add(whole.Bytes())
	f.Add(backupHead{taken: testClock, header: *h, body: 100}.encode())
	f.Add(tree.encodeTombs([]Tombstone{{1, testClock}}))
	f.Add([]byte("KTB\x01\x00\x00\xff\xff"))
	f.Fuzz(func(t *testing.T, b []byte) {
		read, err := readBackup(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			wantNamed(t, err)
		} else {
			var out bytes.Buffer
			if err := read.copyTo(context.Background(), &out, keys); err != nil {
				wantNamed(t, err)
			} else if !bytes.Equal(b, whole.Bytes()) && out.String() != "inhoud" {
				t.Error("a backup that nobody made")
			}
		}
		if list, err := tree.decodeTombs(b); err == nil && !bytes.Equal(tree.encodeTombs(list), b) {
			t.Error("tombstones that nobody wrote")
		}
		genuineHead(t, b, keys)
	})
}

// genuineHead gives the bytes the MAC that only the owner can make.
func genuineHead(t *testing.T, b []byte, keys backupKeys) {
	if len(b) < backupStart || len(b) > maxBackupHead {
		return
	}
	head, err := decodeBackupHead(b[backupStart:])
	if err != nil {
		wantNamed(t, err)
		return
	}
	raw := head.encode()
	again, err := decodeBackupHead(raw[backupStart:])
	if err != nil || !bytes.Equal(again.encode(), raw) {
		t.Errorf("a head came back differently: %v", err)
	}
	s := sealedBackup{head: head, raw: raw, mac: keys.sum(raw), body: bytes.NewReader(b)}
	if err := s.copyTo(context.Background(), io.Discard, keys); err == nil {
		t.Error("something came out of no age file")
	}
}

func wantNamed(t *testing.T, err error) {
	t.Helper()
	for _, known := range []error{ErrNotABackup, ErrBackupCut, ErrBackupAltered, ErrNewerFormat} {
		if errors.Is(err, known) {
			return
		}
	}
	t.Errorf("an error without a name: %v", err)
}
