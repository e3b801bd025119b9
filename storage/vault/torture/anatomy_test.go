//go:build torture && linux

package torture

import (
	"encoding/binary"
	"path/filepath"
	"testing"

	"keukentafel/storage/vault"
)

// tissue is what a byte of the file belongs to.
type tissue string

const (
	sealedBytes tissue = "sealed content" // a record, a wrapped key, a link of the log, the header's MAC
	fieldBytes  tissue = "fields of rows" // numbers and kinds beside what is sealed
	structure   tissue = "SQLite's structure"
	emptySpace  tissue = "empty space"
)

// anatomy says for every byte of a vault file what it belongs to, by walking
// SQLite's pages as its file format describes them.
type anatomy struct {
	content []byte
	page    int // size
	of      []tissue
	seen    map[uint32]bool
}

func dissect(t *testing.T, dir string, content []byte) []tissue {
	t.Helper()
	a := &anatomy{content: content, page: int(binary.BigEndian.Uint16(content[16:])), of: make([]tissue, len(content)), seen: map[uint32]bool{}}
	if a.page == 1 {
		a.page = 1 << 16
	}
	if reserved := content[20]; reserved != 0 {
		t.Fatalf("%d bytes are reserved on each page: this anatomy does not know that", reserved)
	}
	for i := range a.of {
		a.of[i] = emptySpace
	}
	a.mark(0, 100, structure)
	a.tree(1, false)
	db := plain(filepath.Join(dir, vault.FileName), "PRAGMA query_only = ON")
	defer db.Close()
	rows, err := db.Query(`SELECT rootpage, type = 'table' AND name NOT LIKE 'sqlite_%' FROM sqlite_schema WHERE rootpage > 0`)
	must(t, err)
	defer rows.Close()
	for rows.Next() {
		var root uint32
		var isTable bool
		must(t, rows.Scan(&root, &isTable))
		a.tree(root, isTable)
	}
	must(t, rows.Err())
	a.free(binary.BigEndian.Uint32(content[32:]))
	if pages := len(content) / a.page; len(a.seen) != pages {
		t.Fatalf("%d of %d pages were found", len(a.seen), pages)
	}
	return a.of
}

func (a *anatomy) mark(at, n int, what tissue) {
	for i := at; i < at+n; i++ {
		a.of[i] = what
	}
}

func (a *anatomy) start(number uint32) int { return int(number-1) * a.page }

// tree walks one tree. Only rows of our own tables hold sealed bytes.
func (a *anatomy) tree(number uint32, rows bool) {
	a.seen[number] = true
	start := a.start(number)
	head := start
	if number == 1 {
		head += 100
	}
	kind, cells := a.content[head], int(binary.BigEndian.Uint16(a.content[head+3:]))
	size := 8
	interior := kind == 2 || kind == 5
	if interior {
		size = 12
		a.tree(binary.BigEndian.Uint32(a.content[head+8:]), rows)
	}
	a.mark(head, size+2*cells, structure)
	for i := range cells {
		at := start + int(binary.BigEndian.Uint16(a.content[head+size+2*i:]))
		if interior {
			a.tree(binary.BigEndian.Uint32(a.content[at:]), rows)
			a.mark(at, 4, structure)
			at += 4
		}
		a.cell(at, kind, rows)
	}
}

func (a *anatomy) cell(at int, kind byte, rows bool) {
	begin := at
	if kind == 5 { // only a number
		_, n := a.varint(at)
		a.mark(at, n, structure)
		return
	}
	length, n := a.varint(at)
	at += n
	if kind == 13 {
		_, n = a.varint(at)
		at += n
	}
	a.mark(begin, at-begin, structure)
	local, most := length, a.page-35
	if kind != 13 {
		most = (a.page-12)*64/255 - 23
	}
	if least := (a.page-12)*32/255 - 23; length > most {
		if local = least + (length-least)%(a.page-4); local > most {
			local = least
		}
	}
	places := a.places(at, local, length)
	for _, p := range places {
		a.of[p] = structure
	}
	if rows {
		a.record(places)
	}
}

// places gives where each byte of a payload stands, over all its pages.
func (a *anatomy) places(at, local, length int) []int {
	var list []int
	for i := range local {
		list = append(list, at+i)
	}
	if local == length {
		return list
	}
	a.mark(at+local, 4, structure)
	next := binary.BigEndian.Uint32(a.content[at+local:])
	for len(list) < length {
		a.seen[next] = true
		start := a.start(next)
		a.mark(start, 4, structure)
		for i := 4; i < a.page && len(list) < length; i++ {
			list = append(list, start+i)
		}
		next = binary.BigEndian.Uint32(a.content[start:])
	}
	return list
}

// record marks the columns: what is a blob is sealed, the rest are fields.
func (a *anatomy) record(places []int) {
	i := 0
	varint := func() (value int) {
		for {
			b := a.content[places[i]]
			i++
			value = value<<7 | int(b&0x7f)
			if b < 0x80 {
				return value
			}
		}
	}
	end, body := varint(), 0
	body = end
	for i < end {
		serial := varint()
		size, what := []int{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0}[min(serial, 11)], fieldBytes
		if serial >= 12 {
			size = (serial - 12) / 2
			if serial%2 == 0 {
				what = sealedBytes
			}
		}
		for _, p := range places[body : body+size] {
			a.of[p] = what
		}
		body += size
	}
}

func (a *anatomy) varint(at int) (value, size int) {
	for {
		b := a.content[at+size]
		size++
		value = value<<7 | int(b&0x7f)
		if b < 0x80 || size == 9 {
			return value, size
		}
	}
}

// free walks the pages that are not in use.
func (a *anatomy) free(trunk uint32) {
	for trunk != 0 {
		a.seen[trunk] = true
		start := a.start(trunk)
		leaves := int(binary.BigEndian.Uint32(a.content[start+4:]))
		a.mark(start, 8+4*leaves, structure)
		for i := range leaves {
			a.seen[binary.BigEndian.Uint32(a.content[start+8+4*i:])] = true
		}
		trunk = binary.BigEndian.Uint32(a.content[start:])
	}
}
