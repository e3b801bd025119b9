package s3

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/url"
	"regexp"
	"strings"
	"time"

	"keukentafel/storage/mailbox"
)

// The reasons for which New refuses. Each is also mailbox.ErrNotAllowed.
var (
	ErrAddress     = errors.New("s3: not the address of a server that can be used")
	ErrBucket      = errors.New("s3: not a bucket that can be used")
	ErrProxy       = errors.New("s3: not the address of a proxy that can be used")
	ErrCertificate = errors.New("s3: no certificate in the file")
)

// Direct as a proxy means: none, whatever the environment says.
const Direct = "direct"

const (
	defaultRegion = "us-east-1"
	defaultStall  = time.Minute
	longestPrefix = 300
)

// Options say where the bucket is and how to get there. Endpoint, Bucket and Keys are needed.
type Options struct {
	// Endpoint is the address of the server, as https://s3.example.org or https://s3.example.org:7070. Plain http is refused, except
	// on this computer itself.
	Endpoint string
	// Region is part of the signature; empty means us-east-1, which most servers other than Amazon's expect.
	Region string
	Bucket string
	// Prefix is a folder inside the bucket, such as keukentafel/mail; empty for the whole bucket.
	Prefix string
	// VirtualHost puts the bucket in the name of the host instead of in the path.
	VirtualHost bool
	// Keys is asked when keys are first needed and after they were refused. It may be asked by several goroutines, one at a time.
	Keys func() (Keys, error)
	// CAFile is a PEM file with certificates that are trusted besides those of the system, or instead of them with CAOnly.
	CAFile string
	CAOnly bool
	// ClientCertificate is shown to a server that asks for one.
	ClientCertificate *tls.Certificate
	// Proxy is the address of a proxy (http, https or socks5), possibly with a name and password, or Direct; empty takes what the
	// environment of the program says.
	Proxy string
	// Stall is how long a call may go without a single byte moving; zero means a minute.
	Stall time.Duration
	// Now is the clock of this computer, against which the server's is told; nil means time.Now.
	Now func() time.Time

	after func(time.Duration, func()) alarm
}

var (
	bucketName = regexp.MustCompile(`^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$`)
	regionName = regexp.MustCompile(`^[a-zA-Z0-9-]{1,64}$`)
)

// endpoint checks the options and gives the host and whether to speak TLS. No address is repeated in an error.
func (o Options) endpoint() (host string, secure bool, err error) {
	u, err := url.Parse(o.Endpoint)
	switch {
	case err != nil || u.Host == "":
		return "", false, refuse(ErrAddress, "the address of the server is not a web address")
	case u.User != nil:
		return "", false, refuse(ErrAddress, "the address of the server may not hold a name or password")
	case strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "":
		return "", false, refuse(ErrAddress, "the address of the server ends with the host: the bucket is given apart")
	case u.Scheme != "https" && (u.Scheme != "http" || !thisComputer(u.Hostname())):
		return "", false, refuse(ErrAddress, "the address of the server must start with https")
	}
	return u.Host, u.Scheme == "https", o.check()
}

func (o Options) check() error {
	switch {
	case !bucketName.MatchString(o.Bucket) || strings.Contains(o.Bucket, ".."):
		return refuse(ErrBucket, "this cannot be the name of a bucket")
	case o.Region != "" && !regionName.MatchString(o.Region):
		return refuse(ErrBucket, "this cannot be the name of a region")
	case o.Keys == nil:
		return refuse(nil, "there is nothing to ask for the keys")
	case o.CAOnly && o.CAFile == "":
		return refuse(ErrCertificate, "only certificates of a file are trusted, and no file is given")
	case o.Stall < 0:
		return refuse(nil, "the time without progress may not be negative")
	case len(o.Prefix) > longestPrefix:
		return refuse(ErrBucket, "the folder in the bucket is too long")
	}
	if err := mailbox.CheckPrefix(o.Prefix); err != nil {
		return fmt.Errorf("s3 options: the folder in the bucket: %w", errors.Join(ErrBucket, err))
	}
	return nil
}

func (o Options) withDefaults() Options {
	if o.Region == "" {
		o.Region = defaultRegion
	}
	if o.Stall == 0 {
		o.Stall = defaultStall
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.after == nil {
		o.after = func(d time.Duration, f func()) alarm { return time.AfterFunc(d, f) }
	}
	if o.Prefix = strings.TrimSuffix(o.Prefix, "/"); o.Prefix != "" {
		o.Prefix += "/"
	}
	return o
}

func thisComputer(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func refuse(kind error, why string) error {
	return fmt.Errorf("s3 options: %s: %w", why, errors.Join(kind, mailbox.ErrNotAllowed))
}
