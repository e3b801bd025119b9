package desk

import (
	"errors"

	"keukentafel/app/casework"
	"keukentafel/storage/mailbox"
)

var advices = map[mailbox.Advice]casework.Advice{
	mailbox.TryLater:  casework.AdviceLater,
	mailbox.AskUser:   casework.AdvicePerson,
	mailbox.Incapable: casework.AdviceNever,
	mailbox.StopNow:   casework.AdviceUnsafe,
}

// plain are the reasons of failures of which a store said no more.
var plain = []struct {
	is     error
	reason mailbox.Reason
}{
	{mailbox.ErrUnreachable, mailbox.ReasonNetwork},
	{mailbox.ErrFull, mailbox.ReasonFull},
	{mailbox.ErrNotAllowed, mailbox.ReasonRefused},
}

// whySending puts the reason of a mailbox in the words of casework around an
// error that is worded already. What is no failure of a mailbox stays as it is.
func whySending(worded error) error {
	var done *casework.SendFailure
	if errors.As(worded, &done) || !aboutMailbox(worded) {
		return worded
	}
	why := setbackOf(worded)
	if why == nil {
		return worded
	}
	return failureOf(why, worded)
}

func because(reason mailbox.Reason, worded error) *casework.SendFailure {
	return failureOf(mailbox.Because(reason), errors.Join(casework.ErrMailboxRefuses, worded))
}

func failureOf(why *mailbox.Setback, worded error) *casework.SendFailure {
	return &casework.SendFailure{
		Reason: string(why.Reason), Advice: advices[why.Advice], Status: why.Status,
		RetryAfter: why.RetryAfter, Ahead: why.Ahead, Err: worded,
	}
}

// aboutMailbox leaves out what is wrong with an address or a certificate: that
// was said before anything was sent.
func aboutMailbox(worded error) bool {
	return errors.Is(worded, casework.ErrUnreachable) || errors.Is(worded, casework.ErrMailboxFull) || errors.Is(worded, casework.ErrMailboxRefuses)
}

func setbackOf(err error) *mailbox.Setback {
	var why *mailbox.Setback
	if errors.As(err, &why) {
		return why
	}
	for _, p := range plain {
		if errors.Is(err, p.is) {
			return mailbox.Because(p.reason)
		}
	}
	return nil
}
