package main

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

func formPage(g *gallery) fyne.CanvasObject {
	name := kit.NewEntry("")
	name.SetText("Familie de Wit")
	phone := kit.NewEntry("06 12 34 56 78")
	date := kit.NewDateField(g.lang, today)
	date.SetDate("2026-11-10")
	role := kit.NewSelect("Kies een rol", []kit.Option{{ID: "mother", Label: "Moeder"}, {ID: "father", Label: "Vader"}, {ID: "grandmother", Label: "Oma"}, {ID: "other", Label: "Iemand anders"}})
	role.SetSelected("grandmother")
	school := kit.NewCombobox(g.lang, "Kies een partner", []kit.Option{
		{ID: "1", Label: "Basisschool De Brug", Hint: "Nijmegen"}, {ID: "2", Label: "Huisarts Van Dam", Hint: "Nijmegen"},
		{ID: "3", Label: "Jeugdgezondheidszorg", Hint: "GGD"}, {ID: "4", Label: "Voetbalclub SVW", Hint: "Own network"},
	})
	wrong := kit.NewField("E-mailadres", "", kit.NewEntry(""))
	wrong.SetError("Dit adres mist een @. Kijk het nog eens na.")
	off := kit.NewEntry("")
	off.SetText("Kan nu niet veranderen")
	off.Disable()
	grid := kit.Columns(kit.Grid{Columns: 2, Narrow: 260, Gap: 18},
		kit.NewField("Naam van het gezin", "Zoals het gezin zichzelf noemt.", name),
		kit.NewField("Telefoon", "", phone),
		kit.NewField("Eerste gesprek", "", date),
		kit.NewField("Rol", "", role),
		kit.NewField("Partner", "", school),
		wrong,
		kit.NewField("Wachtwoordzin", "", kit.NewPassword("Minstens vier woorden")),
		kit.NewField("Vast", "", off),
	)
	words := kit.NewArea(g.lang, 3, "In de woorden van het gezin")
	words.SetText("We willen weer samen aan tafel eten, zonder ruzie. Noor gaat elke dag naar school en mama krijgt twee ochtenden per week tijd voor zichzelf.")
	kind := kit.NewChoice(kit.Option{ID: "fact", Label: "Feit"}, kit.Option{ID: "seen", Label: "Gezien"}, kit.Option{ID: "opinion", Label: "Mening"}, kit.Option{ID: "quote", Label: "Letterlijk gezegd"})
	kind.SetSelected("quote")
	mark := kit.NewScale("Gaat helemaal niet", "Gaat heel goed")
	mark.SetMark(6)
	share := kit.NewCheck("De school mag dit doel lezen. Noor weet dat en vindt het goed.", nil)
	share.SetChecked(true)
	return kit.NewPage(kit.PageHead{
		Title: "Formulier", Subtitle: "Alles om iets in te vullen", Back: kit.IconButton(kit.IconBack, "Terug", nil),
		Actions: []fyne.CanvasObject{kit.Secondary("Annuleren", kit.IconNone, nil), kit.Primary("Bewaren", kit.IconCheck, nil)},
	},
		kit.Card(grid),
		kit.Card(
			kit.NewField("Wat wil het gezin bereiken?", "", words),
			kit.NewField("Soort uitspraak", "", kind),
			kit.NewField("Hoe gaat het thuis?", "0 is het slechtst, 10 het best.", mark),
			share, kit.NewCheck("Iemand anders vertelt mee", nil)),
	)
}
