package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// errLeftOver: something in the vault or its log is not right.
var errLeftOver = errors.New("something is wrong with the vault")

func backup(c *call) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	if err := in.Backup(c, args[0]); err != nil {
		return err
	}
	c.say("ctl.written", "file", filepath.Base(args[0]))
	return nil
}

// restore puts a backup in a folder that has no vault yet, and opens it.
func restore(c *call) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	dir, err := c.dir()
	if err != nil {
		return err
	}
	if err := desk.Restore(args[0], dir); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	headers, err := in.Families(c)
	if err != nil {
		return err
	}
	fmt.Fprintln(c.out, c.words().N("ctl.unlocked", len(headers)))
	return nil
}

// shred destroys a family; --yes is there so that it never happens by a slip.
func shred(c *call) error {
	yes, why := c.whether("yes"), c.longText("why")
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
	if err := in.ShredFamily(c, id, reason); err != nil {
		return err
	}
	c.say("ctl.shredded")
	return nil
}

func verify(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	faults, err := in.Verify(c)
	if err != nil {
		return err
	}
	list := []string{}
	for _, f := range faults {
		list = append(list, f.Error())
	}
	err = c.answer(map[string][]string{"Faults": list}, func() {
		for _, f := range list {
			c.line(f)
		}
		fmt.Fprintln(c.out, c.words().N("ctl.faults", len(list)))
	})
	if err == nil && len(list) > 0 {
		err = errLeftOver
	}
	return err
}
