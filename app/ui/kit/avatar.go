package kit

import (
	"image/color"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Avatar is a disc with initials, or with an icon when those are empty.
type Avatar struct {
	widget.BaseWidget
	Initials string
	Icon     IconName
	Tone     Tone
	Side     float32 // before zoom
}

// NewAvatar makes a disc of 38 pixels.
func NewAvatar(initials string, tone Tone) *Avatar {
	a := &Avatar{Initials: initials, Tone: tone, Side: 38}
	a.ExtendBaseWidget(a)
	return a
}

// Initials takes the first letters of the first and the last word of a name
// that begin with a capital: "Sanne de Wit" gives "SW".
func Initials(name string) string {
	var letters []rune
	for word := range strings.FieldsSeq(name) {
		if first := []rune(word)[0]; unicode.IsUpper(first) {
			letters = append(letters, first)
		}
	}
	if len(letters) > 2 {
		letters = []rune{letters[0], letters[len(letters)-1]}
	}
	return string(letters)
}

// CreateRenderer is called by Fyne.
func (a *Avatar) CreateRenderer() fyne.WidgetRenderer {
	disc := canvas.NewRectangle(color.Transparent)
	text := canvas.NewText("", color.Black)
	icon := NewIcon(IconNone, ColorText)
	style := func() Style { return Style{Bold: true, Color: a.Tone.strong(), Align: fyne.TextAlignCenter} }
	return drawn(sketch{
		owner: a, objects: []fyne.CanvasObject{disc, icon, text},
		min: func() fyne.Size { return fyne.NewSquareSize(looksOf(a).scaled(a.Side)) },
		layout: func(size fyne.Size) {
			side := min(size.Width, size.Height)
			x, y := (size.Width-side)/2, (size.Height-side)/2
			put(disc, x, y, side, side)
			disc.CornerRadius = side / 2
			put(icon, x+side/4, y+side/4, side/2, side/2)
			centredWide(text, x, side, size.Height)
		},
		paint: func() {
			l := looksOf(a)
			disc.FillColor = l.color(a.Tone.soft())
			disc.StrokeColor, disc.StrokeWidth = l.color(a.Tone.strong()), 1
			if l.color(a.Tone.soft()) != l.color(ColorCard) {
				disc.StrokeWidth = 0 // in high contrast the disc is as white as the card
			}
			text.Text = a.Initials
			styled(text, l, style())
			icon.Name, icon.Color, icon.Side = a.Icon, a.Tone.strong(), a.Side/2
			icon.Refresh()
		},
	})
}

// BesideAvatar puts something under words that stand beside an avatar, as far
// from its left as they are, whatever the size of the text.
func BesideAvatar(gap float32, o fyne.CanvasObject) *fyne.Container {
	return Across(gap, AtLeast(fyne.NewSize(38, 1), &fyne.Container{}), Grow(o))
}
