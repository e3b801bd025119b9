package main

import (
	"io"
	"path/filepath"
	"slices"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// discloseOverview writes who got what, for the family, a person or a partner.
func discloseOverview(c *call) error {
	to, of, as, out, over := c.text("for"), c.text("of"), c.text("as"), c.text("out"), c.whether("over")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	if *out == "" || !slices.Contains([]string{"", "pdf", "html"}, *as) {
		return usage("--for family|PERSON|PARTNER [--as pdf|html] --out")
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	ask := casework.OverviewAsk{Page: *as == "html"}
	if ask.To, _, err = recipient(d, *to); err != nil {
		return err
	}
	if ask.Partner, err = holderOf(d, ask.To, *of); err != nil {
		return err
	}
	var record consent.Record
	err = writer(*over)(*out, func(w io.Writer) error {
		record, err = in.ExportOverview(c, d.Family.ID, ask, w)
		return err
	})
	if err != nil {
		return err
	}
	c.say("ctl.exported", "file", filepath.Base(*out), "items", record.Items)
	return nil
}

// holderOf is the partner that the overview is about; a partner gets its own.
func holderOf(d consent.Dossier, to consent.Recipient, of string) (family.PartnerID, error) {
	if of == "" {
		return to.Partner, nil
	}
	holder, _, err := recipient(d, of)
	return holder.Partner, err
}
