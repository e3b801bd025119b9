package consents_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

func TestPicturesOfThePreview(t *testing.T) {
	create := trial.Create(t)
	for name, look := range map[string]trial.Look{
		"wide":           {Size: fyne.NewSize(1280, 800)},
		"laptop":         {Size: fyne.NewSize(1024, 700)},
		"large":          {Size: fyne.NewSize(1024, 700), Look: kit.Look{Zoom: 1.5}},
		"contrast":       {Size: fyne.NewSize(1280, 800), Look: kit.Look{HighContrast: true, Zoom: 1}},
		"large-contrast": {Size: fyne.NewSize(1280, 800), Look: kit.Look{HighContrast: true, Zoom: 1.5}},
	} {
		s := open(t, look, nil)
		s.Press("Wat ziet Joost Brandsma?")
		s.Photo("preview-"+name+".png", create)
		s.Keys(fyne.KeyPageDown, fyne.KeyPageDown)
		s.Photo("preview-"+name+"-down.png", create)
	}
}
