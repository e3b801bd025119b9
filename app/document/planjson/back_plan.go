package planjson

import "keukentafel/app/family"

func (v contentV1) plan() family.Plan {
	p := family.Plan{
		State: family.PlanState(v.State), NextReview: family.Date(v.NextReview),
		Rights:       family.Rights{Explained: family.Date(v.RightsTold), Language: family.Text(v.RightsIn)},
		Statements:   back(v.Statements, statementV1.statement),
		Marks:        back(v.Marks, markV1.mark),
		Goals:        back(v.Goals, goalV1.goal),
		Safety:       back(v.Safety, safetyV1.safety),
		Evaluations:  back(v.Evaluations, evaluationV1.evaluation),
		Meetings:     back(v.Meetings, meetingV1.meeting),
		Coordinators: back(v.Coordinators, coordinatorV1.coordinator),
		Agreements: back(v.Agreements, func(a agreementV1) family.Agreement {
			return family.Agreement{Person: family.PersonID(a.Person), Answer: family.AgreementAnswer(a.Answer), View: family.Text(a.View), On: family.Date(a.On)}
		}),
	}
	if v.GroupPlan != nil {
		p.FamilyGroupPlan = family.FamilyGroupPlan{Offered: family.Date(v.GroupPlan.Offered), Answer: family.FamilyGroupPlanAnswer(v.GroupPlan.Answer)}
	}
	return p
}

func (v statementV1) statement() family.Statement {
	return family.Statement{ID: family.StatementID(v.ID), Topic: family.StatementTopic(v.Topic), Kind: family.StatementKind(v.Kind),
		Speaker: family.Speaker{Person: family.PersonID(v.Speaker.Person), Partner: family.PartnerID(v.Speaker.Partner), Name: family.Text(v.Speaker.Name)},
		Text:    family.Text(v.Text), On: family.Date(v.On), Meeting: family.MeetingID(v.Meeting), Domain: family.LifeDomain(v.Domain),
		About: named[family.PersonID](v.About),
		Views: back(v.Views, func(x viewV1) family.View {
			return family.View{Person: family.PersonID(x.Person), Text: family.Text(x.Text), On: family.Date(x.On)}
		})}
}

func (v markV1) mark() family.Mark {
	return family.Mark{ID: family.MarkID(v.ID), Person: family.PersonID(v.Person), Partner: family.PartnerID(v.Partner), Goal: family.GoalID(v.Goal),
		Topic: family.Text(v.Topic), Domain: family.LifeDomain(v.Domain), Score: v.Score, Higher: family.Text(v.Higher), On: family.Date(v.On)}
}

func (v goalV1) goal() family.Goal {
	return family.Goal{ID: family.GoalID(v.ID), Words: family.Text(v.Words), Result: family.Text(v.Result), Kind: family.GoalKind(v.Kind),
		State: family.GoalState(v.State), ForWhom: named[family.PersonID](v.ForWhom), Domain: family.LifeDomain(v.Domain), Due: family.Date(v.Due),
		Actions: back(v.Actions, func(a actionV1) family.Action {
			return family.Action{ID: family.ActionID(a.ID), What: family.Text(a.What),
				Who: family.Doer{Person: family.PersonID(a.Who.Person), Partner: family.PartnerID(a.Who.Partner), Name: family.Text(a.Who.Name)},
				Due: family.Date(a.Due), State: family.ActionState(a.State), Level: family.InterventionLevel(a.Level), Done: family.Date(a.Done)}
		})}
}

func (v safetyV1) safety() family.SafetyAgreement {
	return family.SafetyAgreement{ID: family.SafetyID(v.ID), Text: family.Text(v.Text), About: named[family.PersonID](v.About),
		Watches: family.Text(v.Watches), WhenFail: family.Text(v.WhenFail), On: family.Date(v.On)}
}

func (v evaluationV1) evaluation() family.Evaluation {
	return family.Evaluation{ID: family.EvaluationID(v.ID), On: family.Date(v.On), Meeting: family.MeetingID(v.Meeting), By: family.Text(v.By),
		Lessons: family.Text(v.Lessons), Story: family.Text(v.Story),
		Scores: back(v.Scores, func(s scoreV1) family.GoalScore {
			return family.GoalScore{Goal: family.GoalID(s.Goal), Client: attained(s.Client), Worker: attained(s.Worker), Story: family.Text(s.Story)}
		})}
}

func attained(score *int) *family.GAS {
	if score == nil {
		return nil
	}
	value := family.GAS(*score)
	return &value
}

func (v meetingV1) meeting() family.Meeting {
	return family.Meeting{ID: family.MeetingID(v.ID), On: family.Date(v.On), Where: family.Text(v.Where), Present: named[family.PersonID](v.Present),
		Others: family.Text(v.Others)}
}

func (v coordinatorV1) coordinator() family.Coordinator {
	return family.Coordinator{Role: family.CoordinatorRole(v.Role), Person: family.PersonID(v.Who.Person), Partner: family.PartnerID(v.Who.Partner),
		Name: family.Text(v.Who.Name), From: family.Date(v.From), Until: family.Date(v.Until)}
}
