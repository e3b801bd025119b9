package casework

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// withUse is a desk on which a use of a ground about Daan was weighed, for a
// school.
func withUse(t *testing.T, ground consent.GroundID) (*Desk, *shelf, func() bool) {
	t.Helper()
	d, s, _ := newDesk(t)
	d.Grounds = law()
	const id, daan, school = "fam", "daan", "school"
	s.families[id] = consent.Dossier{Family: family.Family{ID: id, Persons: []family.Person{{ID: daan, Birth: "2017-01-01"}},
		Partners: []family.Partner{{ID: school, Kind: family.PartnerSchool}}}, Pen: family.Pen{State: family.PenHere},
		GroundUses: []consent.GroundUse{{ID: "u", Ground: ground, Partner: school, Purpose: consent.PurposeCooperate, About: []family.PersonID{daan},
			Categories: []consent.Category{consent.CatInvolvement, consent.CatContact}, Why: "daarom", Informed: today, From: "2026-11-01"}}}
	return d, s, func() bool {
		t.Helper()
		slice, _, err := d.PreviewDisclosure(t.Context(), id, Ask{To: consent.Recipient{Kind: consent.ToPartner, Partner: school}, Purpose: consent.PurposeCooperate})
		if err != nil {
			t.Fatal(err)
		}
		return len(slice.Family.Persons) > 0
	}
}

func TestL6AGroundThatIsSwitchedOffStopsAtOnceAlsoForWhatWasWeighedBefore(t *testing.T) {
	d, _, shared := withUse(t, "on")
	if !shared() {
		t.Fatal("the ground carries nothing: the test proves nothing")
	}
	if err := d.SwitchGround(t.Context(), GroundSwitch{Ground: "on", Why: "twijfel"}); err != nil {
		t.Fatal(err)
	}
	if shared() {
		t.Error("what was weighed before is still shared")
	}
	_, err := d.UseLegalGround(t.Context(), "fam", consent.GroundUse{Ground: "on", Partner: "school", Why: "daarom", Informed: today})
	refused(t, err, consent.ErrGroundOff, "a new use")
	if err := d.SwitchGround(t.Context(), GroundSwitch{Ground: "on", On: true, Why: "toch goed"}); err != nil {
		t.Fatal(err)
	}
	if !shared() {
		t.Error("on again, it carries nothing")
	}
}

func TestL7AnUnverifiedGroundCountsHereAfterAWrittenCheck(t *testing.T) {
	d, s, shared := withUse(t, "bill")
	if shared() {
		t.Fatal("a bill is used as a law")
	}
	err := d.SwitchGround(t.Context(), GroundSwitch{Ground: "bill", On: true, Why: "de wet geldt nu", Check: &GroundCheck{By: "Nel Vos", On: today, Source: "Staatsblad"}})
	if err != nil {
		t.Fatal(err)
	}
	grounds, err := d.GroundsNow(t.Context())
	i := slices.IndexFunc(grounds, func(g consent.LegalGround) bool { return g.ID == "bill" })
	if err != nil || !shared() || grounds[i].Unverified {
		t.Errorf("it does not count, or is called unverified: %v", err)
	}
	if d.Grounds[i].On || !d.Grounds[i].Unverified {
		t.Error("the program's own list was changed")
	}
	p, err := d.Policy(t.Context())
	kept, there := p.Switch("bill")
	if err != nil || !there || kept.By != "Fatma" || kept.Day != today {
		t.Errorf("it is not kept who decided and when: %v", err)
	}
	last := s.log[len(s.log)-1]
	if last.Event != audit.DeskPolicy || last.Ground != "bill" || last.Why != "de wet geldt nu" {
		t.Errorf("logged as %s about %q", last.Event, last.Ground)
	}
}

func TestAShorterTermNeedsNoCheckAndStopsTheGround(t *testing.T) {
	d, _, shared := withUse(t, "year")
	err := d.SwitchGround(t.Context(), GroundSwitch{Ground: "year", On: true, Why: "tot en met gisteren", Term: &GroundTerm{From: "2026-01-01", Until: "2026-11-23"}})
	if err != nil || shared() {
		t.Errorf("shared after the municipality's own last day: %v", err)
	}
}

func TestASwitchNeedsAReasonAndAGroundThatExists(t *testing.T) {
	d, _, _ := withUse(t, "on")
	refused(t, d.SwitchGround(t.Context(), GroundSwitch{Ground: "on"}), ErrNoReason, "no reason")
	refused(t, d.SwitchGround(t.Context(), GroundSwitch{Ground: "on", Why: " "}), ErrNoReason, "a blank reason")
	refused(t, d.SwitchGround(t.Context(), GroundSwitch{Ground: "all", Why: "x"}), consent.ErrNoSuchGround, "no such ground")
	refused(t, d.SwitchGround(t.Context(), GroundSwitch{Ground: "on", Why: "x", Day: "2026-11-25"}), ErrBadPolicy, "decided tomorrow")
}

func TestASwitchAboutAGroundThatTheProgramForgotChangesNothing(t *testing.T) {
	p := Policy{Grounds: []GroundSwitch{{Ground: "gone", On: true}}}
	if got := p.Apply(law()); len(got) != len(law()) {
		t.Errorf("%d grounds", len(got))
	}
}

func TestAFileWithASlipChangesNothing(t *testing.T) {
	d, s, _ := newDesk(t)
	d.Grounds = law()
	if err := d.ImportPolicy(t.Context(), []byte(agreed)); err != nil {
		t.Fatal(err)
	}
	before, lines := bytes.Clone(s.desk[deskPolicy]), len(s.log)
	refused(t, d.ImportPolicy(t.Context(), []byte(strings.Replace(agreed, "45", "4500", 1))), ErrBadPolicy, "a file with a slip")
	_, _, err := d.ReadPolicy(t.Context(), []byte(strings.Replace(agreed, "45", "4500", 1)))
	refused(t, err, ErrBadPolicy, "looking at it")
	if !bytes.Equal(before, s.desk[deskPolicy]) || len(s.log) != lines {
		t.Error("something changed")
	}
}

func TestOneSeesWhatAFileChangesBeforeItIsTakenOver(t *testing.T) {
	d, s, _ := newDesk(t)
	d.Grounds = law()
	_, changes, err := d.ReadPolicy(t.Context(), []byte(agreed))
	if err != nil {
		t.Fatal(err)
	}
	want := []PolicyChange{{Part: PartHouse}, {Part: PartDecided}, {Part: PartLeadBirthdays}, {Part: PartLeadConsents}, {Part: PartLeadReviews}, {Part: PartConsentTerm},
		{Part: PartRequestTerm}, {Part: PartAdvocate}, {Part: PartComplaints}, {Part: PartOfficer}, {Part: PartGround, Ground: "on"},
		{Part: PartGround, Ground: "off"}, {Part: PartSlice, Kind: family.PartnerSchool}}
	if !slices.Equal(changes, want) {
		t.Errorf("%v", changes)
	}
	if s.desk[deskPolicy] != nil {
		t.Error("looking took it over")
	}
	if err := d.ImportPolicy(t.Context(), []byte(agreed)); err != nil {
		t.Fatal(err)
	}
	if _, changes, err = d.ReadPolicy(t.Context(), []byte(agreed)); err != nil || len(changes) != 0 {
		t.Errorf("the same file changes %v, %v", changes, err)
	}
	without := strings.Replace(agreed, `    {"kind": "school", "categories": ["school", "goals"], "why": "afspraak met de scholen", "by": "Nel Vos", "day": "2026-11-02"}`, "", 1)
	if _, changes, err = d.ReadPolicy(t.Context(), []byte(without)); err != nil || !slices.Equal(changes, []PolicyChange{{Part: PartSlice, Kind: family.PartnerSchool}}) {
		t.Errorf("a slice that is gone: %v, %v", changes, err)
	}
}

func TestAgreementsGoToAnotherLaptopAsOneFile(t *testing.T) {
	d, s, _ := newDesk(t)
	d.Grounds = law()
	if err := d.ImportPolicy(t.Context(), []byte(agreed)); err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := d.ExportPolicy(t.Context(), &file); err != nil {
		t.Fatal(err)
	}
	if last := s.log[len(s.log)-1]; last.Event != audit.DeskPolicy || last.Action != audit.Execute {
		t.Errorf("logged as %s, %s", last.Event, last.Action)
	}
	other, _, _ := newDesk(t)
	other.Grounds = law()
	if err := other.ImportPolicy(t.Context(), file.Bytes()); err != nil {
		t.Fatal(err)
	}
	mine, errMine := d.Policy(t.Context())
	theirs, errTheirs := other.Policy(t.Context())
	if err := errors.Join(errMine, errTheirs); err != nil || len(ChangesOf(mine, theirs)) != 0 {
		t.Errorf("they differ: %v, %v", ChangesOf(mine, theirs), err)
	}
}

func TestL8VandaagSaysThatAGroundEndsAndThatItEnded(t *testing.T) {
	d, _, _ := newDesk(t)
	d.Grounds = law()
	day := today
	d.Clock = day.Time
	for _, test := range []struct {
		day  family.Date
		told int
	}{{"2026-11-30", 0}, {"2026-12-02", 1}, {"2026-12-31", 1}, {"2027-01-01", 1}, {"2027-08-01", 1}} {
		d.Clock = test.day.Time
		ending, err := d.GroundsEnding(t.Context())
		if err != nil || len(ending) != test.told || test.told == 1 && ending[0].ID != "year" {
			t.Errorf("on %s: %v, %v", test.day, ending, err)
		}
	}
	if err := d.SwitchGround(t.Context(), GroundSwitch{Ground: "year", Why: "de nieuwe wet geldt"}); err != nil {
		t.Fatal(err)
	}
	if ending, err := d.GroundsEnding(t.Context()); err != nil || len(ending) != 0 {
		t.Errorf("decided on, it is still told: %v, %v", ending, err)
	}
}

func TestTheMunicipalitysOwnSliceIsProposedInPlaceOfTheProgrammes(t *testing.T) {
	d, _, _ := newDesk(t)
	d.Proposals = []consent.Proposal{{Kind: family.PartnerSchool, Categories: []consent.Category{consent.CatSchool}}, {Kind: family.PartnerOther, Categories: []consent.Category{consent.CatActions}}}
	own := OwnSlice{Kind: family.PartnerSchool, Categories: []consent.Category{consent.CatGoals}}
	refused(t, d.SetSlice(t.Context(), own), ErrNoReason, "no reason")
	own.Why, own.Categories = "afspraak", []consent.Category{consent.CatSafety}
	refused(t, d.SetSlice(t.Context(), own), ErrBadPolicy, "safety")
	proposed := func() []consent.Category {
		p, err := d.Proposal(t.Context(), family.PartnerSchool)
		if err != nil {
			t.Fatal(err)
		}
		return p.Categories
	}
	if got := proposed(); !slices.Equal(got, []consent.Category{consent.CatSchool}) {
		t.Errorf("a refused slice is proposed: %v", got)
	}
	own.Categories = []consent.Category{consent.CatGoals}
	if err := d.SetSlice(t.Context(), own); err != nil || !slices.Equal(proposed(), own.Categories) {
		t.Errorf("proposed %v, %v", proposed(), err)
	}
	if err := d.SetSlice(t.Context(), OwnSlice{Kind: family.PartnerSchool, Why: "terug"}); err != nil || !slices.Equal(proposed(), []consent.Category{consent.CatSchool}) {
		t.Errorf("back to the program: %v, %v", proposed(), err)
	}
}

func TestAConsentRunsAsLongAsWasAgreed(t *testing.T) {
	d, s, _ := withUse(t, "on")
	p := agreedOn(t)
	p.ConsentTerm = 3
	if err := d.SavePolicy(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if _, err := d.AskConsent(t.Context(), "fam", consent.Consent{About: "daan", Partner: "school", Asked: []consent.Category{consent.CatGoals}}); err != nil {
		t.Fatal(err)
	}
	if got := s.families["fam"].Consents[0].Until; got != "2027-02-24" {
		t.Errorf("until %s", got)
	}
}
