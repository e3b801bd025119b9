package picture

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"keukentafel/app/family"
)

// Palette gives each tone its colours, as "#rrggbb".
type Palette struct {
	Paper string // behind everything; empty is nothing
	Font  string
	Tones map[Tone]Colours
}

// Colours of one tone: strong for lines and letters, soft for surfaces.
type Colours struct{ Strong, Soft string }

// DayPalette is dark on light, for paper and for a light screen. Every strong
// colour has a contrast of at least 4.5 on white and on its soft one.
func DayPalette() Palette {
	return Palette{Paper: "#ffffff", Font: "Source Sans 3, sans-serif", Tones: map[Tone]Colours{
		ToneText:    {Strong: "#22302e", Soft: "#ffffff"},
		ToneNeutral: {Strong: "#46534f", Soft: "#eceae4"},
		ToneGood:    {Strong: "#1e6035", Soft: "#dfefe3"},
		ToneInfo:    {Strong: "#1c5f59", Soft: "#dfeeeb"},
		ToneWarn:    {Strong: "#7a4f00", Soft: "#fbefd7"},
		ToneBad:     {Strong: "#8f2a20", Soft: "#f9e4e0"},
	}}
}

// SVG writes the drawing as an SVG 1.1 file that needs nothing else, with the
// text alternative inside.
func SVG(w io.Writer, d Drawing, p Palette) error { return writeSVG(w, d, p, Inline{}) }

// Inline is how a drawing is known inside a page.
type Inline struct {
	ID    string // begins the ids of its title and description; only letters, digits and -
	Title string
}

// InlineSVG writes the drawing as a part of a page, with a title and with the
// text alternative as its description.
func InlineSVG(w io.Writer, d Drawing, p Palette, in Inline) error { return writeSVG(w, d, p, in) }

func writeSVG(w io.Writer, d Drawing, p Palette, in Inline) error {
	s := &svg{out: bufio.NewWriter(w), palette: p}
	s.open(d, in)
	if p.Paper != "" {
		s.print(`<rect width="100%%" height="100%%" fill="%s"/>`+"\n", escape(p.Paper))
	}
	for _, l := range d.Lines {
		s.print(`<line x1="%s" y1="%s" x2="%s" y2="%s" stroke="%s" stroke-width="%s" stroke-linecap="round"/>`+"\n",
			number(l.From.X), number(l.From.Y), number(l.To.X), number(l.To.Y), s.colours(l.Tone).Strong, number(l.Width))
	}
	for _, p := range d.Polygons {
		s.polygon(p)
	}
	for _, c := range d.Circles {
		colours := s.colours(c.Tone)
		s.print(`<circle cx="%s" cy="%s" r="%s" fill="%s" stroke="%s" stroke-width="1.5"/>`+"\n",
			number(c.Centre.X), number(c.Centre.Y), number(c.Radius), colours.Soft, colours.Strong)
	}
	for _, t := range d.Texts {
		s.text(t)
	}
	s.print("</svg>\n")
	if s.err == nil {
		s.err = s.out.Flush()
	}
	if s.err != nil {
		return fmt.Errorf("write picture: %w", s.err)
	}
	return nil
}

// open begins the drawing and names it.
func (s *svg) open(d Drawing, in Inline) {
	s.print(`<svg xmlns="http://www.w3.org/2000/svg" role="img" width="%s" height="%s" viewBox="0 0 %s %s" font-family="%s"`,
		number(d.Width), number(d.Height), number(d.Width), number(d.Height), escape(s.palette.Font))
	if in.ID == "" {
		s.print(">\n<desc>%s</desc>\n", escape(string(d.Description)))
		return
	}
	s.print(` aria-labelledby="%s-title" aria-describedby="%s-desc">`+"\n<title id=\"%s-title\">%s</title>\n<desc id=\"%s-desc\">%s</desc>\n",
		in.ID, in.ID, in.ID, escape(in.Title), in.ID, escape(string(d.Description)))
}

type svg struct {
	out     *bufio.Writer
	palette Palette
	err     error
}

func (s *svg) polygon(p Polygon) {
	points := make([]string, len(p.Points))
	for i, at := range p.Points {
		points[i] = number(at.X) + "," + number(at.Y)
	}
	fill := "none"
	switch {
	case p.Solid:
		fill = s.colours(p.Tone).Strong
	case p.Filled:
		fill = s.colours(p.Tone).Soft
	}
	s.print(`<polygon points="%s" fill="%s" stroke="%s" stroke-width="%s" stroke-linejoin="round"/>`+"\n",
		strings.Join(points, " "), fill, s.colours(p.Tone).Strong, number(p.Width))
}

func (s *svg) text(t Text) {
	weight := "400"
	if t.Bold {
		weight = "600"
	}
	at := t.At()
	s.print(`<text x="%s" y="%s" font-size="%s" font-weight="%s" text-anchor="%s" fill="%s">%s</text>`+"\n",
		number(at.X), number(at.Y), number(t.Size), weight, string(t.Anchor), s.colours(t.Tone).Strong, escape(string(t.Words)))
}

func (s *svg) colours(t Tone) Colours {
	c := s.palette.Tones[t]
	return Colours{Strong: escape(c.Strong), Soft: escape(c.Soft)}
}

func (s *svg) print(format string, args ...any) {
	if s.err == nil {
		_, s.err = fmt.Fprintf(s.out, format, args...)
	}
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', 2, 64) }

// escape makes text fit for XML, without what turns the direction of reading.
func escape(text string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(family.Clean(text))); err != nil {
		return "" // a strings.Builder does not fail
	}
	return b.String()
}
