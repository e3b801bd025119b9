package webdav

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// Direct as a proxy means: none, whatever the environment says.
const Direct = "direct"

const usualStall = time.Minute

// The reasons for which New refuses.
var (
	ErrAddress     = errors.New("webdav: not the address of a folder that can be used")
	ErrProxy       = errors.New("webdav: not the address of a proxy that can be used")
	ErrCertificate = errors.New("webdav: no certificate in what was given as authorities")
)

// Login gives a user and a password, fresh for each request, so that neither is kept here.
type Login func() (user, password string, err error)

// Options say where the store is and how to get there. Only Base is needed.
type Options struct {
	// Base is the address of an existing folder, https://host/path. Plain http is for this computer itself only. It holds no
	// user and no password.
	Base string
	// Login is nil where no login is needed.
	Login Login
	// Authorities are certificates in PEM that are trusted as well as those of the system, or with OnlyAuthorities instead of them.
	Authorities     []byte
	OnlyAuthorities bool
	// Certificate gives the certificate of this user, if the server asks for one.
	Certificate func() (*tls.Certificate, error)
	// Proxy is the address of a proxy without user and password, or Direct. Empty means what the environment says.
	Proxy      string
	ProxyLogin Login
	// Stall is how long nothing at all may come through, in either direction. Zero means a minute.
	Stall time.Duration
}

// Store is a folder on a WebDAV server. Make one with New.
type Store struct {
	base  *url.URL // with a decoded path that has no slash at its end
	login Login
	wire  *http.Transport
	pause func(ctx context.Context, d time.Duration) error
	// publishing holds the names that are being given now, each with a channel that is closed when that is done.
	publishing sync.Map
}

// New gives the store at an address. It does not connect.
func New(o Options) (*Store, error) {
	base, err := checkBase(o.Base)
	if err != nil {
		return nil, err
	}
	wire, err := newTransport(o)
	if err != nil {
		return nil, err
	}
	return &Store{base: base, login: o.Login, wire: wire, pause: pause}, nil
}

// Close drops the connections that are open and idle.
func (s *Store) Close() { s.wire.CloseIdleConnections() }

func pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

func checkBase(address string) (*url.URL, error) {
	base, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("it cannot be read: %w", ErrAddress) // the cause would show the address, and what is in it
	}
	switch {
	case base.User != nil:
		return nil, fmt.Errorf("it holds a user or a password: %w", ErrAddress)
	case base.RawQuery != "" || base.Fragment != "" || base.Opaque != "":
		return nil, fmt.Errorf("it is not a plain address: %w", ErrAddress)
	case base.Hostname() == "" || strings.Contains(base.Host, "["):
		return nil, fmt.Errorf("it has no host name: %w", ErrAddress)
	case base.Scheme != "https" && !(base.Scheme == "http" && thisComputer(base.Hostname())):
		return nil, fmt.Errorf("it does not start with https: %w", ErrAddress)
	}
	base.Path = strings.TrimRight(base.Path, "/")
	base.RawPath = ""
	return base, nil
}

func thisComputer(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func roots(o Options) (*x509.CertPool, error) {
	if len(o.Authorities) == 0 && !o.OnlyAuthorities {
		return nil, nil
	}
	pool := x509.NewCertPool()
	if !o.OnlyAuthorities {
		system, err := x509.SystemCertPool()
		if err != nil {
			return nil, fmt.Errorf("read the authorities of the system: %w", err)
		}
		pool = system
	}
	if !pool.AppendCertsFromPEM(o.Authorities) {
		return nil, ErrCertificate
	}
	return pool, nil
}
