package main

import (
	"errors"
	"math/rand/v2"
	"os"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
	"keukentafel/cmd/internal/receiver"
)

// quickest is the shortest pause between two rounds that may be asked for.
const quickest = 5 * time.Second

// receive opens the exports that wait in the mailbox, keeps their files, and
// sends the receipts: once, or again and again until it is asked to end. What
// happens goes to the standard error as JSON lines of ids and codes.
func receive(c *call) error {
	c.reads()
	out, watch, once, relay := c.text("out"), c.text("watch"), c.whether("once"), c.whether("relay")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	if *out == "" {
		return usage("--out")
	}
	if info, err := os.Stat(*out); err != nil || !info.IsDir() {
		return errors.Join(usage("--out"), err)
	}
	every, err := pause(*watch)
	if err != nil || *once && *watch != "" {
		return errors.Join(usage("--once | --watch 5m"), err)
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	r, err := c.receiver(in, *out, *relay)
	if err != nil {
		return err
	}
	if *watch != "" {
		return r.Watch(c, every)
	}
	done, err := r.Once(c)
	err = c.tellRound(done.SyncResult, *out, err)
	return errors.Join(append(done.Alarms, err)...)
}

func pause(watch string) (time.Duration, error) {
	if watch == "" {
		return 0, nil
	}
	every, err := time.ParseDuration(watch)
	if err == nil && every < quickest {
		err = usage("--watch")
	}
	return every, err
}

func (c *call) receiver(in *desk.Installation, out string, relay bool) (*receiver.Receiver, error) {
	r := &receiver.Receiver{Desk: in, Log: &receiver.Log{To: c.err, Clock: c.clock}, Alive: receiver.NewAlive(c.environ, c.clock), Clock: c.clock,
		Random: rand.Float64, Wait: receiver.Sleep, Patience: time.Minute, Deliver: desk.DeliverTo(out)}
	if !relay {
		return r, nil
	}
	to, err := c.forwarder(in)
	r.Forwarder, r.Deliver = to, desk.DeliverTo(out, desk.ToForward())
	return r, err
}

// receiveTrust records that the next export of a family may come from a
// coordinator, whatever went before.
func receiveTrust(c *call) error {
	coordinator := c.text("coordinator")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	if *coordinator == "" {
		return usage("--coordinator")
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	contact, err := c.contact(in, *coordinator)
	if err != nil {
		return err
	}
	return c.saved(in.TrustCoordinator(c, family.FamilyID(args[0]), contact.ID))
}

// receiveWaiting lists what was received and is not yet in the register.
func receiveWaiting(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	list, err := in.Forwardings(c)
	if err != nil {
		return err
	}
	if list == nil {
		list = []casework.Forwarding{}
	}
	return c.answer(list, func() {
		for _, f := range list {
			c.line(f.Package, string(f.Family), c.words().T("receiver.version", "n", f.Version), c.words().T("receiver.forward."+string(f.State)), c.words().Moment(f.Since))
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}
