package s3

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/minio/minio-go/v7"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/mailboxtest"
)

// real gives the options for a server of somebody else, each time in another folder of its bucket. The environment says which:
// KEUKENTAFEL_S3_URL, _BUCKET, _ACCESS, _SECRET, and _CA for a file with certificates.
func real(t *testing.T) Options {
	t.Helper()
	url := os.Getenv("KEUKENTAFEL_S3_URL")
	if url == "" {
		t.Skip("NOT TRIED: no server of somebody else was named in KEUKENTAFEL_S3_URL")
	}
	return Options{
		Endpoint: url, Bucket: os.Getenv("KEUKENTAFEL_S3_BUCKET"), CAFile: os.Getenv("KEUKENTAFEL_S3_CA"),
		Prefix: "trial/" + strings.ToLower(rand.Text()),
		Keys: func() (Keys, error) {
			return Keys{os.Getenv("KEUKENTAFEL_S3_ACCESS"), os.Getenv("KEUKENTAFEL_S3_SECRET")}, nil
		},
	}
}

func TestABucketOfARealServerIsAMailboxStore(t *testing.T) {
	real(t)
	mailboxtest.Run(t, mailboxtest.Backend{
		New: func(t *testing.T) mailbox.Store { return open(t, real(t)) },
		Plant: func(t *testing.T, store mailbox.Store, name string, content []byte) {
			t.Helper()
			s := store.(*Store)
			_, err := s.client.Client.PutObject(t.Context(), s.bucket, s.prefix+name, bytes.NewReader(content), int64(len(content)), minio.PutObjectOptions{SendContentMd5: true})
			if err != nil {
				t.Fatal(err)
			}
		},
	})
}

func TestARealServerKeepsNothingOfAnUploadThatIsCut(t *testing.T) {
	o := real(t)
	scheme, address, _ := strings.Cut(o.Endpoint, "://")
	o.Endpoint = scheme + "://" + cutAfter(t, address, 300_000)
	s := open(t, o)
	if f := failure(t, put(t, s, name, letter(1_000_000))); f.Advice != mailbox.TryLater {
		t.Errorf("got %v", f)
	}
	if page, err := s.List(t.Context(), "", "", 0); err != nil || len(page) != 0 {
		t.Errorf("%v lies there, %v", page, err)
	}
	// A server may still be clearing away the half, and ask to be left alone for a moment.
	err := put(t, s, name, letter(1_000_000))
	for tries := 1; err != nil && tries < 50 && failure(t, err).Advice == mailbox.TryLater; tries++ {
		t.Logf("try %d: %v", tries, err)
		err = put(t, s, name, letter(1_000_000))
	}
	if err != nil {
		t.Fatal(err)
	}
	if got, err := read(t, s, name); err != nil || !bytes.Equal(got, letter(1_000_000)) {
		t.Errorf("read %d bytes, %v", len(got), err)
	}
}

func TestARealServerWhoseAnswerIsLostHasTheObjectOnce(t *testing.T) {
	o := real(t)
	scheme, address, _ := strings.Cut(o.Endpoint, "://")
	o.Endpoint = scheme + "://" + loseAnswer(t, address, 1_000_000)
	s := open(t, o)
	if err := put(t, s, name, letter(1_000_000)); err != nil && (!errors.Is(err, mailbox.ErrUnreachable) || failure(t, err).Advice != mailbox.TryLater) {
		t.Fatal(err)
	}
	if err := put(t, s, name, letter(1_000_000)); !errors.Is(err, mailbox.ErrExists) || errors.Is(err, mailbox.ErrDamaged) {
		t.Errorf("the second time: got %v, want ErrExists", err)
	}
	if page, err := s.List(t.Context(), "", "", 0); err != nil || len(page) != 1 || page[0].Size != 1_000_000 {
		t.Errorf("%v lies there, %v", page, err)
	}
}

func TestARealServerListsPageByPage(t *testing.T) {
	s := open(t, real(t))
	const n = 1200
	for i := range n {
		if err := put(t, s, fmt.Sprintf("v1/in/fatma/%010d/%012d.ktp", i/500, i), []byte("x")); err != nil {
			t.Fatal(err)
		}
	}
	if objects, pages := walk(t, s, ""); objects != n || pages != 2 {
		t.Errorf("got %d objects on %d pages", objects, pages)
	}
}

func TestARealServerSaysWhatIsWrong(t *testing.T) {
	for what, c := range map[string]struct {
		spoil func(*Options)
		kinds []mailbox.Reason
	}{
		"another bucket": {func(o *Options) { o.Bucket = "not-there-at-all" }, []mailbox.Reason{mailbox.ReasonNoPlace, mailbox.ReasonForbidden}},
		"other keys":     {func(o *Options) { o.Keys = func() (Keys, error) { return Keys{"OTHER", "x"}, nil } }, []mailbox.Reason{mailbox.ReasonLogin, mailbox.ReasonForbidden}},
		"a wrong secret": {func(o *Options) {
			o.Keys = func() (Keys, error) { return Keys{os.Getenv("KEUKENTAFEL_S3_ACCESS"), "x"}, nil }
		}, []mailbox.Reason{mailbox.ReasonLogin}},
	} {
		o := real(t)
		c.spoil(&o)
		s := open(t, o)
		_, err := s.List(t.Context(), "", "", 0)
		f := failure(t, err)
		t.Logf("%s: %v", what, f)
		if f.Reason != c.kinds[0] && f.Reason != c.kinds[len(c.kinds)-1] || f.Advice != mailbox.AskUser {
			t.Errorf("%s: got %s, %v", what, f.Reason, f)
		}
	}
}
