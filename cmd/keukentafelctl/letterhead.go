package main

import (
	"path/filepath"

	"keukentafel/app/family"
)

// letterheadVerbs are those about the logo at the top of documents.
func letterheadVerbs() []verb {
	return []verb{
		{"letterhead set", "FILE --alt TEXT", letterheadSet},
		{"letterhead show", "[--json]", letterheadShow},
		{"letterhead remove", "", letterheadRemove},
	}
}

func letterheadSet(c *call) error {
	alt := c.text("alt")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	file, in, err := c.fileFor(args[0])
	if err != nil {
		return err
	}
	if err := in.SetLetterhead(c, file, family.Text(*alt)); err != nil {
		return err
	}
	c.say("letterhead.set", "file", filepath.Base(args[0]))
	return nil
}

// letterheadTold is what there is to tell of a logo.
type letterheadTold struct {
	Media string
	Bytes int
	Alt   string
}

func letterheadShow(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	l, err := in.Letterhead(c)
	if err != nil {
		return err
	}
	return c.answer(letterheadTold{l.Media, len(l.Data), l.Alt}, func() {
		if l.None() {
			c.say("letterhead.none")
			return
		}
		c.say("letterhead.there", "alt", l.Alt, "media", l.Media, "bytes", len(l.Data))
	})
}

func letterheadRemove(c *call) error {
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	if err := in.RemoveLetterhead(c); err != nil {
		return err
	}
	c.say("letterhead.removed")
	return nil
}
