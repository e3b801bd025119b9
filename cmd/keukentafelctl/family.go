package main

import (
	"fmt"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// day writes a date, or nothing when it is unknown.
func (c *call) day(d family.Date) string {
	if !d.Known() {
		return ""
	}
	return c.words().ShortDate(string(d))
}

// date reads a date as people type it; an empty one is unknown.
func (c *call) date(typed string) (family.Date, error) {
	if typed == "" {
		return "", nil
	}
	iso, ok := c.words().ReadDate(typed, string(family.DateOf(c.clock())))
	if !ok {
		return "", family.ErrBadDate
	}
	return family.Date(iso), nil
}

func familyList(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	list, err := in.Families(c)
	if err != nil {
		return err
	}
	return c.answer(list, func() {
		for _, h := range list {
			c.line(string(h.ID), string(h.Name), string(h.Town), c.value("list.plan-state."+string(h.State)), string(h.Coordinator))
		}
		fmt.Fprintln(c.out, c.words().N("ctl.families", len(list)))
	})
}

func familyShow(c *call) error {
	c.reads()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	_, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	return c.answer(d, func() {
		c.line(string(d.Family.Name), string(d.Family.Town), string(d.Family.ID))
		c.line(c.value("list.plan-state."+string(d.Plan.State)), string(casework.CoordinatorName(d, family.DateOf(c.clock()))), c.value("list.pen."+string(d.Pen.State)))
		c.people(d)
		c.plan(d.Family, d.Plan)
		if len(d.Contributions) > 0 {
			c.contributions(d)
		}
	})
}

func (c *call) people(d consent.Dossier) {
	c.say("ctl.people")
	for _, p := range d.Family.Persons {
		c.line("  "+string(p.ID), string(p.Name()), c.day(family.Date(p.Birth)), c.value("list.place."+string(p.Place)))
	}
	for _, p := range d.Family.Partners {
		c.line("  "+string(p.ID), string(p.Label()), c.value("list.partner-kind."+string(p.Kind)))
	}
}

// plan writes what people said, and the goals with their actions.
func (c *call) plan(f family.Family, p family.Plan) {
	slice := consent.Slice{Family: f}
	c.say("ctl.said")
	for _, s := range p.Statements {
		c.line("  "+string(s.ID), string(slice.SpeakerName(s.Speaker))+":", string(s.Text))
	}
	c.say("ctl.goals")
	for _, g := range p.Goals {
		c.line("  "+string(g.ID), string(g.Words), c.value("list.goal-state."+string(g.State)))
		for _, a := range g.Actions {
			c.line("    "+string(a.ID), string(a.What), string(slice.DoerName(a.Who)), c.day(a.Due), c.value("list.action-state."+string(a.State)))
		}
	}
}

func familyNew(c *call) error {
	town := c.text("town")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	id, err := in.NewFamily(c, family.Text(args[0]), family.Text(*town))
	if err != nil {
		return err
	}
	c.line(string(id))
	return nil
}

// familyPerson adds a person, or with --id changes what is given of one.
func familyPerson(c *call) error {
	id, birth, place, life := c.text("id"), c.text("birth"), c.text("place"), c.life()
	fields := map[string]*string{}
	for _, name := range []string{"given", "infix", "surname", "phone", "email"} {
		fields[name] = c.text(name)
	}
	in, d, born, err := c.dossierOn(birth)
	if err != nil {
		return err
	}
	p := family.Person{Place: family.PlaceHousehold}
	if *id != "" {
		known, err := personIn(d.Family, *id)
		if err != nil {
			return err
		}
		p, _ = d.Family.Person(known)
	}
	into := map[string]*family.Text{"given": &p.Given, "infix": &p.Infix, "surname": &p.Surname, "phone": &p.Phone, "email": &p.Email}
	for name, given := range fields {
		if *given != "" {
			*into[name] = family.Text(*given)
		}
	}
	if born.Known() {
		p.Birth = family.BirthDate(born)
	}
	if *place != "" {
		p.Place = family.Place(*place)
	}
	if err := life.into(c, &p); err != nil {
		return err
	}
	made, err := in.PutPerson(c, d.Family.ID, p)
	if err != nil {
		return err
	}
	c.line(string(made))
	return nil
}

func familyCustody(c *call) error {
	holder, child, state, basis := c.text("holder"), c.text("child"), c.text("state"), c.text("basis")
	days := c.term()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	from, until, err := days.read(c)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	custody := family.Custody{From: from, Until: until, State: family.CustodyState(*state), Basis: family.CustodyBasis(*basis), On: in.Today()}
	switch custody.State {
	case family.CustodyYes, family.CustodyNo, family.CustodyUnknown:
	default:
		return usage("--state")
	}
	if *holder == "" || *child == "" {
		return usage("--holder --child")
	}
	if custody.Holder, err = personIn(d.Family, *holder); err != nil {
		return err
	}
	if custody.Child, err = personIn(d.Family, *child); err != nil {
		return err
	}
	return c.saved(in.PutCustody(c, d.Family.ID, custody))
}

func familyClose(c *call) error {
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	return c.saved(in.CloseFamily(c, d.Family.ID))
}

// saved says that it was kept, unless it was not.
func (c *call) saved(err error) error {
	if err == nil {
		c.say("ctl.saved")
	}
	return err
}
