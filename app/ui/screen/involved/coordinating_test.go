package involved_test

import (
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

func TestTheCoordinatorIsShownWithWhoDidItBefore(t *testing.T) {
	v := open(t, nil)
	for _, words := range []string{"Riet", "regisseur, sinds 24 november 2026", "Marieke Bos, jeugdconsulent", "regisseur, 12 november 2026 tot en met 23 november 2026"} {
		if !v.Has(words) {
			t.Errorf("%q is missing", words)
		}
	}
}

func TestNobodyIsAppointedWithoutAName(t *testing.T) {
	v := open(t, nil)
	v.Press("Iemand anders kiezen")
	v.Press("Opslaan")
	if !v.Has("Kies iemand, of schrijf een naam op.") {
		t.Error(v.Texts())
	}
}

func TestAnotherCoordinatorBeginsOnADay(t *testing.T) {
	v := open(t, nil)
	v.Press("Iemand anders kiezen")
	v.write(t, 0, "Fatma Yıldız")
	v.told(trial.Today.AddDays(7))
	v.Press("Opslaan")
	c, _ := v.dossier().Plan.CoordinatorOn(family.CaseCoordinator, trial.Today.AddDays(7))
	if c.Name != "Fatma Yıldız" || !v.Has("regisseur, vanaf 1 december 2026") || len(v.Kept) != 0 {
		t.Error(v.Texts())
	}
}

func TestACoordinatorWhoNoLongerWorksAlongIsNoticed(t *testing.T) {
	v := open(t, func(d *consent.Dossier) {
		p := &d.Family.Partners[0]
		p.Until = trial.Today.AddDays(-1)
		d.Plan.Coordinators = []family.Coordinator{{Role: family.CaseCoordinator, Partner: p.ID, From: "2026-01-01"}}
	})
	if !v.Has("werkt niet meer mee. Kies samen met het gezin") {
		t.Error(v.Texts())
	}
}

func TestAChildIsNotAskedToCoordinate(t *testing.T) {
	v := open(t, nil)
	v.Press("Iemand anders kiezen")
	who := trial.Find(v.Stage, func(*kit.Combobox) bool { return true })
	who.TypedRune('d')
	if texts := v.Texts(); strings.Contains(texts, "Daan de Wit\n") {
		t.Error("a child of nine is offered")
	}
}
