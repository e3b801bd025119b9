package main

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
)

func todayPage(g *gallery) fyne.CanvasObject {
	return kit.NewPage(kit.PageHead{Title: "Vandaag", Subtitle: g.lang.Weekday(today) + " " + g.lang.Date(today)},
		kit.Notice(kit.Warn, "Karim heeft nog niet gezegd of de school mag meelezen. Tot die tijd gaat er niets naar de school.", kit.Secondary("Bekijken", kit.IconNone, nil)),
		kit.Section("Dit vraagt aandacht", nil,
			kit.NewRow(kit.RowData{Icon: kit.IconClock, Tone: kit.Bad, Title: "Evaluatie had er gisteren moeten zijn", Subtitle: "Familie Kowalski", Trailing: g.lang.Days("2026-11-23", today)}, func() {}),
			kit.NewRow(kit.RowData{Icon: kit.IconMail, Tone: kit.Info, Title: "Nieuwe bijdrage van Basisschool De Brug", Subtitle: "Familie de Wit", Trailing: g.lang.Days(today, today)}, func() {}),
			kit.NewRow(kit.RowData{Icon: kit.IconHeart, Tone: kit.Good, Title: "Noor wordt 16: vraag opnieuw om toestemming", Subtitle: "Familie de Wit", Trailing: g.lang.Days("2026-12-04", today)}, func() {})),
		kit.Card(kit.EmptyState(kit.IconInbox, "Alles is verstuurd", "Hier staat wat nog weg moet. Er is nu niets dat wacht.", kit.Secondary("Naar het postvak", kit.IconInbox, nil))))
}

func textPage(*gallery) fyne.CanvasObject {
	return kit.NewPage(kit.PageHead{Title: "Tekst", Subtitle: "Maten, kleuren en chips", Chips: []kit.Label{{Text: "Actief", Tone: kit.Good}}},
		kit.Section("Maten", nil,
			kit.NewText("Heel groot", kit.Style{Size: kit.SizeHuge, Bold: true}), kit.Title("Titel van een bladzijde"), kit.Heading("Kop van een deel"),
			kit.Strong("Vet"), kit.Body("Gewone regel: één gezin, één plan, één regisseur. Ünïcödé, Łódź, İstanbul, Nguyễn."), kit.Muted("Minder belangrijk"), kit.Caption("Klein"),
			kit.Prose("Een alinea loopt door op de volgende regel als de bladzijde smal is of de tekst groot. Zo blijft alles leesbaar, ook als iemand de letters twee keer zo groot maakt."),
			kit.Quote("Ik wil gewoon weer voetballen."), kit.Note("Een toelichting loopt ook door.")),
		kit.Section("Chips", nil, kit.Chips(
			kit.Label{Text: "Neutraal"}, kit.Label{Text: "Goed", Tone: kit.Good}, kit.Label{Text: "Let op", Tone: kit.Warn},
			kit.Label{Text: "Fout", Tone: kit.Bad}, kit.Label{Text: "Weten", Tone: kit.Info})),
		kit.Section("Namen", nil,
			kit.Body("Zoë Daniël IJsbrand · Çağla Yılmaz İbrahim · Łukasz Świętosława · Nguyễn Thị Hằng"),
			kit.Strong("محمد العربي"), kit.Strong("ፀጋይ ለተብርሃን · ኣብርሃም"),
			kit.Quote("ሓዳስ, Олександр, Γιώργος, Ștefan, Růžena")),
		kit.Section("Avatars", nil, kit.Wrap(10, kit.NewAvatar("SW", kit.Neutral), kit.NewAvatar("KH", kit.Good), kit.NewAvatar("ND", kit.Warn), kit.NewAvatar("LD", kit.Bad), kit.NewAvatar("RJ", kit.Info))))
}

func buttonPage(g *gallery) fyne.CanvasObject {
	off := kit.Primary("Kan nu niet", kit.IconSend, nil)
	off.Disable()
	ask := kit.Danger("Vernietigen", kit.IconTrash, func() {
		kit.Ask(g.canvas, g.lang, kit.Question{Title: "Dossier van Familie de Wit vernietigen?", Text: "Alles van dit gezin verdwijnt, ook uit de reservekopieën. Dit kan niet ongedaan worden gemaakt.", Yes: "Vernietigen", Danger: true}, func() {})
	})
	return kit.NewPage(kit.PageHead{Title: "Knoppen", Subtitle: "Alles om op te drukken"},
		kit.Section("Soorten", nil, kit.Wrap(10,
			kit.Primary("Versturen", kit.IconSend, func() {
				g.toasts.Say(kit.Toast{Text: "Het plan is verstuurd aan de school.", Action: "Terughalen", Act: func() {}})
			}),
			kit.Secondary("Afdrukken", kit.IconPrint, nil), kit.Quiet("Meer laten zien", kit.IconDown, nil), ask, off,
			kit.IconButton(kit.IconPen, "Veranderen", nil), kit.Secondary("Zonder icoon", kit.IconNone, nil))),
		kit.Section("Stappen", nil, kit.NewStepper(g.lang, []string{"Welkom", "Woorden", "Doelen", "Ja"}, func(int) {})),
		kit.Section("Tabs", nil, kit.NewTabs(kit.Tab{Label: "Overzicht"}, kit.Tab{Label: "Plan"}, kit.Tab{Label: "Toestemming", Badge: 2}, kit.Tab{Label: "Versies"})),
		kit.Section("Rijen", nil,
			kit.NewRow(kit.RowData{Initials: "SW", Title: "Sanne de Wit", Subtitle: "Moeder · gezag", Chips: []kit.Label{{Text: "Eens", Tone: kit.Good}}}, func() {}),
			kit.NewRow(kit.RowData{Initials: "KH", Title: "Karim Haddad", Subtitle: "Vader · gezag", Trailing: "12 dagen", Chips: []kit.Label{{Text: "Niet gevraagd", Tone: kit.Neutral}}}, func() {})))
}

func messagePage(g *gallery) fyne.CanvasObject {
	progress := kit.NewProgress(g.lang, "De bijlagen worden verstuurd", func() {})
	progress.Set(0.4)
	trouble := kit.Trouble{What: "Het plan kon niet worden verstuurd", Do: "De map van het postvak is er niet. Steek de USB-stick in de computer of kies een andere map bij Instellingen. Uw plan staat veilig in de wachtrij.", ID: "7f3a-91"}
	half := kit.NewMeter()
	half.Set(0.6, kit.Warn, "Redelijk", "Nog een woord erbij maakt dit sterk.")
	return kit.NewPage(kit.PageHead{Title: "Meldingen", Actions: []fyne.CanvasObject{
		kit.Secondary("Vraag", kit.IconQuestion, func() {
			kit.Ask(g.canvas, g.lang, kit.Question{Title: "Dit doel weghalen?", Text: "Met één druk komt het terug.", Yes: "Weghalen"}, func() {})
		}),
		kit.Secondary("Bericht", kit.IconMail, func() {
			g.toasts.Say(kit.Toast{Text: "Het doel is weggehaald.", Action: "Ongedaan maken", Act: func() {}})
		}),
	}},
		kit.Card(half),
		kit.Notice(kit.Info, "U werkt zonder netwerk. Alles werkt; versturen gaat vanzelf als er weer netwerk is."),
		kit.Notice(kit.Good, "De gemeente heeft versie 2 ontvangen."),
		kit.Notice(kit.Bad, "Deze computer heeft een oudere kopie van het dossier.", kit.Secondary("Bekijken", kit.IconNone, nil)),
		kit.TroublePanel(g.lang, trouble, func() { kit.ShowTrouble(g.canvas, g.lang, trouble) }),
		kit.Card(progress),
		kit.Card(kit.EmptyState(kit.IconPartners, "Nog geen partners", "Partners lezen alleen wat het gezin goedvindt. Voeg de eerste toe met een contactkaart.", kit.Primary("Partner toevoegen", kit.IconPlus, nil))))
}

func tablePage(g *gallery) fyne.CanvasObject {
	words := kit.NewArea(g.lang, 4, "Schrijf op wat er gezegd wordt")
	return kit.Backdrop(kit.Large(1.3, kit.NewPage(kit.PageHead{Title: "Wat gaat er goed?", Actions: []fyne.CanvasObject{kit.Quiet("Stoppen", kit.IconCross, func() { g.open("family") })}},
		kit.NewStepper(g.lang, []string{"Welkom", "Goed", "Zorgen", "Doelen", "Wie doet wat", "Ja"}, func(int) {}),
		kit.Card(kit.Prose("Begin met wat lukt. Iedereen mag iets noemen, ook de kinderen."), words,
			kit.NewField("Wie zegt dit?", "", kit.NewChoice(kit.Option{ID: "1", Label: "Sanne"}, kit.Option{ID: "2", Label: "Noor"}, kit.Option{ID: "3", Label: "Lisa"}))),
		kit.Card(kit.NewField("Hoe gaat het thuis?", "", kit.NewScale("Slecht", "Goed"))),
		kit.Across(10, kit.Secondary("Overslaan", kit.IconNone, nil), kit.Space(), kit.Primary("Volgende", kit.IconRight, nil).IconLast()))))
}

func iconPage(*gallery) fyne.CanvasObject {
	grid := kit.Columns(kit.Grid{Columns: 8, Narrow: 100, Gap: 10})
	for _, name := range kit.IconNames() {
		grid.Add(kit.Down(6, kit.Across(0, kit.Space(), kit.NewIcon(name, kit.ColorText), kit.Space()), kit.NewText(string(name), kit.Style{Size: kit.SizeCaption, Align: fyne.TextAlignCenter})))
	}
	return kit.NewPage(kit.PageHead{Title: "Iconen"}, kit.Card(grid))
}
