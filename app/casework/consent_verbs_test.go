package casework

import (
	"slices"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

const (
	yesterday = family.Date("2026-11-23")
	tomorrow  = family.Date("2026-11-25")
)

var goals = []consent.Category{consent.CatGoals}

// withChild is a desk with a family: Daan of 9, his parents with custody, a
// school, a school that closed, one that is no longer involved, and a GI.
func withChild(t *testing.T) (*Desk, *shelf) {
	t.Helper()
	d, s, _ := newDesk(t)
	f := family.Family{ID: "f", Name: "De Wit",
		Persons: []family.Person{{ID: "daan", Given: "Daan", Birth: "2017-04-02", Place: family.PlaceHousehold}, {ID: "sanne", Given: "Sanne", Birth: "1989-03-02"},
			{ID: "karim", Given: "Karim", Birth: "1984-01-15"}, {ID: "riet", Given: "Riet", Birth: "1956-12-01"}},
		Custodies: []family.Custody{{Holder: "sanne", Child: "daan", State: family.CustodyYes}, {Holder: "karim", Child: "daan", State: family.CustodyYes}},
		Partners: []family.Partner{{ID: "school", Kind: family.PartnerSchool, House: "De Brug"}, {ID: "closed", Kind: family.PartnerSchool, House: "Dicht", Dissolved: today},
			{ID: "ended", Kind: family.PartnerSchool, House: "Klaar", Until: yesterday}, {ID: "gi", Kind: family.PartnerCertified, House: "GI"}}}
	s.families["f"] = consent.Dossier{Family: f, Pen: family.Pen{State: family.PenHere}}
	return d, s
}

// askAbout asks school about a person, and both say yes to it.
func askAbout(t *testing.T, d *Desk, about family.PersonID, by ...family.PersonID) consent.ID {
	t.Helper()
	id, err := d.AskConsent(t.Context(), "f", consent.Consent{About: about, Partner: "school", Asked: goals})
	if err != nil {
		t.Fatal(err)
	}
	for _, who := range by {
		if err := d.AnswerConsent(t.Context(), "f", id, consent.Answer{By: who, Allowed: goals}); err != nil {
			t.Fatal(err)
		}
	}
	return id
}

func stateOf(t *testing.T, s *shelf, id consent.ID) consent.State {
	t.Helper()
	dossier := s.families["f"]
	c, ok := dossier.Consent(id)
	if !ok {
		t.Fatal("no such consent")
	}
	return c.Standing(dossier.Family, today).State
}

func TestAConsentThatCannotBeAskedIsRefused(t *testing.T) {
	tests := []struct {
		name   string
		change func(*consent.Consent)
		want   error
	}{
		{"about nothing", func(c *consent.Consent) { c.Asked = nil }, ErrNoCategories},
		{"about a category that does not exist", func(c *consent.Consent) { c.Asked = []consent.Category{"everything"} }, ErrUnknownCategory},
		{"asked tomorrow", func(c *consent.Consent) { c.AskedOn = tomorrow }, ErrFutureDate},
		{"ends before it begins", func(c *consent.Consent) { c.Until = yesterday }, family.ErrPeriodBackwards},
		{"is talked about before it begins", func(c *consent.Consent) { c.Review = yesterday }, family.ErrPeriodBackwards},
		{"for more than five years", func(c *consent.Consent) { c.Until = "2031-11-25" }, ErrTermTooLong},
		{"in a direction that does not exist", func(c *consent.Consent) { c.Direction = "sideways" }, ErrUnknownChoice},
		{"for a house that is gone", func(c *consent.Consent) { c.Partner = "closed" }, consent.ErrPartnerGone},
		{"for a partner who is no longer involved", func(c *consent.Consent) { c.Partner = "ended" }, consent.ErrPartnerEnded},
		{"for a partner who is not there", func(c *consent.Consent) { c.Partner = "nobody" }, family.ErrUnknownPartner},
		{"about somebody who is not there", func(c *consent.Consent) { c.About = "nobody" }, family.ErrUnknownPerson},
		{"for five years", func(c *consent.Consent) { c.Until = "2031-11-24" }, nil},
	}
	for _, test := range tests {
		d, s := withChild(t)
		c := consent.Consent{About: "daan", Partner: "school", Asked: goals}
		test.change(&c)
		_, err := d.AskConsent(t.Context(), "f", c)
		refused(t, err, test.want, test.name)
		if asked := len(s.families["f"].Consents); (asked == 1) != (test.want == nil) {
			t.Errorf("%s: %d consents", test.name, asked)
		}
	}
}

func TestAnAnswerOfTomorrowIsRefused(t *testing.T) {
	d, _ := withChild(t)
	id := askAbout(t, d, "daan")
	refused(t, d.AnswerConsent(t.Context(), "f", id, consent.Answer{By: "sanne", Allowed: goals, On: tomorrow}), ErrFutureDate, "an answer of tomorrow")
	refused(t, d.AnswerConsent(t.Context(), "f", id, consent.Answer{By: "riet", Allowed: goals}), ErrNotAGiver, "an answer of grandmother")
}

func TestAYesOnAConditionWaitsUntilItIsMet(t *testing.T) {
	d, s := withChild(t)
	id := askAbout(t, d, "daan", "sanne")
	refused(t, d.MeetCondition(t.Context(), "f", id, "sanne", ""), ErrNoCondition, "Sanne made no condition")
	if err := d.AnswerConsent(t.Context(), "f", id, consent.Answer{By: "karim", Allowed: goals, Condition: consent.Condition{Words: "eerst lezen", Met: today}}); err != nil {
		t.Fatal(err)
	}
	if got := stateOf(t, s, id); got != consent.StateConditional {
		t.Errorf("a condition is met by MeetCondition only: %s", got)
	}
	refused(t, d.MeetCondition(t.Context(), "f", "nothing", "karim", ""), ErrUnknownConsent, "another consent")
	refused(t, d.MeetCondition(t.Context(), "f", id, "karim", tomorrow), ErrFutureDate, "met tomorrow")
	refused(t, d.MeetCondition(t.Context(), "f", id, "karim", yesterday), family.ErrPeriodBackwards, "met before it was said")
	if err := d.MeetCondition(t.Context(), "f", id, "karim", ""); err != nil {
		t.Fatal(err)
	}
	answer, _ := s.families["f"].Consents[0].AnswerOf("karim")
	if stateOf(t, s, id) != consent.StateGiven || answer.Condition.By != "Fatma" || s.log[len(s.log)-1].Event != audit.ConsentCondition {
		t.Errorf("%s, seen by %q, logged as %s", stateOf(t, s, id), string(answer.Condition.By), s.log[len(s.log)-1].Event)
	}
	refused(t, d.MeetCondition(t.Context(), "f", id, "karim", ""), ErrNoCondition, "met twice")
}

func TestAskedAgainTheOlderRunsUntilTheAnswer(t *testing.T) {
	d, s := withChild(t)
	old := askAbout(t, d, "daan", "sanne", "karim")
	if _, err := d.RenewConsent(t.Context(), "f", "nothing", "", consent.Told{}); err == nil {
		t.Error("a consent that is not there was renewed")
	}
	again, err := d.RenewConsent(t.Context(), "f", old, "", consent.Told{On: today})
	if err != nil {
		t.Fatal(err)
	}
	dossier := s.families["f"]
	c, _ := dossier.Consent(again)
	if c.About != "daan" || c.Until != "2027-11-24" || len(c.Answers) > 0 || stateOf(t, s, again) != consent.StateAsked {
		t.Errorf("%+v", c)
	}
	facts := consent.Facts{Family: dossier.Family, Consents: dossier.Consents, On: today}
	q := consent.Question{Partner: "school", Purpose: consent.PurposeCooperate, About: []family.PersonID{"daan"}, Categories: goals}
	if got := consent.May(facts, q); !slices.Equal(got.Grounds, []string{string(old)}) {
		t.Errorf("carried by %v, want the older %s", got.Grounds, old)
	}
}

func TestWhoDecidesAnewIsAskedAnew(t *testing.T) {
	unable := family.Person{ID: "riet", Given: "Riet", Birth: "1956-12-01", Incapacity: &family.Incapacity{By: "arts", On: today}}
	tests := []struct {
		name   string
		about  family.PersonID
		by     []family.PersonID
		change func(*Desk) error
		why    consent.ReopenReason // empty when it is not reopened
	}{
		{"Karim loses custody", "daan", []family.PersonID{"sanne", "karim"}, func(d *Desk) error {
			return d.PutCustody(t.Context(), "f", family.Custody{Holder: "karim", Child: "daan", State: family.CustodyNo, Basis: family.BasisCourt})
		}, consent.ReopenCustody},
		{"grandmother becomes guardian", "daan", []family.PersonID{"sanne", "karim"}, func(d *Desk) error {
			return d.PutCustody(t.Context(), "f", family.Custody{Holder: "riet", Child: "daan", State: family.CustodyYes, Guardian: true})
		}, consent.ReopenCustody},
		{"Karim dies", "daan", []family.PersonID{"sanne", "karim"}, func(d *Desk) error {
			_, err := d.PutPerson(t.Context(), "f", family.Person{ID: "karim", Given: "Karim", Birth: "1984-01-15", Died: today})
			return err
		}, consent.ReopenDeath},
		{"Daan turns out to be 12", "daan", []family.PersonID{"sanne", "karim"}, func(d *Desk) error {
			_, err := d.PutPerson(t.Context(), "f", family.Person{ID: "daan", Given: "Daan", Birth: "2014-04-02"})
			return err
		}, consent.ReopenBirth},
		{"grandmother is judged unable to decide", "riet", []family.PersonID{"riet"}, func(d *Desk) error {
			_, err := d.PutPerson(t.Context(), "f", unable)
			return err
		}, consent.ReopenCapacity},
		{"Karim is taken out of the family", "daan", []family.PersonID{"sanne", "karim"}, func(d *Desk) error { return d.RemovePerson(t.Context(), "f", "karim") }, consent.ReopenCustody},
		{"how custody is known changes nobody's say", "daan", []family.PersonID{"sanne", "karim"}, func(d *Desk) error {
			return d.PutCustody(t.Context(), "f", family.Custody{Holder: "karim", Child: "daan", State: family.CustodyYes, Basis: family.BasisRegister})
		}, ""},
		{"a new telephone number changes nobody's say", "daan", []family.PersonID{"sanne", "karim"}, func(d *Desk) error {
			_, err := d.PutPerson(t.Context(), "f", family.Person{ID: "karim", Given: "Karim", Birth: "1984-01-15", Phone: "06"})
			return err
		}, ""},
		{"a supervision order changes nobody's say", "daan", []family.PersonID{"sanne", "karim"}, func(d *Desk) error {
			return d.PutOrder(t.Context(), "f", family.Order{Child: "daan", Partner: "gi", From: today})
		}, ""},
		{"nobody answered yet", "daan", nil, func(d *Desk) error {
			return d.PutCustody(t.Context(), "f", family.Custody{Holder: "karim", Child: "daan", State: family.CustodyNo})
		}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, s := withChild(t)
			id := askAbout(t, d, test.about, test.by...)
			before := len(s.log)
			if err := test.change(d); err != nil {
				t.Fatal(err)
			}
			dossier := s.families["f"]
			c, _ := dossier.Consent(id)
			if test.why == "" {
				if len(c.Reopened) > 0 || len(s.log) != before+1 {
					t.Errorf("reopened %v, %d lines in the log", c.Reopened, len(s.log)-before)
				}
				return
			}
			want := []consent.Reopening{{On: today, Why: test.why, Before: len(test.by)}}
			if !slices.Equal(c.Reopened, want) || stateOf(t, s, id).InForce() {
				t.Errorf("reopened %v, want %v; it is %s", c.Reopened, want, stateOf(t, s, id))
			}
			last := s.log[len(s.log)-1]
			if len(s.log) != before+2 || last.Event != audit.ConsentReopen || !slices.Equal(last.About, []family.PersonID{test.about}) {
				t.Errorf("%d lines, the last %s about %v", len(s.log)-before, last.Event, last.About)
			}
		})
	}
}

func TestANoStaysANoWhenSomebodyElseDecides(t *testing.T) {
	d, s := withChild(t)
	id := askAbout(t, d, "daan", "sanne")
	if err := d.AnswerConsent(t.Context(), "f", id, consent.Answer{By: "karim"}); err != nil {
		t.Fatal(err)
	}
	if err := d.PutCustody(t.Context(), "f", family.Custody{Holder: "karim", Child: "daan", State: family.CustodyNo}); err != nil {
		t.Fatal(err)
	}
	if got := stateOf(t, s, id); got != consent.StateAsked {
		t.Errorf("Karim said no and lost custody, Sanne must be asked anew: %s", got)
	}
}

func TestCustodyThatWasUnknownAsksNobodyAgainButWhoIsFound(t *testing.T) {
	d, s := withChild(t)
	custody := func(state family.CustodyState) {
		t.Helper()
		if err := d.PutCustody(t.Context(), "f", family.Custody{Holder: "karim", Child: "daan", State: state}); err != nil {
			t.Fatal(err)
		}
	}
	custody(family.CustodyUnknown)
	id := askAbout(t, d, "daan", "sanne")
	custody(family.CustodyYes)
	if err := d.AnswerConsent(t.Context(), "f", id, consent.Answer{By: "karim", Allowed: goals}); err != nil {
		t.Fatal(err)
	}
	if got := stateOf(t, s, id); got != consent.StateGiven {
		t.Errorf("both answered: %s", got)
	}
}

func TestAChangeThatIsTakenBackTakesItsReopeningBack(t *testing.T) {
	d, s := withChild(t)
	id := askAbout(t, d, "daan", "sanne", "karim")
	if err := d.PutCustody(t.Context(), "f", family.Custody{Holder: "karim", Child: "daan", State: family.CustodyNo}); err != nil {
		t.Fatal(err)
	}
	if err := d.Undo(t.Context(), "f"); err != nil {
		t.Fatal(err)
	}
	if got := stateOf(t, s, id); got != consent.StateGiven {
		t.Errorf("a slip was taken back: %s", got)
	}
	if err := d.Redo(t.Context(), "f"); err != nil {
		t.Fatal(err)
	}
	if got := stateOf(t, s, id); got != consent.StateAsked {
		t.Errorf("it was no slip: %s", got)
	}
	if err := d.AnswerConsent(t.Context(), "f", id, consent.Answer{By: "sanne", Allowed: goals}); err != nil {
		t.Fatal(err)
	}
	if err := d.Undo(t.Context(), "f"); err != nil {
		t.Fatal(err)
	}
	if got := stateOf(t, s, id); got == consent.StateGiven {
		t.Error("Sanne answered since then, and Karim's old yes counts again")
	}
}

func TestARepresentationThatCannotBeIsRefused(t *testing.T) {
	mentor := func(change func(*family.Representation)) family.Representation {
		r := family.Representation{Of: "riet", By: "sanne", Kind: family.RepMentor, Basis: family.BasisCourt}
		change(&r)
		return r
	}
	tests := []struct {
		name string
		r    family.Representation
		want error
	}{
		{"of a kind that does not exist", mentor(func(r *family.Representation) { r.Kind = "boss" }), ErrUnknownChoice},
		{"known in a way that does not exist", mentor(func(r *family.Representation) { r.Basis = "dreamt" }), ErrUnknownChoice},
		{"backwards", mentor(func(r *family.Representation) { r.From, r.Until = today, yesterday }), family.ErrPeriodBackwards},
		{"of a child", mentor(func(r *family.Representation) { r.Of = "daan" }), ErrNotAnAdult},
		{"of herself", mentor(func(r *family.Representation) { r.By = "riet" }), ErrNotAnAdult},
		{"by nobody", mentor(func(r *family.Representation) { r.By = "" }), family.ErrUnknownPerson},
		{"of somebody who is not there", mentor(func(r *family.Representation) { r.Of = "nobody" }), family.ErrUnknownPerson},
		{"a mentor", mentor(func(*family.Representation) {}), nil},
	}
	for _, test := range tests {
		d, s := withChild(t)
		refused(t, d.PutRepresentation(t.Context(), "f", test.r), test.want, test.name)
		if got := len(s.families["f"].Family.Representations); (got == 1) != (test.want == nil) {
			t.Errorf("%s: %d recorded", test.name, got)
		}
	}
}

func TestAnOrderThatCannotBeIsRefused(t *testing.T) {
	tests := []struct {
		name string
		o    family.Order
		want error
	}{
		{"carried out by a school", family.Order{Child: "daan", Partner: "school"}, ErrNotAnInstitution},
		{"over a grandmother", family.Order{Child: "riet", Partner: "gi"}, ErrNotAnInstitution},
		{"over nobody", family.Order{Partner: "gi"}, family.ErrUnknownPerson},
		{"by nobody", family.Order{Child: "daan", Partner: "nobody"}, family.ErrUnknownPartner},
		{"backwards", family.Order{Child: "daan", Partner: "gi", From: today, Until: yesterday}, family.ErrPeriodBackwards},
		{"over Daan by the institution", family.Order{Child: "daan", Partner: "gi", From: today}, nil},
	}
	for _, test := range tests {
		d, s := withChild(t)
		refused(t, d.PutOrder(t.Context(), "f", test.o), test.want, test.name)
		if got := s.families["f"].Family.UnderSupervision("daan", "gi", today); got != (test.want == nil) {
			t.Errorf("%s: under supervision %v", test.name, got)
		}
	}
}
