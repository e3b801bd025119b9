package kit

import "fyne.io/fyne/v2"

// EmptyState stands where a list would be: a picture, what this place is for, and what to do first.
func EmptyState(icon IconName, title, text string, buttons ...*Button) *fyne.Container {
	disc := NewAvatar("", Info)
	disc.Icon, disc.Side = icon, 84
	centre := fyne.TextAlignCenter
	foot := Across(10, Space())
	for _, b := range buttons {
		foot.Add(b)
	}
	foot.Add(Space())
	return Inset(24, Down(12,
		Across(0, Space(), disc, Space()),
		NewParagraph(title, Style{Size: SizeHeading, Bold: true, Align: centre}),
		NewParagraph(text, Style{Color: ColorMuted, Align: centre}),
		foot,
	))
}
