package kit

import (
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"keukentafel/assets"
)

// fonts are the three cuts of Keuken Sans that the screen uses. SemiBold
// serves as bold: the real bold is too loud for text this small.
type fonts struct{ regular, bold, italic fyne.Resource }

func (f fonts) of(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Bold:
		return f.bold
	case style.Italic:
		return f.italic
	}
	return f.regular
}

// ownFonts is read once: the files lie inside the program.
var ownFonts = sync.OnceValue(func() fonts {
	return fonts{
		regular: font("KeukenSans-Regular.ttf", fyne.TextStyle{}),
		bold:    font("KeukenSans-SemiBold.ttf", fyne.TextStyle{Bold: true}),
		italic:  font("KeukenSans-Italic.ttf", fyne.TextStyle{Italic: true}),
	}
})

// font falls back to Fyne's own: a window in another font is better than no window.
func font(file string, style fyne.TextStyle) fyne.Resource {
	content, err := assets.Font(file)
	if err != nil {
		return theme.DefaultTheme().Font(style)
	}
	return fyne.NewStaticResource(file, content)
}
