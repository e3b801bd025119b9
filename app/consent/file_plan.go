package consent

import (
	"slices"

	"keukentafel/app/family"
)

// custody is who decides about the person, and about whom the person does.
func (m *fileMaker) custody() {
	f := m.dossier.Family
	for _, c := range f.Custodies {
		if c.Child == m.about || c.Holder == m.about && m.reads(c.Child) {
			m.put(piece{line: FileLine{Kind: ItemCustody, ID: string(c.Child), Who: f.NameOf(c.Holder), Text: f.NameOf(c.Child), State: string(c.StateOn(m.b.request.On)),
				On: c.On, Until: c.Until}, about: []family.PersonID{m.about}})
		}
	}
}

// partners are who is involved with the person.
func (m *fileMaker) partners() {
	for _, p := range m.dossier.Family.Partners {
		line := FileLine{Kind: ItemPartner, ID: string(p.ID), Who: p.Label(), State: string(p.Kind), On: p.From, Until: p.Until}
		about := p.Concerns
		if slices.Contains(about, m.about) {
			about = []family.PersonID{m.about}
		}
		if _, may := m.judge(piece{about: about, categories: involvementOf(p.Kind)}); may {
			m.put(piece{line: line, about: about, categories: involvementOf(p.Kind)})
		}
	}
}

func (m *fileMaker) statements() {
	for _, s := range m.b.plan.Statements {
		line := FileLine{Kind: ItemStatement, ID: string(s.ID), On: s.On, Who: m.speaker(s.Speaker), Words: s.Kind, Text: s.Text, Domain: s.Domain}
		p := piece{line: line, about: s.About, categories: []Category{CategoryOf(s.Domain)}}
		if s.Speaker.Person != "" {
			p.also = []family.PersonID{s.Speaker.Person}
		}
		m.views(&p, s.Views)
		m.put(p)
	}
}

// views stand beside the words they are about. The view of somebody who keeps
// this from the reader is left out, and that is said.
func (m *fileMaker) views(p *piece, views []family.View) {
	for _, v := range views {
		of := piece{about: []family.PersonID{v.Person}, categories: p.categories}
		if _, may := m.judge(of); !may {
			p.line.Partly = true
			continue
		}
		p.line.Views = append(p.line.Views, v)
		p.line.Names = append(p.line.Names, m.dossier.Family.NameOf(v.Person))
	}
}

func (m *fileMaker) marks() {
	for _, mark := range m.b.plan.Marks {
		score := mark.Score
		line := FileLine{Kind: ItemMark, ID: string(mark.ID), On: mark.On, Text: mark.Topic, Reply: mark.Higher, Domain: mark.Domain, Score: &score,
			Who: m.speaker(family.Speaker{Person: mark.Person, Partner: mark.Partner})}
		m.put(piece{line: line, about: m.b.markedBy(mark), categories: withDomain(CatEvaluations, mark.Domain)})
	}
}

func (m *fileMaker) goals() {
	for _, g := range m.b.plan.Goals {
		line := FileLine{Kind: ItemGoal, ID: string(g.ID), Text: g.Words, Reply: g.Result, State: string(g.State), Until: g.Due, Domain: g.Domain}
		goal := piece{line: line, about: g.ForWhom, categories: withDomain(CatGoals, g.Domain)}
		m.put(goal)
		for _, a := range g.Actions {
			who := m.speaker(family.Speaker(a.Who))
			line := FileLine{Kind: ItemAction, ID: string(a.ID), Of: string(g.ID), Text: a.What, State: string(a.State), Until: a.Due, Who: who, Domain: g.Domain}
			p := piece{line: line, about: g.ForWhom, categories: withDomain(CatActions, g.Domain)}
			if a.Who.Person == m.about {
				p.also = []family.PersonID{m.about}
			}
			if _, may := m.judge(goal); m.concerns(goal) && !may {
				continue // the blank of the goal stands for its actions too
			}
			m.put(p)
		}
	}
}

// evaluations are the scores of goals, and what was learned for those at the
// table.
func (m *fileMaker) evaluations() {
	for _, e := range m.b.plan.Evaluations {
		for _, score := range e.Scores {
			g, ok := m.b.plan.Goal(score.Goal)
			if !ok {
				continue
			}
			line := FileLine{Kind: ItemEvaluation, ID: string(e.ID), On: e.On, Text: g.Words, Reply: score.Story, Domain: g.Domain, Score: scoreOf(score)}
			m.put(piece{line: line, about: g.ForWhom, categories: withDomain(CatEvaluations, g.Domain)})
		}
		for _, text := range []family.Text{e.Story, e.Lessons} {
			if !text.Empty() && m.b.inside {
				m.put(piece{line: FileLine{Kind: ItemEvaluation, ID: string(e.ID), On: e.On, Text: text}, categories: []Category{CatReport}})
			}
		}
	}
}

// scoreOf is what the family itself thinks, or else the worker.
func scoreOf(s family.GoalScore) *int {
	for _, gas := range []*family.GAS{s.Client, s.Worker} {
		if gas != nil {
			score := int(*gas)
			return &score
		}
	}
	return nil
}

func (m *fileMaker) agreements() {
	for _, a := range m.b.plan.Agreements {
		if a.Person == m.about {
			line := FileLine{Kind: ItemAgreement, ID: string(a.Person), On: a.On, Text: a.View, State: string(a.Answer)}
			m.put(piece{line: line, about: []family.PersonID{a.Person}, categories: []Category{CatGoals}})
		}
	}
}

func (m *fileMaker) safety() {
	for _, s := range m.b.plan.Safety {
		line := FileLine{Kind: ItemSafety, ID: string(s.ID), On: s.On, Text: s.Text, Who: s.Watches, Reply: s.WhenFail}
		m.put(piece{line: line, about: s.About, categories: []Category{CatSafety}})
	}
}

// meetings are the days on which the person was at the table; where it was may
// be another's address.
func (m *fileMaker) meetings() {
	for _, t := range m.b.plan.Meetings {
		if slices.Contains(t.Present, m.about) {
			m.put(piece{line: FileLine{Kind: ItemMeeting, ID: string(t.ID), On: t.On}, about: []family.PersonID{m.about}})
		}
	}
}

// notes are the working notes, passage by passage (F3). A note without a
// passage about the person is not in this file.
func (m *fileMaker) notes() {
	for _, n := range m.dossier.Notes {
		if !slices.ContainsFunc(n.Passages, func(p family.Passage) bool { return m.concerns(piece{about: p.About}) }) {
			continue
		}
		m.file.Lines = append(m.file.Lines, FileLine{Kind: ItemNote, ID: string(n.ID), Of: string(n.ID), On: n.On, Who: n.By})
		for _, p := range n.Passages {
			line := FileLine{Kind: ItemPassage, ID: string(n.ID), Of: string(n.ID), Words: p.Kind, Who: p.Speaker, Text: p.Text}
			one := piece{line: line, about: p.About, hidden: p.Blank, unsorted: true, categories: []Category{CatReport}}
			if !m.concerns(one) {
				m.blank(line, Item{Kind: ItemPassage, ID: string(n.ID)}, Missing{About: p.About[0], Reason: AboutAnother})
				continue
			}
			m.put(one)
		}
	}
}
