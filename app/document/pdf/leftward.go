package pdf

import (
	"bytes"
	"fmt"

	"github.com/boxesandglue/textshape/ot"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"

	"keukentafel/assets"
)

// joiner joins Arabic letters. The shaper that the file itself uses loses the
// dot of a letter now and then; this one is what the window draws with.
type joiner struct{ font *harfbuzz.Font }

// joinerOf reads a font again, when a text needs it.
func (t *typefaces) joinerOf(name faceName) (*joiner, error) {
	if t.joiners[name] != nil {
		return t.joiners[name], nil
	}
	content, err := assets.Font(faceFiles[name])
	if err != nil {
		return nil, fmt.Errorf("load font: %w", err)
	}
	face, err := font.ParseTTF(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("load font %s: %w", faceFiles[name], err)
	}
	t.joiners[name] = &joiner{harfbuzz.NewFont(face)}
	return t.joiners[name], nil
}

// shape gives glyphs from left to right, of letters that are read the other way.
func (j *joiner) shape(runes []rune) *ot.Buffer {
	work := harfbuzz.NewBuffer()
	work.AddRunes(runes, 0, -1)
	work.GuessSegmentProperties()
	work.Props.Direction = harfbuzz.RightToLeft
	work.Shape(j.font, nil)
	shaped := ot.NewBuffer()
	for i, info := range work.Info {
		shaped.Info = append(shaped.Info, ot.GlyphInfo{GlyphID: ot.GlyphID(info.Glyph), Cluster: info.Cluster})
		at := work.Pos[i]
		shaped.Pos = append(shaped.Pos, ot.GlyphPos{XAdvance: int16(at.XAdvance), XOffset: int16(at.XOffset), YOffset: int16(at.YOffset)})
	}
	return shaped
}

// join makes one sign of each letter with its dots and accents, so that the
// file can tell which letter it is: the font shares the parts among letters.
func (t *typefaces) join(name faceName, shaped *word, buffer *ot.Buffer, runes []rune) {
	until := len(runes)
	// From left to right the letters are read backwards.
	for start := 0; start < len(buffer.Info); {
		end, first := start+1, buffer.Info[start].Cluster
		for end < len(buffer.Info) && buffer.Info[end].Cluster == first {
			end++
		}
		sign := joinedSign{text: string(runes[first:until])}
		for i := start; i < end; i++ {
			at := buffer.Pos[i]
			sign.parts = append(sign.parts, part{buffer.Info[i].GlyphID, sign.width + int(at.XOffset), int(at.YOffset)})
			sign.width += int(at.XAdvance)
		}
		shaped.glyphs = append(shaped.glyphs, glyph{id: t.signs[name].number(sign), natural: sign.width, advance: sign.width})
		shaped.width += sign.width
		until, start = first, end
	}
}
