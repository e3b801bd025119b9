package webdav

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/badline"
)

// over is the store of a place at the end of a bad line.
func (p *place) over(t *testing.T, line badline.Line, stall time.Duration) *Store {
	t.Helper()
	o := p.options()
	server := p.server.Listener.Addr().String()
	o.Base = strings.Replace(o.Base, server, line.To(t, server), 1)
	o.Stall = stall
	return newStore(t, o)
}

func TestALineThatIsResetIsTriedLaterAndThenCarriesOneObject(t *testing.T) {
	p := newPlace(t)
	bad := p.over(t, badline.Line{Reset: 30_000}, time.Minute)
	wantSetback(t, put(t.Context(), bad, "v1/a.ktp", letterOf), noAnswer)
	good := p.over(t, badline.Line{}, time.Minute)
	wantNames(t, good)
	if err := put(t.Context(), good, "v1/a.ktp", letterOf); err != nil || read(t, good, "v1/a.ktp") != letterOf {
		t.Errorf("the second time: %v", err)
	}
	wantNames(t, good, "v1/a.ktp")
}

func TestALineThatSwallowsEverythingIsGivenUp(t *testing.T) {
	p := newPlace(t)
	s := p.over(t, badline.Line{Hole: true}, 50*time.Millisecond)
	want := because(mailbox.ReasonSilence, 0)
	_, listErr := s.List(t.Context(), "", "", 0)
	_, getErr := s.Get(t.Context(), "v1/a.ktp")
	for _, err := range []error{listErr, getErr, put(t.Context(), s, "v1/a.ktp", letterOf), s.Delete(t.Context(), "v1/a.ktp")} {
		wantSetback(t, err, want)
	}
	if len(p.methods) != 0 {
		t.Errorf("the server was asked %q", p.methods)
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
			p := newPlace(t)
			s := p.over(t, c.line, c.stall)
			content := strings.Repeat(letterOf, 2)[:c.size]
			if err := put(t.Context(), s, "v1/a.ktp", content); err != nil {
				t.Fatal(err)
			}
			if read(t, s, "v1/a.ktp") != content {
				t.Error("the content is not what was sent")
			}
		})
	}
}

func TestAServerThatIsAwayOrHasNoAddressIsTriedLater(t *testing.T) {
	nobody := net.DefaultResolver
	net.DefaultResolver = &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) { return nil, errors.New("no network") }}
	t.Cleanup(func() { net.DefaultResolver = nobody })
	p := newPlace(t)
	p.server.Close()
	o := p.options()
	for _, base := range []string{o.Base, "https://post.invalid/map"} {
		o.Base = base
		wantSetback(t, put(t.Context(), newStore(t, o), "v1/a.ktp", smallOne), noAnswer)
	}
}
