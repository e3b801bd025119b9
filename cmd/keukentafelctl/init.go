package main

import (
	"fmt"

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

func (c *call) confirm(pending *desk.Pending, file string) error {
	accept := func(typed string) (err error) {
		c.open, err = pending.Confirm(typed)
		return err
	}
	if file != "" {
		return c.throughFile(file, pending.Code(), accept)
	}
	return c.typedBack(pending.Code(), accept)
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
