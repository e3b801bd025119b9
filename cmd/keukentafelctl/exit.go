package main

import (
	"context"
	"errors"
	"flag"
	"io/fs"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/passphrase"
	"keukentafel/app/words"
)

// The exit codes, as the design promises them.
const (
	exitDone    = 0
	exitRefused = 1
	exitUsage   = 2
	exitLocked  = 3
	exitDamaged = 4
	exitMailbox = 5
)

// told joins an error to its exit code and its words.
type told struct {
	err  error
	code int
	key  string
}

// explanations: the more special errors come first.
var explanations = []told{
	{errUsage, exitUsage, "ctl.error.usage"},
	{errAmbiguous, exitUsage, "ctl.error.ambiguous"},
	{errFound, exitUsage, "ctl.error.not-found"},
	{errLeftOver, exitDamaged, "ctl.error.faults"},
	{errLogAltered, exitDamaged, "ctl.error.log-altered"},
	{errNotReceived, exitRefused, "ctl.error.not-received"},
	{errCheckFailed, exitMailbox, "register.ctl.check-failed"},

	{casework.ErrWrongPassphrase, exitLocked, "error.wrong-passphrase"},
	{casework.ErrWrongCode, exitLocked, "error.wrong-code"},
	{casework.ErrNeedsPassphrase, exitLocked, "error.needs-passphrase"},
	{casework.ErrNoBackup, exitRefused, "error.no-backup"},
	{casework.ErrNotABackup, exitDamaged, "error.not-a-backup"},
	{casework.ErrBackupCut, exitDamaged, "error.backup-cut"},
	{casework.ErrBackupAltered, exitDamaged, "error.backup-altered"},
	{casework.ErrOtherVault, exitRefused, "error.other-vault"},
	{casework.ErrOlderKey, exitRefused, "error.older-key"},
	{casework.ErrNoBackupFolder, exitRefused, "error.no-backup-folder"},
	{casework.ErrBackupFolderGone, exitRefused, "error.backup-folder-gone"},
	{casework.ErrBackupBesideVault, exitRefused, "error.backup-beside-vault"},
	{casework.ErrNoVault, exitLocked, "error.no-vault"},
	{casework.ErrUnconfirmed, exitLocked, "error.unconfirmed"},
	{casework.ErrNewerVault, exitLocked, "error.newer-vault"},
	{casework.ErrLocked, exitLocked, "error.locked"},
	{casework.ErrInUse, exitLocked, "error.in-use"},
	{casework.ErrNoKeyring, exitLocked, "error.no-keyring"},
	{casework.ErrWeakPassphrase, exitRefused, "error.weak-passphrase"},
	{casework.ErrVaultExists, exitRefused, "error.vault-exists"},
	{casework.ErrDiskFull, exitRefused, "error.disk-full"},
	{casework.ErrTampered, exitDamaged, "error.tampered"},
	{casework.ErrDamaged, exitDamaged, "error.damaged"},
	{casework.ErrVersionBroken, exitDamaged, "error.version-broken"},

	{casework.ErrUnreachable, exitMailbox, "error.unreachable"},
	{casework.ErrMailboxFull, exitMailbox, "error.mailbox-full"},
	{casework.ErrMailboxRefuses, exitMailbox, "error.mailbox-refuses"},
	{casework.ErrNoMailbox, exitMailbox, "ctl.error.no-mailbox"},

	{casework.ErrNotAPackage, exitDamaged, "error.not-a-package"},
	{casework.ErrTruncated, exitDamaged, "error.truncated"},
	{casework.ErrAltered, exitDamaged, "error.altered"},
	{casework.ErrBadCard, exitDamaged, "error.bad-card"},
	{casework.ErrForwarded, exitRefused, "error.forwarded"},
	{casework.ErrNotForMe, exitRefused, "error.not-for-me"},
	{casework.ErrUnknownSender, exitRefused, "error.unknown-sender"},
	{casework.ErrExpired, exitRefused, "error.expired"},
	{casework.ErrReplayed, exitRefused, "error.replayed"},
	{casework.ErrNewerVersion, exitRefused, "error.newer-version"},
	{casework.ErrTooLarge, exitRefused, "error.too-large"},
	{casework.ErrUnexpected, exitRefused, "error.unexpected"},
	{casework.ErrOldEpoch, exitRefused, "error.old-epoch"},
	{casework.ErrNotYet, exitRefused, "ctl.error.not-yet"},
	{casework.ErrStopped, exitRefused, "error.held-back"},
	{casework.ErrNoRecall, exitRefused, "error.no-recall"},
	{casework.ErrRecallOver, exitRefused, "error.recall-over"},
	{casework.ErrNotSentHere, exitRefused, "error.not-sent-here"},
	{casework.ErrCalledBack, exitRefused, "error.called-back"},
	{casework.ErrSampleStays, exitRefused, "error.sample-stays"},

	{casework.ErrNoFamily, exitRefused, "error.no-family"},
	{casework.ErrFamilyExists, exitRefused, "error.family-exists"},
	{casework.ErrPartnerInUse, exitRefused, "error.partner-in-use"},
	{casework.ErrNotSetUp, exitRefused, "ctl.error.not-set-up"},
	{casework.ErrNoPen, exitRefused, "error.no-pen"},
	{casework.ErrUnknownConsent, exitRefused, "error.unknown-consent"},
	{casework.ErrNotAGiver, exitRefused, "error.not-a-giver"},
	{casework.ErrFutureDate, exitRefused, "error.future-date"},
	{casework.ErrNoCategories, exitRefused, "error.no-categories"},
	{casework.ErrUnknownContribution, exitRefused, "error.unknown-contribution"},
	{casework.ErrDecided, exitRefused, "error.decided"},
	{casework.ErrNeedsReason, exitRefused, "error.needs-reason"},
	{casework.ErrNoCard, exitRefused, "error.no-card"},
	{casework.ErrNoSlice, exitRefused, "error.no-slice"},
	{casework.ErrNoHandover, exitRefused, "error.no-handover"},
	{casework.ErrNothingToAdopt, exitRefused, "error.nothing-to-adopt"},

	{casework.ErrBadRetention, exitRefused, "error.bad-retention"},
	{casework.ErrNoRetention, exitRefused, "error.no-retention"},
	{casework.ErrHeld, exitRefused, "error.held"},
	{casework.ErrHandoverOut, exitRefused, "error.handover-out"},
	{casework.ErrStillQueued, exitRefused, "error.still-queued"},
	{casework.ErrNoReason, exitRefused, "error.no-reason"},
	{casework.ErrNotApproved, exitRefused, "error.not-approved"},
	{casework.ErrNamesSomebody, exitRefused, "error.names-somebody"},
	{casework.ErrNoRequest, exitRefused, "error.no-request"},
	{casework.ErrAskedBefore, exitRefused, "error.asked-before"},
	{casework.ErrTooYoungToAsk, exitRefused, "error.too-young-to-ask"},
	{casework.ErrDestroyed, exitRefused, "error.destroyed"},
	{casework.ErrNoSuchRecord, exitRefused, "error.no-such-record"},
	{casework.ErrNeedsCheck, exitRefused, "error.needs-check"},
	{casework.ErrBadPolicy, exitRefused, "error.bad-policy"},

	{consent.ErrPending, exitRefused, "error.pending"},
	{consent.ErrNothingToShare, exitRefused, "error.nothing-to-share"},
	{consent.ErrNamed, exitRefused, "error.named"},
	{consent.ErrNotAdopted, exitRefused, "error.not-adopted"},
	{consent.ErrPartnerEnded, exitRefused, "error.partner-ended"},
	{casework.ErrNoSuchForm, exitUsage, "error.no-such-form"},
	{consent.ErrUnknownRecipient, exitRefused, "error.unknown-recipient"},
	{consent.ErrNotInformed, exitRefused, "ctl.error.not-informed"},

	{family.ErrBadDate, exitRefused, "error.bad-date"},
	{family.ErrBirthInFuture, exitRefused, "error.birth-in-future"},
	{family.ErrTooLong, exitRefused, "error.too-long"},
	{family.ErrNotText, exitRefused, "error.not-text"},
	{family.ErrEmpty, exitRefused, "error.empty"},
	{family.ErrUnknownPerson, exitRefused, "error.unknown-person"},
	{family.ErrUnknownPartner, exitRefused, "error.unknown-partner"},
	{family.ErrUnknownItem, exitRefused, "error.unknown-item"},
	{family.ErrBadMark, exitRefused, "error.bad-mark"},
	{family.ErrTwoCoordinators, exitRefused, "error.two-coordinators"},
	{family.ErrNoCoordinator, exitRefused, "error.no-coordinator"},
	{family.ErrPeriodBackwards, exitRefused, "error.period-backwards"},

	{fs.ErrExist, exitRefused, "error.file-exists"},
	{fs.ErrNotExist, exitRefused, "error.no-such-file"},
	{fs.ErrPermission, exitRefused, "error.no-such-file"},
	{context.Canceled, exitRefused, "error.stopped"},
}

// missingGlyph is an error about a letter that no font has, of paper or of a
// picture.
type missingGlyph interface {
	error
	MissingGlyph() (letter rune, where string)
}

// explain gives the exit code of an error, and what happened in words.
func explain(l words.Lang, err error) (int, string) {
	if err == nil || errors.Is(err, flag.ErrHelp) {
		return exitDone, ""
	}
	var glyph missingGlyph
	if errors.As(err, &glyph) {
		letter, where := glyph.MissingGlyph()
		return exitRefused, l.T("error.missing-glyph", "letter", string(letter), "where", strings.TrimSuffix(l.Spot(where)+", "+where, ", "))
	}
	if text := explainStore(l, err); text != "" {
		return exitMailbox, text
	}
	var weak *passphrase.Weak
	if errors.As(err, &weak) {
		return exitRefused, l.T("secret.weakness."+string(weak.Why), "n", passphrase.MinLength) + " " + l.T("secret.advice")
	}
	for _, t := range allExplanations() {
		if errors.Is(err, t.err) {
			return t.code, l.T(t.key, "where", l.Where(casework.Where(err))) + detail(t.err, err)
		}
	}
	return exitRefused, l.T("ctl.error.other", "cause", err)
}

// detail is what a usage error is about: a flag, never what was typed after it.
func detail(kind, err error) string {
	if !errors.Is(kind, errUsage) {
		return ""
	}
	_, about, found := strings.Cut(err.Error(), "usage: ")
	if !found {
		return ""
	}
	return " (" + about + ")"
}
