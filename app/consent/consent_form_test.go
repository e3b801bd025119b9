package consent_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// withQuestions is the De Wit family with a question for the psychologist of
// Noor that nobody answered yet.
func withQuestions() consent.Dossier {
	d := deWit()
	d.Consents = append(d.Consents, asks("c-therapy", "noor", "ggz", []consent.Category{consent.CatInvolvement, consent.CatMentalHealth}),
		asks("c-safe", "sanne", "vt", []consent.Category{consent.CatInvolvement}))
	return d
}

func formFor(d consent.Dossier, to consent.Recipient, id consent.ID) (consent.ConsentForm, error) {
	r := ownCopy(to.Kind, to.Person)
	r.Recipient = to
	made, err := consent.DiscloseConsentForm(d, r, id)
	form, _ := made.ConsentForm()
	return form, err
}

func TestO6AFormIsRefusedToWhoDoesNotDecide(t *testing.T) {
	household, someone := consent.Recipient{Kind: consent.ToHousehold}, func(id family.PersonID) consent.Recipient {
		return consent.Recipient{Kind: consent.ToPerson, Person: id}
	}
	for name, c := range map[string]struct {
		to   consent.Recipient
		id   consent.ID
		want error
	}{
		"a stepfather":             {someone("ruud"), "c-noor", consent.ErrNoSay},
		"a parent of a girl of 16": {someone("sanne"), "c-lisa", consent.ErrNoSay},
		"the school itself":        {consent.Recipient{Kind: consent.ToPartner, Partner: "school"}, "c-noor", consent.ErrNoSay},
		"a successor":              {consent.Recipient{Kind: consent.ToSuccessor}, "c-noor", consent.ErrNoSay},
		"a stranger":               {someone("nobody"), "c-noor", consent.ErrUnknownRecipient},
		"the kitchen table, about therapy of Noor":       {household, "c-therapy", consent.ErrFormNotForAll},
		"the kitchen table, with Veilig Thuis":           {household, "c-safe", consent.ErrFormNotForAll},
		"the household, of a question that is not there": {household, "nothing", consent.ErrNotADisclosure},
	} {
		if _, err := formFor(withQuestions(), c.to, c.id); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}

func TestAFormIsRefusedForAnotherPurposeAPartnerThatIsGoneNobodyAndAClockBehind(t *testing.T) {
	r := ownCopy(consent.ToHousehold, "")
	r.Purpose = consent.PurposeCooperate
	if _, err := consent.DiscloseConsentForm(deWit(), r, "c-noor"); !errors.Is(err, consent.ErrNoSay) {
		t.Errorf("to work with: %v", err)
	}
	for name, c := range map[string]struct {
		change func(*consent.Dossier)
		want   error
	}{
		"the school is not involved any more": {func(d *consent.Dossier) { d.Family.Partners[0].Until = "2026-11-01" }, consent.ErrPartnerEnded},
		"the school does not exist any more":  {func(d *consent.Dossier) { d.Family.Partners[0].Dissolved = "2026-11-01" }, consent.ErrPartnerGone},
		"her birth date is not known":         {func(d *consent.Dossier) { d.Family.PutPerson(family.Person{ID: "noor", Given: "Noor"}) }, consent.ErrNobodySigns},
		"the clock is behind":                 {func(d *consent.Dossier) { d.Changed = time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC) }, consent.ErrClockBehind},
	} {
		d := deWit()
		c.change(&d)
		if _, err := formFor(d, consent.Recipient{Kind: consent.ToPerson, Person: "noor"}, "c-noor"); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}

func TestAFormHoldsTheQuestionAndNobodysAnswer(t *testing.T) {
	d := withQuestions()
	for _, to := range []consent.Recipient{{Kind: consent.ToHousehold}, {Kind: consent.ToPerson, Person: "noor"}, {Kind: consent.ToPerson, Person: "karim"}} {
		form, err := formFor(d, to, "c-daan")
		if to.Person == "noor" {
			if !errors.Is(err, consent.ErrNoSay) {
				t.Errorf("Noor about her brother: %v", err)
			}
			continue
		}
		if err != nil || len(form.Signers) != 2 || form.Signers[1].Name != "Karim" || form.Signers[0].Capacity != consent.AsParent || !form.Hearing.Heard {
			t.Errorf("%+v: %v", form, err)
		}
	}
	form, err := formFor(d, consent.Recipient{Kind: consent.ToPerson, Person: "karim"}, "c-therapy")
	if err != nil || len(form.Signers) != 3 || !form.Hearing.Young {
		t.Errorf("a parent who decides along: %+v, %v", form, err)
	}
}

func TestAFormIsInTheRegisterAsAnOwnCopy(t *testing.T) {
	r := ownCopy(consent.ToPerson, "karim")
	made, err := consent.DiscloseConsentForm(withQuestions(), r, "c-therapy")
	if err != nil {
		t.Fatal(err)
	}
	record := made.Record()
	if !slices.Equal(record.Grounds, []string{consent.GroundOwnCopy}) || !slices.Equal(record.About, []family.PersonID{"noor"}) || record.Items != 1 || made.HoldsPlan() {
		t.Errorf("%+v", record)
	}
}

func TestOnlyThoseAreOfferedWhoMayHaveTheForm(t *testing.T) {
	d := withQuestions()
	for id, want := range map[consent.ID]string{"c-daan": "household sanne karim daan", "c-therapy": "noor sanne karim", "c-lisa": "lisa", "c-sanne": "household sanne", "c-safe": "sanne"} {
		asked, _ := d.Consent(id)
		var got []string
		for _, to := range consent.FormReaders(d, *asked, today) {
			if _, err := formFor(d, to, id); err != nil {
				t.Errorf("%s is offered to %s %s and refused: %v", id, to.Kind, to.Person, err)
			}
			if to.Person == "" {
				got = append(got, string(to.Kind))
				continue
			}
			got = append(got, string(to.Person))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s is offered to %v, want %s", id, got, want)
		}
	}
}
