package logcsv

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// chain is SHA-256 over the link before and all fields of a line, each with
// its length. It begins with the heads of the columns.
type chain struct{ link [sha256.Size]byte }

func begin(head []string) *chain {
	return &chain{sum([]byte("keukentafel log v1\n"), head)}
}

func (c *chain) next(fields []string) { c.link = sum(c.link[:], fields) }

// digest is what is signed: nothing else that an installation signs begins so.
func (c *chain) digest() []byte {
	d := sha256.Sum256(append([]byte("keukentafel log signature v1\n"), c.link[:]...))
	return d[:]
}

func sum(before []byte, fields []string) [sha256.Size]byte {
	h := sha256.New()
	h.Write(before)
	var length [8]byte
	for _, f := range fields {
		binary.BigEndian.PutUint64(length[:], uint64(len(f)))
		h.Write(length[:])
		h.Write([]byte(f))
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// take goes on from a link as it is written; what is none is left as it was.
func (c *chain) take(written string) {
	link, err := hex.DecodeString(written)
	if err == nil && len(link) == len(c.link) {
		c.link = [sha256.Size]byte(link)
	}
}
