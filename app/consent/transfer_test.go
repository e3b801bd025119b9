package consent_test

import (
	"errors"
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func moving() consent.Request {
	return consent.Request{ID: "d-9", At: at, On: today, Purpose: consent.PurposeTransfer,
		Recipient: consent.Recipient{Kind: consent.ToOrganisation, Name: "Gemeente Ede"}}
}

func TestAWholeDossierDoesNotLeaveForAnythingButAMoveThatTheFamilyKnowsOf(t *testing.T) {
	for name, test := range map[string]struct {
		change   func(*consent.Request)
		informed family.Date
		want     error
	}{
		"the family was not told":       {func(*consent.Request) {}, "", consent.ErrNotInformed},
		"it will be told tomorrow":      {func(*consent.Request) {}, today.AddDays(1), consent.ErrNotInformed},
		"to nobody by name":             {func(r *consent.Request) { r.Recipient.Name = "" }, today, family.ErrEmpty},
		"to a partner":                  {func(r *consent.Request) { r.Recipient.Partner = "school" }, today, consent.ErrUnknownRecipient},
		"to a person":                   {func(r *consent.Request) { r.Recipient.Person = "karim" }, today, consent.ErrUnknownRecipient},
		"to the household":              {func(r *consent.Request) { r.Recipient.Kind = consent.ToHousehold }, today, consent.ErrUnknownRecipient},
		"to work together":              {func(r *consent.Request) { r.Purpose = consent.PurposeCooperate }, today, consent.ErrNotADisclosure},
		"without an id":                 {func(r *consent.Request) { r.ID = "" }, today, consent.ErrNotADisclosure},
		"with a clock that runs behind": {func(r *consent.Request) { r.At = r.At.AddDate(-2, 0, 0) }, today, consent.ErrClockBehind},
	} {
		d, r := deWit(), moving()
		d.Changed = at
		test.change(&r)
		if _, err := consent.DiscloseTransfer(d, r, test.informed); !errors.Is(err, test.want) {
			t.Errorf("%s: got %v, want %v", name, err, test.want)
		}
	}
}

func TestAMoveTakesEverythingAndSaysSoInTheRegister(t *testing.T) {
	d := deWit()
	made, err := consent.DiscloseTransfer(d, moving(), today)
	if err != nil {
		t.Fatal(err)
	}
	whole, ok := made.Whole()
	if !ok || len(whole.Family.Persons) != len(d.Family.Persons) || len(whole.Consents) != len(d.Consents) || made.HoldsPlan() {
		t.Error("not the whole dossier")
	}
	r := made.Record()
	if r.Informed != today || r.Purpose != consent.PurposeTransfer || !slices.Equal(r.Grounds, []string{consent.GroundTransfer}) || len(r.About) != len(d.Family.Persons) {
		t.Errorf("the register says %+v", r)
	}
}
