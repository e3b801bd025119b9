package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// recallVerbs are what can be done with what was shared on a consent that was
// taken back.
func recallVerbs() []verb {
	return []verb{
		{"recall list", "FAMILY [--json]", recallList},
		{"recall tell", "FAMILY RECALL --how package|letter|spoken [--out FILE] [--over]", recallTell},
		{"recall answer", "FAMILY RECALL --removed | --kept --why TEXT", recallAnswer},
		{"recall received", "[--json]", recallReceived},
		{"recall decide", "RECALL --remove | --keep legal-duty|archive-law|claim|other", recallDecide},
	}
}

// tookBack takes a consent back, and says what that stopped and called back.
func (c *call) tookBack(a answered) error {
	done, err := a.in.TakeBack(c, a.family, a.consent.ID, a.by)
	if err := c.saved(err); err != nil {
		return err
	}
	inTime := slices.DeleteFunc(slices.Clone(done.Stopped), func(s casework.Stopped) bool { return !s.InTime() })
	if len(inTime) > 0 {
		fmt.Fprintln(c.out, c.words().N("ctl.stopped", len(inTime)))
	}
	for _, r := range done.Recalls {
		c.recallLine(r)
	}
	if done.Elsewhere {
		c.say("ctl.pass-on")
	}
	return nil
}

func (c *call) recallLine(r consent.Recall) {
	c.line(string(r.ID), string(r.Recipient.Name), c.value("list.recall-state."+string(r.State)), c.words().Date(string(r.On)), c.recallWhy(r.Why))
}

// recallWhy words a code; what somebody typed stays as it is.
func (c *call) recallWhy(why family.Text) string {
	if slices.Contains(casework.RecallReasons(), why) {
		return c.value("list.recall-why." + string(why))
	}
	return string(why)
}

// recallList lists what was called back, and how far that is.
func recallList(c *call) error {
	c.reads()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	_, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	list := append([]consent.Recall{}, d.Recalls...)
	return c.answer(list, func() {
		for _, r := range list {
			c.recallLine(r)
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

// recallOf finds one recall of a family.
func (c *call) recallOf(args []string) (*desk.Installation, family.FamilyID, consent.RecallID, error) {
	in, d, err := c.dossier(args[0])
	if err != nil {
		return nil, "", "", err
	}
	var list []named
	for _, r := range d.Recalls {
		list = append(list, named{string(r.ID), string(r.Recipient.Name)})
	}
	id, err := pick(list, args[1])
	if err == errFound {
		err = casework.ErrNoRecall
	}
	return in, d.Family.ID, consent.RecallID(id), err
}

// recallTell tells a recipient to remove what it got.
func recallTell(c *call) error {
	how, out, over := c.text("how"), c.text("out"), c.whether("over")
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	if !slices.Contains([]string{casework.TellByPackage, casework.TellByLetter, casework.TellSpoken}, *how) {
		return usage("--how package|letter|spoken")
	}
	if *how == casework.TellByLetter && *out == "" {
		return usage("--out")
	}
	in, id, recall, err := c.recallOf(args)
	if err != nil {
		return err
	}
	if *how != casework.TellByLetter {
		if err := in.TellRecall(c, id, recall, *how, nil); err != nil {
			return err
		}
		if *how == casework.TellByPackage {
			return c.carryNewest(in, casework.LetterWithdrawal, *out)
		}
		return c.saved(nil)
	}
	if err := writer(*over)(*out, func(w io.Writer) error { return in.TellRecall(c, id, recall, *how, w) }); err != nil {
		return err
	}
	c.say("ctl.exported", "file", filepath.Base(*out), "items", 1)
	return nil
}

// recallAnswer records what a recipient said.
func recallAnswer(c *call) error {
	removed, kept, why := c.whether("removed"), c.whether("kept"), c.longText("why")
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	if *removed == *kept {
		return usage("--removed | --kept --why")
	}
	said, err := why()
	if err != nil {
		return err
	}
	in, id, recall, err := c.recallOf(args)
	if err != nil {
		return err
	}
	return c.saved(in.AnswerRecall(c, id, recall, *removed, said))
}

// receivedLine is what another called back from here.
type receivedLine struct {
	ID     string
	From   family.Text
	Family family.Text
	State  consent.RecallState
	Why    family.Text
}

func recallReceived(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	found, err := in.ReceivedRecalls(c)
	if err != nil {
		return err
	}
	list := []receivedLine{}
	for _, r := range found {
		list = append(list, receivedLine{r.ID, r.From.Name, r.Name, r.State, r.Why})
	}
	return c.answer(list, func() {
		for _, r := range list {
			c.line(r.ID, string(r.From), string(r.Family), c.value("list.recall-state."+string(r.State)), c.recallWhy(r.Why))
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

// recallDecide removes what was called back from here, or keeps it for one of
// a few reasons.
func recallDecide(c *call) error {
	remove, keep := c.whether("remove"), c.text("keep")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	if *remove == (*keep != "") || *keep != "" && !slices.Contains(casework.KeepReasons(), family.Text(*keep)) {
		return usage("--remove | --keep legal-duty|archive-law|claim|other")
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	found, err := in.ReceivedRecalls(c)
	if err != nil {
		return err
	}
	var list []named
	for _, r := range found {
		list = append(list, named{r.ID, string(r.Name)})
	}
	id, err := pick(list, args[0])
	if err == errFound {
		err = casework.ErrNoRecall
	}
	if err != nil {
		return err
	}
	if err := in.DecideRecall(c, id, *remove, family.Text(*keep)); err != nil {
		return err
	}
	c.say("ctl.queued")
	return nil
}
