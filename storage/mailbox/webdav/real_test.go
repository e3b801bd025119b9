package webdav

import (
	"context"
	"crypto/rand"
	"io"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
	"testing"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/mailboxtest"
)

// These variables name a real server to try: the address of an empty folder, and if needed a login and a file of authorities.
const (
	envURL      = "KEUKENTAFEL_WEBDAV_URL"
	envUser     = "KEUKENTAFEL_WEBDAV_USER"
	envPassword = "KEUKENTAFEL_WEBDAV_PASSWORD"
	envCA       = "KEUKENTAFEL_WEBDAV_CA"
)

func realOptions(t *testing.T) Options {
	t.Helper()
	o := Options{Base: os.Getenv(envURL), Proxy: Direct}
	if o.Base == "" {
		t.Skipf("NOT TESTED: no real WebDAV server; name one in %s (.ci/peers.d/mailbox/webdav starts some)", envURL)
	}
	if os.Getenv(envUser) != "" {
		o.Login = func() (string, string, error) { return os.Getenv(envUser), os.Getenv(envPassword), nil }
	}
	if file := os.Getenv(envCA); file != "" {
		authorities, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		o.Authorities = authorities
	}
	return o
}

func TestARealServerIsAMailboxStore(t *testing.T) {
	o := realOptions(t)
	root := newStore(t, o)
	bases := map[mailbox.Store]*Store{}
	mailboxtest.Run(t, mailboxtest.Backend{
		New: func(t *testing.T) mailbox.Store {
			folder := "test-" + strings.ToLower(rand.Text())
			if err := root.makeFolder(t.Context(), folder); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = root.remove(context.WithoutCancel(t.Context()), folder+"/") })
			mine := o
			mine.Base = strings.TrimRight(o.Base, "/") + "/" + folder
			s := newStore(t, mine)
			bases[s] = s
			return s
		},
		Plant: func(t *testing.T, s mailbox.Store, name string, content []byte) {
			plantThere(t, bases[s], name, content)
		},
	})
}

// plantThere puts a foreign file straight on the server.
func plantThere(t *testing.T, s *Store, name string, content []byte) {
	t.Helper()
	for i := range strings.Count(name, "/") {
		folder := strings.Join(strings.Split(name, "/")[:i+1], "/")
		rs, err := s.request(t.Context(), "MKCOL", folder+"/", http.Header{}, "")
		if err != nil {
			t.Fatal(err)
		}
		drain(rs.Body)
	}
	rs, err := s.request(t.Context(), http.MethodPut, name, http.Header{}, string(content))
	if err != nil {
		t.Fatal(err)
	}
	drain(rs.Body)
	if rs.StatusCode >= 300 {
		t.Logf("this server does not take %s (status %d)", url.PathEscape(path.Base(name)), rs.StatusCode)
	}
}

func TestARealServerRefusesOfTwoComputersOne(t *testing.T) {
	o := realOptions(t)
	stores := []*Store{newStore(t, o), newStore(t, o)}
	folder := "race-" + strings.ToLower(rand.Text())
	t.Cleanup(func() { _ = stores[0].remove(context.WithoutCancel(t.Context()), folder+"/") })
	const rounds = 40
	both, none := 0, 0
	for round := range rounds {
		name := folder + "/" + strings.Repeat("x", round+1) + ".ktp"
		results := make(chan error, 2)
		for i, s := range stores {
			go func() { results <- put(t.Context(), s, name, strings.Repeat(string(rune('a'+i)), 3000)) }()
		}
		first, second := <-results, <-results
		if first == nil && second == nil {
			both++
		}
		if first != nil && second != nil {
			none++
			t.Logf("nobody won: %v; %v", first, second)
		}
		r, err := stores[0].Get(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		r.Close()
		if err != nil || len(content) != 3000 || strings.Trim(string(content), string(content[:1])) != "" {
			t.Errorf("round %d: %d bytes of mixed content, %v", round, len(content), err)
		}
	}
	t.Logf("%d races of two computers: both won %d times, nobody %d times", rounds, both, none)
	if none > 0 {
		t.Errorf("in %d rounds nobody won", none)
	}
}
