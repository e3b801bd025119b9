package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Paragraph is text that wraps to the width it gets.
type Paragraph struct {
	widget.BaseWidget
	text  string
	style Style
	width float32 // the last width it was asked for, since a smallest size has to be known before
	wrap  wrapped
}

// wrapped remembers the lines for a width, since wrapping measures every word.
type wrapped struct {
	text  string
	width float32
	size  float32
	lines []string
}

// NewParagraph makes wrapping text in a style.
func NewParagraph(s string, style Style) *Paragraph {
	p := &Paragraph{text: s, style: style}
	p.ExtendBaseWidget(p)
	return p
}

// Prose is ordinary wrapping text.
func Prose(s string) *Paragraph { return NewParagraph(s, Style{}) }

// Note is wrapping text of less weight.
func Note(s string) *Paragraph { return NewParagraph(s, Style{Color: ColorMuted}) }

// Quote is what somebody said, literally.
func Quote(s string) *Paragraph { return NewParagraph("“"+s+"”", Style{Italic: true}) }

// Set changes the text.
func (p *Paragraph) Set(s string) {
	if p.text != s {
		p.text = s
		p.Refresh()
	}
}

// SetStyle changes the looks.
func (p *Paragraph) SetStyle(style Style) {
	if p.style != style {
		p.style = style
		p.Refresh()
	}
}

// String is the whole text.
func (p *Paragraph) String() string { return p.text }

// AccessibilityLabel is the whole text.
func (p *Paragraph) AccessibilityLabel() string { return p.text }

// AccessibilityRole is that of a text.
func (p *Paragraph) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// NaturalWidth is that of the longest line as it was written.
func (p *Paragraph) NaturalWidth() float32 {
	var width float32
	for line := range strings.SplitSeq(p.text, "\n") {
		width = max(width, looksOf(p).measure(line, p.style).Width)
	}
	return width + 1
}

// HeightAt is the height that the text takes at a width.
func (p *Paragraph) HeightAt(width float32) float32 {
	p.width = width
	return float32(len(p.linesAt(width))) * p.lineHeight()
}

// MinSize is narrow: the height is that of the last width.
func (p *Paragraph) MinSize() fyne.Size {
	narrow := min(looksOf(p).scaled(90), p.NaturalWidth())
	width := p.width
	if width <= 0 {
		width = p.NaturalWidth()
	}
	return fyne.NewSize(narrow, float32(len(p.linesAt(width)))*p.lineHeight())
}

// Resize wraps the text anew.
func (p *Paragraph) Resize(size fyne.Size) {
	p.width = size.Width
	p.BaseWidget.Resize(size)
}

func (p *Paragraph) lineHeight() float32 {
	return whole(looksOf(p).measure("Ag", p.style).Height + looksOf(p).scaled(1))
}

func (p *Paragraph) linesAt(width float32) []string {
	size := looksOf(p).size(p.style.size())
	if w := p.wrap; w.lines != nil && w.text == p.text && w.width == width && w.size == size {
		return w.lines
	}
	p.wrap = wrapped{text: p.text, width: width, size: size, lines: wrap(p.text, width, looksOf(p), p.style)}
	return p.wrap.lines
}

// CreateRenderer is called by Fyne.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	s := &sketch{owner: p, min: p.MinSize}
	s.layout = func(size fyne.Size) {
		lines := p.linesAt(size.Width)
		s.objects = s.objects[:min(len(s.objects), len(lines))]
		for len(s.objects) < len(lines) {
			s.objects = append(s.objects, canvas.NewText("", color.Black))
		}
		for i, text := range lines {
			line := s.objects[i].(*canvas.Text)
			styled(line, looksOf(p), p.style)
			line.Text = text
			put(line, 0, float32(i)*p.lineHeight(), size.Width, line.MinSize().Height)
		}
	}
	s.paint = func() { s.layout(p.Size()) }
	s.paint()
	return s
}
