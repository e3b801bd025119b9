package main

import (
	"slices"
	"strconv"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// handoverDetails are the flags of an offer besides when and to whom.
func (c *call) handoverDetails() func() (family.Handover, error) {
	told, how, warm, tone, first := c.text("told"), c.text("how"), c.text("warm"), c.text("tone"), c.text("call")
	return func() (h family.Handover, err error) {
		h = family.Handover{Told: family.Text(*told), ToldHow: family.ToldHow(*how), Tone: family.Text(*tone), Call: family.Text(*first)}
		if h.ToldHow != "" && !slices.Contains(family.ToldHows(), h.ToldHow) {
			return h, usage("--how talk|phone|letter|message")
		}
		if *warm != "" {
			h.Warm, err = c.date(*warm)
		}
		return h, err
	}
}

// gapLine is one line of what is still open, without names.
type gapLine struct {
	Kind   casework.GapKind
	Weight casework.GapWeight
	Count  int
	Day    family.Date
}

// handoverCheck lists what is still open before a handover.
func handoverCheck(c *call) error {
	c.reads()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	outbox, err := in.Outbox(c)
	if err != nil {
		return err
	}
	list := []gapLine{}
	for _, g := range casework.ReadyToHandOver(d, outbox, in.Today()) {
		list = append(list, gapLine{g.Kind, g.Weight, g.Count(), g.Day})
	}
	return c.answer(list, func() {
		for _, g := range list {
			count := ""
			if g.Count > 0 {
				count = strconv.Itoa(g.Count)
			}
			c.line(c.value("penmoves.weight."+string(g.Weight)), c.value("penmoves.gap."+string(g.Kind)), count, string(g.Day))
		}
	})
}

// handoverAgain sends an offer again, or an acceptance.
func handoverAgain(c *call) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	if o, err := c.offer(in, args[0]); err == nil {
		return c.saved(in.AcceptAgain(c, o))
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	_, err = in.SendOfferAgain(c, d.Family.ID)
	return c.saved(err)
}

// handoverTake takes the pen of an accepted offer.
func handoverTake(c *call) error {
	why := c.longText("why")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	reason, err := why()
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
	return c.saved(in.TakePen(c, id, reason))
}

// handoverDismiss clears away an offer that is off.
func handoverDismiss(c *call) error {
	return c.withOffer(func(in *desk.Installation, id string) error { return c.saved(in.DismissOffer(c, id)) })
}

// handoverTalked records the talk together.
func handoverTalked(c *call) error {
	on := c.text("on")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	var day family.Date
	if *on != "" {
		if day, err = c.date(*on); err != nil {
			return err
		}
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	return c.saved(in.TalkHeld(c, d.Family.ID, day))
}

func penKeep(c *call) error { return c.decidePen(true) }

func penFollow(c *call) error { return c.decidePen(false) }

// decidePen ends a freeze.
func (c *call) decidePen(keep bool) error {
	why := c.longText("why")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	reason, err := why()
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	if keep {
		return c.saved(in.KeepPen(c, d.Family.ID, reason))
	}
	return c.saved(in.FollowOther(c, d.Family.ID, reason))
}
