package zgw

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"time"
)

// backdated is how much earlier than now a token says that it was made: servers refuse one from the future, and none minds a minute.
const backdated = time.Minute

// ownToken makes a new token for each call.
type ownToken struct{ client *Client }

func (t ownToken) sign(ctx context.Context, r *http.Request, now time.Time) error {
	config := t.client.profile.Auth
	secret, err := t.client.secret(ctx, config.Secret)
	if err != nil {
		return err
	}
	token, err := makeToken(config.ClientID, secret, t.client.actor, now)
	if err != nil {
		return err
	}
	r.Header.Set("Authorization", "Bearer "+token)
	return nil
}

// renew: after a refusal because of the time, the clock of the server was read and a token by that clock may do.
func (ownToken) renew(p *Problem) bool { return errors.Is(p, ErrClock) }

func makeToken(clientID string, secret Secret, actor Actor, now time.Time) (string, error) {
	head, err := json.Marshal(map[string]string{"typ": "JWT", "alg": "HS256", "client_identifier": clientID})
	if err != nil {
		return "", err
	}
	claims, err := json.Marshal(map[string]any{
		"iss": clientID, "iat": now.Add(-backdated).Unix(), "client_id": clientID, "user_id": actor.ID, "user_representation": actor.Name,
	})
	if err != nil {
		return "", err
	}
	text := base64.RawURLEncoding.EncodeToString(head) + "." + base64.RawURLEncoding.EncodeToString(claims)
	sum := hmac.New(sha256.New, []byte(secret))
	sum.Write([]byte(text))
	return text + "." + base64.RawURLEncoding.EncodeToString(sum.Sum(nil)), nil
}
