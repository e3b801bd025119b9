package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// themed is everything that stands in a theme: every widget.
type themed interface{ Theme() fyne.Theme }

// looks reads colours and measures of the theme that a widget stands in.
type looks struct{ theme fyne.Theme }

func looksOf(w themed) looks { return looks{w.Theme()} }

func currentLooks() looks { return looks{theme.Current()} }

func (l looks) color(name fyne.ThemeColorName) color.Color {
	return l.theme.Color(name, theme.VariantLight)
}

func (l looks) size(name fyne.ThemeSizeName) float32 { return l.theme.Size(name) }

// scaled makes a measure grow with the text, on whole pixels so that nothing blurs.
func (l looks) scaled(px float32) float32 { return whole(px * l.theme.Size(SizeText) / 16) }

func (l looks) measure(s string, style Style) fyne.Size {
	return fyne.MeasureText(s, l.size(style.size()), style.text())
}

func whole(f float32) float32 { return float32(math.Round(float64(f))) }

func up(f float32) float32 { return float32(math.Ceil(float64(f))) }

// Large shows content in larger text (factor 1.2 to 1.6), as in a meeting around
// one screen. It follows the palette and the zoom of the program.
func Large(factor float32, content fyne.CanvasObject) fyne.CanvasObject {
	return LargeBy(func() float32 { return factor }, content)
}

// LargeBy is Large by a factor that may change; refresh what it gives then.
func LargeBy(factor func() float32, content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewThemeOverride(content, largeTheme{factor})
}

// Cramped tells whether a window is so low, for text of this size, that what
// is not needed must make room: 1024 by 700 with text of 150 percent is.
func Cramped(c fyne.Canvas) bool {
	const comfortable = 580 // pixels of height, with text of 100 percent
	return c != nil && c.Size().Height < looks{largeTheme{}.program()}.scaled(comfortable)
}

type largeTheme struct{ factor func() float32 }

// program is the theme of the program; theme.Current would be this one again.
func (largeTheme) program() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

func (t largeTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return t.program().Color(n, v)
}
func (t largeTheme) Font(s fyne.TextStyle) fyne.Resource     { return t.program().Font(s) }
func (t largeTheme) Icon(n fyne.ThemeIconName) fyne.Resource { return t.program().Icon(n) }

func (t largeTheme) Size(n fyne.ThemeSizeName) float32 {
	if _, ok := textSize(n); ok {
		return t.program().Size(n) * t.factor()
	}
	return t.program().Size(n)
}
