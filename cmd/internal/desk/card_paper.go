package desk

import (
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/family"
	"keukentafel/app/picture"
	"keukentafel/app/words"
)

// CardPaper writes the own card as PDF: names, fingerprint and codes.
func (in *Installation) CardPaper(ctx context.Context, w io.Writer) error {
	card, err := in.MyCard(ctx)
	if err != nil {
		return err
	}
	codes, err := CardCodes(card)
	if err != nil {
		return err
	}
	doc, err := document.CardSheet(document.CardPaper{Name: string(card.Name), House: string(card.House), Function: string(card.Function), Groups: Fingerprint(card.Key),
		Words: words.Spoken(card.Key), Codes: codes, Day: string(family.DateOf(in.Clock()))}, in.Language())
	if err != nil {
		return err
	}
	return pdf.Write(w, doc)
}

// CardPicture writes a card as one PNG with its codes beside and below each
// other: eight dots for each square, with the white that a camera needs.
func CardPicture(w io.Writer, card casework.Card) error {
	const unit, across = 8, 2
	codes, err := CardCodes(card)
	if err != nil {
		return err
	}
	var drawn []picture.Squares
	side := 0
	for _, code := range codes {
		squares, err := picture.QR(code)
		if err != nil {
			return fmt.Errorf("draw card: %w", err)
		}
		drawn = append(drawn, squares)
		side = max(side, (squares.Side()+2*picture.QuietZone)*unit)
	}
	sheet := image.NewGray(image.Rect(0, 0, side*across, side*((len(drawn)+across-1)/across)))
	for i := range sheet.Pix {
		sheet.Pix[i] = 0xFF
	}
	for n, squares := range drawn {
		left, top := n%across*side+picture.QuietZone*unit, n/across*side+picture.QuietZone*unit
		for y := range squares.Side() * unit {
			for x := range squares.Side() * unit {
				if squares.Dark(x/unit, y/unit) {
					sheet.SetGray(left+x, top+y, color.Gray{})
				}
			}
		}
	}
	return png.Encode(w, sheet)
}
