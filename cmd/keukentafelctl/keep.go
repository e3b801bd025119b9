package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"keukentafel/cmd/internal/desk"
	"keukentafel/cmd/internal/surroundings"
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
