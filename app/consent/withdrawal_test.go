package consent_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// takenBackAll is the De Wit family after every answer was taken back, today.
func takenBackAll() consent.Dossier {
	d := withQuestions()
	for i := range d.Consents {
		for j := range d.Consents[i].Answers {
			d.Consents[i].Answers[j].Withdrawn = today
		}
	}
	for i, id := range []consent.ID{"c-therapy", "c-safe"} {
		c, _ := d.Consent(id)
		c.Answers = []consent.Answer{{By: []family.PersonID{"noor", "sanne"}[i], Allowed: c.Asked, On: c.AskedOn, Withdrawn: today}}
	}
	return d
}

func letterFor(d consent.Dossier, to consent.Recipient, id consent.ID) (consent.Withdrawal, error) {
	r := ownCopy(to.Kind, to.Person)
	r.Recipient = to
	made, err := consent.DiscloseWithdrawal(d, r, id)
	letter, _ := made.Withdrawal()
	return letter, err
}

func TestO7ALetterOfATakingBackIsRefusedToWhoDoesNotDecide(t *testing.T) {
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
		if _, err := letterFor(takenBackAll(), c.to, c.id); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
	if _, err := letterFor(deWit(), household, "c-noor"); !errors.Is(err, consent.ErrNotWithdrawn) {
		t.Errorf("nobody took it back: %v", err)
	}
}

func TestALetterOfATakingBackIsRefusedForAnotherPurposeAndAClockBehind(t *testing.T) {
	r := ownCopy(consent.ToHousehold, "")
	r.Purpose = consent.PurposeCooperate
	if _, err := consent.DiscloseWithdrawal(takenBackAll(), r, "c-noor"); !errors.Is(err, consent.ErrNoSay) {
		t.Errorf("to work with: %v", err)
	}
	ahead := takenBackAll()
	r = ownCopy(consent.ToHousehold, "")
	ahead.Changed = r.At.AddDate(0, 1, 0)
	if _, err := consent.DiscloseWithdrawal(ahead, r, "c-noor"); !errors.Is(err, consent.ErrClockBehind) {
		t.Errorf("a clock behind: %v", err)
	}
}

func TestAYesAfterATakingBackHasNoLetter(t *testing.T) {
	d := takenBackAll()
	c, _ := d.Consent("c-noor")
	for _, a := range slices.Clone(c.Answers) {
		a.Withdrawn, a.On = "", today
		c.Answers = append(c.Answers, a)
	}
	if _, err := letterFor(d, consent.Recipient{Kind: consent.ToHousehold}, "c-noor"); !errors.Is(err, consent.ErrNotWithdrawn) {
		t.Error(err)
	}
	if readers := consent.WithdrawalReaders(d, *c, today); len(readers) != 0 {
		t.Errorf("%d readers", len(readers))
	}
}

func TestALetterOfATakingBackHoldsOnlyWhatWasOfThatConsent(t *testing.T) {
	d := takenBackAll()
	d.Register = []consent.Record{{ID: "r1", Categories: consent.Categories(), Form: "pdf"}, {ID: "r2", Form: "pdf"}}
	d.Recalls = []consent.Recall{
		{ID: "b1", Consent: "c-noor", Categories: []consent.Category{consent.CatSchool}, Disclosures: []consent.DisclosureID{"r1"}, State: consent.RecallTold},
		{ID: "b2", Consent: "c-noor", Disclosures: []consent.DisclosureID{"r2"}, State: consent.RecallDropped},
		{ID: "b3", Consent: "c-lisa", Disclosures: []consent.DisclosureID{"r2"}, State: consent.RecallTold},
	}
	letter, err := letterFor(d, consent.Recipient{Kind: consent.ToPerson, Person: "karim"}, "c-noor")
	if err != nil {
		t.Fatal(err)
	}
	if len(letter.Given) != 1 || !slices.Equal(letter.Given[0].Categories, []consent.Category{consent.CatSchool}) || letter.Given[0].State != consent.RecallTold {
		t.Errorf("%+v", letter.Given)
	}
	if !letter.Own || letter.On != today || len(letter.Still) != 0 {
		t.Errorf("own %v, on %s, still %v", letter.Own, letter.On, letter.Still)
	}
	var all strings.Builder
	gather(reflect.ValueOf(letter), &all)
	if strings.Contains(strings.ToLower(all.String()), "kanarie") {
		t.Error("there is more in it than the question")
	}
}

func TestOnlyThoseAreOfferedWhoMayHaveTheLetter(t *testing.T) {
	d := takenBackAll()
	for id, want := range map[consent.ID]string{"c-daan": "household daan sanne karim", "c-therapy": "noor sanne karim", "c-lisa": "lisa", "c-sanne": "household sanne", "c-safe": "sanne"} {
		c, _ := d.Consent(id)
		var got []string
		for _, to := range consent.WithdrawalReaders(d, *c, today) {
			if _, err := letterFor(d, to, id); err != nil {
				t.Errorf("%s: it is offered to %s %s and refused: %v", id, to.Kind, to.Person, err)
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
