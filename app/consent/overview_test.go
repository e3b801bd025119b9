package consent_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// withRegister is the De Wit family after a month of sharing.
func withRegister() consent.Dossier {
	d := deWit()
	shared := func(id consent.DisclosureID, to family.PartnerID, ground string, about []family.PersonID, categories ...consent.Category) {
		p, _ := d.Family.Partner(to)
		d.Register = append(d.Register, consent.Record{ID: id, At: time.Date(2026, 11, 1+len(d.Register), 10, 0, 0, 0, time.UTC), Purpose: consent.PurposeCooperate,
			Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: to, Name: p.Label()}, Grounds: []string{ground}, About: about, Categories: categories, Form: "ktp"})
	}
	shared("to-school", "school", "c-noor", []family.PersonID{"noor", "riet"}, consent.CatGoals, consent.CatSchool)
	shared("to-debt", "debt", "c-sanne", []family.PersonID{"sanne"}, consent.CatFinance)
	shared("to-ggz", "ggz", "c-ggz", []family.PersonID{"noor"}, consent.CatMentalHealth)
	shared("to-vt", "vt", "u-told", []family.PersonID{"daan"}, consent.CatSafety)
	shared("kept-from-them", "school", "u-not-told", []family.PersonID{"daan"}, consent.CatDevelopment)
	told, kept := weighed("any", "vt", "daan", consent.CatSafety), weighed("any", "school", "daan", consent.CatDevelopment)
	told.ID, kept.ID, kept.Informed, kept.WhyNot = "u-told", "u-not-told", "", "kanarie: hij wordt dan geslagen"
	d.GroundUses = []consent.GroundUse{told, kept}
	d.Register = append(d.Register, consent.Record{ID: "noors-own", At: time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC), Purpose: consent.PurposeOwnCopy,
		Recipient: consent.Recipient{Kind: consent.ToPerson, Person: "noor", Name: "Noor"}, About: []family.PersonID{"noor"}, Grounds: []string{consent.GroundOwnCopy}, Form: "sheet"})
	return d
}

func overviewFor(d consent.Dossier, to consent.Recipient, purpose consent.Purpose, of family.PartnerID) (consent.Overview, error) {
	r := ownCopy(to.Kind, to.Person)
	r.Recipient, r.Purpose = to, purpose
	made, err := consent.DiscloseOverview(d, r, of)
	o, _ := made.Overview()
	return o, err
}

func TestAnOverviewIsRefusedToWhoMayNotHaveIt(t *testing.T) {
	school := consent.Recipient{Kind: consent.ToPartner, Partner: "school"}
	for name, c := range map[string]struct {
		to      consent.Recipient
		purpose consent.Purpose
		of      family.PartnerID
		want    error
	}{
		"a stranger":                           {consent.Recipient{Kind: consent.ToPerson, Person: "nobody"}, consent.PurposeOwnCopy, "", consent.ErrUnknownRecipient},
		"the school, about everybody":          {school, consent.PurposeAccountability, "", consent.ErrUnknownRecipient},
		"the school, about the debt help":      {school, consent.PurposeAccountability, "debt", consent.ErrUnknownRecipient},
		"the school, to work with":             {school, consent.PurposeCooperate, "school", consent.ErrUnknownRecipient},
		"the household, about a stranger":      {consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy, "nobody", consent.ErrUnknownRecipient},
		"a sports club that never got a thing": {consent.Recipient{Kind: consent.ToPartner, Partner: "sport"}, consent.PurposeAccountability, "sport", consent.ErrNothingToShare},
		"a successor":                          {consent.Recipient{Kind: consent.ToSuccessor}, consent.PurposeOwnCopy, "", consent.ErrUnknownRecipient},
		"the other parent, about the debts":    {consent.Recipient{Kind: consent.ToPerson, Person: "karim"}, consent.PurposeOwnCopy, "debt", consent.ErrNothingToShare},
	} {
		if _, err := overviewFor(withRegister(), c.to, c.purpose, c.of); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}

func TestO5TheOverviewTellsEachReaderOnlyWhatIsHis(t *testing.T) {
	household := consent.Recipient{Kind: consent.ToHousehold}
	for name, c := range map[string]struct {
		to   consent.Recipient
		of   family.PartnerID
		want string
	}{
		"the household reads neither of therapy nor of safety, nor that Noor asked": {household, "", "to-debt to-school"},
		"the household about the school":                                            {household, "school", "to-school"},
		"Noor reads all that was told about her, and of the family she lives in":    {consent.Recipient{Kind: consent.ToPerson, Person: "noor"}, "", "noors-own to-ggz to-debt to-school"},
		"Sanne reads nothing of the therapy of Noor":                                {consent.Recipient{Kind: consent.ToPerson, Person: "sanne"}, "", "to-debt to-school"},
		"Karim reads what was told about his daughter":                              {consent.Recipient{Kind: consent.ToPerson, Person: "karim"}, "", "to-school"},
		"grandmother, who coordinates, reads what the household reads":              {consent.Recipient{Kind: consent.ToPerson, Person: "riet"}, "", "to-debt to-school"},
	} {
		o, err := overviewFor(withRegister(), c.to, consent.PurposeOwnCopy, c.of)
		if got := strings.Join(lineIDs(o), " "); err != nil || got != c.want {
			t.Errorf("%s: got %q, want %q (%v)", name, got, c.want, err)
		}
	}
}

func lineIDs(o consent.Overview) []string {
	var ids []string
	for _, l := range o.Lines {
		ids = append(ids, string(l.ID))
	}
	return ids
}

func TestO5WhoElseAPageIsAboutIsBlankedWithoutAName(t *testing.T) {
	d := withRegister()
	d.Plan.Coordinators = nil // so grandmother is not at the table
	o, err := overviewFor(d, consent.Recipient{Kind: consent.ToPerson, Person: "riet"}, consent.PurposeOwnCopy, "")
	if err != nil || !o.Blanks || !o.Lines[0].Others || !slices.Equal(o.Lines[0].Names, []family.Text{"Riet"}) {
		t.Errorf("grandmother reads %v, others %v (%v)", o.Lines, o.Blanks, err)
	}
}

func TestO4TheFamilyReadsOfAGroundOnceItWasTold(t *testing.T) {
	d := withRegister()
	d.GroundUses[1].Informed = today
	o, err := overviewFor(d, consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy, "school")
	if err != nil || !slices.Equal(lineIDs(o), []string{"kept-from-them", "to-school"}) {
		t.Errorf("got %v (%v)", lineIDs(o), err)
	}
	d.GroundUses[1].Informed = "2026-11-25"
	if o, err = overviewFor(d, consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy, "school"); err != nil || len(o.Lines) != 1 {
		t.Errorf("a day before it is told: %v (%v)", lineIDs(o), err)
	}
}

func TestO5APartnerReadsAllThatItGotAndHowTheRecallStands(t *testing.T) {
	d := withRegister()
	d.Recalls = []consent.Recall{{ID: "r", Disclosures: []consent.DisclosureID{"to-school"}, State: consent.RecallTold}}
	o, err := overviewFor(d, consent.Recipient{Kind: consent.ToPartner, Partner: "school"}, consent.PurposeAccountability, "school")
	if err != nil || !slices.Equal(lineIDs(o), []string{"kept-from-them", "to-school"}) || o.Lines[1].Recall != consent.RecallTold {
		t.Errorf("got %v, recall %q (%v)", lineIDs(o), o.Lines[1].Recall, err)
	}
}

func TestO4TheLogOfTheFamilyKeepsStillAboutAGroundThatItWasNotTold(t *testing.T) {
	d := withRegister()
	at := time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)
	log := consent.Log{Lines: []consent.LogLine{
		{Seq: 1, At: at, Event: "consent.legal-ground", Object: "u-not-told", About: []family.PersonID{"daan"}},
		{Seq: 2, At: at, Event: "disclosure.ktp", Object: "x", Ground: "c-noor u-not-told", About: []family.PersonID{"daan"}},
		{Seq: 3, At: at, Event: "disclosure.ktp", Object: "y", Partner: "vt", About: []family.PersonID{"daan"}},
		{Seq: 4, At: at, Event: "disclosure.ktp", Object: "z", Partner: "school", About: []family.PersonID{"daan"}},
	}}
	made, err := consent.DiscloseLog(d, ownCopy(consent.ToHousehold, ""), log)
	got, _ := made.Log()
	if err != nil || len(got.Lines) != 1 || got.Lines[0].Seq != 4 {
		t.Errorf("the household reads %s (%v)", fmt.Sprint(len(got.Lines)), err)
	}
}
