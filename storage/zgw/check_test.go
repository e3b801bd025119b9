package zgw

import (
	"context"
	"errors"
	"testing"
	"time"

	"keukentafel/storage/zgw/zgwtest"
)

// findings gives the outcome of each step, and checks that nothing was written.
func (w *town) findings(zaak string) map[Step]Finding {
	w.t.Helper()
	before := w.Written()
	found := map[Step]Finding{}
	for _, f := range w.client().Check(context.Background(), today, zaak) {
		if _, twice := found[f.Step]; twice {
			w.t.Errorf("%s twice", f.Step)
		}
		found[f.Step] = f
	}
	if w.Written() != before {
		w.t.Error("a dry run wrote something")
	}
	return found
}

func TestADryRunNamesTheStepThatIsNotRight(t *testing.T) {
	for name, c := range map[string]struct {
		mode    Mode
		prepare func(*town)
		step    Step
		want    error
	}{
		"catalogue not reached":   {ModeFind, func(w *town) { w.profile.Catalogi.URL = "https://127.0.0.1:1/x" }, StepCatalogi, ErrOffline},
		"wrong password":          {ModeFind, func(w *town) { w.secret = "fout" }, StepCatalogi, ErrAuth},
		"document type a concept": {ModeCreate, func(w *town) { w.Publish(false) }, StepDocumentType, ErrTypeNotPublished},
		"zaak type a concept":     {ModeCreate, func(w *town) { w.Publish(false) }, StepZaakType, ErrTypeNotPublished},
		"document type not there": {ModeFind, func(w *town) { w.profile.Catalogi.DocumentType = "Plan" }, StepDocumentType, ErrTypeUnknown},
		"document type ended": {ModeFind, func(w *town) {
			w.PutDocumentType(zgwtest.Type{Name: "Oud", From: "2020-01-01", Until: string(today)})
			w.profile.Catalogi.DocumentType = "Oud"
		}, StepDocumentType, ErrTypeUnknown},
		"document type of tomorrow": {ModeFind, func(w *town) {
			w.PutDocumentType(zgwtest.Type{Name: "Nieuw", From: "2026-11-25"})
			w.profile.Catalogi.DocumentType = "Nieuw"
		}, StepDocumentType, ErrTypeUnknown},
		"zaken not allowed":         {ModeFind, func(w *town) { w.Deny("zaken.lezen") }, StepZaken, ErrScope},
		"zaak not there":            {ModeFind, func(w *town) { w.profile.RSIN = "111222333" }, StepZaak, ErrNoZaak},
		"zaak closed":               {ModeFind, func(w *town) { w.CloseZaken() }, StepZaak, ErrZaakClosed},
		"types not together":        {ModeFind, func(w *town) { w.UnrelateTypes() }, StepRelation, ErrTypesNotRelated},
		"documents not allowed":     {ModeFind, func(w *town) { w.Deny("documenten.lezen") }, StepDocumenten, ErrScope},
		"documents elsewhere":       {ModeFind, func(w *town) { w.profile.Documents.URL += "/oud" }, StepDocumenten, ErrNotFound},
		"clock five minutes behind": {ModeFind, func(w *town) { w.clock = noon.Add(-5 * time.Minute) }, StepClock, ErrClock},
	} {
		t.Run(name, func(t *testing.T) {
			w := newTown(t, c.mode)
			w.Loose()
			c.prepare(w)
			found := w.findings(map[Mode]string{ModeFind: zaakName}[c.mode])
			if err := found[c.step].Err; !errors.Is(err, c.want) {
				t.Errorf("%s: got %v, want %v", c.step, err, c.want)
			}
		})
	}
}

func TestADryRunOfAMunicipalityThatIsReadyFindsNothingWrong(t *testing.T) {
	for mode, c := range map[Mode]struct {
		zaak  string
		steps int
	}{ModeFind: {zaakName, 7}, ModeCreate: {"", 7}} {
		w := newTown(t, mode)
		found := w.findings(c.zaak)
		for _, f := range found {
			if f.Err != nil || f.Skipped {
				t.Errorf("%s: %s: %v, skipped %v", mode, f.Step, f.Err, f.Skipped)
			}
		}
		if len(found) != c.steps || found[StepZaken].Version != "1.5.1" {
			t.Errorf("%s: %d steps, zaken %q", mode, len(found), found[StepZaken].Version)
		}
	}
}

func TestADryRunWithoutAZaakSaysWhatItCouldNotSee(t *testing.T) {
	found := newTown(t, ModeFind).findings("")
	if !found[StepRelation].Skipped {
		t.Error("which zaak it is about is not known, so the relation cannot be judged")
	}
}
