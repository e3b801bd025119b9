package s3

import (
	"bytes"
	"context"
	"errors"
	"net"
	"net/http/httptest"
	"testing"
	"time"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/badline"
	"keukentafel/storage/mailbox/s3/s3test"
)

// over is a server, a store at the other end of a bad line, and one beside the server.
func over(t *testing.T, line badline.Line, stall time.Duration) (fake *s3test.Server, far, beside *Store) {
	t.Helper()
	fake = s3test.New()
	server := httptest.NewServer(fake)
	t.Cleanup(server.Close)
	o := options("http://" + line.To(t, server.Listener.Addr().String()))
	o.Stall = stall
	return fake, open(t, o), open(t, options(server.URL))
}

func TestALineThatIsResetIsTriedLaterAndThenCarriesOneObject(t *testing.T) {
	fake, s, beside := over(t, badline.Line{Reset: 30_000}, time.Minute)
	if f := failure(t, put(t, s, name, letter(100_000))); f.Reason != mailbox.ReasonNetwork || f.Advice != mailbox.TryLater {
		t.Errorf("got %v", f)
	}
	if keys := fake.Keys(); len(keys) != 0 {
		t.Errorf("%v lies there", keys)
	}
	if err := put(t, beside, name, letter(100_000)); err != nil || !bytes.Equal(lies(t, fake, name), letter(100_000)) {
		t.Errorf("the second time: %v", err)
	}
}

func TestALineThatSwallowsEverythingIsGivenUp(t *testing.T) {
	for method, call := range calls {
		fake, s, _ := over(t, badline.Line{Hole: true}, 50*time.Millisecond)
		if f := failure(t, call(t, s)); f.Reason != mailbox.ReasonSilence || f.Advice != mailbox.TryLater {
			t.Errorf("%s: got %v", method, f)
		}
		if asked := fake.Requests(); len(asked) != 0 {
			t.Errorf("the server was asked %v", asked)
		}
	}
}

func TestALineThatIsLateOrSlowCarriesEverythingHoweverLongItTakes(t *testing.T) {
	for what, c := range map[string]struct {
		line  badline.Line
		stall time.Duration
		size  int
	}{
		"late":                             {badline.Line{Late: 30 * time.Millisecond}, time.Minute, 100_000},
		"1 KB a second":                    {badline.Line{Rate: 1000}, time.Minute, 1000},
		"as slow, for a patience of 2.5 s": {badline.Line{Rate: 40_000}, 2500 * time.Millisecond, 150_000},
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			fake, s, _ := over(t, c.line, c.stall)
			if err := put(t, s, name, letter(c.size)); err != nil || !bytes.Equal(lies(t, fake, name), letter(c.size)) {
				t.Fatalf("put: %v", err)
			}
			if got, err := read(t, s, name); err != nil || !bytes.Equal(got, letter(c.size)) {
				t.Errorf("get: %d bytes, %v", len(got), err)
			}
		})
	}
}

func TestAServerThatIsAwayOrHasNoAddressIsTriedLater(t *testing.T) {
	nobody := net.DefaultResolver
	net.DefaultResolver = &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) { return nil, errors.New("no network") }}
	t.Cleanup(func() { net.DefaultResolver = nobody })
	gone := httptest.NewServer(s3test.New())
	gone.Close()
	for _, endpoint := range []string{gone.URL, "https://post.invalid"} {
		if f := failure(t, put(t, open(t, options(endpoint)), name, letter(1000))); f.Reason != mailbox.ReasonNetwork || f.Advice != mailbox.TryLater {
			t.Errorf("got %v", f)
		}
	}
}
