package desk

import (
	"errors"
	"fmt"
	"slices"

	"keukentafel/app/casework"
	"keukentafel/app/document/jsonfile"
	"keukentafel/storage/keyring"
	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/s3"
	"keukentafel/storage/mailbox/webdav"
	"keukentafel/storage/sealed"
	"keukentafel/storage/vault"
)

// meaning joins an error of a part to what casework calls it.
type meaning struct{ from, to error }

// The more special ones come first.
var meanings = []meaning{
	{vault.ErrNeedsPassphrase, casework.ErrNeedsPassphrase},
	{vault.ErrNoBackup, casework.ErrNoBackup},
	{vault.ErrNotABackup, casework.ErrNotABackup},
	{vault.ErrBackupCut, casework.ErrBackupCut},
	{vault.ErrBackupAltered, casework.ErrBackupAltered},
	{vault.ErrOtherVault, casework.ErrOtherVault},
	{vault.ErrOlderKey, casework.ErrOlderKey},
	{vault.ErrNoVault, casework.ErrNoVault},
	{vault.ErrVaultExists, casework.ErrVaultExists},
	{vault.ErrNewerFormat, casework.ErrNewerVault},
	{vault.ErrInUse, casework.ErrInUse},
	{vault.ErrUnconfirmed, casework.ErrUnconfirmed},
	{vault.ErrWrongPassphrase, casework.ErrWrongPassphrase},
	{vault.ErrWeakPassphrase, casework.ErrWeakPassphrase},
	{vault.ErrWrongRecoveryCode, casework.ErrWrongCode},
	{vault.ErrNoDevice, casework.ErrNoKeyring},
	{vault.ErrWrongDevice, casework.ErrNoKeyring},
	{vault.ErrLocked, casework.ErrLocked},
	{vault.ErrDiskFull, casework.ErrDiskFull},
	{vault.ErrNotWritable, casework.ErrNotWritable},
	{vault.ErrReadOnly, casework.ErrReadOnly},
	{vault.ErrOlderCopy, casework.ErrOlderCopy},
	{vault.ErrTampered, casework.ErrTampered},
	{vault.ErrDamaged, casework.ErrDamaged},
	{vault.ErrShredded, casework.ErrDestroyed},

	{keyring.ErrNotFound, casework.ErrNoKeyring},
	{keyring.ErrUnavailable, casework.ErrNoKeyring},

	{sealed.ErrNotACard, casework.ErrBadCard},
	{sealed.ErrTruncated, casework.ErrTruncated},
	{sealed.ErrNotAPackage, casework.ErrNotAPackage},
	{sealed.ErrAltered, casework.ErrAltered},
	{sealed.ErrForwarded, casework.ErrForwarded},
	{sealed.ErrNotForMe, casework.ErrNotForMe},
	{sealed.ErrUnknownSender, casework.ErrUnknownSender},
	{sealed.ErrExpired, casework.ErrExpired},
	{sealed.ErrReplayed, casework.ErrReplayed},
	{sealed.ErrNewerVersion, casework.ErrNewerVersion},
	{sealed.ErrTooLarge, casework.ErrTooLarge},
	{sealed.ErrWrongRecipient, casework.ErrNoCard},
	{sealed.ErrNotForSealing, casework.ErrInternal},
	{sealed.ErrBadLetter, casework.ErrInternal},

	{jsonfile.ErrForeign, casework.ErrNotOurFile},
	{jsonfile.ErrCut, casework.ErrFileCut},
	{jsonfile.ErrTooLarge, casework.ErrFileTooLarge},
	{jsonfile.ErrNewer, casework.ErrFileNewer},
	{jsonfile.ErrMisfit, casework.ErrFileMisfit},

	{webdav.ErrAddress, casework.ErrBadAddress},
	{webdav.ErrProxy, casework.ErrBadProxy},
	{webdav.ErrCertificate, casework.ErrBadCertificate},
	{s3.ErrAddress, casework.ErrBadAddress},
	{s3.ErrBucket, casework.ErrBadBucket},
	{s3.ErrProxy, casework.ErrBadProxy},
	{s3.ErrCertificate, casework.ErrBadCertificate},

	// What is half there may become whole: a synced folder takes its time.
	{mailbox.ErrDamaged, casework.ErrTruncated},
	{mailbox.ErrIncomplete, casework.ErrTruncated},
	{mailbox.ErrNotFound, casework.ErrTruncated},
	{mailbox.ErrUnreachable, casework.ErrUnreachable},
	{mailbox.ErrFull, casework.ErrMailboxFull},
	{mailbox.ErrNotAllowed, casework.ErrMailboxRefuses},
}

// inWords adds to an error of a part what casework calls it.
func inWords(err error) error {
	if err == nil {
		return nil
	}
	for _, m := range slices.Concat(harmMeaning(err), meanings, registerMeanings) {
		if !errors.Is(err, m.from) {
			continue
		}
		if errors.Is(err, m.to) {
			return whySending(err)
		}
		return whySending(fmt.Errorf("%w: %w", m.to, err))
	}
	return err
}
