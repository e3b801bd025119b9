package logo

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"math"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
	"golang.org/x/image/draw"
)

// drawing is an SVG file that was read. Drawing changes it, so that it is read
// again for each size.
type drawing struct {
	data          []byte
	width, height float64
	soft          bool // has colours that run over or let through
}

func openSVG(data []byte) (*Picture, error) {
	if err := onlyShapes(data); err != nil {
		return nil, err
	}
	d := &drawing{data: data}
	icon, err := d.read()
	if err != nil {
		return nil, err
	}
	if len(icon.SVGPaths) > mostShapes {
		return nil, ErrTooLarge
	}
	d.width, d.height = icon.ViewBox.W, icon.ViewBox.H
	const flattest, largest = 1000, 1e6
	if !(d.width > 0 && d.height > 0 && d.width < largest && d.height < largest) || d.width/d.height > flattest || d.height/d.width > flattest {
		return nil, fmt.Errorf("%w: it has no size", ErrBroken)
	}
	sheet, err := d.shapes(checkSize)
	if err != nil {
		return nil, err
	}
	if len(sheet.shapes) == 0 {
		return nil, fmt.Errorf("%w: it shows nothing", ErrBroken)
	}
	d.soft = sheet.soft
	if sheet.soft && sheet.evenOdd || sheet.soft && len(sheet.shapes) > mostSoft {
		return nil, ErrKind
	}
	return &Picture{media: "image/svg+xml", data: data, drawing: d}, nil
}

const (
	checkSize = 400 // dots across when a drawing is tried
	mostSoft  = 500 // shapes of a drawing that must be painted in dots
)

// read parses the file. The parser may give up with a panic on odd numbers.
func (d *drawing) read() (icon *oksvg.SvgIcon, err error) {
	defer func() {
		if recover() != nil {
			icon, err = nil, ErrBroken
		}
	}()
	icon, err = oksvg.ReadIconStream(bytes.NewReader(d.data), oksvg.IgnoreErrorMode)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrBroken, err)
	}
	return icon, nil
}

// shapes flattens the drawing on a sheet of so many dots wide.
func (d *drawing) shapes(wide float64) (s *sheet, err error) {
	defer func() {
		if recover() != nil {
			s, err = nil, ErrBroken
		}
	}()
	icon, err := d.read()
	if err != nil {
		return nil, err
	}
	high := wide * icon.ViewBox.H / icon.ViewBox.W
	s = &sheet{}
	d.paint(icon, s, wide, high)
	if s.points > mostPoints {
		return nil, ErrTooLarge
	}
	return s, nil
}

func (d *drawing) paint(icon *oksvg.SvgIcon, onto rasterx.Scanner, wide, high float64) {
	icon.SetTarget(0, 0, wide, high)
	for i := range icon.SVGPaths {
		icon.SVGPaths[i].LineWidth *= wide / icon.ViewBox.W
	}
	icon.Draw(rasterx.NewDasher(int(math.Ceil(wide)), int(math.Ceil(high)), onto), 1)
}

// dots paints the drawing on white; who cannot be painted stays white.
func (d *drawing) dots(width, height int) *image.RGBA {
	paper := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(paper, paper.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	icon, err := d.read()
	if err != nil {
		return paper
	}
	defer func() { _ = recover() }()
	d.paint(icon, rasterx.NewScannerGV(width, height, paper, paper.Bounds()), float64(width), float64(height))
	return paper
}

func looksLikeSVG(data []byte) bool {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for range 20 {
		token, err := decoder.RawToken()
		if err != nil {
			return false
		}
		if start, ok := token.(xml.StartElement); ok {
			return start.Name.Local == "svg"
		}
	}
	return false
}
