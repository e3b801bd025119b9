package casework

import (
	"fmt"
	"testing"
	"time"

	"keukentafel/app/audit"
)

func TestWhatIsRememberedDoesNotGrowWithWhatCame(t *testing.T) {
	p := newMailPlay(t)
	size := 0
	for i := int64(1); i <= 400; i++ {
		note := p.pigeon.put(Opened{Kind: LetterDecision, Sender: cardOf("Marieke"), Seq: i})
		p.room.leave("Marieke", i, note.Data)
		if i == 100 {
			p.sync()
			size = len(p.shelf.desk[inboxName("box of Marieke")])
		}
	}
	p.sync()
	if now := len(p.shelf.desk[inboxName("box of Marieke")]); now > size+100 || p.inbox("Marieke").Head != 400 {
		t.Errorf("%d bytes after 100 packages, %d after 400; head %d", size, now, p.inbox("Marieke").Head)
	}
	calls := p.room.calls
	p.options.Now = false
	p.sync()
	if n := p.room.calls - calls; n > 4 {
		t.Errorf("a round in which nothing is new asks the mailbox %d times", n)
	}
}

func TestWhatAnOlderVersionRememberedIsTakenOverOnce(t *testing.T) {
	p := newMailPlay(t)
	old := handled{Packages: map[string]time.Time{}}
	ids := seen{Packages: map[string]time.Time{}}
	for _, seq := range []int64{1, 2, 5, 9} { // the numbers between went to receipts
		data := p.sends("Marieke", seq, fmt.Sprint("oud ", seq))
		ids.Packages["key of Marieke/"+string(data)] = noon
		old.Packages["hash of "+string(data)] = noon
	}
	if err := p.shelf.Change(t.Context(), p.desk.entryBy(Profile{Key: "x"}, audit.PostHandled, audit.Update), func(tx Tx) error {
		return firstArrival(tx.SaveDesk(deskHandled, old), tx.SaveDesk(deskSeen, ids))
	}); err != nil {
		t.Fatal(err)
	}
	p.sends("Marieke", 10, "nieuw")
	file := p.room.objects[1].data
	p.sync()
	p.hasIn("after the new program looked for the first time", "nieuw")
	if p.inbox("Marieke").Head != 10 || len(p.inbox("Marieke").Missing) != 0 {
		t.Errorf("head %d, missing %v", p.inbox("Marieke").Head, p.inbox("Marieke").Missing)
	}
	_, err := p.desk.Receive(t.Context(), file, nil)
	refused(t, err, ErrReplayed, "a file that the old program received")
	for _, name := range []string{deskHandled, deskSeen} {
		if _, there := p.shelf.desk[name]; there {
			t.Errorf("%s is still there", name)
		}
	}
}

func firstArrival(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func TestWhatAnOlderVersionLeftWaitingStillComesIn(t *testing.T) {
	p := newMailPlay(t)
	waiting := p.sends("Marieke", 2, "wacht")
	done := p.sends("Marieke", 4, "klaar")
	ids := seen{Packages: map[string]time.Time{"key of Marieke/" + string(done): noon}}
	if err := p.shelf.Change(t.Context(), p.desk.entryBy(Profile{Key: "x"}, audit.PostHandled, audit.Update), func(tx Tx) error {
		return firstArrival(tx.SaveDesk(deskHandled, handled{Packages: map[string]time.Time{"hash of " + string(done): noon}}), tx.SaveDesk(deskSeen, ids))
	}); err != nil {
		t.Fatal(err)
	}
	p.sync()
	p.hasIn("what was waiting for "+string(waiting), "wacht")
	if p.inbox("Marieke").Head != 4 {
		t.Errorf("head %d", p.inbox("Marieke").Head)
	}
}

func TestOldObjectsAreRemovedAMonthAfterTheyCameIn(t *testing.T) {
	p := newMailPlay(t)
	for i := int64(1); i <= 20; i++ {
		p.sends("Marieke", i, fmt.Sprint(i))
	}
	p.sync()
	p.now = noon.AddDate(0, 0, 29)
	p.sends("Marieke", 21, "nieuw")
	p.sync()
	if len(p.room.objects) != 21 {
		t.Fatal("something was removed within the month")
	}
	p.now = noon.AddDate(0, 0, 30)
	p.sync()
	if len(p.room.objects) != 21-clearedAtOnce {
		t.Errorf("%d lie there after one round", len(p.room.objects))
	}
	p.rounds(4)
	if len(p.room.objects) != 1 || p.room.objects[0].Seq != 21 {
		t.Errorf("%d lie there in the end", len(p.room.objects))
	}
	if len(p.came()) != 21 {
		t.Error("removing an object removed what came in")
	}
}

func TestAnAnswerThatWasNotSentKeepsTheObjectInTheMailbox(t *testing.T) {
	p := newMailPlay(t)
	p.sends("Marieke", 1, "een")
	p.room.before = func(what string) error {
		if what == "send" {
			return ErrMailboxFull
		}
		return nil
	}
	for range 2 {
		p.desk.Sync(t.Context(), p.options) //nolint:errcheck // it is full
		p.now = p.now.AddDate(0, 0, 31)
	}
	if len(p.room.objects) != 1 {
		t.Error("removed before its sender could know")
	}
	p.room.before = nil
	if err := p.desk.ResumePost(t.Context()); err != nil {
		t.Fatal(err)
	}
	p.rounds(2)
	if len(p.room.objects) != 0 {
		t.Error("it stays for ever")
	}
}

func TestAMailboxThatKeepsEverythingIsToldOfOnce(t *testing.T) {
	p := newMailPlay(t)
	p.room.keeps = true
	p.sends("Marieke", 1, "een")
	p.sends("Joost", 1, "school")
	p.sync()
	p.now = p.now.AddDate(0, 0, 31)
	if result := p.sync(); !result.CannotClear || len(result.Problems) != 0 {
		t.Errorf("told %v, %d problems", result.CannotClear, len(result.Problems))
	}
	if result := p.sync(); result.CannotClear {
		t.Error("it is told again")
	}
	if box, err := p.desk.Inbox(t.Context()); err != nil || !box.CannotClear {
		t.Errorf("the inbox does not tell of it (%v)", err)
	}
}
