package picture

import (
	"math"
	"unicode/utf8"

	"keukentafel/app/family"
)

// Paper is what a picture is made for: how large it may be, how wide its texts
// are and how things are called.
type Paper struct {
	// Width and Height are the most it may take; 0 is as much as it needs. A
	// picture that needs more is made smaller as a whole, its texts too.
	Width, Height float64
	// Measure tells how wide a text is; nil guesses, on the wide side.
	Measure Measure
	// Words gives the texts of a language; needed.
	Words Words
	// On leaves out partners who were gone by that day; empty leaves in all.
	On family.Date
}

// Measure tells how wide one line of text is at a size.
type Measure func(text string, size float64, bold bool) float64

// Words gives the text of a key with its placeholders filled, as words.Lang does.
type Words interface {
	T(key string, args ...any) string
}

// guess is wide enough for all but the widest letters of a common font.
func guess(text string, size float64, bold bool) float64 {
	width := 0.0
	for _, r := range text {
		switch {
		case r >= 0x1100: // wide scripts
			width += 1.05
		case r == ' ' || r == 'i' || r == 'l' || r == '.' || r == ',':
			width += 0.35
		default:
			width += 0.62
		}
	}
	if bold {
		width *= 1.06
	}
	return width * size
}

func (p Paper) measure(text string, size float64, bold bool) float64 {
	if p.Measure == nil {
		return guess(text, size, bold)
	}
	return p.Measure(text, size, bold)
}

// cut shortens a text that is wider than the width, with three dots at its end. What
// turns the direction of reading is not in it, nor line ends.
func (p Paper) cut(text string, f font, width float64) string {
	const longest = 200 // signs; nothing that long fits in a label
	whole := true
	if runes := []rune(text[:min(len(text), longest*utf8.UTFMax)]); len(runes) > longest || len(text) > longest*utf8.UTFMax {
		text, whole = string(runes[:min(len(runes), longest)]), false
	}
	text = onOneLine(family.Clean(text))
	if whole && p.measure(text, f.size, f.bold) <= width {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		middle := (low + high + 1) / 2
		if p.measure(string(runes[:middle])+"…", f.size, f.bold) <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return string(runes[:low]) + "…"
}

// font is how a text is written.
type font struct {
	size float64
	bold bool
}

// Heights in parts of the size of the letters.
const (
	lineHeight = 1.3
	baseline   = 1.0
)

func (f font) height() float64 { return f.size * lineHeight }

// fit is how much smaller a picture must be to stay on the paper.
func (p Paper) fit(width, height float64) float64 {
	scale := 1.0
	if p.Width > 0 {
		scale = math.Min(scale, p.Width/width)
	}
	if p.Height > 0 {
		scale = math.Min(scale, p.Height/height)
	}
	return scale
}
