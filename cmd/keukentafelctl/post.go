package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// errNotReceived: something in the mailbox could not be received.
var errNotReceived = errors.New("not everything was received")

// round is what one round over the mailbox did.
type round struct {
	Sent     int
	Stopped  []string // ids of what was held back
	Received []received
	Problems []problem
}

type received struct {
	Kind   casework.LetterKind
	From   family.Text
	Family family.FamilyID
	Object string
	Folder string           `json:",omitempty"` // where the files of an export lie
	Export *casework.Export `json:",omitempty"`
}

type problem struct {
	Name  string
	Why   string
	Final bool
}

func syncNow(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	return c.sync()
}

func (c *call) sync() error {
	in, err := c.unlock()
	if err != nil {
		return err
	}
	result, err := in.Sync(c, casework.SyncOptions{Now: true})
	return c.tellRound(result, "", err)
}

// tellRound tells what a round did. out is where the files of exports are.
func (c *call) tellRound(result casework.SyncResult, out string, err error) error {
	answer := round{Sent: result.Sent, Stopped: []string{}, Received: []received{}, Problems: []problem{}}
	for _, a := range result.Received {
		r := received{Kind: a.Kind, From: a.From.Name, Family: a.Family, Object: a.Object}
		if a.Kind == casework.LetterMunicipality {
			r.Folder, r.Export = filepath.Join(out, a.Object), a.Export
		}
		answer.Received = append(answer.Received, r)
	}
	for _, s := range result.Stopped {
		answer.Stopped = append(answer.Stopped, s.ID)
	}
	for _, p := range result.Problems {
		_, why := explain(c.words(), p.Cause)
		answer.Problems = append(answer.Problems, problem{p.Name, why, p.Final})
	}
	err = errors.Join(err, c.answer(answer, func() {
		fmt.Fprintln(c.out, c.words().N("ctl.sent", answer.Sent))
		for _, s := range result.Stopped {
			c.line(c.value("post.kind."+string(s.Kind)), string(s.To.Name), c.value("post.problem.stopped-"+string(s.Why)))
		}
		for _, a := range result.Received {
			c.arrived(a)
		}
		for _, p := range answer.Problems {
			fmt.Fprintln(c.err, p.Why)
		}
	}))
	if err == nil && len(answer.Problems) > 0 {
		err = errNotReceived
	}
	return err
}

// postList lists what leaves, and how far it is.
func postList(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	list, err := in.Outbox(c)
	if err != nil {
		return err
	}
	state, err := in.PostState(c)
	if err != nil {
		return err
	}
	return c.answer(list, func() { c.outbox(list, state) })
}

func receiptOf(s consent.ReceiptState) string {
	if s == consent.ReceiptNone {
		return "none"
	}
	return string(s)
}
