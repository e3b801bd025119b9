package zgw

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"slices"
	"time"

	"keukentafel/app/family"
)

// AuthKind is how we prove who we are.
type AuthKind string

// The kinds.
const (
	AuthJWT    AuthKind = "zgw_jwt"   // the standard: a token of our own, signed with a shared secret
	AuthOAuth2 AuthKind = "oauth2_cc" // OAuth2 client credentials
	AuthAPIKey AuthKind = "api_key"   // a key that was handed out
)

// AuthConfig is the part of a profile about proving who we are.
type AuthConfig struct {
	Kind AuthKind `json:"kind"`
	// ClientID is our name there; for a JWT and OAuth2.
	ClientID string `json:"clientId,omitempty"`
	// Secret names the secret, key or password for Secrets.
	Secret string `json:"secret"`
	// TokenURL and Scope are for OAuth2.
	TokenURL string `json:"tokenUrl,omitempty"`
	Scope    string `json:"scope,omitempty"`
	// Header and Prefix are for a key; empty: "Authorization: Bearer ".
	Header string `json:"header,omitempty"`
	Prefix string `json:"prefix,omitempty"`
}

var (
	headerShape = regexp.MustCompile(`^[A-Za-z0-9-]{1,60}$`)
	prefixShape = regexp.MustCompile(`^[!-~][ -~]{0,59}$`)
)

func (a AuthConfig) check() error {
	if !slices.Contains([]AuthKind{AuthJWT, AuthOAuth2, AuthAPIKey}, a.Kind) {
		return &ProfileError{"auth.kind", "unknown"}
	}
	byClient, byOAuth, byKey := a.Kind != AuthAPIKey, a.Kind == AuthOAuth2, a.Kind == AuthAPIKey
	for _, t := range []struct {
		field, value    string
		longest         int
		needed, allowed bool
	}{
		{"auth.secret", a.Secret, 100, true, true}, {"auth.clientId", a.ClientID, 100, byClient, byClient},
		{"auth.tokenUrl", a.TokenURL, 200, byOAuth, byOAuth}, {"auth.scope", a.Scope, 400, false, byOAuth},
		{"auth.header", a.Header, 60, false, byKey},
	} {
		if t.value != "" && !t.allowed {
			return &ProfileError{t.field, "unknown"}
		}
		if why := wrongText(t.value, t.longest, !t.needed); why != "" {
			return &ProfileError{t.field, why}
		}
	}
	switch {
	case a.Header != "" && !headerShape.MatchString(a.Header):
		return &ProfileError{"auth.header", "malformed"}
	case a.Prefix != "" && !byKey:
		return &ProfileError{"auth.prefix", "unknown"}
	case a.Prefix != "" && !prefixShape.MatchString(a.Prefix):
		return &ProfileError{"auth.prefix", "malformed"}
	}
	if byOAuth {
		if why := wrongAddress(a.TokenURL); why != "" {
			return &ProfileError{"auth.tokenUrl", why}
		}
	}
	return nil
}

// Secret is a password or key. It prints as [withheld].
type Secret string

// String withholds.
func (Secret) String() string { return family.Withheld }

// GoString withholds.
func (Secret) GoString() string { return family.Withheld }

// Format withholds.
func (Secret) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, family.Withheld) }

// Secrets gives a secret by the name that the profile has for it. It is asked at each use; nothing is remembered.
type Secrets func(ctx context.Context, name string) (Secret, error)

// Actor is on whose behalf the calls are made; it ends up in the audit trail of the municipality.
type Actor struct {
	ID   string // of the user, as the municipality knows it
	Name string // how the user is called
}

// provider puts on a request the proof of who we are.
type provider interface {
	sign(ctx context.Context, r *http.Request, now time.Time) error
	// renew is called after a refusal, and tells whether trying once more makes sense.
	renew(problem *Problem) bool
}

func (c *Client) secret(ctx context.Context, name string) (Secret, error) {
	if c.secrets == nil {
		return "", ErrSecret
	}
	s, err := c.secrets(ctx, name)
	if err != nil {
		return "", fmt.Errorf("%w: %s: %w", ErrSecret, name, err)
	}
	if s == "" {
		return "", fmt.Errorf("%w: %s", ErrSecret, name)
	}
	return s, nil
}

func (c *Client) provider() provider {
	switch c.profile.Auth.Kind {
	case AuthOAuth2:
		return &oauth2{client: c}
	case AuthAPIKey:
		return apiKey{client: c}
	case AuthJWT:
	}
	return ownToken{client: c}
}

// apiKey sends a key that was handed out.
type apiKey struct{ client *Client }

func (k apiKey) sign(ctx context.Context, r *http.Request, _ time.Time) error {
	config := k.client.profile.Auth
	key, err := k.client.secret(ctx, config.Secret)
	if err != nil {
		return err
	}
	header, prefix := config.Header, config.Prefix
	if header == "" {
		header = "Authorization"
		if prefix == "" {
			prefix = "Bearer "
		}
	}
	r.Header.Set(header, prefix+string(key))
	return nil
}

func (apiKey) renew(*Problem) bool { return false }
