package network_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/network"
	"keukentafel/app/ui/screen/trial"
)

// looks are those of the pictures of what opens on the tab.
func looks() map[string]trial.Look {
	return map[string]trial.Look{"": {}, "-contrast": {Look: kit.Look{HighContrast: true, Zoom: 1}},
		"-large": {Size: fyne.NewSize(808, 1200), Look: kit.Look{Zoom: 1.5}}}
}

func chooseGenogram(s *trial.Stage) { choosePicture(s, "genogram.tab") }

// choosePicture shows another picture of the family.
func choosePicture(s *trial.Stage, id string) {
	choice := trial.Find(s, func(*kit.Choice) bool { return true })
	choice.SetSelected(id)
	choice.OnChanged(id)
	s.Settle()
}

func TestTheEcogramComesBackAfterTheGenogram(t *testing.T) {
	s, _ := open(t, nil)
	chooseGenogram(s)
	if s.Has("Klik op iemand om de band te vertellen") || !s.Has("Driehoek: nog niet geboren.") {
		t.Error("the genogram does not show by itself")
	}
	s.Press("Sanne en Ruud zijn partners")
	s.Press("Opslaan")
	if !s.Has("Driehoek: nog niet geboren.") {
		t.Error("a change shows the other picture")
	}
	choosePicture(s, "ecogram.tab")
	if !s.Has("Klik op iemand om de band te vertellen") || s.Has("Driehoek: nog niet geboren.") {
		t.Error("the ecogram does not come back")
	}
}

func TestPicturesOfTheGenogramAndTheForms(t *testing.T) {
	create := trial.Create(t)
	for ending, look := range looks() {
		s := trial.New(t, trial.DeWit(), look)
		s.Show(network.New(network.Needs{Frame: s.Frame, Desk: s.Desk, Family: trial.DeWit().Family.ID}))
		chooseGenogram(s)
		s.Photo("genogram"+ending+".png", create)
		s.Press("In woorden")
		s.Photo("genogram-words"+ending+".png", create)
		s.Press("Sanne en Ruud zijn partners")
		s.Photo("union"+ending+".png", create)
		s.Press("Annuleren")
		s.Press("Daan de Wit")
		s.Photo("person"+ending+".png", create)
	}
}

func TestPicturesOfAFamilyWithNobodyYet(t *testing.T) {
	create := trial.Create(t)
	s, _ := open(t, func(d *consent.Dossier) {
		d.Family.Persons, d.Family.Relations, d.Family.Custodies, d.Family.Partners, d.Family.Households = nil, nil, nil, nil, nil
	})
	s.Photo("network-nobody.png", create)
	s, _ = open(t, func(d *consent.Dossier) {
		d.Family.Persons = []family.Person{{ID: "sanne", Given: "Sanne", Place: family.PlaceHousehold}}
		d.Family.Relations, d.Family.Custodies, d.Family.Partners, d.Family.Households = nil, nil, nil, nil
	})
	s.Photo("network-alone.png", create)
}
