package webdav

import (
	"context"
	"encoding/pem"
	"errors"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	dav "golang.org/x/net/webdav"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/mailboxtest"
)

const (
	user     = "marieke"
	password = "geheim-wachtwoord"
)

// place is a WebDAV server in this process, over TLS, with a login, behind which a test can stand.
type place struct {
	dir     string
	server  *httptest.Server
	mu      sync.Mutex
	before  func(w http.ResponseWriter, rq *http.Request, next http.Handler)
	methods []string
}

func newPlace(t testing.TB) *place {
	t.Helper()
	p := &place{dir: t.TempDir()}
	next := &dav.Handler{Prefix: "/een map", FileSystem: dav.Dir(p.dir), LockSystem: dav.NewMemLS()}
	p.server = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, rq *http.Request) {
		u, pw, ok := rq.BasicAuth()
		if !ok || u != user || pw != password {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		p.mu.Lock()
		p.methods = append(p.methods, rq.Method+" "+rq.Header.Get("Depth"))
		before := p.before
		p.mu.Unlock()
		if before != nil {
			before(w, rq, next)
			return
		}
		next.ServeHTTP(w, rq)
	}))
	p.server.Config.ErrorLog = quiet()
	p.server.StartTLS()
	t.Cleanup(p.server.Close)
	return p
}

// stand puts a test between the store and the server.
func (p *place) stand(before func(w http.ResponseWriter, rq *http.Request, next http.Handler)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.before = before
}

func (p *place) options() Options {
	authority := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: p.server.Certificate().Raw})
	login := func() (string, string, error) { return user, password, nil }
	return Options{Base: p.server.URL + "/een%20map/", Login: login, Authorities: authority, OnlyAuthorities: true, Proxy: Direct, Stall: time.Minute}
}

func (p *place) store(t testing.TB) *Store {
	t.Helper()
	return newStore(t, p.options())
}

func newStore(t testing.TB, o Options) *Store {
	t.Helper()
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// parts counts what lies in the folder of half uploads.
func (p *place) parts(t *testing.T) int {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(p.dir, partsFolder))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return len(entries)
}

func put(ctx context.Context, s *Store, name, content string) error {
	return s.PutNew(ctx, name, int64(len(content)), strings.NewReader(content))
}

func read(t *testing.T, s *Store, name string) string {
	t.Helper()
	r, err := s.Get(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	content, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func wantNames(t *testing.T, s *Store, want ...string) {
	t.Helper()
	page, err := s.List(t.Context(), "", "", 0)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, o := range page {
		names = append(names, o.Name)
	}
	if strings.Join(names, " ") != strings.Join(want, " ") {
		t.Errorf("there are %q, want %q", names, want)
	}
}

func wantSetback(t *testing.T, err error, want mailbox.Setback) {
	t.Helper()
	var got *mailbox.Setback
	if !errors.As(err, &got) {
		t.Errorf("got %v, want a setback", err)
		return
	}
	if *got != want || !errors.Is(err, want.Kind) {
		t.Errorf("got %+v, want %+v", *got, want)
	}
	for _, private := range []string{user, password, "127.0.0.1", "een map", "een%20map", "html", "localhost"} {
		if strings.Contains(strings.ToLower(err.Error()), private) {
			t.Errorf("the error says %q: %v", private, err)
		}
	}
}

// because is the setback of a reason, after an answer with a status or, with 0, without one.
func because(r mailbox.Reason, status int) mailbox.Setback {
	s := *mailbox.Because(r)
	s.Status = status
	return s
}

func TestAWebDAVServerIsAMailboxStore(t *testing.T) {
	places := map[mailbox.Store]*place{}
	mailboxtest.Run(t, mailboxtest.Backend{
		New: func(t *testing.T) mailbox.Store {
			p := newPlace(t)
			s := p.store(t)
			places[s] = p
			return s
		},
		Plant: func(t *testing.T, s mailbox.Store, name string, content []byte) {
			file := filepath.Join(places[s].dir, filepath.FromSlash(name))
			if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o700), os.WriteFile(file, content, 0o600)); err != nil {
				t.Fatal(err)
			}
		},
	})
}

func quiet() *log.Logger { return log.New(io.Discard, "", 0) }
