package kit

import (
	"image"

	"fyne.io/fyne/v2"

	"keukentafel/app/words"
)

// everyWidget makes each widget once, by a name.
func everyWidget() map[string]fyne.CanvasObject {
	all := pressed()
	for name, o := range typedIn() {
		all[name] = o
	}
	for name, o := range toldWith() {
		all[name] = o
	}
	return all
}

// pressed are the widgets that one presses.
func pressed() map[string]fyne.CanvasObject {
	off := Quiet("Meer", IconNone, nil)
	off.Disable()
	check := NewCheck("De school mag dit lezen", nil)
	check.SetChecked(true)
	choice := NewChoice(Option{ID: "yes", Label: "Ja"}, Option{ID: "no", Label: "Nee"})
	choice.SetSelected("yes")
	return map[string]fyne.CanvasObject{
		"button": Primary("Versturen", IconSend, nil), "button_secondary": Secondary("Afdrukken", IconPrint, nil),
		"button_danger": Danger("Vernietigen", IconTrash, nil), "button_icon": IconButton(IconPen, "Veranderen", nil), "button_off": off,
		"row":   NewRow(RowData{Initials: "SW", Title: "Sanne de Wit", Subtitle: "Moeder", Chips: []Label{{"Eens", Good}}}, nil),
		"check": check, "choice": choice, "cards": cardsToChoose(),
		"tabs":    NewTabs(Tab{Label: "Overzicht"}, Tab{Label: "Plan", Badge: 2}),
		"stepper": NewStepper(words.NL, []string{"Welkom", "Verhaal", "Ja"}, nil),
		"rail":    NewRail(Brand{Name: "Keukentafel", Icon: IconTable}, []RailItem{{ID: "a", Label: "Vandaag", Icon: IconToday, Badge: 3}}, nil),
		"split":   NewSplit("s", "rand", 200, Prose("Lijst"), Prose("Bericht")),
		"rows":    NewRows(func() int { return 2 }, func(int) RowData { return RowData{Title: "Sanne"} }),
	}
}

// typedIn are the widgets that one fills in.
func typedIn() map[string]fyne.CanvasObject {
	wrong := NewField("E-mailadres", "Voor de uitnodiging.", NewEntry("naam@voorbeeld.nl"))
	wrong.SetError("Dit adres mist een @.")
	date := NewDateField(words.NL, "2026-11-24")
	date.SetDate("2026-12-05")
	scale := NewScale("slecht", "goed")
	scale.SetMark(6)
	chosen := NewSelect("Kies", []Option{{ID: "a", Label: "Oma"}})
	chosen.SetSelected("a")
	return map[string]fyne.CanvasObject{
		"entry": NewEntry("Naam"), "password": NewPassword("Wachtwoordzin"), "search": NewSearch("Zoek"), "area": NewArea(words.NL, 3, "In eigen woorden"),
		"field": wrong, "date": date, "scale": scale, "select": chosen,
		"combobox": NewCombobox(words.NL, "Kies een partner", []Option{{ID: "1", Label: "De Brug"}}),
	}
}

// toldWith are the widgets that only tell something.
func toldWith() map[string]fyne.CanvasObject {
	progress := NewProgress(words.NL, "De bijlagen worden verstuurd", func() {})
	progress.Set(0.4)
	meter := NewMeter()
	return map[string]fyne.CanvasObject{
		"chips":    Chips(Label{"Goed", Good}, Label{"Let op", Warn}, Label{"Fout", Bad}),
		"avatar":   NewAvatar("SW", Info),
		"notice":   Notice(Warn, "Karim heeft nog niets gezegd.", Secondary("Bekijken", IconNone, nil)),
		"progress": progress, "meter": meter,
		"sheets": AtLeast(fyne.NewSize(200, 140), sheetsOfPaper()), "image": NewImage("Gemeente Vechtstede", []byte(threeBars), fyne.NewSize(120, 60)),
		"empty":   EmptyState(IconInbox, "Alles is verstuurd", "Hier staat wat nog weg moet.", Secondary("Naar het postvak", IconInbox, nil)),
		"trouble": TroublePanel(words.NL, Trouble{What: "Het plan kon niet worden verstuurd", Do: "De map is er niet."}, func() {}),
		"section": Section("Mensen", nil, Prose("Nog niemand.")),
		"text":    Down(4, Title("Titel"), Prose(long), Caption("klein")),
		"page":    NewPage(PageHead{Title: "Plan", Subtitle: "concept"}, Prose(long)),
		"card":    Card(Heading("Doelen"), Quote("Ik wil gewoon weer voetballen.")),
	}
}

// threeBars are a logo.
const threeBars = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><rect width="10" height="10" fill="#004f4a"/><rect x="10" width="10" height="10" fill="#5a4f4a"/><rect x="20" width="10" height="10" fill="#b44f4a"/></svg>`

// sheetsOfPaper are two sheets, of which the first has its picture.
func sheetsOfPaper() *Sheets {
	s := NewSheets("Plan", []fyne.Size{{Width: 595, Height: 842}, {Width: 595, Height: 842}})
	grey := image.NewGray(image.Rect(0, 0, 20, 28))
	for i := range grey.Pix {
		grey.Pix[i] = 0xdd
	}
	s.Wanted = func(sheet, dots int) {
		if sheet == 0 {
			s.Put(sheet, dots, grey)
		}
	}
	return s
}

func cardsToChoose() *Cards {
	c := NewCards(Grid{Columns: 2, Narrow: 160, Gap: 10},
		CardOption{"sheet", IconHome, "Voor op de koelkast", "Eén bladzijde om af te drukken."}, CardOption{"pdf", IconDocument, "Om te bewaren", "PDF: opent overal."})
	c.SetSelected("sheet")
	return c
}
