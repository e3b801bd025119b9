package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/cmd/internal/desk"
)

// errCheckFailed: a dry run of the register found something that is not right.
var errCheckFailed = errors.New("the register is not ready")

// registerVerbs are those about the register of a municipality.
func registerVerbs() []verb {
	return []verb{
		{"register profile set", "FILE", registerProfileSet},
		{"register profile show", "[--municipality M] [--json]", registerProfileShow},
		{"register profile export", "[--municipality M] --out FILE", registerProfileExport},
		{"register profile remove", "MUNICIPALITY", registerProfileRemove},
		{"register secret set", "NAME --file FILE", registerSecretSet},
		{"register check", "[--municipality M] [--zaak NUMBER] [--json]", registerCheck},
		{"register send", "FAMILY [--version N] [--zaak NUMBER] [--municipality M] [--partner PARTNER] [--partial] [--json]", registerSend},
		{"register zaak", "FAMILY NUMBER", registerZaak},
		{"register list", "[--json]", registerList},
		{"register retry", "DELIVERY", registerRetry},
		{"register drop", "DELIVERY", registerDrop},
	}
}

func registerProfileSet(c *call) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	file, in, err := c.fileFor(args[0])
	if err != nil {
		return err
	}
	p, err := in.ImportRegisterProfile(c, file)
	c.fields(err)
	if err != nil {
		return err
	}
	c.say("register.ctl.kept", "municipality", p.Municipality)
	return c.missingSecrets(in, p)
}

// fields names the fields that are not right, by their name in the file.
func (c *call) fields(err error) {
	var why *casework.RegisterError
	if errors.As(err, &why) && len(why.Fields) > 0 {
		fmt.Fprintln(c.err, c.words().T("register.fields", "fields", strings.Join(why.Fields, ", ")))
	}
}

func (c *call) missingSecrets(in *desk.Installation, p casework.RegisterProfile) error {
	missing, err := in.MissingRegisterSecrets(c, p)
	for _, name := range missing {
		c.say("register.ctl.secret-missing", "name", name)
	}
	return err
}

func registerProfileShow(c *call) error {
	c.reads()
	municipality := c.text("municipality")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	p, err := in.RegisterProfile(c, *municipality)
	if err != nil {
		return err
	}
	return c.answer(p, func() {
		l := c.words()
		for _, line := range [][2]string{{"municipality", p.Municipality}, {"rsin", p.RSIN}, {"author", p.Author}, {"catalogi", p.Catalogi}, {"zaken", p.Zaken},
			{"documents", p.Documents}, {"catalogue", p.Catalogue}, {"zaaktype", p.ZaakType}, {"documenttype", p.DocumentType}, {"secret-name", p.Secret}} {
			c.line(l.T("register.field."+line[0]), line[1])
		}
		c.line(l.T("register.field.mode"), l.T("register.mode."+string(p.Mode)))
		c.line(l.T("register.field.auth"), l.T("register.auth."+string(p.Auth)))
	})
}

func registerProfileExport(c *call) error {
	municipality, out := c.text("municipality"), c.text("out")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	if *out == "" {
		return usage("--out")
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	if err := desk.WriteNew(*out, func(w io.Writer) error { return in.ExportRegisterProfile(c, *municipality, w) }); err != nil {
		return err
	}
	c.say("ctl.written", "file", filepath.Base(*out))
	return nil
}

func registerProfileRemove(c *call) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	return c.saved(in.RemoveRegisterProfile(c, args[0]))
}

// registerSecretSet reads a secret from a file, never from the command line,
// which other programs can see.
func registerSecretSet(c *call) error {
	from := c.text("file")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	if *from == "" {
		return usage("--file")
	}
	secret, in, err := c.fileFor(*from)
	if err != nil {
		return err
	}
	return c.saved(in.SetRegisterSecret(c, args[0], strings.TrimRight(string(secret), "\r\n")))
}
