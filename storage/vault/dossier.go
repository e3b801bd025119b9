package vault

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"

	"keukentafel/app/casework"
)

// desk is the reserved dossier for what belongs to no family.
const desk = "desk"

// dossier is what the vault keeps in memory about one family: its sealed head,
// opened. It is never changed once others can see it; a change makes a copy.
type dossier struct {
	row     int64
	rev     int64
	wrapped []byte // data key
	damage  error  // why the head does not open; the rest is then empty
	harm    Harm   // what happened to the head that does not open
	family  string
	parts   []part
	header  casework.Header // what lists of families show; without ID for the desk
}

// part points to one sealed part. Its revision stands in the sealed head, so an
// older part that is put back together with its old revision is noticed.
type part struct {
	kind string
	row  int64
	rev  int64
	sum  digest
}

// digest recognises a part that did not change, which is then not written.
type digest [16]byte

func digestOf(body []byte) digest {
	sum := sha256.Sum256(body)
	return digest(sum[:len(digest{})])
}

func (d *dossier) place() place { return place{table: inHeads, dossier: d.row, rev: d.rev} }

func (d *dossier) partPlace(p part) place {
	return place{table: inParts, dossier: d.row, row: p.row, rev: p.rev}
}

func (d *dossier) find(kind string) int {
	return slices.IndexFunc(d.parts, func(p part) bool { return p.kind == kind })
}

func (d *dossier) copy() *dossier {
	next := *d
	next.parts = slices.Clone(d.parts)
	return &next
}

// encodeHead writes family, parts and header as counted fields.
func (d *dossier) encodeHead() ([]byte, error) {
	b := appendField(nil, []byte(d.family))
	b = binary.AppendUvarint(b, uint64(len(d.parts)))
	for _, p := range d.parts {
		b = appendField(b, []byte(p.kind))
		b = binary.AppendUvarint(b, uint64(p.row))
		b = binary.AppendUvarint(b, uint64(p.rev))
		b = append(b, p.sum[:]...)
	}
	if d.header.ID == "" {
		return appendField(b, nil), nil
	}
	header, err := encode(d.header)
	return appendField(b, header), err
}

func (d *dossier) decodeHead(b []byte) error {
	r := fieldReader{rest: b}
	d.family = string(r.field())
	n := r.number()
	if n > uint64(len(b)) {
		return fmt.Errorf("head: %w", errUnreadable)
	}
	d.parts = make([]part, n)
	for i := range d.parts {
		p := &d.parts[i]
		p.kind = string(r.field())
		p.row, p.rev = int64(r.number()), int64(r.number())
		copy(p.sum[:], r.take(uint64(len(p.sum))))
	}
	header := r.field()
	if r.short {
		return fmt.Errorf("head: %w", errUnreadable)
	}
	if len(header) == 0 {
		return nil
	}
	return decode(header, &d.header)
}

func appendField(b, field []byte) []byte {
	return append(binary.AppendUvarint(b, uint64(len(field))), field...)
}

// fieldReader reads counted fields; after the first that does not fit it gives
// nothing more.
type fieldReader struct {
	rest  []byte
	short bool
}

func (r *fieldReader) number() uint64 {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 {
		r.rest, r.short = nil, true
		return 0
	}
	r.rest = r.rest[size:]
	return n
}

func (r *fieldReader) take(n uint64) []byte {
	if n > uint64(len(r.rest)) {
		r.rest, r.short = nil, true
		return nil
	}
	field := r.rest[:n:n]
	r.rest = r.rest[n:]
	return field
}

func (r *fieldReader) field() []byte { return r.take(r.number()) }
