package webdav

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"keukentafel/storage/mailbox"
)

var (
	noAnswer  = because(mailbox.ReasonNetwork, 0)
	cutShort  = because(mailbox.ReasonTruncated, 0)
	letterOf  = strings.Repeat("een verzegeld pakket ", 5000) // about 100 KB
	smallOne  = letterOf[:3000]
	noWaiting = func(ctx context.Context, _ time.Duration) error { return ctx.Err() }
)

// cut breaks the connection without an answer.
func cut() { panic(http.ErrAbortHandler) }

// onMethod does something else for one method, and the usual for all others.
func onMethod(method string, instead func(w http.ResponseWriter, rq *http.Request, next http.Handler)) func(http.ResponseWriter, *http.Request, http.Handler) {
	return func(w http.ResponseWriter, rq *http.Request, next http.Handler) {
		if rq.Method == method {
			instead(w, rq, next)
			return
		}
		next.ServeHTTP(w, rq)
	}
}

func TestAnUploadThatIsCutAtThirtyPerCentIsNotThereAndTheRetryIsThereOnce(t *testing.T) {
	for name, answer := range map[string]int{"and no answer comes": 0, "and the server says that it went well": http.StatusCreated} {
		t.Run(name, func(t *testing.T) {
			p := newPlace(t)
			s := p.store(t)
			p.stand(onMethod(http.MethodPut, func(w http.ResponseWriter, rq *http.Request, next http.Handler) {
				rq.Body = io.NopCloser(io.LimitReader(rq.Body, rq.ContentLength*3/10))
				next.ServeHTTP(httptest.NewRecorder(), rq)
				if answer == 0 {
					cut()
				}
				w.WriteHeader(answer)
			}))
			want := noAnswer
			if answer != 0 {
				want = cutShort
			}
			wantSetback(t, put(t.Context(), s, "v1/a.ktp", letterOf), want)
			wantNames(t, s)
			p.stand(nil)
			if err := put(t.Context(), s, "v1/a.ktp", letterOf); err != nil {
				t.Fatal(err)
			}
			wantNames(t, s, "v1/a.ktp")
			if read(t, s, "v1/a.ktp") != letterOf {
				t.Error("the content is not what was sent")
			}
			if n, err := s.Sweep(t.Context(), time.Now().Add(time.Hour)); err != nil || p.parts(t) != 0 {
				t.Errorf("swept %d, %v; %d parts stay", n, err, p.parts(t))
			}
		})
	}
}

func TestAnAnswerThatIsLostAfterTheMoveIsSuccessWithOneObject(t *testing.T) {
	for _, content := range []string{smallOne, letterOf} {
		p := newPlace(t)
		s := p.store(t)
		p.stand(onMethod("MOVE", func(_ http.ResponseWriter, rq *http.Request, next http.Handler) {
			next.ServeHTTP(httptest.NewRecorder(), rq)
			cut()
		}))
		if err := put(t.Context(), s, "v1/a.ktp", content); err != nil {
			t.Errorf("%d bytes: %v", len(content), err)
		}
		wantNames(t, s, "v1/a.ktp")
		if got := p.parts(t); got != 0 {
			t.Errorf("%d parts stay", got)
		}
	}
}

func TestAMoveThatWasNotDoneIsNotSuccess(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	p.stand(onMethod("MOVE", func(http.ResponseWriter, *http.Request, http.Handler) { cut() }))
	wantSetback(t, put(t.Context(), s, "v1/a.ktp", smallOne), noAnswer)
	wantNames(t, s)
	if got := p.parts(t); got != 0 {
		t.Errorf("%d parts stay", got)
	}
}

func TestAShortOrOtherObjectUnderTheNameIsNeverSuccess(t *testing.T) {
	damaged := map[string]struct{ sent, there string }{
		"small and short":            {smallOne, smallOne[:900]},
		"small and of the same size": {smallOne, strings.ToUpper(smallOne)},
		"big and short":              {letterOf, letterOf[:90_000]},
	}
	for what, c := range damaged {
		for _, status := range []int{0, http.StatusConflict, http.StatusPreconditionFailed, http.StatusLocked, http.StatusInternalServerError} {
			t.Run(fmt.Sprint(what, " ", status), func(t *testing.T) {
				p := newPlace(t)
				s := p.store(t)
				s.pause = noWaiting
				p.stand(onMethod("MOVE", func(w http.ResponseWriter, rq *http.Request, _ http.Handler) {
					part := filepath.Join(p.dir, partsFolder, filepath.Base(rq.URL.Path))
					if err := errors.Join(os.WriteFile(filepath.Join(p.dir, "v1", "a.ktp"), []byte(c.there), 0o600), os.Remove(part)); err != nil {
						t.Error(err)
					}
					if status == 0 {
						cut()
					}
					w.WriteHeader(status)
				}))
				if err := put(t.Context(), s, "v1/a.ktp", c.sent); !errors.Is(err, mailbox.ErrExists) {
					t.Errorf("got %v, want ErrExists", err)
				}
				if got := read(t, s, "v1/a.ktp"); got != c.there {
					t.Error("what was there was overwritten")
				}
			})
		}
	}
}

func TestAServerThatIsBusyWithANameIsAskedAgainButNotForEver(t *testing.T) {
	for _, status := range []int{http.StatusConflict, http.StatusLocked} {
		p := newPlace(t)
		s := p.store(t)
		s.pause = noWaiting
		moves := 0
		refuse := 3
		p.stand(onMethod("MOVE", func(w http.ResponseWriter, rq *http.Request, next http.Handler) {
			if moves++; moves <= refuse {
				w.WriteHeader(status)
				return
			}
			next.ServeHTTP(w, rq)
		}))
		if err := put(t.Context(), s, "v1/a.ktp", smallOne); err != nil || moves != 4 {
			t.Errorf("%d: got %v after %d moves, want success after 4", status, err, moves)
		}
		moves, refuse = 0, 1000
		err := put(t.Context(), s, "v1/b.ktp", smallOne)
		wantSetback(t, err, because(mailbox.ReasonBusy, status))
		if moves != mostTries {
			t.Errorf("%d: %d moves, want %d", status, moves, mostTries)
		}
		wantNames(t, s, "v1/a.ktp")
	}
}

func TestAServerThatAnswersBeforeItHasReadEverythingIsHeard(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	p.stand(onMethod(http.MethodPut, func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		w.WriteHeader(http.StatusInsufficientStorage)
	}))
	err := put(t.Context(), s, "v1/a.ktp", smallOne)
	wantSetback(t, err, because(mailbox.ReasonFull, 507))
}

func TestAPlaceThatIsNotThereIsNotAnEmptyMailboxAndIsNotMade(t *testing.T) {
	p := newPlace(t)
	o := p.options()
	o.Base += "weg"
	s := newStore(t, o)
	want := because(mailbox.ReasonNoPlace, 404)
	_, listErr := s.List(t.Context(), "v1/in/", "", 0)
	_, allErr := s.List(t.Context(), "", "", 0)
	_, sweepErr := s.Sweep(t.Context(), time.Now())
	for _, err := range []error{put(t.Context(), s, "v1/a.ktp", smallOne), listErr, allErr, sweepErr} {
		wantSetback(t, err, want)
	}
	step, failed := s.Probe(t.Context()).Failed()
	if !failed || step.Name != mailbox.StepReach {
		t.Errorf("the probe fails at %q, want %q", step.Name, mailbox.StepReach)
	}
	if _, err := os.Stat(filepath.Join(p.dir, "weg")); !errors.Is(err, os.ErrNotExist) {
		t.Error("the place was made")
	}
}

func TestAFolderIsNotDeletedAndNotReadForAnObject(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	if err := put(t.Context(), s, "v1/in/a.ktp", smallOne); err != nil {
		t.Fatal(err)
	}
	if err := s.Delete(t.Context(), "v1/in"); !errors.Is(err, mailbox.ErrNotFound) {
		t.Errorf("delete: got %v, want ErrNotFound", err)
	}
	if _, err := s.Get(t.Context(), "v1/in"); !errors.Is(err, mailbox.ErrNotFound) {
		t.Errorf("get: got %v, want ErrNotFound", err)
	}
	wantNames(t, s, "v1/in/a.ktp")
}

func TestAFolderThatSomebodyElseMadeInTheSameMomentIsThere(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	p.stand(onMethod("MKCOL", func(w http.ResponseWriter, rq *http.Request, next http.Handler) {
		next.ServeHTTP(httptest.NewRecorder(), rq)
		w.WriteHeader(http.StatusForbidden)
	}))
	if err := put(t.Context(), s, "v1/a.ktp", smallOne); err != nil {
		t.Error(err)
	}
	p.stand(refusing("MKCOL", http.StatusForbidden, ""))
	err := put(t.Context(), s, "v2/a.ktp", smallOne)
	wantSetback(t, err, because(mailbox.ReasonForbidden, 403))
}

func TestNothingIsReadAnyMoreAfterAnUploadEnded(t *testing.T) {
	content := strings.NewReader(smallOne)
	u := newUpload(t.Context(), content, int64(len(smallOne)))
	if n, err := u.Read(make([]byte, 100)); n != 100 || err != nil {
		t.Fatalf("got %d, %v", n, err)
	}
	if err := u.stop(); err != nil {
		t.Fatal(err)
	}
	if n, err := u.Read(make([]byte, 100)); n != 0 || err == nil || content.Len() != len(smallOne)-100 {
		t.Errorf("after its end %d more bytes were read, %v", n, err)
	}
}

func TestOneProgramNeverGivesTheSameNameTwiceAtOnce(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	var moving, most atomic.Int32
	p.stand(onMethod("MOVE", func(w http.ResponseWriter, rq *http.Request, next http.Handler) {
		most.Store(max(most.Load(), moving.Add(1)))
		next.ServeHTTP(w, rq)
		moving.Add(-1)
	}))
	var group sync.WaitGroup
	var won atomic.Int32
	for range 24 {
		group.Go(func() {
			if put(t.Context(), s, "a.ktp", smallOne) == nil {
				won.Add(1)
			}
		})
	}
	group.Wait()
	if most.Load() != 1 || won.Load() != 1 {
		t.Errorf("%d moves at once, %d won", most.Load(), won.Load())
	}
}
