package html

import (
	"math"
	"regexp"
	"strconv"
	"testing"
)

// light is the relative luminance of "#rgb" or "#rrggbb", as WCAG 2 defines it.
func light(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 4 {
		hex = string([]byte{'#', hex[1], hex[1], hex[2], hex[2], hex[3], hex[3]})
	}
	value, err := strconv.ParseUint(hex[1:], 16, 32)
	if err != nil || len(hex) != 7 {
		t.Fatalf("no colour: %s", hex)
	}
	part := func(shift uint) float64 {
		c := float64(value>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := light(t, a), light(t, b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

func TestEveryTextOnThePageCanBeReadByWhoSeesLittle(t *testing.T) {
	rule, letters, ground := regexp.MustCompile(`([^{}]+)\{([^{}]*)\}`), regexp.MustCompile(`(?:^|;)color:(#[0-9a-f]+)`), regexp.MustCompile(`(?:^|;)background:(#[0-9a-f]+)`)
	var dark, grounds []string
	own := 0
	for _, r := range rule.FindAllStringSubmatch(style, -1) {
		text, under := letters.FindStringSubmatch(r[2]), ground.FindStringSubmatch(r[2])
		switch {
		case text != nil && under != nil && r[1] != "body":
			own++
			if c := contrast(t, text[1], under[1]); c < 7 {
				t.Errorf("%s: contrast %.1f", r[1], c)
			}
			continue
		}
		if text != nil {
			dark = append(dark, text[1])
		}
		if under != nil {
			grounds = append(grounds, under[1])
		}
	}
	if len(dark) < 5 || len(grounds) < 4 || own < 2 {
		t.Fatalf("%d letters, %d grounds, %d with both: the style was not read", len(dark), len(grounds), own)
	}
	for _, text := range dark {
		for _, under := range grounds {
			if c := contrast(t, text, under); c < 4.5 {
				t.Errorf("%s on %s: contrast %.1f", text, under, c)
			}
		}
	}
}
