package retention_test

import (
	"context"
	"io"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/retention"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/words"
)

func certificate(w io.Writer, r casework.DestructionRecord, _ string) error {
	_, err := io.WriteString(w, r.ID)
	return err
}

// shelf is a desk on which the families stand as told.
type shelf struct {
	*casework.Desk
	list    []casework.Retention
	records []casework.DestructionRecord
}

func (s shelf) Retained(context.Context) ([]casework.Retention, error) { return s.list, nil }

func (s shelf) Destructions(context.Context) ([]casework.DestructionRecord, error) {
	return s.records, nil
}

func full(d *casework.Desk) shelf {
	var list []casework.Retention
	for i, h := range []struct {
		name, town family.Text
		last       family.Date
		versions   int
		pen        family.PenState
	}{{"De Wit", "Vechtstede", "2005-02-01", 2, family.PenHere}, {"Öztürk", "Utrecht", "2006-11-24", 1, family.PenHere}, {"Haddad", "Zeist", "2021-08-19", 0, family.PenHere},
		{"Kowalski", "Vechtstede", "2021-12-01", 0, family.PenOffered}, {"Van den Berg tot Zuylen-Hoogendoorn", "Sint Willebrord aan de Vecht", "2007-03-01", 4, family.PenHere},
		{"Jansen", "Utrecht", "2026-10-02", 3, family.PenHere}, {"El Idrissi", "Almere", "2024-01-05", 1, family.PenElsewhere}} {
		header := casework.Header{ID: family.FamilyID(rune('a' + i)), Name: h.name, Town: h.town, Changed: h.last.Time(), Version: h.versions, Pen: h.pen}
		var request casework.DestructionRequest
		var hold casework.Hold
		switch i {
		case 0:
			request = casework.DestructionRequest{ID: "r", Asked: "2026-10-01", AnswerBy: "2027-01-01"}
		case 4:
			hold = casework.Hold{Until: "2027-06-30", Why: "Er loopt een klacht.", By: "Fatma"}
		}
		list = append(list, casework.Retains(header, rules, hold, request, trial.Today))
	}
	return shelf{Desk: d, list: list, records: []casework.DestructionRecord{
		{ID: "01J9", Family: "01HZX3", At: trial.Today.Time(), By: "Fatma", House: "Gemeente Vechtstede", ApprovedBy: "archivaris Bakker", Why: "De bewaartermijn is voorbij.", Basis: casework.DestroyedByRule, Opened: "2001-02-03", LastChange: "2005-02-01", Parts: 10, Versions: 4},
		{ID: "01J8", At: trial.Today.AddDays(-40).Time(), ApprovedBy: "archivaris Bakker", Why: "onleesbaar", Basis: casework.DestroyedDamaged, Unreadable: true}}}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	show := func(s *trial.Stage) *retention.Screen {
		s.Desk.Retention = rules
		return retention.New(retention.Needs{Frame: s.Frame, Desk: full(s.Desk), BackUp: func(context.Context) error { return nil }})
	}
	all := func(s *trial.Stage, filter string) {
		choice := trial.Find(s, func(*kit.Choice) bool { return true })
		choice.SetSelected(filter)
		choice.OnChanged(filter)
		s.Settle()
	}
	trial.Photos(t, trial.Album{Name: "retention", Dossier: old, Create: create, Make: func(s *trial.Stage) route.Screen { return show(s) }})
	for name, look := range map[string]trial.Look{"": {}, "-large": {Look: kit.Look{Zoom: 1.5}}, "-contrast": {Look: kit.Look{HighContrast: true}}, "-en": {Words: words.EN}} {
		s := trial.New(t, old(), look)
		s.Show(show(s))
		all(s, "all")
		s.Photo("retention-all"+name+".png", create)
		all(s, "destroyed")
		s.Photo("retention-destroyed"+name+".png", create)
	}
	for name, look := range map[string]trial.Look{"": {}, "-contrast": {Look: kit.Look{HighContrast: true}}, "-large": {Look: kit.Look{Zoom: 1.5}},
		"-narrow": {Size: trial.Look{}.Size.AddWidthHeight(808, 700)}} {
		d := old()
		d.Versions = append(d.Versions, family.Version{Number: 1})
		panels(t, name, look, d, create)
	}
	open(t, old(), trial.Look{}).Photo("retention-now.png", create)
}

func panels(t *testing.T, name string, look trial.Look, d consent.Dossier, create func(string) (io.WriteCloser, error)) {
	d.Changed = family.Date("2004-03-04").Time()
	a := open(t, d, look)
	a.details()
	a.Photo("retention-details"+name+".png", create)
	a.Press("Langer bewaren")
	a.Photo("retention-hold"+name+".png", create)
	a.Press("Annuleren")
	a.details()
	a.Press("Verzoek vastleggen")
	a.Photo("retention-ask"+name+".png", create)
	a.Press("Annuleren")
	a.details()
	a.Press("Vernietigen")
	a.Photo("retention-destroy"+name+".png", create)
	a.say("archivaris", "De Witt")
	a.Press("Voorgoed vernietigen")
	a.Photo("retention-wrong"+name+".png", create)
	a.say("archivaris", "De Wit")
	a.Press("Voorgoed vernietigen")
	a.Photo("retention-left"+name+".png", create)
}
