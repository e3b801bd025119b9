package pdf

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/boxesandglue/textshape/ot"

	"keukentafel/assets"
)

// shapers know how the letters of each face stand beside each other. The tables
// for it are most of what a font takes in memory: they are read when a text
// needs them, once for all tries of one paper.
type shapers struct {
	faces  [faceCount]*ot.Shaper
	shaped map[shapeKey]*ot.Buffer // kept for the next try; nil keeps nothing
}

func (s *shapers) of(name faceName) (*ot.Shaper, error) {
	if s.faces[name] != nil {
		return s.faces[name], nil
	}
	content, err := assets.Font(faceFiles[name])
	if err != nil {
		return nil, fmt.Errorf("load font: %w", err)
	}
	font, err := ot.ParseFont(content, 0)
	if err != nil {
		return nil, fmt.Errorf("load font %s: %w", faceFiles[name], err)
	}
	if s.faces[name], err = ot.NewShaper(font); err != nil {
		return nil, fmt.Errorf("load font %s: %w", faceFiles[name], err)
	}
	return s.faces[name], nil
}

// shape gives the glyphs of a text that is read from left to right.
func (s *shapers) shape(key shapeKey, runes []rune) (*ot.Buffer, error) {
	if buffer, ok := s.shaped[key]; ok {
		return buffer, nil
	}
	shaper, err := s.of(key.face)
	if err != nil {
		return nil, err
	}
	buffer := ot.NewBuffer()
	buffer.AddString(string(runes))
	buffer.GuessSegmentProperties()
	buffer.SetDirection(ot.DirectionLTR)
	shaper.Shape(buffer, nil)
	if s.shaped != nil {
		s.shaped[key] = buffer
	}
	return buffer, nil
}

// shapingTables are the tables of a font that only a shaper reads.
var shapingTables = []string{"GDEF", "GPOS", "GSUB"}

// withoutShaping is a font with its letters but without how they stand beside
// each other: the base library would read that anew for every step.
func withoutShaping(content []byte) ([]byte, error) {
	const head, row = 12, 16
	if len(content) < head {
		return nil, fmt.Errorf("font of %d bytes", len(content))
	}
	count := int(binary.BigEndian.Uint16(content[4:]))
	if len(content) < head+count*row {
		return nil, fmt.Errorf("font of %d bytes for %d tables", len(content), count)
	}
	var rows [][]byte
	for i := range count {
		entry := content[head+i*row:][:row]
		if !slices.Contains(shapingTables, string(entry[:4])) {
			rows = append(rows, entry)
		}
	}
	out := make([]byte, head+len(rows)*row, len(content)/2)
	copy(out, content[:head])
	binary.BigEndian.PutUint16(out[4:], uint16(len(rows)))
	for i, entry := range rows {
		from, size := uint64(binary.BigEndian.Uint32(entry[8:])), uint64(binary.BigEndian.Uint32(entry[12:]))
		if from+size > uint64(len(content)) {
			return nil, fmt.Errorf("table %d of a font lies outside it", i+1)
		}
		copy(out[head+i*row:], entry)
		binary.BigEndian.PutUint32(out[head+i*row+8:], uint32(len(out)))
		out = append(out, content[from:from+size]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out, nil
}
