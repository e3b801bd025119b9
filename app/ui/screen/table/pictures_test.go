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
	looks := map[string]struct {
		size fyne.Size
		look kit.Look
	}{
		"laptop":   {fyne.NewSize(1280, 800), kit.Look{Zoom: 1}},
		"contrast": {fyne.NewSize(1280, 800), kit.Look{Zoom: 1, HighContrast: true}},
		"narrow":   {fyne.NewSize(1024, 700), kit.Look{Zoom: 1.5}},
		"long":     {fyne.NewSize(1280, 2400), kit.Look{Zoom: 1}},
	}
	for name, in := range looks {
		if only := os.Getenv("KEUKENTAFEL_LOOK"); only != "" && only != name {
			continue
		}
		fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(in.look))
		k.window.Resize(in.size)
		k.everyQuestion(func(st stage) {
			if st.id == "goals" {
				k.screen.now.(*goals).openGoal(k.dossier().Plan.Goals[0].ID)
				k.screen.stored(nil)
			}
			if st.id == "consents" {
				k.picturesOfParts(folder, name)
			}
			k.picture(filepath.Join(folder, fmt.Sprintf("%s-%02d%d-%s.png", name, k.screen.at+1, k.screen.part+1, st.id)))
		})
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
		k.picture(filepath.Join(folder, fmt.Sprintf("%s-081-consent-%d.png", look, part+1)))
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
