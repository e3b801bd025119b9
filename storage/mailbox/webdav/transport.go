package webdav

import (
	"context"
	"crypto/tls"
	"net"
	"net/http"
	"net/url"
	"time"

	"keukentafel/storage/mailbox/overhttp"
)

const mostIdle = 4

func newTransport(o Options) (*http.Transport, error) {
	pool, err := roots(o)
	if err != nil {
		return nil, err
	}
	proxy, err := proxyOf(o)
	if err != nil {
		return nil, err
	}
	stall := o.Stall
	if stall <= 0 {
		stall = usualStall
	}
	settings := &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: pool}
	if o.Certificate != nil {
		settings.GetClientCertificate = func(*tls.CertificateRequestInfo) (*tls.Certificate, error) { return o.Certificate() }
	}
	return &http.Transport{
		Proxy:                  proxy,
		OnProxyConnectResponse: overhttp.CheckProxy,
		DialContext:            dialer(stall),
		TLSClientConfig:        settings,
		DisableCompression:     true, // sizes are measured
		MaxIdleConnsPerHost:    mostIdle,
		IdleConnTimeout:        stall / 2,
		MaxResponseHeaderBytes: 64 << 10,
	}, nil
}

func proxyOf(o Options) (func(*http.Request) (*url.URL, error), error) {
	switch o.Proxy {
	case "":
		return http.ProxyFromEnvironment, nil
	case Direct:
		return nil, nil
	}
	address, err := url.Parse(o.Proxy)
	if err != nil || address.User != nil || address.Host == "" || address.Scheme != "http" && address.Scheme != "https" {
		return nil, ErrProxy
	}
	return func(*http.Request) (*url.URL, error) {
		if o.ProxyLogin == nil {
			return address, nil
		}
		user, password, err := o.ProxyLogin()
		if err != nil {
			return nil, loginError{err}
		}
		with := *address
		with.User = url.UserPassword(user, password)
		return &with, nil
	}, nil
}

// loginError is a keyring that did not give what it should.
type loginError struct{ error }

func (l loginError) Unwrap() error { return l.error }

func dialer(stall time.Duration) func(context.Context, string, string) (net.Conn, error) {
	dial := overhttp.Dial(stall)
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		c, err := dial(ctx, network, address)
		if err != nil {
			return nil, err
		}
		return &moving{c, stall}, c.SetDeadline(time.Now().Add(stall))
	}
}

// moving is a connection that fails when no byte comes through in either direction for a while: a long upload does not make the
// wait for its answer fail, and a big object may take as long as it needs.
type moving struct {
	net.Conn
	stall time.Duration
}

func (m *moving) Read(p []byte) (int, error) {
	n, err := m.Conn.Read(p)
	if n > 0 && err == nil {
		m.moved()
	}
	return n, err
}

func (m *moving) Write(p []byte) (int, error) {
	if err := m.Conn.SetDeadline(time.Now().Add(m.stall)); err != nil {
		return 0, err
	}
	n, err := m.Conn.Write(p)
	if n > 0 && err == nil {
		m.moved()
	}
	return n, err
}

// moved gives the connection its time again. That this fails is not told: the connection was closed meanwhile, but the bytes did
// come through. To say otherwise of a write would make package http send a MOVE once more that the server has had.
func (m *moving) moved() { _ = m.Conn.SetDeadline(time.Now().Add(m.stall)) }
