package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colours that the widgets use beside Fyne's own names.
const (
	ColorText         = theme.ColorNameForeground
	ColorMuted        = fyne.ThemeColorName("kit-muted")
	ColorPrimary      = theme.ColorNamePrimary
	ColorOnPrimary    = theme.ColorNameForegroundOnPrimary
	ColorPrimaryHover = fyne.ThemeColorName("kit-primary-hover")
	ColorPage         = theme.ColorNameBackground
	ColorCard         = fyne.ThemeColorName("kit-card")
	ColorCardBorder   = fyne.ThemeColorName("kit-card-border")
	ColorShade        = fyne.ThemeColorName("kit-shade")
	ColorTrack        = fyne.ThemeColorName("kit-track")
	ColorQuiet        = theme.ColorNameButton
	ColorQuietHover   = fyne.ThemeColorName("kit-quiet-hover")
	ColorQuietBorder  = fyne.ThemeColorName("kit-quiet-border")
	ColorSelected     = fyne.ThemeColorName("kit-selected")
	ColorHovered      = fyne.ThemeColorName("kit-hovered")
	ColorRing         = fyne.ThemeColorName("kit-ring")
	ColorRail         = fyne.ThemeColorName("kit-rail")
	ColorRailText     = fyne.ThemeColorName("kit-rail-text")
	ColorRailActive   = fyne.ThemeColorName("kit-rail-active")
	ColorRailHover    = fyne.ThemeColorName("kit-rail-hover")
	ColorRailStrong   = fyne.ThemeColorName("kit-rail-strong")
	ColorRailRing     = fyne.ThemeColorName("kit-rail-ring")
	ColorBadge        = fyne.ThemeColorName("kit-badge")
	ColorOnBadge      = fyne.ThemeColorName("kit-on-badge")
	ColorToast        = fyne.ThemeColorName("kit-toast")
	ColorOnToast      = fyne.ThemeColorName("kit-on-toast")
	ColorDisabledText = theme.ColorNameDisabled
	ColorBorder       = theme.ColorNameInputBorder
	ColorInput        = theme.ColorNameInputBackground
	ColorDanger       = theme.ColorNameError
	ColorDangerHover  = fyne.ThemeColorName("kit-danger-hover")
)

// palette is one complete set of colours.
type palette map[fyne.ThemeColorName]color.NRGBA

func hex(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}

func clear(v uint32, alpha uint8) color.NRGBA {
	c := hex(v)
	c.A = alpha
	return c
}

func lightPalette() palette {
	return palette{
		ColorText: hex(0x22302E), ColorMuted: hex(0x566461), ColorPage: hex(0xF6F5F1),
		ColorPrimary: hex(0x1C6B64), ColorOnPrimary: hex(0xFFFFFF), ColorPrimaryHover: hex(0x155650),
		ColorCard: hex(0xFFFFFF), ColorCardBorder: hex(0xE4E2DB), ColorShade: clear(0x0F2422, 0x80),
		ColorTrack: hex(0xE7E5DF), ColorQuiet: hex(0xECEAE4), ColorQuietHover: hex(0xE0DED6), ColorQuietBorder: hex(0xECEAE4),
		ColorSelected: hex(0xDFECEA), ColorHovered: hex(0xF0F4F2), ColorRing: hex(0x1C6B64),
		ColorRail: hex(0x17403C), ColorRailText: hex(0xD5E3E0), ColorRailActive: hex(0x345A55), ColorRailHover: hex(0x264D48),
		ColorRailStrong: hex(0xFFFFFF), ColorRailRing: hex(0xFFFFFF), ColorBadge: hex(0xF3C969), ColorOnBadge: hex(0x2B2107),
		ColorToast: hex(0x22302E), ColorOnToast: hex(0xFFFFFF),
		ColorDisabledText: hex(0x5D6966), ColorBorder: hex(0x828B87), ColorInput: hex(0xFFFFFF),
		ColorDanger: hex(0xA8322A), ColorDangerHover: hex(0x8A251E),
		Good.soft(): hex(0xDFEFE3), Good.strong(): hex(0x1E6035),
		Warn.soft(): hex(0xFBEFD7), Warn.strong(): hex(0x7A4F00),
		Bad.soft(): hex(0xF9E4E0), Bad.strong(): hex(0x8F2A20),
		Info.soft(): hex(0xDFEEEB), Info.strong(): hex(0x1C5F59),
		Neutral.soft(): hex(0xECEAE4), Neutral.strong(): hex(0x46534F),

		theme.ColorNameForegroundOnError: hex(0xFFFFFF), theme.ColorNameForegroundOnSuccess: hex(0xFFFFFF),
		theme.ColorNameForegroundOnWarning: hex(0xFFFFFF), theme.ColorNameHyperlink: hex(0x1C6B64),
		theme.ColorNameDisabledButton: hex(0xEFEEEA), theme.ColorNamePlaceHolder: hex(0x66726F),
		theme.ColorNameFocus: clear(0x1C6B64, 0x38), theme.ColorNameSelection: hex(0xD3E7E3),
		theme.ColorNameHover: clear(0x1C6B64, 0x12), theme.ColorNamePressed: clear(0x1C6B64, 0x28),
		theme.ColorNameSeparator: hex(0xE4E2DB), theme.ColorNameShadow: clear(0x22302E, 0x18),
		theme.ColorNameSuccess: hex(0x1E6035), theme.ColorNameWarning: hex(0x7A4F00),
		theme.ColorNameOverlayBackground: hex(0xFFFFFF), theme.ColorNameMenuBackground: hex(0xFFFFFF),
		theme.ColorNameHeaderBackground: hex(0xF1EFEA), theme.ColorNameScrollBar: clear(0x22302E, 0x70),
		theme.ColorNameScrollBarBackground: clear(0x22302E, 0x0A),
	}
}

// contrastPalette is black on white with every border drawn; yellow marks what is chosen.
func contrastPalette() palette {
	black, white, yellow := hex(0x000000), hex(0xFFFFFF), hex(0xFFE066)
	p := palette{
		ColorPrimary: hex(0x00403B), ColorOnPrimary: white, ColorPrimaryHover: black,
		ColorShade: clear(0x000000, 0xB0), ColorTrack: hex(0xD9D9D9),
		ColorQuiet: white, ColorQuietHover: hex(0xFFF3B8), ColorQuietBorder: black,
		ColorSelected: yellow, ColorHovered: hex(0xFFF3B8), ColorRing: hex(0x0033CC),
		ColorRail: black, ColorRailText: white, ColorRailActive: hex(0x404040), ColorRailHover: hex(0x262626),
		ColorRailStrong: yellow, ColorRailRing: yellow, ColorBadge: yellow, ColorOnBadge: black,
		ColorToast: black, ColorOnToast: white, ColorDisabledText: hex(0x4D4D4D),
		ColorDanger: hex(0x8A0000), ColorDangerHover: black,
		theme.ColorNameForegroundOnError: white, theme.ColorNameForegroundOnSuccess: white,
		theme.ColorNameForegroundOnWarning: white, theme.ColorNameHyperlink: hex(0x00403B),
		theme.ColorNameFocus: yellow, theme.ColorNameSelection: yellow,
		theme.ColorNameHover: hex(0xFFF3B8), theme.ColorNamePressed: yellow,
		theme.ColorNameShadow: clear(0x000000, 0x30), theme.ColorNameScrollBarBackground: hex(0xE0E0E0),
		theme.ColorNameScrollBar: black, theme.ColorNameDisabledButton: white,
		theme.ColorNameSuccess: hex(0x00401A), theme.ColorNameWarning: hex(0x4D3200),
	}
	for _, name := range []fyne.ThemeColorName{
		ColorText, ColorMuted, ColorCardBorder, ColorBorder, theme.ColorNamePlaceHolder, theme.ColorNameSeparator,
		Good.strong(), Warn.strong(), Bad.strong(), Info.strong(), Neutral.strong(),
	} {
		p[name] = black
	}
	for _, name := range []fyne.ThemeColorName{
		ColorPage, ColorCard, ColorInput, theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground,
		theme.ColorNameHeaderBackground, Good.soft(), Warn.soft(), Bad.soft(), Info.soft(), Neutral.soft(),
	} {
		p[name] = white
	}
	return p
}
