package zgw

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
	"time"

	"keukentafel/storage/mailbox/badline"
)

// over is the program at the end of a bad line to each of the three servers, whose addresses stay what they are.
func (w *town) over(line badline.Line, patience time.Duration) *Client {
	w.t.Helper()
	lines := map[string]string{}
	for _, address := range []string{w.profile.Catalogi.URL, w.profile.Zaken.URL, w.profile.Documents.URL} {
		u, err := url.Parse(address)
		if err != nil {
			w.t.Fatal(err)
		}
		lines[u.Host] = line.To(w.t, u.Host)
	}
	c := w.client()
	c.patience = patience
	c.http.Transport.(*http.Transport).DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		return dial(ctx, network, lines[address])
	}
	return c
}

func TestALineThatIsResetOrSwallowsEverythingLeavesThePlanForLater(t *testing.T) {
	for what, c := range map[string]struct {
		line     badline.Line
		patience time.Duration
	}{
		"reset":     {badline.Line{Reset: 100}, time.Minute},
		"swallowed": {badline.Line{Hole: true}, 50 * time.Millisecond},
	} {
		w := newTown(t, ModeFind)
		_, err := w.over(c.line, c.patience).Deliver(t.Context(), planFor(t, 1), w.order(pdf("plan")), w.state)
		if !errors.Is(err, ErrOffline) || ClassOf(err) != Again {
			t.Errorf("%s: got %v", what, err)
		}
		if n := len(w.Asked()); n != 0 {
			t.Errorf("%s: asked %d times", what, n)
		}
		w.mustDeliver(1, pdf("plan"))
		w.holds(1, "plan")
	}
}

func TestALineThatIsLateOrSlowDeliversThePlanHoweverLongItTakes(t *testing.T) {
	for what, c := range map[string]struct {
		line     badline.Line
		patience time.Duration
		size     int
	}{
		"late":                             {badline.Line{Late: 30 * time.Millisecond}, time.Minute, 100_000},
		"slow, for a patience of 2.5 s":    {badline.Line{Rate: 40_000}, 2500 * time.Millisecond, 100_000},
		"slow, with the document in parts": {badline.Line{Rate: 40_000}, 2500 * time.Millisecond, 150_000},
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			w := newTown(t, ModeFind)
			client := w.over(c.line, c.patience)
			if c.size > 100_000 {
				client.partsAbove = 100_000
			}
			plan := large(c.size)
			if _, err := client.Deliver(t.Context(), planFor(t, 1), w.order(pdf(plan)), w.state); err != nil {
				t.Fatal(err)
			}
			w.holds(1, plan)
		})
	}
}

func TestAMunicipalityThatIsAwayOrHasNoAddressIsTriedLater(t *testing.T) {
	nobody := net.DefaultResolver
	net.DefaultResolver = &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) { return nil, errors.New("no network") }}
	t.Cleanup(func() { net.DefaultResolver = nobody })
	gone := httptest.NewTLSServer(http.NotFoundHandler())
	gone.Close()
	for _, address := range []string{gone.URL, "https://zaken.invalid"} {
		w := newTown(t, ModeFind)
		w.profile.Zaken.URL, w.profile.Proxy = address, ""
		if _, err := w.deliver(1, pdf("plan")); !errors.Is(err, ErrOffline) || ClassOf(err) != Again {
			t.Errorf("got %v", err)
		}
	}
}
