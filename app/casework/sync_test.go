package casework

import (
	"errors"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestOneUnreadableObjectDoesNotHoldUpTheOthers(t *testing.T) {
	d, _, p := newDesk(t)
	for _, name := range []string{"Joost", "Anna"} {
		if _, err := d.AddCard(t.Context(), []byte(name), family.Partner{}); err != nil {
			t.Fatal(err)
		}
	}
	good := p.put(Opened{Kind: LetterShare, Sender: cardOf("Marieke"), Seq: 1, Slice: &consent.Slice{Family: family.Family{ID: "f"}}})
	box := postbox{waiting: []Waiting{{Name: "half", From: "box of Joost", Seq: 1, Package: "1"}, {Name: "photo", From: "box of Anna", Seq: 1, Package: "2"}, {Name: "good", From: "box of Marieke", Seq: 1, Package: "3"}},
		fetch: func(name string) ([]byte, error) {
			switch name {
			case "half":
				return nil, ErrTruncated
			case "photo":
				return []byte("JFIF"), nil
			}
			return good.Data, nil
		}, send: func(Parcel) error { return nil }}
	d.Needs.Post = func(Settings) (Post, error) { return box, nil }
	result, err := d.Sync(t.Context(), SyncOptions{})
	if err != nil || len(result.Received) != 1 || len(result.Problems) != 2 || result.Sent != 2 {
		t.Fatalf("%d received, %d problems, %d sent, %v", len(result.Received), len(result.Problems), result.Sent, err)
	}
	if result.Problems[0].Final || !result.Problems[1].Final {
		t.Error("what is half there may become whole; a photo will not become a package")
	}
	if again, err := d.Sync(t.Context(), SyncOptions{}); err != nil || len(again.Received) != 0 || len(again.Problems) != 1 {
		t.Errorf("the next round: %d received, %d problems, %v", len(again.Received), len(again.Problems), err)
	}
}

func TestAMailboxThatIsAwayKeepsEverythingForLater(t *testing.T) {
	d, _, p := newDesk(t)
	refused(t, receive(t, d, p, Opened{Kind: LetterContribution, Sender: cardOf("Marieke"), Contribution: &family.Contribution{Family: "unknown"}}), ErrUnexpected, "a stray")
	now, fault := noon, error(ErrUnreachable)
	d.Clock = func() time.Time { return now }
	d.Needs.Post = func(Settings) (Post, error) { return postbox{send: func(Parcel) error { return fault }}, nil }
	_, err := d.Sync(t.Context(), SyncOptions{})
	refused(t, err, ErrUnreachable, "a mailbox that is away")
	out, _ := d.Outbox(t.Context())
	if out[0].State != consent.ReceiptQueued || out[0].Attempts != 1 || out[0].Problem != "unreachable" || !out[0].NextTry.After(now) {
		t.Errorf("after one try: %s, %d tries, %s", out[0].State, out[0].Attempts, out[0].Problem)
	}
	fault = nil
	if result, err := d.Sync(t.Context(), SyncOptions{}); err != nil || result.Sent != 0 {
		t.Errorf("it was tried again before its time: %d, %v", result.Sent, err)
	}
	now = now.Add(time.Minute)
	if result, err := d.Sync(t.Context(), SyncOptions{}); err != nil || result.Sent != 1 {
		t.Errorf("later: %d sent, %v", result.Sent, err)
	}
}

func TestEachFailureWaitsLongerAndNeverLongerThanSixHours(t *testing.T) {
	before := time.Duration(0)
	for attempt := 1; attempt < 40; attempt++ {
		wait := backOff(attempt)
		if wait < before || wait > 6*time.Hour {
			t.Fatalf("attempt %d waits %v after %v", attempt, wait, before)
		}
		before = wait
	}
	for err, code := range map[error]string{ErrMailboxFull: "full", ErrMailboxRefuses: "refused", errors.New("x"): "unreachable"} {
		if problemOf(err) != code {
			t.Errorf("%v is called %s", err, problemOf(err))
		}
	}
}
