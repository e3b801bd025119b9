package proof

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"strings"
	"unicode/utf16"

	"github.com/speedata/pdfdisassembler/contentstream"
)

// Text is what a page says, in the order in which it is written, a line for
// each line; for who cannot see the page. Errors are those of Draw.
func (f *File) Text(ctx context.Context, page int) (text string, err error) {
	f.guard.Lock()
	defer f.guard.Unlock()
	defer mend(&err)
	if _, err := f.box(page); err != nil {
		return "", err
	}
	content, err := f.pages[page].Content()
	if err != nil {
		return "", ErrBroken
	}
	resources, _ := f.pages[page].Resources()
	p := newPress(ctx, f, 1, 1)
	p.state.inside = clip{} // nothing is drawn
	p.state.to = same
	p.ear = &ear{}
	if err := p.run(content, resources); err != nil {
		return "", err
	}
	return strings.TrimSpace(p.ear.heard.String()), nil
}

// ear writes down text.
type ear struct {
	heard strings.Builder
	end   spot // of what was heard last
}

// hear takes in one code. A new line of writing becomes a line, and a gap a
// space.
func (e *ear) hear(t *writing, code int) {
	at := t.to.at(spot{0, 0})
	size := math.Abs(t.size * t.to.size())
	switch {
	case e.heard.Len() == 0:
	case math.Abs(at.y-e.end.y) > size*0.4 || at.x < e.end.x-size:
		e.heard.WriteByte('\n')
	case at.x > e.end.x+size*0.2:
		e.heard.WriteByte(' ')
	}
	e.heard.WriteString(t.font.says(code))
	e.end = t.to.at(spot{t.font.width(code) * t.size * t.stretch, 0})
}

// says is the text that a code stands for; nothing when the font does not tell.
func (t *font) says(code int) string {
	if t.words == nil {
		t.words = map[int]string{}
		if stream, ok := t.dict.Stream("ToUnicode"); ok {
			if content, err := stream.Content(); err == nil {
				t.learn(content)
			}
		}
	}
	return strings.ReplaceAll(t.words[code], "\u00ad", "")
}

// learn reads which text the codes stand for.
func (t *font) learn(content []byte) {
	for scanner := contentstream.New(content); ; {
		op, err := scanner.Next()
		if errors.Is(err, io.EOF) || err != nil {
			return // what is not told is not heard
		}
		switch o := op.Operands; op.Operator {
		case "endbfchar":
			for ; len(o) >= 2; o = o[2:] {
				t.words[codeOf(o[0])] = wordOf(o[1].Bytes, 0)
			}
		case "endbfrange":
			for ; len(o) >= 3; o = o[3:] {
				first, last := codeOf(o[0]), codeOf(o[1])
				for i := 0; first+i <= last && i < maxCodes; i++ {
					switch {
					case o[2].Kind != contentstream.KindArray:
						t.words[first+i] = wordOf(o[2].Bytes, uint16(i))
					case i < len(o[2].Array):
						t.words[first+i] = wordOf(o[2].Array[i].Bytes, 0)
					}
				}
			}
		}
	}
}

func codeOf(o contentstream.Operand) int {
	code := 0
	for _, b := range o.Bytes[:min(2, len(o.Bytes))] {
		code = code<<8 | int(b)
	}
	return code
}

// wordOf reads UTF-16 of which the last unit is so much higher.
func wordOf(b []byte, higher uint16) string {
	if len(b) > 64 || len(b) < 2 {
		return ""
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	units[len(units)-1] += higher
	return string(utf16.Decode(units))
}
