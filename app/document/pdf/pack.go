package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

// packed is how many small objects go in one compressed stream.
const packed = 200

// packer writes a finished file of the base library again: small objects go
// together in compressed streams, which halves a file with many tags, and the
// tables from glyphs to letters are cut as the format wants them.
type packer struct {
	out     bytes.Buffer
	where   []entryOf // per object number
	waiting []numbered
	next    int // the number of the next new object
	zip     *zlib.Writer
}

// entryOf is where one object is found: at an offset, or in a stream.
type entryOf struct {
	kind  byte // 0 nowhere, 1 at an offset, 2 in a stream
	at    int  // the offset, or the number of the stream
	index byte // its place in the stream
}

// numbered is an object of the base library.
type numbered struct {
	number int
	body   []byte
}

// pack gives the file anew. The id in it is made from its content.
func pack(file []byte) ([]byte, error) {
	objects, trailer, err := takeApart(file)
	if err != nil {
		return nil, fmt.Errorf("pack document: %w", err)
	}
	p := &packer{next: trailer.size, zip: zlib.NewWriter(io.Discard)}
	p.out.Grow(len(file) * 2 / 3)
	p.where = make([]entryOf, trailer.size)
	p.out.Write(file[:objects.start])
	for _, o := range objects.all {
		if dict, content, ok := bytes.Cut(o.body, []byte("\nstream\n")); ok {
			if err := p.stream(o.number, dict, content); err != nil {
				return nil, fmt.Errorf("pack document: %w", err)
			}
			continue
		}
		p.waiting = append(p.waiting, o)
		if len(p.waiting) == packed {
			if err := p.together(); err != nil {
				return nil, fmt.Errorf("pack document: %w", err)
			}
		}
	}
	if err := p.together(); err != nil {
		return nil, fmt.Errorf("pack document: %w", err)
	}
	if err := p.end(trailer); err != nil {
		return nil, fmt.Errorf("pack document: %w", err)
	}
	return p.out.Bytes(), nil
}

// stream copies a stream as it is, or a table of letters in its better form.
func (p *packer) stream(number int, dict, content []byte) error {
	if bytes.HasPrefix(content, []byte("/CIDInit")) {
		table, err := letters(content)
		if err != nil {
			return err
		}
		return p.compressed(number, "", table)
	}
	p.begin(number)
	p.out.Write(dict)
	p.out.WriteString("\nstream\n")
	p.out.Write(content)
	p.out.WriteString("\nendobj\n")
	return nil
}

func (p *packer) begin(number int) {
	p.where[number] = entryOf{kind: 1, at: p.out.Len()}
	fmt.Fprintf(&p.out, "%d 0 obj\n", number)
}

// compressed writes a new stream.
func (p *packer) compressed(number int, entries string, content []byte) error {
	data, err := p.deflated(content)
	if err != nil {
		return err
	}
	p.begin(number)
	fmt.Fprintf(&p.out, "<<%s/Filter /FlateDecode /Length %d>>\nstream\n", entries, len(data))
	p.out.Write(data)
	p.out.WriteString("\nendstream\nendobj\n")
	return nil
}

// deflated uses one compressor for all: a new one takes a megabyte.
func (p *packer) deflated(content []byte) ([]byte, error) {
	var b bytes.Buffer
	p.zip.Reset(&b)
	if _, err := p.zip.Write(content); err != nil {
		return nil, err
	}
	if err := p.zip.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// grow gives the number of an object that the base library does not know.
func (p *packer) grow() int {
	p.where = append(p.where, entryOf{})
	p.next++
	return p.next - 1
}

// together writes the objects that wait in one stream.
func (p *packer) together() error {
	if len(p.waiting) == 0 {
		return nil
	}
	number := p.grow()
	var index, bodies bytes.Buffer
	for i, o := range p.waiting {
		fmt.Fprintf(&index, "%d %d ", o.number, bodies.Len())
		bodies.Write(o.body)
		bodies.WriteByte('\n')
		p.where[o.number] = entryOf{kind: 2, at: number, index: byte(i)}
	}
	first := index.Len()
	entries := fmt.Sprintf("/Type /ObjStm /N %d /First %d ", len(p.waiting), first)
	p.waiting = nil
	return p.compressed(number, entries, append(index.Bytes(), bodies.Bytes()...))
}

// end writes where everything is.
func (p *packer) end(t trailerOf) error {
	number, start := p.grow(), p.out.Len()
	p.where[number] = entryOf{kind: 1, at: start}
	var table []byte
	for _, e := range p.where {
		table = append(table, e.kind)
		table = binary.BigEndian.AppendUint32(table, uint32(e.at))
		table = append(table, e.index)
	}
	sum := sha256.Sum256(p.out.Bytes())
	id := strings.ToUpper(hex.EncodeToString(sum[:16]))
	entries := fmt.Sprintf("/Type /XRef /W [1 4 1] /Size %d /Root %s /Info %s /ID [<%s> <%s>] ", p.next, t.root, t.info, id, id)
	if err := p.compressed(number, entries, table); err != nil {
		return err
	}
	fmt.Fprintf(&p.out, "startxref\n%d\n%%%%EOF\n", start)
	return nil
}
