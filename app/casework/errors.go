package casework

import (
	"errors"
	"fmt"
)

// What a verb can refuse. Texts carry no personal data; the screens word them
// in Dutch.
var (
	// ErrNoFamily: there is no such family here.
	ErrNoFamily = errors.New("no such family")
	// ErrNotSetUp: the installation has no owner yet.
	ErrNotSetUp = errors.New("installation has no owner yet")
	// ErrNoPen: another installation may change this plan.
	ErrNoPen = errors.New("the pen of this plan is elsewhere")
	// ErrNothingToUndo: nothing was changed since the family was opened.
	ErrNothingToUndo = errors.New("nothing to undo")
	// ErrUnknownConsent: no such consent in this family.
	ErrUnknownConsent = errors.New("no such consent")
	// ErrNotAGiver: this person's consent is not asked for.
	ErrNotAGiver = errors.New("consent of this person is not needed")
	// ErrFutureDate: a day that has not come yet.
	ErrFutureDate = errors.New("date lies in the future")
	// ErrNoCategories: a consent must name what it is about.
	ErrNoCategories = errors.New("consent names no categories")
	// ErrUnknownContribution: no such contribution.
	ErrUnknownContribution = errors.New("no such contribution")
	// ErrDecided: the contribution was decided on before.
	ErrDecided = errors.New("contribution was decided on before")
	// ErrNeedsReason: a refusal or a part needs a reason for the giver.
	ErrNeedsReason = errors.New("a reason is needed")
	// ErrNoCard: the partner's contact card is not in the directory.
	ErrNoCard = errors.New("no contact card of this partner")
	// ErrNoSlice: no such received slice.
	ErrNoSlice = errors.New("no such received slice")
	// ErrNoMailbox: no mailbox was chosen in the settings.
	ErrNoMailbox = errors.New("no mailbox was chosen")
	// ErrNoHandover: there is no offer to answer or withdraw.
	ErrNoHandover = errors.New("there is no such handover offer")
	// ErrOldEpoch: sent by somebody who no longer has the pen.
	ErrOldEpoch = errors.New("package is from before a handover")
	// ErrVersionBroken: an adopted version was changed or its signature is wrong.
	ErrVersionBroken = errors.New("an adopted version does not match its signature")
	// ErrNothingToAdopt: the plan is the same as the last adopted version.
	ErrNothingToAdopt = errors.New("nothing changed since the last adopted version")

	// ErrPartnerInUse: something was shared with the partner, asked of it or
	// brought by it, so it cannot be taken out as if it had never been there.
	ErrPartnerInUse = errors.New("partner is in use, end the involvement instead")

	// ErrNoSuchForm: a plan cannot be written in this form.
	ErrNoSuchForm = errors.New("no such form of export")
	// ErrNotTheirForm: this form is not made for this recipient.
	ErrNotTheirForm = errors.New("form of export is not for this recipient")
	// ErrDoesNotFit: not even the shortest version fits on the one page.
	ErrDoesNotFit = errors.New("does not fit on one page")
	// ErrInternal: a mistake in the program; nobody can do anything about it.
	ErrInternal = errors.New("mistake in the program")

	// ErrNotAPackage: a foreign file.
	ErrNotAPackage = errors.New("not a package of this program")
	// ErrTruncated: a package that is not whole.
	ErrTruncated = errors.New("package is not whole")
	// ErrAltered: a package that was changed on its way.
	ErrAltered = errors.New("package was changed on its way")
	// ErrNotForMe: sealed to somebody else, or forwarded by a recipient.
	ErrNotForMe = errors.New("package is for somebody else")
	// ErrForwarded: sealed for me by somebody who received it. It is a case of
	// ErrNotForMe.
	ErrForwarded = fmt.Errorf("%w: it was sent on by one of its readers", ErrNotForMe)
	// ErrUnknownSender: the sender's card is not in the directory.
	ErrUnknownSender = errors.New("sender of the package is not in the directory")
	// ErrExpired: the package's term is over.
	ErrExpired = errors.New("package has expired")
	// ErrReplayed: the package was received before.
	ErrReplayed = errors.New("package was received before")
	// ErrNewerVersion: made by a newer version of the program.
	ErrNewerVersion = errors.New("package was made by a newer version of the program")
	// ErrTooLarge: over the limits.
	ErrTooLarge = errors.New("package is too large")
	// ErrBadCard: a contact card that is damaged or not signed by its owner.
	ErrBadCard = errors.New("contact card is not valid")
	// ErrUnexpected: a package that answers nothing that is known here.
	ErrUnexpected = errors.New("package belongs to nothing here")
	// ErrFamilyExists: there is a family with this id already.
	ErrFamilyExists = errors.New("there is such a family already")
)

// What a mailbox can refuse. What waits keeps waiting.
var (
	// ErrUnreachable: no network, no stick, no such folder now.
	ErrUnreachable = errors.New("mailbox cannot be reached")
	// ErrMailboxFull: no room left in the mailbox.
	ErrMailboxFull = errors.New("mailbox is full")
	// ErrMailboxRefuses: the mailbox may not be written or read.
	ErrMailboxRefuses = errors.New("mailbox does not allow this")
)

// What opening the vault can refuse. The vault has errors of its own; whoever
// puts an installation together translates them to these.
var (
	// ErrWrongPassphrase: the passphrase does not open this vault.
	ErrWrongPassphrase = errors.New("wrong passphrase")
	// ErrWrongCode: the recovery code does not open this vault.
	ErrWrongCode = errors.New("wrong recovery code")
	// ErrWeakPassphrase: too short or too simple.
	ErrWeakPassphrase = errors.New("passphrase is too weak")
	// ErrNoVault: there is no vault in this folder.
	ErrNoVault = errors.New("no vault here")
	// ErrVaultExists: there is a vault in this folder already.
	ErrVaultExists = errors.New("there is a vault here already")
	// ErrUnconfirmed: the recovery code was never typed back.
	ErrUnconfirmed = errors.New("recovery code was not confirmed")
	// ErrNewerVault: made by a newer version of the program.
	ErrNewerVault = errors.New("vault was made by a newer version of the program")
	// ErrDiskFull: no room on the disk; nothing was changed.
	ErrDiskFull = errors.New("disk is full")
	// ErrDamaged: something in the vault cannot be read.
	ErrDamaged = errors.New("vault is damaged")
	// ErrTampered: something in the vault was changed from outside.
	ErrTampered = errors.New("vault was changed from outside")
	// ErrLocked: the vault is locked.
	ErrLocked = errors.New("vault is locked")
	// ErrInUse: another program has the vault open.
	ErrInUse = errors.New("vault is in use by another program")
	// ErrNoKeyring: the keyring of this computer does not help.
	ErrNoKeyring = errors.New("keyring is not available")
)
