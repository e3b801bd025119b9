package webdav

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
	"testing"
	"time"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/mailboxtest"
)

// These variables name a real server to try: the address of an empty folder, and if needed a login and a file of authorities.
const (
	envURL      = "KEUKENTAFEL_WEBDAV_URL"
	envUser     = "KEUKENTAFEL_WEBDAV_USER"
	envPassword = "KEUKENTAFEL_WEBDAV_PASSWORD"
	envCA       = "KEUKENTAFEL_WEBDAV_CA"
	envSmall    = "KEUKENTAFEL_WEBDAV_SMALL" // set when the server has room for less than 8 MB
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

func TestARealServerKeepsNothingOfAnUploadThatIsCut(t *testing.T) {
	s := newStore(t, realOptions(t))
	name := "cut-" + strings.ToLower(rand.Text()) + ".ktp"
	t.Cleanup(func() { _ = s.remove(context.WithoutCancel(t.Context()), name) })
	content := strings.Repeat("0123456789", 100_000)
	whole := s.wire.DialContext
	s.wire.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		c, err := whole(ctx, network, address)
		return &cable{Conn: c, left: int64(len(content)) * 3 / 10}, err
	}
	wantSetback(t, put(t.Context(), s, name, content), noAnswer)
	s.Close()
	s.wire.DialContext = whole
	if page, err := s.List(t.Context(), name, "", 0); err != nil || len(page) != 0 {
		t.Errorf("half an upload shows: %v, %v", page, err)
	}
	if err := put(t.Context(), s, name, content); err != nil {
		t.Fatal(err)
	}
	if read(t, s, name) != content {
		t.Error("the content is not what was sent")
	}
	n, err := s.Sweep(t.Context(), time.Now().Add(time.Hour))
	t.Logf("swept %d half uploads, %v", n, err)
	if err != nil {
		t.Error(err)
	}
}

// cable is pulled out after so many bytes were sent.
type cable struct {
	net.Conn
	left int64
}

func (c *cable) Write(p []byte) (int, error) {
	if c.left -= int64(len(p)); c.left < 0 {
		c.Conn.Close()
		return 0, io.ErrClosedPipe
	}
	return c.Conn.Write(p)
}

func TestARealServerThatIsFullSaysSo(t *testing.T) {
	o := realOptions(t)
	if os.Getenv(envSmall) == "" {
		t.Skipf("NOT TESTED: set %s for a server with room for less than 8 MB", envSmall)
	}
	s := newStore(t, o)
	err := put(t.Context(), s, "full.ktp", strings.Repeat("0123456789", 1_600_000))
	t.Logf("answered: %v", err)
	var why *mailbox.Setback
	if !errors.As(err, &why) || why.Kind != mailbox.ErrFull && why.Status != http.StatusInternalServerError { // nginx says no more than 500
		t.Errorf("got %v, want ErrFull", err)
	}
	if _, err := s.Get(t.Context(), "full.ktp"); !errors.Is(err, mailbox.ErrNotFound) {
		t.Errorf("after that: got %v, want ErrNotFound", err)
	}
	if _, err := s.Sweep(t.Context(), time.Now().Add(time.Hour)); err != nil {
		t.Error(err)
	}
	if err := put(t.Context(), s, "fits.ktp", smallOne); err != nil {
		t.Errorf("a small one after that: %v", err)
	}
	if err := s.Delete(t.Context(), "fits.ktp"); err != nil {
		t.Error(err)
	}
}
