package consent_test

import (
	"errors"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

var (
	at          = time.Date(2026, 11, 24, 20, 0, 0, 0, time.UTC)
	observation = family.Contribution{ID: "b-1", Family: "dewit", Partner: "school", Text: "kanarie: Noor is er weer", About: []family.PersonID{"noor"},
		Made: at, State: family.ContribAccepted, Decision: family.Decision{Reason: "dank", At: at}}
	marieke = consent.Recipient{Key: "key-1", Name: "Marieke"}
	joost   = consent.Recipient{Key: "key-2", Partner: "school"}
)

func contributed(t *testing.T) consent.Disclosure {
	t.Helper()
	made, err := consent.DiscloseContribution(observation, marieke, "d-b")
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestAContributionWithoutSenderTimeOrKeyIsRefused(t *testing.T) {
	for name, make := range map[string]func() (consent.Disclosure, error){
		"no id": func() (consent.Disclosure, error) { return consent.DiscloseContribution(observation, marieke, "") },
		"no contribution id": func() (consent.Disclosure, error) {
			return consent.DiscloseContribution(family.Contribution{Made: at}, marieke, "d")
		},
		"no time": func() (consent.Disclosure, error) {
			return consent.DiscloseContribution(family.Contribution{ID: "b"}, marieke, "d")
		},
		"nobody to seal it to": func() (consent.Disclosure, error) {
			return consent.DiscloseContribution(observation, consent.Recipient{Name: "Marieke"}, "d")
		},
		"a decision without an id": func() (consent.Disclosure, error) { return consent.DiscloseDecision(observation, joost, "") },
		"a decision to another partner": func() (consent.Disclosure, error) {
			return consent.DiscloseDecision(observation, consent.Recipient{Partner: "debt"}, "d")
		},
		"a decision to nobody": func() (consent.Disclosure, error) {
			c := observation
			c.Partner = ""
			return consent.DiscloseDecision(c, consent.Recipient{}, "d")
		},
		"a decision that was not taken": func() (consent.Disclosure, error) {
			c := observation
			c.State = family.ContribNew
			return consent.DiscloseDecision(c, joost, "d")
		},
		"a decision without a time": func() (consent.Disclosure, error) {
			c := observation
			c.Decision.At = time.Time{}
			return consent.DiscloseDecision(c, joost, "d")
		},
	} {
		if made, err := make(); !errors.Is(err, consent.ErrNotADisclosure) || made.Valid() {
			t.Errorf("%s: valid %v, %v", name, made.Valid(), err)
		}
	}
}

func TestAPartnersOwnWordsGoToTheCoordinatorWithoutTheDecision(t *testing.T) {
	made := contributed(t)
	c, ok := made.Contribution()
	if !ok || c.Text != observation.Text || c.State != family.ContribNew || c.Decision != (family.Decision{}) {
		t.Errorf("contribution %#v", c)
	}
	if !made.Slice().Empty() || made.Recipient().Kind != consent.ToCoordinator || made.Purpose() != consent.PurposeContribution || made.FamilyID() != "dewit" || !made.At().Equal(at) || made.ID() != "d-b" {
		t.Errorf("%+v", made.Record())
	}
	if _, ok := made.Whole(); ok {
		t.Error("the whole dossier goes along")
	}
}

func TestTheGiverHearsWhatWasDoneWithIt(t *testing.T) {
	made, err := consent.DiscloseDecision(observation, joost, "d-c")
	if err != nil {
		t.Fatal(err)
	}
	if c, _ := made.Contribution(); c.Decision.Reason != "dank" || c.State != family.ContribAccepted || made.Recipient().Kind != consent.ToPartner {
		t.Errorf("decision %#v", c.Decision)
	}
}

// offered is a dossier with a handover that lies ready, and the request.
func offered() (consent.Dossier, consent.Request) {
	d := deWit()
	d.Versions = []family.Version{{Number: 1}, {Number: 2}}
	d.Pen = family.Pen{Epoch: 1, State: family.PenOffered, Handover: family.Handover{ID: "h", State: family.HandoverOffered, To: "key-3", FamilyInformed: today}}
	r := to("")
	r.Purpose, r.Recipient = consent.PurposeHandover, consent.Recipient{Key: "key-3", Name: "Fatma"}
	return d, r
}

func handover(t *testing.T) consent.Disclosure {
	t.Helper()
	d, r := offered()
	made, err := consent.DiscloseHandover(d, r)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestAHandoverThatWasNotOfferedToThisSuccessorIsRefused(t *testing.T) {
	for name, change := range map[string]func(*consent.Dossier, *consent.Request){
		"no id":               func(_ *consent.Dossier, r *consent.Request) { r.ID = "" },
		"no time":             func(_ *consent.Dossier, r *consent.Request) { r.At = time.Time{} },
		"to another":          func(_ *consent.Dossier, r *consent.Request) { r.Recipient.Key = "key-4" },
		"to nobody":           func(d *consent.Dossier, r *consent.Request) { d.Pen.Handover.To, r.Recipient.Key = "", "" },
		"withdrawn":           func(d *consent.Dossier, _ *consent.Request) { d.Pen.Handover.State = family.HandoverWithdrawn },
		"already accepted":    func(d *consent.Dossier, _ *consent.Request) { d.Pen.Handover.State = family.HandoverAccepted },
		"nothing was offered": func(d *consent.Dossier, _ *consent.Request) { d.Pen.Handover = family.Handover{} },
	} {
		d, r := offered()
		change(&d, &r)
		if made, err := consent.DiscloseHandover(d, r); !errors.Is(err, consent.ErrNotADisclosure) || made.Valid() {
			t.Errorf("%s: valid %v, %v", name, made.Valid(), err)
		}
	}
	d, r := offered()
	d.Pen.Handover.FamilyInformed = ""
	if _, err := consent.DiscloseHandover(d, r); !errors.Is(err, consent.ErrNotInformed) {
		t.Errorf("the family was not told: %v", err)
	}
}

func TestTheSuccessorGetsTheWholeDossier(t *testing.T) {
	made := handover(t)
	whole, ok := made.Whole()
	if !ok || len(whole.Consents) != 5 || len(whole.Plan.Safety) != 1 || made.Recipient().Kind != consent.ToSuccessor {
		t.Errorf("%+v", made.Record())
	}
	if got := made.Record(); got.Version != 2 || len(got.About) != 7 || got.Purpose != consent.PurposeHandover {
		t.Errorf("%+v", got)
	}
}
