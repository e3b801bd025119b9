package secret

import (
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/picture"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// Card shows a recovery code as one writes it down, a few groups on a line, with
// the same code for a camera beside it.
func Card(l words.Lang, code string) fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for group := range strings.SplitSeq(code, "-") {
		shown = append(shown, kit.NewText(group, kit.Style{Size: kit.SizeTitle, Bold: true, Align: fyne.TextAlignCenter}))
	}
	groups := kit.Columns(kit.Grid{Columns: 3, Narrow: 80, Gap: 10}, shown...)
	plane := kit.NewSurface(kit.ColorQuiet)
	plane.Stroke, plane.Radius = kit.ColorQuietBorder, 10
	squares, err := picture.QR(code)
	if err != nil { // too long: then there is nothing for a camera, and the groups are all there is
		return kit.Layers(plane, kit.Inset(14, groups))
	}
	drawn := kit.NewSquares(l.T("recovery.qr"), squares.Side(), picture.QuietZone, squares.Dark)
	return kit.Layers(plane, kit.Inset(14, kit.Across(18, drawn, kit.Grow(groups))))
}

// Keep are the buttons to take a code away from the screen.
type Keep struct {
	Canvas func() fyne.Canvas
	Copy   func(text string)
	Sheet  func(code string) // asks where, and writes the sheet there
}

// Buttons are those of Keep. Who saves the sheet is warned first that the file
// opens the vault.
func (k Keep) Buttons(l words.Lang, code string) []fyne.CanvasObject {
	warned := func() {
		kit.Ask(k.Canvas(), l, kit.Question{Title: l.T("secret.sheet"), Text: l.T("secret.sheet-warning"), Yes: l.T("secret.sheet-yes")},
			func() { k.Sheet(code) })
	}
	return []fyne.CanvasObject{
		kit.Quiet(l.T("firstrun.copy"), kit.IconCopy, func() { k.Copy(code) }),
		kit.Secondary(l.T("secret.sheet"), kit.IconPrint, warned),
	}
}
