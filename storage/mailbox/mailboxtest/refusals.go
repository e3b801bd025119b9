package mailboxtest

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"

	"keukentafel/storage/mailbox"
)

func oddNames(t *testing.T, b Backend) {
	s := b.New(t)
	odd := []string{
		"", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", ".hidden", "a/.hidden", "a.", "a..b", "A", "a b", "a_b", "é", "a\\b",
		"a\x00b", "a:b", "con", "nul.ktp", "x/com1.ktp", strings.Repeat("a", 121), strings.Repeat("a/", 300) + "a", "a (1).ktp",
	}
	for _, name := range odd {
		if err := put(t.Context(), s, name, "x"); !errors.Is(err, mailbox.ErrNotAllowed) {
			t.Errorf("put %q: got %v, want ErrNotAllowed", name, err)
		}
		if _, err := s.Get(t.Context(), name); !errors.Is(err, mailbox.ErrNotAllowed) {
			t.Errorf("get %q: got %v, want ErrNotAllowed", name, err)
		}
		if err := s.Delete(t.Context(), name); !errors.Is(err, mailbox.ErrNotAllowed) {
			t.Errorf("delete %q: got %v, want ErrNotAllowed", name, err)
		}
	}
	if _, err := s.List(t.Context(), "../", "", 0); !errors.Is(err, mailbox.ErrNotAllowed) {
		t.Errorf("list of the folder above: got %v, want ErrNotAllowed", err)
	}
	wantNames(t, s, "")
}

func emptyObject(t *testing.T, b Backend) {
	s := b.New(t)
	if err := put(t.Context(), s, "a/b.ktp", ""); !errors.Is(err, mailbox.ErrNotAllowed) {
		t.Errorf("got %v, want ErrNotAllowed", err)
	}
	wantNames(t, s, "")
}

func notThere(t *testing.T, b Backend) {
	s := b.New(t)
	if _, err := s.Get(t.Context(), "a/b.ktp"); !errors.Is(err, mailbox.ErrNotFound) {
		t.Errorf("get: got %v, want ErrNotFound", err)
	}
	if err := s.Delete(t.Context(), "a/b.ktp"); !errors.Is(err, mailbox.ErrNotFound) {
		t.Errorf("delete: got %v, want ErrNotFound", err)
	}
	wantNames(t, s, "")
}

func neverOverwritten(t *testing.T, b Backend) {
	s := b.New(t)
	mustPut(t, s, "a/b.ktp", "first")
	for _, second := range []string{"first", "other", "much longer than the first"} {
		if err := put(t.Context(), s, "a/b.ktp", second); !errors.Is(err, mailbox.ErrExists) {
			t.Errorf("second write: got %v, want ErrExists", err)
		}
	}
	wantContent(t, s, "a/b.ktp", "first")
	wantNames(t, s, "", "a/b.ktp")
}

func halfUpload(t *testing.T, b Backend) {
	s := b.New(t)
	broken := errors.New("cable pulled")
	looking := watcher{check: func() { wantAbsent(t, s, "a/b.ktp") }}
	half := io.MultiReader(strings.NewReader(strings.Repeat("x", 40_000)), &looking, failing{broken})
	if err := s.PutNew(t.Context(), "a/b.ktp", 100_000, half); !errors.Is(err, broken) {
		t.Errorf("got %v, want the error of the reader", err)
	}
	if !looking.looked {
		t.Error("the store did not read on to the place where the test looks")
	}
	wantAbsent(t, s, "a/b.ktp")
	mustPut(t, s, "a/b.ktp", "the retry")
	wantContent(t, s, "a/b.ktp", "the retry")
}

func otherSize(t *testing.T, b Backend) {
	s := b.New(t)
	for _, announced := range []int64{4, 6, 5000} {
		err := s.PutNew(t.Context(), "a/b.ktp", announced, strings.NewReader("12345"))
		if !errors.Is(err, mailbox.ErrIncomplete) {
			t.Errorf("5 bytes announced as %d: got %v, want ErrIncomplete", announced, err)
		}
		wantAbsent(t, s, "a/b.ktp")
	}
}

func racingWriters(t *testing.T, b Backend) {
	s := b.New(t)
	const writers = 16
	for round := range 5 {
		name := "race/" + string(rune('a'+round)) + ".ktp"
		results := make([]error, writers)
		var group sync.WaitGroup
		start := make(chan struct{})
		for i := range writers {
			group.Go(func() {
				<-start
				results[i] = put(t.Context(), s, name, racer(i))
			})
		}
		close(start)
		group.Wait()
		wantOneWinner(t, s, name, results)
	}
}

func racer(i int) string { return strings.Repeat(string(rune('a'+i)), 3000+i) }

func wantOneWinner(t *testing.T, s mailbox.Store, name string, results []error) {
	t.Helper()
	winner := -1
	for i, err := range results {
		switch {
		case err == nil && winner >= 0:
			t.Fatalf("writers %d and %d both won", winner, i)
		case err == nil:
			winner = i
		case !errors.Is(err, mailbox.ErrExists):
			t.Errorf("a loser got %v, want ErrExists", err)
		}
	}
	if winner < 0 {
		t.Fatal("nobody won")
	}
	wantContent(t, s, name, racer(winner))
}

func cancelledUpload(t *testing.T, b Backend) {
	s := b.New(t)
	ctx, cancel := context.WithCancel(t.Context())
	content := io.MultiReader(strings.NewReader(strings.Repeat("x", 40_000)), &watcher{check: cancel}, endless{})
	if err := s.PutNew(ctx, "a/b.ktp", 1<<40, content); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
	wantAbsent(t, s, "a/b.ktp")
}

func cancelledCalls(t *testing.T, b Backend) {
	s := b.New(t)
	mustPut(t, s, "a/b.ktp", "x")
	ctx, cancel := context.WithCancel(t.Context())
	open, err := s.Get(ctx, "a/b.ktp")
	if err != nil {
		t.Fatal(err)
	}
	defer open.Close()
	cancel()
	_, readErr := io.ReadAll(open)
	_, getErr := s.Get(ctx, "a/b.ktp")
	_, listErr := s.List(ctx, "", "", 0)
	calls := map[string]error{
		"read": readErr, "get": getErr, "list": listErr, "put": put(ctx, s, "a/c.ktp", "x"), "delete": s.Delete(ctx, "a/b.ktp"),
	}
	for call, err := range calls {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: got %v, want context.Canceled", call, err)
		}
	}
	wantNames(t, s, "", "a/b.ktp")
}

func foreignFiles(t *testing.T, b Backend) {
	s := b.New(t)
	mustPut(t, s, "v1/in/a.ktp", "ours")
	foreign := []string{
		"desktop.ini.", "Thumbs.db", ".DS_Store", "v1/in/a (conflicted copy 2026-11-23).ktp", "v1/in/a-Marieke's-PC.ktp", "v1/in/.a.ktp.swp",
		"v1/in/~a.ktp", "v1/in/a.ktp.~tmp", "Nieuwe map/b.ktp",
	}
	for _, name := range foreign {
		b.Plant(t, s, name, []byte("foreign"))
	}
	b.Plant(t, s, "v1/in/placeholder.ktp", nil)
	wantNames(t, s, "", "v1/in/a.ktp")
	wantAbsent(t, s, "v1/in/placeholder.ktp")
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

// watcher calls check once, in the middle of an upload, and gives no bytes of its own.
type watcher struct {
	check  func()
	looked bool
}

func (w *watcher) Read([]byte) (int, error) {
	if !w.looked {
		w.looked = true
		w.check()
	}
	return 0, io.EOF
}

func put(ctx context.Context, s mailbox.Store, name, content string) error {
	return s.PutNew(ctx, name, int64(len(content)), bytes.NewReader([]byte(content)))
}
