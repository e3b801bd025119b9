package main

import (
	"errors"
	"fmt"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/cmd/internal/desk"
)

// registerSend puts the plan ready and brings it to the register at once.
func registerSend(c *call) error {
	c.reads()
	version, zaak, municipality, partner, partial := c.number("version"), c.text("zaak"), c.text("municipality"), c.text("partner"), c.whether("partial")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, dossier, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	to, err := partnerIn(dossier.Family, *partner)
	if err != nil {
		return err
	}
	ask := casework.RegisterAsk{Version: *version, Zaak: *zaak, Municipality: *municipality, Partner: to, Partial: *partial}
	if n := len(dossier.Versions); ask.Version == 0 && n > 0 {
		ask.Version = dossier.Versions[n-1].Number
	}
	out, err := in.DeliverToRegister(c, dossier.Family.ID, ask)
	if err != nil {
		return err
	}
	if _, err := in.DeliverDue(c, false, nil); err != nil {
		return err
	}
	list, err := in.RegisterDeliveries(c)
	if err != nil {
		return err
	}
	for _, d := range list {
		if d.ID == out.ID {
			return errors.Join(c.answer(d, func() { c.delivery(d) }), d.Refusal())
		}
	}
	return casework.ErrNoDelivery
}

func (c *call) delivery(d casework.RegisterDelivery) {
	why := ""
	if err := d.Refusal(); err != nil {
		_, why = explain(c.words(), err)
	}
	c.line(string(d.ID), c.words().T("register.state."+string(d.State)), d.Municipality, c.words().T("register.version", "number", fmt.Sprint(d.Version)), d.Zaak, c.words().Moment(d.Changed), why)
}

func registerZaak(c *call) error {
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	in, dossier, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	return c.saved(in.SetZaak(c, dossier.Family.ID, args[1]))
}

func registerList(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	list, err := in.RegisterDeliveries(c)
	if err != nil {
		return err
	}
	if list == nil {
		list = []casework.RegisterDelivery{}
	}
	return c.answer(list, func() {
		for _, d := range list {
			c.delivery(d)
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

func registerRetry(c *call) error {
	return registerChange(c, func(in *desk.Installation, id consent.DisclosureID) error { return in.RetryDelivery(c, id) })
}

func registerDrop(c *call) error {
	return registerChange(c, func(in *desk.Installation, id consent.DisclosureID) error { return in.DropDelivery(c, id) })
}

func registerChange(c *call, do func(*desk.Installation, consent.DisclosureID) error) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	return c.saved(do(in, consent.DisclosureID(args[0])))
}
