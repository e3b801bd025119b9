package s3

import (
	"bytes"
	"context"
	"crypto/tls"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/minio/minio-go/v7"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/s3/s3test"
)

func TestAnUploadThatIsCutOnTheWayLeavesNothingAndTheNextOneArrives(t *testing.T) {
	ours := newAuthority(t)
	for _, secure := range []bool{true, false} {
		fake, o := s3test.New(), Options{}
		if secure {
			fake, o = startTLS(t, &tls.Config{Certificates: []tls.Certificate{*ours.issue(t, asItIs)}})
			o.CAFile = ours.file
		} else {
			server := httptest.NewServer(fake)
			t.Cleanup(server.Close)
			o = options(server.URL)
		}
		scheme, address, _ := strings.Cut(o.Endpoint, "://")
		o.Endpoint = scheme + "://" + cutAfter(t, address, 300_000)
		s := open(t, o)
		if f := failure(t, put(t, s, name, letter(1_000_000))); f.Reason != mailbox.ReasonNetwork || f.Advice != mailbox.TryLater {
			t.Errorf("secure %v: got %v", secure, f)
		}
		if !cameInHalf(t, fake) {
			t.Errorf("secure %v: nothing was cut", secure)
		}
		if got := fake.Keys(); len(got) != 0 {
			t.Errorf("secure %v: %v lies there", secure, got)
		}
		if err := put(t, s, name, letter(1_000_000)); err != nil || !bytes.Equal(lies(t, fake, name), letter(1_000_000)) {
			t.Errorf("secure %v, the second time: %v", secure, err)
		}
	}
}

func TestWithoutSumsTheSameCutLeavesHalfAnObject(t *testing.T) {
	ours := newAuthority(t)
	fake, o := startTLS(t, &tls.Config{Certificates: []tls.Certificate{*ours.issue(t, asItIs)}})
	o.CAFile = ours.file
	o.Endpoint = "https://" + cutAfter(t, strings.TrimPrefix(o.Endpoint, "https://"), 300_000)
	s := open(t, o)
	careless := minio.PutObjectOptions{DisableContentSha256: true}
	if _, err := s.client.PutObject(t.Context(), s.bucket, s.prefix+name, bytes.NewReader(letter(1_000_000)), 1_000_000, "", "", careless); err == nil {
		t.Fatal("nothing was cut")
	}
	if !cameInHalf(t, fake) {
		t.Error("the server saw no cut")
	}
	if n := len(lies(t, fake, name)); n == 0 || n >= 300_000 {
		t.Errorf("%d bytes lie there: the invented server is not as careless as real ones are", n)
	}
}

func TestTheProbeReallySendsHalfAnUpload(t *testing.T) {
	fake, s := start(t)
	if step, failed := s.Probe(t.Context()).Failed(); failed {
		t.Fatalf("%s: %v", step.Name, step.Err)
	}
	if !cameInHalf(t, fake) {
		t.Error("the server saw no half upload")
	}
}

func cameInHalf(t *testing.T, fake *s3test.Server) bool {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	return fake.AwaitCut(ctx)
}
