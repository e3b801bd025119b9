package desk

import (
	"context"
	"fmt"
	"io"

	"keukentafel/app/audit"
	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/family"
	"keukentafel/app/words"
	"keukentafel/storage/vault"
)

// NewCode is a new recovery code that does not work yet: the old one works
// until Confirm.
type NewCode struct {
	in  *Installation
	new *vault.NewCode
}

// ReplaceCode makes a new recovery code, for who proves to be allowed in.
func (in *Installation) ReplaceCode(proof vault.Key) (*NewCode, error) {
	made, err := in.vault.NewRecoveryCode(proof)
	if err != nil {
		return nil, inWords(err)
	}
	return &NewCode{in, made}, nil
}

// Code is the new code in its groups, to be written down or printed.
func (n *NewCode) Code() string { return n.new.Code().Reveal() }

// Confirm puts the new code in the place of the old one when it really opens the
// vault as it was typed back. After a wrong code it may be tried again.
func (n *NewCode) Confirm(ctx context.Context, typed string) error {
	e, err := n.in.entry(ctx, audit.VaultCodeReplaced, audit.Update)
	if err != nil {
		return err
	}
	return inWords(n.new.Confirm(e, vault.RecoveryCode(typed)))
}

// vaultNumber is how much of the id of a vault stands on its recovery sheet.
const vaultNumber = 8

// WriteCodeSheet writes the page, as PDF, on which the recovery code of the
// vault in a folder is kept on paper.
func WriteCodeSheet(w io.Writer, dir, code string, today family.Date, lang words.Lang) error {
	info, err := vault.Look(dir)
	if err != nil {
		return inWords(err)
	}
	doc, err := document.RecoverySheet(document.Recovery{Code: code, Vault: info.ID[:min(vaultNumber, len(info.ID))], Day: string(today)}, lang)
	if err != nil {
		return fmt.Errorf("recovery sheet: %w", paperInWords(err))
	}
	_, err = pdf.WriteOnePage(w, []document.Document{doc})
	return paperInWords(err)
}
