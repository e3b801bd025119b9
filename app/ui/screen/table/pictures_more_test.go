package table

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// TestPicturesOfWhatLiesOver draws the panels, the break, a correction and the
// end of a talk in which much was skipped, in English and in large text.
func TestPicturesOfWhatLiesOver(t *testing.T) {
	folder := os.Getenv("KEUKENTAFEL_PICTURES")
	if folder == "" {
		t.Skip("KEUKENTAFEL_PICTURES is not set")
	}
	k := begin(t, deWit(beforeTheTalk))
	k.lang = words.EN
	k.lockAndUnlock()
	for name, in := range map[string]struct {
		size fyne.Size
		zoom float32
	}{"laptop": {fyne.NewSize(1280, 800), 1}, "narrow": {fyne.NewSize(1024, 700), 1.5}} {
		fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Look{Zoom: in.zoom}))
		k.window.Resize(in.size)
		shot := func(what string) { k.picture(filepath.Join(folder, name+"-over-"+what+".png")) }
		over := func(what string, open func()) {
			open()
			shot(what)
			k.window.Canvas().Overlays().Remove(k.window.Canvas().Overlays().Top())
		}
		k.goTo("story")
		k.alt(1)
		k.types("I do not sleep well\n")
		k.press("table.mend")
		shot("correction")
		k.press("table.leave-so")
		over("steps", k.screen.showSteps)
		over("time", k.screen.showTime)
		over("arrivals", k.screen.showArrivals)
		k.goTo("safety")
		over("private", k.screen.now.(*safety).private)
		k.goTo("finish")
		k.part("end")
		shot("skipped")
		k.press("table.pause")
		shot("pause")
		k.press("table.pause-end")
		k.goTo("goals")
		shot("goals")
	}
}
