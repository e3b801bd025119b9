package desk

import (
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/picture"
	"keukentafel/app/picture/raster"
	"keukentafel/app/words"
)

// A picture in a file of its own: as large as a page of a screen, and in dots
// twice as fine, or less fine when it is very tall.
const (
	drawnWidth  = 1000
	drawnHeight = 700
	pngScale    = 2.0
	pngMost     = 7900.0 // dots along a side
)

// figures are the pictures by the name that they have in a form.
var figures = map[string]document.FigureKind{
	"ecogram": document.FigureEcogram, "genogram": document.FigureGenogram, "timeline": document.FigureTimeline, "goals": document.FigureTrends,
}

// drawings are the writers of all drawings, by their form.
func drawings(lang words.Lang) map[Form]casework.Render {
	all := map[Form]casework.Render{}
	for name, kind := range figures {
		svg, _ := casework.PictureForm(name, casework.FormDrawing)
		dots, _ := casework.PictureForm(name, casework.FormImage)
		all[Form(svg)] = drawing(kind, lang, func(w io.Writer, d picture.Drawing) error { return picture.SVG(w, d, picture.DayPalette()) })
		all[Form(dots)] = drawing(kind, lang, func(w io.Writer, d picture.Drawing) error {
			scale := min(pngScale, pngMost/max(d.Width, d.Height))
			return raster.PNG(w, d, picture.DayPalette(), scale)
		})
	}
	return all
}

// drawing writes a picture of what a recipient may see. There is no line on it
// that says for whom it is, so what is only looked at is not drawn: it would
// pass for a copy. A slice with nothing for this picture has nothing to share.
func drawing(kind document.FigureKind, lang words.Lang, write func(io.Writer, picture.Drawing) error) casework.Render {
	return func(w io.Writer, d consent.Disclosure) error {
		if err := document.Check(d); err != nil {
			return err
		}
		if d.ViewOnly() {
			return consent.ErrNotADisclosure
		}
		slice := d.Slice()
		if kind != document.FigureEcogram && !kind.Shows(slice) {
			return consent.ErrNothingToShare
		}
		figure := document.Figure{Kind: kind, Slice: slice, Lang: lang}
		paper := picture.Paper{Width: drawnWidth, Measure: raster.Measure}
		if kind == document.FigureEcogram || kind == document.FigureGenogram {
			paper.Height = drawnHeight // the others have a row for each
		}
		return write(w, figure.Draw(paper))
	}
}
