package office

import "fmt"

// picture puts a picture in a paragraph of its own, in lines for who can draw
// them and in dots for who cannot.
func (o *odt) picture(style string, a artwork) {
	if len(a.lines)+len(a.dots) == 0 {
		if a.alt != "" {
			o.plain("Small", a.alt)
		}
		return
	}
	o.spoken++
	o.paragraph(style, "", func(*odtText) {
		o.body.print(`<draw:frame draw:style-name="Picture" draw:name="%s" text:anchor-type="as-char" svg:width="%s" svg:height="%s">`,
			fmt.Sprintf("picture-%d", o.spoken), points(a.width), points(a.height))
		if len(a.lines) > 0 {
			o.image(".svg", "image/svg+xml", a.lines)
		}
		if len(a.dots) > 0 {
			o.image(".png", "image/png", a.dots)
		}
		o.body.print(`<svg:title>%s</svg:title><svg:desc>%s</svg:desc></draw:frame>`, a.title, a.alt)
	})
}

func (o *odt) image(ending, media string, data []byte) {
	name := fmt.Sprintf("Pictures/picture-%d%s", o.spoken, ending)
	o.pictures = append(o.pictures, part{name: name, media: media, data: data, stored: ending == ".png"})
	o.body.print(`<draw:image xlink:href="%s" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="%s"/>`, name, media)
}
