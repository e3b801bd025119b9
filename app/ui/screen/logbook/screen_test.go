package logbook_test

import (
	"strings"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/logbook"
	"keukentafel/app/ui/screen/trial"
)

func note(s *trial.Stage, id family.FamilyID, event audit.Event, action audit.Action, daysAgo int, change func(*audit.Entry)) {
	e := audit.Entry{At: trial.Today.AddDays(-daysAgo).Time().Add(9 * time.Hour), Actor: "key", Role: "consultant", Event: event, Action: action, Family: id, Outcome: audit.Done}
	if change != nil {
		change(&e)
	}
	s.Note(e.Completed())
}

func lived(s *trial.Stage) family.FamilyID {
	d := trial.DeWit()
	id, school := d.Family.ID, d.Family.Partners[0].ID
	note(s, id, audit.FamilyNew, audit.Create, 200, nil)
	note(s, id, audit.PlanGoal, audit.Update, 90, nil)
	for range 5 {
		note(s, id, audit.FamilyOpen, audit.Read, 3, nil)
	}
	note(s, id, audit.PackageReceive, audit.Create, 2, func(e *audit.Entry) { e.Partner = school })
	note(s, id, audit.ConsentLegalGround, audit.Create, 2, func(e *audit.Entry) { e.Partner, e.Why = school, "Anders is Daan niet veilig." })
	note(s, id, audit.DisclosureAs("ktp"), audit.Execute, 1, func(e *audit.Entry) {
		e.Partner, e.Consent, e.Categories, e.About = school, audit.ConsentAllowed, []string{"goals", "school"}, []family.PersonID{d.Family.Persons[0].ID}
	})
	note(s, id, audit.DisclosureAs("pdf"), audit.Execute, 0, func(e *audit.Entry) {
		e.Outcome, e.Rule, e.Consent, e.Partner = audit.Refused, consent.ErrPending.Error(), audit.ConsentAsked, school
	})
	note(s, "another family", audit.FamilyClose, audit.Update, 0, nil)
	note(s, id, audit.FamilyOpen, audit.Read, 0, func(e *audit.Entry) { e.Actor = "00000000000000000000000000000000" })
	return id
}

func open(t *testing.T, look trial.Look) *trial.Stage {
	t.Helper()
	s := trial.New(t, trial.DeWit(), look)
	s.Show(screen(s, lived(s)))
	return s
}

func screen(s *trial.Stage, id family.FamilyID) route.Screen {
	return logbook.New(logbook.Needs{Frame: s.Frame, Desk: s.Desk, Family: id, Groups: func(key string) string { return key }})
}

func TestAParentReadsWhoSawOrGotWhat(t *testing.T) {
	s := open(t, trial.Look{})
	for _, wanted := range []string{"Marieke Bos bekeek het dossier.", "5 keer", "deelde het plan in een beveiligd pakket", "er was toestemming", "aan Joost", "van Joost",
		"want het mocht niet: Marieke Bos maakte een PDF", "iemand moet nog antwoorden", "Reden: Anders is Daan niet veilig.", "Iemand met sleutel 00000000000 bekeek"} {
		if !s.Has(wanted) {
			t.Errorf("the log does not say %q:\n%s", wanted, s.Texts())
		}
	}
	for _, unwanted := range []string{"begon dit dossier", "sloot het plan af", "⟦"} {
		if s.Has(unwanted) {
			t.Errorf("the log of the last month says %q", unwanted)
		}
	}
}

func TestTheKindAndThePeriodCanBeChosen(t *testing.T) {
	s := open(t, trial.Look{})
	s.Type("laatste maand", "Right")
	if !s.Has("schreef een doel op") || s.Has("begon dit dossier") {
		t.Error("the half year is not shown")
	}
	s.Type("laatste half jaar", "Right")
	if !s.Has("begon dit dossier") {
		t.Error("not everything is shown")
	}
	s.Type("alles", "Right", "Right", "Right", "Right")
	if !s.Has("want het mocht niet: Marieke Bos") || s.Has("schreef een doel op") {
		t.Error("the kind does not select:", s.Texts())
	}
}

func TestAnEmptyPeriodSaysWhatToDo(t *testing.T) {
	s := trial.New(t, trial.DeWit(), trial.Look{})
	s.Show(screen(s, trial.DeWit().Family.ID))
	if !s.Has("Kies een langere periode") {
		t.Error(s.Texts())
	}
}

func TestLookingAtTheLogIsInTheLog(t *testing.T) {
	s := open(t, trial.Look{})
	s.Show(screen(s, trial.DeWit().Family.ID))
	if !s.Has("Marieke Bos bekeek dit logboek.") {
		t.Error(s.Texts())
	}
}

func TestACopyForTheFamilyIsARegisteredDisclosure(t *testing.T) {
	s := open(t, trial.Look{})
	s.Press("Afschrift maken")
	s.Type("PDF, om te lezen", "Right")
	s.Press("Afschrift maken")
	id := trial.DeWit().Family.ID
	register := s.Dossier(id).Register
	if len(s.Failed) != 0 || !strings.HasPrefix(s.Saved["logboek-2026-11-24.csv"], "csv with") || len(register) == 0 {
		t.Fatalf("failed %v, saved %v, register %d", s.Failed, s.Saved, len(register))
	}
	if last := register[len(register)-1]; last.Purpose != consent.PurposeOwnCopy || last.Form != "log-csv" {
		t.Errorf("register: %+v", last)
	}
	if !s.Has("gaf een afschrift van dit logboek") {
		t.Error("the copy is not in the log that is shown")
	}
}

func TestFiveThousandLinesAreDrawnAPageAtATime(t *testing.T) {
	s := trial.New(t, trial.DeWit(), trial.Look{})
	id := trial.DeWit().Family.ID
	for i := range 5000 {
		note(s, id, audit.DisclosureAs("pdf"), audit.Execute, i%25, nil)
	}
	s.Show(screen(s, id))
	if n := strings.Count(s.Texts(), "maakte een PDF"); n != 60 {
		t.Errorf("%d lines are drawn", n)
	}
	s.Press("Meer laten zien")
	if n := strings.Count(s.Texts(), "maakte een PDF"); n != 120 {
		t.Errorf("%d lines are drawn after asking for more", n)
	}
}

func TestEveryRuleAndKindHasWords(t *testing.T) {
	s := trial.New(t, trial.DeWit(), trial.Look{})
	for _, code := range casework.LogRules() {
		if !s.Frame.Words.Has("logbook.rule." + code) {
			t.Errorf("rule %s has no words", code)
		}
	}
}

func TestPictures(t *testing.T) {
	trial.Photos(t, trial.Album{Name: "logbook", Dossier: trial.DeWit, Create: trial.Create(t), Make: func(s *trial.Stage) route.Screen {
		return screen(s, lived(s))
	}})
	s := open(t, trial.Look{})
	s.Press("Afschrift maken")
	s.Photo("logbook-export.png", trial.Create(t))
}
