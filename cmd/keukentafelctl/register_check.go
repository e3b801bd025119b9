package main

import (
	"errors"

	"keukentafel/app/casework"
)

// checked is a finding of a dry run, for a program.
type checked struct {
	Step    casework.RegisterStep
	Outcome string // "good", "bad", "skipped"
	Code    string `json:",omitempty"`
	Why     string `json:",omitempty"`
	Version string `json:",omitempty"`
}

func registerCheck(c *call) error {
	c.reads()
	municipality, zaak := c.text("municipality"), c.text("zaak")
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
	found, err := in.CheckRegister(c, p, *zaak, nil)
	if err != nil {
		return err
	}
	list := []checked{}
	for _, f := range found {
		one := checked{Step: f.Step, Outcome: "good", Version: f.Version}
		var why *casework.RegisterError
		switch {
		case f.Skipped:
			one.Outcome = "skipped"
		case errors.As(f.Err, &why):
			one.Outcome, one.Code, err = "bad", why.Code, errCheckFailed
			_, one.Why = explain(c.words(), f.Err)
		}
		list = append(list, one)
	}
	return errors.Join(c.answer(list, func() {
		for _, one := range list {
			c.line(c.words().T("register.sign."+one.Outcome), c.words().T("register.step."+string(one.Step)), one.Version, one.Why)
		}
	}), err)
}
