package picture

import (
	"math"
	"strings"
)

// home draws the household in the centre, with the names in it, and returns
// the radius that they need.
func (e *ecogram) home(known facts) float64 {
	title := font{size: e.by(nameSize + 1), bold: true}
	names := font{size: e.by(wordSize)}
	lines := []line{{words: e.paper.Words.T("picture.family", "naam", string(known.name)), font: title, role: RoleFamily, tone: ToneText, width: e.by(homeWidth)}}
	for _, words := range e.wrap(known, names) {
		lines = append(lines, line{words: words, font: names, role: RoleFamily, tone: ToneText, width: e.by(homeWidth)})
	}
	width, height := 0.0, 0.0
	for _, l := range lines {
		width = math.Max(width, math.Min(l.width, e.paper.measure(e.paper.cut(l.words, l.font, l.width), l.font.size, l.font.bold)))
		height += l.font.height()
	}
	radius := math.Max(e.by(homeRadius), math.Hypot(width/2, height/2)+e.by(8))
	e.Circles = append(e.Circles, Circle{Radius: radius, Role: RoleFamily, Tone: ToneInfo})
	at := Point{0, -height / 2}
	for _, l := range lines {
		e.write(l, at, AnchorMiddle)
		at.Y += l.font.height()
	}
	return radius
}

// wrap spreads the names of the household over lines of about equal width.
func (e *ecogram) wrap(known facts, f font) []string {
	const between = " · "
	var lines []string
	current := ""
	for _, name := range known.home {
		short := e.paper.cut(string(name), f, e.by(homeWidth))
		joined := strings.TrimPrefix(current+between+short, between)
		if current != "" && e.paper.measure(joined, f.size, f.bold) > e.by(homeWidth) {
			lines = append(lines, current)
			joined = short
		}
		current = joined
	}
	if current != "" {
		lines = append(lines, current)
	}
	return lines
}
