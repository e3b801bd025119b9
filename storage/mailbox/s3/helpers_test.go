package s3

import (
	"bytes"
	"errors"
	"io"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/minio/minio-go/v7"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/s3/s3test"
)

// TestMain shortens the pause that the library makes after a request that will not be tried again.
func TestMain(m *testing.M) {
	minio.DefaultRetryUnit = time.Nanosecond
	m.Run()
}

func options(endpoint string) Options {
	return Options{
		Endpoint: endpoint, Bucket: s3test.Bucket, Prefix: "keukentafel/mail",
		Keys: func() (Keys, error) { return Keys{s3test.Access, s3test.Secret}, nil },
	}
}

func open(t testing.TB, o Options) *Store {
	t.Helper()
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

func benchStore(b *testing.B, fake *s3test.Server) *Store {
	b.Helper()
	server := httptest.NewServer(fake)
	b.Cleanup(server.Close)
	return open(b, options(server.URL))
}

// start gives a server without TLS on this computer, and a store in it.
func start(t *testing.T) (*s3test.Server, *Store) {
	t.Helper()
	fake := s3test.New()
	server := httptest.NewServer(fake)
	t.Cleanup(server.Close)
	return fake, open(t, options(server.URL))
}

func put(t *testing.T, s *Store, name string, content []byte) error {
	t.Helper()
	return s.PutNew(t.Context(), name, int64(len(content)), bytes.NewReader(content))
}

func read(t *testing.T, s *Store, name string) ([]byte, error) {
	t.Helper()
	r, err := s.Get(t.Context(), name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

func lies(t *testing.T, fake *s3test.Server, name string) []byte {
	t.Helper()
	content, _ := fake.Object("keukentafel/mail/" + name)
	return content
}

func letter(size int) []byte {
	content := make([]byte, size)
	for i := range content {
		content[i] = byte(i*i>>8) ^ byte(i)
	}
	return content
}

func failure(t *testing.T, err error) *mailbox.Setback {
	t.Helper()
	var f *mailbox.Setback
	if !errors.As(err, &f) {
		t.Fatalf("got %v, want a Failure", err)
	}
	return f
}
