package zgw

import (
	"encoding/json"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// largestAnswer is far more than any answer of these calls.
const largestAnswer = 8 << 20

// problemOf reads an answer that refuses. A body that is no problem+json, such as the page of a proxy, leaves only the status.
func problemOf(call string, answer *http.Response, now time.Time) *Problem {
	p := &Problem{Call: call, Status: answer.StatusCode, RetryAfter: retryAfter(answer.Header.Get("Retry-After"), now)}
	body, _ := io.ReadAll(io.LimitReader(answer.Body, largestAnswer))
	if isJSON(answer.Header) {
		p.read(body)
	}
	p.class = p.classify()
	return p
}

// paramList is written in two ways by servers of different age.
type paramList []struct{ Name, Code, Reason string }

func (p *Problem) read(body []byte) {
	var told struct {
		Code, Instance string
		InvalidParams  paramList
		Old            paramList `json:"invalid-params"`
	}
	if json.Unmarshal(body, &told) != nil {
		return
	}
	p.Code, p.Instance = bare(told.Code), bare(told.Instance)
	for _, param := range append(told.InvalidParams, told.Old...) {
		p.Params = append(p.Params, Param{Name: bare(param.Name), Code: bare(param.Code), Reason: param.Reason})
	}
}

// bare keeps codes and ids, and drops what could be a sentence.
func bare(s string) string {
	if len(s) > 100 || strings.ContainsAny(s, " \t\r\n\"<>") {
		return ""
	}
	return s
}

func isJSON(h http.Header) bool {
	kind, _, err := mime.ParseMediaType(h.Get("Content-Type"))
	return err == nil && (kind == "application/json" || strings.HasSuffix(kind, "+json"))
}

func retryAfter(said string, now time.Time) time.Duration {
	if seconds, err := strconv.Atoi(said); err == nil && seconds > 0 {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(said); err == nil && at.After(now) {
		return at.Sub(now).Round(time.Second)
	}
	return 0
}

// clockCodes are the refusals that a clock causes.
var clockCodes = []string{"jwt-expired", "jwt-immature", "jwt-not-yet-valid"}

var classOfCode = []struct {
	code  string
	class error
}{
	{"existing-lock", ErrLocked}, {"incorrect-lock-id", ErrLocked}, {"unlocked", ErrLocked}, {"identificatie-niet-uniek", ErrTaken},
	{"not-published", ErrTypeNotPublished}, {"missing-zaaktype-informatieobjecttype-relation", ErrTypesNotRelated},
	{"zaak-closed", ErrZaakClosed}, {"zaak-gesloten", ErrZaakClosed}, {"incomplete-upload", ErrIncomplete}, {"file-size", ErrIncomplete},
}

var classOfStatus = map[int]error{
	http.StatusUnauthorized: ErrAuth, http.StatusForbidden: ErrScope, http.StatusNotFound: ErrNotFound, http.StatusGone: ErrNotFound,
	http.StatusMethodNotAllowed: ErrUnsupported, http.StatusNotImplemented: ErrUnsupported, http.StatusConflict: ErrBusy,
	http.StatusLocked: ErrLocked, http.StatusRequestEntityTooLarge: ErrTooLarge, http.StatusInsufficientStorage: ErrFull,
	http.StatusTooManyRequests: ErrBusy, http.StatusRequestTimeout: ErrBusy, http.StatusProxyAuthRequired: ErrAuth,
}

func (p *Problem) classify() error {
	for _, code := range clockCodes {
		if p.has(code) {
			return ErrClock
		}
	}
	if p.Status == http.StatusForbidden && (strings.Contains(p.Code, "jwt") || strings.Contains(p.Code, "client-identifier")) {
		return ErrAuth
	}
	for _, c := range classOfCode {
		if p.has(c.code) {
			return c.class
		}
	}
	if class, ok := classOfStatus[p.Status]; ok {
		return class
	}
	switch {
	case p.Status >= 500:
		return ErrBusy
	case p.Status >= 400:
		return ErrRefused
	}
	return ErrUnexpected
}
