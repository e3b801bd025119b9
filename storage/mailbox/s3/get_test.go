package s3

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/s3/s3test"
)

func TestAnObjectThatWasExchangedHalfwayIsNotGluedTogether(t *testing.T) {
	fake, s := start(t)
	fake.Plant("keukentafel/mail/"+name, letter(100_000))
	fake.Plan(s3test.CutDownload(40_000))
	r, err := s.Get(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if _, err := io.CopyN(io.Discard, r, 40_000); err != nil {
		t.Fatal(err)
	}
	fake.Plant("keukentafel/mail/"+name, bytes.ToUpper(letter(100_000)))
	if _, err := io.ReadAll(r); !errors.Is(err, mailbox.ErrDamaged) {
		t.Errorf("got %v, want ErrDamaged", err)
	}
}

func TestADownloadThatKeepsBreakingOffEndsAfterAFewTries(t *testing.T) {
	fake, s := start(t)
	fake.Plant("keukentafel/mail/"+name, letter(100_000))
	fake.Plan(s3test.CutDownload(40_000))
	for range 2 * mostResumes {
		fake.Plan(s3test.CutDownload(0))
	}
	_, err := read(t, s, name)
	if f := failure(t, err); f.Reason != mailbox.ReasonNetwork || f.Advice != mailbox.TryLater {
		t.Errorf("got %v", f)
	}
}

func TestADownloadThatBreaksOffGoesOnWhereItWas(t *testing.T) {
	fake, s := start(t)
	fake.Plant("keukentafel/mail/"+name, letter(100_000))
	fake.Plan(s3test.CutDownload(1), s3test.CutDownload(40_000), s3test.CutDownload(50_000), s3test.CutDownload(5), s3test.CutDownload(7))
	got, err := read(t, s, name)
	if err != nil || !bytes.Equal(got, letter(100_000)) {
		t.Errorf("got %d bytes, %v", len(got), err)
	}
	if asked := fake.Requests(); len(asked) != 6 {
		t.Errorf("asked %v", asked)
	}
}

func TestACallInWhichNoByteMovesEnds(t *testing.T) {
	for what, plan := range map[string]s3test.Fault{"a list": s3test.Hold(http.MethodGet), "an upload": s3test.Hold(http.MethodPut)} {
		fake, o, clock := started(t)
		fake.Plan(plan)
		s := open(t, o)
		err := clock.during(func() error {
			if strings.Contains(what, "list") {
				_, err := s.List(t.Context(), "", "", 0)
				return err
			}
			return put(t, s, name, letter(1000))
		})
		if f := failure(t, err); f.Reason != mailbox.ReasonSilence || f.Advice != mailbox.TryLater || !errors.Is(err, mailbox.ErrUnreachable) {
			t.Errorf("%s: got %v", what, f)
		}
	}
}

func TestADownloadThatStopsMovingEndsAndEveryByteBeforeThatPutsItOff(t *testing.T) {
	fake, o, clock := started(t)
	fake.Plant("keukentafel/mail/"+name, letter(1_000_000))
	fake.Plan(s3test.HoldDownload(700_000))
	r, err := open(t, o).Get(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	before := clock.resets()
	if _, err := io.CopyN(io.Discard, r, 700_000); err != nil || clock.resets() <= before {
		t.Fatalf("got %v, put off %d times", err, clock.resets()-before)
	}
	clock.ring()
	_, err = io.ReadAll(r)
	if f := failure(t, err); f.Reason != mailbox.ReasonSilence || f.Advice != mailbox.TryLater {
		t.Errorf("got %v", f)
	}
	if clock.last != 3*time.Minute {
		t.Errorf("set at %v", clock.last)
	}
}
