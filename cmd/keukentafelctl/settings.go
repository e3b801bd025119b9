package main

import (
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
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
