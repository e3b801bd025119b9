package casework

import (
	"slices"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestAGapLetsLaterPackagesWaitAndOtherSendersGoOn(t *testing.T) {
	p := newMailPlay(t)
	p.sends("Marieke", 1, "een")
	p.sends("Marieke", 3, "drie")
	p.sends("Marieke", 4, "vier")
	p.sends("Joost", 1, "school")
	p.sync()
	p.hasIn("with number 2 missing", "een", "school")
	s := p.inbox("Marieke")
	if s.Head != 1 || len(s.Parked) != 2 || s.Parked[0].Number != 3 || s.Parked[0].Why != ParkedGap || s.Parked[1].For != 2 || !s.Parked[0].Since.Equal(noon) {
		t.Fatalf("head %d, parked %+v", s.Head, s.Parked)
	}
	p.sends("Marieke", 2, "twee")
	p.sync()
	p.hasIn("once number 2 came", "een", "school", "twee", "drie", "vier")
	if s := p.inbox("Marieke"); s.Head != 4 || len(s.Parked) != 0 || len(s.Missing) != 0 {
		t.Errorf("head %d, parked %d, missing %v", s.Head, len(s.Parked), s.Missing)
	}
}

func TestWhatIsMissingIsAskedForOnceAfterThreeRoundsAndThenLessAndLess(t *testing.T) {
	p := newMailPlay(t)
	p.sends("Marieke", 3, "drie")
	asked := func() (list []Note) {
		return slices.DeleteFunc(p.receipts("Marieke"), func(n Note) bool { return n.State != askAgain })
	}
	p.rounds(2)
	if len(asked()) != 0 {
		t.Fatal("it was asked for before it had the time to come")
	}
	p.rounds(1)
	if a := asked(); len(a) != 1 || a[0].Head != 0 || !slices.Equal(a[0].Missing, []int64{1, 2}) || a[0].Package != "" {
		t.Fatalf("asked: %+v", a)
	}
	before := len(p.shelf.log)
	p.rounds(5)
	if len(asked()) != 1 || len(p.shelf.log) != before {
		t.Errorf("asked %d times, and the log grew by %d lines", len(asked()), len(p.shelf.log)-before)
	}
	for range 10 * 12 { // ten hours: after one, after two more, after four more
		p.rounds(1)
	}
	if len(asked()) != 4 {
		t.Errorf("asked %d times in ten hours, want 4", len(asked()))
	}
	p.sends("Marieke", 1, "een")
	p.rounds(1)
	if s := p.inbox("Marieke"); s.Head != 1 || !slices.Equal(s.Missing, []int64{2}) {
		t.Errorf("head %d, missing %v", s.Head, s.Missing)
	}
	if r := p.receipts("Marieke"); !slices.ContainsFunc(r, func(n Note) bool {
		return n.State == consent.ReceiptImported && n.Head == 1 && slices.Equal(n.Missing, []int64{2})
	}) {
		t.Error("no receipt tells how far the stream is and what is missing")
	}
}

func TestANameThatAnybodyCanLeaveIsNoReasonToAskForAnything(t *testing.T) {
	p := newMailPlay(t)
	p.sends("Marieke", 1, "een")
	p.room.leave("Marieke", 900, []byte("a photo"))
	p.rounds(5)
	if n := len(p.receipts("Marieke")); n != 1 {
		t.Errorf("%d receipts went out, want the one of number 1", n)
	}
	if p.reason("Marieke") != SetApartForeign || len(p.inbox("Marieke").Parked) != 0 {
		t.Errorf("the photo: %q, %d parked", p.reason("Marieke"), len(p.inbox("Marieke").Parked))
	}
}

func TestAPersonLetsInWhatWaitsBehindAGapThatIsNeverFilled(t *testing.T) {
	p := newMailPlay(t)
	refused(t, p.desk.SkipMissing(t.Context(), "box of Marieke"), ErrNothingParked, "when nothing waits")
	p.sends("Marieke", 1, "een")
	p.sends("Marieke", 4, "vier")
	p.sync()
	if err := p.desk.SkipMissing(t.Context(), "box of Marieke"); err != nil {
		t.Fatal(err)
	}
	refused(t, p.desk.SkipMissing(t.Context(), "box of Marieke"), ErrNothingParked, "a second time")
	p.sends("Marieke", 2, "twee")
	p.sync()
	p.hasIn("what came after all, before it was passed over, still comes in order", "een", "twee", "vier")
	if p.logged(audit.PostLetGo) != 2 {
		t.Errorf("%d lines in the log, want that a person said so, and that it was done", p.logged(audit.PostLetGo))
	}
	p.sends("Marieke", 3, "drie")
	p.sync()
	p.hasIn("what comes when later ones came in", "een", "twee", "vier")
	if r := p.receipts("Marieke"); p.reason("Marieke") != SetApartLate || r[len(r)-1].Code != "late" || r[len(r)-1].State != consent.ReceiptRejected {
		t.Errorf("set apart as %q, told %+v", p.reason("Marieke"), r[len(r)-1])
	}
}

func TestAGapOfThousandsOfMillionsIsPassedOverAtOnce(t *testing.T) {
	p := newMailPlay(t)
	p.sends("Marieke", 900_000_000_000, "ver")
	p.sync()
	if err := p.desk.SkipMissing(t.Context(), "box of Marieke"); err != nil {
		t.Fatal(err)
	}
	p.sync()
	if n := len(p.inbox("Marieke").Missing); n > inboxParked {
		t.Errorf("%d numbers are listed", n)
	}
	for range 5 { // a hundred numbers at a time are known to be missing
		_ = p.desk.SkipMissing(t.Context(), "box of Marieke")
		p.sync()
	}
	if size := len(p.shelf.desk[inboxName("box of Marieke")]); size > 40_000 {
		t.Errorf("%d bytes are remembered", size)
	}
}

func TestACardThatIsAddedLaterBringsEverythingInInOrder(t *testing.T) {
	p := newMailPlay(t)
	for i, name := range []string{"een", "twee", "drie"} {
		p.sends("Anna", int64(i+1), name)
	}
	p.sends("Joost", 1, "school")
	fetched := 0
	p.room.before = func(what string) error {
		if what == "fetch" {
			fetched++
		}
		return nil
	}
	p.rounds(3)
	p.hasIn("from a stranger", "school")
	box, err := p.desk.Inbox(t.Context())
	if err != nil || fetched != 4 { // what Joost sent, and each round whose name Anna's is
		t.Errorf("%d objects were fetched (%v)", fetched, err)
	}
	i := slices.IndexFunc(box.Senders, InboxSender.Unknown)
	if i < 0 || box.Senders[i].Parked[0].Why != ParkedUnknown || box.Senders[i].Parked[0].Number != 1 {
		t.Fatalf("the inbox does not tell of the stranger: %+v", box.Senders)
	}
	p.knows("Anna")
	p.rounds(1)
	p.hasIn("with the card", "school", "een", "twee", "drie")
	if box, _ := p.desk.Inbox(t.Context()); slices.ContainsFunc(box.Senders, InboxSender.Unknown) {
		t.Error("she is still a stranger")
	}
}

func TestANewerVersionKeepsTheLaterOnesOfThatSenderWaiting(t *testing.T) {
	p := newMailPlay(t)
	data := p.sends("Marieke", 1, "nieuw")
	p.sends("Marieke", 2, "twee")
	p.sends("Joost", 1, "school")
	p.pigeon.faults[string(data)] = ErrNewerVersion
	p.rounds(4)
	p.hasIn("before the program was renewed", "school")
	if s := p.inbox("Marieke").Parked; len(s) != 2 || s[0].Why != ParkedNewer || s[1].Why != ParkedBehind || s[1].For != 1 {
		t.Errorf("parked: %+v", s)
	}
	if len(p.receipts("Marieke")) != 0 {
		t.Error("something was asked for that lies there")
	}
	delete(p.pigeon.faults, string(data))
	p.desk.Origin.Program = "2.0"
	p.rounds(1)
	p.hasIn("with the new program", "school", "nieuw", "twee")
}

func TestAContributionDuringAHandoverDoesNotHoldUpTheAnswerToIt(t *testing.T) {
	p := newMailPlay(t)
	p.shelf.families["f"] = consent.Dossier{Family: family.Family{ID: "f"}, Pen: family.Pen{State: family.PenOffered}}
	given := p.pigeon.put(Opened{ID: "g", Kind: LetterContribution, Sender: cardOf("Marieke"), Seq: 1, Contribution: &family.Contribution{ID: "c", Family: "f"}})
	p.room.leave("Marieke", 1, given.Data)
	p.sends("Marieke", 2, "twee")
	p.rounds(4)
	p.hasIn("during the offer", "twee")
	s := p.inbox("Marieke")
	if s.Head != 0 || len(s.Parked) != 1 || s.Parked[0].Why != ParkedOffered || len(s.Missing) != 0 {
		t.Fatalf("head %d, parked %+v, missing %v", s.Head, s.Parked, s.Missing)
	}
	directory, err := p.desk.Directory(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	known := p.shelf.families["f"]
	known.Pen.State, known.Family.Partners = family.PenHere, []family.Partner{PartnerFrom(directory[0])}
	p.shelf.families["f"] = known
	p.rounds(1)
	if len(p.shelf.families["f"].Contributions) != 1 || p.inbox("Marieke").Head != 2 {
		t.Errorf("%d contributions, head %d", len(p.shelf.families["f"].Contributions), p.inbox("Marieke").Head)
	}
}

func TestAReceiptThatOvertookAnotherStillCounts(t *testing.T) {
	p := newMailPlay(t)
	for _, seq := range []int64{2, 5, 3} {
		note := p.pigeon.put(Opened{Kind: LetterReceipt, Sender: cardOf("Marieke"), Seq: seq, Note: &Note{Package: "unknown", State: consent.ReceiptImported}})
		p.room.leave("Marieke", seq, note.Data).receipts = true
		p.now = p.now.Add(time.Minute)
		if result := p.sync(); len(result.Problems) != 1 { // it belongs to nothing here
			t.Errorf("receipt %d: %d problems", seq, len(result.Problems))
		}
	}
	if result := p.sync(); len(result.Problems) != 0 || len(p.receipts("Marieke")) != 0 {
		t.Error("a receipt was answered, or looked at twice")
	}
}

func TestWhatItsSenderStoppedIsNotWaitedFor(t *testing.T) {
	p := newMailPlay(t)
	void := p.pigeon.put(Opened{Kind: LetterReceipt, Sender: cardOf("Marieke"), Seq: 1, Note: &Note{Package: "stopped one", State: consent.ReceiptRejected, Code: voidCode}})
	p.room.leave("Marieke", 1, void.Data)
	p.sends("Marieke", 2, "twee")
	if result := p.sync(); len(result.Problems) != 0 {
		t.Errorf("problems %+v", result.Problems)
	}
	p.hasIn("after a number that never left", "twee")
	if s := p.inbox("Marieke"); s.Head != 2 || len(s.Quarantined) != 0 || len(p.receipts("Marieke")) != 1 {
		t.Errorf("head %d, %d set apart, %d receipts", s.Head, len(s.Quarantined), len(p.receipts("Marieke")))
	}
}
