package desk

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/words"
	"keukentafel/storage/mailbox"
)

func TestEveryReasonOfAMailboxIsToldInWordsWithWhatToDo(t *testing.T) {
	for _, reason := range mailbox.Reasons() {
		why := mailbox.Because(reason)
		why.Status, why.RetryAfter = 503, 2*time.Minute
		err := inWords(fmt.Errorf("deliver package: %w", why))
		var told *casework.SendFailure
		if !errors.As(err, &told) {
			t.Errorf("%s: got %v", reason, err)
			continue
		}
		if told.Reason != string(reason) || told.Advice == "" || told.Status != 503 || told.RetryAfter != 2*time.Minute || !errors.Is(err, why) {
			t.Errorf("%s: got %+v", reason, told)
		}
		if !errors.Is(err, casework.ErrUnreachable) && !errors.Is(err, casework.ErrMailboxFull) && !errors.Is(err, casework.ErrMailboxRefuses) {
			t.Errorf("%s is none of the errors of casework", reason)
		}
		for _, l := range words.Langs() {
			said := l.Setback(told.Reason, 0)
			if strings.Contains(said, "⟦") || strings.Count(said, ".") < 2 {
				t.Errorf("%s in %s: %q", reason, l, said)
			}
		}
	}
}

func TestWhatAStoreAdvisesIsTheClassInWhichThePackageEnds(t *testing.T) {
	for reason, class := range map[mailbox.Reason]casework.Advice{
		mailbox.ReasonNetwork: casework.AdviceLater, mailbox.ReasonSilence: casework.AdviceLater, mailbox.ReasonBusy: casework.AdviceLater,
		mailbox.ReasonServer: casework.AdviceLater, mailbox.ReasonTruncated: casework.AdviceLater,
		mailbox.ReasonLogin: casework.AdvicePerson, mailbox.ReasonForbidden: casework.AdvicePerson, mailbox.ReasonNoPlace: casework.AdvicePerson,
		mailbox.ReasonProxy: casework.AdvicePerson, mailbox.ReasonFull: casework.AdvicePerson, mailbox.ReasonTooBig: casework.AdvicePerson,
		mailbox.ReasonRefused: casework.AdvicePerson, mailbox.ReasonClock: casework.AdvicePerson, mailbox.ReasonMissing: casework.AdviceNever,
		mailbox.ReasonUnknownCA: casework.AdviceUnsafe, mailbox.ReasonCertExpired: casework.AdviceUnsafe, mailbox.ReasonCertHost: casework.AdviceUnsafe,
		mailbox.ReasonNoSecureLink: casework.AdviceUnsafe,
	} {
		var told *casework.SendFailure
		if !errors.As(inWords(mailbox.Because(reason)), &told) || told.Advice != class {
			t.Errorf("%s ends in %+v, want %s", reason, told, class)
		}
	}
}

func TestAFailureWithoutAReasonOfTheStoreGetsOne(t *testing.T) {
	for err, reason := range map[error]string{mailbox.ErrUnreachable: "network", mailbox.ErrFull: "full", mailbox.ErrNotAllowed: "refused"} {
		var told *casework.SendFailure
		if !errors.As(inWords(err), &told) || told.Reason != reason {
			t.Errorf("%v: got %+v", err, told)
		}
	}
	for _, err := range []error{mailbox.ErrDamaged, mailbox.ErrNotFound, casework.ErrLocked} {
		var told *casework.SendFailure
		if errors.As(inWords(err), &told) {
			t.Errorf("%v is no failure of a mailbox, and became %v", err, told)
		}
	}
}

func TestAClockThatIsWrongIsToldInMinutes(t *testing.T) {
	if said := words.NL.Setback("clock-differs", 25*time.Minute); !strings.Contains(said, "25 minuten voor") {
		t.Errorf("said %q", said)
	}
	if said := words.EN.Setback("clock-differs", -time.Minute); !strings.Contains(said, "1 minute behind") {
		t.Errorf("said %q", said)
	}
}
