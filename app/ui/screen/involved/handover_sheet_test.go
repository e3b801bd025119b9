package involved_test

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/screen/trial"
)

func TestAHandoverSheetIsOfferedWhileAHandoverIs(t *testing.T) {
	if v := open(t, nil); v.Has("Overdrachtsblad") {
		t.Error("it is offered, and nobody takes over")
	}
	v := open(t, func(d *consent.Dossier) {
		d.Pen.State = family.PenOffered
		d.Pen.Handover = family.Handover{ID: "h", State: family.HandoverOffered, To: "fatma", ToName: "Fatma Yıldız", FamilyInformed: trial.Today, Offered: trial.Today.Time()}
	})
	v.Press("Overdrachtsblad")
	d := v.dossier()
	if len(d.Register) != 1 || d.Register[0].Form != "handover-sheet" || v.Saved["overdracht-2026-11-24.pdf"] == "" {
		t.Errorf("register %v, saved %d, failed %v", d.Register, len(v.Saved), v.Failed)
	}
}
