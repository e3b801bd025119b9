package main

import (
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// today is fixed, so that pictures of different days can be compared.
const today = "2026-11-24"

// gallery is the window: a rail with pages, and at its foot the looks.
type gallery struct {
	app     fyne.App
	lang    words.Lang
	look    kit.Look
	canvas  fyne.Canvas
	rail    *kit.Rail
	body    *fyne.Container
	toasts  *kit.Toasts
	content fyne.CanvasObject
}

type page struct {
	id    string
	label string
	icon  kit.IconName
	make  func(*gallery) fyne.CanvasObject
}

func pages() []page {
	return []page{
		{"family", "Gezin", kit.IconFamily, familyPage},
		{"today", "Vandaag", kit.IconToday, todayPage},
		{"form", "Formulier", kit.IconPen, formPage},
		{"text", "Tekst", kit.IconDocument, textPage},
		{"buttons", "Knoppen", kit.IconCheck, buttonPage},
		{"messages", "Meldingen", kit.IconMail, messagePage},
		{"table", "Aan tafel", kit.IconTable, tablePage},
		{"icons", "Iconen", kit.IconStar, iconPage},
	}
}

func pageNames() string {
	var names []string
	for _, p := range pages() {
		names = append(names, p.id)
	}
	return strings.Join(names, ", ")
}

func newGallery(a fyne.App, l words.Lang, look kit.Look) *gallery {
	g := &gallery{app: a, lang: l, look: look, body: kit.Layers(), toasts: kit.NewToasts()}
	var items []kit.RailItem
	for _, p := range pages() {
		items = append(items, kit.RailItem{ID: p.id, Label: p.label, Icon: p.icon})
	}
	items[1].Badge = 3
	g.rail = kit.NewRail(kit.Brand{Name: "Keukentafel", Sub: "Galerij", Icon: kit.IconTable}, items, []kit.RailItem{
		{ID: "contrast", Label: "Contrast", Icon: kit.IconEye},
		{ID: "zoom", Label: "Tekst groter", Icon: kit.IconSearch},
	})
	g.rail.OnChosen = g.chosen
	g.content = kit.Layers(kit.Frame(g.rail, g.body), g.toasts)
	return g
}

func (g *gallery) chosen(id string) {
	switch id {
	case "contrast":
		g.look.HighContrast = !g.look.HighContrast
	case "zoom":
		g.look.Zoom += 0.25
		if g.look.Zoom > 2 {
			g.look.Zoom = 1
		}
	default:
		g.open(id)
		return
	}
	g.app.Settings().SetTheme(kit.NewTheme(g.look))
}

func (g *gallery) open(id string) {
	for _, p := range pages() {
		if p.id == id {
			g.rail.Select(id)
			g.body.Objects = []fyne.CanvasObject{p.make(g)}
			g.body.Refresh()
		}
	}
}
