package kit

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/words"
)

// Trouble is what went wrong, in the words of the reader: first what happened,
// then what to do. The id leads a helpdesk to the log; it holds nothing private.
type Trouble struct {
	What string
	Do   string
	ID   string
}

// ShowTrouble shows trouble over the window.
func ShowTrouble(c fyne.Canvas, l words.Lang, t Trouble) *Panel {
	var p *Panel
	p = NewPanel(t.What, troubleBody(l, t), Primary(l.T("kit.close"), IconNone, func() { p.Close() }))
	p.Show(c)
	return p
}

// TroublePanel shows trouble in the place of what could not be shown; retry may be nil.
func TroublePanel(l words.Lang, t Trouble, retry func()) fyne.CanvasObject {
	disc := NewAvatar("", Bad)
	disc.Icon = IconWarning
	var again fyne.CanvasObject
	if retry != nil {
		again = Wrap(8, Secondary(l.T("kit.retry"), IconSync, retry))
	}
	heading := NewParagraph(t.What, Style{Size: SizeHeading, Bold: true})
	return Card(Across(14, disc, Grow(heading)), troubleBody(l, t), again)
}

func troubleBody(l words.Lang, t Trouble) fyne.CanvasObject {
	if t.ID == "" {
		return Prose(t.Do)
	}
	return Down(10, Prose(t.Do), NewParagraph(l.T("kit.trouble.id", "id", t.ID), Style{Size: SizeCaption, Color: ColorMuted}))
}

// Notice is a strip with something to know, in the page; buttons say what to do about it.
func Notice(tone Tone, text string, buttons ...*Button) *fyne.Container {
	ground := NewSurface(tone.soft())
	ground.Radius, ground.Stroke = 10, ColorCardBorder
	words := NewParagraph(text, Style{Color: tone.strong()})
	sign := NewIcon(tone.sign(), tone.strong())
	row := Across(10, sign, Grow(words))
	for _, b := range buttons {
		row.Add(b)
	}
	return Layers(ground, InsetBy(Edges{Top: 10, Bottom: 10, Left: 14, Right: 10}, row))
}
