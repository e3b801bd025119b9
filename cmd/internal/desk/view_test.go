package desk

import (
	"bytes"
	"slices"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestWhatIsLookedAtIsInTheLogAndNotInTheRegister(t *testing.T) {
	in, id := withDeWit(t)
	before, err := in.Dossier(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	school, purpose := casework.ToPartnerOf(partner(before, family.PartnerSchool))
	household := consent.Recipient{Kind: consent.ToHousehold}
	asks := []casework.Ask{
		{To: household, Purpose: consent.PurposeOwnCopy, Form: string(FormSheet)},
		{To: household, Purpose: consent.PurposeOwnCopy, Form: string(FormPDF)},
		{To: school, Purpose: purpose, Form: string(FormPDF)}, // though Karim must still answer
	}
	for _, ask := range asks {
		var paper bytes.Buffer
		if err := in.ViewAs(t.Context(), id, ask, &paper); err != nil || !bytes.HasPrefix(paper.Bytes(), []byte("%PDF-")) {
			t.Fatalf("%s: %v, %d bytes", ask.Form, err, paper.Len())
		}
	}
	after, err := in.Dossier(t.Context(), id)
	if err != nil || len(after.Register) != len(before.Register) {
		t.Errorf("the register has %d lines, %v", len(after.Register), err)
	}
	if n := views(t, in, id, audit.Done); n != len(asks) {
		t.Errorf("%d views are in the log", n)
	}
}

func TestALookThatIsRefusedGivesNoPaperAndIsInTheLog(t *testing.T) {
	in, id := withDeWit(t)
	var paper bytes.Buffer
	ask := casework.Ask{To: consent.Recipient{Kind: consent.ToPartner, Partner: "nobody"}, Purpose: consent.PurposeCooperate, Form: string(FormPDF)}
	wantRefusal(t, in.ViewAs(t.Context(), id, ask, &paper), consent.ErrUnknownRecipient, "for nobody")
	own := casework.Ask{To: consent.Recipient{Kind: consent.ToHousehold}, Purpose: consent.PurposeOwnCopy, Form: "wordperfect"}
	wantRefusal(t, in.ViewAs(t.Context(), id, own, &paper), casework.ErrNoSuchForm, "in a form that nobody makes")
	for _, form := range []Form{FormJSON, casework.FormFHIR, FormCSV, FormPNG, FormSVG} { // they say not for whom they are
		own.Form = string(form)
		wantRefusal(t, in.ViewAs(t.Context(), id, own, &paper), casework.ErrNotTheirForm, "as "+own.Form)
	}
	if paper.Len() > 0 {
		t.Errorf("%d bytes came out", paper.Len())
	}
	if n := views(t, in, id, audit.Refused); n != 1 {
		t.Errorf("%d refusals are in the log", n)
	}
}

// views counts the lines of the log about looking at a paper.
func views(t *testing.T, in *Installation, id family.FamilyID, outcome audit.Outcome) int {
	t.Helper()
	log, err := in.Log(t.Context(), casework.LogFilter{Family: id})
	if err != nil {
		t.Fatal(err)
	}
	return len(slices.DeleteFunc(log, func(e audit.Entry) bool {
		return e.Event != audit.DocumentView || e.Outcome != outcome || e.Action != audit.Read
	}))
}
