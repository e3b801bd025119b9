package main

import (
	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// incoming tells for whom a file was made, and what is in it.
func (c *call) incoming(in casework.Incoming) {
	d := in.Dossier
	c.line(string(d.Family.Name), string(d.Family.Town), string(d.Family.ID))
	to := string(in.For.Name)
	if to == "" {
		to = c.value("list.recipient." + string(in.For.Kind))
	}
	c.say("moving.made", "day", c.day(family.DateOf(in.Made)), "to", to, "purpose", c.value("list.purpose."+string(in.Purpose)))
	c.people(d)
	for _, row := range []struct {
		key   string
		count int
	}{
		{"statements", len(d.Plan.Statements)}, {"goals", len(d.Plan.Goals)}, {"marks", len(d.Plan.Marks)}, {"safety", len(d.Plan.Safety)},
		{"evaluations", len(d.Plan.Evaluations)}, {"meetings", len(d.Plan.Meetings)}, {"versions", len(d.Versions)}, {"consents", len(d.Consents)},
		{"groundUses", len(d.GroundUses)}, {"register", len(d.Register)}, {"contributions", len(d.Contributions)}, {"notes", len(d.Notes)},
		{"requests", len(d.Requests)}, {"recalls", len(d.Recalls)},
	} {
		if row.count > 0 {
			c.say("moving.count", "list", c.value("where.in-file."+row.key), "n", row.count)
		}
	}
	if in.AdoptedOn.Known() {
		c.say("moving.adopted", "number", in.Version, "day", c.day(in.AdoptedOn))
	}
	for _, v := range d.Versions {
		c.say("moving.adopted", "number", v.Number, "day", c.day(v.AdoptedOn))
	}
	if d.Plan.NextReview.Known() {
		c.say("moving.review", "day", c.day(d.Plan.NextReview))
	}
}
