package zgwtest

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
	"time"
)

// oldest is how old a token may be.
const oldest = time.Hour

func quiet() *log.Logger { return log.New(io.Discard, "", 0) }

// admit refuses what does not come in at all: too large, unknown, or not allowed.
func (s *Server) admit(r *http.Request, root string, length int64) *problem {
	if s.maxBody > 0 && length > s.maxBody {
		return &problem{status: http.StatusRequestEntityTooLarge, page: true} // a proxy, not the server
	}
	if p := s.authenticate(r); p != nil {
		return p
	}
	if scope := scopeFor(r, root); s.denied[scope] {
		return &problem{status: http.StatusForbidden, code: "permission_denied"}
	}
	return nil
}

func scopeFor(r *http.Request, root string) string {
	path := strings.TrimPrefix(r.URL.Path, root)
	reads := r.Method == http.MethodGet
	switch {
	case root == catalogiRoot:
		return "catalogi.lezen"
	case root == zakenRoot && reads:
		return "zaken.lezen"
	case root == zakenRoot && path == "/zaken":
		return "zaken.aanmaken"
	case root == zakenRoot:
		return "zaken.bijwerken"
	case reads:
		return "documenten.lezen"
	case strings.HasSuffix(path, "lock"):
		return "documenten.lock"
	case r.Method == http.MethodPost:
		return "documenten.aanmaken"
	}
	return "documenten.bijwerken"
}

func (s *Server) authenticate(r *http.Request) *problem {
	refuse := func(code string) *problem { return &problem{status: http.StatusForbidden, code: code} }
	token, isBearer := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if s.bearers[token] || s.bearers[r.Header.Get("X-Api-Key")] {
		return nil
	}
	parts := strings.Split(token, ".")
	switch {
	case !isBearer:
		return &problem{status: http.StatusForbidden, code: "not_authenticated"}
	case len(parts) != 3:
		return &problem{status: http.StatusUnauthorized, code: "jwt-decode-error"}
	}
	var head struct{ Alg string }
	claims := claimsOf(r)
	if !decode(parts[0], &head) || claims == nil {
		return refuse("jwt-decode-error")
	}
	client, _ := claims["client_id"].(string)
	sum := hmac.New(sha256.New, []byte(Password))
	fmt.Fprintf(sum, "%s.%s", parts[0], parts[1])
	switch {
	case client == "":
		return refuse("missing-client-identifier")
	case client != ClientID || claims["iss"] != client:
		return refuse("invalid-client-identifier")
	case head.Alg != "HS256" || base64.RawURLEncoding.EncodeToString(sum.Sum(nil)) != parts[2]:
		return refuse("invalid-jwt-signature")
	}
	return s.inTime(claims)
}

func (s *Server) inTime(claims map[string]any) *problem {
	iat, ok := claims["iat"].(float64)
	made := time.Unix(int64(iat), 0)
	switch {
	case !ok:
		return &problem{status: http.StatusForbidden, code: "jwt-missing-iat-claim"}
	case s.now().Sub(made) > oldest:
		return &problem{status: http.StatusForbidden, code: "jwt-expired"}
	case s.strict && made.After(s.now()):
		return &problem{status: http.StatusForbidden, code: "jwt-immature"}
	}
	return nil
}

func decode(part string, into any) bool {
	text, err := base64.RawURLEncoding.DecodeString(part)
	return err == nil && json.Unmarshal(text, into) == nil
}

func claimsOf(r *http.Request) map[string]any {
	var claims map[string]any
	parts := strings.Split(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "), ".")
	if len(parts) != 3 || !decode(parts[1], &claims) {
		return nil
	}
	return claims
}

// token gives a token as OAuth2 does.
func (s *Server) token(w http.ResponseWriter, r *http.Request) {
	id, password, _ := r.BasicAuth()
	if id != ClientID || password != Password || r.FormValue("grant_type") != "client_credentials" {
		(&problem{status: http.StatusBadRequest, code: "invalid_client"}).answer(w)
		return
	}
	token := "oauth-" + s.id()
	s.bearers[token] = true
	answer(w, http.StatusOK, map[string]any{"access_token": token, "token_type": "Bearer", "expires_in": 300})
}
