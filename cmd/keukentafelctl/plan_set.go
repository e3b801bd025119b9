package main

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// setting is one change of the plan: what was typed, and where it goes.
type setting struct {
	*call
	desk    *desk.Installation
	dossier consent.Dossier
	typed   *typed
	text    family.Text
	about   []family.PersonID
	on      family.Date
}

// typed are the flags of plan set; each kind of change uses some of them.
type typed struct {
	id, topic, kind, speaker, domain, result, goal, person, partner, name, on, answer, watches, fails, state *string
	about, share                                                                                             *[]string
	score, client, worker                                                                                    *int
	imposed                                                                                                  *bool
}

func (c *call) typed() *typed {
	return &typed{id: c.text("id"), topic: c.text("topic"), kind: c.text("kind"), speaker: c.text("speaker"), domain: c.text("domain"),
		result: c.text("result"), goal: c.text("goal"), person: c.text("person"), partner: c.text("partner"), name: c.text("who"),
		on: c.text("on"), answer: c.text("answer"), watches: c.text("watches"), fails: c.text("when-fails"), state: c.text("state"),
		about: c.listed("about"), share: c.listed("share"), score: c.number("score"), client: c.number("client"), worker: c.number("worker"),
		imposed: c.whether("imposed")}
}

// planSet changes one thing of the plan and prints its id.
func planSet(c *call) error {
	flags, text := c.typed(), c.longText("text")
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	kinds := map[string]func(setting) (string, error){
		"statement": setting.statement, "goal": setting.goal, "action": setting.action, "mark": setting.mark, "safety": setting.safety,
		"coordinator": setting.coordinator, "agreement": setting.agreement, "review": setting.review, "evaluation": setting.evaluation,
	}
	set, known := kinds[args[1]]
	if !known {
		return usage("%s", "plan set")
	}
	s := setting{call: c, typed: flags}
	if s.text, err = text(); err != nil {
		return err
	}
	if s.on, err = c.date(*flags.on); err != nil {
		return err
	}
	if s.desk, s.dossier, err = c.dossier(args[0]); err != nil {
		return err
	}
	if s.about, err = personsIn(s.dossier.Family, *flags.about); err != nil {
		return err
	}
	id, err := set(s)
	if err != nil {
		return err
	}
	if id == "" {
		c.say("ctl.saved")
		return nil
	}
	c.line(id)
	return nil
}

func (s setting) id() family.FamilyID { return s.dossier.Family.ID }

// who is the person, partner or name that was typed.
func (s setting) who() (family.Doer, error) {
	person, err := personIn(s.dossier.Family, *s.typed.person)
	if err != nil {
		return family.Doer{}, err
	}
	partner, err := partnerIn(s.dossier.Family, *s.typed.partner)
	return family.Doer{Person: person, Partner: partner, Name: family.Text(*s.typed.name)}, err
}

func (s setting) domain() family.LifeDomain { return family.LifeDomain(*s.typed.domain) }

func (s setting) statement() (string, error) {
	t := s.typed
	speaker, err := personIn(s.dossier.Family, *t.speaker)
	if err != nil {
		return "", err
	}
	said := family.Statement{ID: family.StatementID(*t.id), Topic: family.StatementTopic(*t.topic), Kind: family.StatementKind(*t.kind),
		Speaker: family.Speaker{Person: speaker, Name: family.Text(*t.name)}, Text: s.text, On: s.on, Domain: s.domain(), About: s.about}
	if said.Topic == "" {
		said.Topic = family.TopicStory
	}
	if said.Kind == "" {
		said.Kind = family.KindQuote
	}
	for _, wanted := range *t.share {
		partner, err := partnerIn(s.dossier.Family, wanted)
		if err != nil {
			return "", err
		}
		said.Shared = append(said.Shared, partner)
	}
	id, err := s.desk.PutStatement(s, s.id(), said)
	return string(id), err
}

func (s setting) goal() (string, error) {
	g := family.Goal{ID: family.GoalID(*s.typed.id), Words: s.text, Result: family.Text(*s.typed.result), State: family.GoalState(*s.typed.state),
		ForWhom: s.about, Domain: s.domain(), Due: s.on}
	if *s.typed.imposed {
		g.Kind = family.GoalImposed
	}
	id, err := s.desk.PutGoal(s, s.id(), g)
	return string(id), err
}

func (s setting) action() (string, error) {
	who, err := s.who()
	if err != nil {
		return "", err
	}
	if *s.typed.id != "" && s.text.Empty() {
		return "", s.desk.SetActionState(s, s.id(), family.ActionID(*s.typed.id), family.ActionState(*s.typed.state))
	}
	a := family.Action{ID: family.ActionID(*s.typed.id), What: s.text, Who: who, Due: s.on, State: family.ActionState(*s.typed.state)}
	id, err := s.desk.PutAction(s, s.id(), family.GoalID(*s.typed.goal), a)
	return string(id), err
}

func (s setting) mark() (string, error) {
	who, err := s.who()
	if err != nil {
		return "", err
	}
	id, err := s.desk.GiveMark(s, s.id(), family.Mark{ID: family.MarkID(*s.typed.id), Person: who.Person, Goal: family.GoalID(*s.typed.goal),
		Topic: s.text, Domain: s.domain(), Score: *s.typed.score, On: s.on})
	return string(id), err
}

func (s setting) safety() (string, error) {
	id, err := s.desk.PutSafety(s, s.id(), family.SafetyAgreement{ID: family.SafetyID(*s.typed.id), Text: s.text, About: s.about,
		Watches: family.Text(*s.typed.watches), WhenFail: family.Text(*s.typed.fails), On: s.on})
	return string(id), err
}

func (s setting) coordinator() (string, error) {
	who, err := s.who()
	if err != nil {
		return "", err
	}
	if who.Nobody() {
		return "", usage("--person --partner --who")
	}
	return "", s.desk.AppointCoordinator(s, s.id(), family.Coordinator{Person: who.Person, Partner: who.Partner, Name: who.Name, From: s.on})
}

func (s setting) agreement() (string, error) {
	who, err := s.who()
	if err != nil {
		return "", err
	}
	answer := family.AgreementAnswer(*s.typed.answer)
	switch answer {
	case family.AgreeYes, family.AgreePartly, family.AgreeNo, family.AgreeNotAsked:
	default:
		return "", usage("--answer agree|partly|disagree|not-asked")
	}
	if who.Person == "" {
		return "", usage("--person")
	}
	return "", s.desk.RecordAgreement(s, s.id(), family.Agreement{Person: who.Person, Answer: answer, View: s.text, On: s.on})
}

func (s setting) review() (string, error) {
	if !s.on.Known() {
		return "", usage("--on")
	}
	return "", s.desk.PlanReview(s, s.id(), s.on)
}

// evaluation scores one goal, from -3 to 2, by the family and by the worker.
func (s setting) evaluation() (string, error) {
	client, worker := family.GAS(*s.typed.client), family.GAS(*s.typed.worker)
	for _, score := range []family.GAS{client, worker} {
		if score < family.GASWorst || score > family.GASBest {
			return "", usage("--client --worker")
		}
	}
	id, err := s.desk.Evaluate(s, s.id(), family.Evaluation{ID: family.EvaluationID(*s.typed.id), On: s.on, Story: s.text,
		Scores: []family.GoalScore{{Goal: family.GoalID(*s.typed.goal), Client: &client, Worker: &worker}}})
	return string(id), err
}
