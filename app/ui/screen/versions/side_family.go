package versions

import (
	"strings"

	"keukentafel/app/family"
)

func (s side) person(id family.PersonID) ([]part, []family.PersonID) {
	p, ok := s.family.Person(id)
	if !ok {
		return nil, nil
	}
	name := string(p.Name())
	if name == "" {
		name = s.T("versions.somebody")
	}
	var homes []string
	for _, h := range p.Households {
		for _, x := range s.family.Households {
			if x.ID == h {
				homes = append(homes, string(x.Name))
			}
		}
	}
	return []part{{text: name}, {"birth", s.day(family.Date(p.Birth)), false}, {"place", s.in("place", string(p.Place)), false}, {"homes", s.List(homes), false},
		{"phone", string(p.Phone), false}, {"email", string(p.Email), false}, {"language", string(p.Language), false},
		{"incapacity", s.yes(p.Incapacity != nil), false}, {"unborn", s.yes(p.Unborn), false}, {"died", s.day(p.Died), false}}, []family.PersonID{id}
}

func (s side) household(id family.HouseholdID) ([]part, []family.PersonID) {
	for _, h := range s.family.Households {
		if h.ID != id {
			continue
		}
		var living []family.PersonID
		for _, p := range s.family.Persons {
			for _, in := range p.Households {
				if in == id {
					living = append(living, p.ID)
				}
			}
		}
		return []part{{text: string(h.Name)}, {"address", string(h.Address), false}}, living
	}
	return nil, nil
}

func (s side) partner(id family.PartnerID) ([]part, []family.PersonID) {
	p, ok := s.family.Partner(id)
	if !ok {
		return nil, nil
	}
	return []part{{text: string(p.Label())}, {"partner-kind", s.in("partner-kind", string(p.Kind)), false}, {"function", string(p.Function), false},
		{"phone", string(p.Phone), false}, {"email", string(p.Email), false}, {"concerns", s.names(p.Concerns), false},
		{"from", s.day(p.From), false}, {"until", s.day(p.Until), false}, {"dissolved", s.day(p.Dissolved), false}}, p.Concerns
}

func (s side) custody(id string) ([]part, []family.PersonID) {
	holder, child, _ := strings.Cut(id, " over ")
	for _, c := range s.family.Custodies {
		if string(c.Holder) != holder || string(c.Child) != child {
			continue
		}
		return []part{{text: s.T("versions.custody", "holder", s.name(c.Holder), "child", s.name(c.Child))}, {"custody", s.in("custody", string(c.State)), false},
			{"basis", s.in("basis", string(c.Basis)), false}, {"court", string(c.Court), false}, {"on", s.day(c.On), false},
			{"from", s.day(c.From), false}, {"until", s.day(c.Until), false}, {"guardian", s.yes(c.Guardian), false}}, []family.PersonID{c.Holder, c.Child}
	}
	return nil, nil
}

func (s side) coordinator(id string) ([]part, []family.PersonID) {
	for _, c := range s.plan.Coordinators {
		if string(c.Role)+string(c.From) != id {
			continue
		}
		return []part{{text: s.doer(family.Doer{Person: c.Person, Partner: c.Partner, Name: c.Name})}, {"role", s.in("coordinator-role", string(c.Role)), false},
			{"from", s.day(c.From), false}, {"until", s.day(c.Until), false}}, nil
	}
	return nil, nil
}

func (s side) agreement(id family.PersonID) ([]part, []family.PersonID) {
	a := s.plan.AgreementOf(id)
	return []part{{text: s.name(id)}, {"answer", s.in("agreement", string(a.Answer)), false}, {"view", string(a.View), true}, {"on", s.day(a.On), false}}, []family.PersonID{id}
}

func (s side) safety(id family.SafetyID) ([]part, []family.PersonID) {
	for _, x := range s.plan.Safety {
		if x.ID == id {
			return []part{{text: string(x.Text), long: true}, {"watches", string(x.Watches), false}, {"when-fail", string(x.WhenFail), true},
				{"about", s.names(x.About), false}, {"on", s.day(x.On), false}}, x.About
		}
	}
	return nil, nil
}

func (s side) evaluation(id family.EvaluationID) ([]part, []family.PersonID) {
	for _, x := range s.plan.Evaluations {
		if x.ID != id {
			continue
		}
		var scores []string
		for _, score := range x.Scores {
			if g, ok := s.plan.Goal(score.Goal); ok {
				scores = append(scores, string(g.Words)+": "+s.gas(score.Client)+" / "+s.gas(score.Worker))
			}
		}
		return []part{{text: s.day(x.On)}, {"scores", strings.Join(scores, "\n"), true}, {"story", string(x.Story), true}, {"lessons", string(x.Lessons), true}}, nil
	}
	return nil, nil
}

func (s side) gas(g *family.GAS) string {
	if g == nil {
		return "–"
	}
	return s.in("gas", s.Number(int(*g)))
}
