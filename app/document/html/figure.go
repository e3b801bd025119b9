package html

import (
	"fmt"

	"keukentafel/app/document"
	"keukentafel/app/picture"
)

// figureWidth is how wide a picture is at most, in pixels of a browser.
const figureWidth = 720

// Heights of the pictures; an ecogram spreads out when it may be tall.
const (
	figureTallest  = 2400
	ecogramTallest = 420
)

// figure draws a picture inside the page, and says under it in words what it
// shows, for everybody.
func (p *page) figure(b document.Figure) error {
	tallest := figureTallest
	if b.Kind == document.FigureEcogram {
		tallest = ecogramTallest
	}
	drawing := b.Draw(picture.Paper{Width: figureWidth, Height: float64(tallest)})
	p.figures++
	p.text.WriteString("<figure class=\"picture\">\n")
	if err := picture.InlineSVG(&p.text, drawing, picture.DayPalette(), picture.Inline{ID: fmt.Sprintf("picture-%d", p.figures), Title: p.lang.T("figure." + string(b.Kind))}); err != nil {
		return err
	}
	p.print("<figcaption><details><summary>%s</summary><p>%s</p></details></figcaption>\n</figure>\n", p.lang.T("page.in-words"), string(drawing.Description))
	return nil
}
