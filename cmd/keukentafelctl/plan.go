package main

import (
	"fmt"
	"strconv"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func planAdopt(c *call) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	v, err := in.AdoptVersion(c, d.Family.ID)
	if err != nil {
		return err
	}
	c.say("ctl.adopted", "number", v.Number)
	return nil
}

// versionLine is one adopted version, without its content.
type versionLine struct {
	Number    int
	AdoptedOn family.Date
	AdoptedBy family.Text
	Epoch     int
	Hash      string
}

// planVersions lists the versions after it checked their chain.
func planVersions(c *call) error {
	c.reads()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	if err := in.VerifyVersions(c, d); err != nil {
		return err
	}
	list := []versionLine{}
	for _, v := range d.Versions {
		list = append(list, versionLine{v.Number, v.AdoptedOn, v.AdoptedBy, v.Epoch, v.Hash})
	}
	return c.answer(list, func() {
		for _, v := range list {
			c.line(strconv.Itoa(v.Number), c.day(v.AdoptedOn), string(v.AdoptedBy), v.Hash)
		}
		if len(list) == 0 {
			c.say("ctl.none")
		}
	})
}

// planDiff compares two versions, or a version with the draft.
func planDiff(c *call) error {
	c.reads()
	args, err := c.parse(2, 3)
	if err != nil {
		return err
	}
	_, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	from, err := versionOf(d, args[1])
	if err != nil {
		return err
	}
	to := family.Version{Family: d.Family, Plan: d.Plan}
	if len(args) == 3 {
		if to, err = versionOf(d, args[2]); err != nil {
			return err
		}
	}
	list := casework.Compare(from.Family, from.Plan, to.Family, to.Plan)
	return c.answer(list, func() {
		for _, x := range list {
			c.line(c.value("list.change."+string(x.Kind)), c.value("list.item."+x.Item), string(x.Before), "→", string(x.After))
		}
		fmt.Fprintln(c.out, c.words().N("ctl.changes", len(list)))
	})
}

func versionOf(d consent.Dossier, typed string) (family.Version, error) {
	number, err := strconv.Atoi(typed)
	if err != nil || number < 0 {
		return family.Version{}, usage("FROM TO")
	}
	if number == 0 {
		return family.Version{Family: d.Family, Plan: d.Plan}, nil
	}
	v, ok := d.Version(number)
	if !ok {
		return v, consent.ErrNotAdopted
	}
	return v, nil
}
