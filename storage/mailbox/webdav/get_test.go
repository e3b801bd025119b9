package webdav

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"
	"time"

	"keukentafel/storage/mailbox"
)

// halved sends the first part of what is asked and breaks, or falls silent until the test ends.
func halved(first int, broken func()) func(http.ResponseWriter, *http.Request, http.Handler) {
	return onMethod(http.MethodGet, func(w http.ResponseWriter, rq *http.Request, next http.Handler) {
		whole := httptest.NewRecorder()
		next.ServeHTTP(whole, rq)
		for key, values := range whole.Header() {
			w.Header()[key] = values
		}
		w.Header().Set("Content-Length", fmt.Sprint(whole.Body.Len()))
		w.WriteHeader(whole.Code)
		_, _ = w.Write(whole.Body.Next(first))
		_ = http.NewResponseController(w).Flush()
		if whole.Body.Len() > 0 {
			broken()
		}
	})
}

func withLetter(t *testing.T) (*place, *Store) {
	t.Helper()
	p := newPlace(t)
	s := p.store(t)
	if err := put(t.Context(), s, "v1/a.ktp", letterOf); err != nil {
		t.Fatal(err)
	}
	return p, s
}

func TestAnObjectOfWhichTheConnectionBreaksIsReadOnFromThere(t *testing.T) {
	p, s := withLetter(t)
	p.stand(halved(20_000, cut))
	if read(t, s, "v1/a.ktp") != letterOf {
		t.Error("the content is not what was sent")
	}
}

func TestAServerThatKnowsNoRangesSendsEverythingAgain(t *testing.T) {
	p, s := withLetter(t)
	breaks := 1
	p.stand(onMethod(http.MethodGet, func(w http.ResponseWriter, rq *http.Request, next http.Handler) {
		rq.Header.Del("Range")
		if breaks--; breaks >= 0 {
			halved(20_000, cut)(w, rq, next)
			return
		}
		next.ServeHTTP(w, rq)
	}))
	if read(t, s, "v1/a.ktp") != letterOf {
		t.Error("the content is not what was sent")
	}
}

func TestAnObjectThatBecameAnotherMeanwhileIsDamaged(t *testing.T) {
	p, s := withLetter(t)
	p.stand(halved(20_000, func() {
		if err := os.WriteFile(p.dir+"/v1/a.ktp", []byte(letterOf+"meer"), 0o600); err != nil {
			t.Error(err)
		}
		cut()
	}))
	r, err := s.Get(t.Context(), "v1/a.ktp")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if _, err := io.ReadAll(r); !errors.Is(err, mailbox.ErrDamaged) {
		t.Errorf("got %v, want ErrDamaged", err)
	}
}

func TestHalfAnObjectIsNeverTakenForAWholeOne(t *testing.T) {
	p, s := withLetter(t)
	// Each answer says that it is whole, and holds nothing after the first part.
	first := true
	p.stand(onMethod(http.MethodGet, func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		if first {
			first = false
			_, _ = io.WriteString(w, letterOf[:20_000])
		}
	}))
	r, err := s.Get(t.Context(), "v1/a.ktp")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	content, err := io.ReadAll(r)
	wantSetback(t, err, cutShort)
	if len(content) != 20_000 {
		t.Errorf("got %d bytes", len(content))
	}
}

func TestAServerThatFallsSilentIsNotWaitedForForEver(t *testing.T) {
	p, _ := withLetter(t)
	o := p.options()
	o.Stall = time.Second
	s := newStore(t, o)
	end := make(chan struct{})
	defer close(end)
	silent := func() { <-end }
	want := because(mailbox.ReasonSilence, 0)

	p.stand(func(http.ResponseWriter, *http.Request, http.Handler) { silent() })
	_, err := s.List(t.Context(), "", "", 0)
	wantSetback(t, err, want)
	wantSetback(t, put(t.Context(), s, "v1/b.ktp", letterOf), want)

	sent := 20_000
	p.stand(func(w http.ResponseWriter, rq *http.Request, next http.Handler) {
		now := sent
		if rq.Method == http.MethodGet {
			sent = 0
		}
		halved(now, silent)(w, rq, next)
	})
	r, err := s.Get(t.Context(), "v1/a.ktp")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	_, err = io.ReadAll(r)
	wantSetback(t, err, want)
}

// still is a connection that only remembers how often it was given more time.
type still struct {
	net.Conn
	moved, given int
}

func (s *still) Read(p []byte) (int, error)    { s.moved++; return 1, nil }
func (s *still) Write(p []byte) (int, error)   { s.moved++; return len(p), nil }
func (s *still) SetDeadline(_ time.Time) error { s.given++; return nil }

func TestEveryByteThatComesThroughGivesNewTime(t *testing.T) {
	s := &still{}
	m := &moving{s, time.Minute}
	for range 50 {
		before := s.given
		if _, err := m.Read(make([]byte, 1)); err != nil || s.given == before {
			t.Fatalf("a read gave no new time, %v", err)
		}
		before = s.given
		if _, err := m.Write([]byte("x")); err != nil || s.given < before+2 {
			t.Fatalf("a write gave no new time before and after it, %v", err)
		}
	}
	if s.moved != 100 {
		t.Errorf("%d bytes moved", s.moved)
	}
}

// late is a connection that is closed right after something came through.
type late struct {
	net.Conn
	moved bool
}

func (l *late) Write(p []byte) (int, error) { l.moved = true; return len(p), nil }
func (l *late) Read(p []byte) (int, error)  { l.moved = true; return len(p), nil }
func (l *late) SetDeadline(time.Time) error {
	if l.moved {
		return net.ErrClosed
	}
	return nil
}

func TestWhatCameThroughIsNotCalledUnsentSoThatAMoveIsNotSentTwice(t *testing.T) {
	if n, err := (&moving{&late{}, time.Minute}).Write([]byte("MOVE")); n != 4 || err != nil {
		t.Errorf("written %d, %v", n, err)
	}
	if n, err := (&moving{&late{}, time.Minute}).Read(make([]byte, 4)); n != 4 || err != nil {
		t.Errorf("read %d, %v", n, err)
	}
}
