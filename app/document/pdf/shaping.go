package pdf

import (
	"slices"
	"strings"

	"github.com/boxesandglue/textshape/ot"

	"keukentafel/app/document/bidi"
)

// cluster is glyphs that stand for letters together.
type cluster struct {
	glyphs []ot.GlyphInfo
	text   []rune
}

// shape turns text into glyphs. The text has no line ends and one direction,
// which follows from its letters.
func (t *typefaces) shape(name faceName, text, where string) (word, error) {
	return t.shapeTowards(name, text, where, bidi.HasLeftward([]rune(text)))
}

// shapeTowards turns text of one direction into glyphs, from left to right as
// they stand on paper.
func (t *typefaces) shapeTowards(name faceName, text, where string, leftward bool) (word, error) {
	key := shapeKey{name, text, leftward}
	if found, ok := t.known[key]; ok {
		return found, nil
	}
	// To a reader both spaces are a space; one glyph can stand for one character only.
	runes := []rune(strings.ReplaceAll(text, "\u00a0", " "))
	buffer, err := t.glyphs(key, runes)
	if err != nil {
		return word{}, err
	}
	if at := slices.IndexFunc(buffer.Info, func(info ot.GlyphInfo) bool { return info.GlyphID == 0 }); at >= 0 {
		return word{}, &MissingGlyphError{Rune: runes[buffer.Info[at].Cluster], Where: where}
	}
	shaped := word{leftward: leftward}
	if leftward {
		t.join(name, &shaped, buffer, runes)
	} else {
		t.set(name, &shaped, buffer, runes)
	}
	t.known[key] = shaped
	return shaped, nil
}

// set takes the glyphs as the font has them.
func (t *typefaces) set(name faceName, shaped *word, buffer *ot.Buffer, runes []rune) {
	for i, info := range buffer.Info {
		place := buffer.Pos[i]
		shaped.glyphs = append(shaped.glyphs, glyph{
			id:      int(info.GlyphID),
			natural: int(t.faces[name].OTFace().HorizontalAdvance(info.GlyphID)),
			advance: int(place.XAdvance), dx: int(place.XOffset), dy: int(place.YOffset),
		})
		shaped.width += int(place.XAdvance)
	}
	t.used[name] = true
	for _, c := range clusters(buffer.Info, runes) {
		t.register(name, c)
	}
}

func (t *typefaces) glyphs(key shapeKey, runes []rune) (*ot.Buffer, error) {
	if !key.leftward {
		return t.shapers.shape(key, runes)
	}
	joiner, err := t.joinerOf(key.face)
	if err != nil {
		return nil, err
	}
	return joiner.shape(runes), nil
}

// clusters gives glyphs with the letters that they stand for, as they are read.
func clusters(read []ot.GlyphInfo, runes []rune) []cluster {
	var all []cluster
	for start := 0; start < len(read); {
		end := start + 1
		for end < len(read) && read[end].Cluster == read[start].Cluster {
			end++
		}
		until := len(runes)
		if end < len(read) {
			until = max(read[end].Cluster, read[start].Cluster)
		}
		all = append(all, cluster{read[start:end], runes[read[start].Cluster:until]})
		start = end
	}
	return all
}

// register tells the file which letters each glyph stands for. Where an accent
// stands above a letter, both keep their own.
func (t *typefaces) register(name faceName, c cluster) {
	rest := slices.Clone(c.text)
	texts := make([]string, len(c.glyphs))
	for i, info := range c.glyphs {
		at := slices.IndexFunc(rest, func(r rune) bool { return t.faces[name].Codepoint(r) == int(info.GlyphID) })
		if at >= 0 && len(c.glyphs) > 1 {
			texts[i] = string(rest[at])
			rest = slices.Delete(rest, at, at+1)
		}
	}
	for i := range c.glyphs {
		if texts[i] != "" || len(rest) == 0 {
			continue
		}
		take := 1
		if !slices.Contains(texts[i+1:], "") {
			take = len(rest)
		}
		texts[i] = string(rest[:take])
		rest = rest[take:]
	}
	for i, info := range c.glyphs {
		id := meaning{name, int(info.GlyphID)}
		if t.means[id] == "" {
			t.means[id] = texts[i]
			t.faces[name].RegisterGlyph(id.glyph, texts[i])
		}
	}
}

// broken is the first part of a word, with the hyphen at the end of the line.
func (t *typefaces) broken(name faceName, head, where string) (word, error) {
	shaped, err := t.shapeTowards(name, head+"-", where, false)
	if err != nil {
		return word{}, err
	}
	soft := t.faces[name].Codepoint(softHyphen)
	last := len(shaped.glyphs) - 1
	if soft == 0 || last < 0 || shaped.glyphs[last].id != t.faces[name].Codepoint('-') {
		return shaped, nil
	}
	shaped.glyphs = slices.Clone(shaped.glyphs)
	shaped.glyphs[last].id = soft
	t.faces[name].RegisterGlyph(soft, string(softHyphen))
	return shaped, nil
}
