package picture

import (
	"slices"
	"strconv"
	"strings"

	"keukentafel/app/family"
)

// course is what GoalTrends shows, before it has a shape.
type course struct {
	name  family.Text
	span  span
	goals []goalCourse
	marks []markCourse
}

// goalCourse is one goal: what the family says of it, and what a helper says.
type goalCourse struct {
	name, state    string
	client, worker []value
}

// markCourse is the marks of one person, or partner, on one topic.
type markCourse struct {
	who, topic string
	values     []value
}

// value is a score on a day.
type value struct {
	on    family.Date
	day   int
	value int
}

func courseOf(f family.Family, p family.Plan, w Words) course {
	c := course{name: f.Name}
	for i, g := range p.Goals {
		made := goalCourse{name: strconv.Itoa(i+1) + ". " + string(g.Words)}
		if g.State != "" {
			made.state = w.T("list.goal-state." + string(g.State))
		}
		for _, e := range p.Evaluations {
			for _, s := range e.Scores {
				if s.Goal == g.ID {
					made.client = withScore(made.client, e.On, s.Client)
					made.worker = withScore(made.worker, e.On, s.Worker)
				}
			}
		}
		made.client, made.worker = inTime(made.client), inTime(made.worker)
		c.goals = append(c.goals, made)
	}
	c.marks = marksOf(f, p, w)
	c.measure()
	return c
}

func withScore(list []value, on family.Date, score *family.GAS) []value {
	day, ok := dayNumber(on)
	if !ok || score == nil || *score < family.GASWorst || *score > family.GASBest {
		return list
	}
	return append(list, value{on, day, int(*score)})
}

func inTime(list []value) []value {
	slices.SortStableFunc(list, func(a, b value) int { return a.day - b.day })
	return list
}

// marksOf puts together what one gave on one topic, in recorded order.
func marksOf(f family.Family, p family.Plan, w Words) []markCourse {
	type key struct {
		person  family.PersonID
		partner family.PartnerID
		goal    family.GoalID
		topic   family.Text
	}
	var keys []key
	values := map[key][]value{}
	for _, m := range p.Marks {
		day, ok := dayNumber(m.On)
		if !ok || m.Check() != nil {
			continue
		}
		k := key{m.Person, m.Partner, m.Goal, m.Topic}
		if !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
		values[k] = append(values[k], value{m.On, day, m.Score})
	}
	var found []markCourse
	for _, k := range keys {
		made := markCourse{who: string(f.NameOf(k.person)), topic: string(k.topic), values: inTime(values[k])}
		if x, ok := f.Partner(k.partner); ok && k.person == "" {
			made.who = string(x.ShortLabel())
		}
		if made.who == "" {
			made.who = w.T("trends.somebody")
		}
		if g, ok := p.Goal(k.goal); ok && made.topic == "" {
			made.topic = string(g.Words)
		}
		found = append(found, made)
	}
	return found
}

func (c *course) measure() {
	for _, g := range c.goals {
		for _, v := range slices.Concat(g.client, g.worker) {
			c.span.with(v.on)
		}
	}
	for _, m := range c.marks {
		for _, v := range m.values {
			c.span.with(v.on)
		}
	}
	if c.span.known {
		c.span = c.span.widened()
	}
}

// looked tells whether somebody looked back on any goal.
func (c course) looked() bool {
	return slices.ContainsFunc(c.goals, func(g goalCourse) bool { return len(g.client)+len(g.worker) > 0 })
}

// charted tells whether there is anything to draw in the course of time.
func (c course) charted() bool {
	return c.looked() || slices.ContainsFunc(c.marks, func(m markCourse) bool { return len(m.values) > 1 })
}

func (g goalCourse) lastWords(list []value, w Words) string {
	if len(list) == 0 {
		return ""
	}
	return w.T("list.gas." + strconv.Itoa(list[len(list)-1].value))
}

func (markCourse) told(v value, w Words) string {
	return w.T("trends.told.mark", "cijfer", v.value, "dag", written(w, v.on))
}

// lastWords is the first mark and the newest one.
func (m markCourse) lastWords(w Words) string {
	first, last := m.values[0], m.values[len(m.values)-1]
	return w.T("trends.from-to", "van", first.value, "naar", last.value)
}

// told says all of it in words.
func (c course) told(w Words) string {
	said := []string{w.T("trends.title", "naam", string(c.name))}
	if len(c.goals) == 0 {
		said = append(said, w.T("trends.no-goals"))
	}
	for _, g := range c.goals {
		said = append(said, g.told(w))
	}
	if len(c.marks) == 0 {
		said = append(said, w.T("trends.no-marks"))
	}
	for _, m := range c.marks {
		said = append(said, w.T("trends.told.marks", "wie", strings.Trim(m.who+": "+m.topic, ": "), "cijfers", list(each(m.values, func(v value) string { return m.told(v, w) }), w)))
	}
	return strings.Join(spoken(said), " ")
}

func (g goalCourse) told(w Words) string {
	score := func(v value) string {
		return w.T("trends.told.score", "stand", w.T("list.gas."+strconv.Itoa(v.value)), "dag", written(w, v.on))
	}
	var said []string
	if len(g.client) > 0 {
		said = append(said, w.T("trends.told.family", "standen", list(each(g.client, score), w)))
	}
	if len(g.worker) > 0 {
		said = append(said, w.T("trends.told.worker", "standen", list(each(g.worker, score), w)))
	}
	if len(said) == 0 {
		said = append(said, w.T("trends.no-look"))
	}
	return w.T("trends.told.goal", "doel", strings.TrimRight(g.name, ". "), "standen", strings.Join(said, " "))
}

func each[T any](list []T, say func(T) string) []string {
	said := make([]string, len(list))
	for i, x := range list {
		said[i] = say(x)
	}
	return said
}
