package picture

import (
	"fmt"
	"io"

	"rsc.io/qr"

	"keukentafel/app/family"
)

// QuietZone is the white around a Squares, in squares, that a camera needs.
const QuietZone = 4

// Squares is a square of small dark and light squares, such as a QR code. It
// prints as [withheld].
type Squares struct {
	side int
	dark []bool
}

// Format keeps what the squares say out of logs and error texts.
func (Squares) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, family.Withheld) }

// QR is a text as a QR code that is still read when an eighth of it is dirty or
// torn off (level M). It fails on a text that is too long, about 2,300 bytes.
func QR(text string) (Squares, error) {
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return Squares{}, fmt.Errorf("draw qr code: %w", err)
	}
	s := Squares{side: code.Size, dark: make([]bool, code.Size*code.Size)}
	for i := range s.dark {
		s.dark[i] = code.Black(i%s.side, i/s.side)
	}
	return s, nil
}

// Side is the number of squares on a side, without the quiet zone.
func (s Squares) Side() int { return s.side }

// Dark tells whether a square is dark; those outside are light.
func (s Squares) Dark(x, y int) bool {
	return x >= 0 && y >= 0 && x < s.side && y < s.side && s.dark[y*s.side+x]
}

// Stroke is a row of dark squares beside each other.
type Stroke struct{ X, Y, Length int }

// Strokes are all dark squares in as few rectangles as go from left to right.
func (s Squares) Strokes() []Stroke {
	var all []Stroke
	for y := range s.side {
		for x := 0; x < s.side; x++ {
			length := 0
			for s.Dark(x+length, y) {
				length++
			}
			if length > 0 {
				all = append(all, Stroke{x, y, length})
			}
			x += length
		}
	}
	return all
}
