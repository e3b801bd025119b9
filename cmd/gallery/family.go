package main

import (
	"fmt"

	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

// family is invented.
type family struct {
	name, place, coordinator string
	state                    kit.Label
}

func families() []family {
	names := []string{"De Wit", "Jansen", "Yılmaz", "Van den Berg", "Kowalski", "El Amrani", "Bakker", "Nguyễn", "De Vries", "Smit", "Haddad", "Visser"}
	places := []string{"Nijmegen", "Utrecht", "Zwolle", "Ede", "Deventer"}
	who := []string{"Fatma Demir", "Joost Prins", "Oma Riet"}
	states := []kit.Label{{Text: "Actief", Tone: kit.Good}, {Text: "Wacht op ja", Tone: kit.Warn}, {Text: "Concept", Tone: kit.Info}, {Text: "Gesloten", Tone: kit.Neutral}}
	var all []family
	for i := range 500 {
		all = append(all, family{
			name: "Familie " + names[i%len(names)], place: places[i%len(places)],
			coordinator: who[i%len(who)], state: states[(i*7/3)%len(states)],
		})
	}
	return all
}

func familyPage(g *gallery) fyne.CanvasObject {
	all := families()
	list := kit.NewRows(func() int { return len(all) }, func(i int) kit.RowData {
		f := all[i]
		return kit.RowData{
			Initials: kit.Initials(f.name), Tone: kit.Info, Title: f.name,
			Subtitle: f.place + " · " + f.coordinator, Chips: []kit.Label{f.state},
		}
	}).StaysChosen()
	detail := kit.Layers(dossier(g, all[0]))
	list.OnChosen = func(i int) {
		detail.Objects = []fyne.CanvasObject{dossier(g, all[i])}
		detail.Refresh()
	}
	list.Mark(0)
	head := kit.Across(10,
		kit.Grow(kit.Down(0, kit.Title("Gezinnen"), kit.Caption(g.lang.Number(len(all))+" gezinnen"))),
		kit.Primary("Nieuw", kit.IconPlus, func() { g.newFamily() }))
	pane := kit.Down(12, kit.InsetBy(kit.Edges{Top: 22, Left: 18, Right: 18}, kit.Down(14, head, kit.NewSearch("Zoek op naam of plaats"))),
		kit.Grow(kit.InsetBy(kit.Edges{Left: 8, Right: 8, Bottom: 8}, list)))
	return kit.NewSplit("family", "Rand tussen lijst en gezin", 370, pane, detail)
}

func dossier(g *gallery, f family) fyne.CanvasObject {
	tabs := kit.NewTabs(
		kit.Tab{Label: "Overzicht", Content: func() fyne.CanvasObject { return overview(g) }},
		kit.Tab{Label: "Gezin en netwerk", Content: func() fyne.CanvasObject { return network(g) }},
		kit.Tab{Label: "Plan", Content: func() fyne.CanvasObject { return network(g) }},
		kit.Tab{Label: "Toestemming", Badge: 2, Content: func() fyne.CanvasObject { return network(g) }},
		kit.Tab{Label: "Bijdragen", Badge: 1},
	)
	return kit.FixedPage(kit.PageHead{
		Title: f.name, Subtitle: f.place + " · regie: " + f.coordinator, Chips: []kit.Label{f.state},
		Actions: []fyne.CanvasObject{
			kit.Secondary("Afdrukken", kit.IconPrint, nil),
			kit.Primary("Aan tafel", kit.IconTable, func() { g.open("table") }),
		},
	}, tabs)
}

func overview(g *gallery) fyne.CanvasObject {
	bar := kit.NewBar()
	bar.Set(0.62)
	progress := kit.Card(kit.Down(10,
		kit.Across(10, kit.Grow(kit.Strong("Voortgang van het plan")), kit.NewText("3 van 5 doelen", kit.Style{Bold: true, Color: kit.ColorPrimary})), bar,
		kit.Note("Volgende evaluatie: "+g.lang.Date("2027-01-12"))))
	goals := kit.Section("Doelen", kit.Quiet("Doel toevoegen", kit.IconPlus, nil),
		kit.NewRow(kit.RowData{Icon: kit.IconTarget, Tone: kit.Good, Title: "Weer samen aan tafel eten", Subtitle: "Voor iedereen · klaar op " + g.lang.ShortDate("2027-03-01"), Chips: []kit.Label{{Text: "Op weg", Tone: kit.Good}}}, func() {}),
		kit.NewRow(kit.RowData{Icon: kit.IconTarget, Tone: kit.Warn, Title: "Noor gaat elke dag naar school", Subtitle: "Voor Noor · klaar op " + g.lang.ShortDate("2026-12-18"), Chips: []kit.Label{{Text: "Over 24 dagen", Tone: kit.Warn}}}, func() {}),
		kit.NewRow(kit.RowData{Icon: kit.IconTarget, Tone: kit.Neutral, Title: "Sanne heeft twee ochtenden tijd voor zichzelf", Subtitle: "Voor Sanne", Chips: []kit.Label{{Text: "Nog niet begonnen", Tone: kit.Neutral}}}, func() {}))
	words := kit.Section("Waarom dit plan", nil,
		kit.Quote("We willen weer samen aan tafel eten, zonder ruzie. Noor moet elke dag naar school kunnen, en mama moet ook eens rust hebben."),
		kit.Caption("Sanne, moeder · 24 november 2026"))
	return kit.Sheet(progress, words, goals)
}

func network(g *gallery) fyne.CanvasObject {
	people := kit.Down(2)
	for i, name := range []string{"Sanne de Wit", "Karim Haddad", "Noor de Wit", "Lisa de Wit", "Riet Jansen"} {
		people.Add(kit.NewRow(kit.RowData{
			Initials: kit.Initials(name), Tone: kit.Tone(i % 5), Title: name,
			Subtitle: fmt.Sprintf("Huishouden %d", i/3+1), Trailing: g.lang.ShortDate("2012-05-05"),
			Chips: []kit.Label{{Text: "Gezag", Tone: kit.Good}},
		}, func() {}))
	}
	return kit.Sheet(kit.Section("Mensen", nil, people))
}

func (g *gallery) newFamily() {
	name := kit.NewEntry("")
	date := kit.NewDateField(g.lang, today)
	field := kit.NewField("Naam van het gezin", "Zoals het gezin zichzelf noemt.", name)
	kit.AskForm(g.canvas, g.lang, kit.Form{
		Title: "Nieuw gezin", Intro: "Meer is nu niet nodig. De rest komt aan tafel.", Submit: "Gezin maken",
		Fields: []fyne.CanvasObject{field, kit.NewField("Eerste gesprek", "", date)},
		Check: func() string {
			field.SetError("")
			if name.Text == "" {
				field.SetError("Vul een naam in.")
				return "Er ontbreekt nog iets."
			}
			return ""
		},
		Done: func() {
			g.toasts.Say(kit.Toast{Text: "Het gezin is gemaakt.", Action: "Ongedaan maken", Act: func() {}})
		},
	})
}
