package pdf

import (
	"bytes"
	"errors"
	"regexp"
	"slices"
	"strconv"
)

// errApart means that the base library wrote something else than it did when
// this was made.
var errApart = errors.New("file of the base library has another shape")

// objectsOf are the objects of a file in the order in which they stand.
type objectsOf struct {
	start int // of the first
	all   []numbered
}

type trailerOf struct {
	size       int
	root, info string // references
}

var (
	trailerRoot = regexp.MustCompile(`/Root (\d+ 0 R)`)
	trailerInfo = regexp.MustCompile(`/Info (\d+ 0 R)`)
	trailerSize = regexp.MustCompile(`/Size (\d+)`)
)

// takeApart reads a file as the base library writes it: with a table of the
// offsets of its objects at the end.
func takeApart(file []byte) (objectsOf, trailerOf, error) {
	at := bytes.LastIndex(file, []byte("\nxref\n"))
	if at < 0 {
		return objectsOf{}, trailerOf{}, errApart
	}
	list, rest, ok := bytes.Cut(file[at+len("\nxref\n"):], []byte("trailer\n"))
	root, info, size := trailerRoot.FindSubmatch(rest), trailerInfo.FindSubmatch(rest), trailerSize.FindSubmatch(rest)
	if !ok || root == nil || info == nil || size == nil {
		return objectsOf{}, trailerOf{}, errApart
	}
	trailer := trailerOf{root: string(root[1]), info: string(info[1])}
	var err error
	if trailer.size, err = strconv.Atoi(string(size[1])); err != nil {
		return objectsOf{}, trailerOf{}, errApart
	}
	offsets, err := offsetsOf(list)
	if err != nil {
		return objectsOf{}, trailerOf{}, err
	}
	objects, err := cutAt(file[:at+1], offsets)
	return objects, trailer, err
}

// offsetsOf reads the lines of the table.
func offsetsOf(list []byte) ([]int, error) {
	var offsets []int
	for row := range bytes.Lines(list) {
		fields := bytes.Fields(row)
		if len(fields) != 3 || string(fields[2]) != "n" {
			continue // the head of a series, or the one that is free
		}
		offset, err := strconv.Atoi(string(fields[0]))
		if err != nil {
			return nil, errApart
		}
		offsets = append(offsets, offset)
	}
	slices.Sort(offsets)
	if len(offsets) == 0 {
		return nil, errApart
	}
	return offsets, nil
}

// cutAt takes the objects at offsets out of a file.
func cutAt(file []byte, offsets []int) (objectsOf, error) {
	found := objectsOf{start: offsets[0]}
	for i, offset := range offsets {
		end := len(file)
		if i+1 < len(offsets) {
			end = offsets[i+1]
		}
		if offset >= end {
			return found, errApart
		}
		head, body, ok := bytes.Cut(file[offset:end], []byte(" 0 obj\n"))
		number, err := strconv.Atoi(string(head))
		stop := bytes.LastIndex(body, []byte("\nendobj"))
		if !ok || err != nil || stop < 0 {
			return found, errApart
		}
		found.all = append(found.all, numbered{number, body[:stop]})
	}
	return found, nil
}

// bfcharMost is how many letters one block of a table may have.
const bfcharMost = 100

// letters is the table that tells which letters a glyph stands for, in blocks
// of the length that the format allows. Our own tables, of codes of one byte,
// have them already.
func letters(content []byte) ([]byte, error) {
	if bytes.Contains(content, []byte(oneByteCodes)) {
		return content, nil
	}
	_, list, ok := bytes.Cut(content, []byte("beginbfchar\n"))
	list, _, ok2 := bytes.Cut(list, []byte("endbfchar"))
	if !ok || !ok2 {
		return nil, errApart
	}
	rows := slices.Collect(bytes.Lines(list))
	rows = slices.DeleteFunc(rows, func(row []byte) bool { return bytes.HasPrefix(row, []byte("<0000>")) }) // never drawn
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for block := range slices.Chunk(rows, bfcharMost) {
		b.WriteString(strconv.Itoa(len(block)) + " beginbfchar\n")
		b.Write(bytes.Join(block, nil))
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes(), nil
}
