package s3

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/s3/s3test"
)

const page = "<!DOCTYPE html><html><body><h1>marieke.jansen " + s3test.Access + " " + s3test.Secret + "</h1><br></body></html>"

func TestEveryAnswerSaysWhatToDo(t *testing.T) {
	cases := []struct {
		status int
		code   string
		kind   mailbox.Reason
		class  mailbox.Advice
		is     error
	}{
		{301, "PermanentRedirect", mailbox.ReasonMoved, mailbox.AskUser, mailbox.ErrUnreachable},
		{307, "TemporaryRedirect", mailbox.ReasonMoved, mailbox.AskUser, mailbox.ErrUnreachable},
		{400, "AuthorizationHeaderMalformed", mailbox.ReasonMoved, mailbox.AskUser, mailbox.ErrUnreachable},
		{400, "BadDigest", mailbox.ReasonTruncated, mailbox.TryLater, mailbox.ErrUnreachable},
		{400, "XAmzContentSHA256Mismatch", mailbox.ReasonTruncated, mailbox.TryLater, mailbox.ErrUnreachable},
		{400, "EntityTooLarge", mailbox.ReasonTooBig, mailbox.AskUser, mailbox.ErrNotAllowed},
		{400, "SomethingNew", mailbox.ReasonRefused, mailbox.AskUser, mailbox.ErrNotAllowed},
		{401, "", mailbox.ReasonLogin, mailbox.AskUser, mailbox.ErrNotAllowed},
		{403, "AccessDenied", mailbox.ReasonForbidden, mailbox.AskUser, mailbox.ErrNotAllowed},
		{403, "", mailbox.ReasonForbidden, mailbox.AskUser, mailbox.ErrNotAllowed},
		{403, "InvalidAccessKeyId", mailbox.ReasonLogin, mailbox.AskUser, mailbox.ErrNotAllowed},
		{403, "SignatureDoesNotMatch", mailbox.ReasonLogin, mailbox.AskUser, mailbox.ErrNotAllowed},
		{403, "RequestTimeTooSkewed", mailbox.ReasonClock, mailbox.AskUser, mailbox.ErrNotAllowed},
		{403, "QuotaExceeded", mailbox.ReasonFull, mailbox.AskUser, mailbox.ErrFull},
		{404, "NoSuchBucket", mailbox.ReasonNoPlace, mailbox.AskUser, mailbox.ErrUnreachable},
		{404, "", mailbox.ReasonNoPlace, mailbox.AskUser, mailbox.ErrUnreachable},
		{405, "MethodNotAllowed", mailbox.ReasonMissing, mailbox.Incapable, mailbox.ErrNotAllowed},
		{405, "", mailbox.ReasonMissing, mailbox.Incapable, mailbox.ErrNotAllowed},
		{407, "", mailbox.ReasonProxy, mailbox.AskUser, mailbox.ErrUnreachable},
		{409, "OperationAborted", mailbox.ReasonBusy, mailbox.TryLater, mailbox.ErrUnreachable},
		{413, "", mailbox.ReasonTooBig, mailbox.AskUser, mailbox.ErrNotAllowed},
		{423, "", mailbox.ReasonBusy, mailbox.TryLater, mailbox.ErrUnreachable},
		{429, "", mailbox.ReasonBusy, mailbox.TryLater, mailbox.ErrUnreachable},
		{429, "TooManyRequests", mailbox.ReasonBusy, mailbox.TryLater, mailbox.ErrUnreachable},
		{500, "InternalError", mailbox.ReasonServer, mailbox.TryLater, mailbox.ErrUnreachable},
		{500, "", mailbox.ReasonServer, mailbox.TryLater, mailbox.ErrUnreachable},
		{501, "NotImplemented", mailbox.ReasonMissing, mailbox.Incapable, mailbox.ErrNotAllowed},
		{502, "", mailbox.ReasonServer, mailbox.TryLater, mailbox.ErrUnreachable},
		{503, "SlowDown", mailbox.ReasonBusy, mailbox.TryLater, mailbox.ErrUnreachable},
		{503, "", mailbox.ReasonBusy, mailbox.TryLater, mailbox.ErrUnreachable},
		{504, "", mailbox.ReasonServer, mailbox.TryLater, mailbox.ErrUnreachable},
		{507, "InsufficientStorage", mailbox.ReasonFull, mailbox.AskUser, mailbox.ErrFull},
		{507, "", mailbox.ReasonFull, mailbox.AskUser, mailbox.ErrFull},
	}
	for _, c := range cases {
		for _, wait := range []string{"", "120"} {
			for method, call := range calls {
				fake, s := start(t)
				f := s3test.Problem(method, c.status, c.code)
				if c.code == "" {
					f = s3test.Answer(method, c.status, page, http.Header{"Content-Type": {"text/html"}, "Retry-After": {wait}})
				}
				fake.Plan(f)
				err := call(t, s)
				got := failure(t, err)
				if got.Reason != c.kind || got.Advice != c.class || !errors.Is(err, c.is) || got.Status != c.status || c.kind != mailbox.ReasonMoved && got.Code != s3Code(c.code, method, c.status) {
					t.Errorf("%s %d %s: got %s %s %v", method, c.status, c.code, got.Reason, got.Advice, err)
				}
				if c.code == "" && wait != "" && got.RetryAfter != 2*time.Minute {
					t.Errorf("%s %d: leave alone for %v", method, c.status, got.RetryAfter)
				}
				tellsNothing(t, err)
			}
		}
	}
}

func TestANameThatIsSaidToBeInUseIsNeitherSuccessNorAPause(t *testing.T) {
	for _, wait := range []string{"", "120"} {
		for what, there := range map[string][]byte{"nothing": nil, "half of it": letter(500), "another": letter(2000)} {
			fake, s := start(t)
			if there != nil {
				fake.Plant("keukentafel/mail/"+name, there)
			}
			fake.Plan(s3test.Answer(http.MethodPut, 412, page, http.Header{"Content-Type": {"text/html"}, "Retry-After": {wait}}))
			err := put(t, s, name, letter(1000))
			var f *mailbox.Setback
			if short := len(there) < 1000; !errors.Is(err, mailbox.ErrExists) || errors.Is(err, mailbox.ErrDamaged) != short || errors.As(err, &f) {
				t.Errorf("%s lies there: got %v", what, err)
			}
			tellsNothing(t, err)
		}
	}
}

var calls = map[string]func(*testing.T, *Store) error{
	http.MethodPut: func(t *testing.T, s *Store) error { return put(t, s, name, letter(1000)) },
	http.MethodGet: func(t *testing.T, s *Store) error { _, err := s.List(t.Context(), "", "", 0); return err },
}

// s3Code is the code that is to be told: one that stands in the answer, or what is meant by a status without one.
func s3Code(code, method string, status int) string {
	switch {
	case code != "":
		return code
	case status == 403:
		return "AccessDenied"
	case status == 404 && method == http.MethodPut:
		return "NoSuchKey"
	case status == 404:
		return "NoSuchBucket"
	}
	return ""
}

func tellsNothing(t *testing.T, err error) {
	t.Helper()
	for _, secret := range []string{"marieke", s3test.Access, s3test.Secret, "http:", "html", "127.0.0.1"} {
		if strings.Contains(err.Error(), secret) {
			t.Errorf("%q stands in %q", secret, err)
		}
	}
}

func TestEveryCodeIsOfOneReason(t *testing.T) {
	known := map[string]bool{}
	for reason, list := range codes {
		for _, code := range strings.Fields(list) {
			if mailbox.Because(reason).Kind == nil || known[code] || !oneWord.MatchString(code) {
				t.Errorf("%s is of the unknown reason %s, or of two, or cannot be a code", code, reason)
			}
			known[code] = true
		}
	}
}

func TestAClockThatIsWrongIsToldInWords(t *testing.T) {
	for words, ahead := range map[string]time.Duration{"2h0m ahead": 2 * time.Hour, "25m behind": -25 * time.Minute} {
		fake, o, _ := started(t)
		o.after = nil
		at := time.Date(2026, 3, 29, 12, 0, 0, 0, time.UTC)
		o.Now = func() time.Time { return at.Add(ahead) }
		fake.Plan(s3test.Answer(http.MethodGet, 403, "<Error><Code>RequestTimeTooSkewed</Code></Error>",
			http.Header{"Date": {at.Format(http.TimeFormat)}, "Content-Type": {"application/xml"}}))
		_, err := open(t, o).List(t.Context(), "", "", 0)
		if f := failure(t, err); f.Reason != mailbox.ReasonClock || f.Ahead != ahead || !strings.Contains(err.Error(), words) {
			t.Errorf("got %v, want %s", err, words)
		}
	}
}

func TestADateToTryAgainIsReadByTheClockOfTheServer(t *testing.T) {
	at := time.Date(2026, 3, 29, 12, 0, 0, 0, time.UTC)
	for given, want := range map[string]time.Duration{
		at.Add(10 * time.Minute).Format(http.TimeFormat):    10 * time.Minute,
		at.Add(-time.Hour).Format(http.TimeFormat):          0,
		at.Add(99 * 24 * time.Hour).Format(http.TimeFormat): 24 * time.Hour,
		"soon": 0, "-5": 0, "99999999999": 0,
	} {
		fake, s := start(t)
		fake.Plan(s3test.Answer(http.MethodGet, 503, "", http.Header{"Date": {at.Format(http.TimeFormat)}, "Retry-After": {given}}))
		_, err := s.List(t.Context(), "", "", 0)
		if got := failure(t, err).RetryAfter; got != want {
			t.Errorf("%s: got %v, want %v", given, got, want)
		}
	}
}

func TestKeysThatCannotBeHadAreNoReasonToAskTheServer(t *testing.T) {
	locked := errors.New("the keyring of marieke is locked")
	fake, o, _ := started(t)
	o.after = nil
	asked := 0
	o.Keys = func() (Keys, error) { asked++; return Keys{}, locked }
	s := open(t, o)
	err := put(t, s, name, letter(10))
	if f := failure(t, err); f.Reason != mailbox.ReasonNoSecret || f.Advice != mailbox.AskUser || !errors.Is(err, locked) || !errors.Is(err, mailbox.ErrNotAllowed) {
		t.Errorf("got %v", err)
	}
	tellsNothing(t, err)
	if got := fake.Requests(); len(got) != 0 {
		t.Errorf("asked %v", got)
	}
	if _, err := s.List(t.Context(), "", "", 0); asked != 2 || !errors.Is(err, locked) {
		t.Errorf("asked %d times for keys, %v", asked, err)
	}
}

func TestKeysAreAskedForOnceUntilTheServerRefusesThem(t *testing.T) {
	fake, o, _ := started(t)
	o.after = nil
	asked := 0
	o.Keys = func() (Keys, error) { asked++; return Keys{s3test.Access, s3test.Secret}, nil }
	s := open(t, o)
	for range 3 {
		_, _ = s.List(t.Context(), "", "", 0)
	}
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
	fake.Plan(s3test.Problem(http.MethodGet, 403, "InvalidAccessKeyId"))
	_, _ = s.List(t.Context(), "", "", 0)
	if _, err := s.List(t.Context(), "", "", 0); err != nil || asked != 2 {
		t.Errorf("asked %d times, %v", asked, err)
	}
}
