package main

import (
	"cmp"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

func handoverOffer(c *call) error {
	to, informed, out, note := c.text("to"), c.text("informed"), c.text("out"), c.longText("note")
	details := c.handoverDetails()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	h, err := details()
	if err != nil {
		return err
	}
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
	State  casework.OfferState
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
		list = append(list, offerLine{o.ID, o.From.Name, o.Dossier.Family.ID, o.Dossier.Family.Name, o.Dossier.Pen.Handover.Note, o.State})
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

func handoverAccept(c *call) error {
	return c.answerWith(func(in *desk.Installation, id string) error { return in.AnswerHandover(c, id, true) })
}

func handoverRefuse(c *call) error {
	reason := c.text("reason")
	return c.answerWith(func(in *desk.Installation, id string) error {
		return in.RefuseHandover(c, id, cmp.Or(family.RefusalReason(*reason), family.RefusedOther))
	})
}

func (c *call) answerWith(do func(in *desk.Installation, id string) error) error {
	if err := c.withOffer(do); err != nil {
		return err
	}
	c.say("ctl.queued")
	return nil
}

// withOffer does something with the offer that the only argument names.
func (c *call) withOffer(do func(in *desk.Installation, id string) error) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	id, err := c.offer(in, args[0])
	if err != nil {
		return err
	}
	return do(in, id)
}

// offer finds an offer that was made here, by its id or the name of the family.
func (c *call) offer(in *desk.Installation, called string) (string, error) {
	offers, err := in.Offers(c)
	if err != nil {
		return "", err
	}
	var list []named
	for _, o := range offers {
		list = append(list, named{o.ID, string(o.Dossier.Family.Name)})
	}
	id, err := pick(list, called)
	if err != nil {
		return "", casework.ErrNoHandover
	}
	return id, nil
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
