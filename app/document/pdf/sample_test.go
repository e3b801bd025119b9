package pdf_test

import (
	"fmt"
	"strings"

	"keukentafel/app/document"
)

// sample is an invented plan with every kind of block, about four pages long.
func sample() document.Document {
	return document.Document{
		Title: "Gezinsplan familie Van Beïeren – Çelik", Lang: "nl", Subject: "Eén gezin, één plan", Date: "2026-11-23",
		Header: document.Margin{Left: "Gezinsplan familie Van Beïeren – Çelik", Right: "versie 3"},
		Footer: document.Margin{Left: "Gemeente Voorbeeldstad · Jeugd en Gezin", Right: "Pagina {page} van {pages}"},
		Blocks: append(append(opening(), goals()...), closing()...),
	}
}

func opening() []document.Block {
	return []document.Block{
		document.Heading{Level: 1, Text: "Gezinsplan familie Van Beïeren – Çelik"},
		document.KeyValues{Pairs: []document.Pair{
			{Key: "Voor", Value: document.Plain("Joost Bakker, mentor, OBS De Vlieger")},
			{Key: "Versie", Value: document.Plain("3, vastgesteld op 23 november 2026")},
			{Key: "Regisseur", Value: document.Plain("oma Corrie van Beïeren, met hulp van Marieke Oudshoorn, jeugdconsulent bij de gemeente Voorbeeldstad")},
		}},
		document.Note{Title: "Waarom u dit mag zien", Runs: document.Plain("Daniëlle, Emre en Anouk gaven op 20 november 2026 toestemming om deze delen te delen. Het gaat om doelen, afspraken en wat er goed gaat.")},
		document.Heading{Level: 2, Text: "Waarom er een plan is"},
		document.Statement{Text: "Anouk gaat sinds september steeds minder naar school. Thuis zijn er vaak ruzies over opstaan, schoolwerk en de telefoon. We willen dat het weer gezellig is aan tafel.", Speaker: "Daniëlle (moeder)", Detail: "3 november 2026"},
		document.Heading{Level: 2, Text: "Wat gaat er goed en waar maken we ons zorgen over?"},
		document.Heading{Level: 3, Text: "Wat gaat er goed"},
		document.Statement{Text: "Ik vang Noë op na school, dan eten we pannenkoeken.", Speaker: "Oma Corrie", Detail: "mening · 3 november 2026"},
		document.Statement{Text: "Paardrijden is het enige waar ik me rustig voel.", Speaker: "Anouk (14)", Detail: "uitspraak · 3 november 2026"},
		document.Heading{Level: 3, Text: "Zorgen"},
		document.List{Items: []document.Item{
			{Runs: document.Plain("Anouk was in oktober elf dagen ongeoorloofd afwezig van school.")},
			{Runs: document.Plain("Er is een betalingsachterstand van €\u00a01.240 bij de energieleverancier. De afspraak is dat Daniëlle en Emre samen naar de schuldhulpverlening gaan en daarna een regeling maken die vol te houden is.")},
			{Runs: []document.Run{{Text: "Noë (8)", Bold: true}, {Text: " slaapt "}, {Text: "soms", Italic: true}, {Text: " slecht."}}},
		}},
		document.List{Ordered: true, Items: []document.Item{{Runs: document.Plain("Eerst rust.")}, {Runs: document.Plain("Dan school.")}}},
	}
}

func goals() []document.Block {
	rows := []document.Row{}
	for i := range 9 {
		rows = append(rows, document.Row{Cells: [][]document.Run{
			document.Strong(fmt.Sprintf("%d. Anouk gaat weer elke schooldag naar school.", i+1)),
			document.Plain("Anouk en haar mentor maken samen een opbouwrooster. De eerste twee weken start Anouk om tien uur. Daniëlle belt niet meer zelf ziek; dat gaat via de mentor. " + strings.Repeat("Elke vrijdag bespreken Anouk en de mentor hoe de week is gegaan. ", i%3)),
			document.Plain("Anouk, meneer Bakker, Daniëlle"),
			document.Plain("15 januari 2027"),
			document.Plain("Ondersteuningsovereenkomst"),
		}})
	}
	return []document.Block{
		document.Heading{Level: 2, Text: "Doelen en afspraken"},
		document.Paragraph{Runs: document.Plain("In de tabel staat per doel wat we gaan doen, wie dat doet en wanneer het klaar moet zijn.")},
		document.Table{
			Columns: []document.Column{{Title: "Doel", Share: 3}, {Title: "Wat gaan we doen?", Share: 4.2}, {Title: "Wie?", Share: 2.2}, {Title: "Klaar op", Share: 1.6}, {Title: "Stand", Share: 1.2}},
			Rows:    rows,
		},
	}
}

func closing() []document.Block {
	return []document.Block{
		document.Heading{Level: 2, Text: "Evaluatie"},
		document.Table{
			Columns: []document.Column{{Title: "Datum", Share: 1}, {Title: "Onderwerp", Share: 2}},
			Rows: []document.Row{
				{Cells: [][]document.Run{document.Strong("18 januari 2027"), document.Plain("Eerste evaluatie aan de keukentafel")}},
				{Cells: [][]document.Run{document.Strong("8 maart 2027"), document.Plain("Tweede evaluatie met school")}},
			},
		},
		document.Heading{Level: 2, Text: "Toestemming"},
		document.Paragraph{Runs: document.Plain("Daniëlle, Emre en Anouk geven toestemming om dit plan te delen met de mentor en de gezinsbegeleider. De huisarts krijgt alleen een bericht over doel 3.")},
		document.Paragraph{Small: true, Runs: document.Plain("U kunt altijd een onafhankelijke cliëntondersteuner of vertrouwenspersoon inschakelen.")},
	}
}
