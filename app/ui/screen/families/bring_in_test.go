package families_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

func (c *cupboard) LookInFile(context.Context, []byte) (casework.Incoming, casework.IncomingSeen, error) {
	return c.incoming, c.seen, c.trouble
}

func (c *cupboard) BringIn(_ context.Context, _ casework.Incoming, how casework.BringIn) (family.FamilyID, error) {
	c.brought = append(c.brought, how)
	return "brought", nil
}

// withFile is the list, with a file that can be chosen.
func withFile(t *testing.T, kind casework.FileKind) *visit {
	t.Helper()
	c := full()
	c.incoming = casework.Incoming{Kind: kind, Disclosure: "d1", Made: trial.Today.Time(), Purpose: consent.PurposeTransfer,
		For: consent.Recipient{Kind: consent.ToOrganisation, Name: "Gemeente Ede"}, Dossier: trial.DeWit()}
	v := open(t, c)
	v.Picked.File, v.Picked.Data = "gezin.json", []byte("{}")
	return v
}

func TestAFileThatCannotBeReadIsExplainedAndNothingComesIn(t *testing.T) {
	v := withFile(t, casework.FilePlan)
	v.trouble = casework.ErrNotOurFile
	v.Press("Bestand binnenhalen")
	if len(v.Failed) != 1 || len(v.brought) > 0 || v.Has("Dit bestand binnenhalen?") {
		t.Errorf("told %v, brought in %v", v.Failed, v.brought)
	}
}

func TestADossierThatIsHereCanOnlyBeLookedAt(t *testing.T) {
	v := withFile(t, casework.FileDossier)
	v.seen.Here = true
	v.Press("Bestand binnenhalen")
	if !v.Has("staat al op deze computer") || v.Has("Ik ga hier verder") {
		t.Errorf("it shows %s", v.Texts())
	}
}

func TestNothingComesInBeforeThatWasSaid(t *testing.T) {
	v := withFile(t, casework.FilePlan)
	v.Press("Bestand binnenhalen")
	if !v.Has("De Wit") || !v.Has("Gemeente Ede") || !v.Has("Toestemmingen komen niet mee") || len(v.brought) > 0 {
		t.Errorf("it shows %s", v.Texts())
	}
	v.Press("Binnenhalen")
	if len(v.brought) != 1 || v.brought[0].Again || len(v.Went) != 1 || v.Went[0].Family != "brought" {
		t.Errorf("brought in %v, went to %v", v.brought, v.Went)
	}
}

func TestWhoGoesOnWithADossierSaysSo(t *testing.T) {
	v := withFile(t, casework.FileDossier)
	v.Press("Bestand binnenhalen")
	v.Press("Ik ga hier verder met dit dossier")
	v.Press("Binnenhalen")
	if len(v.brought) != 1 || !v.brought[0].Pen {
		t.Errorf("brought in %v", v.brought)
	}
}

func TestPicturesOfBringingIn(t *testing.T) {
	create := trial.Create(t)
	for name, look := range map[string]trial.Look{"bring-in": {Size: fyne.NewSize(1064, 800)}, "bring-in-large": {Size: fyne.NewSize(808, 1000), Look: kit.Look{Zoom: 1.5, HighContrast: true}}} {
		c := full()
		c.incoming = casework.Incoming{Kind: casework.FileDossier, Made: trial.Today.Time(), Purpose: consent.PurposeTransfer,
			For: consent.Recipient{Kind: consent.ToOrganisation, Name: "Gemeente Ede"}, Dossier: trial.DeWit()}
		v := openIn(t, c, look)
		v.Photo(name+"-list.png", create)
		v.Picked.File, v.Picked.Data = "gezin.json", []byte("{}")
		v.Press("Bestand binnenhalen")
		v.Photo(name+".png", create)
	}
}
