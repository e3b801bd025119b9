package office

import "fmt"

// perPoint is how finely Word measures pictures.
const perPoint = 12700

// picture puts a picture in a paragraph of its own. Word needs the dots; with
// them the lines can go along. Without dots the words are there instead.
func (d *docx) picture(a artwork) {
	if len(a.dots) == 0 {
		if a.alt != "" {
			d.plain("Small", a.alt)
		}
		return
	}
	d.spoken++
	dots := d.image(".png", a.dots)
	sharper := ""
	if len(a.lines) > 0 {
		sharper = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="` + d.image(".svg", a.lines) + `"/></a:ext></a:extLst>`
	}
	width, height, name := int(a.width*perPoint), int(a.height*perPoint), fmt.Sprintf("picture-%d", d.spoken)
	d.paragraph("Figure", "", "", func() {
		d.body.print(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="%s" descr="%s" title="%s"/>`, width, height, d.spoken, name, a.alt, a.title)
		d.body.raw(`<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="` + ooxml + `drawingml/2006/picture"><pic:pic>`)
		d.body.print(`<pic:nvPicPr><pic:cNvPr id="%d" name="%s"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%s">`, d.spoken, name, dots)
		d.body.raw(sharper + `</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`)
		d.body.print(`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`, width, height)
	})
}

func (d *docx) image(ending string, data []byte) (id string) {
	name := fmt.Sprintf("media/picture-%d%s", d.spoken, ending)
	d.pictures = append(d.pictures, part{name: "word/" + name, data: data, stored: ending == ".png"})
	return d.link("image", name, false)
}
