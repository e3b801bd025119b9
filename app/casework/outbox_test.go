package casework

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// store is a Post that keeps what it gets, by stream and number.
type store struct {
	postbox
	lies map[string][]byte
}

func placeIn(p Parcel) string { return fmt.Sprint(p.Receipt, p.To, p.Seq, string(p.Data)) }

func (s store) Lies(_ context.Context, p Parcel) (bool, error) {
	_, there := s.lies[placeIn(p)]
	return there, nil
}

// outboxDesk is Fatma's desk with a mailbox that fails when fault is set.
func outboxDesk(t *testing.T) (*Desk, *shelf, *pigeon, store, *error, *time.Time) {
	t.Helper()
	d, s, p := newDesk(t)
	now, fault := noon, error(nil)
	d.Clock, d.Random = func() time.Time { return now }, func() float64 { return 0.5 }
	box := store{lies: map[string][]byte{}}
	box.postbox.send = func(p Parcel) error {
		if fault == nil {
			box.lies[placeIn(p)] = p.Data
		}
		return fault
	}
	d.Needs.Post = func(Settings) (Post, error) { return box, nil }
	return d, s, p, box, &fault, &now
}

// queues puts a note for Marieke in the outbox.
func queues(t *testing.T, d *Desk, kind LetterKind) {
	t.Helper()
	mine, err := d.owner(t.Context())
	refused(t, err, nil, "keys")
	e, err := d.entry(t.Context(), "post.handled", "E")
	refused(t, err, nil, "entry")
	refused(t, d.Vault.Change(t.Context(), e, func(tx Tx) error {
		return d.queueNote(tx, mine, cardOf("Marieke"), kind, Note{Package: "about", State: consent.ReceiptImported})
	}), nil, "queueing")
}

func outboxOf(t *testing.T, d *Desk) []Outgoing {
	t.Helper()
	list, err := d.Outbox(t.Context())
	refused(t, err, nil, "listing")
	return list
}

func TestPackagesAndReceiptsHaveNumbersOfTheirOwn(t *testing.T) {
	d, _, _, _, _, _ := outboxDesk(t)
	for _, kind := range []LetterKind{LetterReceipt, LetterAnswer, LetterReceipt, LetterReceipt, LetterAnswer} {
		queues(t, d, kind)
	}
	var got []int64
	for _, o := range outboxOf(t, d) {
		got = append(got, o.Seq)
	}
	if fmt.Sprint(got) != "[1 1 2 3 2]" {
		t.Errorf("numbers %v", got)
	}
}

func TestTheOutboxOfAnOlderProgramGoesOnWhereItWas(t *testing.T) {
	d, s, _, box, _, _ := outboxDesk(t)
	tx, to := shelfTx{s}, cardOf("Marieke")
	refused(t, errors.Join(
		tx.SaveDesk(deskOutbox, []Outgoing{{ID: "a", Kind: LetterReceipt, To: to, Package: "pa", Seq: 6, State: consent.ReceiptSent, Changed: noon},
			{ID: "b", Kind: LetterAnswer, To: to, Package: "pb", Seq: 7, State: consent.ReceiptQueued, Queued: noon}}),
		tx.SaveDesk(parcelName("b"), Parcel{Package: "pb", To: to.Mailbox, Seq: 7, Data: []byte("old bytes")}),
		tx.SaveDesk(deskCounters, map[string]int64{to.Mailbox: 7})), nil, "an older outbox")
	if list := outboxOf(t, d); len(list) != 2 || list[1].ID != "b" {
		t.Fatalf("before it was moved: %+v", list)
	}
	result, err := d.Sync(t.Context(), SyncOptions{})
	if err != nil || result.Sent != 1 || string(box.lies[placeIn(Parcel{To: to.Mailbox, Seq: 7, Data: []byte("old bytes")})]) != "old bytes" {
		t.Fatalf("%d sent, %v", result.Sent, err)
	}
	if _, left := s.desk[deskOutbox]; left {
		t.Error("the old list is still there")
	}
	queues(t, d, LetterAnswer)
	queues(t, d, LetterReceipt)
	if list := outboxOf(t, d); len(list) != 4 || list[1].State != consent.ReceiptSent || list[2].Seq != 8 || list[3].Seq != 8 {
		t.Errorf("%+v", list)
	}
}

func TestWhatOnlyAPersonCanMendPausesTheMailboxAlsoTomorrow(t *testing.T) {
	for advice, mode := range map[Advice]PostMode{AdvicePerson: PostPaused, AdviceNever: PostPaused, AdviceUnsafe: PostStopped} {
		d, s, _, _, fault, _ := outboxDesk(t)
		queues(t, d, LetterAnswer)
		queues(t, d, LetterAnswer)
		*fault = &SendFailure{Reason: "login", Advice: advice, Status: 401, Err: ErrMailboxRefuses}
		_, err := d.Sync(t.Context(), SyncOptions{Now: true})
		refused(t, err, ErrMailboxRefuses, "a login that is refused")
		list := outboxOf(t, d)
		if list[0].Attempts != 1 || list[0].Problem != "refused" || list[0].Reason != "login" || list[1].Attempts != 0 {
			t.Errorf("%s: %+v", advice, list[0])
		}
		*fault = nil
		again := New(d.Needs)
		if state, err := again.PostState(t.Context()); err != nil || state.Mode != mode || !state.ByMailbox || state.Reason != "login" || state.Status != 401 || !state.Since.Equal(noon) {
			t.Errorf("%s: %+v %v", advice, state, err)
		}
		_, err = again.Sync(t.Context(), SyncOptions{Now: true})
		refused(t, err, ErrPostPaused, "the next round")
		var went error
		if mode == PostStopped {
			went = ErrPostPaused
		}
		refused(t, again.RetryNow(t.Context(), ""), went, string(advice)+", trying again")
		refused(t, again.ResumePost(t.Context()), nil, "resuming")
		if result, err := again.Sync(t.Context(), SyncOptions{Now: true}); err != nil || result.Sent != 2 {
			t.Errorf("%s: %d sent, %v", advice, result.Sent, err)
		}
		for _, event := range []string{"post.paused", "post.resumed"} {
			found := false
			for _, e := range s.log {
				found = found || string(e.Event) == event
			}
			if !found {
				t.Errorf("%s: the log has no %s", advice, event)
			}
		}
	}
}

func TestAPauseOfAPersonEndsOnlyByAPerson(t *testing.T) {
	d, _, _, _, _, _ := outboxDesk(t)
	queues(t, d, LetterAnswer)
	refused(t, d.PausePost(t.Context()), nil, "pausing")
	_, err := d.Sync(t.Context(), SyncOptions{Now: true})
	refused(t, err, ErrPostPaused, "a round")
	refused(t, d.RetryNow(t.Context(), ""), ErrPostPaused, "trying again")
	refused(t, d.SaveSettings(t.Context(), Settings{Mailbox: "elsewhere"}), nil, "another mailbox")
	if state, _ := d.PostState(t.Context()); state.Mode != PostPaused || state.ByMailbox || state.By == "" {
		t.Errorf("%+v", state)
	}
}

func TestTheMailboxIsLeftAloneAsLongAsItAsks(t *testing.T) {
	d, _, _, _, fault, now := outboxDesk(t)
	for range 5 {
		queues(t, d, LetterAnswer)
	}
	*fault = &SendFailure{Reason: "busy", Advice: AdviceLater, Status: 429, RetryAfter: 40 * time.Minute, Err: ErrUnreachable}
	_, err := d.Sync(t.Context(), SyncOptions{})
	refused(t, err, ErrUnreachable, "a mailbox that is busy")
	list := outboxOf(t, d)
	state, _ := d.PostState(t.Context())
	if list[0].Attempts != 1 || list[1].Attempts != 0 || !state.NextTry.Equal(noon.Add(40*time.Minute)) {
		t.Errorf("%d and %d tries, next at %v", list[0].Attempts, list[1].Attempts, state.NextTry)
	}
	*fault = nil
	*now = noon.Add(39 * time.Minute)
	if result, err := d.Sync(t.Context(), SyncOptions{}); err != nil || result.Sent != 0 {
		t.Errorf("too early: %d sent, %v", result.Sent, err)
	}
	*now = noon.Add(41 * time.Minute)
	if result, err := d.Sync(t.Context(), SyncOptions{}); err != nil || result.Sent != 5 {
		t.Errorf("afterwards: %d sent, %v", result.Sent, err)
	}
}

func TestAMailboxThatIsAwayIsNotTriedForEachPackage(t *testing.T) {
	d, _, _, _, fault, _ := outboxDesk(t)
	for range 20 {
		queues(t, d, LetterAnswer)
	}
	*fault = ErrUnreachable
	_, err := d.Sync(t.Context(), SyncOptions{})
	refused(t, err, ErrUnreachable, "away")
	tries := 0
	for _, o := range outboxOf(t, d) {
		tries += o.Attempts
	}
	if state, _ := d.PostState(t.Context()); tries != awayAfter || !state.NextTry.Equal(noon.Add(15*time.Second)) {
		t.Errorf("%d tries, next at %v", tries, state.NextTry)
	}
}

func TestWhatAMailboxLostGoesAgainUnderTheSameName(t *testing.T) {
	d, _, _, box, _, now := outboxDesk(t)
	queues(t, d, LetterAnswer)
	yesterday := map[string][]byte{}
	for range 2 {
		queues(t, d, LetterAnswer)
	}
	_, err := d.Sync(t.Context(), SyncOptions{})
	refused(t, err, nil, "sending")
	for name, data := range box.lies {
		yesterday[name] = data
		delete(box.lies, name)
	}
	*now = noon.Add(2 * time.Hour)
	result, err := d.Sync(t.Context(), SyncOptions{})
	if err != nil || result.Sent != 3 || len(box.lies) != 3 {
		t.Fatalf("%d sent, %d lie there, %v", result.Sent, len(box.lies), err)
	}
	for name := range yesterday {
		if _, there := box.lies[name]; !there {
			t.Errorf("%s lies there under another name", name)
		}
	}
	if result, err = d.Sync(t.Context(), SyncOptions{}); err != nil || result.Sent != 0 {
		t.Errorf("and again: %d, %v", result.Sent, err)
	}
}

func TestWhatTheReceiverMissesGoesAgainAndWhatWasStoppedDoesNot(t *testing.T) {
	d, s, p, box, _, _ := outboxDesk(t)
	for range 3 {
		queues(t, d, LetterAnswer)
	}
	held := outboxOf(t, d)[1]
	if _, err := d.stopRow(shelfTx{s}, held.Number, "stopped-withdrawn"); err != nil {
		t.Fatal(err)
	}
	_, err := d.Sync(t.Context(), SyncOptions{})
	refused(t, err, nil, "sending")
	lost := outboxOf(t, d)[0]
	clear(box.lies)
	note := Opened{ID: "m", Kind: LetterReceipt, Sender: cardOf("Marieke"), Note: &Note{State: "missing", Missing: []int64{1, 2, 99}}}
	refused(t, receive(t, d, p, note), nil, "what is missing")
	note.ID, note.Sender = "n", cardOf("Joost")
	_, err = d.AddCard(t.Context(), []byte("Joost"), family.Partner{})
	refused(t, err, nil, "another card")
	refused(t, receive(t, d, p, note), nil, "what somebody else misses")
	result, err := d.Sync(t.Context(), SyncOptions{})
	list := outboxOf(t, d)
	if err != nil || result.Sent != 1 || len(list) != 4 || list[0].State != consent.ReceiptSent || list[0].Package != lost.Package || list[0].Again != 1 {
		t.Fatalf("%d sent, %v: %+v", result.Sent, err, list)
	}
	if list[1].State != consent.ReceiptStopped || list[2].Again != 0 {
		t.Error("what was stopped, or was not asked for, went")
	}
	if fills := list[3]; !fills.Fills || fills.Seq != 2 || p.sent[fills.Package].Note.Package != held.Package {
		t.Errorf("the number of what was held back is filled with %+v", fills)
	}
}

func TestAReceiptWithAHeadSaysThatAllBeforeItArrived(t *testing.T) {
	d, _, p, _, _, _ := outboxDesk(t)
	for range 3 {
		queues(t, d, LetterAnswer)
	}
	_, err := d.Sync(t.Context(), SyncOptions{})
	refused(t, err, nil, "sending")
	list := outboxOf(t, d)
	refused(t, receive(t, d, p, Opened{ID: "r", Kind: LetterReceipt, Sender: cardOf("Marieke"),
		Note: &Note{Package: list[1].Package, State: consent.ReceiptImported, Head: 2}}), nil, "a receipt")
	list = outboxOf(t, d)
	if list[0].State != consent.ReceiptReceived || list[1].State != consent.ReceiptImported || list[2].State != consent.ReceiptSent {
		t.Errorf("%s, %s, %s", list[0].State, list[1].State, list[2].State)
	}
}

func TestUnderADamagedNameThePackageGoesUnderItsNextNumber(t *testing.T) {
	d, s, _, _, fault, _ := outboxDesk(t)
	queues(t, d, LetterAnswer)
	before := outboxOf(t, d)[0]
	*fault = ErrNameTaken
	tries := 0
	d.Needs.Post = func(Settings) (Post, error) {
		return postbox{send: func(Parcel) error {
			if tries++; tries == 1 {
				return ErrNameTaken
			}
			return nil
		}}, nil
	}
	result, err := d.Sync(t.Context(), SyncOptions{})
	after := outboxOf(t, d)[0]
	if err != nil || result.Sent != 1 || after.Seq != before.Seq+1 || after.Package == before.Package || after.State != consent.ReceiptSent {
		t.Errorf("%d sent, %v: %+v", result.Sent, err, after)
	}
	found := false
	for _, e := range s.log {
		found = found || string(e.Event) == "post.anew" && e.Object == after.ID
	}
	if !found {
		t.Error("it is not in the log")
	}
}

func TestBytesAreKeptAsLongAsTheyMayBeNeeded(t *testing.T) {
	d, s, p, _, _, now := outboxDesk(t)
	for range 2 {
		queues(t, d, LetterAnswer)
	}
	queues(t, d, LetterReceipt)
	_, err := d.Sync(t.Context(), SyncOptions{})
	refused(t, err, nil, "sending")
	first := outboxOf(t, d)[0]
	refused(t, receive(t, d, p, Opened{ID: "r", Kind: LetterReceipt, Sender: cardOf("Marieke"),
		Note: &Note{Package: first.Package, State: consent.ReceiptImported}}), nil, "a receipt")
	bytes := func(n int64) bool { _, there := s.desk[bytesName(n)]; return there }
	*now = noon.Add(29 * 24 * time.Hour)
	_, _ = d.Sync(t.Context(), SyncOptions{})
	if !bytes(1) || !bytes(2) || !bytes(3) {
		t.Error("bytes went too early")
	}
	*now = noon.Add(31 * 24 * time.Hour)
	_, _ = d.Sync(t.Context(), SyncOptions{})
	if bytes(1) || !bytes(2) || bytes(3) || len(outboxOf(t, d)) != 2 {
		t.Error("after a month: what was taken in is kept, or what was not is gone")
	}
	*now = noon.Add(91 * 24 * time.Hour)
	_, _ = d.Sync(t.Context(), SyncOptions{})
	waits := outboxOf(t, d)[1]
	if waits.Asks != AsksExpired || waits.State != consent.ReceiptSent {
		t.Fatalf("after 90 days it is %s and asks %q", waits.State, waits.Asks)
	}
	_, err = d.SealAnew(t.Context(), waits.ID)
	refused(t, err, nil, "sealing anew")
	if result, err := d.Sync(t.Context(), SyncOptions{}); err != nil || result.Sent != 1 {
		t.Errorf("%d sent, %v", result.Sent, err)
	}
	*now = noon.Add(400 * 24 * time.Hour)
	_, _ = d.Sync(t.Context(), SyncOptions{})
	if list := outboxOf(t, d); len(list) != 1 || list[0].ID != waits.ID {
		t.Errorf("after a year %d rows are left", len(list))
	}
}

func TestALongOutboxIsReadInPages(t *testing.T) {
	d, _, _, _, _, _ := outboxDesk(t)
	for range 620 {
		queues(t, d, LetterAnswer)
	}
	s := d.Vault.(*shelf)
	if _, err := editRow(shelfTx{s}, 3, func(o *Outgoing) { o.Problem = "refused" }); err != nil {
		t.Fatal(err)
	}
	list := outboxOf(t, d)
	if len(list) > newestRows+troubledRows || list[0].Number != 3 || list[len(list)-1].Number != 620 {
		t.Errorf("%d rows, from %d to %d", len(list), list[0].Number, list[len(list)-1].Number)
	}
	if c, err := d.OutboxCounts(t.Context()); err != nil || c.Queued != 620 || c.Rows() != 620 || c.Troubled != 1 {
		t.Errorf("%+v %v", c, err)
	}
	seen, before := int64(621), ""
	for {
		page, err := d.OutboxPage(t.Context(), before, 90)
		refused(t, err, nil, "a page")
		if len(page) == 0 {
			break
		}
		for _, o := range page {
			if o.Number != seen-1 {
				t.Fatalf("row %d after %d", o.Number, seen)
			}
			seen, before = o.Number, o.ID
		}
	}
	if seen != 1 {
		t.Errorf("the pages end at %d", seen)
	}
}
