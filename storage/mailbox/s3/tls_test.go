package s3

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"io"
	"log"
	"math/big"
	"net"
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

// authority signs certificates, as a municipality does for its own servers.
type authority struct {
	certificate *x509.Certificate
	key         *ecdsa.PrivateKey
	file        string
}

func newAuthority(t *testing.T) authority {
	t.Helper()
	a := authority{file: filepath.Join(t.TempDir(), "ca.pem")}
	a.key = newKey(t)
	form := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "authority"}, IsCA: true, BasicConstraintsValid: true,
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), KeyUsage: x509.KeyUsageCertSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, form, form, &a.key.PublicKey, a.key)
	if err != nil {
		t.Fatal(err)
	}
	if a.certificate, err = x509.ParseCertificate(der); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(a.file, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600); err != nil {
		t.Fatal(err)
	}
	return a
}

func newKey(t *testing.T) *ecdsa.PrivateKey {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// issue makes a certificate for this computer, after what is spoilt about it.
func (a authority) issue(t *testing.T, spoil func(*x509.Certificate)) *tls.Certificate {
	t.Helper()
	key := newKey(t)
	form := &x509.Certificate{
		SerialNumber: big.NewInt(2), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
	}
	spoil(form)
	der, err := x509.CreateCertificate(rand.Reader, form, a.certificate, &key.PublicKey, a.key)
	if err != nil {
		t.Fatal(err)
	}
	return &tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
}

func asItIs(*x509.Certificate) {}

func startTLS(t *testing.T, config *tls.Config) (*s3test.Server, Options) {
	t.Helper()
	fake := s3test.New()
	server := httptest.NewUnstartedServer(fake)
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.TLS = config
	server.StartTLS()
	t.Cleanup(server.Close)
	return fake, options(server.URL)
}

func TestACertificateThatIsNotRightStopsEverything(t *testing.T) {
	ours, foreign := newAuthority(t), newAuthority(t)
	good := ours.issue(t, asItIs)
	old := ours.issue(t, func(c *x509.Certificate) { c.NotAfter = time.Now().Add(-time.Minute) })
	other := ours.issue(t, func(c *x509.Certificate) { c.IPAddresses, c.DNSNames = nil, []string{"marieke.example.org"} })
	cases := []struct {
		what   string
		server *tls.Config
		file   string
		kind   mailbox.Reason
	}{
		{"signed by an unknown authority", &tls.Config{Certificates: []tls.Certificate{*good}}, "", mailbox.ReasonUnknownCA},
		{"signed by another authority", &tls.Config{Certificates: []tls.Certificate{*good}}, foreign.file, mailbox.ReasonUnknownCA},
		{"expired", &tls.Config{Certificates: []tls.Certificate{*old}}, ours.file, mailbox.ReasonCertExpired},
		{"made out to another name", &tls.Config{Certificates: []tls.Certificate{*other}}, ours.file, mailbox.ReasonCertHost},
		{"TLS 1.1 at best", &tls.Config{Certificates: []tls.Certificate{*good}, MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS11}, ours.file, mailbox.ReasonNoSecureLink},
		{"for known clients only", &tls.Config{Certificates: []tls.Certificate{*good}, ClientAuth: tls.RequireAnyClientCert, MaxVersion: tls.VersionTLS12}, ours.file, mailbox.ReasonNoSecureLink},
	}
	for _, c := range cases {
		t.Run(c.what, func(t *testing.T) {
			fake, o := startTLS(t, c.server)
			o.CAFile = c.file
			s := open(t, o)
			err := put(t, s, name, letter(1000))
			if f := failure(t, err); f.Reason != c.kind || f.Advice != mailbox.StopNow {
				t.Errorf("got %s %s: %v", f.Reason, f.Advice, err)
			}
			tellsNothing(t, err)
			if asked := fake.Requests(); len(asked) != 0 {
				t.Errorf("asked all the same: %v", asked)
			}
			if step, failed := s.Probe(t.Context()).Failed(); !failed || step.Name != "reach" || failure(t, step.Err).Reason != c.kind {
				t.Errorf("the probe fails at %q: %v", step.Name, step.Err)
			}
		})
	}
}

func TestAServerWithoutTLSIsNotSpokenToWhereTLSIsAskedFor(t *testing.T) {
	fake := s3test.New()
	server := httptest.NewServer(fake)
	t.Cleanup(server.Close)
	s := open(t, options(strings.Replace(server.URL, "http://", "https://", 1)))
	if f := failure(t, put(t, s, name, letter(10))); f.Reason != mailbox.ReasonNoSecureLink || f.Advice != mailbox.StopNow {
		t.Errorf("got %v", f)
	}
}

func TestACertificateOfOnesOwnAuthorityIsTrustedWhenItsFileIsGiven(t *testing.T) {
	ours := newAuthority(t)
	clients := x509.NewCertPool()
	clients.AddCert(ours.certificate)
	for _, only := range []bool{false, true} {
		fake, o := startTLS(t, &tls.Config{Certificates: []tls.Certificate{*ours.issue(t, asItIs)}, ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: clients})
		o.CAFile, o.CAOnly, o.ClientCertificate = ours.file, only, ours.issue(t, asItIs)
		if err := put(t, open(t, o), name, letter(1000)); err != nil || !bytes.Equal(lies(t, fake, name), letter(1000)) {
			t.Errorf("only this authority %v: %v", only, err)
		}
	}
}

func TestNoRedirectIsFollowed(t *testing.T) {
	elsewhere := s3test.New()
	other := httptest.NewServer(elsewhere)
	t.Cleanup(other.Close)
	fake, s := start(t)
	fake.Plan(s3test.Answer(http.MethodPut, 307, "", http.Header{"Location": {other.URL + "/" + s3test.Bucket + "/x"}}))
	if f := failure(t, put(t, s, name, letter(1000))); f.Reason != mailbox.ReasonMoved || f.Advice != mailbox.AskUser {
		t.Errorf("got %v", f)
	}
	if asked := elsewhere.Requests(); len(asked) != 0 {
		t.Errorf("asked elsewhere: %v", asked)
	}
}
