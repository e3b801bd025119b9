package main

import (
	"path/filepath"

	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
	"keukentafel/cmd/internal/surroundings"
)

func profileShow(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	p, err := in.Profile(c)
	if err != nil {
		return err
	}
	return c.answer(p, func() {
		c.line(string(p.Name), string(p.Function), string(p.House), c.value("list.role."+string(p.Role)))
		c.line(desk.Fingerprint(p.Key))
	})
}

// profileSet changes what is given and leaves the rest.
func profileSet(c *call) error {
	name, house, function := c.text("name"), c.text("house"), c.text("function")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	p, err := in.Profile(c)
	if err != nil {
		return err
	}
	for given, field := range map[*string]*family.Text{name: &p.Name, house: &p.House, function: &p.Function} {
		if *given != "" {
			*field = family.Text(*given)
		}
	}
	if _, err := in.SetUp(c, p); err != nil {
		return err
	}
	c.say("ctl.saved")
	return nil
}

func mailboxShow(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	s, err := in.Settings(c)
	if err != nil {
		return err
	}
	return c.answer(map[string]string{"Folder": s.Mailbox}, func() { c.line(s.Mailbox) })
}

// mailboxSet tries a folder out before it becomes the mailbox.
func mailboxSet(c *call) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	folder, err := filepath.Abs(args[0])
	if err != nil {
		return usage("FOLDER")
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	if err := desk.ProbeMailbox(c, folder); err != nil {
		return err
	}
	c.warn(surroundings.ForMailbox, folder)
	s, err := in.Settings(c)
	if err != nil {
		return err
	}
	s.Mailbox = folder
	if err := in.SaveSettings(c, s); err != nil {
		return err
	}
	c.say("ctl.saved")
	return nil
}
