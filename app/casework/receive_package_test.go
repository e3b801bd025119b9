package casework

import (
	"reflect"
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// receive hands a package to the desk as if it came in.
func receive(t *testing.T, d *Desk, p *pigeon, o Opened) error {
	t.Helper()
	_, err := d.Receive(t.Context(), p.put(o).Data, nil)
	return err
}

func offered(from, to string) *consent.Dossier {
	return &consent.Dossier{Family: family.Family{ID: "f", Name: "De Wit"}, Pen: family.Pen{Epoch: 4, State: family.PenOffered, Holder: cardOf(from).Key,
		Handover: family.Handover{ID: "h", State: family.HandoverOffered, To: cardOf(to).Key}}}
}

func TestAPackageOfOneSenderCannotKeepThatOfAnotherOut(t *testing.T) {
	d, _, p := newDesk(t)
	if _, err := d.AddCard(t.Context(), []byte("Joost"), family.Partner{}); err != nil {
		t.Fatal(err)
	}
	slice := consent.Slice{Family: family.Family{ID: "f"}}
	mine := Opened{ID: "the same id", Kind: LetterShare, Sender: cardOf("Joost"), Slice: &slice}
	if err := receive(t, d, p, mine); err != nil {
		t.Fatal(err)
	}
	refused(t, receive(t, d, p, mine), ErrReplayed, "the same package again")
	mine.Sender = cardOf("Marieke")
	if err := receive(t, d, p, mine); err != nil {
		t.Errorf("a package of another sender with the same id: %v", err)
	}
}

func TestWhatBelongsToNothingIsRefusedOnceAndAnswered(t *testing.T) {
	d, _, p := newDesk(t)
	stray := Opened{ID: "stray", Kind: LetterContribution, Sender: cardOf("Marieke"), Contribution: &family.Contribution{ID: "c", Family: "unknown"}}
	refused(t, receive(t, d, p, stray), ErrUnexpected, "a contribution to a family that is not here")
	refused(t, receive(t, d, p, stray), ErrReplayed, "the same again")
	out, err := d.Outbox(t.Context())
	if err != nil || len(out) != 2 || out[0].Kind != LetterReceipt || !reflect.DeepEqual(p.sent[out[0].Package].Note, p.sent[out[1].Package].Note) {
		t.Fatalf("%d answers are queued, want the same receipt twice (%v)", len(out), err)
	}
	if note := p.sent[out[0].Package].Note; note.State != consent.ReceiptRejected || note.Code != "unexpected" || note.Package != "stray" {
		t.Errorf("the sender hears %+v", note)
	}
}

func TestOnlyWhoHasThePenCanOfferIt(t *testing.T) {
	for name, dossier := range map[string]*consent.Dossier{
		"somebody else's pen": offered("Joost", "Fatma"),
		"an offer to another": offered("Marieke", "Joost"),
		"an offer that is over": func() *consent.Dossier {
			o := offered("Marieke", "Fatma")
			o.Pen.Handover.State = family.HandoverWithdrawn
			return o
		}(),
	} {
		d, _, p := newDesk(t)
		refused(t, receive(t, d, p, Opened{Kind: LetterHandover, Sender: cardOf("Marieke"), Dossier: dossier}), ErrUnexpected, name)
	}
}

func TestAnOfferNeverReplacesAPlanWhosePenIsHere(t *testing.T) {
	d, s, p := newDesk(t)
	s.families["f"] = consent.Dossier{Family: family.Family{ID: "f"}, Pen: family.Pen{Epoch: 4, State: family.PenHere}}
	offer := Opened{Kind: LetterHandover, Sender: cardOf("Marieke"), Dossier: offered("Marieke", "Fatma")}
	refused(t, receive(t, d, p, offer), ErrOldEpoch, "an offer of a plan that is ours")
	s.families["f"] = consent.Dossier{Family: family.Family{ID: "f"}, Pen: family.Pen{Epoch: 7, State: family.PenElsewhere}}
	refused(t, receive(t, d, p, offer), ErrOldEpoch, "an offer from before a later handover")
	s.families["f"] = consent.Dossier{Family: family.Family{ID: "f"}, Pen: family.Pen{Epoch: 4, State: family.PenElsewhere, Holder: cardOf("Joost").Key}}
	refused(t, receive(t, d, p, offer), ErrUnexpected, "an offer while we know that another holds the pen")
}

func TestAPlanWithABrokenVersionIsNotTakenOver(t *testing.T) {
	d, s, p := newDesk(t)
	dossier := offered("Marieke", "Fatma")
	dossier.Versions = []family.Version{{Number: 1, Hash: "not that of the version"}}
	if err := receive(t, d, p, Opened{Kind: LetterHandover, Sender: cardOf("Marieke"), Dossier: dossier}); err != nil {
		t.Fatal(err)
	}
	refused(t, d.AnswerHandover(t.Context(), "h", true), ErrVersionBroken, "taking over a broken version")
	if len(s.families) != 0 {
		t.Error("the plan came in all the same")
	}
	if err := d.AnswerHandover(t.Context(), "h", false); err != nil {
		t.Errorf("refusing it: %v", err)
	}
	refused(t, d.AnswerHandover(t.Context(), "h", false), ErrNoHandover, "refusing it again")
}

func TestAContributionWaitsWhileTheOfferIsOut(t *testing.T) {
	d, s, p := newDesk(t)
	s.families["f"] = consent.Dossier{Family: family.Family{ID: "f"}, Pen: family.Pen{State: family.PenOffered}}
	given := Opened{ID: "g", Kind: LetterContribution, Sender: cardOf("Marieke"), Contribution: &family.Contribution{ID: "c", Family: "f"}}
	refused(t, receive(t, d, p, given), ErrNotYet, "while the offer is out")
	directory, err := d.Directory(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	known := s.families["f"]
	known.Pen.State, known.Family.Partners = family.PenHere, []family.Partner{PartnerFrom(directory[0])}
	s.families["f"] = known
	if err := receive(t, d, p, given); err != nil {
		t.Errorf("after the offer was withdrawn: %v", err)
	}
	if c := s.families["f"].Contributions; len(c) != 1 || c[0].State != family.ContribNew || c[0].Partner != directory[0].ID {
		t.Errorf("contributions: %d", len(c))
	}
}

func TestAFamilyIsNeverOverwrittenByAnImport(t *testing.T) {
	d, s, _ := newDesk(t)
	dossier := consent.Dossier{Family: family.Family{ID: "f", Name: "De Wit"}}
	if err := d.Import(t.Context(), dossier); err != nil {
		t.Fatal(err)
	}
	dossier.Family.Name = "Another"
	refused(t, d.Import(t.Context(), dossier), ErrFamilyExists, "the same id again")
	if s.families["f"].Family.Name != "De Wit" {
		t.Error("the family was overwritten")
	}
}

func TestNothingIsDoneBeforeSomebodySaidWhoWorksHere(t *testing.T) {
	s := &shelf{families: map[family.FamilyID]consent.Dossier{}, desk: map[string][]byte{}}
	d := New(Needs{Vault: s, Courier: &pigeon{}})
	_, err := d.NewFamily(t.Context(), "De Wit", "")
	refused(t, err, ErrNotSetUp, "a family before the installation has an owner")
	if len(s.log) > 0 || !slices.Equal([]string(nil), keys(s.desk)) {
		t.Error("something was stored")
	}
}

func keys(m map[string][]byte) (list []string) {
	for k := range m {
		list = append(list, k)
	}
	return list
}
