package s3

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/s3/s3test"
)

func TestOptionsThatCannotBeRightAreRefusedAndNotRepeated(t *testing.T) {
	noPEM := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(noPEM, []byte("no certificate"), 0o600); err != nil {
		t.Fatal(err)
	}
	for what, spoil := range map[string]func(*Options){
		"no address":                func(o *Options) { o.Endpoint = "" },
		"no web address":            func(o *Options) { o.Endpoint = "marieke" },
		"plain http":                func(o *Options) { o.Endpoint = "http://s3.marieke.nl" },
		"plain http, by trick":      func(o *Options) { o.Endpoint = "http://localhost.marieke.nl" },
		"a password in the address": func(o *Options) { o.Endpoint = "https://marieke:" + s3test.Secret + "@s3.example.org" },
		"a path":                    func(o *Options) { o.Endpoint = "https://s3.example.org/marieke" },
		"a query":                   func(o *Options) { o.Endpoint = "https://s3.example.org?marieke" },
		"a strange bucket":          func(o *Options) { o.Bucket = "Marieke" },
		"a bucket of dots":          func(o *Options) { o.Bucket = "marieke..x" },
		"no bucket":                 func(o *Options) { o.Bucket = "" },
		"a strange region":          func(o *Options) { o.Region = "eu west marieke" },
		"no keys":                   func(o *Options) { o.Keys = nil },
		"a folder above":            func(o *Options) { o.Prefix = "../marieke" },
		"a folder in capitals":      func(o *Options) { o.Prefix = "Marieke" },
		"a long folder":             func(o *Options) { o.Prefix = strings.Repeat("marieke/", 50) },
		"no such file":              func(o *Options) { o.CAFile = "/marieke.pem" },
		"a file without":            func(o *Options) { o.CAFile = noPEM },
		"only of no file":           func(o *Options) { o.CAOnly = true },
		"no proxy":                  func(o *Options) { o.Proxy = "marieke" },
		"a strange proxy":           func(o *Options) { o.Proxy = "ftp://marieke:" + s3test.Secret + "@proxy" },
		"a negative time":           func(o *Options) { o.Stall = -time.Second },
	} {
		o := options("https://s3.example.org")
		spoil(&o)
		_, err := New(o)
		if !errors.Is(err, mailbox.ErrNotAllowed) {
			t.Errorf("%s: got %v, want ErrNotAllowed", what, err)
			continue
		}
		if strings.Contains(strings.ToLower(err.Error()), "marieke") || strings.Contains(err.Error(), s3test.Secret) {
			t.Errorf("%s: %q repeats what was given", what, err)
		}
	}
	for _, endpoint := range []string{"https://s3.example.org", "https://s3.example.org:7070/", "http://localhost:1", "http://[::1]:7070", "http://127.0.0.1"} {
		if _, err := New(options(endpoint)); err != nil {
			t.Errorf("%s: %v", endpoint, err)
		}
	}
}

func TestKeysDoNotPrint(t *testing.T) {
	keys := Keys{s3test.Access, s3test.Secret}
	for _, form := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
		for _, what := range []any{keys, &keys, struct{ K Keys }{keys}} {
			if got := fmt.Sprintf(form, what); strings.Contains(got, s3test.Access) || !strings.Contains(got, "[withheld]") {
				t.Errorf("%s: %s", form, got)
			}
		}
	}
}

func TestTheBucketMayStandInTheNameOfTheHostAndAProxyInBetween(t *testing.T) {
	fake := s3test.New()
	var hosts []string
	var passwords []string
	fake.Watch(func(r *http.Request) {
		hosts, passwords = append(hosts, r.URL.Host), append(passwords, r.Header.Get("Proxy-Authorization"))
	})
	proxy := httptest.NewServer(fake)
	t.Cleanup(proxy.Close)
	for virtual, want := range map[bool]string{true: s3test.Bucket + ".localhost:1", false: "localhost:1"} {
		o := options("http://localhost:1")
		o.Proxy, o.VirtualHost = strings.Replace(proxy.URL, "http://", "http://marieke:secret@", 1), virtual
		hosts, passwords = nil, nil
		if err := put(t, open(t, o), fmt.Sprintf("v1/%s.ktp", map[bool]string{true: "host", false: "path"}[virtual]), letter(1000)); err != nil {
			t.Fatal(err)
		}
		if len(hosts) != 1 || hosts[0] != want || !strings.HasPrefix(passwords[0], "Basic ") {
			t.Errorf("asked %v, want %s", hosts, want)
		}
	}
	if got := fake.Keys(); len(got) != 2 {
		t.Errorf("%v lie there", got)
	}
}

func TestAProxyThatDoesNotLetTheConnectionThroughIsTold(t *testing.T) {
	for status, advice := range map[int]mailbox.Advice{403: mailbox.AskUser, 407: mailbox.AskUser, 502: mailbox.TryLater} {
		proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { http.Error(w, page, status) }))
		t.Cleanup(proxy.Close)
		o := options("https://s3.example.org")
		o.Proxy = strings.Replace(proxy.URL, "http://", "http://marieke:"+"secret@", 1)
		err := put(t, open(t, o), name, letter(10))
		if f := failure(t, err); f.Reason != mailbox.ReasonProxy || f.Advice != advice || f.Status != status {
			t.Errorf("got %v", err)
		}
		tellsNothing(t, err)
	}
}

func TestTheProbeNamesTheStepThatFailsAndWhy(t *testing.T) {
	_, o, _ := started(t)
	o.after = nil
	for what, c := range map[string]struct {
		spoil func(*Options)
		kind  mailbox.Reason
	}{
		"another bucket": {func(o *Options) { o.Bucket = "not-there" }, mailbox.ReasonNoPlace},
		"other keys":     {func(o *Options) { o.Keys = func() (Keys, error) { return Keys{"OTHER", "x"}, nil } }, mailbox.ReasonLogin},
		"a dead port":    {func(o *Options) { o.Endpoint = "http://127.0.0.1:1" }, mailbox.ReasonNetwork},
	} {
		spoilt := o
		c.spoil(&spoilt)
		report := open(t, spoilt).Probe(t.Context())
		step, failed := report.Failed()
		if !failed || step.Name != mailbox.StepReach || failure(t, step.Err).Reason != c.kind || report.Usable() {
			t.Errorf("%s: %s %v", what, step.Name, step.Err)
		}
	}
	fake, s := start(t)
	fake.Plan(s3test.Problem(http.MethodPut, 507, "InsufficientStorage"))
	if step, _ := s.Probe(t.Context()).Failed(); step.Name != mailbox.StepWrite || failure(t, step.Err).Reason != mailbox.ReasonFull {
		t.Errorf("a full server: %s %v", step.Name, step.Err)
	}
}
