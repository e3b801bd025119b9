package desk

import (
	"context"
	"crypto/tls"
	"fmt"
	"net/url"
	"os"
	"sync"
	"time"

	"keukentafel/app/casework"
	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/folder"
	"keukentafel/storage/mailbox/s3"
	"keukentafel/storage/mailbox/webdav"
)

// channels opens the store that the settings name. One store is used for all
// rounds as long as they stay the same, with its connections.
type channels struct {
	clock func() time.Time
	// secret reads what opens the channel of the settings, each time anew.
	secret func() (casework.ChannelSecret, error)

	guard sync.Mutex
	now   casework.Channel
	store mailbox.Store
}

// opened is a store that may hold connections.
type opened interface{ Close() }

// open gives the mailbox of the settings; ErrNoMailbox when there is none.
func (h *channels) open(set casework.Settings) (casework.Post, error) {
	where := set.Where()
	if where.None() {
		return nil, casework.ErrNoMailbox
	}
	h.guard.Lock()
	defer h.guard.Unlock()
	if h.store != nil && h.now == where {
		return post{h.store}, nil
	}
	store, err := h.make(where, h.secret)
	if err != nil {
		return nil, err
	}
	h.shut()
	h.now, h.store = where, store
	return post{store}, nil
}

// close ends what is open.
func (h *channels) close() {
	h.guard.Lock()
	defer h.guard.Unlock()
	h.shut()
}

func (h *channels) shut() {
	if o, is := h.store.(opened); is {
		o.Close()
	}
	h.now, h.store = casework.Channel{}, nil
}

// make gives the store of a channel. It does not connect.
func (h *channels) make(c casework.Channel, secret func() (casework.ChannelSecret, error)) (store mailbox.Store, err error) {
	switch c.Kind {
	case casework.ChannelFolder:
		if c.Address == "" {
			return nil, casework.ErrNoMailbox
		}
		return folder.New(c.Address, h.clock), nil
	case casework.ChannelWebDAV:
		store, err = openWebDAV(c, secret)
	case casework.ChannelS3:
		store, err = openS3(c, secret, h.clock)
	default:
		return nil, fmt.Errorf("open mailbox: %w", casework.ErrBadAddress)
	}
	if err != nil {
		return nil, inWords(fmt.Errorf("open mailbox: %w", err))
	}
	return store, nil
}

func openWebDAV(c casework.Channel, secret func() (casework.ChannelSecret, error)) (mailbox.Store, error) {
	o := webdav.Options{Base: c.Address, OnlyAuthorities: c.CAOnly, Proxy: c.Proxy}
	if c.CAFile != "" {
		var err error
		if o.Authorities, err = os.ReadFile(c.CAFile); err != nil {
			return nil, casework.ErrBadCertificate // the cause would show where files lie
		}
	}
	if c.User != "" {
		o.Login = func() (string, string, error) {
			s, err := secret()
			return c.User, s.Password, err
		}
	}
	if c.ProxyUser != "" {
		o.ProxyLogin = func() (string, string, error) {
			s, err := secret()
			return c.ProxyUser, s.ProxyPassword, err
		}
	}
	if c.Certificate != "" {
		o.Certificate = func() (*tls.Certificate, error) { return ownCertificate(secret) }
	}
	return webdav.New(o)
}

func openS3(c casework.Channel, secret func() (casework.ChannelSecret, error), clock func() time.Time) (mailbox.Store, error) {
	o := s3.Options{
		Endpoint: c.Address, Bucket: c.Bucket, Region: c.Region, Prefix: c.Prefix, VirtualHost: c.VirtualHost,
		CAFile: c.CAFile, CAOnly: c.CAOnly, Proxy: c.Proxy, Now: clock,
		Keys: func() (s3.Keys, error) {
			s, err := secret()
			return s3.Keys{Access: c.User, Secret: s.Password}, err
		},
	}
	var err error
	if c.Certificate != "" {
		if o.ClientCertificate, err = ownCertificate(secret); err != nil {
			return nil, err
		}
	}
	if c.ProxyUser != "" {
		if o.Proxy, err = withLogin(c, secret); err != nil {
			return nil, err
		}
	}
	return s3.New(o)
}

// withLogin puts the login in the address of the proxy, as S3 wants it.
func withLogin(c casework.Channel, secret func() (casework.ChannelSecret, error)) (string, error) {
	u, err := url.Parse(c.Proxy)
	if err != nil || u.Host == "" || u.User != nil {
		return "", casework.ErrBadProxy
	}
	s, err := secret()
	if err != nil {
		return "", err
	}
	u.User = url.UserPassword(c.ProxyUser, s.ProxyPassword)
	return u.String(), nil
}

func ownCertificate(secret func() (casework.ChannelSecret, error)) (*tls.Certificate, error) {
	s, err := secret()
	if err != nil {
		return nil, err
	}
	certificate, err := tls.X509KeyPair(s.Certificate, s.Certificate)
	if err != nil {
		return nil, casework.ErrBadCertificate // the cause may show what is in the file
	}
	return &certificate, nil
}

// Check opens a channel without connecting.
func (h *channels) Check(c casework.Channel, secret casework.ChannelSecret) error {
	given := func() (casework.ChannelSecret, error) { return secret, nil }
	if c.Certificate != "" {
		if _, err := ownCertificate(given); err != nil {
			return err
		}
	}
	store, err := h.make(c, given)
	if o, is := store.(opened); is && err == nil {
		o.Close()
	}
	return err
}

// Probe tries a channel out.
func (h *channels) Probe(ctx context.Context, c casework.Channel, secret casework.ChannelSecret, tell func(casework.ChannelStep)) (casework.ChannelReport, error) {
	if err := h.Check(c, secret); err != nil {
		return casework.ChannelReport{}, err
	}
	store, err := h.make(c, func() (casework.ChannelSecret, error) { return secret, nil })
	if err != nil {
		return casework.ChannelReport{}, err
	}
	if o, is := store.(opened); is {
		defer o.Close()
	}
	if tell != nil {
		ctx = mailbox.WithProgress(ctx, func(s mailbox.Step) { tell(stepOf(s)) })
	}
	seen := store.Probe(ctx)
	if ctx.Err() != nil {
		return casework.ChannelReport{}, ctx.Err()
	}
	report := casework.ChannelReport{Usable: seen.Usable()}
	for _, s := range seen.Steps {
		report.Steps = append(report.Steps, stepOf(s))
	}
	return report, nil
}

// stepOf gives every failed step a reason; a store that loses what was just
// left there, without saying so, gives something else back.
func stepOf(s mailbox.Step) casework.ChannelStep {
	step := casework.ChannelStep{Name: string(s.Name), Outcome: casework.Outcome(s.Outcome)}
	if s.Err != nil {
		worded := whySending(inWords(s.Err))
		failure, told := worded.(*casework.SendFailure) //nolint:errorlint // it was just put around
		if !told {
			failure = because(mailbox.ReasonOtherBack, worded)
		}
		step.Failure = failure
	}
	return step
}
