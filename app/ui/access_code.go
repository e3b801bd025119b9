package ui

import (
	"errors"
	"io"

	"keukentafel/app/passphrase"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// CodeKeeper is the part of the door that has to do with the recovery code.
type CodeKeeper interface {
	// ReplaceCode gives a new recovery code, for who knows the passphrase. The
	// old one works until ConfirmCode.
	ReplaceCode(passphrase string) (code string, err error)
	// ConfirmCode puts the new code in the place of the old one, once the code
	// as it was typed back really opens the vault.
	ConfirmCode(typed string) error
	// WriteCodeSheet writes the page, as PDF, on which a code is kept on paper.
	WriteCodeSheet(w io.Writer, code string, lang words.Lang) error
}

// saveSheet asks for a place for the sheet of a recovery code, writes it and
// shows it, so that it can be printed.
func (s *Shell) saveSheet(code string) {
	l := s.words()
	s.files().Save(l.T("secret.sheet"), l.T("secret.sheet-name"), func(w route.Writer) error {
		return s.Access.WriteCodeSheet(w, code, l)
	}, func(path string) {
		s.say(l.T("secret.sheet-saved"), nil)
		if err := s.ShowFile(path); err != nil {
			s.fail(err)
		}
	})
}

// explainWeak says why a passphrase was refused and what to do; nothing when
// that is not what went wrong.
func explainWeak(l words.Lang, err error) string {
	var weak *passphrase.Weak
	if !errors.As(err, &weak) {
		return ""
	}
	return l.T("secret.weakness."+string(weak.Why), "n", passphrase.MinLength) + " " + l.T("secret.advice")
}
