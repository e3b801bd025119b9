package logo

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/draw"
)

// Picture is a logo that was read and found good.
type Picture struct {
	media   string
	data    []byte
	dots    image.Image // nil for a drawing
	drawing *drawing    // nil for dots
	turned  int         // how the camera was held, 1 to 8 as in EXIF
}

// Open reads a logo of which the kind follows from its bytes.
func Open(data []byte) (*Picture, error) {
	switch {
	case len(data) == 0:
		return nil, ErrBroken
	case len(data) > MostBytes:
		return nil, ErrTooLarge
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		return openDots(data, "image/png", png.DecodeConfig, png.Decode)
	case bytes.HasPrefix(data, []byte("\xff\xd8\xff")):
		return openDots(data, "image/jpeg", jpeg.DecodeConfig, jpeg.Decode)
	case looksLikeSVG(data):
		return openSVG(data)
	}
	return nil, ErrKind
}

func openDots(data []byte, media string, measure func(io.Reader) (image.Config, error), decode func(io.Reader) (image.Image, error)) (*Picture, error) {
	size, err := measure(bytes.NewReader(data))
	if err != nil || size.Width <= 0 || size.Height <= 0 {
		return nil, fmt.Errorf("%w: %v", ErrBroken, err)
	}
	if size.Height > MostDots/size.Width {
		return nil, ErrTooLarge
	}
	dots, err := decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrBroken, err)
	}
	p := &Picture{media: media, data: data, dots: dots, turned: 1}
	if media == "image/jpeg" {
		p.turned = orientation(data)
	}
	return p, nil
}

// Media is "image/png", "image/jpeg" or "image/svg+xml".
func (p *Picture) Media() string { return p.media }

// Size is the width and the height: in dots, or in the measure of the drawing.
func (p *Picture) Size() (width, height float64) {
	if p.drawing != nil {
		return p.drawing.width, p.drawing.height
	}
	b := p.dots.Bounds()
	if p.turned > 4 {
		return float64(b.Dy()), float64(b.Dx())
	}
	return float64(b.Dx()), float64(b.Dy())
}

// Fit gives how large the logo is in a room of this size, its shape kept.
func (p *Picture) Fit(width, height float64) (wide, high float64) {
	w, h := p.Size()
	scale := min(width/w, height/h)
	return w * scale, h * scale
}

// Dots gives the logo on white. It is made smaller when it is larger than this
// many dots, never larger, unless it is a drawing: that has exactly this many.
func (p *Picture) Dots(width, height int) *image.RGBA {
	width, height = max(width, 1), max(height, 1)
	if p.drawing != nil {
		return p.drawing.dots(width, height)
	}
	whole := upright(onWhite(p.dots), p.turned)
	if whole.Bounds().Dx() <= width || whole.Bounds().Dy() <= height {
		return whole
	}
	small := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.CatmullRom.Scale(small, small.Bounds(), whole, whole.Bounds(), draw.Src, nil)
	return small
}

func onWhite(dots image.Image) *image.RGBA {
	b := dots.Bounds()
	paper := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	draw.Draw(paper, paper.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(paper, paper.Bounds(), dots, b.Min, draw.Over)
	return paper
}

// upright turns a photograph as the camera was held.
func upright(from *image.RGBA, turned int) *image.RGBA {
	if turned <= 1 || turned > 8 {
		return from
	}
	w, h := from.Bounds().Dx(), from.Bounds().Dy()
	size := image.Rect(0, 0, w, h)
	if turned > 4 {
		size = image.Rect(0, 0, h, w)
	}
	to := image.NewRGBA(size)
	for y := range h {
		for x := range w {
			at := [...]image.Point{2: {w - 1 - x, y}, 3: {w - 1 - x, h - 1 - y}, 4: {x, h - 1 - y},
				5: {y, x}, 6: {h - 1 - y, x}, 7: {h - 1 - y, w - 1 - x}, 8: {y, w - 1 - x}}[turned]
			to.SetRGBA(at.X, at.Y, from.RGBAAt(x, y))
		}
	}
	return to
}
