package main

import (
	"errors"
	"fmt"
	"strconv"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/storage/vault"
)

// errLeftOver: something in the vault or its log is not right.
var errLeftOver = errors.New("something is wrong with the vault")

func auditShow(c *call) error {
	c.reads()
	wanted, limit := c.text("family"), c.flags.Int("limit", 100, "")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	filter := casework.LogFilter{Limit: *limit}
	if *wanted != "" {
		if filter.Family, err = c.family(in, *wanted); err != nil {
			return err
		}
	}
	list, err := in.Log(c, filter)
	if err != nil {
		return err
	}
	return c.answer(list, func() {
		for _, e := range list {
			c.line(strconv.FormatInt(e.Seq, 10), c.words().Moment(e.At), string(e.Event), string(e.Family), e.Object, outcome(e), string(e.Why))
		}
	})
}

func outcome(e audit.Entry) string {
	if e.Rule == "" {
		return string(e.Outcome)
	}
	return string(e.Outcome) + " (" + e.Rule + ")"
}

// logState is what auditVerify found.
type logState struct {
	Entries int64
	Faults  []vault.LogFault
}

func auditVerify(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	faults, err := in.VerifyLog()
	if err != nil {
		return err
	}
	state := logState{Entries: in.Anchor().Seq, Faults: faults}
	err = c.answer(state, func() {
		fmt.Fprintln(c.out, c.words().N("ctl.log", int(state.Entries)))
		for _, f := range faults {
			c.line(strconv.FormatInt(f.Seq, 10), string(f.What))
		}
	})
	if err == nil && len(faults) > 0 {
		err = errLeftOver
	}
	return err
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
	return c.afterShred(in)
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
