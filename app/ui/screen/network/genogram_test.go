package network_test

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

func TestAPartnershipThatEndedBeforeItBeganIsRefused(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Sanne en Ruud zijn partners")
	fill(s, "Sinds", "2020-01-01")
	fill(s, "Tot", "2019-01-01")
	s.Press("Opslaan")
	if r := s.Dossier(id).Family.Relations[0]; r.Until != "" || !s.Has("explained: ") {
		t.Error("it was stored")
	}
}

func TestSomebodyWhoDiesTomorrowIsRefusedBesideTheField(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Riet de Wit")
	fill(s, "Overleden op", "2026-11-25")
	s.Press("Opslaan")
	if named(s.Dossier(id), "Riet").Died.Known() || !s.Has("ligt in de toekomst") {
		t.Error(s.Texts())
	}
}

func TestHowTwoLiveTogetherIsAskedOfPartnersOnly(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Sanne is ouder van Lisa")
	if s.Has("Hoe leven of leefden zij samen?") {
		t.Error("a mother and her daughter are asked whether they are married")
	}
	s.Press("Annuleren")
	s.Press("Sanne en Ruud zijn partners")
	fill(s, "Hoe leven of leefden zij samen?", string(family.UnionMarried))
	s.Press("Opslaan")
	if r := s.Dossier(id).Family.Relations[0]; r.Union != family.UnionMarried || !r.Since.Known() {
		t.Errorf("stored as %q", r.Union)
	}
	chooseGenogram(s)
	s.Press("In woorden")
	if !s.Has("Sanne en Ruud: getrouwd, sinds 2023.") {
		t.Error("the genogram does not tell it")
	}
}

func TestAChildThatIsExpectedStandsInTheGenogramAndInNobodysMail(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Persoon")
	check := trial.Find(s, func(c *kit.Check) bool { return trial.Called(c, "Is nog niet geboren") })
	check.SetChecked(true)
	fill(s, "Geboortedatum", "2027-03-01")
	s.Press("Opslaan")
	d := s.Dossier(id)
	if p := d.Family.Persons[len(d.Family.Persons)-1]; !p.Unborn || len(s.Failed) > 0 {
		t.Errorf("%v %v", p.Unborn, s.Failed)
	}
}

func TestTheGenogramCanBeReadInWords(t *testing.T) {
	s, _ := open(t, func(d *consent.Dossier) { d.Pen.State = family.PenElsewhere })
	chooseGenogram(s)
	s.Press("In woorden")
	for _, wanted := range []string{"Genogram van gezin De Wit.", "Generatie 3: Lisa (16 jaar)", "Sanne en Karim: gescheiden, 2008–2021.", "Driehoek: nog niet geboren."} {
		if !s.Has(wanted) {
			t.Errorf("the words under the picture do not tell %q", wanted)
		}
	}
}
