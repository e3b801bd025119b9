package webdav

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"
	"time"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/overhttp"
)

var statuses = map[int]mailbox.Setback{
	301: because(mailbox.ReasonMoved, 0),
	400: because(mailbox.ReasonRefused, 0),
	401: because(mailbox.ReasonLogin, 0),
	403: because(mailbox.ReasonForbidden, 0),
	404: because(mailbox.ReasonNoPlace, 0),
	405: because(mailbox.ReasonMissing, 0),
	407: because(mailbox.ReasonProxy, 0),
	409: because(mailbox.ReasonBusy, 0),
	412: because(mailbox.ReasonRefused, 0), // where the name is free all the same
	413: because(mailbox.ReasonTooBig, 0),
	423: because(mailbox.ReasonBusy, 0),
	429: because(mailbox.ReasonBusy, 0),
	500: because(mailbox.ReasonServer, 0),
	501: because(mailbox.ReasonMissing, 0),
	502: because(mailbox.ReasonServer, 0),
	503: because(mailbox.ReasonBusy, 0),
	504: because(mailbox.ReasonServer, 0),
	507: because(mailbox.ReasonFull, 0),
}

// refusing answers one method, or all, with a page in HTML that holds what may not get into an error.
func refusing(method string, status int, wait string) func(http.ResponseWriter, *http.Request, http.Handler) {
	return func(w http.ResponseWriter, rq *http.Request, next http.Handler) {
		if method != "" && rq.Method != method {
			next.ServeHTTP(w, rq)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		if wait != "" {
			w.Header().Set("Retry-After", wait)
		}
		w.WriteHeader(status)
		_, _ = w.Write([]byte("<html><body>Sorry marieke, geheim-wachtwoord</body></html>"))
	}
}

func TestEveryStatusOfAServerSaysWhatMakesSenseNow(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	s.pause = noWaiting
	if err := put(t.Context(), s, "v1/a.ktp", smallOne); err != nil {
		t.Fatal(err)
	}
	for status, want := range statuses {
		want.Status = status
		for _, wait := range []string{"", "120"} {
			want.RetryAfter = 0
			if wait != "" {
				want.RetryAfter = 2 * time.Minute
			}
			for _, method := range []string{http.MethodPut, "MOVE", http.MethodGet, http.MethodDelete, "PROPFIND"} {
				if status == http.StatusNotFound && method != http.MethodPut && method != "MOVE" {
					continue // that is an object that is not there, or a place: tested apart
				}
				want := want
				if status == http.StatusMethodNotAllowed && method == http.MethodPut {
					want = because(mailbox.ReasonFull, status)
				}
				t.Run(method+" "+strconv.Itoa(status)+" "+wait, func(t *testing.T) {
					p.stand(refusing(method, status, wait))
					wantSetback(t, do(t, s, method), want)
				})
			}
		}
	}
	p.stand(nil)
	wantNames(t, s, "v1/a.ktp")
}

func TestEveryStatusIsForLaterForAPersonOrForNever(t *testing.T) {
	sorted := 0
	for class, list := range map[mailbox.Advice][]int{
		mailbox.TryLater: {409, 423, 429, 500, 502, 503, 504}, mailbox.AskUser: {301, 400, 401, 403, 404, 407, 412, 413, 507}, mailbox.Incapable: {405, 501},
	} {
		for _, status := range list {
			sorted++
			if got := overhttp.OfStatus(status); got.Advice != class || got.Reason != statuses[status].Reason {
				t.Errorf("%d is for %s because of %s, want %s", status, got.Advice, got.Reason, class)
			}
		}
	}
	if sorted != len(statuses) {
		t.Errorf("%d of %d are sorted", sorted, len(statuses))
	}
}

func do(t *testing.T, s *Store, method string) error {
	t.Helper()
	var err error
	switch method {
	case http.MethodPut, "MOVE":
		err = put(t.Context(), s, "v1/new.ktp", smallOne)
	case http.MethodGet:
		_, err = s.Get(t.Context(), "v1/a.ktp")
	case http.MethodDelete:
		err = s.Delete(t.Context(), "v1/a.ktp")
	case "PROPFIND":
		_, err = s.List(t.Context(), "v1/", "", 0)
	}
	return err
}

func TestAWebPageIsNotTakenForAMailbox(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	for _, status := range []int{http.StatusOK, http.StatusMultiStatus} {
		p.stand(refusing("", status, ""))
		want := because(mailbox.ReasonNotASpeaker, status)
		_, listErr := s.List(t.Context(), "", "", 0)
		_, getErr := s.Get(t.Context(), "v1/a.ktp")
		for _, err := range []error{listErr, getErr, put(t.Context(), s, "v1/a.ktp", smallOne), s.Delete(t.Context(), "v1/a.ktp")} {
			wantSetback(t, err, want)
		}
		if report := s.Probe(t.Context()); report.Usable() {
			t.Error("the probe calls a web page usable")
		}
	}
}

func TestAnObjectThatGoesAwayWhileItIsOpenedIsNotFound(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	if err := put(t.Context(), s, "v1/a.ktp", smallOne); err != nil {
		t.Fatal(err)
	}
	for _, method := range []string{http.MethodGet, http.MethodDelete} {
		p.stand(refusing(method, http.StatusNotFound, ""))
		if err := do(t, s, method); !errors.Is(err, mailbox.ErrNotFound) {
			t.Errorf("%s: got %v, want ErrNotFound", method, err)
		}
	}
}

func TestAPasswordDoesNotFollowARedirect(t *testing.T) {
	asked := 0
	elsewhere := httptest.NewTLSServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked++ }))
	defer elsewhere.Close()
	p := newPlace(t)
	s := p.store(t)
	if err := put(t.Context(), s, "v1/a.ktp", smallOne); err != nil {
		t.Fatal(err)
	}
	for _, status := range []int{301, 302, 303, 307, 308} {
		for _, method := range []string{http.MethodPut, "MOVE", http.MethodGet, http.MethodDelete, "PROPFIND"} {
			p.stand(onMethod(method, func(w http.ResponseWriter, rq *http.Request, _ http.Handler) {
				if rq.Header.Get("X-Gowebdav-Inhibit-Redirect") != "" {
					t.Error("a header of the library was sent")
				}
				http.Redirect(w, rq, elsewhere.URL+"/elders", status)
			}))
			wantSetback(t, do(t, s, method), because(mailbox.ReasonMoved, status))
		}
	}
	if asked != 0 {
		t.Errorf("the other server was asked %d times", asked)
	}
}

func TestHowLongToWaitIsReadByTheClockOfTheServer(t *testing.T) {
	for value, want := range map[string]time.Duration{
		"": 0, "30": 30 * time.Second, "-5": 0, "soon": 0, "99999999": overhttp.LongestWait,
		"Mon, 23 Nov 2026 10:10:00 GMT": 10 * time.Minute, "Mon, 23 Nov 2026 09:00:00 GMT": 0, "Mon, 23 Nov 2099 09:00:00 GMT": overhttp.LongestWait,
	} {
		header := http.Header{"Retry-After": {value}, "Date": {"Mon, 23 Nov 2026 10:00:00 GMT"}}
		if got := overhttp.RetryAfter(header); got != want {
			t.Errorf("%q: got %v, want %v", value, got, want)
		}
	}
}
