package pdf

import (
	"strconv"
	"strings"

	"keukentafel/app/document"
)

// furniture is the header and the footer of one page.
type furniture struct {
	frame
	header, footer [2]line
	hand           hand
	logo           *mark // only on the first page
}

// furnish shapes the header and the footer of every page. On the first the
// header leaves room to the logo.
func (c *composer) furnish(doc document.Document, pages int, logo *mark) ([]furniture, error) {
	all := make([]furniture, pages)
	for i := range all {
		all[i].frame = c.frame
		all[i].hand = hand{face: regular, size: 8.5, colour: quiet}
		room := c.width
		if i == 0 {
			all[i].logo = logo
			room -= logo.taken()
		}
		for side, text := range [2]string{doc.Header.Left, doc.Header.Right} {
			var err error
			if all[i].header[side], err = c.marginLine(text, i+1, pages, room); err != nil {
				return nil, err
			}
		}
		for side, text := range [2]string{doc.Footer.Left, doc.Footer.Right} {
			var err error
			if all[i].footer[side], err = c.marginLine(text, i+1, pages, c.width); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

// marginLine takes the first line that fits in half the width: a long name
// must not run into the other side.
func (c *composer) marginLine(text string, page, pages int, room float64) (line, error) {
	text = strings.NewReplacer("{page}", strconv.Itoa(page), "{pages}", strconv.Itoa(pages)).Replace(text)
	p := passage{document.Plain(text), hand{face: regular, size: 8.5, colour: quiet}, "page margin"}
	lines, err := c.lines(p, room*0.62)
	if err != nil {
		return line{}, err
	}
	return lines[0], nil
}

func (f furniture) draw(c *canvas) {
	f.logo.draw(c)
	right := f.left + f.width
	headRight := right - f.logo.taken()
	headFoot, footFoot := 48.0, paperHeight-34
	c.decorate(artHeader)
	c.text(nil, f.header[0], f.left, headFoot)
	c.text(nil, f.header[1], headRight-f.header[1].width, headFoot)
	if f.header[0].width+f.header[1].width > 0 {
		c.fill(box{f.left, headFoot + 7, headRight - f.left, 0.6}, hairline)
	}
	c.hush()
	c.decorate(artFooter)
	c.text(nil, f.footer[0], f.left, footFoot)
	c.text(nil, f.footer[1], right-f.footer[1].width, footFoot)
	if f.footer[0].width+f.footer[1].width > 0 {
		c.fill(box{f.left, footFoot - 16, f.width, 0.6}, hairline)
	}
	c.hush()
}
