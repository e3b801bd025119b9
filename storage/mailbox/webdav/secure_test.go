package webdav

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	dav "golang.org/x/net/webdav"

	"keukentafel/storage/mailbox"
)

// authority is one of a municipality, for tests.
type authority struct {
	certificate *x509.Certificate
	key         *ecdsa.PrivateKey
}

func newAuthority(t *testing.T) *authority {
	t.Helper()
	a := &authority{}
	made := a.sign(t, &x509.Certificate{IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign}, time.Hour)
	a.certificate, a.key = made.Leaf, made.PrivateKey.(*ecdsa.PrivateKey)
	return a
}

// sign makes a certificate that is valid until so long from now.
func (a *authority) sign(t *testing.T, template *x509.Certificate, valid time.Duration) tls.Certificate {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template.SerialNumber = big.NewInt(time.Now().UnixNano())
	template.Subject = pkix.Name{CommonName: "test"}
	template.NotBefore, template.NotAfter = time.Now().Add(-48*time.Hour), time.Now().Add(valid)
	parent, signer := template, key
	if a.key != nil {
		parent, signer = a.certificate, a.key
	}
	der, err := x509.CreateCertificate(rand.Reader, template, parent, &key.PublicKey, signer)
	if err != nil {
		t.Fatal(err)
	}
	leaf, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key, Leaf: leaf}
}

func (a *authority) server(t *testing.T, valid time.Duration) tls.Certificate {
	t.Helper()
	return a.sign(t, &x509.Certificate{IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}}, valid)
}

func (a *authority) pem() []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: a.certificate.Raw})
}

// secured starts a server and counts what it was asked.
func secured(t *testing.T, settings *tls.Config) (address string, asked *int) {
	t.Helper()
	asked = new(int)
	next := &dav.Handler{FileSystem: dav.Dir(t.TempDir()), LockSystem: dav.NewMemLS()}
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, rq *http.Request) {
		*asked++
		next.ServeHTTP(w, rq)
	}))
	server.TLS = settings
	server.Config.ErrorLog = quiet()
	server.StartTLS()
	t.Cleanup(server.Close)
	return server.URL, asked
}

func TestAServerThatIsNotProvenGetsNothing(t *testing.T) {
	ours, other := newAuthority(t), newAuthority(t)
	good := ours.server(t, time.Hour)
	elsewhere := ours.sign(t, &x509.Certificate{DNSNames: []string{"post.example"}}, time.Hour)
	old := &tls.Config{Certificates: []tls.Certificate{good}, MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS11}
	with := func(c tls.Certificate) *tls.Config { return &tls.Config{Certificates: []tls.Certificate{c}} }
	for what, c := range map[string]struct {
		server *tls.Config
		trusts []byte
		only   bool
		want   mailbox.Reason
	}{
		"an authority that is not known":           {with(good), nil, false, mailbox.ReasonUnknownCA},
		"another authority beside the system":      {with(good), other.pem(), false, mailbox.ReasonUnknownCA},
		"another authority instead of the system":  {with(good), other.pem(), true, mailbox.ReasonUnknownCA},
		"a certificate that expired":               {with(ours.server(t, -time.Hour)), ours.pem(), true, mailbox.ReasonCertExpired},
		"a certificate of another host":            {with(elsewhere), ours.pem(), true, mailbox.ReasonCertHost},
		"TLS 1.1 only":                             {old, ours.pem(), true, mailbox.ReasonNoSecureLink},
		"a certificate of the user that is needed": {&tls.Config{Certificates: []tls.Certificate{good}, ClientAuth: tls.RequireAnyClientCert}, ours.pem(), true, mailbox.ReasonNoSecureLink},
	} {
		t.Run(what, func(t *testing.T) {
			address, asked := secured(t, c.server)
			s := newStore(t, Options{Base: address, Authorities: c.trusts, OnlyAuthorities: c.only, Proxy: Direct})
			want := because(c.want, 0)
			_, listErr := s.List(t.Context(), "", "", 0)
			_, getErr := s.Get(t.Context(), "a")
			for _, err := range []error{listErr, getErr, put(t.Context(), s, "a", smallOne), s.Delete(t.Context(), "a")} {
				wantSetback(t, err, want)
			}
			if *asked != 0 {
				t.Errorf("the server was asked %d times", *asked)
			}
		})
	}
}

func TestAServerWithoutTLSWhereItIsExpectedGetsNothing(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	s := newStore(t, Options{Base: "https" + server.URL[len("http"):], Proxy: Direct})
	_, err := s.List(t.Context(), "", "", 0)
	wantSetback(t, err, because(mailbox.ReasonNoSecureLink, 0))
}

func TestAnOwnAuthorityAndACertificateOfTheUserAreAccepted(t *testing.T) {
	ours := newAuthority(t)
	clients := x509.NewCertPool()
	clients.AddCert(ours.certificate)
	address, _ := secured(t, &tls.Config{Certificates: []tls.Certificate{ours.server(t, time.Hour)}, ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: clients})
	mine := ours.sign(t, &x509.Certificate{ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}}, time.Hour)
	for _, only := range []bool{false, true} {
		s := newStore(t, Options{Base: address, Authorities: ours.pem(), OnlyAuthorities: only, Proxy: Direct,
			Certificate: func() (*tls.Certificate, error) { return &mine, nil }})
		if step, failed := s.Probe(t.Context()).Failed(); failed {
			t.Errorf("instead of the system %v: step %s: %v", only, step.Name, step.Err)
		}
	}
}

func TestAKeyringThatGivesNoLoginIsAskedFor(t *testing.T) {
	p := newPlace(t)
	o := p.options()
	locked := errors.New("locked: " + password)
	o.Login = func() (string, string, error) { return "", "", locked }
	s := newStore(t, o)
	want := because(mailbox.ReasonNoSecret, 0)
	want.Cause = locked
	_, err := s.List(t.Context(), "", "", 0)
	wantSetback(t, err, want)
	wantSetback(t, s.remove(t.Context(), "a"), want)
	if len(p.methods) != 0 {
		t.Errorf("the server was asked %q", p.methods)
	}
}

// gate is a proxy that wants a login and connects to whatever is asked.
func gate(t *testing.T, asked *int) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, rq *http.Request) {
		login := http.Request{Header: http.Header{"Authorization": rq.Header["Proxy-Authorization"]}}
		if u, pw, ok := login.BasicAuth(); !ok || u != "proxy" || pw != "poort" {
			w.WriteHeader(http.StatusProxyAuthRequired)
			return
		}
		*asked++
		there, err := net.Dial("tcp", rq.Host)
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		here, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		_, _ = io.WriteString(here, "HTTP/1.1 200 OK\r\n\r\n")
		go func() { _, _ = io.Copy(there, here); there.Close() }()
		_, _ = io.Copy(here, there)
		here.Close()
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestAProxyIsUsedWithItsOwnLogin(t *testing.T) {
	asked := 0
	p := newPlace(t)
	o := p.options()
	o.Proxy = gate(t, &asked)
	refused := newStore(t, o)
	_, err := refused.List(t.Context(), "", "", 0)
	wantSetback(t, err, because(mailbox.ReasonProxy, 407))
	o.ProxyLogin = func() (string, string, error) { return "proxy", "poort", nil }
	s := newStore(t, o)
	if err := put(t.Context(), s, "v1/a.ktp", smallOne); err != nil || asked == 0 {
		t.Errorf("got %v after %d connections through the proxy", err, asked)
	}
	s.Close()
	p.server.CloseClientConnections()
	p.server.Close()
	_, err = s.List(t.Context(), "", "", 0)
	later := because(mailbox.ReasonProxy, 502)
	later.Advice = mailbox.TryLater
	wantSetback(t, err, later)
}

func TestAnAddressWithAPasswordOrWithoutTLSIsRefused(t *testing.T) {
	for _, base := range []string{
		"", "post.example", "http://post.example/", "ftp://localhost/", "https://marieke:geheim@post.example/", "https://post.example/?x=1",
		"https://post.example/#a", "https://[::1]/", "https:///a", "https://post.example/%zz", "http://127.0.0.1.example/",
	} {
		if _, err := New(Options{Base: base}); !errors.Is(err, ErrAddress) || bytes.Contains([]byte(err.Error()), []byte("geheim")) {
			t.Errorf("%q: got %v, want ErrAddress", base, err)
		}
	}
	for _, proxy := range []string{"proxy", "http://a:b@proxy.example", "ftp://proxy.example", "http://", ":"} {
		if _, err := New(Options{Base: "https://post.example", Proxy: proxy}); !errors.Is(err, ErrProxy) {
			t.Errorf("%q: got %v, want ErrProxy", proxy, err)
		}
	}
	for _, o := range []Options{{OnlyAuthorities: true}, {Authorities: []byte("nothing of the kind")}} {
		o.Base = "https://post.example"
		if _, err := New(o); !errors.Is(err, ErrCertificate) {
			t.Errorf("got %v, want ErrCertificate", err)
		}
	}
}
