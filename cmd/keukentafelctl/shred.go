package main

import (
	"errors"
	"io"
	"path/filepath"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// shred destroys a family; --yes is there so that it never happens by a slip.
// A family whose data is damaged can be destroyed by its id.
func shred(c *call) error {
	yes, why, approved := c.whether("yes"), c.longText("why"), c.text("approved-by")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	if !*yes {
		return usage("--yes")
	}
	reason, err := why()
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	id, err := c.family(in, args[0])
	if errors.Is(err, casework.ErrNoFamily) {
		id = family.FamilyID(args[0]) // one that is damaged is not in the list
	} else if err != nil {
		return err
	}
	record, err := in.DestroyFamily(c, id, casework.DestructionOrder{Why: reason, ApprovedBy: family.Text(*approved)})
	if err != nil {
		return err
	}
	err = c.afterShred(in)
	c.line(record.ID)
	return err
}

func retentionRecords(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	list, err := in.Destructions(c)
	if err != nil {
		return err
	}
	if list == nil {
		list = []casework.DestructionRecord{}
	}
	return c.answer(list, func() {
		for _, r := range list {
			c.line(r.ID, c.words().Moment(r.At), string(r.Family), c.value("list.destruction-basis."+string(r.Basis)), string(r.ApprovedBy))
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

// retentionRecord writes one record for the archivist.
func retentionRecord(c *call) error {
	out := c.text("out")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	if *out == "" {
		return usage("--out")
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	err = desk.WriteNew(*out, func(w io.Writer) error { return in.WriteDestruction(c, args[0], w) })
	if err != nil {
		return err
	}
	c.say("ctl.written", "file", filepath.Base(*out))
	return nil
}
