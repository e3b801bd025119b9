package main

import (
	"io"
	"path/filepath"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// trustVerbs are what happens to keys after cards were exchanged, and the list
// of a municipality.
func trustVerbs() []verb {
	return []verb{
		{"card take", "CONTACT --how phone|in-person", cardTake},
		{"card drop", "CONTACT", cardDrop},
		{"card lost", "CONTACT --who NAME [--why TEXT]", cardLost},
		{"card found", "CONTACT", cardFound},
		{"card again", "CONTACT [--json]", cardAgain},
		{"card send", "", cardSend},
		{"card replace", "--yes", cardReplace},
		{"card held", "[--json]", cardHeld},
		{"card revoke", "--out FILE [--next CARD]", cardRevoke},
		{"card revoked", "FILE", cardRevoked},
		{"directory publish", "--out FILE", directoryPublish},
		{"directory read", "FILE [--json]", directoryRead},
	}
}

// onContact does something to one contact, after its flags were read.
func (c *call) onContact(do func(*desk.Installation, family.PartnerID) error) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	contact, err := c.contact(in, args[0])
	if err != nil {
		return err
	}
	return do(in, contact.ID)
}

func cardTake(c *call) error {
	how := c.text("how")
	return c.onContact(func(in *desk.Installation, id family.PartnerID) error {
		if *how != casework.VerifyPhone && *how != casework.VerifyInPerson {
			return usage("--how phone|in-person")
		}
		return c.saved(in.TakeCard(c, id, *how))
	})
}

func cardDrop(c *call) error {
	return c.onContact(func(in *desk.Installation, id family.PartnerID) error { return c.saved(in.DropOffered(c, id)) })
}

// cardLost marks a card as one that counts no more, since somebody said so.
func cardLost(c *call) error {
	who, why := c.text("who"), c.text("why")
	return c.onContact(func(in *desk.Installation, id family.PartnerID) error {
		if *who == "" {
			return usage("--who")
		}
		return c.saved(in.RevokeCard(c, id, family.Text(*who), family.Text(*why)))
	})
}

func cardFound(c *call) error {
	return c.onContact(func(in *desk.Installation, id family.PartnerID) error { return c.saved(in.RestoreCard(c, id)) })
}

// cardAgain lists what somebody with a new key must get again.
func cardAgain(c *call) error {
	c.reads()
	return c.onContact(func(in *desk.Installation, id family.PartnerID) error {
		list, err := in.MustSendAgain(c, id)
		if err != nil {
			return err
		}
		return c.answer(list, func() {
			for _, a := range list {
				c.line(string(a.Family), string(a.Name), c.words().Date(string(family.DateOf(a.At))), string(a.Receipt))
			}
			if len(list) == 0 {
				c.say("ctl.none")
			}
		})
	})
}

// cardSend puts the own card in the outbox for everybody.
func cardSend(c *call) error {
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	n, err := in.SendCard(c)
	if err != nil {
		return err
	}
	c.say("ctl.card.sent", "n", n)
	return nil
}

// cardReplace makes new keys for this installation.
func cardReplace(c *call) error {
	yes := c.whether("yes")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	if !*yes {
		return usage("--yes")
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	card, err := in.RenewKeys(c)
	if err != nil {
		return err
	}
	c.line(desk.Fingerprint(card.Key))
	c.say("ctl.card.replaced")
	return nil
}

// cardHeld lists what waited when new keys were made, and was not sent again.
func cardHeld(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	held, err := in.HeldByRenewal(c)
	if err != nil {
		return err
	}
	list := []heldLine{}
	for _, h := range held {
		list = append(list, heldLine{h.ID, h.Kind, h.Family, h.Name, h.To.Name, h.Queued})
	}
	return c.answer(list, func() {
		for _, h := range list {
			c.line(h.ID, c.words().T("post.kind."+string(h.Kind)), string(h.Name), string(h.To), c.words().Date(string(family.DateOf(h.Queued))))
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

// heldLine is one package that must be sent again.
type heldLine struct {
	ID     string
	Kind   casework.LetterKind
	Family family.FamilyID
	Name   family.Text // of the family
	To     family.Text
	Queued time.Time
}

// cardRevoke writes that the keys of before count no more.
func cardRevoke(c *call) error {
	out, next := c.text("out"), c.text("next")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	if *out == "" {
		return usage("--out")
	}
	var card []byte
	if *next != "" {
		read, err := c.readFile(*next)
		if err != nil {
			return err
		}
		card = read
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	made, err := in.Revocation(c, card)
	if err != nil {
		return err
	}
	return c.writeNew(*out, made)
}

// cardRevoked takes in that somebody's key counts no more.
func cardRevoked(c *call) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	data, in, err := c.fileFor(args[0])
	if err != nil {
		return err
	}
	contact, err := in.ReadRevocation(c, data)
	if err != nil {
		return err
	}
	c.line(string(contact.ID), string(contact.Card.Name), c.words().T("trust.state."+string(contact.State())))
	return nil
}

func directoryPublish(c *call) error {
	out := c.text("out")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	if *out == "" {
		return usage("--out")
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	made, err := in.PublishDirectory(c)
	if err != nil {
		return err
	}
	return c.writeNew(*out, made)
}

func directoryRead(c *call) error {
	c.reads()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	data, in, err := c.fileFor(args[0])
	if err != nil {
		return err
	}
	read, err := in.ReadDirectory(c, data)
	if err != nil {
		return err
	}
	return c.answer(read, func() {
		c.say("trust.list.read", "house", string(read.House), "added", read.Added, "verified", read.Verified, "changed", len(read.Changed), "revoked", len(read.Revoked))
	})
}

// writeNew writes a file that was not there, and says so.
func (c *call) writeNew(path string, data []byte) error {
	err := desk.WriteNew(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err == nil {
		c.say("ctl.written", "file", filepath.Base(path))
	}
	return err
}

// showCard writes the own card as a picture and on paper, as far as asked.
func (c *call) showCard(in *desk.Installation, card casework.Card, qr, paper string) error {
	if qr != "" {
		if err := desk.WriteNew(qr, func(w io.Writer) error { return desk.CardPicture(w, card) }); err != nil {
			return err
		}
	}
	if paper != "" {
		return desk.WriteNew(paper, func(w io.Writer) error { return in.CardPaper(c, w) })
	}
	return nil
}

// cardFrom reads a card from files: a card, pictures of it, or its texts.
func (c *call) cardFrom(names []string) ([]byte, *desk.Installation, error) {
	var files [][]byte
	for _, name := range names {
		data, err := c.readFile(name)
		if err != nil {
			return nil, nil, err
		}
		files = append(files, data)
	}
	card, err := desk.CardFrom(files...)
	if err != nil {
		return nil, nil, err
	}
	in, err := c.unlock()
	return card, in, err
}
