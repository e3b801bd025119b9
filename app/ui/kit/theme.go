package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The sizes that the widgets use beside Fyne's own names.
const (
	SizeText    = theme.SizeNameText
	SizeCaption = theme.SizeNameCaptionText
	SizeHeading = theme.SizeNameSubHeadingText
	SizeTitle   = theme.SizeNameHeadingText
	SizeHuge    = fyne.ThemeSizeName("kit-huge")
)

// Look is what a person chooses about the looks of the program.
type Look struct {
	HighContrast bool
	Zoom         float32 // 1.0 to 2.0; text grows and everything makes room
}

// Theme is the one look of the program in two palettes. It ignores whether the
// desktop is dark: Fyne would otherwise choose for the person.
type Theme struct {
	look    Look
	palette palette
	fonts   fonts
}

// NewTheme makes the theme for a look. A zoom outside 1.0 to 2.0 is brought inside.
func NewTheme(l Look) *Theme {
	l.Zoom = min(max(l.Zoom, 1), 2)
	t := &Theme{look: l, palette: lightPalette(), fonts: ownFonts()}
	if l.HighContrast {
		t.palette = contrastPalette()
	}
	return t
}

// Look returns what the theme was made from.
func (t *Theme) Look() Look { return t.look }

// Color returns a colour of the palette, whatever the variant of the desktop.
func (t *Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := t.palette[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, theme.VariantLight)
}

// Font returns Keuken Sans; signs and code keep Fyne's own fonts.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	if style.Monospace || style.Symbol {
		return theme.DefaultTheme().Font(style)
	}
	return t.fonts.of(style)
}

// Icon returns our own drawing for the signs that Fyne's widgets show, where we have one.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	if own, ok := fyneIcons()[name]; ok {
		return Drawing(own, ColorText)
	}
	return theme.DefaultTheme().Icon(name)
}

// Size returns a measure; those of text grow with the zoom.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := textSize(name); ok {
		return size * t.look.Zoom
	}
	switch name {
	case theme.SizeNamePadding:
		return 6
	case theme.SizeNameInnerPadding:
		return 10
	case theme.SizeNameLineSpacing:
		return 6
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius, theme.SizeNameButtonRadius:
		return 8
	case theme.SizeNamePopupRadius, theme.SizeNameMenuRadius:
		return 10
	case theme.SizeNameDialogRadius, theme.SizeNameCardRadius:
		return 14
	case theme.SizeNameInputBorder, theme.SizeNameSeparatorThickness:
		return 1
	case theme.SizeNameScrollBar:
		return 12
	case theme.SizeNameScrollBarSmall, theme.SizeNameScrollBarRadius:
		return 5
	}
	return theme.DefaultTheme().Size(name)
}

func textSize(name fyne.ThemeSizeName) (float32, bool) {
	switch name {
	case SizeText:
		return 16, true
	case SizeCaption:
		return 14, true
	case SizeHeading:
		return 18, true
	case SizeTitle:
		return 26, true
	case SizeHuge:
		return 34, true
	case theme.SizeNameInlineIcon:
		return 18, true
	}
	return 0, false
}
