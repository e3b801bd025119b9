package document

import (
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// waiting is what somebody still waits for: contributions without an answer,
// requests of the family, and what must be called back.
func (a handover) waiting() {
	var list List
	add := func(where, text string) { list.Items = append(list.Items, Item{Runs: Plain(text), Where: where}) }
	for _, c := range a.dossier.Contributions {
		if c.State != family.ContribNew && c.State != family.ContribQuestion {
			continue
		}
		partner, _ := a.slice.Family.Partner(c.Partner)
		who := c.By
		if who.Empty() {
			who = partner.ShortLabel()
		}
		add("contribution "+string(c.ID), words.Line(string(who), a.lang.T("list.contribution-kind."+string(c.Kind)), a.lang.T("list.contribution-state."+string(c.State)), string(c.Text)))
	}
	for _, r := range a.dossier.Requests {
		if r.Open() {
			add("request "+string(r.ID), words.Line(string(a.slice.NameOf(r.By)), a.lang.T("list.request."+string(r.Kind)), a.answerBy(r.AnswerBy)))
		}
	}
	for _, r := range a.dossier.Recalls {
		if r.Open() {
			partner, _ := a.slice.Family.Partner(r.Recipient.Partner)
			add("recall "+string(r.ID), words.Line(a.lang.T("papers.handover.recall", "naam", string(partner.Label())), a.lang.T("list.recall-state."+string(r.State))))
		}
	}
	if len(list.Items) == 0 {
		return
	}
	a.heading(2, "papers.handover.waiting")
	a.add(list)
}

func (a handover) answerBy(day family.Date) string {
	if !day.Known() {
		return ""
	}
	return a.lang.T("papers.handover.answer-by", "datum", a.date(day))
}

// mostWords is how many statements of the family stand on the sheet, and
// mostViews how many views of the plan.
const (
	mostWords = 3
	mostViews = 2
)

// important is what people of the family said: the newest reasons and
// strengths, and their own views of the plan.
func (a handover) important() {
	var said []family.Statement
	for _, topic := range []family.StatementTopic{family.TopicReason, family.TopicStrength} {
		for _, s := range a.slice.Plan.On(topic) {
			if s.Speaker.Person != "" {
				said = append(said, s)
			}
		}
	}
	views := a.views()
	if len(said)+len(views) == 0 {
		return
	}
	a.statements(2, "papers.handover.important", said[:min(len(said), mostWords)])
	if len(said) == 0 {
		a.heading(2, "papers.handover.important")
	}
	a.add(views...)
}

// views are what people of the family think of the plan, in their own words:
// first of who does not agree with all of it.
func (a handover) views() []Block {
	var agree, other []Block
	for _, x := range a.slice.Plan.Agreements {
		if x.View.Empty() || x.Answer == family.AgreeNotAsked {
			continue
		}
		view := Statement{Text: string(x.View), Speaker: string(a.slice.NameOf(x.Person)), Detail: words.Line(a.answer(x.Answer), a.date(x.On)), Where: "agreement of " + string(x.Person)}
		if x.Answer == family.AgreeYes {
			agree = append(agree, view)
		} else {
			other = append(other, view)
		}
	}
	all := append(other, agree...)
	return all[:min(len(all), max(mostViews, len(other)))]
}

// handedOver has room for the talk in which it was handed over, and lines to
// sign on.
func (a handover) handedOver() {
	h := a.dossier.Pen.Handover
	a.heading(2, "papers.handover.talk")
	a.ask("papers.handover.talk-who", 1)
	a.ask("papers.handover.tone", 2)
	a.add(Signatures{Lines: []Signature{
		{Name: a.coordinates(family.CaseCoordinator), Role: a.lang.T("papers.handover.gives"), Where: "coordinator"},
		{Name: string(h.ToName), Role: a.lang.T("papers.handover.takes"), Where: "papers.handover.to"},
	}})
}
