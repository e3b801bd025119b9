package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
	"keukentafel/storage/vault"
)

// errLogAltered: an exported log is not as it was made.
var errLogAltered = errors.New("exported log was altered")

func auditShow(c *call) error {
	c.reads()
	wanted, limit, period := c.text("family"), c.flags.Int("limit", 100, ""), c.period()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	days, err := period()
	if err != nil {
		return err
	}
	filter := in.LogFilterOf("", days)
	filter.Limit = *limit
	if *wanted != "" {
		filter.Family, err = c.family(in, *wanted)
		if errors.Is(err, casework.ErrNoFamily) {
			filter.Family = family.FamilyID(*wanted) // the log of one that was destroyed stays
		} else if err != nil {
			return err
		}
	}
	list, err := in.ReadLog(c, filter)
	if err != nil {
		return err
	}
	return c.answer(list, func() {
		for _, e := range list {
			c.line(strconv.FormatInt(e.Seq, 10), c.words().Moment(e.At), string(e.Event), string(e.Family), e.Object, outcome(e), string(e.Why))
		}
	})
}

func outcome(e audit.Entry) string {
	if e.Rule == "" {
		return string(e.Outcome)
	}
	return string(e.Outcome) + " (" + e.Rule + ")"
}

// logState is what auditVerify found.
type logState struct {
	Entries int64
	Faults  []vault.LogFault
}

func auditVerify(c *call) error {
	c.reads()
	card := c.text("card")
	args, err := c.parse(0, 1)
	if err != nil {
		return err
	}
	if len(args) == 1 {
		return c.verifyFile(args[0], *card)
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	faults, err := in.VerifyLog()
	if err != nil {
		return err
	}
	state := logState{Entries: in.Anchor().Seq, Faults: faults}
	err = c.answer(state, func() {
		fmt.Fprintln(c.out, c.words().N("ctl.log", int(state.Entries)))
		for _, f := range faults {
			c.line(strconv.FormatInt(f.Seq, 10), string(f.What))
		}
	})
	if err == nil && len(faults) > 0 {
		err = errLeftOver
	}
	return err
}

// period are the flags of a period; the days are read when they are asked for.
func (c *call) period() func() (casework.Period, error) {
	from, until := c.text("from"), c.text("until")
	return func() (p casework.Period, err error) {
		if p.From, err = family.ParseDate(*from); err != nil {
			return p, err
		}
		p.Until, err = family.ParseDate(*until)
		return p, err
	}
}

// auditExport writes the log of a family to a file that appears whole or not
// at all.
func auditExport(c *call) error {
	to, as, out, over, period := c.text("for"), c.text("as"), c.text("out"), c.whether("over"), c.period()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	if *out == "" {
		return usage("--as pdf|csv --out")
	}
	days, err := period()
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	ask := casework.LogAsk{To: consent.Recipient{Kind: consent.ToPrivacyOfficer}, Period: days, Form: *as}
	if *to != string(consent.ToPrivacyOfficer) {
		if ask.To, _, err = recipient(d, *to); err != nil {
			return err
		}
	}
	var record consent.Record
	err = writer(*over)(*out, func(w io.Writer) error {
		record, err = in.ExportLog(c, d.Family.ID, ask, w)
		return err
	})
	if err != nil {
		return err
	}
	c.say("ctl.exported", "file", filepath.Base(*out), "items", record.Items)
	return nil
}

// fileState is what verifyFile found.
type fileState struct {
	desk.LogChecked
	InVault *bool `json:",omitempty"` // whether the vault has its end, when one was named
}

// verifyFile checks an exported log. A vault is opened only when one was named.
func (c *call) verifyFile(name, cardName string) error {
	file, err := c.readFile(name)
	if err != nil {
		return err
	}
	var card []byte
	if cardName != "" {
		if card, err = c.readFile(cardName); err != nil {
			return err
		}
	}
	state := fileState{}
	if state.LogChecked, err = desk.CheckLog(c, file, card); err != nil {
		return err
	}
	if c.folder != "" && state.Sound() {
		in, err := c.unlock()
		if err != nil {
			return err
		}
		held, err := in.Holds(state.End.Seq, state.End.MAC)
		if err != nil {
			return err
		}
		state.InVault = &held
	}
	err = c.answer(state, func() { c.tellFile(state) })
	if err == nil && (!state.Sound() || state.InVault != nil && !*state.InVault) {
		err = errLogAltered
	}
	return err
}

func (c *call) tellFile(s fileState) {
	for _, f := range s.Faults {
		c.say("ctl.log-line."+string(f.What), "no", f.Line)
	}
	switch {
	case !s.Signed:
		c.say("ctl.log-not-signed")
	case s.Known && !s.Same:
		c.say("ctl.log-other-card")
	case s.Sound():
		c.say("ctl.log-sound", "when", c.words().Moment(s.End.Made), "key", s.Signer)
		if !s.Known {
			c.say("ctl.log-compare")
		}
	}
	switch {
	case s.InVault == nil:
	case *s.InVault:
		c.say("ctl.log-in-vault")
	default:
		c.say("ctl.log-not-in-vault")
	}
}
