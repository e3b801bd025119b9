package proof

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"

	pdf "github.com/speedata/pdfdisassembler"
	xdraw "golang.org/x/image/draw"
	"golang.org/x/image/math/f64"
)

// place draws a picture or a drawing that lies apart in the file.
func (p *press) place(stream *pdf.Stream, outer *pdf.Dict) error {
	switch kind, _ := stream.Dict.Name("Subtype"); kind {
	case "Image":
		return p.image(stream)
	case "Form":
		return p.drawing(stream, outer)
	default:
		return unknown("XObject")
	}
}

// drawing draws what a page says that lies apart.
func (p *press) drawing(stream *pdf.Stream, outer *pdf.Dict) error {
	if p.depth >= maxDepth {
		return ErrTooMuch
	}
	content, err := stream.Content()
	if err != nil {
		return ErrBroken
	}
	kept, path := p.state, p.path
	p.path = nil
	p.depth++
	defer func() { p.state, p.path = kept, path; p.depth-- }()
	if n, ok, err := p.list(stream.Dict, "Matrix", 6); err != nil {
		return err
	} else if ok {
		p.state.to = matrix(n).then(p.state.to)
	}
	if n, ok, err := p.list(stream.Dict, "BBox", 4); err != nil {
		return err
	} else if ok {
		box := path[:0:0]
		box.move(spot{n[0], n[1]})
		box.line(spot{n[2], n[1]})
		box.line(spot{n[2], n[3]})
		box.line(spot{n[0], n[3]})
		p.clip(box.through(p.state.to), nonzero)
	}
	resources := outer
	if own, ok := stream.Dict.Dict("Resources"); ok {
		resources = own
	}
	return p.run(content, resources)
}

// list reads numbers of a dictionary; false when they are not there.
func (p *press) list(d *pdf.Dict, key string, count int) ([]float64, bool, error) {
	found, ok := d.Array(key)
	if !ok {
		return nil, false, nil
	}
	if len(found) != count {
		return nil, false, ErrBroken
	}
	n := make([]float64, count)
	for i, o := range found {
		if n[i], ok = p.file.number(o); !ok {
			return nil, false, ErrBroken
		}
	}
	return n, true, nil
}

// image draws a picture in the square of one by one.
func (p *press) image(stream *pdf.Stream) error {
	dots, err := p.picture(stream, true)
	if err != nil {
		return err
	}
	size := dots.Bounds().Size()
	to := matrix{1 / float64(size.X), 0, 0, -1 / float64(size.Y), 0, 1}.then(p.state.to)
	var square path
	square.move(spot{0, 0})
	square.line(spot{1, 0})
	square.line(spot{1, 1})
	square.line(spot{0, 1})
	box := square.through(p.state.to).bounds().Intersect(p.state.inside.box)
	if _, sound := to.back(); !sound || box.Empty() {
		return nil
	}
	part := image.NewRGBA(box)
	xdraw.CatmullRom.Transform(part, f64.Aff3{to[0], to[2], to[4], to[1], to[3], to[5]}, dots, dots.Bounds(), xdraw.Src, nil)
	cover := image.NewAlpha(box)
	for i := range cover.Pix {
		cover.Pix[i] = p.state.fill.A
	}
	p.within(cover)
	draw.DrawMask(p.dots, box, part, box.Min, cover, box.Min, draw.Over)
	return nil
}

// picture reads a picture; masked takes over what shines through.
func (p *press) picture(stream *pdf.Stream, masked bool) (image.Image, error) {
	width, okWidth := stream.Dict.Int("Width")
	height, okHeight := stream.Dict.Int("Height")
	if !okWidth || !okHeight || width < 1 || height < 1 {
		return nil, ErrBroken
	}
	if width > maxSide || height > maxSide || width*height > maxDots {
		return nil, ErrTooMuch
	}
	for _, key := range []string{"ImageMask", "Mask", "Decode"} {
		if stream.Dict.Has(key) {
			return nil, unknown(key)
		}
	}
	dots, err := p.read(stream, int(width), int(height))
	if err != nil {
		return nil, err
	}
	soft, ok := stream.Dict.Stream("SMask")
	if !ok || !masked {
		return dots, nil
	}
	mask, err := p.picture(soft, false)
	if err != nil {
		return nil, err
	}
	if mask.Bounds() != dots.Bounds() {
		return nil, unknown("SMask")
	}
	whole := image.NewNRGBA(dots.Bounds())
	draw.Draw(whole, whole.Rect, dots, image.Point{}, draw.Src)
	for y := range int(height) {
		for x := range int(width) {
			grey, _ := color.GrayModel.Convert(mask.At(x, y)).(color.Gray)
			whole.Pix[whole.PixOffset(x, y)+3] = grey.Y
		}
	}
	return whole, nil
}

// read reads the dots of a picture, from a JPEG or as they are.
func (p *press) read(stream *pdf.Stream, width, height int) (image.Image, error) {
	if filter, _ := stream.Dict.Name("Filter"); filter == "DCTDecode" {
		raw, err := stream.RawBytes()
		if err != nil {
			return nil, ErrBroken
		}
		about, err := jpeg.DecodeConfig(bytes.NewReader(raw))
		if err != nil || about.Width != width || about.Height != height {
			return nil, ErrBroken
		}
		dots, err := jpeg.Decode(bytes.NewReader(raw))
		if err != nil {
			return nil, ErrBroken
		}
		return dots, nil
	}
	if bits, _ := stream.Dict.Int("BitsPerComponent"); bits != 8 {
		return nil, unknown("BitsPerComponent")
	}
	palette, parts, err := p.palette(get(stream.Dict, "ColorSpace"))
	if err != nil {
		return nil, err
	}
	raw, err := stream.Content()
	if err != nil || len(raw) < width*height*parts {
		return nil, ErrBroken
	}
	dots := image.NewNRGBA(image.Rect(0, 0, width, height))
	for i := range width * height {
		one := raw[i*parts : i*parts+parts]
		if palette != nil {
			at := int(one[0]) * 3
			if at+3 > len(palette) {
				return nil, ErrBroken
			}
			one = palette[at : at+3]
		}
		to := dots.Pix[4*i : 4*i+4]
		switch len(one) {
		case 1:
			to[0], to[1], to[2] = one[0], one[0], one[0]
		case 3:
			copy(to, one)
		default:
			return nil, unknown("ColorSpace")
		}
		to[3] = 255
	}
	return dots, nil
}

// palette is the list of colours of a picture, if it has one, and of how many
// parts a dot is.
func (p *press) palette(space pdf.Object) ([]byte, int, error) {
	if space == nil {
		return nil, 0, ErrBroken
	}
	list, err := p.file.file.ResolveArray(space)
	if err != nil || len(list) != 4 || list[0] != pdf.Name("Indexed") {
		parts, err := p.parts(space)
		return nil, parts, err
	}
	if parts, err := p.parts(list[1]); err != nil || parts != 3 {
		return nil, 0, unknown("Indexed")
	}
	table, err := p.file.file.Resolve(list[3])
	if err != nil {
		return nil, 0, ErrBroken
	}
	switch t := table.(type) {
	case pdf.String:
		return t, 1, nil
	case *pdf.Stream:
		colours, err := t.Content()
		return colours, 1, err
	}
	return nil, 0, ErrBroken
}
