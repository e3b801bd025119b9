package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

// held is work that goes on until the test lets it.
type held struct {
	ctx  context.Context
	stop func()
	work func(context.Context) error
	done func(error)
}

func (h *held) run(_ string, work func(context.Context) error, done func(error)) {
	h.ctx, h.stop = context.WithCancel(context.Background())
	h.work, h.done = work, done
}

// end lets the work go on to its end.
func (h *held) end() { h.done(h.work(h.ctx)) }

// asking is a window in which work waits, and what went wrong there.
func asking(t *testing.T) (files, *held, *[]error) {
	t.Helper()
	f, h, failed := chooser(t, t.TempDir()), &held{}, &[]error{}
	f.run = h.run
	f.printer = printer{say: func(string) {}, fail: func(err error) { *failed = append(*failed, err) }}
	return f, h, failed
}

func TestAPreviewThatIsStoppedShowsNothing(t *testing.T) {
	f, h, _ := asking(t)
	var ended error
	drawn := false
	f.Preview(route.Paper{Kind: "plan", View: func(w route.Writer) error {
		drawn = true
		_, err := w.Write([]byte("plan"))
		return err
	}}, func(err error) { ended = err })
	if drawn {
		t.Fatal("the window waits for the paper")
	}
	h.stop()
	h.end()
	if !errors.Is(ended, context.Canceled) || f.window.Canvas().Overlays().Top() != nil {
		t.Errorf("it ended with %v", ended)
	}
}

func TestPrintingThatIsStoppedInTimeGivesNothingAndIsNoFault(t *testing.T) {
	f, h, failed := asking(t)
	k := looked{files: f, paper: route.Paper{Print: func(ctx context.Context, hand func([]byte) error) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return hand([]byte("plan"))
	}, Refused: func(error) bool { t.Error("it is said to be refused"); return true }}}
	k.print(func(context.Context, []byte) error { t.Error("it is printed"); return nil }, "proof.printed", func() { t.Error("the pages are gone") })
	h.stop()
	h.end()
	if len(*failed) != 0 {
		t.Errorf("failed %v", *failed)
	}
}

func TestPrintingThatIsRegisteredIsNotStoppedHalfway(t *testing.T) {
	f, h, _ := asking(t)
	k := looked{files: f, paper: route.Paper{Print: func(_ context.Context, hand func([]byte) error) error {
		h.stop()
		return hand([]byte("plan"))
	}}}
	closed := false
	k.print(func(ctx context.Context, _ []byte) error { return ctx.Err() }, "proof.printed", func() { closed = true })
	h.end()
	if !closed {
		t.Error("it was stopped after it was given")
	}
}

func TestWhoAsksForAPaperHearsThatItWasRefused(t *testing.T) {
	for err, mine := range map[error]bool{consent.ErrPending: true, consent.ErrUnknownRecipient: false, casework.ErrNotPrinted: false} {
		f, h, failed := asking(t)
		k := looked{files: f, paper: route.Paper{Print: func(context.Context, func([]byte) error) error { return err },
			Refused: func(err error) bool { return errors.Is(err, consent.ErrPending) }}}
		k.print(nil, "proof.printed", func() {})
		h.end()
		if told := len(*failed) == 0; told != mine {
			t.Errorf("%v: failed %v", err, *failed)
		}
	}
}

func TestASaveThatWaitsKeepsThePanelAndStopsBeforeAnythingIsGiven(t *testing.T) {
	f, h, _ := asking(t)
	given := false
	f.Save("Bewaren", "plan.pdf", func(w route.Writer) error {
		if err := w.(interface{ Err() error }).Err(); err != nil { // what the casework asks last
			return err
		}
		given = true
		return nil
	}, func(string) { t.Error("it is told as saved") })
	f.enter(t)
	h.stop()
	h.end()
	if given || !strings.Contains(trial.Words(f.window.Canvas()), "plan.pdf") {
		t.Errorf("it shows:\n%s", trial.Words(f.window.Canvas()))
	}
}
