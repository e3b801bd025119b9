package main

import (
	"io"
	"path/filepath"

	"keukentafel/app/consent"
	"keukentafel/cmd/internal/desk"
)

// consentForm writes a question for consent on paper, to be signed.
func consentForm(c *call) error {
	to, out, over := c.text("for"), c.text("out"), c.whether("over")
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	if *to == "" || *out == "" {
		return usage("--for family|PERSON --out")
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	asked, err := consentIn(d, args[1])
	if err != nil {
		return err
	}
	reader, _, err := recipient(d, *to)
	if err != nil {
		return err
	}
	write := desk.WriteNew
	if *over {
		write = desk.WriteOver
	}
	var record consent.Record
	err = write(*out, func(w io.Writer) error {
		record, err = in.ConsentForm(c, d.Family.ID, asked, reader, w)
		return err
	})
	if err != nil {
		return err
	}
	c.say("ctl.exported", "file", filepath.Base(*out), "items", record.Items)
	return nil
}
