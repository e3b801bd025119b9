package zgw

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
	"time"
)

// TLSConfig is the part of a profile about the connection. TLS 1.2 is the least, and a server is always asked who it is.
type TLSConfig struct {
	// CA holds certificates (PEM) that are trusted beside those of the system, or alone.
	CA string `json:"ca,omitempty"`
	// OnlyCA trusts nobody but CA.
	OnlyCA bool `json:"onlyCa,omitempty"`
	// Client names the secret that is our certificate with its key, both PEM, one after the other.
	Client string `json:"client,omitempty"`
}

func (t TLSConfig) check() error {
	switch {
	case t.CA != "" && !x509.NewCertPool().AppendCertsFromPEM([]byte(t.CA)):
		return &ProfileError{"tls.ca", "malformed"}
	case t.CA == "" && t.OnlyCA:
		return &ProfileError{"tls.ca", "missing"}
	}
	if why := wrongText(t.Client, 100, true); why != "" {
		return &ProfileError{"tls.client", why}
	}
	return nil
}

func (c *Client) transport() *http.Transport {
	proxy := http.ProxyFromEnvironment
	if c.profile.Proxy != "" {
		proxy = func(*http.Request) (*url.URL, error) { return url.Parse(c.profile.Proxy) }
	}
	return &http.Transport{
		Proxy:               proxy,
		DialContext:         dial,
		TLSHandshakeTimeout: 20 * time.Second,
		IdleConnTimeout:     time.Minute,
		TLSClientConfig:     c.tlsConfig(),
		ForceAttemptHTTP2:   true,
		OnProxyConnectResponse: func(_ context.Context, _ *url.URL, _ *http.Request, answer *http.Response) error {
			if answer.StatusCode != http.StatusOK {
				return fmt.Errorf("%w: status %d", ErrProxy, answer.StatusCode)
			}
			return nil
		},
	}
}

// onTheWay is how much may wait in this computer to be sent. What waits there counts as sent, and nothing is heard until it has gone:
// on a line of 1 KB a second that must be well below the patience.
const onTheWay = 16 << 10

// dial connects, and keeps little waiting to be sent, so that a slow upload is seen to move.
func dial(ctx context.Context, network, address string) (net.Conn, error) {
	c, err := (&net.Dialer{Timeout: 20 * time.Second}).DialContext(ctx, network, address)
	if tcp, ok := c.(*net.TCPConn); ok && err == nil {
		_ = tcp.SetWriteBuffer(onTheWay) // where that is refused, only a slow line is the worse for it
	}
	return c, err
}

func (c *Client) tlsConfig() *tls.Config {
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if wanted := c.profile.TLS; wanted.CA != "" {
		pool, err := x509.SystemCertPool()
		if err != nil || wanted.OnlyCA {
			pool = x509.NewCertPool()
		}
		pool.AppendCertsFromPEM([]byte(wanted.CA))
		config.RootCAs = pool
	}
	if name := c.profile.TLS.Client; name != "" {
		config.GetClientCertificate = func(info *tls.CertificateRequestInfo) (*tls.Certificate, error) {
			return c.clientCertificate(info.Context(), name)
		}
	}
	return config
}

func (c *Client) clientCertificate(ctx context.Context, name string) (*tls.Certificate, error) {
	pem, err := c.secret(ctx, name)
	if err != nil {
		return nil, err
	}
	pair, err := tls.X509KeyPair([]byte(pem), []byte(pem))
	if err != nil {
		return nil, fmt.Errorf("%w: %s is no certificate with a key", ErrSecret, name)
	}
	return &pair, nil
}

// transportError says why there was no answer, without the address, in which ids of zaken stand.
func transportError(call string, err error) error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	switch {
	case errors.Is(err, ErrSecret), errors.Is(err, ErrProxy), errors.Is(err, context.Canceled):
		return fmt.Errorf("%s: %w", call, err)
	case isTLS(err):
		return fmt.Errorf("%w: %s: %w", ErrTLS, call, err)
	}
	return fmt.Errorf("%w: %s: %w", ErrOffline, call, err)
}

func isTLS(err error) bool {
	var (
		verification *tls.CertificateVerificationError
		header       tls.RecordHeaderError
		alert        tls.AlertError
		authority    x509.UnknownAuthorityError
		invalid      x509.CertificateInvalidError
		host         x509.HostnameError
	)
	return errors.As(err, &verification) || errors.As(err, &header) || errors.As(err, &alert) || errors.As(err, &authority) ||
		errors.As(err, &invalid) || errors.As(err, &host) || isTLSText(err.Error())
}

// isTLSText finds what the library tells in words only: an older version of TLS, or a server without any.
func isTLSText(s string) bool {
	return strings.Contains(s, "tls: ") || strings.Contains(s, "HTTP response to HTTPS client")
}
