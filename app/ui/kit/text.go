package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Style is how a text looks. The zero value is ordinary text.
type Style struct {
	Size   fyne.ThemeSizeName
	Color  fyne.ThemeColorName
	Bold   bool
	Italic bool
	Align  fyne.TextAlign
}

func (s Style) size() fyne.ThemeSizeName {
	if s.Size == "" {
		return SizeText
	}
	return s.Size
}

func (s Style) color() fyne.ThemeColorName {
	if s.Color == "" {
		return ColorText
	}
	return s.Color
}

func (s Style) text() fyne.TextStyle { return fyne.TextStyle{Bold: s.Bold, Italic: s.Italic} }

// Text is one line. What does not fit ends in an ellipsis.
type Text struct {
	widget.BaseWidget
	text  string
	style Style
	known measured
}

// measured remembers the size of a text, which is asked for in every frame.
type measured struct {
	text  string
	style Style
	size  float32
	full  fyne.Size
}

// NewText makes a line in a style.
func NewText(s string, style Style) *Text {
	t := &Text{text: s, style: style}
	t.ExtendBaseWidget(t)
	return t
}

// Body is an ordinary line.
func Body(s string) *Text { return NewText(s, Style{}) }

// Strong is a line that stands out.
func Strong(s string) *Text { return NewText(s, Style{Bold: true}) }

// Muted is a line of less weight.
func Muted(s string) *Text { return NewText(s, Style{Color: ColorMuted}) }

// Caption is a small line of less weight.
func Caption(s string) *Text { return NewText(s, Style{Size: SizeCaption, Color: ColorMuted}) }

// Heading is the name of a section.
func Heading(s string) *Text { return NewText(s, Style{Size: SizeHeading, Bold: true}) }

// Title is the name of a page.
func Title(s string) *Text { return NewText(s, Style{Size: SizeTitle, Bold: true}) }

// Set changes the text.
func (t *Text) Set(s string) {
	if t.text != s {
		t.text = s
		t.Refresh()
	}
}

// SetStyle changes the looks.
func (t *Text) SetStyle(style Style) {
	if t.style != style {
		t.style = style
		t.Refresh()
	}
}

// String is the text in full, also when an ellipsis is shown.
func (t *Text) String() string { return t.text }

// AccessibilityLabel is the text in full.
func (t *Text) AccessibilityLabel() string { return t.text }

// AccessibilityRole is that of a text.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// NaturalWidth is the width at which nothing is left out.
func (t *Text) NaturalWidth() float32 { return t.full(looksOf(t)).Width + 1 }

// MinSize keeps at least a word or two visible.
func (t *Text) MinSize() fyne.Size {
	l := looksOf(t)
	size := t.full(l)
	size.Width = min(size.Width+1, l.scaled(90))
	return size
}

func (t *Text) full(l looks) fyne.Size {
	size := l.size(t.style.size())
	if k := t.known; k.size != size || k.text != t.text || k.style != t.style {
		t.known = measured{text: t.text, style: t.style, size: size, full: l.measure(t.text, t.style)}
	}
	return t.known.full
}

// CreateRenderer is called by Fyne.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewText("", color.Black)
	return drawn(sketch{
		owner: t, objects: []fyne.CanvasObject{line}, min: t.MinSize,
		layout: func(size fyne.Size) {
			line.Text = shortened(t.text, size.Width, looksOf(t), t.style)
			line.Resize(size)
		},
		paint: func() { styled(line, looksOf(t), t.style) },
	})
}

func styled(line *canvas.Text, l looks, style Style) {
	line.Color, line.TextSize = l.color(style.color()), l.size(style.size())
	line.TextStyle, line.Alignment = style.text(), style.Align
}

// shortened leaves out the end of a text that is too wide.
func shortened(s string, width float32, l looks, style Style) string {
	if width <= 0 || l.measure(s, style).Width <= width+0.5 {
		return s
	}
	runes := []rune(s)
	low, high := 0, len(runes)
	for low < high {
		middle := (low + high + 1) / 2
		if l.measure(string(runes[:middle])+"…", style).Width <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return string(runes[:low]) + "…"
}
