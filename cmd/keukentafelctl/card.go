package main

import (
	"io"
	"path/filepath"

	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// contactLine is a contact in the directory, with the number people compare.
type contactLine struct {
	ID          family.PartnerID
	Name        family.Text
	House       family.Text
	Kind        family.PartnerKind
	Fingerprint string
	Verified    bool
}

func cardList(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	directory, err := in.Directory(c)
	if err != nil {
		return err
	}
	list := []contactLine{}
	for _, x := range directory {
		list = append(list, contactLine{x.ID, x.Card.Name, x.Card.House, x.Kind, desk.Fingerprint(x.Card.Key), !x.Verified.IsZero()})
	}
	return c.answer(list, func() {
		for _, x := range list {
			known := c.words().T("ctl.card.unverified")
			if x.Verified {
				known = c.words().T("ctl.card.verified")
			}
			c.line(string(x.ID), string(x.Name), string(x.House), x.Fingerprint, known)
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

// cardShow shows the own card, or writes it to a file for others.
func cardShow(c *call) error {
	c.reads()
	out := c.text("out")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	card, err := in.MyCard(c)
	if err != nil {
		return err
	}
	if *out != "" {
		err := desk.WriteNew(*out, func(w io.Writer) error {
			_, err := w.Write(card.Raw)
			return err
		})
		if err != nil {
			return err
		}
	}
	mine := contactLine{Name: card.Name, House: card.House, Fingerprint: desk.Fingerprint(card.Key), Verified: true}
	return c.answer(mine, func() {
		c.line(string(mine.Name), string(mine.House))
		c.line(mine.Fingerprint)
		if *out != "" {
			c.say("ctl.written", "file", filepath.Base(*out))
		}
	})
}

// cardAdd reads a card into the directory, for a partner of a family that is
// known already, or for somebody new.
func cardAdd(c *call) error {
	wanted, as, kind := c.text("family"), c.text("as"), c.text("kind")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	if (*wanted == "") != (*as == "") {
		return usage("--family --as")
	}
	data, in, err := c.fileFor(args[0])
	if err != nil {
		return err
	}
	partner := family.Partner{Kind: family.PartnerKind(*kind)}
	if *as != "" {
		_, d, err := c.dossier(*wanted)
		if err != nil {
			return err
		}
		id, err := partnerIn(d.Family, *as)
		if err != nil {
			return err
		}
		partner, _ = d.Family.Partner(id)
	}
	contact, err := in.AddCard(c, data, partner)
	if err != nil {
		return err
	}
	c.line(string(contact.ID), string(contact.Card.Name), desk.Fingerprint(contact.Card.Key))
	c.say("ctl.card.compare")
	return nil
}

// cardVerify records that the numbers were compared aloud.
func cardVerify(c *call) error {
	how := c.text("how")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	if *how != "phone" && *how != "in-person" {
		return usage("--how phone|in-person")
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	contact, err := c.contact(in, args[0])
	if err != nil {
		return err
	}
	return c.saved(in.VerifyCard(c, contact.ID, *how))
}
