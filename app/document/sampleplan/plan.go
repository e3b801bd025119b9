package sampleplan

import "keukentafel/app/family"

func plan() family.Plan {
	return family.Plan{
		State: family.PlanAdopted, Statements: statements(), Goals: goals(), Evaluations: evaluations(),
		Marks: []family.Mark{
			{ID: "m1", Person: Mother, Topic: "Hoe gaat het thuis?", Score: 5, Higher: "Als Daan zonder ruzie naar bed gaat.", On: "2026-11-20"},
			{ID: "m2", Person: Daan, Topic: "Hoe gaat het op school?", Domain: family.DomainSchool, Score: 6, Higher: "Een plek om even alleen te zitten.", On: "2026-11-20"},
		},
		Safety: []family.SafetyAgreement{
			{ID: "s1", Text: "Ruud komt niet in huis tijdens het huisverbod.", About: []family.PersonID{Daan, Noor}, Watches: "oma Riet", WhenFail: "Bel 112.", On: "2026-11-20"},
		},
		FamilyGroupPlan: family.FamilyGroupPlan{Offered: "2026-11-03", Answer: family.GroupPlanDeclines},
		Rights:          family.Rights{Explained: "2026-11-03"},
		Coordinators:    []family.Coordinator{{Role: family.CaseCoordinator, Person: Granny, From: "2026-11-20"}},
		Agreements: []family.Agreement{
			{Person: Mother, Answer: family.AgreeYes, On: "2026-11-20"},
			{Person: Father, Answer: family.AgreeNotAsked, View: "Was er niet bij; wordt gebeld.", On: "2026-11-20"},
			{Person: Noor, Answer: family.AgreePartly, View: "Ik wil zelf kiezen met wie ik praat.", On: "2026-11-20"},
		},
		NextReview: "2027-01-18",
	}
}

func statements() []family.Statement {
	on, meeting := family.Date("2026-11-20"), family.MeetingID("meeting-1")
	shared := []family.PartnerID{School, Town}
	return []family.Statement{
		{ID: "st1", Topic: family.TopicReason, Kind: family.KindQuote, Speaker: family.Speaker{Person: Mother}, On: on, Meeting: meeting, Shared: shared, About: []family.PersonID{Daan},
			Domain: family.DomainSchool, Text: "Daan ontploft op school en thuis durf ik bijna niets meer te vragen. Ik wil dat het weer gezellig wordt aan tafel."},
		{ID: "st2", Topic: family.TopicStrength, Kind: family.KindObservation, Speaker: family.Speaker{Person: Granny}, On: on, Meeting: meeting,
			Text: "Op woensdag bakken we pannenkoeken en dan vertelt hij alles."},
		{ID: "st3", Topic: family.TopicWorry, Kind: family.KindFact, Speaker: family.Speaker{Name: "Marieke Oudshoorn"}, On: on, Meeting: meeting, Domain: family.DomainMoney, About: []family.PersonID{Mother},
			Text: "Er zijn schulden: een achterstand van € 1.240 bij het energiebedrijf."},
		{ID: "st4", Topic: family.TopicWorry, Kind: family.KindQuote, Speaker: family.Speaker{Person: Noor}, On: on, Meeting: meeting, Domain: family.DomainMentalHealth, About: []family.PersonID{Noor},
			Text: "School hoeft niets van mijn therapie te weten."},
		{ID: "st5", Topic: family.TopicNetwork, Kind: family.KindQuote, Speaker: family.Speaker{Person: Granny}, On: on, Meeting: meeting,
			Text: "Bel mij maar, ook 's nachts."},
		{ID: "st6", Topic: family.TopicEarlierHelp, Kind: family.KindFact, Speaker: family.Speaker{Person: Mother}, On: on, Meeting: meeting, Domain: family.DomainHealth, About: []family.PersonID{Mother},
			Text: "In 2024 kreeg ik slaappillen van de huisarts."},
		{ID: "st7", Topic: family.TopicLesson, Kind: family.KindOpinion, Speaker: family.Speaker{Partner: School}, On: on, Meeting: meeting, Domain: family.DomainSchool, About: []family.PersonID{Daan}, Shared: shared,
			Text: "Eerst rust, dan pas rekenen."},
	}
}

func goals() []family.Goal {
	return []family.Goal{
		{ID: "g1", Words: "Daan kan op school rustig blijven als iets niet lukt.", Result: "Daan blijft de hele dag in de klas.", Kind: family.GoalOwn, State: family.GoalRunning,
			ForWhom: []family.PersonID{Daan}, Domain: family.DomainSchool, Due: "2027-03-01", Actions: []family.Action{
				{ID: "a1", What: "Een rustplek in de klas maken en met Daan een teken afspreken.", Who: family.Doer{Partner: School}, Due: "2026-12-07", State: family.ActionBusy, Level: 3},
				{ID: "a2", What: "Elke vrijdag met Daan de week doornemen bij een kop thee.", Who: family.Doer{Person: Granny}, Due: "2027-01-18", State: family.ActionOpen},
				{ID: "a3", What: "Een maatje zoeken voor in de pauze.", State: family.ActionOpen},
			}},
		{ID: "g2", Words: "We willen weer rust met geld.", Kind: family.GoalOwn, State: family.GoalAgreed, ForWhom: []family.PersonID{Mother}, Domain: family.DomainMoney,
			Actions: []family.Action{{ID: "a4", What: "Samen de post openen en de schulden op een rij zetten.", Who: family.Doer{Name: "Wim van de schuldhulp"}, Due: "2026-12-15", State: family.ActionOpen}}},
		{ID: "g3", Words: "Weekenden zonder ruzie over halen en brengen.", Kind: family.GoalImposed, State: family.GoalReached, Due: "2026-11-01"},
	}
}

func evaluations() []family.Evaluation {
	client, worker := family.GAS(-1), family.GAS(0)
	return []family.Evaluation{{ID: "e1", On: "2026-11-20", Lessons: "Kort van tevoren bellen helpt.", By: "Marieke Oudshoorn",
		Scores: []family.GoalScore{{Goal: "g1", Client: &client, Worker: &worker, Story: "Twee weken zonder uitbarsting."}}}}
}
