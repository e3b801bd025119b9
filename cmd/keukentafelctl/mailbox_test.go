package main

import (
	"encoding/pem"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	dav "golang.org/x/net/webdav"

	"keukentafel/app/casework"
	"keukentafel/storage/mailbox/s3/s3test"
)

const davPassword = "paraplu-zonder-baleinen"

// trusted starts a server over TLS and gives a file with its authority.
func (s *shell) trusted(h http.Handler) (address, authority string) {
	s.Helper()
	server := httptest.NewUnstartedServer(h)
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	s.Cleanup(server.Close)
	certificate := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: server.Certificate().Raw})
	return server.URL, s.wrote("ca.pem", string(certificate))
}

func TestAPlaceThatIsNoMailboxIsNotKeptByCommand(t *testing.T) {
	s := newShellInside(t)
	s.refused(exitMailbox, "nog geen postvak", "mailbox", "test")
	s.refused(exitUsage, "--webdav", "mailbox", "set")
	s.refused(exitUsage, "--webdav", "mailbox", "set", t.TempDir(), "--webdav", "https://wolk.vechtstede.nl/dav")
	s.refused(exitUsage, "https://", "mailbox", "set", "--webdav", "http://wolk.vechtstede.nl/dav")
	s.refused(exitUsage, "https://", "mailbox", "set", "--webdav", "https://wijk:geheim@wolk.vechtstede.nl/dav")
	s.refused(exitUsage, "emmer", "mailbox", "set", "--s3", "https://s3.vechtstede.nl")
	s.refused(exitUsage, "proxy", "mailbox", "set", "--webdav", "https://wolk.vechtstede.nl/dav", "--proxy", "ftp://poort")
	s.refused(exitUsage, "certificaat", "mailbox", "set", "--webdav", "https://wolk.vechtstede.nl/dav", "--client-certificate", s.wrote("leeg.pem", "niets"))
	s.refused(exitMailbox, "USB-stick", "mailbox", "set", s.file("geen-stick"))
	if said := strings.TrimSpace(s.done("mailbox", "show")); said != "" {
		t.Errorf("kept %s", said)
	}
}

func TestAServerOfFilesBecomesTheMailboxByCommandAndItsPasswordIsNeverShown(t *testing.T) {
	s := newShellInside(t)
	files := &dav.Handler{Prefix: "/dav", FileSystem: dav.Dir(t.TempDir()), LockSystem: dav.NewMemLS()}
	var changed atomic.Bool
	address, authority := s.trusted(http.HandlerFunc(func(w http.ResponseWriter, rq *http.Request) {
		if user, password, _ := rq.BasicAuth(); user != "wijkteam" || password != davPassword || changed.Load() {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		files.ServeHTTP(w, rq)
	}))
	right, wrong := s.wrote("wachtwoord.txt", davPassword+"\n"), s.wrote("fout.txt", "regenjas\n")
	place := []string{"mailbox", "set", "--webdav", address + "/dav", "--user", "wijkteam", "--proxy", "direct"}
	s.refused(exitMailbox, "onbekende uitgever", append(place, "--password-file", right)...)
	place = append(place, "--ca-file", authority, "--ca-only")
	s.refused(exitMailbox, "naam of het wachtwoord", append(place, "--password-file", wrong)...)
	if said := strings.TrimSpace(s.done("mailbox", "show")); said != "" {
		t.Errorf("kept %s", said)
	}

	said := s.done(append(place, "--password-file", right)...)
	said += s.done("mailbox", "show") + s.done("mailbox", "show", "--json") + s.done("mailbox", "test")
	report := reads[casework.ChannelReport](s, "mailbox", "test")
	if !report.Usable || len(report.Steps) != len(casework.ChannelSteps()) {
		t.Errorf("%+v", report)
	}
	if !strings.Contains(said, "/dav") || !strings.Contains(said, "gelukt") {
		t.Errorf("it says %s", said)
	}
	s.done("sync")
	changed.Store(true)
	failed := s.do("mailbox", "test", "--json")
	if failed.code != exitMailbox || !strings.Contains(failed.err, "naam of het wachtwoord") || !strings.Contains(failed.out, `"reach"`) {
		t.Errorf("after the password was changed: %d %s %s", failed.code, failed.out, failed.err)
	}
	s.refused(exitMailbox, "naam of het wachtwoord", "sync")
	if strings.Contains(said+failed.out+failed.err, davPassword) {
		t.Error("the password is shown")
	}
}

func TestABucketBecomesTheMailboxByCommand(t *testing.T) {
	s := newShellInside(t)
	address, authority := s.trusted(s3test.New())
	s.done("mailbox", "set", "--s3", address, "--bucket", s3test.Bucket, "--prefix", "wijk", "--user", s3test.Access, "--proxy", "direct",
		"--ca-file", authority, "--ca-only", "--password-file", s.wrote("sleutel.txt", s3test.Secret+"\n"))
	if said := s.done("mailbox", "test") + s.done("mailbox", "show", "--json"); strings.Contains(said, s3test.Secret) || !strings.Contains(said, "gelukt") {
		t.Errorf("it says %s", said)
	}
}
