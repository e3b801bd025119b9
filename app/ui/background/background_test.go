package background

import (
	"context"
	"errors"
	"testing"
)

// held keeps what was posted until the test lets it go, as a busy window would.
type held struct{ posts []func() }

func (h *held) post(f func()) { h.posts = append(h.posts, f) }

func (h *held) release() {
	for len(h.posts) > 0 {
		next := h.posts[0]
		h.posts = h.posts[1:]
		next()
	}
}

func heldRunner() (*runner, *held) {
	h := &held{}
	return &runner{ctx: context.Background(), spawn: func(f func()) { f() }, post: h.post}, h
}

func TestAClosedScreenHearsNothingMore(t *testing.T) {
	r, window := heldRunner()
	screen, close := r.Scope()
	// the scope shares the window of the runner
	screen.Run(func(context.Context) error { return nil }, func(error) { t.Error("a closed screen was told") })
	close()
	window.release()
}

func TestClosingAScreenStopsItsWork(t *testing.T) {
	screen, close := AtOnce().Scope()
	close()
	worked := false
	screen.Run(func(context.Context) error { worked = true; return nil }, nil)
	if worked {
		t.Error("work began for a closed screen")
	}
}

func TestCancelledWorkSaysSo(t *testing.T) {
	r, window := heldRunner()
	var started func()
	r.spawn = func(f func()) { started = f }
	var got error
	cancel := r.Run(func(ctx context.Context) error { return ctx.Err() }, func(err error) { got = err })
	cancel()
	started()
	window.release()
	if !errors.Is(got, context.Canceled) {
		t.Errorf("got %v", got)
	}
}

func TestAFaultInTheWorkIsAnErrorWithoutItsText(t *testing.T) {
	var got error
	AtOnce().Run(func(context.Context) error { panic("Sanne zei dat zij moe is") }, func(err error) { got = err })
	if !errors.Is(got, ErrInternal) {
		t.Fatalf("got %v", got)
	}
	if want := "work in the background: internal error (string)"; got.Error() != want {
		t.Errorf("got %q", got)
	}
}

func TestTheErrorOfTheWorkReachesTheScreen(t *testing.T) {
	boom := errors.New("full disk")
	var got error
	AtOnce().Run(func(context.Context) error { return boom }, func(err error) { got = err })
	if !errors.Is(got, boom) {
		t.Errorf("got %v", got)
	}
}

func TestABusyWindowHearsOnlyTheLastProgress(t *testing.T) {
	r, window := heldRunner()
	var heard []float32
	r.Start(Task{
		Work: func(_ context.Context, tell func(float32)) error {
			for i := range 100 {
				tell(float32(i+1) / 100)
			}
			return nil
		},
		Progress: func(share float32) { heard = append(heard, share) },
		Done:     func(error) { heard = append(heard, -1) },
	})
	window.release()
	if len(heard) != 2 || heard[0] != 1 || heard[1] != -1 {
		t.Errorf("heard %v", heard)
	}
}

func TestWorkOffTheThreadComesBack(t *testing.T) {
	back := make(chan error, 1)
	r := &runner{ctx: context.Background(), spawn: func(f func()) { go f() }, post: func(f func()) { f() }}
	r.Run(func(context.Context) error { return nil }, func(err error) { back <- err })
	if err := <-back; err != nil {
		t.Error(err)
	}
}
