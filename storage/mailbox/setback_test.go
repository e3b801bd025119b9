package mailbox

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestEveryReasonSaysWhatMakesSenseAndWhichErrorItIs(t *testing.T) {
	advices := map[Advice]bool{TryLater: true, AskUser: true, Incapable: true, StopNow: true}
	for _, reason := range Reasons() {
		s := Because(reason)
		if s.Reason != reason || !advices[s.Advice] || !errors.Is(s, ErrUnreachable) && !errors.Is(s, ErrNotAllowed) && !errors.Is(s, ErrFull) {
			t.Errorf("%s: %+v", reason, s)
		}
		if s.Advice == TryLater && !errors.Is(s, ErrUnreachable) {
			t.Errorf("%s may be tried again, and is no ErrUnreachable", reason)
		}
	}
}

func TestASetbackTellsNumbersAndNeverItsCause(t *testing.T) {
	s := Because(ReasonClock)
	s.Status, s.Code, s.RetryAfter, s.Ahead, s.Cause = 403, "RequestTimeTooSkewed", time.Minute, -25*time.Minute, errors.New("geheim-wachtwoord")
	text := s.Error()
	for _, part := range []string{"clock-differs", "status 403", "RequestTimeTooSkewed", "1m0s", "25m behind"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in %q", part, text)
		}
	}
	if strings.Contains(text, "geheim") || !errors.Is(s, s.Cause) {
		t.Errorf("the cause is printed, or lost: %q", text)
	}
}
