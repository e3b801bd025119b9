package zgw

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"keukentafel/storage/zgw/zgwtest"
)

// stranger is a server that should never hear from us.
func stranger(t *testing.T) (address string, visited *bool) {
	t.Helper()
	visited = new(bool)
	s := httptest.NewTLSServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { *visited = true }))
	t.Cleanup(s.Close)
	return s.URL, visited
}

func TestATokenGoesToNoServerThatAnAnswerNames(t *testing.T) {
	for name, lead := range map[string]func(w *town, elsewhere string){
		"next page": func(w *town, elsewhere string) { w.NextPage(elsewhere + "/zaken/api/v1/zaken?page=2") },
		"next page on the same host, elsewhere": func(w *town, _ string) {
			w.NextPage(strings.TrimSuffix(w.Zaken, "/zaken/api/v1") + "/beheer")
		},
		"next page without TLS": func(w *town, _ string) { w.NextPage(strings.Replace(w.Zaken, "https", "http", 1) + "/zaken") },
		"next page up":          func(w *town, _ string) { w.NextPage(w.Zaken + "/../../../beheer") },
	} {
		w := newTown(t, ModeFind)
		elsewhere, visited := stranger(t)
		lead(w, elsewhere)
		before := len(w.Asked())
		_, err := w.deliver(1, pdf("plan"))
		if !errors.Is(err, ErrElsewhere) || ClassOf(err) != Stop {
			t.Errorf("%s: got %v", name, err)
		}
		if *visited || len(w.Asked()) != before+1 {
			t.Errorf("%s: it was followed", name)
		}
	}
}

func TestARedirectIsNotFollowed(t *testing.T) {
	w := newTown(t, ModeFind)
	elsewhere, visited := stranger(t)
	w.OnRequest(func(int, *http.Request) zgwtest.Fault { return zgwtest.Fault{Status: 307, Location: elsewhere} })
	if _, err := w.deliver(1, pdf("plan")); !errors.Is(err, ErrUnexpected) || *visited {
		t.Errorf("got %v, visited %v", err, *visited)
	}
}

func TestAListWithoutEndEnds(t *testing.T) {
	w := newTown(t, ModeFind)
	w.Loose()
	w.NextPage(w.Zaken + "/zaken?identificatie=x&bronorganisatie=y")
	if _, err := w.deliver(1, pdf("plan")); !errors.Is(err, ErrUnexpected) {
		t.Errorf("got %v", err)
	}
}

func TestEachRefusalHasItsClassWithAndWithoutWords(t *testing.T) {
	w := newTown(t, ModeFind)
	for status, want := range map[int]struct {
		err   error
		class Class
	}{
		400: {ErrRefused, Pause}, 401: {ErrAuth, Pause}, 403: {ErrScope, Pause}, 404: {ErrNotFound, Pause}, 405: {ErrUnsupported, Unable},
		406: {ErrRefused, Pause}, 407: {ErrAuth, Pause}, 409: {ErrBusy, Again}, 412: {ErrRefused, Pause}, 413: {ErrTooLarge, Pause},
		423: {ErrLocked, Again}, 429: {ErrBusy, Again}, 500: {ErrBusy, Again}, 501: {ErrUnsupported, Unable}, 502: {ErrBusy, Again},
		503: {ErrBusy, Again}, 504: {ErrBusy, Again}, 507: {ErrFull, Pause},
	} {
		for _, f := range []zgwtest.Fault{{Code: "error"}, {HTML: true}, {Code: "error", RetryAfter: "120"},
			{HTML: true, RetryAfter: noon.Add(2 * time.Minute).Format(http.TimeFormat)}} {
			f.Status = status
			w.OnRequest(func(int, *http.Request) zgwtest.Fault { return f })
			_, err := w.deliver(1, pdf("plan"))
			if !errors.Is(err, want.err) || ClassOf(err) != want.class {
				t.Errorf("%d %+v: got %v, class %s", status, f, err, ClassOf(err))
			}
			wait := time.Duration(0)
			if f.RetryAfter != "" {
				wait = 2 * time.Minute
			}
			if RetryAfter(err) != wait {
				t.Errorf("%d %+v: wait %v, want %v", status, f, RetryAfter(err), wait)
			}
			if strings.Contains(err.Error(), zgwtest.Password) || strings.Contains(err.Error(), "html") {
				t.Errorf("%d: told %v", status, err)
			}
		}
	}
}

func TestEveryErrorHasAClassAndACodeOfItsOwn(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range known {
		err := fmt.Errorf("deliver: %w", k.err)
		if ClassOf(err) != k.class || CodeOf(err) != k.code {
			t.Errorf("%v: %s %s", k.err, ClassOf(err), CodeOf(err))
		}
		if seen[k.code] && k.code != "offline" {
			t.Errorf("%s twice", k.code)
		}
		seen[k.code] = true
	}
	if ClassOf(io.EOF) != Pause || CodeOf(io.EOF) != "unknown" {
		t.Error("another error is not unknown")
	}
}

// answering is a municipality that says one thing to everybody.
func answering(t *testing.T, w *town, config *tls.Config, handle http.HandlerFunc) {
	t.Helper()
	s := httptest.NewUnstartedServer(handle)
	s.TLS, s.Config.ErrorLog = config, log.New(io.Discard, "", 0)
	s.StartTLS()
	t.Cleanup(s.Close)
	w.profile.Zaken.URL = s.URL
	w.profile.TLS.CA = string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw}))
}

func TestAPageOfAProxyIsNotTakenForAnAnswer(t *testing.T) {
	for name, c := range map[string]struct{ kind, body string }{
		"a page": {"text/html", "<html>Log in</html>"}, "cut JSON": {"application/json", `{"results": [`}, "other JSON": {"application/json", `{"results": 7}`},
		"a page that says it is JSON": {"application/json", "<html>"}, "nothing": {"", ""},
	} {
		w := newTown(t, ModeFind)
		answering(t, w, nil, func(r http.ResponseWriter, _ *http.Request) {
			r.Header().Set("Content-Type", c.kind)
			_, _ = io.WriteString(r, c.body)
		})
		if _, err := w.deliver(1, pdf("plan")); !errors.Is(err, ErrUnexpected) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestAServerThatCannotProveWhoItIsHearsNothing(t *testing.T) {
	heard := false
	handle := func(http.ResponseWriter, *http.Request) { heard = true }
	old := newTown(t, ModeFind)
	answering(t, old, &tls.Config{MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS11}, handle)
	oldest := newTown(t, ModeFind)
	answering(t, oldest, &tls.Config{MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS10}, handle)
	expired := newTown(t, ModeFind)
	answering(t, expired, &tls.Config{Certificates: []tls.Certificate{pastCertificate(t)}}, handle)
	other := newTown(t, ModeFind)
	answering(t, other, nil, handle)
	other.profile.Zaken.URL = strings.Replace(other.profile.Zaken.URL, "127.0.0.1", "localhost", 1) // its certificate is for another name
	plain := newTown(t, ModeFind)
	bare := httptest.NewServer(http.HandlerFunc(handle))
	t.Cleanup(bare.Close)
	plain.profile.Zaken.URL = strings.Replace(bare.URL, "http", "https", 1)
	for name, w := range map[string]*town{"TLS 1.1": old, "TLS 1.0": oldest, "expired": expired, "another name": other, "no TLS": plain} {
		if _, err := w.deliver(1, pdf("plan")); !errors.Is(err, ErrTLS) || ClassOf(err) != Stop {
			t.Errorf("%s: got %v", name, err)
		}
	}
	_, err := expired.deliver(1, pdf("plan"))
	if ended := (x509.CertificateInvalidError{}); !errors.As(err, &ended) || ended.Reason != x509.Expired {
		t.Errorf("of the certificate that ended: %v", err)
	}
	if heard {
		t.Error("it heard something")
	}
}

func TestAServerThatFallsSilentIsLeft(t *testing.T) {
	w := newTown(t, ModeFind)
	end := make(chan struct{})
	answering(t, w, nil, func(_ http.ResponseWriter, r *http.Request) {
		select {
		case <-r.Context().Done():
		case <-end:
		}
	})
	t.Cleanup(func() { close(end) })
	c := w.client()
	c.patience = 20 * time.Millisecond
	if _, err := c.Deliver(context.Background(), planFor(t, 1), w.order(pdf("plan")), w.state); !errors.Is(err, ErrOffline) {
		t.Errorf("got %v", err)
	}
}

func TestTheMunicipalityMayAskForOurCertificate(t *testing.T) {
	asked := ""
	w := newTown(t, ModeFind)
	answering(t, w, &tls.Config{ClientAuth: tls.RequireAnyClientCert}, func(r http.ResponseWriter, _ *http.Request) {
		r.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(r, `{"results": []}`)
	})
	if _, err := w.deliver(1, pdf("plan")); err == nil || errors.Is(err, ErrNoZaak) {
		t.Fatalf("without a certificate: %v", err)
	}
	w.profile.TLS.Client = "certificaat"
	c, err := New(w.profile, Options{Now: func() time.Time { return noon }, Secrets: func(_ context.Context, name string) (Secret, error) {
		if name == "certificaat" {
			asked = name
			return Secret(ownCertificate(t)), nil
		}
		return zgwtest.Password, nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Deliver(context.Background(), planFor(t, 1), w.order(pdf("plan")), w.state); !errors.Is(err, ErrNoZaak) || asked == "" {
		t.Errorf("got %v", err)
	}
}

func TestAProxyThatWantsAPasswordIsTold(t *testing.T) {
	w := newTown(t, ModeFind)
	proxy := httptest.NewServer(http.HandlerFunc(func(r http.ResponseWriter, _ *http.Request) { r.WriteHeader(http.StatusProxyAuthRequired) }))
	t.Cleanup(proxy.Close)
	w.profile.Proxy = proxy.URL
	if _, err := w.deliver(1, pdf("plan")); !errors.Is(err, ErrProxy) || CodeOf(err) != "proxy" {
		t.Errorf("got %v", err)
	}
	if len(w.Asked()) != 0 {
		t.Error("it went past the proxy")
	}
}
