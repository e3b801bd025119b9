package planjson

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func householdOf(f family.Family) familyV1 {
	return familyV1{
		ID: string(f.ID), Name: string(f.Name), Town: string(f.Town),
		Households: each(f.Households, func(h family.Household) householdV1 {
			return householdV1{ID: string(h.ID), Name: string(h.Name), Address: string(h.Address)}
		}),
		Persons: each(f.Persons, person),
		Relations: each(f.Relations, func(r family.Relation) relationV1 {
			return relationV1{From: string(r.From), To: string(r.To), Kind: string(r.Kind), Quality: string(r.Quality),
				Strength: int(r.Strength), Direction: string(r.Direction), Union: string(r.Union), Since: string(r.Since), Until: string(r.Until)}
		}),
		Custodies: each(f.Custodies, func(c family.Custody) custodyV1 {
			return custodyV1{Holder: string(c.Holder), Child: string(c.Child), State: string(c.State), Basis: string(c.Basis),
				Court: string(c.Court), On: string(c.On), Guardian: c.Guardian, From: string(c.From), Until: string(c.Until)}
		}),
		Partners: each(f.Partners, partner),
	}
}

func person(p family.Person) personV1 {
	return personV1{ID: string(p.ID), Given: string(p.Given), Infix: string(p.Infix), Surname: string(p.Surname),
		Birth: string(p.Birth), Gender: string(p.Gender), Place: string(p.Place), Households: texts(p.Households),
		Phone: string(p.Phone), Email: string(p.Email), Language: string(p.Language), Died: string(p.Died)}
}

func partner(p family.Partner) partnerV1 {
	return partnerV1{ID: string(p.ID), Kind: string(p.Kind), House: string(p.House), Name: string(p.Name), Function: string(p.Function),
		Phone: string(p.Phone), Email: string(p.Email), Concerns: texts(p.Concerns), From: string(p.From), Until: string(p.Until)}
}

func content(s consent.Slice) contentV1 {
	p := s.Plan
	c := contentV1{
		State: string(p.State), Version: s.Version, AdoptedOn: string(s.AdoptedOn),
		Coordinator: string(s.Coordinator), NextReview: string(p.NextReview), RightsTold: string(p.Rights.Explained), RightsIn: string(p.Rights.Language),
		Statements:   each(p.Statements, statement),
		Marks:        each(p.Marks, mark),
		Goals:        each(p.Goals, goal),
		Safety:       each(p.Safety, safety),
		Evaluations:  each(p.Evaluations, evaluation),
		Agreements:   each(p.Agreements, agreement),
		Meetings:     each(p.Meetings, meeting),
		Coordinators: each(p.Coordinators, coordinator),
	}
	if p.FamilyGroupPlan != (family.FamilyGroupPlan{}) {
		c.GroupPlan = &groupPlanV1{Offered: string(p.FamilyGroupPlan.Offered), Answer: string(p.FamilyGroupPlan.Answer)}
	}
	return c
}

func statement(s family.Statement) statementV1 {
	return statementV1{ID: string(s.ID), Topic: string(s.Topic), Kind: string(s.Kind),
		Speaker: by(s.Speaker.Person, s.Speaker.Partner, s.Speaker.Name),
		Text:    string(s.Text), On: string(s.On), Meeting: string(s.Meeting), Domain: string(s.Domain), About: texts(s.About),
		Views: each(s.Views, func(v family.View) viewV1 {
			return viewV1{Person: string(v.Person), Text: string(v.Text), On: string(v.On)}
		})}
}

func mark(m family.Mark) markV1 {
	return markV1{ID: string(m.ID), Person: string(m.Person), Partner: string(m.Partner), Goal: string(m.Goal), Topic: string(m.Topic), Domain: string(m.Domain),
		Score: m.Score, Higher: string(m.Higher), On: string(m.On)}
}

func goal(g family.Goal) goalV1 {
	return goalV1{ID: string(g.ID), Words: string(g.Words), Result: string(g.Result), Kind: string(g.Kind), State: string(g.State),
		ForWhom: texts(g.ForWhom), Domain: string(g.Domain), Due: string(g.Due), Actions: each(g.Actions, action)}
}

func action(a family.Action) actionV1 {
	return actionV1{ID: string(a.ID), What: string(a.What),
		Who: by(a.Who.Person, a.Who.Partner, a.Who.Name),
		Due: string(a.Due), State: string(a.State), Level: level(a.Level), Done: string(a.Done)}
}

func safety(s family.SafetyAgreement) safetyV1 {
	return safetyV1{ID: string(s.ID), Text: string(s.Text), About: texts(s.About), Watches: string(s.Watches),
		WhenFail: string(s.WhenFail), On: string(s.On)}
}

func evaluation(e family.Evaluation) evaluationV1 {
	return evaluationV1{ID: string(e.ID), On: string(e.On), Meeting: string(e.Meeting), By: string(e.By),
		Lessons: string(e.Lessons), Story: string(e.Story),
		Scores: each(e.Scores, func(s family.GoalScore) scoreV1 {
			return scoreV1{Goal: string(s.Goal), Client: attainment(s.Client), Worker: attainment(s.Worker), Story: string(s.Story)}
		})}
}

func attainment(score *family.GAS) *int {
	if score == nil {
		return nil
	}
	value := int(*score)
	return &value
}

func agreement(a family.Agreement) agreementV1 {
	return agreementV1{Person: string(a.Person), Answer: string(a.Answer), View: string(a.View), On: string(a.On)}
}

func meeting(m family.Meeting) meetingV1 {
	return meetingV1{ID: string(m.ID), On: string(m.On), Where: string(m.Where), Present: texts(m.Present), Others: string(m.Others)}
}

func coordinator(c family.Coordinator) coordinatorV1 {
	return coordinatorV1{Role: string(c.Role), Who: by(c.Person, c.Partner, c.Name),
		From: string(c.From), Until: string(c.Until)}
}

// by names one of the three: a name is only for who is neither person nor partner.
func by(person family.PersonID, partner family.PartnerID, name family.Text) byV1 {
	switch {
	case person != "":
		return byV1{Person: string(person)}
	case partner != "":
		return byV1{Partner: string(partner)}
	}
	return byV1{Name: string(name)}
}

// level leaves out what is none of the seven levels.
func level(l family.InterventionLevel) int {
	if l < 1 || l > 7 {
		return 0
	}
	return int(l)
}
