package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"keukentafel/app/words"
)

// DiffMark is what happened to some words between two texts.
type DiffMark int

// The marks. Each has a sign and a line, beside its colour.
const (
	DiffSame DiffMark = iota
	DiffGone          // struck through, after a "−"
	DiffNew           // bold and underlined, after a "+"
)

// DiffPart is a stretch of words with one mark; a line end is a "\n" among them.
type DiffPart struct {
	Text string
	Mark DiffMark
}

// Diff is text that wraps, in which can be seen which words went and which came.
type Diff struct {
	widget.BaseWidget
	lang  words.Lang
	parts []DiffPart
	width float32
	laid  diffLaid
}

// NewDiff makes the text.
func NewDiff(l words.Lang, parts ...DiffPart) *Diff {
	d := &Diff{lang: l, parts: parts}
	d.ExtendBaseWidget(d)
	return d
}

// Set changes the text.
func (d *Diff) Set(parts ...DiffPart) {
	d.parts, d.laid = parts, diffLaid{}
	d.Refresh()
}

// String is what a screen reader says.
func (d *Diff) String() string { return d.AccessibilityLabel() }

// AccessibilityLabel is the text, with before what went "weggehaald" and before
// what came "toegevoegd".
func (d *Diff) AccessibilityLabel() string {
	var said []string
	for _, p := range d.parts {
		text := strings.Join(strings.Fields(p.Text), " ")
		switch {
		case text == "":
		case p.Mark == DiffGone:
			said = append(said, d.lang.T("kit.diff.gone", "text", text))
		case p.Mark == DiffNew:
			said = append(said, d.lang.T("kit.diff.new", "text", text))
		default:
			said = append(said, text)
		}
	}
	return strings.Join(said, " ")
}

// AccessibilityRole is that of a text.
func (d *Diff) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// NaturalWidth is that of the text on as few lines as it was written.
func (d *Diff) NaturalWidth() float32 {
	var widest float32
	for _, r := range d.runs(1e6).runs {
		widest = max(widest, r.x+r.width)
	}
	return up(widest) + 1
}

// HeightAt is the height that the text takes at a width.
func (d *Diff) HeightAt(width float32) float32 {
	d.width = width
	return float32(d.runs(width).lines) * d.lineHeight()
}

// MinSize is narrow: the height is that of the last width.
func (d *Diff) MinSize() fyne.Size {
	width := d.width
	if width <= 0 {
		width = looksOf(d).scaled(420)
	}
	return fyne.NewSize(looksOf(d).scaled(90), float32(d.runs(width).lines)*d.lineHeight())
}

// Resize wraps the text anew.
func (d *Diff) Resize(size fyne.Size) {
	d.width = size.Width
	d.BaseWidget.Resize(size)
}

func (d *Diff) lineHeight() float32 {
	return whole(looksOf(d).measure("Ag", Style{}).Height + looksOf(d).scaled(2))
}
