package main

import (
	"flag"
	"slices"

	"keukentafel/app/family"
)

// lifeFlags say whether somebody is born, known and alive, and the gender.
type lifeFlags struct {
	died, gender    *string
	unborn, unknown *bool
}

func (c *call) life() lifeFlags {
	return lifeFlags{died: c.text("died"), gender: c.text("gender"), unborn: c.whether("unborn"), unknown: c.whether("unknown")}
}

// into changes what was given; the rest stays.
func (f lifeFlags) into(c *call, p *family.Person) error {
	died, err := c.date(*f.died)
	if err != nil {
		return err
	}
	if died.Known() {
		p.Died = died
	}
	switch gender := family.Gender(*f.gender); gender {
	case "":
	case family.Female, family.Male:
		p.Gender = gender
	case "neutral":
		p.Gender = family.Neutral
	default:
		return usage("--gender")
	}
	c.flags.Visit(func(given *flag.Flag) {
		switch given.Name {
		case "unborn":
			p.Unborn = *f.unborn
		case "unknown":
			p.Unknown = *f.unknown
		}
	})
	return nil
}

// familyRelate records how two persons are related, and of partners how and
// when they live or lived together.
func familyRelate(c *call) error {
	from, to, kind, union := c.text("who"), c.text("of"), c.text("kind"), c.text("union")
	days := c.term()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	if *from == "" || *to == "" {
		return usage("--who --of")
	}
	if !slices.Contains(family.RelationKinds(), family.RelationKind(*kind)) {
		return usage("--kind")
	}
	if !slices.Contains(family.Unions(), family.Union(*union)) {
		return usage("--union")
	}
	since, until, err := days.read(c)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	r := family.Relation{}
	if r.From, err = personIn(d.Family, *from); err != nil {
		return err
	}
	if r.To, err = personIn(d.Family, *to); err != nil {
		return err
	}
	if r.From == r.To {
		return usage("--who --of")
	}
	for _, known := range d.Family.Relations {
		if known.From == r.From && known.To == r.To {
			r = known // how it feels stays
		}
	}
	r.Kind, r.Union, r.Since, r.Until = family.RelationKind(*kind), family.Union(*union), since, until
	return c.saved(in.PutRelation(c, d.Family.ID, r))
}
