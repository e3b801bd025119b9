package casework

import (
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// brought is a family with a contribution of school, whose card is known.
func brought(t *testing.T, kind family.ContributionKind) (*Desk, *shelf, family.FamilyID) {
	t.Helper()
	d, s, _ := newDesk(t)
	contacts, err := d.Directory(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	school := family.Partner{ID: contacts[0].ID, Name: "Nora"}
	dossier := consent.Dossier{Family: family.Family{ID: "fam", Partners: []family.Partner{school}}, Plan: planOf(family.Goal{ID: "goal", Words: "rust"})}
	dossier.Plan.State = family.PlanAdopted
	dossier.Pen.State = family.PenHere
	dossier.Contributions = []family.Contribution{{ID: "c", Family: "fam", Kind: kind, Partner: school.ID, By: "Nora", Text: "Hij lachte.", Goal: "goal", Made: noon, State: family.ContribNew}}
	s.families["fam"] = dossier
	return d, s, "fam"
}

func decide(t *testing.T, d *Desk, v Verdict) Decided {
	t.Helper()
	done, err := d.Decide(t.Context(), "fam", "c", v)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

var (
	accepted = Verdict{State: family.ContribAccepted}
	declined = Verdict{State: family.ContribDeclined, Reason: "Staat er al."}
)

func TestADecisionIsNotTakenBackWhenItsWordsWereChangedSince(t *testing.T) {
	d, s, id := brought(t, family.ContribObservation)
	done := decide(t, d, accepted)
	said := s.families[id].Plan.Statements[1]
	said.Text = "Hij lachte hard."
	if _, err := d.PutStatement(t.Context(), id, said); err != nil {
		t.Fatal(err)
	}
	_, err := d.Reconsider(t.Context(), id, done)
	refused(t, err, ErrNothingToUndo, "changed since")
	if len(s.families[id].Plan.Statements) != 2 || s.families[id].Contributions[0].State != family.ContribAccepted {
		t.Error("it was taken back all the same")
	}
}

func TestADecisionIsTakenBackOnce(t *testing.T) {
	d, _, id := brought(t, family.ContribObservation)
	done := decide(t, d, declined)
	if _, err := d.Reconsider(t.Context(), id, done); err != nil {
		t.Fatal(err)
	}
	_, err := d.Reconsider(t.Context(), id, done)
	refused(t, err, ErrNothingToUndo, "taken back twice")
}

func TestWithoutThePenNoDecisionIsTakenBack(t *testing.T) {
	d, s, id := brought(t, family.ContribObservation)
	done := decide(t, d, accepted)
	dossier := s.families[id]
	dossier.Pen.State = family.PenElsewhere
	s.families[id] = dossier
	_, err := d.Reconsider(t.Context(), id, done)
	refused(t, err, ErrNoPen, "without the pen")
}

func TestWhatWasTakenOverGoesOutOfThePlanAndTheLetterStaysHere(t *testing.T) {
	for _, kind := range []family.ContributionKind{family.ContribObservation, family.ContribAction, family.ContribProgress} {
		d, s, id := brought(t, kind)
		if kind == family.ContribProgress {
			score := 6
			s.families[id].Contributions[0].Score = &score
		}
		before := s.families[id].Plan.Clone()
		done := decide(t, d, accepted)
		if !done.Told() {
			t.Fatalf("%s: the giver is not told", kind)
		}
		told, err := d.Reconsider(t.Context(), id, done)
		if err != nil || told {
			t.Fatalf("%s: told %v, %v", kind, told, err)
		}
		now := s.families[id]
		if len(Compare(family.Family{}, before, family.Family{}, now.Plan)) != 0 || now.Plan.State != family.PlanAdopted || now.Contributions[0].State != family.ContribNew {
			t.Errorf("%s: the plan or the contribution is not as it was", kind)
		}
		out, err := d.Outbox(t.Context())
		if err != nil || out[0].State != consent.ReceiptStopped || out[0].Problem != "stopped-taken-back" {
			t.Errorf("%s: the letter was not held back", kind)
		}
		if back, _ := d.NextSteps(id); back != "" {
			t.Errorf("%s: the same is offered to be undone again", kind)
		}
	}
}

func TestWhoMayHaveReadADecisionIsSaidToKnow(t *testing.T) {
	d, s, id := brought(t, family.ContribObservation)
	done := decide(t, d, declined)
	if _, err := editRow(shelfTx{s}, 1, func(o *Outgoing) { o.State, o.Attempts = consent.ReceiptSent, 1 }); err != nil {
		t.Fatal(err)
	}
	told, err := d.Reconsider(t.Context(), id, done)
	if err != nil || !told {
		t.Errorf("told %v, %v", told, err)
	}
}

func TestOtherChangesStayWhenADecisionIsTakenBackLater(t *testing.T) {
	d, s, id := brought(t, family.ContribObservation)
	done := decide(t, d, accepted)
	if _, err := d.PutStatement(t.Context(), id, family.Statement{Text: "Later gezegd."}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Reconsider(t.Context(), id, done); err != nil {
		t.Fatal(err)
	}
	list := s.families[id].Plan.Statements
	if len(list) != 2 || list[1].Text != "Later gezegd." {
		t.Errorf("%d statements", len(list))
	}
	if back, _ := d.NextSteps(id); back == "" {
		t.Error("it cannot be undone any more")
	}
}

func TestAnAnswerOfSomebodyElseIsNotPutWithAQuestion(t *testing.T) {
	d, s, id := brought(t, family.ContribObservation)
	decide(t, d, Verdict{State: family.ContribQuestion, Reason: "Wanneer?"})
	dossier := s.families[id]
	school := dossier.Contributions[0].Partner
	answer := family.Contribution{ID: "a", Kind: family.ContribAnswer, Partner: "another", Goal: "goal", Answers: "c", Made: noon.Add(time.Hour)}
	if _, ok := QuestionOf(dossier, answer); ok {
		t.Error("another partner answers the question")
	}
	answer.Partner = school
	if q, ok := QuestionOf(dossier, answer); !ok || q.ID != "c" {
		t.Error("the answer is not put with its question")
	}
	answer.Answers = ""
	if q, ok := QuestionOf(dossier, answer); !ok || q.ID != "c" {
		t.Error("an answer of an older program is not put with the only question")
	}
	dossier.Contributions = append(dossier.Contributions, dossier.Contributions[0].Clone())
	dossier.Contributions[1].ID = "c2"
	if _, ok := QuestionOf(dossier, answer); ok {
		t.Error("it is guessed which of two questions is answered")
	}
}
