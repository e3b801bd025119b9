package casework

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
)

func TestWhatIsRefusedForGoodTakesItsNumberAndIsTold(t *testing.T) {
	for fault, want := range map[error]QuarantineReason{
		ErrAltered: SetApartAltered, ErrNotForMe: SetApartNotForMe, ErrForwarded: SetApartForwarded, ErrTooLarge: SetApartTooLarge,
		ErrTruncated: SetApartTruncated, ErrNotAPackage: SetApartForeign, ErrExpired: SetApartExpired,
	} {
		p := newMailPlay(t)
		data := p.sends("Marieke", 1, "een")
		p.sends("Marieke", 2, "twee")
		p.pigeon.faults[string(data)] = fault
		if result := p.sync(); len(result.Problems) != 1 || !result.Problems[0].Final {
			t.Errorf("%s: problems %+v", want, result.Problems)
		}
		p.hasIn(string(want), "twee")
		if s := p.inbox("Marieke"); s.Head != 2 || p.reason("Marieke") != want || s.Quarantined[0].Number != 1 {
			t.Errorf("%s: head %d, set apart as %q", want, s.Head, p.reason("Marieke"))
		}
		told := p.receipts("Marieke")[0]
		switch {
		case fault == ErrExpired && (told.State != consent.ReceiptRejected || told.Code != "expired" || told.Package == ""):
			t.Errorf("of what was opened its sender hears %+v", told)
		case fault != ErrExpired && (told.State != askAgain || !slices.Equal(told.Missing, []int64{1})):
			t.Errorf("%s: of what has no id its sender hears %+v", want, told)
		}
		before := len(p.shelf.log)
		if result := p.sync(); len(result.Problems) != 0 || len(p.shelf.log) != before {
			t.Errorf("%s: it was looked at again", want)
		}
	}
}

func TestTheRealPackageStillComesInAfterSomethingElseTookItsNumber(t *testing.T) {
	p := newMailPlay(t)
	p.room.leave("Marieke", 1, []byte("a photo"))
	p.sync()
	p.sends("Marieke", 1, "een")
	p.sync()
	p.hasIn("after a photo", "een")
	p.room.leave("Marieke", 2, []byte("another photo"))
	p.sends("Marieke", 2, "twee")
	p.sync()
	p.hasIn("beside a photo", "een", "twee")
	if alarms, _ := p.desk.Alarms(t.Context()); len(alarms) != 0 {
		t.Error("a photo is no fork")
	}
}

func TestTwoPackagesWithOneNumberRaiseAnAlarmAndNeitherComesIn(t *testing.T) {
	p := newMailPlay(t)
	p.sends("Marieke", 1, "echt")
	p.sends("Marieke", 1, "anders")
	p.sends("Marieke", 2, "twee")
	p.rounds(2)
	p.hasIn("with a fork at number 1", "twee")
	alarms, err := p.desk.Alarms(t.Context())
	if err != nil || len(alarms) != 1 || alarms[0].Number != 1 || alarms[0].Applied || len(alarms[0].Names) != 2 {
		t.Fatalf("alarms %+v (%v)", alarms, err)
	}
	if len(p.inbox("Marieke").Quarantined) != 2 || p.logged(audit.PostForked) != 1 {
		t.Error("they were not both set apart, or the log does not tell")
	}
	refused(t, p.desk.SettleAlarm(t.Context(), alarms[0].ID, ""), ErrNeedsReason, "settling it without a reason")
	refused(t, p.desk.SettleAlarm(t.Context(), "another", AlarmOther), ErrNoAlarm, "settling what is not there")
	if err := p.desk.SettleAlarm(t.Context(), alarms[0].ID, AlarmRestored); err != nil {
		t.Fatal(err)
	}
	refused(t, p.desk.SettleAlarm(t.Context(), alarms[0].ID, AlarmRestored), ErrNoAlarm, "settling it twice")
	if box, _ := p.desk.Inbox(t.Context()); len(box.Alarms) != 0 || p.logged(audit.PostAlarmSettled) != 1 {
		t.Error("the alarm stays, or the log does not tell who looked")
	}
}

func TestASecondPackageWithANumberThatCameInIsSetApartAndTheFirstStays(t *testing.T) {
	for way, second := range map[string]func(*mailPlay, []byte){
		"over the mailbox": func(p *mailPlay, data []byte) { p.room.leave("Marieke", 1, data); p.rounds(2) },
		"as a file": func(p *mailPlay, data []byte) {
			_, err := p.desk.Receive(p.Context(), data, nil)
			refused(p.T, err, ErrForked, "a file with the number of another")
		},
	} {
		p := newMailPlay(t)
		p.sends("Marieke", 1, "een")
		p.sends("Marieke", 2, "twee")
		p.sync()
		second(p, p.slice("Marieke", 1, "anders"))
		p.hasIn(way, "een", "twee")
		alarms, _ := p.desk.Alarms(t.Context())
		if len(alarms) != 1 || !alarms[0].Applied || p.reason("Marieke") != SetApartFork {
			t.Errorf("%s: %d alarms, set apart as %q", way, len(alarms), p.reason("Marieke"))
		}
		if r := p.receipts("Marieke"); r[len(r)-1].Code != "fork" || r[len(r)-1].Head != 2 {
			t.Errorf("%s: the sender hears %+v", way, r[len(r)-1])
		}
	}
}

func TestAPackageThatLiesWhereItWasNotSentToIsSetApart(t *testing.T) {
	p := newMailPlay(t)
	data := p.sends("Marieke", 1, "een")
	p.room.leave("Joost", 1, data)
	p.sync()
	p.hasIn("in the stream of Joost too", "een")
	if p.reason("Joost") != SetApartMisplaced {
		t.Errorf("in the stream of another: %q", p.reason("Joost"))
	}
	p.room.leave("Marieke", 2, data)
	p.sync()
	p.hasIn("and under the next number", "een")
	if p.reason("Marieke") != SetApartMisplaced || p.inbox("Marieke").Head != 1 {
		t.Errorf("under another number: %q, head %d", p.reason("Marieke"), p.inbox("Marieke").Head)
	}
	p.sends("Marieke", 2, "twee")
	p.sync()
	p.hasIn("the real number 2", "een", "twee")
}

func TestAnObjectThatIsNotWholeYetWaitsAndIsAskedForAgainInTheEnd(t *testing.T) {
	p := newMailPlay(t)
	data := p.slice("Marieke", 1, "een")
	p.room.leave("Marieke", 1, data).half = true
	p.sends("Marieke", 2, "twee")
	p.rounds(2)
	p.hasIn("while it is half there")
	if s := p.inbox("Marieke"); len(s.Parked) != 2 || s.Parked[0].Why != ParkedDamaged || s.Parked[1].For != 1 || len(p.receipts("Marieke")) != 0 {
		t.Fatalf("parked %+v", s.Parked)
	}
	p.rounds(1)
	if r := p.receipts("Marieke"); len(r) != 1 || !slices.Equal(r[0].Missing, []int64{1}) || len(p.room.objects) != 1 {
		t.Fatalf("asked %+v, %d objects lie there", r, len(p.room.objects))
	}
	p.room.leave("Marieke", 1, data) // sent again under the same name
	p.rounds(1)
	p.hasIn("once it was sent again", "een", "twee")
}

func TestWhatCameAsAFileAndThenOverTheMailboxComesInOnce(t *testing.T) {
	p := newMailPlay(t)
	data := p.sends("Marieke", 2, "twee")
	if _, err := p.desk.Receive(t.Context(), data, nil); err != nil {
		t.Fatal(err)
	}
	p.sends("Marieke", 1, "een")
	p.sync()
	p.sync()
	p.hasIn("by both ways", "twee", "een")
	r := p.receipts("Marieke")
	if p.inbox("Marieke").Head != 2 || len(r) != 3 || p.logged(audit.PostAgain) != 1 {
		t.Errorf("head %d, %d receipts, %d times again", p.inbox("Marieke").Head, len(r), p.logged(audit.PostAgain))
	}
}

// crashing is a vault that stops at some moment, before or after it stored something.
type crashing struct {
	Vault
	left *int
}

func (c crashing) step() error {
	if *c.left--; *c.left < 0 {
		return errCrash
	}
	return nil
}

func (c crashing) Change(ctx context.Context, e audit.Entry, do func(Tx) error) error {
	if err := c.step(); err != nil {
		return err
	}
	if err := c.Vault.Change(ctx, e, do); err != nil {
		return err
	}
	return c.step()
}

// mixed leaves something of everything in the mailbox.
func (p *mailPlay) mixed() {
	p.sends("Marieke", 1, "een")
	p.room.leave("Marieke", 2, []byte("a photo"))
	expired := p.sends("Marieke", 3, "over tijd")
	p.pigeon.faults[string(expired)] = ErrExpired
	p.sends("Marieke", 4, "vier")
	p.sends("Marieke", 5, "vijf")
	p.sends("Marieke", 5, "anders")
	p.room.leave("Marieke", 6, p.room.objects[0].data)
	p.sends("Marieke", 8, "acht")
	p.sends("Joost", 1, "school")
	stray := p.pigeon.put(Opened{Kind: LetterContribution, Sender: cardOf("Joost"), Seq: 2})
	p.room.leave("Joost", 2, stray.Data)
}

// ending is all that counts in the end: what came in, how far each sender is, and
// what each sender was told at least once.
func (p *mailPlay) ending() string {
	p.Helper()
	told := map[string]bool{}
	imported := map[string]int{}
	for _, to := range []string{"Marieke", "Joost"} {
		for _, n := range p.receipts(to) {
			told[fmt.Sprint(to, n.Package, n.State, n.Code)] = true
			imported[to+n.Package]++
		}
	}
	keys := slices.Sorted(func(yield func(string) bool) {
		for k := range told {
			if !yield(k) {
				return
			}
		}
	})
	m, j := p.inbox("Marieke"), p.inbox("Joost")
	alarms, _ := p.desk.Alarms(p.Context())
	return fmt.Sprint(p.came(), m.Head, m.Missing, len(m.Parked), len(m.Quarantined), j.Head, len(j.Quarantined), len(alarms), keys)
}

func TestAfterACrashAtAnyStepTheEndIsTheSameAsWithout(t *testing.T) {
	run := func(crashAt int) (string, bool) {
		p := newMailPlay(t)
		p.mixed()
		left, crashed := crashAt, false
		vault := p.desk.Vault
		p.desk.Needs.Vault = crashing{vault, &left}
		p.room.before = func(string) error {
			if left--; left < 0 {
				return errors.Join(errCrash, ErrUnreachable)
			}
			return nil
		}
		p.desk.Sync(t.Context(), p.options) //nolint:errcheck // it stops somewhere
		crashed = left < 0
		p.desk.Needs.Vault, p.room.before = vault, nil
		for range 4 {
			p.now = p.now.Add(time.Hour) // also what could not be sent is due again
			p.sync()
		}
		return p.ending(), crashed
	}
	want, _ := run(1 << 30)
	steps := 0
	for crashed := true; crashed; steps++ {
		var got string
		if got, crashed = run(steps); got != want {
			t.Fatalf("a crash at step %d ends in\n%s\nnot in\n%s", steps, got, want)
		}
	}
	if steps < 50 {
		t.Errorf("only %d steps were tried", steps)
	}
}
