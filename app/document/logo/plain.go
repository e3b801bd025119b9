package logo

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

const svgSpace = "http://www.w3.org/2000/svg"

// The elements that can be drawn as they were meant. All others would be lost,
// reach outside the file or do something.
var plainElements = map[string]bool{
	"svg": true, "g": true, "defs": true, "title": true, "desc": true, "metadata": true, "style": true,
	"path": true, "rect": true, "circle": true, "ellipse": true, "line": true, "polyline": true, "polygon": true,
	"linearGradient": true, "radialGradient": true, "stop": true,
}

// onlyShapes refuses a drawing with anything but shapes: letters, pictures,
// scripts, references to elsewhere, entities, masks and effects.
func onlyShapes(data []byte) error {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	check := plainCheck{}
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return check.verdict()
		}
		if err != nil {
			return fmt.Errorf("%w: %v", ErrBroken, err)
		}
		switch t := token.(type) {
		case xml.Directive:
			if !plainDoctype(string(t)) {
				return fmt.Errorf("%w: entities", ErrKind)
			}
		case xml.ProcInst:
			if t.Target != "xml" {
				return fmt.Errorf("%w: instructions", ErrKind)
			}
		case xml.StartElement:
			if err := check.element(t); err != nil {
				return err
			}
		case xml.CharData:
			if err := check.value("style", string(t)); err != nil {
				return err
			}
		}
	}
}

// plainDoctype allows the line that old programs write above an SVG.
func plainDoctype(text string) bool {
	return strings.HasPrefix(text, "DOCTYPE svg") && !strings.Contains(text, "[")
}

type plainCheck struct {
	elements        int
	stretched, edge bool
}

func (c *plainCheck) element(e xml.StartElement) error {
	c.elements++
	if c.elements > 4*mostShapes {
		return ErrTooLarge
	}
	drawn := e.Name.Space == svgSpace || e.Name.Space == ""
	if drawn && !plainElements[e.Name.Local] || !drawn && plainElements[e.Name.Local] && e.Name.Local != "title" {
		return fmt.Errorf("%w: an element", ErrKind)
	}
	for _, a := range e.Attr {
		name := a.Name.Local
		switch {
		case strings.HasPrefix(strings.ToLower(name), "on"):
			return fmt.Errorf("%w: a script", ErrKind)
		case name == "href" && !strings.HasPrefix(a.Value, "#"), name == "src":
			return fmt.Errorf("%w: a reference", ErrKind)
		}
		if err := c.value(name, a.Value); err != nil {
			return err
		}
	}
	return nil
}

// value looks at one value, or at a style with several.
func (c *plainCheck) value(name, value string) error {
	low := strings.ToLower(value)
	switch name {
	case "transform":
		c.stretched = c.stretched || strings.Contains(low, "scale") || strings.Contains(low, "matrix")
	case "stroke":
		c.edge = c.edge || low != "none"
	case "stroke-dasharray":
		if low != "none" {
			return fmt.Errorf("%w: dashes", ErrKind)
		}
	case "mask", "clip-path", "filter":
		if low != "none" {
			return fmt.Errorf("%w: a mask", ErrKind)
		}
	case "opacity":
		if low != "1" {
			return fmt.Errorf("%w: half transparent", ErrKind)
		}
	case "style":
		return c.style(low)
	}
	if strings.Contains(strings.ReplaceAll(low, "url(#", ""), "url(") {
		return fmt.Errorf("%w: a reference", ErrKind)
	}
	return nil
}

// style looks at rules such as "fill:#000;stroke:none".
func (c *plainCheck) style(low string) error {
	if strings.Contains(low, "@import") || strings.Contains(strings.ReplaceAll(low, "url(#", ""), "url(") {
		return fmt.Errorf("%w: a reference", ErrKind)
	}
	for _, rule := range strings.FieldsFunc(low, func(r rune) bool { return strings.ContainsRune(";{}", r) }) {
		name, value, ok := strings.Cut(rule, ":")
		if name = strings.TrimSpace(name); ok && name != "style" {
			if err := c.value(name, strings.TrimSpace(value)); err != nil {
				return err
			}
		}
	}
	return nil
}

// verdict: edges of a stretched shape would come out too thin or too thick.
func (c *plainCheck) verdict() error {
	if c.stretched && c.edge {
		return fmt.Errorf("%w: edges of stretched shapes", ErrKind)
	}
	return nil
}
