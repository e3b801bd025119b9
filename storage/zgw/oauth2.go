package zgw

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// tokenMargin is how long before its end a token is not used any more.
const tokenMargin = 30 * time.Second

// oauth2 gets a token with our credentials and uses it until it ends or is refused.
type oauth2 struct {
	client *Client
	mu     sync.Mutex
	token  *Secret // behind a pointer, out of sight of package fmt
	until  time.Time
}

func (o *oauth2) sign(ctx context.Context, r *http.Request, now time.Time) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.token == nil || !now.Before(o.until) {
		if err := o.fetch(ctx, now); err != nil {
			return err
		}
	}
	r.Header.Set("Authorization", "Bearer "+string(*o.token))
	return nil
}

// renew: a token may have been withdrawn before its end.
func (o *oauth2) renew(p *Problem) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	again := p.Status == http.StatusUnauthorized && o.token != nil
	o.token = nil
	return again
}

func (o *oauth2) fetch(ctx context.Context, now time.Time) error {
	config := o.client.profile.Auth
	secret, err := o.client.secret(ctx, config.Secret)
	if err != nil {
		return err
	}
	form := url.Values{"grant_type": {"client_credentials"}}
	if config.Scope != "" {
		form.Set("scope", config.Scope)
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, config.TokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return fmt.Errorf("%w: token", ErrProfile)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Accept", "application/json")
	r.SetBasicAuth(url.QueryEscape(config.ClientID), url.QueryEscape(string(secret)))
	answer, err := o.client.http.Do(r)
	if err != nil {
		return transportError("POST token", err)
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.StatusCode != http.StatusOK {
		p := problemOf("POST token", answer, now)
		if p.Status == http.StatusBadRequest {
			p.class = ErrAuth // the standard of OAuth2 refuses credentials so
		}
		return p
	}
	return o.keep(answer, now)
}

func (o *oauth2) keep(answer *http.Response, now time.Time) error {
	var told struct {
		Token     Secret  `json:"access_token"`
		ExpiresIn float64 `json:"expires_in"`
	}
	err := json.NewDecoder(io.LimitReader(answer.Body, largestAnswer)).Decode(&told)
	if err != nil || told.Token == "" {
		return fmt.Errorf("%w: POST token", ErrUnexpected)
	}
	if told.ExpiresIn <= 0 {
		told.ExpiresIn = 60
	}
	o.token, o.until = &told.Token, now.Add(time.Duration(told.ExpiresIn)*time.Second-tokenMargin)
	return nil
}
