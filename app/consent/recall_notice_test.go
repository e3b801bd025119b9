package consent_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// calledBack is the family with one recall at school of what stands in the
// register.
func calledBack(t *testing.T) (consent.Dossier, consent.Request) {
	t.Helper()
	d := deWit()
	record := disclosed(t, d, nowTo("school")).Record()
	record.Form = "ktp"
	d.Register = append(d.Register, record)
	d.Recalls = []consent.Recall{{ID: "k1", Consent: d.Consents[0].ID, Recipient: record.Recipient, State: consent.RecallToTell, Disclosures: []consent.DisclosureID{record.ID}}}
	r := nowTo("school")
	r.ID, r.Purpose = "letter", consent.PurposeRecall
	return d, r
}

func TestALetterOfRecallGoesToItsOwnRecipientOnly(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*consent.Dossier, *consent.Request)
		id     consent.RecallID
		want   error
	}{
		"no such recall":  {func(*consent.Dossier, *consent.Request) {}, "k2", consent.ErrNotADisclosure},
		"no id":           {func(_ *consent.Dossier, r *consent.Request) { r.ID = "" }, "k1", consent.ErrNotADisclosure},
		"no time":         {func(_ *consent.Dossier, r *consent.Request) { r.At = time.Time{} }, "k1", consent.ErrNotADisclosure},
		"another partner": {func(_ *consent.Dossier, r *consent.Request) { r.Recipient.Partner = "ggz" }, "k1", consent.ErrUnknownRecipient},
		"nobody": {func(d *consent.Dossier, r *consent.Request) {
			d.Recalls[0].Recipient.Partner, r.Recipient.Partner = "", ""
		}, "k1", consent.ErrUnknownRecipient},
		"nothing in register": {func(d *consent.Dossier, _ *consent.Request) { d.Register = nil }, "k1", consent.ErrNotADisclosure},
	} {
		d, r := calledBack(t)
		c.change(&d, &r)
		if made, err := consent.DiscloseRecall(d, r, c.id, consent.RecallNotice{}); !errors.Is(err, c.want) || made.Valid() {
			t.Errorf("%s: valid %v, %v", name, made.Valid(), err)
		}
	}
}

func TestALetterOfRecallHoldsNothingOfWhatWasGivenNorWhoTookItBack(t *testing.T) {
	d, r := calledBack(t)
	d.Recalls[0].By, d.Recalls[0].About, d.Recalls[0].Why = "karim", "noor", "kanarie-reden"
	made, err := consent.DiscloseRecall(d, r, "k1", consent.RecallNotice{From: "Fatma", AnswerBy: "2026-12-22"})
	if err != nil {
		t.Fatal(err)
	}
	notice, ok := made.Recall()
	if !ok || len(notice.Given) != 1 || notice.Family != "De Wit" || notice.From != "Fatma" || !made.Slice().Empty() {
		t.Errorf("%+v", notice)
	}
	for _, word := range []string{"karim", "Karim", "kanarie", "noor", "Noor"} {
		if strings.Contains(fmt.Sprintf("%+v %+v", notice, made.Record()), word) {
			t.Errorf("it tells %q", word)
		}
	}
	if record := made.Record(); record.Purpose != consent.PurposeRecall || record.Grounds[0] != consent.GroundRecall || len(record.About) != 0 {
		t.Errorf("%+v", record)
	}
	if _, ok := disclosed(t, deWit(), nowTo("school")).Recall(); ok {
		t.Error("a part of the plan is a recall")
	}
}

// asShared is what was shared with school, and on what it rested.
func asShared(t *testing.T) (consent.Dossier, consent.Record, consent.Basis) {
	t.Helper()
	d := deWit()
	record := disclosed(t, d, nowTo("school")).Record()
	return d, record, consent.BasisOf(d, record, today)
}

func TestWhatWasSealedLeavesOnlyWhileItsConsentsCarryIt(t *testing.T) {
	d, record, basis := asShared(t)
	if why := consent.StillAllowed(d, record, basis, deWitGrounds, today); why != "" {
		t.Fatalf("the same day it is stopped: %s", why)
	}
	for name, c := range map[string]struct {
		change func(*consent.Dossier)
		on     family.Date
		want   consent.StopReason
	}{
		"taken back":             {func(d *consent.Dossier) { eachAtSchool(d, func(a *consent.Answer) { a.Withdrawn = today }) }, today, consent.StopWithdrawn},
		"a no since":             {func(d *consent.Dossier) { eachAtSchool(d, func(a *consent.Answer) { a.Allowed = nil }) }, today, consent.StopRefused},
		"years later":            {func(*consent.Dossier) {}, "2036-11-24", consent.StopExpired},
		"the consent is gone":    {func(d *consent.Dossier) { d.Consents = nil }, today, consent.StopUnknown},
		"the partner is gone":    {func(d *consent.Dossier) { d.Family.Partners = nil }, today, consent.StopPartner},
		"the partner ended":      {func(d *consent.Dossier) { d.Family.Partners[0].Until = "2026-11-23" }, today, consent.StopPartner},
		"the house is dissolved": {func(d *consent.Dossier) { d.Family.Partners[0].Dissolved = today }, today, consent.StopPartner},
	} {
		d, record, basis := asShared(t)
		c.change(&d)
		if why := consent.StillAllowed(d, record, basis, deWitGrounds, c.on); why != c.want {
			t.Errorf("%s: %q, want %q", name, why, c.want)
		}
	}
}

func eachAtSchool(d *consent.Dossier, change func(*consent.Answer)) {
	for i := range d.Consents {
		if d.Consents[i].Partner == "school" {
			for j := range d.Consents[i].Answers {
				change(&d.Consents[i].Answers[j])
			}
		}
	}
}

func TestANewerNoAboutOneThingStopsNothingElse(t *testing.T) {
	d := deWit()
	record := disclosed(t, d, nowTo("school")).Record()
	i := 0
	for d.Consents[i].Partner != "school" || len(d.Consents[i].Standing(d.Family, today).Allowed) == 0 {
		i++
	}
	newer := d.Consents[i].Clone()
	allowed := newer.Standing(d.Family, today).Allowed
	newer.ID, newer.AskedOn, newer.Asked = "newer", today, allowed[:1]
	for j := range newer.Answers {
		newer.Answers[j].Allowed = nil
	}
	d.Consents = append(d.Consents, newer)
	basis := consent.BasisOf(d, record, today)
	if why := consent.StillAllowed(d, record, basis, deWitGrounds, today); why != "" {
		t.Errorf("what was sealed after a no is stopped for that no: %s", why)
	}
}

func TestALegalGroundThatEndedStopsWhatRestsOnIt(t *testing.T) {
	d := deWit()
	d.GroundUses = []consent.GroundUse{{ID: "u1", Ground: "safe-home", Partner: "vt", Purpose: consent.PurposeCooperate, About: []family.PersonID{"daan"}, Categories: []consent.Category{consent.CatSafety},
		Weighing: map[string]family.Text{"code": "ja"}, Why: "acuut", Informed: today, From: today, Until: today}}
	record := consent.Record{ID: "r", Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: "vt"}, Purpose: consent.PurposeCooperate, Grounds: []string{"u1"}}
	if why := consent.StillAllowed(d, record, nil, deWitGrounds, today); why != "" {
		t.Errorf("on the day: %s", why)
	}
	if why := consent.StillAllowed(d, record, nil, deWitGrounds, today.AddDays(1)); why != consent.StopGround {
		t.Errorf("the day after: %q", why)
	}
}
