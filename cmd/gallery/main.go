// Command gallery shows every widget of app/ui/kit with invented families, for
// design review and for pictures. It has no database and keeps nothing.
package main

import (
	"flag"
	"fmt"
	"image/png"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

type options struct {
	shot     string
	page     string
	lang     string
	contrast bool
	zoom     float64
	width    float64
	height   float64
}

func main() {
	var o options
	flag.StringVar(&o.shot, "shot", "", "write a picture to this file and stop")
	flag.StringVar(&o.page, "page", "family", "the page to begin with: "+pageNames())
	flag.StringVar(&o.lang, "lang", "nl", "nl or en")
	flag.BoolVar(&o.contrast, "contrast", false, "high contrast; Ctrl+B switches it")
	flag.Float64Var(&o.zoom, "zoom", 1, "size of the text, 1 to 2")
	flag.Float64Var(&o.width, "width", 1280, "width of the window")
	flag.Float64Var(&o.height, "height", 800, "height of the window")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "gallery:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	a := newApp(o)
	look := kit.Look{HighContrast: o.contrast, Zoom: float32(o.zoom)}
	a.Settings().SetTheme(kit.NewTheme(look))
	l := words.Parse(o.lang)
	if err := kit.UseLanguage(l); err != nil {
		return fmt.Errorf("use language: %w", err)
	}
	size := fyne.NewSize(float32(o.width), float32(o.height))
	w := a.NewWindow("Keukentafel galerij")
	w.SetPadded(false)
	g := newGallery(a, l, look)
	g.canvas = w.Canvas()
	w.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyB, Modifier: fyne.KeyModifierControl},
		func(fyne.Shortcut) { g.chosen("contrast") })
	w.SetContent(g.content)
	w.Resize(size)
	g.open(o.page)
	if o.shot != "" {
		return shoot(w.Canvas(), o.shot)
	}
	w.ShowAndRun()
	return nil
}

// newApp draws with the software driver when a picture is asked for: that needs no display.
func newApp(o options) fyne.App {
	if o.shot != "" {
		return test.NewApp()
	}
	return app.NewWithID("nl.keukentafel.gallery")
}

func shoot(c fyne.Canvas, name string) error {
	file, err := os.Create(name)
	if err != nil {
		return fmt.Errorf("make picture: %w", err)
	}
	if err := png.Encode(file, c.Capture()); err != nil {
		return fmt.Errorf("write picture: %w", err)
	}
	return file.Close()
}
