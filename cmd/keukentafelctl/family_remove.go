package main

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// removeVerbs take out what was added by mistake.
func removeVerbs() []verb {
	return []verb{
		{"family unrelate", "FAMILY --from PERSON --to PERSON", familyUnrelate},
		{"family uncustody", "FAMILY --holder PERSON --child PERSON", familyUncustody},
		{"family unhouse", "FAMILY --household HOUSEHOLD", familyUnhouse},
		{"partner remove", "FAMILY --partner PARTNER", partnerRemove},
	}
}

// pairOf reads the family and the two persons of two options.
func (c *call) pairOf(first, second string) (in *desk.Installation, d consent.Dossier, one, two family.PersonID, err error) {
	a, b := c.text(first), c.text(second)
	args, err := c.parse(1, 1)
	if err != nil {
		return nil, d, "", "", err
	}
	if *a == "" || *b == "" {
		return nil, d, "", "", usage("--%s --%s", first, second)
	}
	if in, d, err = c.dossier(args[0]); err != nil {
		return nil, d, "", "", err
	}
	if one, err = personIn(d.Family, *a); err == nil {
		two, err = personIn(d.Family, *b)
	}
	return in, d, one, two, err
}

func familyUnrelate(c *call) error {
	in, d, from, to, err := c.pairOf("from", "to")
	if err != nil {
		return err
	}
	return c.saved(in.RemoveRelation(c, d.Family.ID, from, to))
}

func familyUncustody(c *call) error {
	in, d, holder, child, err := c.pairOf("holder", "child")
	if err != nil {
		return err
	}
	return c.saved(in.RemoveCustody(c, d.Family.ID, holder, child))
}

func familyUnhouse(c *call) error {
	wanted := c.text("household")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	var list []named
	for _, h := range d.Family.Households {
		list = append(list, named{string(h.ID), string(h.Name)})
	}
	house, err := pick(list, *wanted)
	if err != nil {
		return err
	}
	return c.saved(in.RemoveHousehold(c, d.Family.ID, family.HouseholdID(house)))
}

func partnerRemove(c *call) error {
	wanted := c.text("partner")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	partner, err := partnerIn(d.Family, *wanted)
	if err != nil {
		return err
	}
	return c.saved(in.RemovePartner(c, d.Family.ID, partner))
}
