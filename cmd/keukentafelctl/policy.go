package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"

	"keukentafel/app/casework"
	"keukentafel/assets"
	"keukentafel/cmd/internal/desk"
)

// agreementVerbs are those about what a municipality agreed on.
func agreementVerbs() []verb {
	return []verb{
		{"grounds list", "[--json]", groundsList},
		{"grounds on", "GROUND --why TEXT [--checked-by NAME --checked-on DAY --source TEXT] [--from DAY] [--until DAY]", groundsOn},
		{"grounds off", "GROUND --why TEXT", groundsOff},
		{"policy show", "[--json]", policyShow},
		{"policy import", "FILE [--yes]", policyImport},
		{"policy export", "--out FILE", policyExport},
	}
}

func policyShow(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	p, err := in.Policy(c)
	if err != nil {
		return err
	}
	return c.answer(p, func() {
		l := c.words()
		part := func(name casework.PolicyPart, value string) { c.line(l.T("list.policy-part."+string(name)), value) }
		part(casework.PartHouse, string(p.House))
		part(casework.PartDecided, c.day(p.Decided))
		part(casework.PartLeadBirthdays, l.N("policy.days", p.Lead.Birthday))
		part(casework.PartLeadConsents, l.N("policy.days", p.Lead.Ending))
		part(casework.PartLeadReviews, l.N("policy.days", p.Lead.Review))
		part(casework.PartConsentTerm, l.N("policy.months", p.ConsentTerm))
		part(casework.PartRequestTerm, l.N("policy.months", p.RequestTerm))
		part(casework.PartAdvocate, p.Advocate.Line())
		part(casework.PartComplaints, p.Complaints.Line())
		part(casework.PartOfficer, p.Officer.Line())
		c.say("policy.see-json")
	})
}

// policyImport shows what a file with agreements would change, and takes it
// over with --yes.
func policyImport(c *call) error {
	yes := c.whether("yes")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	data, in, err := c.fileFor(args[0])
	if err != nil {
		return err
	}
	l := c.words()
	_, changes, err := in.ReadPolicy(c, data)
	var slip *casework.PolicyError
	switch {
	case errors.As(err, &slip):
		what := l.T("list.policy-slip." + string(slip.Slip))
		fmt.Fprintln(c.err, l.T("policy.slip-field", "line", strconv.Itoa(slip.Line), "field", slip.Field, "what", what))
		return err
	case err != nil:
		return err
	case len(changes) == 0:
		c.say("policy.same")
		return nil
	}
	for _, change := range changes {
		c.line(l.T("list.policy-part."+string(change.Part)), string(change.Ground), string(change.Kind))
	}
	if !*yes {
		c.say("policy.not-taken")
		return nil
	}
	return c.saved(in.ImportPolicy(c, data))
}

func policyExport(c *call) error {
	out := c.text("out")
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
	if err := desk.WriteNew(*out, func(w io.Writer) error { return in.ExportPolicy(c, w) }); err != nil {
		return err
	}
	c.say("ctl.written", "file", filepath.Base(*out))
	return nil
}

// agreeInvented takes the agreements of the invented municipality over, when
// none agreed anything here.
func agreeInvented(c *call, in *desk.Installation) error {
	p, err := in.Policy(c)
	if err != nil || !p.House.Empty() || len(p.Grounds) > 0 {
		return err
	}
	data, err := assets.Sample("policy.json")
	if err != nil {
		return err
	}
	return in.ImportPolicy(c, data)
}
