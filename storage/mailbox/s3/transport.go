package s3

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"net/url"
	"os"
	"time"

	"keukentafel/storage/mailbox/overhttp"
)

// transport speaks HTTP/1.1 over TLS 1.2 or better. Only connecting has a time limit of its own; the rest is watched by its bytes.
func (o Options) transport() (*http.Transport, error) {
	secure, err := o.tls()
	if err != nil {
		return nil, err
	}
	proxy, err := o.proxy()
	if err != nil {
		return nil, err
	}
	return &http.Transport{
		Proxy:                  proxy,
		DialContext:            overhttp.Dial(30 * time.Second),
		TLSClientConfig:        secure,
		TLSHandshakeTimeout:    30 * time.Second,
		MaxIdleConnsPerHost:    4,
		IdleConnTimeout:        30 * time.Second,
		DisableCompression:     true,
		MaxResponseHeaderBytes: 64 << 10,
		OnProxyConnectResponse: overhttp.CheckProxy,
	}, nil
}

func (o Options) tls() (*tls.Config, error) {
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if o.ClientCertificate != nil {
		config.Certificates = []tls.Certificate{*o.ClientCertificate}
	}
	if o.CAFile == "" {
		return config, nil
	}
	pem, err := os.ReadFile(o.CAFile)
	if err != nil {
		return nil, refuse(ErrCertificate, "the file with certificates cannot be read")
	}
	roots := x509.NewCertPool()
	if !o.CAOnly {
		if system, err := x509.SystemCertPool(); err == nil {
			roots = system
		}
	}
	if !roots.AppendCertsFromPEM(pem) {
		return nil, refuse(ErrCertificate, "the file with certificates holds none")
	}
	config.RootCAs = roots
	return config, nil
}

func (o Options) proxy() (func(*http.Request) (*url.URL, error), error) {
	switch o.Proxy {
	case "":
		return http.ProxyFromEnvironment, nil
	case Direct:
		return nil, nil
	}
	u, err := url.Parse(o.Proxy)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "socks5" {
		return nil, refuse(ErrProxy, "the address of the proxy must start with http, https or socks5")
	}
	return http.ProxyURL(u), nil
}
