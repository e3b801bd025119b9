package casework

import (
	"bytes"
	"encoding/json"
	"io"
)

// leaf is one value of a JSON file, with the line on which it stands, so that
// whoever wrote the file can find what is wrong in it.
type leaf struct {
	line   int
	value  any // string, json.Number, bool, nil; '{' and '[' for the others
	names  []string
	fields map[string]*leaf
	items  []*leaf
}

// deepest is far more than a file of agreements nests.
const deepest = 12

// growTree reads a JSON file as a tree. A name that stands twice in one object
// is refused: one reader would take the first, another the last.
func growTree(data []byte) (*leaf, *PolicyError) {
	g := &gardener{data: data, decoder: json.NewDecoder(bytes.NewReader(data))}
	g.decoder.UseNumber()
	root, slip := g.grow("", 0)
	if slip != nil {
		return nil, slip
	}
	if _, err := g.decoder.Token(); err != io.EOF {
		return nil, g.slip("", SlipSyntax)
	}
	return root, nil
}

type gardener struct {
	data    []byte
	decoder *json.Decoder
}

func (g *gardener) line() int {
	return 1 + bytes.Count(g.data[:min(int(g.decoder.InputOffset()), len(g.data))], []byte("\n"))
}

func (g *gardener) slip(field string, s PolicySlip) *PolicyError {
	return &PolicyError{Line: g.line(), Field: field, Slip: s}
}

func (g *gardener) grow(path string, depth int) (*leaf, *PolicyError) {
	token, err := g.decoder.Token()
	if err != nil || depth > deepest {
		return nil, g.slip(path, SlipSyntax)
	}
	l := &leaf{line: g.line(), value: token}
	delim, opens := token.(json.Delim)
	if !opens {
		return l, nil
	}
	l.value = rune(delim)
	for g.decoder.More() {
		if slip := g.growInside(l, path, depth); slip != nil {
			return nil, slip
		}
	}
	if _, err := g.decoder.Token(); err != nil {
		return nil, g.slip(path, SlipSyntax)
	}
	return l, nil
}

func (g *gardener) growInside(l *leaf, path string, depth int) *PolicyError {
	if l.value == '[' {
		item, slip := g.grow(itemOf(path, len(l.items)), depth+1)
		l.items = append(l.items, item)
		return slip
	}
	name, err := g.decoder.Token()
	key, named := name.(string)
	if err != nil || !named {
		return g.slip(path, SlipSyntax)
	}
	at := fieldOf(path, key)
	if _, twice := l.fields[key]; twice {
		return g.slip(at, SlipTwice)
	}
	value, slip := g.grow(at, depth+1)
	if slip != nil {
		return slip
	}
	if l.fields == nil {
		l.fields = map[string]*leaf{}
	}
	l.names, l.fields[key] = append(l.names, key), value
	return nil
}
