package main

import (
	"fmt"
	"strings"

	"keukentafel/app/casework"
)

// tasks lists what needs attention today.
func tasks(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	list, err := in.Tasks(c)
	if err != nil {
		return err
	}
	return c.answer(list, func() {
		for _, t := range list {
			c.line(c.words().N("ctl.task."+string(t.Kind), t.Count), string(t.Name), c.day(t.Day), string(t.Family))
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

// search finds families by any words in them.
func search(c *call) error {
	c.reads()
	args, err := c.parse(1, -1)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	list := []casework.Hit{}
	err = in.Search(c, strings.Join(args, " "), func(h casework.Hit) bool {
		list = append(list, h)
		return true
	})
	if err != nil {
		return err
	}
	return c.answer(list, func() {
		for _, h := range list {
			c.line(string(h.Family), h.Where, string(h.Around))
		}
		fmt.Fprintln(c.out, c.words().N("ctl.found", len(list)))
	})
}
