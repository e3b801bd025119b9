package casework

import (
	"bytes"
	"io"
	"slices"
	"testing"

	"keukentafel/app/consent"
)

func TestTheSheetForTheFridgeIsForTheFamilyOnly(t *testing.T) {
	for _, k := range []consent.RecipientKind{consent.ToPartner, consent.ToMunicipality, consent.ToSuccessor} {
		if fits(FormSheet, k) {
			t.Errorf("%s gets the page of the family", k)
		}
	}
	if !fits(FormSheet, consent.ToHousehold) || !fits(FormSheet, consent.ToPerson) {
		t.Error("the family does not get its own page")
	}
}

func TestWhatOnlyASuccessorMayReadIsForNobodyElse(t *testing.T) {
	for _, k := range []consent.RecipientKind{consent.ToHousehold, consent.ToPerson, consent.ToPartner, consent.ToMunicipality} {
		if fits(FormHandoverSheet, k) {
			t.Errorf("%s gets the handover sheet", k)
		}
	}
}

func TestAFormThatIsNotForARecipientIsRefusedAndNothingLeaves(t *testing.T) {
	d, s, _ := withUse(t, "on")
	d.Renders = func(string, string) (Render, bool) {
		return func(w io.Writer, _ consent.Disclosure) error { _, err := io.WriteString(w, "paper"); return err }, true
	}
	var out bytes.Buffer
	ask := Ask{To: consent.Recipient{Kind: consent.ToPartner, Partner: "school"}, Purpose: consent.PurposeCooperate, Form: FormSheet}
	_, err := d.ExportAs(t.Context(), "fam", ask, &out)
	refused(t, err, ErrNotTheirForm, "the page of the family for a school")
	if out.Len() > 0 || len(s.families["fam"].Register) > 0 {
		t.Error("something left")
	}
	ask.Form = FormODT
	if _, err := d.ExportAs(t.Context(), "fam", ask, &out); err != nil || out.String() != "paper" {
		t.Errorf("%q, %v", out.String(), err)
	}
}

func TestWhoGetsNoPlanIsOfferedNoForm(t *testing.T) {
	for _, k := range []consent.RecipientKind{consent.ToPrivacyOfficer, consent.ToCoordinator, "somebody"} {
		if len(FormsFor(k)) > 0 {
			t.Errorf("%s is offered %v", k, FormsFor(k))
		}
	}
}

func TestOnlyFormsThatThisProgramWritesAreOffered(t *testing.T) {
	d, _, _ := newDesk(t)
	d.Renders = func(form, _ string) (Render, bool) { return nil, form == FormPDF || form == FormImage }
	var names []string
	for _, c := range d.Forms(consent.ToPartner) {
		names = append(names, c.Form)
	}
	if want := []string{ByMailbox, FormPackage, FormPDF, FormImage}; !slices.Equal(names, want) {
		t.Errorf("offered %v, want %v", names, want)
	}
}

func TestEveryFormFitsSomebodyAndEndsAsItShould(t *testing.T) {
	for _, f := range FileForms() {
		if !slices.ContainsFunc([]consent.RecipientKind{consent.ToHousehold, consent.ToPerson, consent.ToPartner, consent.ToMunicipality, consent.ToSuccessor, consent.ToCase}, func(k consent.RecipientKind) bool {
			return slices.ContainsFunc(FormsFor(k), func(c FormChoice) bool { return c.Form == f.Name })
		}) {
			t.Errorf("%s is offered to nobody: put it in FormsFor", f.Name)
		}
		if EndingOf(f.Name) != f.Ending || f.Ending == "" {
			t.Errorf("%s ends with %q", f.Name, EndingOf(f.Name))
		}
	}
	for form, want := range map[string]string{FormPackage: ".ktp", FormImage: ".png", "genogram-svg": ".svg", ByMailbox: "", "nonsense-svg": ""} {
		if got := EndingOf(form); got != want {
			t.Errorf("%s ends with %q, want %q", form, got, want)
		}
	}
}

func TestEveryRecipientIsOfferedAFewFormsFirstAndEachOnce(t *testing.T) {
	for _, k := range []consent.RecipientKind{consent.ToHousehold, consent.ToPerson, consent.ToPartner, consent.ToMunicipality} {
		seen, first, last := map[string]bool{}, 0, -1
		for _, c := range FormsFor(k) {
			if seen[c.Form] {
				t.Errorf("%s is offered %s twice", k, c.Form)
			}
			seen[c.Form] = true
			if c.First {
				first++
				continue
			}
			at := slices.Index(FormUses(), c.Use)
			if at < last {
				t.Errorf("%s: %s does not stand with its like", k, c.Form)
			}
			last = at
		}
		if first < 3 || first > 5 {
			t.Errorf("%s is offered %d forms first", k, first)
		}
	}
}

func TestODTIsOfferedBeforeDOCX(t *testing.T) {
	list := FormsFor(consent.ToHousehold)
	at := func(form string) int {
		return slices.IndexFunc(list, func(c FormChoice) bool { return c.Form == form })
	}
	if at(FormODT) > at(FormDOCX) {
		t.Error("the form that government must take comes second")
	}
}

func TestALanguageIsAskedForWhatPeopleReadOnly(t *testing.T) {
	for form, want := range map[string]bool{FormPDF: true, FormCSV: true, "timeline-png": true, FormJSON: false, FormFHIR: false, ByMailbox: false, FormPackage: false} {
		if HasLanguage(form) != want {
			t.Errorf("%s: %v", form, !want)
		}
	}
}
