package involved_test

import (
	"context"
	"errors"
	"io"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func (d *desk) ExportDossier(_ context.Context, _ family.FamilyID, t casework.Transfer, w io.Writer) (consent.Record, error) {
	if d.refuse != nil {
		return consent.Record{}, d.refuse
	}
	d.moved = append(d.moved, t)
	_, err := io.WriteString(w, "{}")
	return consent.Record{}, err
}

func TestAWholeDossierIsNotMadeForNobody(t *testing.T) {
	v := open(t, nil)
	v.Press("Heel dossier als bestand")
	v.Press("Bestand maken")
	if !v.Has("Schrijf op voor wie") || len(v.desk.moved) > 0 {
		t.Errorf("it shows %s", v.Texts())
	}
}

func TestAWholeDossierIsNotMadeBeforeTheFamilyWasTold(t *testing.T) {
	v := open(t, nil)
	v.Press("Heel dossier als bestand")
	v.Write("Gemeente Ede")
	v.Press("Bestand maken")
	if len(v.Saved) > 0 || len(v.desk.moved) > 0 || !v.Has("Voor welke organisatie") {
		t.Errorf("it shows %s", v.Texts())
	}
}

func TestWhoHasNoPenIsOfferedNoFile(t *testing.T) {
	v := open(t, func(d *consent.Dossier) { d.Pen.State = family.PenElsewhere })
	if v.Has("Heel dossier als bestand") {
		t.Error("a copy to read can be made a file")
	}
}

func TestARefusalToMakeAFileIsTold(t *testing.T) {
	v := open(t, nil)
	v.desk.refuse = errors.New("refused")
	v.fillMove()
	if len(v.Failed) != 1 || len(v.Saved) > 0 {
		t.Errorf("told %v", v.Failed)
	}
}

func TestAWholeDossierBecomesAFile(t *testing.T) {
	v := open(t, nil)
	v.fillMove()
	if v.Saved["heel-dossier.json"] == "" || len(v.desk.moved) != 1 || v.desk.moved[0].Informed != "2026-11-20" || len(v.Said) != 1 {
		t.Errorf("saved %d files, moved %d", len(v.Saved), len(v.desk.moved))
	}
}

func (v *visit) fillMove() {
	v.Press("Heel dossier als bestand")
	v.Write("Gemeente Ede")
	v.Keys(fyne.KeyTab)
	v.Write("20-11-2026")
	v.Press("Bestand maken")
}
