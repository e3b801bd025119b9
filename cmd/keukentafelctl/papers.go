package main

import (
	"io"
	"path/filepath"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// consentForm writes a question for consent on paper, to be signed.
func consentForm(c *call) error {
	return aboutConsentOnPaper(c, func(in *desk.Installation, id family.FamilyID, asked consent.ID, to consent.Recipient, w io.Writer) (consent.Record, error) {
		return in.ConsentForm(c, id, asked, to, w)
	})
}

// consentLetter writes the letter that confirms that a consent was taken back.
func consentLetter(c *call) error {
	return aboutConsentOnPaper(c, func(in *desk.Installation, id family.FamilyID, asked consent.ID, to consent.Recipient, w io.Writer) (consent.Record, error) {
		return in.WithdrawalLetter(c, id, asked, to, w)
	})
}

// consentPaper is something about one consent for one reader.
type consentPaper func(in *desk.Installation, id family.FamilyID, asked consent.ID, to consent.Recipient, w io.Writer) (consent.Record, error)

func aboutConsentOnPaper(c *call, make consentPaper) error {
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
	return c.onPaper(*out, *over, func(w io.Writer) (consent.Record, error) {
		return make(in, d.Family.ID, asked, reader, w)
	})
}

// handoverSheet writes what the next coordinator must know at once.
func handoverSheet(c *call) error {
	out, over := c.text("out"), c.whether("over")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	if *out == "" {
		return usage("--out")
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	return c.onPaper(*out, *over, func(w io.Writer) (consent.Record, error) {
		return in.HandoverSheet(c, d.Family.ID, w)
	})
}

// onPaper writes one paper to a file and says how much is in it.
func (c *call) onPaper(out string, over bool, make func(io.Writer) (consent.Record, error)) error {
	var record consent.Record
	err := writer(over)(out, func(w io.Writer) (err error) {
		record, err = make(w)
		return err
	})
	if err != nil {
		return err
	}
	c.say("ctl.exported", "file", filepath.Base(out), "items", record.Items)
	return nil
}

// writer writes a file: a new one, or over one that is there.
func writer(over bool) func(string, func(io.Writer) error) error {
	if over {
		return desk.WriteOver
	}
	return desk.WriteNew
}
