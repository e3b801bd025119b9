package main

import (
	"keukentafel/app/casework"
	"keukentafel/app/family"
)

func handoverOffer(c *call) error {
	to, informed, out, note := c.text("to"), c.text("informed"), c.text("out"), c.longText("note")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	h := family.Handover{}
	if h.FamilyInformed, err = c.date(*informed); err != nil {
		return err
	}
	if h.Note, err = note(); err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	contact, err := c.contact(in, *to)
	if err != nil {
		return err
	}
	queued, err := in.OfferHandover(c, d.Family.ID, contact.ID, h)
	if err != nil {
		return err
	}
	return c.carry(in, queued.ID, *out)
}

// offerLine is an offer, without the dossier in it.
type offerLine struct {
	ID     string
	From   family.Text
	Family family.FamilyID
	Name   family.Text
	Note   family.Text
}

func handoverList(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	offers, err := in.Offers(c)
	if err != nil {
		return err
	}
	list := []offerLine{}
	for _, o := range offers {
		list = append(list, offerLine{o.ID, o.From.Name, o.Dossier.Family.ID, o.Dossier.Family.Name, o.Dossier.Pen.Handover.Note})
	}
	return c.answer(list, func() {
		for _, o := range list {
			c.line(o.ID, string(o.Name), string(o.From), string(o.Note))
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

func handoverAccept(c *call) error { return c.answerOffer(true) }

func handoverRefuse(c *call) error { return c.answerOffer(false) }

func (c *call) answerOffer(accept bool) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	offers, err := in.Offers(c)
	if err != nil {
		return err
	}
	var list []named
	for _, o := range offers {
		list = append(list, named{o.ID, string(o.Dossier.Family.Name)})
	}
	id, err := pick(list, args[0])
	if err != nil {
		return casework.ErrNoHandover
	}
	if err := in.AnswerHandover(c, id, accept); err != nil {
		return err
	}
	c.say("ctl.queued")
	return nil
}

func handoverWithdraw(c *call) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	return c.saved(in.WithdrawHandover(c, d.Family.ID))
}
