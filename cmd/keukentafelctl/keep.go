package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/cmd/internal/desk"
	"keukentafel/cmd/internal/surroundings"
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

func backup(c *call) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	c.warn(surroundings.ForBackup, filepath.Dir(args[0]))
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
