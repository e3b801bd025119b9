package zgw

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"keukentafel/storage/zgw/zgwtest"
)

func TestALaptopWhoseClockIsWrongIsHelpedOnce(t *testing.T) {
	for name, wrong := range map[string]time.Duration{"a day behind": -24 * time.Hour, "a day ahead": 24 * time.Hour, "an hour behind": -time.Hour, "two minutes ahead": 2 * time.Minute} {
		w := newTown(t, ModeFind)
		w.Strict()
		w.clock = noon.Add(wrong)
		w.mustDeliver(1, pdf("plan"))
		w.holds(1, "plan")
		first := w.Asked()
		if first[0].Path != first[1].Path || first[1].Path == first[2].Path {
			t.Errorf("%s: only the first call should have been made twice", name)
		}
	}
}

func TestAServerWithoutAClockIsNotTriedForEver(t *testing.T) {
	w := newTown(t, ModeFind)
	w.OnRequest(func(int, *http.Request) zgwtest.Fault { return zgwtest.Fault{Status: 403, Code: "jwt-expired"} })
	_, err := w.deliver(1, pdf("plan"))
	if !errors.Is(err, ErrClock) || CodeOf(err) != "clock" {
		t.Errorf("got %v", err)
	}
	if n := len(w.Asked()); n != 2 {
		t.Errorf("%d calls, want 2", n)
	}
}

func TestAClockThatJumpsDuringADeliveryIsRepairedToo(t *testing.T) {
	w := newTown(t, ModeFind)
	w.Strict()
	jumps := 0
	w.plug = func(point string) {
		if strings.HasPrefix(point, "before POST") {
			jumps++
			w.clock = noon.Add(time.Duration(jumps) * 30 * time.Hour)
		}
	}
	w.mustDeliver(1, pdf("plan"))
	w.holds(1, "plan")
	if jumps != 2 {
		t.Errorf("%d jumps", jumps)
	}
}

func TestTheChangeToSummerTimeIsNoJumpAndAClockSetAnHourWrongIsRepaired(t *testing.T) {
	amsterdam, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	night := time.Date(2026, 3, 29, 1, 59, 30, 0, amsterdam)
	for what, c := range map[string]struct {
		after time.Duration // on the clock of the laptop, while a minute passes
		again int           // calls that are made once more
	}{"it goes to 03:00:30 by itself": {time.Minute, 0}, "somebody sets it an hour on too": {time.Hour + time.Minute, 1}, "somebody sets it back": {-time.Hour, 1}} {
		w := newTown(t, ModeFind)
		w.Strict()
		municipality := night.UTC()
		w.Clock(func() time.Time { return municipality })
		w.clock = night
		w.plug = func(point string) {
			if point == "before POST documenten" {
				municipality, w.clock = municipality.Add(time.Minute), night.Add(c.after)
			}
		}
		w.mustDeliver(1, pdf("plan"))
		w.holds(1, "plan")
		again := 0
		for i, a := range w.Asked()[1:] {
			if before := w.Asked()[i]; a.Method == before.Method && a.Path == before.Path && a.Body == before.Body && a.Method == "POST" {
				again++
			}
		}
		if again != c.again {
			t.Errorf("%s: %d calls were made once more, want %d", what, again, c.again)
		}
	}
}

func TestATokenOfOAuth2IsUsedUntilItEnds(t *testing.T) {
	w := newTown(t, ModeFind)
	w.profile.Auth = AuthConfig{Kind: AuthOAuth2, ClientID: zgwtest.ClientID, Secret: secretIs, TokenURL: w.TokenURL, Scope: "zgw"}
	tokens := func() (n int) {
		for _, a := range w.Asked() {
			if a.Path == "/token" {
				n++
			}
		}
		return n
	}
	c := w.client()
	for _, step := range []struct {
		after time.Duration
		want  int
	}{{0, 1}, {200 * time.Second, 1}, {280 * time.Second, 2}} {
		w.clock = noon.Add(step.after)
		if _, err := c.Deliver(context.Background(), planFor(t, 1), w.order(pdf("plan")), w.state); err != nil {
			t.Fatal(err)
		}
		if n := tokens(); n != step.want {
			t.Errorf("after %v: %d tokens, want %d", step.after, n, step.want)
		}
	}
	w.Withdraw()
	if _, err := c.Deliver(context.Background(), planFor(t, 1), w.order(pdf("plan")), w.state); err != nil || tokens() != 3 {
		t.Errorf("after the tokens were withdrawn: %v, %d tokens", err, tokens())
	}
	w.secret = "fout"
	if _, err := w.deliver(1, pdf("plan")); !errors.Is(err, ErrAuth) {
		t.Errorf("with a wrong password: %v", err)
	}
}

func TestAKeyThatWasHandedOutIsSentAsTheMunicipalityWantsIt(t *testing.T) {
	w := newTown(t, ModeFind)
	w.profile.Auth = AuthConfig{Kind: AuthAPIKey, Secret: secretIs}
	if _, err := w.deliver(1, pdf("plan")); !errors.Is(err, ErrAuth) {
		t.Fatalf("an unknown key: %v", err)
	}
	w.Accept(zgwtest.Password)
	w.mustDeliver(1, pdf("plan"))
	w.profile.Auth.Header = "X-Api-Key"
	w.mustDeliver(2, pdf("plan twee"))
	w.holds(2, "plan twee")
}
