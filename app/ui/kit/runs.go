package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Run is a piece of a paragraph with a style of its own.
type Run struct {
	Text  string
	Style Style
}

// Runs is a paragraph of several styles that wraps to the width it gets. All
// of it has one size.
type Runs struct {
	widget.BaseWidget
	pieces []piece
	text   string
	width  float32
}

// piece is a word, with the space before it when there is one.
type piece struct {
	text   string
	style  Style
	spaced bool
}

// resting is where a piece lies.
type resting struct {
	x    float32
	line int
}

// NewRuns makes a paragraph of runs.
func NewRuns(runs ...Run) *Runs {
	r := &Runs{}
	open := false // the last run ended in a space
	var text strings.Builder
	for _, run := range runs {
		text.WriteString(run.Text)
		spaced := open || strings.HasPrefix(run.Text, " ")
		for word := range strings.FieldsSeq(run.Text) {
			r.pieces = append(r.pieces, piece{word, run.Style, spaced})
			spaced = true
		}
		open = strings.HasSuffix(run.Text, " ")
	}
	r.text = text.String()
	r.ExtendBaseWidget(r)
	return r
}

// String is the whole text.
func (r *Runs) String() string { return r.text }

// AccessibilityLabel is the whole text.
func (r *Runs) AccessibilityLabel() string { return r.text }

// AccessibilityRole is that of a text.
func (r *Runs) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// lay gives each piece its place, and the number of lines.
func (r *Runs) lay(width float32) (spots []resting, lines int, widest float32) {
	l := looksOf(r)
	space := l.measure(" ", Style{}).Width
	var x float32
	line := 0
	for i, p := range r.pieces {
		wide := l.measure(p.text, p.style).Width
		gap := float32(0)
		if p.spaced && x > 0 {
			gap = space
		}
		if i > 0 && p.spaced && width > 0 && x+gap+wide > width {
			x, gap = 0, 0
			line++
		}
		spots = append(spots, resting{x + gap, line})
		x += gap + wide
		widest = max(widest, x)
	}
	return spots, line + 1, widest
}

// NaturalWidth is that of one line.
func (r *Runs) NaturalWidth() float32 {
	_, _, widest := r.lay(0)
	return widest + 1
}

// HeightAt is the height that the text takes at a width.
func (r *Runs) HeightAt(width float32) float32 {
	r.width = width
	_, lines, _ := r.lay(width)
	return float32(lines) * r.lineHeight()
}

// MinSize is narrow: the height is that of the last width.
func (r *Runs) MinSize() fyne.Size {
	return fyne.NewSize(min(looksOf(r).scaled(90), r.NaturalWidth()), r.HeightAt(max(r.width, 0)))
}

// Resize wraps the text anew.
func (r *Runs) Resize(size fyne.Size) {
	r.width = size.Width
	r.BaseWidget.Resize(size)
}

func (r *Runs) lineHeight() float32 {
	return whole(looksOf(r).measure("Ag", Style{}).Height + looksOf(r).scaled(1))
}

// CreateRenderer is called by Fyne.
func (r *Runs) CreateRenderer() fyne.WidgetRenderer {
	s := &sketch{owner: r, min: r.MinSize}
	for range r.pieces {
		s.objects = append(s.objects, canvas.NewText("", color.Black))
	}
	s.layout = func(size fyne.Size) {
		spots, _, _ := r.lay(size.Width)
		for i, p := range r.pieces {
			word := s.objects[i].(*canvas.Text)
			styled(word, looksOf(r), p.style)
			word.Text = p.text
			put(word, spots[i].x, float32(spots[i].line)*r.lineHeight(), word.MinSize().Width, word.MinSize().Height)
		}
	}
	s.paint = func() { s.layout(r.Size()) }
	s.paint()
	return s
}
