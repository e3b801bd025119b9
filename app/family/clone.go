package family

import "slices"

// Clone is a deep copy: nothing in it is shared with f.
func (f Family) Clone() Family {
	f.Households = slices.Clone(f.Households)
	f.Persons = slices.Clone(f.Persons)
	for i, p := range f.Persons {
		f.Persons[i].Households = slices.Clone(p.Households)
		if p.Incapacity != nil {
			judged := *p.Incapacity
			f.Persons[i].Incapacity = &judged
		}
	}
	f.Relations = slices.Clone(f.Relations)
	f.Custodies = slices.Clone(f.Custodies)
	f.Representations = slices.Clone(f.Representations)
	f.Orders = slices.Clone(f.Orders)
	f.Arrangements = slices.Clone(f.Arrangements)
	for i, a := range f.Arrangements {
		f.Arrangements[i].Spots = slices.Clone(a.Spots)
	}
	f.Partners = slices.Clone(f.Partners)
	for i, p := range f.Partners {
		f.Partners[i].Concerns = slices.Clone(p.Concerns)
	}
	return f
}

// Clone is a deep copy: nothing in it is shared with p.
func (p Plan) Clone() Plan {
	p.Statements = slices.Clone(p.Statements)
	for i, s := range p.Statements {
		p.Statements[i].About = slices.Clone(s.About)
		p.Statements[i].Shared = slices.Clone(s.Shared)
		p.Statements[i].Views = slices.Clone(s.Views)
	}
	p.Marks = slices.Clone(p.Marks)
	p.Goals = slices.Clone(p.Goals)
	for i, g := range p.Goals {
		p.Goals[i].ForWhom = slices.Clone(g.ForWhom)
		p.Goals[i].Actions = slices.Clone(g.Actions)
	}
	p.Safety = slices.Clone(p.Safety)
	for i, s := range p.Safety {
		p.Safety[i].About = slices.Clone(s.About)
	}
	p.Evaluations = slices.Clone(p.Evaluations)
	for i, e := range p.Evaluations {
		p.Evaluations[i].Scores = cloneScores(e.Scores)
	}
	p.Meetings = slices.Clone(p.Meetings)
	for i, m := range p.Meetings {
		p.Meetings[i].Present = slices.Clone(m.Present)
	}
	p.Coordinators = slices.Clone(p.Coordinators)
	p.Agreements = slices.Clone(p.Agreements)
	return p
}

func cloneScores(scores []GoalScore) []GoalScore {
	scores = slices.Clone(scores)
	for i, s := range scores {
		scores[i].Client = cloneGAS(s.Client)
		scores[i].Worker = cloneGAS(s.Worker)
	}
	return scores
}

func cloneGAS(g *GAS) *GAS {
	if g == nil {
		return nil
	}
	copied := *g
	return &copied
}

// Clone is a deep copy: nothing in it is shared with v.
func (v Version) Clone() Version {
	v.Family = v.Family.Clone()
	v.Plan = v.Plan.Clone()
	v.Signature = slices.Clone(v.Signature)
	return v
}

// Clone is a deep copy: nothing in it is shared with c.
func (c Contribution) Clone() Contribution {
	c.About = slices.Clone(c.About)
	if c.Score != nil {
		score := *c.Score
		c.Score = &score
	}
	return c
}
