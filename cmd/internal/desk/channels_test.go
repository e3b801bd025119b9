package desk

import (
	"context"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	dav "golang.org/x/net/webdav"

	"keukentafel/app/casework"
	"keukentafel/storage/mailbox/s3/s3test"
)

const cloudPassword = "paraplu-zonder-baleinen"

// cloud is a server of files with a login, over TLS.
type cloud struct {
	*httptest.Server
	dir      string
	ca       string
	refuse   atomic.Int32 // answers everything with this status
	password atomic.Value
}

func newCloud(t *testing.T) *cloud {
	t.Helper()
	c := &cloud{dir: t.TempDir()}
	c.password.Store(cloudPassword)
	files := &dav.Handler{Prefix: "/bestanden", FileSystem: dav.Dir(c.dir), LockSystem: dav.NewMemLS()}
	c.Server = httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, rq *http.Request) {
		user, password, _ := rq.BasicAuth()
		switch {
		case c.refuse.Load() != 0:
			w.Header().Set("Retry-After", "90")
			w.WriteHeader(int(c.refuse.Load()))
		case user != "wijkteam" || password != c.password.Load():
			w.WriteHeader(http.StatusUnauthorized)
		default:
			files.ServeHTTP(w, rq)
		}
	}))
	t.Cleanup(c.Close)
	c.ca = filepath.Join(t.TempDir(), "ca.pem")
	certificate := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: c.Certificate().Raw})
	if err := os.WriteFile(c.ca, certificate, 0o600); err != nil {
		t.Fatal(err)
	}
	return c
}

func (c *cloud) channel() casework.Channel {
	return casework.Channel{Kind: casework.ChannelWebDAV, Address: c.URL + "/bestanden", User: "wijkteam", CAFile: c.ca, CAOnly: true, Proxy: casework.Direct}
}

func (a *actor) moves(c casework.Channel) {
	a.play.Helper()
	_, err := a.SaveChannel(a.play.Context(), c, casework.ChannelSecret{Password: cloudPassword})
	a.play.must(err)
}

func failure(t *testing.T, err error) *casework.SendFailure {
	t.Helper()
	var why *casework.SendFailure
	if !errors.As(err, &why) {
		t.Fatalf("got %v, want a failure of the mailbox", err)
	}
	if strings.Contains(err.Error(), cloudPassword) {
		t.Errorf("the password stands in %v", err)
	}
	return why
}

func TestTheDeWitFamilyIsHandedOverAndSharedOverAServerOfFiles(t *testing.T) {
	p := newPlay(t)
	c := newCloud(t)
	for _, a := range []*actor{p.marieke, p.joost, p.fatma, p.town} {
		a.moves(c.channel())
	}
	p.theKitchenTable()
	p.nothingLeavesWhileKarimHasNotAnswered()
	p.mariekeHandsOverToFatma()
	p.karimAnswersAndSchoolReadsItsPart()
	p.joostContributesAndHearsWhatWasDone()
	found := 0
	p.must(filepath.WalkDir(c.dir, func(path string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			found++
		}
		return err
	}))
	if found == 0 {
		t.Error("nothing lies on the server: it went some other way")
	}
}

func TestAServerThatRefusesIsToldAndTheSameConnectionGoesOn(t *testing.T) {
	p := newPlay(t)
	c := newCloud(t)
	p.marieke.moves(c.channel())
	settings, err := p.marieke.Settings(t.Context())
	p.must(err)
	first, err := p.marieke.Post(settings)
	p.must(err)
	c.refuse.Store(http.StatusServiceUnavailable)
	_, err = first.Senders(t.Context(), "abc", false)
	if why := failure(t, err); why.Advice != casework.AdviceLater || why.Status != 503 || why.RetryAfter.Seconds() != 90 || !errors.Is(err, casework.ErrUnreachable) {
		t.Errorf("got %+v", why)
	}
	c.refuse.Store(0)
	c.password.Store("een ander wachtwoord")
	_, err = first.Senders(t.Context(), "abc", false)
	if why := failure(t, err); why.Reason != "login" || why.Advice != casework.AdvicePerson {
		t.Errorf("got %+v", why)
	}
	second, err := p.marieke.Post(settings)
	if err != nil || first != second {
		t.Errorf("the store was opened anew between two rounds, %v", err)
	}
	fresh, err := p.marieke.SaveChannel(t.Context(), c.channel(), casework.ChannelSecret{Password: "een ander wachtwoord"})
	p.must(err)
	third, err := p.marieke.Post(fresh)
	p.must(err)
	if _, err = third.Senders(t.Context(), "abc", false); third == second || err != nil {
		t.Errorf("the new password does not work: %v", err)
	}
	p.must(p.marieke.Lock(casework.LockAsked))
	_, err = third.Senders(t.Context(), "abc", false)
	p.refused(err, casework.ErrLocked, "the mailbox of a vault that is locked")
}

func TestASecretIsNotInTheSettingsAndIsNotHandedToAnotherServer(t *testing.T) {
	p := newPlay(t)
	c, elsewhere := newCloud(t), newCloud(t)
	p.marieke.moves(c.channel())
	settings, err := p.marieke.Settings(t.Context())
	p.must(err)
	secret, err := p.marieke.ChannelSecret(t.Context())
	p.must(err)
	asJSON, err := json.Marshal([]any{settings, secret})
	p.must(err)
	for _, said := range []string{string(asJSON), fmt.Sprintf("%v %+v %#v %s", settings, secret, secret, &secret)} {
		if strings.Contains(said, cloudPassword) || !strings.Contains(said, "[withheld]") {
			t.Errorf("got %s", said)
		}
	}
	if secret.Password != cloudPassword {
		t.Error("the password was not kept")
	}
	other := c.channel()
	other.Address, other.CAFile = elsewhere.URL+"/bestanden", elsewhere.ca
	report, err := p.marieke.TestChannel(t.Context(), other, casework.ChannelSecret{}, nil)
	p.must(err)
	if step, failed := report.Failed(); !failed || step.Name != "reach" || step.Failure.Reason != "login" {
		t.Errorf("another server got the password: %+v", report)
	}
	report, err = p.marieke.TestChannel(t.Context(), c.channel(), casework.ChannelSecret{}, nil)
	if err != nil || !report.Usable || len(report.Missing()) != 0 {
		t.Errorf("the same server does not get it: %+v, %v", report, err)
	}
}

func TestATestTellsEachStepAndTheOneThatFails(t *testing.T) {
	p := newPlay(t)
	c := newCloud(t)
	var told []string
	tell := func(s casework.ChannelStep) { told = append(told, s.Name) }
	report, err := p.marieke.TestChannel(t.Context(), c.channel(), casework.ChannelSecret{Password: cloudPassword}, tell)
	if err != nil || !report.Usable || strings.Join(told, " ") != strings.Join(casework.ChannelSteps(), " ") || len(report.Steps) != len(told) {
		t.Errorf("got %+v, told %v, %v", report, told, err)
	}
	strange := c.channel()
	strange.CAFile, strange.CAOnly = "", false
	report, err = p.marieke.TestChannel(t.Context(), strange, casework.ChannelSecret{Password: cloudPassword}, nil)
	if step, failed := report.Failed(); err != nil || !failed || step.Name != "reach" || step.Failure.Reason != "unknown-authority" || step.Failure.Advice != casework.AdviceUnsafe {
		t.Errorf("got %+v, %v", report, err)
	}
	if last := report.Steps[len(report.Steps)-1]; last.Outcome != casework.StepSkipped {
		t.Errorf("after the failure: %+v", last)
	}
	stopped, stop := context.WithCancel(t.Context())
	_, err = p.marieke.TestChannel(stopped, c.channel(), casework.ChannelSecret{Password: cloudPassword}, func(casework.ChannelStep) { stop() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("a test that was stopped: got %v", err)
	}
	if settings, err := p.marieke.Settings(t.Context()); err != nil || settings.Where().Kind != casework.ChannelFolder {
		t.Errorf("a test changed the mailbox: %+v, %v", settings, err)
	}
}

func TestABucketIsAMailboxToo(t *testing.T) {
	p := newPlay(t)
	fake := s3test.New()
	server := httptest.NewServer(fake)
	t.Cleanup(server.Close)
	c := casework.Channel{Kind: casework.ChannelS3, Address: server.URL, Bucket: s3test.Bucket, Prefix: "wijk", User: s3test.Access, Proxy: casework.Direct}
	report, err := p.marieke.TestChannel(t.Context(), c, casework.ChannelSecret{Password: s3test.Secret}, nil)
	if err != nil || !report.Usable || len(report.Missing()) != 0 {
		t.Fatalf("got %+v, %v", report, err)
	}
	set, err := p.marieke.SaveChannel(t.Context(), c, casework.ChannelSecret{Password: s3test.Secret})
	p.must(err)
	post, err := p.marieke.Post(set)
	p.must(err)
	if senders, err := post.Senders(t.Context(), "abc", false); err != nil || len(senders) != 0 {
		t.Errorf("got %v, %v", senders, err)
	}
}

func TestAChannelThatCannotBeOneIsRefusedAndTheOldOneStays(t *testing.T) {
	p := newPlay(t)
	c := newCloud(t)
	for what, wrong := range map[string]struct {
		do   func(*casework.Channel)
		want error
	}{
		"http":            {func(c *casework.Channel) { c.Address = "http://wolk.example.org/bestanden" }, casework.ErrBadAddress},
		"a name in it":    {func(c *casework.Channel) { c.Address = "https://marieke:x@wolk.example.org/" }, casework.ErrBadAddress},
		"no kind":         {func(c *casework.Channel) { c.Kind = "ftp" }, casework.ErrBadAddress},
		"the proxy":       {func(c *casework.Channel) { c.Proxy = "ftp://proxy" }, casework.ErrBadProxy},
		"no such CA":      {func(c *casework.Channel) { c.CAFile += ".weg" }, casework.ErrBadCertificate},
		"own certificate": {func(c *casework.Channel) { c.Certificate = "ik.pem" }, casework.ErrBadCertificate},
		"a bucket's name": {func(c *casework.Channel) {
			c.Kind, c.Address, c.Bucket = casework.ChannelS3, "https://s3.example.org", "Éen emmer"
		}, casework.ErrBadBucket},
		"a server's name":  {func(c *casework.Channel) { c.Kind, c.Address, c.Bucket = casework.ChannelS3, "s3.example.org", "emmer" }, casework.ErrBadAddress},
		"a proxy of S3":    {func(c *casework.Channel) { *c = bucketBehind("ftp://proxy", "") }, casework.ErrBadProxy},
		"login in a proxy": {func(c *casework.Channel) { *c = bucketBehind("http://marieke:x@proxy", "marieke") }, casework.ErrBadProxy},
	} {
		channel := c.channel()
		wrong.do(&channel)
		_, err := p.marieke.SaveChannel(t.Context(), channel, casework.ChannelSecret{Password: cloudPassword})
		p.refused(err, wrong.want, what)
		var why *casework.SendFailure
		if errors.As(err, &why) || strings.Contains(err.Error(), "example.org") || strings.Contains(err.Error(), "marieke") {
			t.Errorf("%s: got %v", what, err)
		}
		_, err = p.marieke.TestChannel(t.Context(), channel, casework.ChannelSecret{Password: cloudPassword}, nil)
		p.refused(err, wrong.want, what+", tried out")
	}
	if settings, err := p.marieke.Settings(t.Context()); err != nil || settings.Mailbox != p.mailbox {
		t.Errorf("the mailbox became %+v, %v", settings, err)
	}
}

func bucketBehind(proxy, user string) casework.Channel {
	return casework.Channel{Kind: casework.ChannelS3, Address: "https://s3.example.org", Bucket: "emmer", User: "a", Proxy: proxy, ProxyUser: user}
}
