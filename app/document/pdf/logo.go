package pdf

import (
	"fmt"
	"image"
	"strings"

	base "github.com/boxesandglue/baseline-pdf"

	"keukentafel/app/document"
	"keukentafel/app/document/logo"
)

// The room for a logo at the top right of the first page, in points: 60 by
// 18 mm, above where the text begins.
const (
	logoWidth  = 170.0
	logoHeight = 51.0
	logoTop    = 20.0
	logoGap    = 14.0 // between it and the header
	logoFoot   = 7.0  // between it and the text
	finest     = 600.0 / 72
)

// mark is the logo with its size on paper.
type mark struct {
	picture    *logo.Picture
	element    *element // nil: decoration
	wide, high float64
	right      float64 // where it ends
}

// logo makes the logo ready to be drawn; without a description it is decoration.
func (c *composer) logo(i *document.Image) (*mark, error) {
	if i == nil {
		return nil, nil
	}
	picture, err := i.Open()
	if err != nil {
		return nil, err
	}
	m := &mark{picture: picture, right: c.left + c.width}
	m.wide, m.high = picture.Fit(logoWidth, logoHeight)
	if alt := strings.TrimSpace(document.Clean(i.Alt)); alt != "" {
		left, low := m.right-m.wide, paperHeight-logoTop-m.high
		m.element = c.root.add("Figure")
		m.element.extra = base.Dict{"Alt": base.String(alt),
			"A": fmt.Sprintf("<</O /Layout /BBox [%s %s %s %s] /Placement /Block>>", num(left), num(low), num(left+m.wide), num(low+m.high))}
	}
	return m, nil
}

// taken is the width that the header of the first page leaves to the logo.
func (m *mark) taken() float64 {
	if m == nil {
		return 0
	}
	return m.wide + logoGap
}

// spares is how far the text of the first page begins below its usual top. On
// the page of a book there is room enough; a sheet begins higher.
func (m *mark) spares(top float64) float64 {
	if m == nil {
		return 0
	}
	return max(0, logoTop+m.high+logoFoot-top)
}

func (m *mark) draw(c *canvas) {
	if m == nil {
		return
	}
	c.speak(m.element)
	left := m.right - m.wide
	if shapes, ok := m.picture.Shapes(m.wide * finest); ok {
		fmt.Fprintf(c.out, "q %.4f 0 0 %.4f %s %s cm\n", 1/finest, -1/finest, num(left), num(paperHeight-logoTop))
		for _, s := range shapes {
			c.area(s)
		}
		c.out.WriteString("Q\n")
		return
	}
	fmt.Fprintf(c.out, "q %s 0 0 %s %s %s cm /Logo Do Q\n", num(m.wide), num(m.high), num(left), num(paperHeight-logoTop-m.high))
}

// area fills one shape.
func (c *canvas) area(s logo.Shape) {
	part := func(v uint8) string { return num(float64(v) / 255) }
	fmt.Fprintf(c.out, "%s %s %s rg\n", part(s.Colour.R), part(s.Colour.G), part(s.Colour.B))
	for _, ring := range s.Rings {
		for i, at := range ring {
			pen := "l"
			if i == 0 {
				pen = "m"
			}
			fmt.Fprintf(c.out, "%s %s %s\n", num(at[0]), num(at[1]), pen)
		}
		c.out.WriteString("h\n")
	}
	if s.EvenOdd {
		c.out.WriteString("f*\n")
	} else {
		c.out.WriteString("f\n")
	}
}

// embed puts the dots of a logo in the file; of shapes there are none.
func (m *mark) embed(file *base.PDF, faces *typefaces) error {
	if m == nil {
		return nil
	}
	if _, ok := m.picture.Shapes(m.wide * finest); ok {
		return nil
	}
	wide, high := int(m.wide*finest), int(m.high*finest)
	object := file.NewObject()
	object.ForceStream = true
	object.Dictionary = base.Dict{"Type": "/XObject", "Subtype": "/Image", "ColorSpace": "/DeviceRGB", "BitsPerComponent": "8"}
	if photo, ok := m.picture.JPEG(wide, high); ok {
		object.Data.Write(photo.Data)
		object.Dictionary["Filter"] = "/DCTDecode"
		object.Dictionary["Width"], object.Dictionary["Height"] = photo.Width, photo.Height
		if photo.Gray {
			object.Dictionary["ColorSpace"] = "/DeviceGray"
		}
	} else {
		dots := m.picture.Dots(wide, high)
		object.Data.Write(bare(dots))
		object.SetCompression(9)
		object.Dictionary["Width"], object.Dictionary["Height"] = dots.Bounds().Dx(), dots.Bounds().Dy()
	}
	faces.pictures = base.Dict{"Logo": object.ObjectNumber.Ref()}
	return object.Save()
}

// bare is red, green and blue of every dot.
func bare(dots *image.RGBA) []byte {
	size := dots.Bounds().Size()
	out := make([]byte, 0, 3*size.X*size.Y)
	for y := range size.Y {
		row := dots.Pix[y*dots.Stride:]
		for x := range size.X {
			out = append(out, row[4*x], row[4*x+1], row[4*x+2])
		}
	}
	return out
}
