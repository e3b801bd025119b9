package casework

import (
	"bytes"
	"io"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// paperDesk is a desk that writes of a paper no more than its form.
func paperDesk(t *testing.T) (*Desk, *shelf) {
	t.Helper()
	d, s := withChild(t)
	d.Renders = func(form, _ string) (Render, bool) {
		return func(w io.Writer, made consent.Disclosure) error {
			_, letter := made.Withdrawal()
			_, sheet := made.Whole()
			if !letter && !sheet {
				return ErrUnexpected
			}
			_, err := io.WriteString(w, form)
			return err
		}, true
	}
	return d, s
}

func TestALetterThatConsentWasTakenBackWaitsUntilItWas(t *testing.T) {
	d, s := paperDesk(t)
	id := askAbout(t, d, "daan", "sanne", "karim")
	var out bytes.Buffer
	home := consent.Recipient{Kind: consent.ToHousehold, Name: "De Wit"}
	_, err := d.WithdrawalLetter(t.Context(), "f", id, home, &out)
	refused(t, err, consent.ErrNotWithdrawn, "nobody took it back")
	if err := d.WithdrawConsent(t.Context(), "f", id, "karim"); err != nil {
		t.Fatal(err)
	}
	before := len(s.families["f"].Register)
	for name, c := range map[string]struct {
		to   consent.Recipient
		id   consent.ID
		want error
	}{
		"the school":          {consent.Recipient{Kind: consent.ToPartner, Partner: "school"}, id, consent.ErrNoSay},
		"granny has no say":   {consent.Recipient{Kind: consent.ToPerson, Person: "riet"}, id, consent.ErrNoSay},
		"of another question": {home, "nothing", ErrUnknownConsent},
	} {
		_, err := d.WithdrawalLetter(t.Context(), "f", c.id, c.to, &out)
		refused(t, err, c.want, name)
	}
	if out.Len() != 0 || len(s.families["f"].Register) != before {
		t.Error("something was written")
	}
	record, err := d.WithdrawalLetter(t.Context(), "f", id, home, &out)
	if err != nil || out.String() != FormWithdrawalLetter {
		t.Fatalf("%q %v", out.String(), err)
	}
	kept := s.families["f"].Register
	if last := kept[len(kept)-1]; last.ID != record.ID || last.Form != FormWithdrawalLetter || s.log[len(s.log)-1].Event != "disclosure.withdrawal-letter" {
		t.Errorf("%+v", last)
	}
}

func TestALetterThatConsentWasTakenBackNeedsNoPen(t *testing.T) {
	d, s := paperDesk(t)
	id := askAbout(t, d, "daan", "sanne", "karim")
	if err := d.WithdrawConsent(t.Context(), "f", id, "sanne"); err != nil {
		t.Fatal(err)
	}
	dossier := s.families["f"]
	dossier.Pen.State = family.PenElsewhere
	s.families["f"] = dossier
	var out bytes.Buffer
	if _, err := d.WithdrawalLetter(t.Context(), "f", id, consent.Recipient{Kind: consent.ToPerson, Person: "sanne", Name: "Sanne"}, &out); err != nil || out.Len() == 0 {
		t.Error(err)
	}
}

func TestAHandoverSheetIsForWhoTakesOverAndForNobodyElse(t *testing.T) {
	d, s := paperDesk(t)
	put := func(pen family.Pen) {
		dossier := s.families["f"]
		dossier.Pen = pen
		s.families["f"] = dossier
	}
	offered := family.Handover{ID: "h", State: family.HandoverOffered, To: "key", ToName: "Fatma", FamilyInformed: yesterday}
	uninformed := offered
	uninformed.FamilyInformed = ""
	var out bytes.Buffer
	for name, c := range map[string]struct {
		pen  family.Pen
		want error
	}{
		"nothing is offered":        {family.Pen{State: family.PenHere}, ErrNoHandover},
		"the offer was taken back":  {family.Pen{State: family.PenHere, Handover: family.Handover{State: family.HandoverWithdrawn}}, ErrNoHandover},
		"somebody else coordinates": {family.Pen{State: family.PenElsewhere, Handover: offered}, ErrNoPen},
		"the family does not know":  {family.Pen{State: family.PenOffered, Handover: uninformed}, consent.ErrNotInformed},
	} {
		put(c.pen)
		_, err := d.HandoverSheet(t.Context(), "f", &out)
		refused(t, err, c.want, name)
	}
	if out.Len() != 0 || len(s.families["f"].Register) != 0 {
		t.Fatal("something was written")
	}
	put(family.Pen{State: family.PenOffered, Handover: offered})
	record, err := d.HandoverSheet(t.Context(), "f", &out)
	if err != nil || out.String() != FormHandoverSheet {
		t.Fatalf("%q %v", out.String(), err)
	}
	kept := s.families["f"].Register
	if len(kept) != 1 || kept[0].ID != record.ID || kept[0].Recipient.Kind != consent.ToSuccessor || kept[0].Recipient.Name != "Fatma" {
		t.Errorf("%+v", kept)
	}
	if last := s.log[len(s.log)-1]; last.Event != "disclosure.handover-sheet" || last.Object != string(record.ID) {
		t.Errorf("the log ends with %s", last.Event)
	}
}
