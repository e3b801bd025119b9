package main

import (
	"slices"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

func partnerList(c *call) error {
	c.reads()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	_, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	return c.answer(d.Family.Partners, func() {
		for _, p := range d.Family.Partners {
			c.line(string(p.ID), string(p.Label()), c.value("list.partner-kind."+string(p.Kind)))
		}
		if len(d.Family.Partners) == 0 {
			c.say("ctl.none")
		}
	})
}

// partnerAdd involves somebody from the directory, or somebody without a card.
func partnerAdd(c *call) error {
	contact, kind, house, name, function := c.text("contact"), c.text("kind"), c.text("house"), c.text("name"), c.text("function")
	concerns := c.listed("concerns")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	p := family.Partner{Kind: family.PartnerKind(*kind), House: family.Text(*house), Name: family.Text(*name), Function: family.Text(*function)}
	if *contact == "" && !slices.Contains(family.PartnerKinds(), p.Kind) {
		return usage("--kind")
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	if *contact != "" {
		found, err := c.contact(in, *contact)
		if err != nil {
			return err
		}
		p = casework.PartnerFrom(found)
	}
	if p.Concerns, err = personsIn(d.Family, *concerns); err != nil {
		return err
	}
	id, err := in.PutPartner(c, d.Family.ID, p)
	if err != nil {
		return err
	}
	c.line(string(id))
	return nil
}
