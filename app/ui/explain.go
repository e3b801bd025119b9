package ui

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/background"
	"keukentafel/app/words"
)

// explanation joins an error to its sentence in area "error".
type explanation struct {
	err error
	key string
}

// aboutBackups are the errors about backups and the vault key.
func aboutBackups() []explanation {
	return []explanation{
		{casework.ErrNeedsPassphrase, "error.needs-passphrase"},
		{casework.ErrNoBackup, "error.no-backup"},
		{casework.ErrNotABackup, "error.not-a-backup"},
		{casework.ErrBackupCut, "error.backup-cut"},
		{casework.ErrBackupAltered, "error.backup-altered"},
		{casework.ErrOtherVault, "error.other-vault"},
		{casework.ErrOlderKey, "error.older-key"},
		{casework.ErrNoBackupFolder, "error.no-backup-folder"},
		{casework.ErrBackupFolderGone, "error.backup-folder-gone"},
		{casework.ErrBackupBesideVault, "error.backup-beside-vault"},
	}
}

// aboutRecalls are the errors about what was held back or called back.
func aboutRecalls() []explanation {
	return []explanation{
		{casework.ErrStopped, "error.held-back"},
		{casework.ErrNoRecall, "error.no-recall"},
		{casework.ErrRecallOver, "error.recall-over"},
		{casework.ErrNotSentHere, "error.not-sent-here"},
		{casework.ErrCalledBack, "error.called-back"},
		{casework.ErrNotASample, "error.not-a-sample"},
		{casework.ErrSampleChanged, "error.sample-changed"},
		{casework.ErrSampleStays, "error.sample-stays"},
	}
}

// aboutPeople are the errors about who belongs to a family, and about giving
// them something on paper.
func aboutPeople() []explanation {
	return []explanation{{casework.ErrPartnerInUse, "error.partner-in-use"}, {consent.ErrNamed, "error.named"},
		{casework.ErrNotWritten, "error.not-written"}, {casework.ErrNotPrinted, "error.not-printed"}, {casework.ErrNoPrinter, "error.no-printer"}}
}

// explanations is the whole list, the more precise ones first.
func explanations() []explanation {
	return append(slices.Concat(aboutBackups(), aboutConsent(), aboutRecalls(), aboutPeople(), aboutFiles(), aboutTrust(), receiverExplanations()), []explanation{
		{context.Canceled, "error.stopped"},
		{casework.ErrWrongPassphrase, "error.wrong-passphrase"},
		{casework.ErrWrongCode, "error.wrong-code"},
		{casework.ErrWeakPassphrase, "error.weak-passphrase"},
		{casework.ErrNoVault, "error.no-vault"},
		{casework.ErrVaultExists, "error.vault-exists"},
		{casework.ErrUnconfirmed, "error.unconfirmed"},
		{casework.ErrNewerVault, "error.newer-vault"},
		{casework.ErrDiskFull, "error.disk-full"},
		{casework.ErrDamaged, "error.damaged"},
		{casework.ErrTampered, "error.tampered"},
		{casework.ErrLocked, "error.locked"},
		{casework.ErrInUse, "error.in-use"},
		{casework.ErrNoKeyring, "error.no-keyring"},
		{casework.ErrNoFamily, "error.no-family"},
		{casework.ErrNotSetUp, "error.not-set-up"},
		{casework.ErrNoPen, "error.no-pen"},
		{casework.ErrNothingToUndo, "error.nothing-to-undo"},
		{casework.ErrUnknownConsent, "error.unknown-consent"},
		{casework.ErrNotAGiver, "error.not-a-giver"},
		{casework.ErrFutureDate, "error.future-date"},
		{casework.ErrNoCategories, "error.no-categories"},
		{casework.ErrUnknownContribution, "error.unknown-contribution"},
		{casework.ErrDecided, "error.decided"},
		{casework.ErrNeedsReason, "error.needs-reason"},
		{casework.ErrNoCard, "error.no-card"},
		{casework.ErrNoSlice, "error.no-slice"},
		{casework.ErrNoMailbox, "error.no-mailbox"},
		{casework.ErrNoHandover, "error.no-handover"},
		{casework.ErrOldEpoch, "error.old-epoch"},
		{casework.ErrVersionBroken, "error.version-broken"},
		{casework.ErrNothingToAdopt, "error.nothing-to-adopt"},
		{casework.ErrNoSuchForm, "error.no-such-form"},
		{casework.ErrFamilyExists, "error.family-exists"},
		{casework.ErrUnreachable, "error.unreachable"},
		{casework.ErrMailboxFull, "error.mailbox-full"},
		{casework.ErrMailboxRefuses, "error.mailbox-refuses"},
		{casework.ErrNotAPackage, "error.not-a-package"},
		{casework.ErrTruncated, "error.truncated"},
		{casework.ErrAltered, "error.altered"},
		{casework.ErrForwarded, "error.forwarded"},
		{casework.ErrNotForMe, "error.not-for-me"},
		{casework.ErrUnknownSender, "error.unknown-sender"},
		{casework.ErrExpired, "error.expired"},
		{casework.ErrReplayed, "error.replayed"},
		{casework.ErrNewerVersion, "error.newer-version"},
		{casework.ErrTooLarge, "error.too-large"},
		{casework.ErrBadCard, "error.bad-card"},
		{casework.ErrNotYet, "error.not-yet"},
		{casework.ErrUnexpected, "error.unexpected"},
		{consent.ErrPending, "error.pending"},
		{consent.ErrNothingToShare, "error.nothing-to-share"},
		{consent.ErrNotAdopted, "error.not-adopted"},
		{consent.ErrUnknownRecipient, "error.unknown-recipient"},
		{consent.ErrPartnerEnded, "error.partner-ended"},
		{consent.ErrNoSuchGround, "error.ground-off"},
		{consent.ErrGroundOff, "error.ground-off"},
		{consent.ErrGroundNotForPartner, "error.ground-not-for-partner"},
		{consent.ErrNotWeighed, "error.not-weighed"},
		{consent.ErrNotInformed, "error.not-informed"},
		{family.ErrBadDate, "error.bad-date"},
		{family.ErrBirthInFuture, "error.birth-in-future"},
		{family.ErrTooLong, "error.too-long"}, {family.ErrNotText, "error.not-text"},
		{family.ErrEmpty, "error.empty"},
		{family.ErrUnknownPerson, "error.unknown-person"},
		{family.ErrUnknownPartner, "error.unknown-partner"},
		{family.ErrUnknownItem, "error.unknown-item"},
		{family.ErrBadMark, "error.bad-mark"},
		{family.ErrTwoCoordinators, "error.two-coordinators"},
		{family.ErrNoCoordinator, "error.no-coordinator"},
		{family.ErrPeriodBackwards, "error.period-backwards"},
		{ErrFileExists, "error.file-exists"},
		{ErrNoSuchFile, "error.no-such-file"},
		{ErrNoViewer, "error.no-viewer"},
		{background.ErrInternal, "error.internal"},
	}...)
}

// keepingExplanations are those of keeping and destroying.
func keepingExplanations() []explanation {
	return []explanation{
		{casework.ErrBadRetention, "error.bad-retention"},
		{casework.ErrNoRetention, "error.no-retention"},
		{casework.ErrHeld, "error.held"},
		{casework.ErrHandoverOut, "error.handover-out"},
		{casework.ErrStillQueued, "error.still-queued"},
		{casework.ErrNoReason, "error.no-reason"},
		{casework.ErrNotApproved, "error.not-approved"},
		{casework.ErrNamesSomebody, "error.names-somebody"},
		{casework.ErrNoRequest, "error.no-request"},
		{casework.ErrAskedBefore, "error.asked-before"},
		{casework.ErrTooYoungToAsk, "error.too-young-to-ask"},
		{casework.ErrDestroyed, "error.destroyed"},
		{casework.ErrNoSuchRecord, "error.no-such-record"},
		{casework.ErrNeedsCheck, "error.needs-check"},
		{casework.ErrBadPolicy, "error.bad-policy"},
	}
}

// Explain words an error: what happened, and what to do. It never shows the
// text of the error itself.
func Explain(l words.Lang, err error) string {
	if text := cmp.Or(explainWeak(l, err), explainStore(l, err)); text != "" {
		return text
	}
	for _, e := range slices.Concat(penExplanations(), harms(), allExplanations()) {
		if errors.Is(err, e.err) {
			return l.T(e.key, "where", l.Where(casework.Where(err)))
		}
	}
	return l.T("error.other")
}

// missingGlyph is an error about a letter that no font has.
type missingGlyph interface {
	error
	MissingGlyph() (letter rune, where string)
}

// explain is Explain, and names the person whose name cannot be printed.
func (s *Shell) explain(err error) string {
	l := s.words()
	var glyph missingGlyph
	if !errors.As(err, &glyph) {
		return Explain(l, err)
	}
	letter, where := glyph.MissingGlyph()
	return l.T("error.missing-glyph", "letter", string(letter), "where", s.nameOf(where))
}

// nameOf is how the thing with a label such as "person 01H..." is called.
func (s *Shell) nameOf(where string) string {
	id, person := strings.CutPrefix(where, "person ")
	if s.desk == nil || !person {
		return s.words().Spot(where)
	}
	dossier, err := s.desk.Dossier(context.Background(), s.present().Family)
	if err != nil {
		return s.words().Spot(where)
	}
	p, found := dossier.Family.Person(family.PersonID(id))
	if !found {
		return s.words().Spot(where)
	}
	return string(p.Name())
}
