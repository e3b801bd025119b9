package overview_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/overview"
	"keukentafel/app/ui/screen/trial"
)

func TestPicturesAreKeptAsTheFamilysOwnCopyAndNoOtherWay(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Tekeningen bewaren")
	s.Press("Kies een plek")
	register := s.Dossier(id).Register
	if len(s.Saved) != 1 || len(register) != 1 {
		t.Fatalf("%d files, %d lines in the register", len(s.Saved), len(register))
	}
	if r := register[0]; r.Form != "html" || r.Recipient.Kind != consent.ToHousehold || r.Purpose != consent.PurposeOwnCopy {
		t.Errorf("%s for %s", r.Form, r.Recipient.Kind)
	}
}

func TestTheGenogramIsKeptAloneWhenThatIsChosen(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Tekeningen bewaren")
	s.Type("Eén webpagina met het plan", fyne.KeyRight)
	s.Type("Ecogram: wie er om het gezin", fyne.KeyRight)
	s.Press("Kies een plek")
	register := s.Dossier(id).Register
	if len(s.Saved) != 1 || len(register) != 1 || register[0].Form != "genogram-png" {
		t.Errorf("%d files, register %v", len(s.Saved), register)
	}
}

func TestTheOverviewTellsWhatHappenedWhen(t *testing.T) {
	s, _ := open(t, nil)
	text := s.Texts()
	for _, want := range []string{"Verloop", "Hoe gaat het met de doelen", "Tijdlijn van gezin De Wit.", "Op dit doel is nog niet teruggekeken."} {
		if !strings.Contains(text, want) {
			t.Errorf("nothing says %q", want)
		}
	}
}

func TestTheOverviewSaysWhatChangedAroundTheFamilySinceTheNewestVersion(t *testing.T) {
	s, _ := open(t, func(d *consent.Dossier) {
		d.Versions = []family.Version{{Number: 1, Family: d.Family.Clone(), AdoptedOn: "2026-11-20"}}
		d.Family.Partners = d.Family.Partners[1:]
	})
	if !s.Has("Sinds versie 1 van 20 november 2026: Eén hulpverlener minder.") {
		t.Error(s.Texts())
	}
}

func TestPicturesOfTheCourse(t *testing.T) {
	trial.Photos(t, trial.Album{Name: "course", Dossier: trial.DeWit, Create: trial.Create(t), Make: func(s *trial.Stage) route.Screen {
		return overview.New(overview.Needs{Frame: s.Frame, Desk: s.Desk, Family: trial.DeWit().Family.ID})
	}})
}
