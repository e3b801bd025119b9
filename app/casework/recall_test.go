package casework

import (
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// given is a family of which one consent about Lisa (16, who decides alone)
// was given for a partner, with lines in the register.
func given(partner family.Partner, lines ...consent.Record) consent.Dossier {
	kind := consent.ToPartner
	if partner.Kind == family.PartnerMunicipality {
		kind = consent.ToMunicipality
	}
	d := consent.Dossier{Family: family.Family{ID: "f", Name: "De Wit", Persons: []family.Person{{ID: "lisa", Given: "Lisa", Birth: "2010-05-09", Place: family.PlaceHousehold}},
		Partners: []family.Partner{partner}}, Pen: family.Pen{State: family.PenHere}}
	asked := []consent.Category{consent.CatGoals, consent.CatSchool}
	d.Consents = []consent.Consent{{ID: "c", About: "lisa", Partner: partner.ID, Purpose: consent.PurposeCooperate, Direction: consent.Give, Asked: asked, AskedOn: "2026-01-01",
		Answers: []consent.Answer{{By: "lisa", Allowed: asked, On: "2026-01-01"}}}}
	for _, r := range lines {
		r.Recipient, r.Grounds, r.Purpose = consent.Recipient{Kind: kind, Partner: partner.ID, Name: partner.Label()}, []string{"c"}, consent.PurposeCooperate
		if len(r.Categories) == 0 {
			r.Categories = asked
		}
		d.Register = append(d.Register, r)
	}
	return d
}

func takenBack(t *testing.T, d *Desk, s *shelf, dossier consent.Dossier) (Withdrawn, consent.Dossier) {
	t.Helper()
	s.families["f"] = dossier
	done, err := d.TakeBack(t.Context(), "f", "c", "lisa")
	if err != nil {
		t.Fatal(err)
	}
	return done, s.families["f"]
}

func TestNobodyTakesBackWhatIsNotTheirs(t *testing.T) {
	d, s, _ := newDesk(t)
	s.families["f"] = given(family.Partner{ID: "p"})
	_, err := d.TakeBack(t.Context(), "f", "another", "lisa")
	refused(t, err, ErrUnknownConsent, "a consent that is not there")
	_, err = d.TakeBack(t.Context(), "f", "c", "karim")
	refused(t, err, ErrNotAGiver, "taking back for another")
	if len(s.families["f"].Recalls) > 0 {
		t.Error("something was called back")
	}
}

func TestHowARecallBeginsFollowsFromWhoGotIt(t *testing.T) {
	paper, sealed := consent.Record{ID: "r", Form: "pdf"}, consent.Record{ID: "r", Form: "ktp", Receipt: consent.ReceiptImported}
	for name, c := range map[string]struct {
		partner family.Partner
		line    consent.Record
		state   consent.RecallState
		why     family.Text
	}{
		"a package":                        {family.Partner{ID: "p", House: "School"}, sealed, consent.RecallToTell, ""},
		"paper, to a house":                {family.Partner{ID: "p", House: "School"}, paper, consent.RecallToTell, ""},
		"paper, to somebody with a number": {family.Partner{ID: "p", Name: "Truus", Phone: "06"}, paper, consent.RecallToTell, ""},
		"paper, without any address":       {family.Partner{ID: "p", Name: "Truus"}, paper, consent.RecallBeyond, WhyPaper},
		"a house that is gone":             {family.Partner{ID: "p", House: "School", Dissolved: "2026-11-01"}, sealed, consent.RecallBeyond, WhyDissolved},
		"a house that will be gone":        {family.Partner{ID: "p", House: "School", Dissolved: "2027-11-01"}, sealed, consent.RecallToTell, ""},
		"the municipality":                 {family.Partner{ID: "p", House: "Vecht", Kind: family.PartnerMunicipality}, sealed, consent.RecallKept, WhyArchive},
	} {
		d, s, _ := newDesk(t)
		done, after := takenBack(t, d, s, given(c.partner, c.line))
		if len(done.Recalls) != 1 || after.Recalls[0].State != c.state || after.Recalls[0].Why != c.why {
			t.Errorf("%s: %d recalls, %+v", name, len(done.Recalls), after.Recalls)
		}
	}
}

func TestOneRecallForOneRecipientNamesAllThatRestedOnIt(t *testing.T) {
	d, s, _ := newDesk(t)
	dossier := given(family.Partner{ID: "p", House: "School"}, consent.Record{ID: "r1", Form: "ktp"}, consent.Record{ID: "r2", Form: "pdf"},
		consent.Record{ID: "never left", Form: "ktp", Receipt: consent.ReceiptStopped}, consent.Record{ID: "own copy", Form: "sheet"})
	dossier.Register[3].Grounds = []string{consent.GroundOwnCopy}
	_, after := takenBack(t, d, s, dossier)
	if len(after.Recalls) != 1 || !slices.Equal(after.Recalls[0].Disclosures, []consent.DisclosureID{"r1", "r2"}) || !slices.Equal(after.Recalls[0].Categories, []consent.Category{consent.CatGoals, consent.CatSchool}) {
		t.Errorf("%+v", after.Recalls)
	}
}

func TestWhatIsCalledBackLaterJoinsTheRecallThatWaits(t *testing.T) {
	d, s, _ := newDesk(t)
	dossier := given(family.Partner{ID: "p", House: "School"}, consent.Record{ID: "r1", Form: "ktp", Categories: []consent.Category{consent.CatGoals}})
	s.families["f"] = dossier
	dossier.Consents[0].Answers[0].Allowed = []consent.Category{consent.CatGoals, consent.CatSchool}
	answer := consent.Answer{By: "lisa", Allowed: []consent.Category{consent.CatSchool}}
	if err := d.AnswerConsent(t.Context(), "f", "c", answer); err != nil {
		t.Fatal(err)
	}
	now := s.families["f"]
	more := now.Register[0].Clone()
	more.ID, more.Categories = "r2", []consent.Category{consent.CatSchool}
	now.Register = append(now.Register, more)
	done, after := takenBack(t, d, s, now)
	if len(done.Recalls) != 1 || len(after.Recalls) != 1 || !slices.Equal(after.Recalls[0].Disclosures, []consent.DisclosureID{"r1", "r2"}) {
		t.Errorf("%+v", after.Recalls)
	}
}

// queued lets a recall wait in the outbox as a package.
func queued(t *testing.T) (*Desk, *shelf, *pigeon, consent.RecallID) {
	t.Helper()
	d, s, p := newDesk(t)
	contacts, _ := d.Directory(t.Context())
	s.families["f"] = given(PartnerFrom(contacts[0]), consent.Record{ID: "r1", Form: "ktp", Package: "pkg-1", Receipt: consent.ReceiptImported})
	_ = shelfTx{s}.SaveDesk(deskOutbox, []Outgoing{{ID: "r1", Kind: LetterShare, Family: "f", Disclosure: "r1", To: contacts[0].Card, Package: "pkg-1", State: consent.ReceiptImported}})
	done, _ := takenBack(t, d, s, s.families["f"])
	if err := d.TellRecall(t.Context(), "f", done.Recalls[0].ID, TellByPackage, nil); err != nil {
		t.Fatal(err)
	}
	return d, s, p, done.Recalls[0].ID
}

func TestAYesAgainTakesBackAQuestionThatDidNotLeaveYet(t *testing.T) {
	d, s, p, _ := queued(t)
	if n := p.sent["package 0"].Note; n == nil || !slices.Equal(n.Packages, []string{"pkg-1"}) {
		t.Fatalf("the package says %+v", n)
	}
	if err := d.AnswerConsent(t.Context(), "f", "c", consent.Answer{By: "lisa", Allowed: []consent.Category{consent.CatGoals}}); err != nil {
		t.Fatal(err)
	}
	if r := s.families["f"].Recalls[0]; r.State != consent.RecallQueued {
		t.Fatalf("a yes to a part drops the whole recall: %s", r.State)
	}
	if err := d.AnswerConsent(t.Context(), "f", "c", consent.Answer{By: "lisa", Allowed: []consent.Category{consent.CatGoals, consent.CatSchool}}); err != nil {
		t.Fatal(err)
	}
	out, _ := d.Outbox(t.Context())
	if r := s.families["f"].Recalls[0]; r.State != consent.RecallDropped || out[1].State != consent.ReceiptStopped {
		t.Errorf("the recall is %s, its package %s", r.State, out[1].State)
	}
}

func TestOnlyWhoWasAskedCanAnswerARecall(t *testing.T) {
	d, s, p, id := queued(t)
	if _, err := d.AddCard(t.Context(), []byte("Joost"), family.Partner{}); err != nil {
		t.Fatal(err)
	}
	out, _ := d.Outbox(t.Context())
	answer := Opened{ID: "a", Kind: LetterWithdrawalAnswer, Sender: cardOf("Joost"), Note: &Note{Package: out[1].Package, Object: string(id), Accept: true}}
	refused(t, receive(t, d, p, answer), ErrUnexpected, "an answer of somebody else")
	answer.Sender, answer.Note = cardOf("Marieke"), &Note{Package: "pkg-1", Object: string(id), Accept: true}
	answer.ID = "b"
	refused(t, receive(t, d, p, answer), ErrUnexpected, "an answer to something else")
	answer.ID, answer.Note = "c", &Note{Package: out[1].Package, Object: "another", Accept: true}
	refused(t, receive(t, d, p, answer), ErrUnexpected, "an answer about another recall")
	if r := s.families["f"].Recalls[0]; r.State != consent.RecallQueued {
		t.Fatalf("it is %s", r.State)
	}
	answer.ID, answer.Note = "d", &Note{Package: out[1].Package, Object: string(id), Code: string(WhyClaim)}
	if err := receive(t, d, p, answer); err != nil {
		t.Fatal(err)
	}
	if r := s.families["f"].Recalls[0]; r.State != consent.RecallKept || r.Why != WhyClaim || r.Told != d.Today() {
		t.Errorf("it is %s, %s", r.State, r.Why)
	}
	refused(t, d.AnswerRecall(t.Context(), "f", id, false, ""), ErrNeedsReason, "kept without a reason")
}

func TestAWithdrawalWithoutPackagesIsRefused(t *testing.T) {
	d, _, p := newDesk(t)
	refused(t, receive(t, d, p, Opened{ID: "w", Kind: LetterWithdrawal, Sender: cardOf("Marieke"), Note: &Note{Object: "k"}}), ErrUnexpected, "nothing to remove")
}

// shared lets Marieke share a plan and call it back.
func calledBackHere(t *testing.T) (*Desk, *shelf, *pigeon) {
	t.Helper()
	d, s, p := newDesk(t)
	slice := consent.Slice{Family: family.Family{ID: "f", Name: "De Wit"}}
	for _, o := range []Opened{
		{ID: "pkg-1", Kind: LetterShare, Sender: cardOf("Marieke"), Slice: &slice},
		{ID: "w-1", Kind: LetterWithdrawal, Sender: cardOf("Marieke"), Note: &Note{Object: "k", Packages: []string{"pkg-1"}}},
	} {
		if err := receive(t, d, p, o); err != nil {
			t.Fatal(err)
		}
	}
	return d, s, p
}

func TestANewerPlanTakesThePlaceOfWhatWasCalledBack(t *testing.T) {
	d, _, p := calledBackHere(t)
	list, _ := d.Slices(t.Context())
	if _, err := d.OpenSlice(t.Context(), list[0].ID); err == nil {
		t.Fatal("what was called back can be read")
	}
	slice := consent.Slice{Family: family.Family{ID: "f", Name: "De Wit"}, Version: 2}
	if err := receive(t, d, p, Opened{ID: "pkg-2", Kind: LetterShare, Sender: cardOf("Marieke"), Slice: &slice}); err != nil {
		t.Fatal(err)
	}
	recalls, _ := d.ReceivedRecalls(t.Context())
	if err := d.DecideRecall(t.Context(), recalls[0].ID, true, ""); err != nil {
		t.Fatal(err)
	}
	list, _ = d.Slices(t.Context())
	if len(list) != 1 {
		t.Fatal("the newer plan went along")
	}
	if got, err := d.OpenSlice(t.Context(), list[0].ID); err != nil || got.Slice.Version != 2 {
		t.Errorf("the newer plan: %v", err)
	}
}

func TestAskedAgainTheSameAnswerGoesBack(t *testing.T) {
	d, _, p := calledBackHere(t)
	recalls, _ := d.ReceivedRecalls(t.Context())
	if err := d.DecideRecall(t.Context(), recalls[0].ID, true, ""); err != nil {
		t.Fatal(err)
	}
	if err := receive(t, d, p, Opened{ID: "w-2", Kind: LetterWithdrawal, Sender: cardOf("Marieke"), Note: &Note{Object: "k", Packages: []string{"pkg-1"}}}); err != nil {
		t.Fatal(err)
	}
	recalls, _ = d.ReceivedRecalls(t.Context())
	out, _ := d.Outbox(t.Context())
	answers := slices.DeleteFunc(out, func(o Outgoing) bool { return o.Kind != LetterWithdrawalAnswer })
	if len(recalls) != 1 || len(answers) != 2 {
		t.Fatalf("%d recalls, %d answers", len(recalls), len(answers))
	}
	if n := p.sent[answers[1].Package].Note; n.Package != "w-2" || !n.Accept || n.Object != "k" {
		t.Errorf("the answer says %+v", n)
	}
}

func TestADestroyedFamilyLeavesOnlyIdsInWhatWasCalledBack(t *testing.T) {
	_, s, _ := calledBackHere(t)
	if err := dropRecalled(shelfTx{s}, "f"); err != nil {
		t.Fatal(err)
	}
	var left []ReceivedRecall
	_, _ = shelfTx{s}.Desk(deskRecalls, &left)
	if left[0].Name != "" || left[0].Family != "" || left[0].Waits() || !slices.Equal(left[0].Packages, []string{"pkg-1"}) {
		t.Errorf("%+v", left[0])
	}
}
