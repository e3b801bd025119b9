package disclosures_test

import (
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

// calledBack are one recall that must be told, one that was answered, and two
// that cannot be called back.
func calledBack() consent.Dossier {
	d := deWit()
	c := d.Consents[1]
	recall := func(id consent.RecallID, i int, state consent.RecallState, why family.Text) consent.Recall {
		to, _ := casework.ToPartnerOf(d.Family.Partners[i])
		return consent.Recall{ID: id, Consent: c.ID, By: c.About, About: c.About, On: trial.Today.AddDays(-2), Recipient: to, Categories: []consent.Category{consent.CatGoals, consent.CatSchool},
			Disclosures: []consent.DisclosureID{"r2"}, State: state, Why: why}
	}
	removed := recall("k2", 1, consent.RecallRemoved, "")
	removed.Told, removed.How, removed.Answered = trial.Today.AddDays(-1), casework.TellByLetter, trial.Today
	d.Recalls = []consent.Recall{recall("k1", 0, consent.RecallToTell, ""), removed, recall("k3", 2, consent.RecallBeyond, casework.WhyDissolved),
		recall("k4", 1, consent.RecallKept, "Volgens de WGBO, zegt mevrouw Smit."), recall("k5", 0, consent.RecallDropped, "")}
	return d
}

func openRecalls(t *testing.T, change func(*consent.Dossier)) *counter {
	return open(t, trial.Look{}, func(d *consent.Dossier) {
		*d = calledBack()
		if change != nil {
			change(d)
		}
	})
}

func (c *counter) recall(id consent.RecallID) consent.Recall {
	for _, r := range c.Dossier(c.id).Recalls {
		if r.ID == id {
			return r
		}
	}
	return consent.Recall{}
}

func TestWithoutRecallsNothingIsSaidOfThem(t *testing.T) {
	if c := open(t, trial.Look{}, nil); c.Has("Teruggevraagd") || c.Has("Niet terug te halen") {
		t.Error("a section without anything in it")
	}
}

func TestEachRecallSaysHowFarItIsAndWhatStays(t *testing.T) {
	c := openRecalls(t, nil)
	for _, said := range []string{"nog vragen", "verwijderd", "niet terug te halen", "blijft bewaard", "De organisatie bestaat niet meer", "Volgens de WGBO", "Eén keer gedeeld", "met een brief"} {
		if !c.Has(said) {
			t.Errorf("%q is not said", said)
		}
	}
	if c.Has("niet meer nodig") {
		t.Error("what was dropped is still shown")
	}
}

func TestALetterIsWrittenAndCountsAsTold(t *testing.T) {
	c := openRecalls(t, nil)
	c.Press("Maak brief")
	if c.Saved["brief-intrekking-2026-11-24.pdf"] == "" || c.recall("k4").Told != trial.Today && c.recall("k1").State != consent.RecallTold {
		t.Errorf("saved %v", c.Saved)
	}
}

func TestAnAnswerNeedsAChoiceAndAReasonToKeep(t *testing.T) {
	c := openRecalls(t, func(d *consent.Dossier) { d.Recalls = d.Recalls[:1] })
	c.Press("Antwoord noteren")
	c.Press("Vastleggen")
	if !c.Has("Kies eerst een antwoord.") {
		t.Error("nothing was chosen, and nobody says so")
	}
	choice := trial.Find(c.Stage, func(x *kit.Choice) bool { return x.Selected() == "" })
	choice.SetSelected("kept")
	c.Press("Vastleggen")
	if c.recall("k1").State != consent.RecallToTell || !c.Has("explained: ") {
		t.Fatal("kept without a reason")
	}
	choice.SetSelected("removed")
	c.Press("Vastleggen")
	if r := c.recall("k1"); r.State != consent.RecallRemoved || r.Answered != trial.Today {
		t.Errorf("it is %s", r.State)
	}
}

func TestPicturesOfRecalls(t *testing.T) {
	trial.Photos(t, trial.Album{Name: "recalls", Dossier: calledBack, Create: trial.Create(t), Make: func(s *trial.Stage) route.Screen {
		return (&counter{Stage: s, id: calledBack().Family.ID}).screen()
	}})
}

func TestWhatMustStillBeAskedStandsFirst(t *testing.T) {
	c := openRecalls(t, nil)
	texts := c.Texts()
	_, texts, _ = strings.Cut(texts, "Teruggevraagd")
	if ask, done := strings.Index(strings.ToLower(texts), "nog vragen"), strings.Index(strings.ToLower(texts), "verwijderd"); ask < 0 || done < ask {
		t.Errorf("to ask at %d, removed at %d", ask, done)
	}
}
