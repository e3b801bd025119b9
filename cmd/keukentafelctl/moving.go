package main

import (
	"bytes"
	"io"
	"path/filepath"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// dossierExport writes everything about one family, for another program.
func dossierExport(c *call) error {
	to, informed, out, over := c.text("to"), c.text("informed"), c.text("out"), c.whether("over")
	in, d, told, err := c.dossierOn(informed)
	if err != nil {
		return err
	}
	if *out == "" || *to == "" {
		return usage("--to ORGANISATION --informed DAY --out")
	}
	err = writer(*over)(*out, func(w io.Writer) error {
		_, err := in.ExportDossier(c, d.Family.ID, casework.Transfer{To: family.Text(*to), Informed: told}, w)
		return err
	})
	if err != nil {
		return err
	}
	c.say("moving.written", "file", filepath.Base(*out))
	return nil
}

// dossierImport shows what is in a file, and brings it in when that was said.
func dossierImport(c *call) error {
	pen, again, yes := c.whether("pen"), c.whether("again"), c.whether("yes")
	c.reads()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	data, in, err := c.fileFor(args[0])
	if err != nil {
		return err
	}
	looked, err := desk.LookAt(data)
	if err != nil {
		return err
	}
	if looked.Incoming == nil {
		return casework.ErrNotOurFile
	}
	seen, err := in.LookIncoming(c, *looked.Incoming)
	if err != nil {
		return err
	}
	if !*yes {
		return c.answer(struct {
			desk.Looked
			casework.IncomingSeen
		}{looked, seen}, func() {
			c.incoming(*looked.Incoming)
			if seen.Here {
				c.say("moving.here")
			}
			c.say("moving.say-yes")
		})
	}
	id, err := in.BringIn(c, *looked.Incoming, casework.BringIn{Pen: *pen, Again: *again})
	if err != nil {
		return err
	}
	return c.answer(struct{ Family family.FamilyID }{id}, func() {
		c.line(string(id))
		if looked.Incoming.Kind == casework.FileDossier && !*pen {
			c.say("moving.to-read")
		}
	})
}

// readAlone tells what a file is and what is in it. It opens no vault.
func readAlone(c *call) error {
	c.reads()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	data, err := c.readFile(args[0])
	if err != nil {
		return err
	}
	looked, err := desk.LookAt(bytes.TrimPrefix(data, []byte("\ufeff")))
	if err != nil {
		return err
	}
	return c.answer(looked, func() {
		c.say("moving.sort." + string(looked.Sort))
		switch {
		case looked.Incoming != nil:
			c.incoming(*looked.Incoming)
			c.plan(looked.Incoming.Dossier.Family, looked.Incoming.Dossier.Plan)
		case looked.Outside != nil:
			o := looked.Outside
			c.say("moving.outside", "version", o.Version, "readers", o.Readers, "bytes", o.Length)
		}
	})
}
