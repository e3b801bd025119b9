package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// diffRun is words with one mark on one line.
type diffRun struct {
	text     string
	mark     DiffMark
	line     int
	x, width float32
	sign     float32 // the width of the sign before it, which has no line
}

// diffLaid remembers the lines for a width.
type diffLaid struct {
	width, size float32
	runs        []diffRun
	lines       int
}

func (m DiffMark) style() Style {
	switch m {
	case DiffGone:
		return Style{Color: Bad.strong()}
	case DiffNew:
		return Style{Color: Good.strong(), Bold: true}
	}
	return Style{}
}

// sign stands before the words, for who does not see the line or the colour.
func (m DiffMark) sign() string {
	return [...]string{"", "−\u2009", "+\u2009"}[m]
}

// runs are the lines at a width.
func (d *Diff) runs(width float32) diffLaid {
	l := looksOf(d)
	size := l.size(SizeText)
	if d.laid.runs != nil && d.laid.width == width && d.laid.size == size {
		return d.laid
	}
	w := diffWriter{looks: l, width: width, space: l.measure(" ", Style{}).Width, known: map[string]float32{}}
	for _, p := range d.parts {
		w.mark, w.fresh = p.Mark, true
		for i, word := range strings.Split(p.Text, " ") {
			switch {
			case word == "":
			case word == "\n":
				w.newLine()
			case i == 0 || w.fresh:
				w.word(p.Mark.sign() + word)
				w.fresh = false
			default:
				w.word(word)
			}
		}
	}
	d.laid = diffLaid{width: width, size: size, runs: w.measured(), lines: w.line + 1}
	return d.laid
}

// diffWriter fills lines with words.
type diffWriter struct {
	looks        looks
	width, space float32
	x            float32 // where the next word comes, without the space
	line         int
	mark         DiffMark
	fresh        bool // the part begins
	found        []diffRun
	known        map[string]float32 // widths of words, by mark
}

func (w *diffWriter) newLine() { w.line, w.x = w.line+1, 0 }

func (w *diffWriter) of(word string) float32 {
	key := w.mark.sign() + " " + word
	width, ok := w.known[key]
	if !ok {
		width = w.looks.measure(word, w.mark.style()).Width
		w.known[key] = width
	}
	return width
}

// word adds a word; one that is wider than a line is broken.
func (w *diffWriter) word(word string) {
	wide, room := w.of(word), float32(0)
	if w.x > 0 {
		room = w.space
	}
	if w.x > 0 && w.x+room+wide > w.width {
		w.newLine()
		room = 0
	}
	if wide > w.width && w.width > 0 {
		full, rest := broken(word, w.width, w.looks, w.mark.style())
		for _, part := range full {
			w.put(part, 0, w.of(part))
			w.newLine()
		}
		word, wide = rest, w.of(rest)
	}
	w.put(word, room, wide)
}

func (w *diffWriter) put(word string, room, wide float32) {
	if n := len(w.found); n > 0 && room > 0 && w.found[n-1].line == w.line && w.found[n-1].mark == w.mark && !w.fresh {
		w.found[n-1].text += " " + word
	} else {
		w.found = append(w.found, diffRun{text: word, mark: w.mark, line: w.line, x: w.x + room})
	}
	w.x += room + wide
}

// measured gives each run the width with which it is drawn, so that nothing
// stands over what follows.
func (w *diffWriter) measured() []diffRun {
	line, x, end := -1, float32(0), float32(0)
	for i := range w.found {
		r := &w.found[i]
		if r.line != line {
			line, x = r.line, 0
		} else {
			x = end + w.space
		}
		r.x, r.width = x, w.looks.measure(r.text, r.mark.style()).Width
		if sign := r.mark.sign(); sign != "" && strings.HasPrefix(r.text, sign) {
			r.sign = w.looks.measure(sign, r.mark.style()).Width
		}
		end = r.x + r.width
	}
	return w.found
}

// CreateRenderer is called by Fyne.
func (d *Diff) CreateRenderer() fyne.WidgetRenderer {
	s := &sketch{owner: d, min: d.MinSize}
	s.layout = func(size fyne.Size) {
		l := looksOf(d)
		s.objects = s.objects[:0]
		for _, r := range d.runs(size.Width).runs {
			s.objects = append(s.objects, d.drawRun(l, r)...)
		}
	}
	s.paint = func() { s.layout(d.Size()) }
	s.paint()
	return s
}

func (d *Diff) drawRun(l looks, r diffRun) []fyne.CanvasObject {
	text := canvas.NewText(r.text, color.Black)
	styled(text, l, r.mark.style())
	top := float32(r.line) * d.lineHeight()
	high := text.MinSize().Height
	text.Move(fyne.NewPos(whole(r.x), top))
	text.Resize(fyne.NewSize(up(r.width), high))
	if r.mark == DiffSame {
		return []fyne.CanvasObject{text}
	}
	stroke := canvas.NewRectangle(text.Color)
	thick := max(1, l.scaled(1.5))
	at := top + high*0.56
	if r.mark == DiffNew {
		at = top + high*0.88
	}
	put(stroke, r.x+r.sign, at, r.width-r.sign, thick)
	return []fyne.CanvasObject{text, stroke}
}
