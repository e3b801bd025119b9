package main

import (
	"io"
	"path/filepath"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/words"
	"keukentafel/cmd/internal/desk"
)

// contactLine is a contact in the directory, with the number people compare.
type contactLine struct {
	ID          family.PartnerID
	Name        family.Text
	House       family.Text
	Kind        family.PartnerKind
	Fingerprint string
	Words       []string
	State       casework.KeyState
	List        family.Text `json:",omitempty"`
	Offered     string      `json:",omitempty"` // fingerprint of the other card
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
		list = append(list, lineOf(x))
	}
	return c.answer(list, func() {
		for _, x := range list {
			c.line(string(x.ID), string(x.Name), string(x.House), x.Fingerprint, c.words().T("trust.state."+string(x.State)))
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

func lineOf(x casework.Contact) contactLine {
	line := contactLine{ID: x.ID, Name: x.Card.Name, House: x.Card.House, Kind: x.Kind, Fingerprint: desk.Fingerprint(x.Card.Key), Words: words.Spoken(x.Card.Key),
		State: x.State(), List: x.List, Verified: x.State() == casework.KeyVerified}
	if x.Offered != nil {
		line.Offered = desk.Fingerprint(x.Offered.Card.Key)
	}
	return line
}

// cardShow shows the own card, or writes it to a file for others.
func cardShow(c *call) error {
	c.reads()
	out, qr, paper := c.text("out"), c.text("qr"), c.text("paper")
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
	if err := c.showCard(in, card, *qr, *paper); err != nil {
		return err
	}
	mine := contactLine{Name: card.Name, House: card.House, Fingerprint: desk.Fingerprint(card.Key), Words: words.Spoken(card.Key), State: casework.KeyVerified, Verified: true}
	return c.answer(mine, func() {
		c.line(string(mine.Name), string(mine.House))
		c.line(mine.Fingerprint)
		c.line(strings.Join(mine.Words, " "))
		if *out != "" {
			c.say("ctl.written", "file", filepath.Base(*out))
		}
	})
}

// cardAdd reads a card into the directory, for a partner of a family that is
// known already, or for somebody new.
func cardAdd(c *call) error {
	wanted, as, kind := c.text("family"), c.text("as"), c.text("kind")
	args, err := c.parse(1, 20)
	if err != nil {
		return err
	}
	if (*wanted == "") != (*as == "") {
		return usage("--family --as")
	}
	data, in, err := c.cardFrom(args)
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
	if contact.Offered != nil {
		c.line(string(contact.Offered.Card.Name), desk.Fingerprint(contact.Offered.Card.Key))
		c.say("ctl.card.offered")
		return nil
	}
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
