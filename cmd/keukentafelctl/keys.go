package main

import (
	"errors"
	"fmt"
	"io"

	"keukentafel/app/casework"
	"keukentafel/cmd/internal/desk"
	"keukentafel/storage/vault"
)

// proof is what opens the vault: the code in a file when one is given, else the
// passphrase.
func (c *call) proof(codeFile string) (vault.Key, error) {
	if codeFile == "" {
		passphrase, err := c.passphrase(false)
		return vault.Passphrase(passphrase), err
	}
	typed, err := c.readFile(codeFile)
	return vault.RecoveryCode(typed), err
}

// unlockWith opens the vault with a proof that is used again afterwards.
func (c *call) unlockWith(proof vault.Key) (*desk.Installation, error) {
	dir, err := c.dir()
	if err != nil {
		return nil, err
	}
	c.open, err = desk.Open(dir, proof, c.options())
	return c.open, err
}

// proved is what proves that one may open the vault, which it opens.
func (c *call) proved(codeFile string) (vault.Key, *desk.Installation, error) {
	proof, err := c.proof(codeFile)
	if err != nil {
		return nil, nil, err
	}
	in, err := c.unlockWith(proof)
	return proof, in, err
}

// newPassphrase reads another passphrase from a file, or asks for it twice.
func (c *call) newPassphrase(file string) (vault.Passphrase, error) {
	old := c.passphraseFile
	defer func() { c.passphraseFile = old }()
	if c.passphraseFile = file; file == "" {
		if !c.atTerminal() {
			return "", usage("--new-passphrase-file")
		}
		c.say("ctl.passphrase.new")
	}
	next, err := c.passphrase(true)
	return vault.Passphrase(next), err
}

// rotate gives the vault another key. With the recovery code a new passphrase
// must come too.
func rotate(c *call) error {
	codeFile, nextFile := c.text("code-file"), c.text("new-passphrase-file")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	proof, in, err := c.proved(*codeFile)
	if err != nil {
		return err
	}
	if code, ok := proof.(vault.RecoveryCode); ok {
		next, err := c.newPassphrase(*nextFile)
		if err != nil {
			return err
		}
		proof = vault.CodeAndNew{Code: code, Next: next}
	}
	if err := in.Rotate(c, proof, nil); err != nil {
		return err
	}
	c.say("ctl.rotate.done")
	return nil
}

func passphraseChange(c *call) error {
	codeFile, nextFile := c.text("code-file"), c.text("new-passphrase-file")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	proof, in, err := c.proved(*codeFile)
	if err != nil {
		return err
	}
	next, err := c.newPassphrase(*nextFile)
	if err != nil {
		return err
	}
	if err := in.ChangePassphrase(c, proof, next); err != nil {
		return err
	}
	c.say("ctl.passphrase.done")
	return nil
}

// codeReplace makes another recovery code, which is typed back as the first one
// was, or read back from the new file.
func codeReplace(c *call) error {
	codeFile := c.text("code-file")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	proof, in, err := c.proved("")
	if err != nil {
		return err
	}
	code, err := in.ReplaceCode(proof)
	if err != nil {
		return err
	}
	confirm := func(typed string) error { return code.Confirm(c, typed) }
	if *codeFile != "" {
		err = c.throughFile(*codeFile, code.Code(), confirm)
	} else {
		err = c.typedBack(code.Code(), confirm)
	}
	if err != nil {
		return err
	}
	c.say("ctl.code.done")
	return nil
}

// triesOfCode is how often a code may be typed back wrongly.
const triesOfCode = 3

// typedBack shows a code once and has it typed back.
func (c *call) typedBack(code string, confirm func(string) error) error {
	c.say("ctl.init.code")
	fmt.Fprintln(c.out, "\n    "+code+"\n")
	var err error
	for range triesOfCode {
		fmt.Fprint(c.err, c.words().T("ctl.ask.code")+" ")
		typed, readErr := readLine(c.in)
		if readErr != nil {
			return errors.Join(casework.ErrUnconfirmed, readErr)
		}
		if err = confirm(typed); err == nil {
			return nil
		}
		_, text := explain(c.words(), err)
		fmt.Fprintln(c.err, text)
	}
	return err
}

// throughFile writes a code to a new file and reads it back from there.
func (c *call) throughFile(file, code string, confirm func(string) error) error {
	err := desk.WriteNew(file, func(w io.Writer) error {
		_, err := fmt.Fprintln(w, code)
		return err
	})
	if err != nil {
		return err
	}
	typed, err := c.readFile(file)
	if err != nil {
		return err
	}
	return confirm(string(typed))
}
