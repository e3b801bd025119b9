package casework

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"keukentafel/app/consent"
)

// formDesk renders a form as the id of its question.
func formDesk(t *testing.T) (*Desk, *shelf, consent.ID) {
	t.Helper()
	d, s := withChild(t)
	d.Renders = func(form, _ string) (Render, bool) {
		return func(w io.Writer, made consent.Disclosure) error {
			asked, ok := made.ConsentForm()
			if !ok {
				return errors.New("no form")
			}
			_, err := io.WriteString(w, form+" "+string(asked.ID))
			return err
		}, true
	}
	return d, s, askAbout(t, d, "daan")
}

func TestAFormThatIsRefusedLeavesNothingButALineInTheLog(t *testing.T) {
	d, s, id := formDesk(t)
	var out bytes.Buffer
	for name, c := range map[string]struct {
		to   consent.Recipient
		id   consent.ID
		want error
	}{
		"a partner":           {consent.Recipient{Kind: consent.ToPartner, Partner: "school"}, id, consent.ErrNoSay},
		"nobody we know":      {consent.Recipient{Kind: consent.ToPerson, Person: "stranger"}, id, consent.ErrUnknownRecipient},
		"of another question": {consent.Recipient{Kind: consent.ToHousehold}, "nothing", ErrUnknownConsent},
	} {
		_, err := d.ConsentForm(t.Context(), "f", c.id, c.to, &out)
		refused(t, err, c.want, name)
	}
	if out.Len() != 0 || len(s.families["f"].Register) != 0 {
		t.Error("something was written")
	}
	if last := s.log[len(s.log)-1]; last.Event != "disclosure.consent-form" {
		t.Errorf("the log ends with %s", last.Event)
	}
}

func TestAFormIsInTheRegisterAndTheLogBeforeItIsWritten(t *testing.T) {
	d, s, id := formDesk(t)
	var out bytes.Buffer
	record, err := d.ConsentForm(t.Context(), "f", id, consent.Recipient{Kind: consent.ToHousehold, Name: "De Wit"}, &out)
	if err != nil || out.String() != FormConsent+" "+string(id) {
		t.Fatalf("%q %v", out.String(), err)
	}
	kept := s.families["f"].Register
	if len(kept) != 1 || kept[0].ID != record.ID || kept[0].Form != FormConsent || s.log[len(s.log)-1].Object != string(record.ID) {
		t.Errorf("%+v", kept)
	}
	if answers := s.families["f"].Consents[0].Answers; len(answers) != 0 {
		t.Error("a form counts as an answer")
	}
}
