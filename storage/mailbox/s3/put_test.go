package s3

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/s3/s3test"
)

const name = "v1/in/a.ktp"

func TestAnObjectThatIsTooShortIsNeverTakenForSuccess(t *testing.T) {
	whole := letter(100_000)
	for what, lying := range map[string][]byte{"the beginning": whole[:30_000], "nothing": {}, "a single byte": whole[:1]} {
		fake, s := start(t)
		fake.Plant("keukentafel/mail/"+name, lying)
		err := put(t, s, name, whole)
		if !errors.Is(err, mailbox.ErrDamaged) || !errors.Is(err, mailbox.ErrExists) {
			t.Errorf("%s lies there: got %v, want ErrDamaged and ErrExists", what, err)
		}
		if !bytes.Equal(lies(t, fake, name), lying) {
			t.Errorf("%s that lay there was changed", what)
		}
	}
}

func TestAServerThatKeptHalfAndThenBrokeOffIsNotSuccess(t *testing.T) {
	for _, size := range []int{100_000, smallEnough + 100_000} {
		fake, s := start(t)
		fake.Plan(s3test.KeepOnly(30_000))
		if err := put(t, s, name, letter(size)); !errors.Is(err, mailbox.ErrDamaged) {
			t.Errorf("%d bytes: got %v, want ErrDamaged", size, err)
		}
	}
}

func TestAnotherObjectUnderTheNameIsNotSuccessAfterALostAnswer(t *testing.T) {
	fake, s := start(t)
	fake.Plant("keukentafel/mail/"+name, []byte("of the same size, but other"))
	fake.Plan(s3test.Problem(http.MethodPut, 503, "SlowDown"))
	if err := put(t, s, name, []byte("what was to be put, 27 long")); !errors.Is(err, mailbox.ErrExists) || errors.Is(err, mailbox.ErrDamaged) {
		t.Errorf("got %v, want ErrExists", err)
	}
}

func TestALostAnswerAfterSuccessIsSuccessWithOneObject(t *testing.T) {
	for _, size := range []int{1, 100_000, smallEnough + 100_000} {
		fake, s := start(t)
		fake.Plan(s3test.LoseAnswer())
		if err := put(t, s, name, letter(size)); err != nil {
			t.Errorf("%d bytes: %v", size, err)
		}
		if got := fake.Keys(); len(got) != 1 || !bytes.Equal(lies(t, fake, name), letter(size)) {
			t.Errorf("%d bytes: got %v", size, got)
		}
	}
}

func TestALostAnswerWithoutAnyoneLeftToAskIsTriedAgainLater(t *testing.T) {
	fake, s := start(t)
	fake.Plan(s3test.LoseAnswer(), s3test.Problem(http.MethodHead, 503, "SlowDown"))
	if f := failure(t, put(t, s, name, letter(1000))); f.Advice != mailbox.TryLater || !errors.Is(f, mailbox.ErrUnreachable) {
		t.Errorf("got %v", f)
	}
	if err := put(t, s, name, letter(1000)); !errors.Is(err, mailbox.ErrExists) || errors.Is(err, mailbox.ErrDamaged) {
		t.Errorf("the second time: got %v, want ErrExists", err)
	}
}

func TestAConflictWithAnotherWriterIsTriedAgainLater(t *testing.T) {
	fake, s := start(t)
	fake.Plan(s3test.Problem(http.MethodPut, 409, "ConditionalRequestConflict"))
	if f := failure(t, put(t, s, name, letter(1000))); f.Advice != mailbox.TryLater || f.Reason != mailbox.ReasonBusy {
		t.Errorf("got %v", f)
	}
	fake.Plant("keukentafel/mail/"+name, []byte("the other writer was first"))
	fake.Plan(s3test.Problem(http.MethodPut, 409, "ConditionalRequestConflict"))
	if err := put(t, s, name, letter(10)); !errors.Is(err, mailbox.ErrExists) {
		t.Errorf("got %v, want ErrExists", err)
	}
}

func TestASuccessThatIsAPageForPeopleIsNotSuccess(t *testing.T) {
	for what, header := range map[string]http.Header{"a page": {"Content-Type": {"text/html"}}, "an answer without ETag": {"Content-Type": {"text/plain"}}} {
		fake, s := start(t)
		fake.Plan(s3test.Answer(http.MethodPut, 200, "<html>welcome, sign in first</html>", header))
		if f := failure(t, put(t, s, name, letter(1000))); f.Reason != mailbox.ReasonNotASpeaker || f.Advice != mailbox.TryLater {
			t.Errorf("%s: got %v", what, f)
		}
		fake.Plan(s3test.Answer(http.MethodGet, 200, "<html>welcome</html>", header), s3test.Answer(http.MethodGet, 200, "<html>welcome</html>", header))
		if page, err := s.List(t.Context(), "", "", 0); what == "a page" && (err == nil || failure(t, err).Reason != mailbox.ReasonNotASpeaker) {
			t.Errorf("%s: listed %v, %v", what, page, err)
		}
		if what == "a page" {
			if _, err := read(t, s, name); failure(t, err).Reason != mailbox.ReasonNotASpeaker {
				t.Errorf("%s: read %v", what, err)
			}
		}
	}
}

func TestEveryUploadSaysItsSumsAndThatItReplacesNothing(t *testing.T) {
	fake, s := start(t)
	var seen http.Header
	fake.Watch(func(r *http.Request) {
		if r.Method == http.MethodPut {
			seen = r.Header.Clone()
		}
	})
	if err := put(t, s, name, []byte("x")); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"If-None-Match": "*", "Content-Md5": "ndTkYSaMgDT1yFZOFVxnpg==",
		"X-Amz-Content-Sha256": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
	}
	for key, value := range want {
		if seen.Get(key) != value {
			t.Errorf("%s: got %q, want %q", key, seen.Get(key), value)
		}
	}
}

func TestAFileOfTheCallerStaysOpenAndIsReadFromWhereItStood(t *testing.T) {
	fake, s := start(t)
	r := &closable{strings.NewReader("a heading, and the letter"), false}
	_, _ = r.Seek(11, io.SeekStart)
	if err := s.PutNew(t.Context(), name, 14, r); err != nil || r.closed {
		t.Errorf("got %v, closed %v", err, r.closed)
	}
	if got := string(lies(t, fake, name)); got != "and the letter" {
		t.Errorf("got %q", got)
	}
}

type closable struct {
	*strings.Reader
	closed bool
}

func (c *closable) Close() error { c.closed = true; return nil }

func TestWhatIsLargerThanAnyPackageIsRefusedWithoutBeingKeptInMemory(t *testing.T) {
	fake, s := start(t)
	if err := s.PutNew(t.Context(), name, 1<<40, zeros{}); !errors.Is(err, mailbox.ErrNotAllowed) {
		t.Errorf("got %v, want ErrNotAllowed", err)
	}
	if asked := fake.Requests(); len(asked) != 0 {
		t.Errorf("asked %v", asked)
	}
}

// zeros is a source without end that can be read twice, so that nothing of it needs to be kept.
type zeros struct{}

func (zeros) Read(p []byte) (int, error)     { clear(p); return len(p), nil }
func (zeros) Seek(int64, int) (int64, error) { return 0, nil }

func TestWhoMayWriteAndNotLookIsToldThatTheNameIsInUse(t *testing.T) {
	fake, s := start(t)
	fake.Plant("keukentafel/mail/"+name, letter(1000))
	fake.Plan(s3test.Answer(http.MethodHead, 403, "", nil))
	if err := put(t, s, name, letter(1000)); !errors.Is(err, mailbox.ErrExists) {
		t.Errorf("got %v, want ErrExists", err)
	}
	fake.Plan(s3test.LoseAnswer(), s3test.Answer(http.MethodHead, 403, "", nil))
	if f := failure(t, put(t, s, "v1/in/b.ktp", letter(1000))); f.Advice != mailbox.TryLater {
		t.Errorf("after a lost answer: got %v", f)
	}
}
