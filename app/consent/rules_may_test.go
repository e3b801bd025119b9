package consent_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// asked is when, and in which direction, a consent was asked.
func asked(c consent.Consent, on family.Date, direction consent.Direction) consent.Consent {
	c.AskedOn, c.Direction = on, direction
	return c
}

func TestTheRulesOfWhatMayBeShared(t *testing.T) {
	yes := func(id consent.ID, on family.Date) consent.Consent {
		return asked(aboutSanne(id, onDay(sanneYes, on)), on, consent.Give)
	}
	no := func(id consent.ID, on family.Date) consent.Consent {
		return asked(aboutSanne(id, onDay(says("sanne"), on)), on, consent.Give)
	}
	girl := child("2010-11-24") // 16 today
	girl.Partners = deWitFamily().Partners
	ofGirl := func(id consent.ID, on family.Date, answers ...consent.Answer) consent.Consent {
		return term(asked(asks(id, "kind", "debt", goals, answers...), on, consent.Give), "", "")
	}
	partner := func(change func(*family.Partner)) family.Family {
		f := deWitFamily()
		for i := range f.Partners {
			if f.Partners[i].ID == "debt" {
				change(&f.Partners[i])
			}
		}
		return f
	}
	safety := weighed("any", "debt", "sanne", consent.CatSafety)
	tests := []struct {
		name     string
		family   family.Family
		consents []consent.Consent
		uses     []consent.GroundUse
		ask      func(*consent.Question)
		ground   string
		reason   consent.Reason
	}{
		{name: "M1 a weighed ground carries it without consent", uses: []consent.GroundUse{weighed("any", "debt", "sanne", consent.CatGoals)}, ground: "u-1"},
		{name: "M1 a weighed ground goes before a no", consents: []consent.Consent{no("a", today)}, uses: []consent.GroundUse{weighed("any", "debt", "sanne", consent.CatGoals)}, ground: "u-1"},
		{name: "M2 safety is not shared by consent", consents: []consent.Consent{asks("a", "sanne", "debt", consent.Categories(), says("sanne", consent.Categories()...))},
			ask: func(q *consent.Question) { q.Categories = []consent.Category{consent.CatSafety} }, reason: consent.NeedsGround},
		{name: "M2 safety is shared on a ground", uses: []consent.GroundUse{safety}, ask: func(q *consent.Question) { q.Categories = []consent.Category{consent.CatSafety} }, ground: "u-1"},
		{name: "M3 nothing asked", reason: consent.NoConsent},
		{name: "M3 the newest decides", consents: []consent.Consent{yes("a", "2026-05-01"), no("b", "2026-06-01")}, reason: consent.Refused},
		{name: "M3 what is asked again does not end what runs", consents: []consent.Consent{yes("a", "2026-05-01"), asked(aboutSanne("b"), today, consent.Give)}, ground: "a"},
		{name: "M3 what is conditional does not end what runs", consents: []consent.Consent{yes("a", "2026-05-01"), asked(aboutSanne("b", onlyIf(sanneYes, "eerst lezen", "")), today, consent.Give)}, ground: "a"},
		{name: "M3 a yes with an open condition alone carries nothing", consents: []consent.Consent{aboutSanne("a", onlyIf(sanneYes, "eerst lezen", ""))}, reason: consent.Conditional},
		{name: "M3 reopened it waits, and an older yes runs on", consents: []consent.Consent{yes("a", "2026-05-01"), anew(yes("b", "2026-06-01"), today, 1)}, ground: "a"},
		{name: "M3 reopened it waits for a new answer", consents: []consent.Consent{anew(yes("a", "2026-05-01"), today, 1)}, reason: consent.Reopened},
		{name: "M3 S9 on her birthday an older yes does not come back after her father's no", family: girl,
			consents: []consent.Consent{ofGirl("a", "2026-05-01", onDay(says("kind", goals...), "2026-05-01"), onDay(says("sanne", goals...), "2026-05-01"), onDay(says("karim", goals...), "2026-05-01")), ofGirl("b", "2026-06-01", onDay(says("karim"), "2026-06-01"))},
			ask:      func(q *consent.Question) { q.About = []family.PersonID{"kind"} }, reason: consent.FormerNo},
		{name: "M4 contradicting consents of one day: no", consents: []consent.Consent{yes("a", today), no("b", today)}, reason: consent.Refused},
		{name: "M5 asked tomorrow it is not asked", consents: []consent.Consent{asked(aboutSanne("a", sanneYes), tomorrow, consent.Give)}, reason: consent.NoConsent},
		{name: "M5 a no asked tomorrow ends nothing today", consents: []consent.Consent{yes("a", "2026-05-01"), asked(aboutSanne("b", says("sanne")), tomorrow, consent.Give)}, ground: "a"},
		{name: "M6 a consent to ask does not carry giving", consents: []consent.Consent{asked(aboutSanne("a", sanneYes), today, consent.Ask)}, reason: consent.NoConsent},
		{name: "M6 a consent to give does not carry asking", consents: []consent.Consent{yes("a", today)}, ask: func(q *consent.Question) { q.Direction = consent.Ask }, reason: consent.NoConsent},
		{name: "M6 a consent for both carries giving", consents: []consent.Consent{asked(aboutSanne("a", sanneYes), today, consent.Both)}, ground: "a"},
		{name: "M6 a consent for both carries asking", consents: []consent.Consent{asked(aboutSanne("a", sanneYes), today, consent.Both)}, ask: func(q *consent.Question) { q.Direction = consent.Ask }, ground: "a"},
		{name: "M6 a consent to give carries not both", consents: []consent.Consent{yes("a", today)}, ask: func(q *consent.Question) { q.Direction = consent.Both }, reason: consent.NoConsent},
		{name: "M7 another category is another question", consents: []consent.Consent{yes("a", today)}, ask: func(q *consent.Question) { q.Categories = []consent.Category{consent.CatGoals, consent.CatFinance} }, reason: consent.NoConsent},
		{name: "M7 another person is another question", consents: []consent.Consent{yes("a", today)}, ask: func(q *consent.Question) { q.About = []family.PersonID{"sanne", "ruud"} }, reason: consent.NoConsent},
		{name: "M9 a partner whose involvement ended yesterday gets nothing", family: partner(func(p *family.Partner) { p.Until = yesterday }), consents: []consent.Consent{yes("a", today)}, reason: consent.PartnerEnded},
		{name: "M9 on the last day of the involvement it still may", family: partner(func(p *family.Partner) { p.Until = today }), consents: []consent.Consent{yes("a", today)}, ground: "a"},
		{name: "M9 a house that is gone gets nothing, on a ground neither", family: partner(func(p *family.Partner) { p.Dissolved = today }), consents: []consent.Consent{yes("a", today)},
			uses: []consent.GroundUse{weighed("any", "debt", "sanne", consent.CatGoals)}, reason: consent.PartnerGone},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.family.Persons == nil {
				test.family = deWitFamily()
			}
			q := question("sanne")
			if test.ask != nil {
				test.ask(&q)
			}
			got := consent.May(consent.Facts{Family: test.family, Consents: test.consents, Uses: test.uses, Grounds: deWitGrounds, On: today}, q)
			switch {
			case test.ground != "" && (!got.Allowed || !slices.Equal(got.Grounds, []string{test.ground})):
				t.Errorf("%+v, want %s", got, test.ground)
			case test.ground == "" && (got.Allowed || len(got.Missing) != 1 || got.Missing[0].Reason != test.reason):
				t.Errorf("%+v, want %s", got.Missing, test.reason)
			}
			if len(got.Cells) != len(q.About)*len(q.Categories) {
				t.Errorf("%d cells", len(got.Cells))
			}
		})
	}
}

func TestM8FreeTextThatWasNotChosenForThisPartnerStays(t *testing.T) {
	made := disclosed(t, everythingAllowed(), nowTo("school")).Slice()
	if _, ok := made.Plan.Statement("s-not-chosen"); ok {
		t.Error("school reads a text that nobody chose for it")
	}
	if _, ok := made.Plan.Statement("s-chosen"); !ok {
		t.Error("school does not read the text that was chosen for it")
	}
}

func TestM10WhileTheClockIsBehindNothingLeaves(t *testing.T) {
	behind := func(by time.Duration) consent.Dossier {
		d := deWit()
		d.Changed = nowTo("school").At.Add(by)
		d.Pen.Handover = family.Handover{State: family.HandoverOffered, To: "key", FamilyInformed: today}
		return d
	}
	ways := map[string]func(consent.Dossier) error{
		"to a partner": func(d consent.Dossier) error { _, err := consent.Disclose(d, nowTo("school")); return err },
		"an own copy": func(d consent.Dossier) error {
			_, err := consent.Disclose(d, ownCopy(consent.ToHousehold, ""))
			return err
		},
		"a look": func(d consent.Dossier) error { _, err := consent.Look(d, nowTo("school")); return err },
		"a log": func(d consent.Dossier) error {
			_, err := consent.DiscloseLog(d, ownCopy(consent.ToHousehold, ""), consent.Log{Lines: []consent.LogLine{{Action: "R"}}})
			return err
		},
		"a handover": func(d consent.Dossier) error {
			r := nowTo("")
			r.Recipient = consent.Recipient{Key: "key"}
			_, err := consent.DiscloseHandover(d, r)
			return err
		},
	}
	for name, leave := range ways {
		if err := leave(behind(24*time.Hour + time.Second)); !errors.Is(err, consent.ErrClockBehind) {
			t.Errorf("M10 %s, more than a day behind: %v", name, err)
		}
		if err := leave(behind(24 * time.Hour)); err != nil {
			t.Errorf("M10 %s, a day behind: %v", name, err)
		}
	}
}

func TestTheRulesOfLegalGrounds(t *testing.T) {
	f := supervised(aged(9))
	f.Partners = append(f.Partners, family.Partner{ID: "gi-2", Kind: family.PartnerCertified}, family.Partner{ID: "school", Kind: family.PartnerSchool})
	ots := consent.LegalGround{ID: "ots", Source: "Jeugdwet 7.3.11 (4)", On: true, Kinds: []family.PartnerKind{family.PartnerCertified}, Categories: []consent.Category{consent.CatSafety},
		Questions: []string{"order"}, Requires: consent.RequiresOrder}
	use := func(change func(*consent.GroundUse)) consent.GroundUse {
		u := consent.GroundUse{ID: "u", Ground: "ots", Partner: "gi", Purpose: consent.PurposeCooperate, About: []family.PersonID{"kind"}, Categories: []consent.Category{consent.CatSafety},
			Weighing: map[string]family.Text{"order": "ja"}, Why: "nodig", Informed: today}
		change(&u)
		return u
	}
	ground := func(change func(*consent.LegalGround)) consent.LegalGround {
		g := ots
		change(&g)
		return g
	}
	ended := f.Clone()
	ended.PutOrder(family.Order{Child: "kind", Partner: "gi", Until: yesterday})
	coming := f.Clone()
	coming.PutOrder(family.Order{Child: "kind", Partner: "gi", From: tomorrow})
	same := func(*consent.GroundUse) {}
	tests := []struct {
		name   string
		family family.Family
		ground consent.LegalGround
		use    consent.GroundUse
		want   error
	}{
		{"L1 switched off", f, ground(func(g *consent.LegalGround) { g.On = false }), use(same), consent.ErrGroundOff},
		{"L1 stops on the day after its last", f, ground(func(g *consent.LegalGround) { g.Until = yesterday }), use(same), consent.ErrGroundOff},
		{"L1 holds on its last day", f, ground(func(g *consent.LegalGround) { g.Until = today }), use(same), nil},
		{"L1 a use that has not begun", f, ots, use(func(u *consent.GroundUse) { u.From = tomorrow }), consent.ErrGroundOff},
		{"L2 another kind of partner", f, ots, use(func(u *consent.GroundUse) { u.Partner = "school" }), consent.ErrGroundNotForPartner},
		{"L3 a question that was not answered", f, ots, use(func(u *consent.GroundUse) { u.Weighing = nil }), consent.ErrNotWeighed},
		{"L3 no reason why", f, ots, use(func(u *consent.GroundUse) { u.Why = "" }), consent.ErrNotWeighed},
		{"L4 the family was not told", f, ots, use(func(u *consent.GroundUse) { u.Informed = "" }), consent.ErrNotInformed},
		{"L4 the family will be told tomorrow", f, ots, use(func(u *consent.GroundUse) { u.Informed = tomorrow }), consent.ErrNotInformed},
		{"L4 telling would do serious harm", f, ots, use(func(u *consent.GroundUse) { u.Informed, u.WhyNot = "", "gevaar" }), nil},
		{"L5 no supervision order", aged(9), ots, use(same), consent.ErrGroundNotForPartner}, // no such partner there either
		{"L5 an order that ended yesterday", ended, ots, use(same), consent.ErrNoSupervision},
		{"L5 an order that begins tomorrow", coming, ots, use(same), consent.ErrNoSupervision},
		{"L5 an order that another institution carries out", f, ots, use(func(u *consent.GroundUse) { u.Partner = "gi-2" }), consent.ErrNoSupervision},
		{"L5 an order about one of two persons", f, ots, use(func(u *consent.GroundUse) { u.About = []family.PersonID{"kind", "sanne"} }), consent.ErrNoSupervision},
		{"L5 a requirement that is not known", f, ground(func(g *consent.LegalGround) { g.Requires = "invented" }), use(same), consent.ErrNoSupervision},
		{"L5 an order that this institution carries out", f, ots, use(same), nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if err := consent.CheckUse(test.use, []consent.LegalGround{test.ground}, test.family, today); !errors.Is(err, test.want) {
				t.Errorf("%v, want %v", err, test.want)
			}
			q := consent.Question{Partner: test.use.Partner, Purpose: consent.PurposeCooperate, About: []family.PersonID{"kind"}, Categories: []consent.Category{consent.CatSafety}}
			got := consent.May(consent.Facts{Family: test.family, Uses: []consent.GroundUse{test.use}, Grounds: []consent.LegalGround{test.ground}, On: today}, q)
			if got.Allowed != (test.want == nil) {
				t.Errorf("allowed %v", got.Allowed)
			}
		})
	}
	t.Run("L2 a category that the ground does not name", func(t *testing.T) {
		u := use(func(u *consent.GroundUse) { u.Categories = []consent.Category{consent.CatSafety, consent.CatHealth} })
		q := consent.Question{Partner: "gi", Purpose: consent.PurposeCooperate, About: []family.PersonID{"kind"}, Categories: []consent.Category{consent.CatHealth}}
		if got := consent.May(consent.Facts{Family: f, Uses: []consent.GroundUse{u}, Grounds: []consent.LegalGround{ots}, On: today}, q); got.Allowed {
			t.Errorf("%+v", got)
		}
	})
	for _, id := range []consent.GroundID{"jeugdwet-7.3.11-certified-institution", "jeugdwet-7.3.11-certified-institution-2027"} {
		if shipped(t)[id].Requires != consent.RequiresOrder {
			t.Errorf("L5 ground %s does not rest on a supervision order", id)
		}
	}
}

func TestTheRulesOfOwnCopies(t *testing.T) {
	read := func(kind consent.RecipientKind, who family.PersonID) consent.Slice {
		return disclosed(t, deWit(), ownCopy(kind, who)).Slice()
	}
	t.Run("O1 the household's copy holds no safety agreements", func(t *testing.T) {
		if got := read(consent.ToHousehold, "").Plan.Safety; len(got) > 0 {
			t.Errorf("%d", len(got))
		}
	})
	t.Run("O2 what is sensitive about Noor of 14 is in her own copy only", func(t *testing.T) {
		household, noors := read(consent.ToHousehold, ""), read(consent.ToPerson, "noor")
		if _, ok := household.Plan.Goal("g-therapy"); ok {
			t.Error("the household reads it")
		}
		if _, ok := noors.Plan.Goal("g-therapy"); !ok {
			t.Error("she does not read it herself")
		}
	})
	t.Run("O3 Karim, who lives elsewhere, reads about his children under 16 only", func(t *testing.T) {
		karims := read(consent.ToPerson, "karim")
		for id, want := range map[family.GoalID]bool{"g-daan": true, "g-noor": true, "g-lisa": false, "g-debt": false} {
			if _, ok := karims.Plan.Goal(id); ok != want {
				t.Errorf("%s: %v", id, ok)
			}
		}
	})
	t.Run("O3 a father whose custody ended reads about his child no more", func(t *testing.T) {
		d := deWit()
		for i := range d.Family.Custodies {
			if d.Family.Custodies[i].Holder == "karim" {
				d.Family.Custodies[i].Until = yesterday
			}
		}
		slice, _, err := consent.Preview(d, ownCopy(consent.ToPerson, "karim"))
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := slice.Plan.Goal("g-daan"); ok {
			t.Error("he still reads it")
		}
	})
}
