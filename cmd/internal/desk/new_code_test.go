package desk

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/passphrase"
	"keukentafel/app/words"
	"keukentafel/storage/vault"
)

func TestTheOldCodeWorksUntilTheNewOneProvedItself(t *testing.T) {
	in := newDesk(t, cheap(t))
	_, err := in.ReplaceCode(vault.Passphrase("niet de juiste zin"))
	wantRefusal(t, err, casework.ErrWrongPassphrase, "without the passphrase")
	renewed, err := in.ReplaceCode(goodPassphrase)
	if err != nil {
		t.Fatal(err)
	}
	wantRefusal(t, renewed.Confirm(t.Context(), renewed.Code()[:40]), casework.ErrWrongCode, "half a code")
	if log, err := in.Log(t.Context(), casework.LogFilter{}); err != nil || logged(log, audit.VaultCodeReplaced) != 0 {
		t.Errorf("a code that was not replaced is in the log: %v", err)
	}
	if err := renewed.Confirm(t.Context(), strings.ToLower(renewed.Code())); err != nil {
		t.Fatal(err)
	}
	if log, err := in.Log(t.Context(), casework.LogFilter{}); err != nil || logged(log, audit.VaultCodeReplaced) != 1 {
		t.Errorf("the new code is not in the log once: %v", err)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(in.Folder(), vault.RecoveryCode(renewed.Code()), cheap(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
}

func logged(log []audit.Entry, event audit.Event) int {
	n := 0
	for _, e := range log {
		if e.Event == event {
			n++
		}
	}
	return n
}

func TestAPassphraseOfTheOwnersOwnNameIsRefused(t *testing.T) {
	in := newDesk(t, cheap(t)) // of Marieke Bos
	const next = "mariekebos zandbakhek"
	err := in.ChangePassphrase(t.Context(), goodPassphrase, next)
	var weak *passphrase.Weak
	if !errors.As(err, &weak) || !errors.Is(err, casework.ErrWeakPassphrase) {
		t.Errorf("got %v", err)
	}
	if strings.Contains(err.Error(), "marieke") {
		t.Error("the error tells the passphrase")
	}
}

func TestTheSheetOfACodeIsWrittenAsAPage(t *testing.T) {
	in := newDesk(t, cheap(t))
	var b bytes.Buffer
	if err := WriteCodeSheet(&b, in.Folder(), "YCK0-M1VZ-A9TE-G92B-6SHB-JARP-ETFH-HN86-FTSY", in.Today(), words.NL); err != nil || !bytes.HasPrefix(b.Bytes(), []byte("%PDF-")) {
		t.Errorf("%d bytes: %v", b.Len(), err)
	}
	wantRefusal(t, WriteCodeSheet(&b, t.TempDir(), "x", in.Today(), words.NL), casework.ErrNoVault, "a sheet of no vault")
}
