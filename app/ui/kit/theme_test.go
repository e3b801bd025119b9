package kit

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"keukentafel/assets"
)

type pair struct{ front, back fyne.ThemeColorName }

// textPairs are all colours of letters with the colours that they stand on.
func textPairs() []pair {
	pairs := []pair{
		{ColorOnPrimary, ColorPrimary}, {ColorOnPrimary, ColorPrimaryHover},
		{ColorOnPrimary, ColorDanger}, {ColorOnPrimary, ColorDangerHover},
		{ColorRailText, ColorRail}, {ColorRailText, ColorRailHover},
		{ColorRailStrong, ColorRail}, {ColorRailStrong, ColorRailActive},
		{ColorOnBadge, ColorBadge}, {ColorOnToast, ColorToast},
		{ColorDisabledText, ColorQuiet}, {ColorDisabledText, ColorCard}, {ColorDisabledText, ColorInput},
		{theme.ColorNamePlaceHolder, ColorInput}, {ColorText, theme.ColorNameSelection},
		{ColorMuted, theme.ColorNameSelection}, {ColorMuted, ColorSelected}, {ColorMuted, ColorHovered},
		{ColorMuted, ColorQuiet}, {ColorMuted, ColorQuietHover}, {ColorPrimary, ColorQuietHover},
		{ColorPrimary, ColorCard}, {ColorPrimary, ColorPage}, {ColorDanger, ColorCard}, {ColorDanger, ColorPage},
		{Info.strong(), ColorSelected}, {ColorText, theme.ColorNameMenuBackground},
		{theme.ColorNameForegroundOnSuccess, theme.ColorNameSuccess}, {theme.ColorNameForegroundOnWarning, theme.ColorNameWarning},
	}
	for _, back := range []fyne.ThemeColorName{ColorPage, ColorCard, ColorInput, ColorHovered, ColorSelected, ColorQuiet, ColorQuietHover} {
		pairs = append(pairs, pair{ColorText, back})
	}
	for _, back := range []fyne.ThemeColorName{ColorPage, ColorCard} {
		pairs = append(pairs, pair{ColorMuted, back})
	}
	for _, tone := range []Tone{Neutral, Good, Warn, Bad, Info} {
		pairs = append(pairs, pair{tone.strong(), tone.soft()}, pair{tone.strong(), ColorCard})
	}
	return pairs
}

// shapePairs are lines that one must see to use something.
func shapePairs() []pair {
	return []pair{
		{ColorBorder, ColorInput}, {ColorBorder, ColorCard}, {ColorRing, ColorPage}, {ColorRing, ColorCard},
		{ColorRing, ColorInput}, {ColorRing, ColorSelected}, {ColorRailRing, ColorRail}, {ColorRailRing, ColorRailActive},
		{ColorPrimary, ColorTrack}, {ColorPrimary, ColorSelected}, {ColorPrimary, ColorInput},
	}
}

func TestAnyoneWithLessSightCanReadEveryText(t *testing.T) {
	for _, contrast := range []bool{false, true} {
		th := NewTheme(Look{HighContrast: contrast})
		need := 4.5
		if contrast {
			need = 7
		}
		for _, p := range textPairs() {
			if got := ratio(th, p); got < need && !(contrast && p.front == ColorDanger && got >= 4.5) {
				t.Errorf("contrast=%v %s on %s: %.2f, need %.1f", contrast, p.front, p.back, got, need)
			}
		}
	}
}

func TestAnyoneWithLessSightSeesBordersAndFocus(t *testing.T) {
	for _, contrast := range []bool{false, true} {
		th := NewTheme(Look{HighContrast: contrast})
		for _, p := range shapePairs() {
			if got := ratio(th, p); got < 3 {
				t.Errorf("contrast=%v %s on %s: %.2f, need 3", contrast, p.front, p.back, got)
			}
		}
	}
}

func TestTheDesktopsDarkModeChangesNothing(t *testing.T) {
	th := NewTheme(Look{})
	if th.Color(ColorPage, theme.VariantDark) != th.Color(ColorPage, theme.VariantLight) {
		t.Error("the page is dark on a dark desktop")
	}
}

func TestEveryColourOfFyneIsDefined(t *testing.T) {
	test.NewTempApp(t)
	for _, contrast := range []bool{false, true} {
		test.AssertAllColorNamesDefined(t, NewTheme(Look{HighContrast: contrast}), "kit")
	}
}

func TestBothPalettesHaveTheSameColours(t *testing.T) {
	light, contrast := lightPalette(), contrastPalette()
	for name := range light {
		if _, ok := contrast[name]; !ok {
			t.Errorf("%s is missing in high contrast", name)
		}
	}
	for name := range contrast {
		if _, ok := light[name]; !ok {
			t.Errorf("%s is missing in the light palette", name)
		}
	}
}

func TestZoomStaysBetweenOneAndTwo(t *testing.T) {
	for zoom, want := range map[float32]float32{0: 16, 1: 16, 1.5: 24, 2: 32, 9: 32} {
		if got := NewTheme(Look{Zoom: zoom}).Size(SizeText); got != want {
			t.Errorf("zoom %v: text of %v, want %v", zoom, got, want)
		}
	}
}

func TestTheFontsAreOurOwn(t *testing.T) {
	th := NewTheme(Look{})
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}} {
		if name := th.Font(style).Name(); len(name) < 10 || name[:10] != "KeukenSans" {
			t.Errorf("%+v: %s", style, name)
		}
	}
}

func TestEveryIconHasADrawing(t *testing.T) {
	for _, name := range IconNames() {
		if name == IconNone {
			continue
		}
		if _, err := assets.Icon(string(name) + ".svg"); err != nil {
			t.Error(err)
		}
	}
}

func ratio(th *Theme, p pair) float64 {
	a := luminance(th.Color(p.front, theme.VariantLight))
	b := luminance(th.Color(p.back, theme.VariantLight))
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// luminance is that of WCAG 2.
func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	channel := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.03928 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(n.R) + 0.7152*channel(n.G) + 0.0722*channel(n.B)
}
