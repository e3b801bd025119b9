package table

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// TestPictures draws every step to look at, when KEUKENTAFEL_PICTURES names a
// folder.
func TestPictures(t *testing.T) {
	folder := os.Getenv("KEUKENTAFEL_PICTURES")
	if folder == "" {
		t.Skip("KEUKENTAFEL_PICTURES is not set")
	}
	k := begin(t, deWit(nil))
	for _, size := range []fyne.Size{{Width: 1064, Height: 800}, {Width: 808, Height: 700}, {Width: 1064, Height: 2000}} {
		for _, look := range []kit.Look{{Zoom: 1}, {Zoom: 1.5}, {Zoom: 1, HighContrast: true}} {
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look))
			k.window.Resize(size)
			for _, st := range k.screen.stages {
				k.goTo(st.id)
				if st.id == "goals" {
					g := k.screen.now.(*goals)
					g.openGoal(k.dossier().Plan.Goals[0].ID)
					k.screen.stored(nil)
				}
				if st.id == "consents" {
					k.picturesOfParts(folder, fmt.Sprintf("%dx%d-%d-%v", int(size.Width), int(size.Height), int(look.Zoom*100), look.HighContrast))
				}
				name := fmt.Sprintf("%s-%dx%d-%d-%v.png", st.id, int(size.Width), int(size.Height), int(look.Zoom*100), look.HighContrast)
				k.picture(filepath.Join(folder, name))
			}
		}
	}
}

// picturesOfParts draws the three steps of a consent that was not asked yet.
func (k *talk) picturesOfParts(folder, look string) {
	k.Helper()
	c := k.screen.now.(*consents)
	partner := k.partner(family.PartnerDebtHelp)
	c.partner.SetSelected(string(partner))
	c.choosePartner()
	k.tap("Noor")
	for part := range 3 {
		if part > 0 {
			c.ticks.take()
		}
		c.goTo(part)
		k.picture(filepath.Join(folder, fmt.Sprintf("consent-%d-%s.png", part+1, look)))
	}
}

func (k *talk) picture(path string) {
	k.Helper()
	file, err := os.Create(path)
	if err != nil {
		k.Fatal(err)
	}
	if err := png.Encode(file, k.window.Canvas().Capture()); err != nil {
		k.Fatal(err)
	}
	if err := file.Close(); err != nil {
		k.Fatal(err)
	}
}
