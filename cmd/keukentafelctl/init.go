package main

import (
	"errors"
	"fmt"
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
	"keukentafel/cmd/internal/surroundings"
	"keukentafel/storage/vault"
)

// initVault makes a vault. Its recovery code is shown once and must be typed
// back. A script gives --code-file: the code goes into that new file instead,
// and is read back from there.
func initVault(c *call) error {
	name, house, function, role := c.text("name"), c.text("house"), c.text("function"), c.text("role")
	codeFile := c.text("code-file")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	who := casework.Profile{Name: family.Text(*name), House: family.Text(*house), Function: family.Text(*function), Role: casework.Role(*role)}
	if who.Role == "" {
		who.Role = casework.RoleConsultant
	}
	switch who.Role {
	case casework.RoleConsultant, casework.RolePartner, casework.RoleCoordinator, casework.RoleMunicipality:
	default:
		return usage("--role")
	}
	if who.Name.Empty() {
		return usage("--name")
	}
	if dir, err := c.dir(); err == nil {
		c.warn(surroundings.ForVault, dir)
	}
	pending, err := c.begin()
	if err != nil {
		return err
	}
	if err := c.confirm(pending, *codeFile); err != nil {
		return err
	}
	if _, err := c.open.SetUp(c, who); err != nil {
		return err
	}
	c.say("ctl.init.done", "folder", c.open.Folder())
	return nil
}

// begin makes a vault, or takes up one whose code was never typed back.
func (c *call) begin() (*desk.Pending, error) {
	dir, err := c.dir()
	if err != nil {
		return nil, err
	}
	there, confirmed, err := desk.Exists(dir)
	if err != nil {
		return nil, err
	}
	if there && confirmed {
		return nil, casework.ErrVaultExists
	}
	passphrase, err := c.passphrase(!there)
	if err != nil {
		return nil, err
	}
	if there {
		return desk.Finish(dir, vault.Passphrase(passphrase), c.options())
	}
	return desk.Create(dir, vault.Passphrase(passphrase), c.options())
}

// triesOfCode is how often a code may be typed back wrongly.
const triesOfCode = 3

func (c *call) confirm(pending *desk.Pending, file string) error {
	if file != "" {
		return c.confirmByFile(pending, file)
	}
	c.say("ctl.init.code")
	fmt.Fprintln(c.out, "\n    "+pending.Code()+"\n")
	var err error
	for range triesOfCode {
		fmt.Fprint(c.err, c.words().T("ctl.ask.code")+" ")
		typed, readErr := readLine(c.in)
		if readErr != nil {
			return errors.Join(casework.ErrUnconfirmed, readErr)
		}
		if c.open, err = pending.Confirm(typed); err == nil {
			return nil
		}
		_, text := explain(c.words(), err)
		fmt.Fprintln(c.err, text)
	}
	return err
}

func (c *call) confirmByFile(pending *desk.Pending, file string) error {
	err := desk.WriteNew(file, func(w io.Writer) error {
		_, err := fmt.Fprintln(w, pending.Code())
		return err
	})
	if err != nil {
		return err
	}
	typed, err := c.readFile(file)
	if err != nil {
		return err
	}
	c.open, err = pending.Confirm(string(typed))
	return err
}

// unlockTest opens and closes the vault, and says what is damaged.
func unlockTest(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	headers, err := in.Families(c)
	if err != nil {
		return err
	}
	if err := in.Damage(); err != nil {
		return err
	}
	return c.answer(map[string]int{"Families": len(headers)}, func() { fmt.Fprintln(c.out, c.words().N("ctl.unlocked", len(headers))) })
}
