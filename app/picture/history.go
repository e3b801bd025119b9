package picture

import (
	"slices"
	"strconv"
	"strings"

	"keukentafel/app/family"
)

// history is what a timeline shows, before it has a shape.
type history struct {
	name    family.Text
	state   string // of the plan, in words
	today   family.Date
	span    span
	opened  family.Date
	closed  family.Date
	adopted []family.Version
	phases  []phase
	talks   moments
	looks   moments
	helpers []helper
}

// phase is a stretch in the life of the plan.
type phase struct {
	name        string
	tone        Tone
	from, until int
}

// moments is one row of days on which something was.
type moments struct {
	detail string
	none   string // what to say when there are no moments
	list   []moment
}

type moment struct {
	kind  momentKind
	on    family.Date
	day   int
	label string
	many  string // the key of the words for several at once
}

func (m moments) has(kind momentKind) bool {
	return slices.ContainsFunc(m.list, func(x moment) bool { return x.kind == kind })
}

// helper is a partner with the time that it helps.
type helper struct {
	id          family.PartnerID
	name        family.Text
	detail      string
	from, until end
	first, last family.Date
	level       family.InterventionLevel
	tone        Tone
}

// end is a day that may be unknown.
type end struct {
	day int
	ok  bool
}

func endOf(d family.Date) end {
	day, ok := dayNumber(d)
	return end{day, ok}
}

func (h history) levels() bool {
	return slices.ContainsFunc(h.helpers, func(x helper) bool { return x.level >= 1 && x.level <= 7 })
}

func historyOf(f family.Family, p family.Plan, versions []family.Version, paper Paper) history {
	w := paper.Words
	h := history{name: f.Name, today: paper.On, opened: f.Opened, closed: f.Closed}
	if p.State != "" {
		h.state = w.T("list.plan-state." + string(p.State))
	}
	h.talks, h.looks = talksOf(p, w), looksOf(p, w)
	for _, v := range versions {
		if _, ok := dayNumber(v.AdoptedOn); ok {
			h.adopted = append(h.adopted, v)
		}
	}
	slices.SortStableFunc(h.adopted, func(a, b family.Version) int { return strings.Compare(string(a.AdoptedOn), string(b.AdoptedOn)) })
	h.helpers = helpersOf(f, p, h.today, w)
	h.measure()
	h.phases = h.phasesOf(w)
	return h
}

// measure finds the first and the last day. Today alone is no history.
func (h *history) measure() {
	h.span.with(h.opened, h.closed)
	for _, v := range h.adopted {
		h.span.with(v.AdoptedOn)
	}
	for _, m := range slices.Concat(h.talks.list, h.looks.list) {
		h.span.with(m.on)
	}
	for _, x := range h.helpers {
		h.span.with(x.first, x.last)
	}
	if h.span.known {
		h.span.with(h.today)
		h.span = h.span.widened()
	}
}

// phasesOf are the draft until the first version, and then each version until
// the next one, the end of the plan, or today.
func (h history) phasesOf(w Words) []phase {
	last := h.span.last
	for _, d := range []family.Date{h.today, h.closed} {
		if n, ok := dayNumber(d); ok {
			last = n
		}
	}
	var found []phase
	add := func(name string, tone Tone, from, until int) {
		if from <= until {
			found = append(found, phase{name, tone, from, until})
		}
	}
	from, begun := dayNumber(h.opened)
	name, tone := w.T("timeline.draft"), ToneNeutral
	for _, v := range h.adopted {
		on, _ := dayNumber(v.AdoptedOn)
		if begun {
			add(name, tone, from, on)
		}
		from, begun = on, true
		name, tone = w.T("timeline.version", "n", v.Number), ToneGood
	}
	if begun {
		add(name, tone, from, last)
	}
	return found
}

func talksOf(p family.Plan, w Words) moments {
	row := moments{none: w.T("timeline.no-talk")}
	for _, m := range p.Meetings {
		row.add(momentTalk, m.On, "", "timeline.talks", w)
	}
	return row.sorted()
}

func looksOf(p family.Plan, w Words) moments {
	row := moments{none: w.T("timeline.no-look")}
	for _, e := range p.Evaluations {
		row.add(momentLook, e.On, "", "timeline.looks", w)
	}
	row.add(momentPlanned, p.NextReview, w.T("timeline.again")+" ", "timeline.again", w)
	return row.sorted()
}

func (m *moments) add(kind momentKind, on family.Date, before, many string, w Words) {
	if day, ok := dayNumber(on); ok {
		m.list = append(m.list, moment{kind: kind, on: on, day: day, label: before + shortDay(w, on), many: many})
	}
}

func (m moments) sorted() moments {
	slices.SortStableFunc(m.list, func(a, b moment) int { return a.day - b.day })
	return m
}

// helpersOf are the partners by their first day; those without one come last.
func helpersOf(f family.Family, p family.Plan, today family.Date, w Words) []helper {
	var found []helper
	for _, x := range f.Partners {
		h := helper{id: x.ID, name: x.ShortLabel(), from: endOf(x.From), until: endOf(x.Until), first: x.From, last: x.Until, level: levelOf(p, x.ID), tone: ToneInfo}
		if x.Kind != "" {
			h.detail = w.T("list.partner-kind." + string(x.Kind))
		}
		if x.Ended(today) {
			h.tone = ToneNeutral
		}
		found = append(found, h)
	}
	slices.SortStableFunc(found, func(a, b helper) int {
		switch {
		case a.from.ok != b.from.ok:
			return map[bool]int{true: -1, false: 1}[a.from.ok]
		case a.from.ok:
			return a.from.day - b.from.day
		}
		return 0
	})
	return found
}

// levelOf is the heaviest help that a partner gives in the plan.
func levelOf(p family.Plan, id family.PartnerID) family.InterventionLevel {
	level := family.InterventionLevel(0)
	for _, g := range p.Goals {
		for _, a := range g.Actions {
			if a.Who.Partner == id && a.State != family.ActionDropped {
				level = max(level, a.Level)
			}
		}
	}
	return level
}

// told says all of it in words.
func (h history) told(w Words) string {
	said := []string{w.T("timeline.title", "naam", string(h.name))}
	if !h.span.known {
		return strings.Join(append(said, w.T("timeline.empty")), " ")
	}
	if day := written(w, h.opened); day != "" {
		said = append(said, w.T("timeline.told.opened", "dag", day))
	}
	for _, v := range h.adopted {
		said = append(said, w.T("timeline.told.version", "n", v.Number, "dag", written(w, v.AdoptedOn)))
	}
	if len(h.adopted) == 0 {
		said = append(said, w.T("timeline.no-version"))
	}
	said = append(said, h.talks.told(momentTalk, "timeline.told.talks", w)...)
	said = append(said, h.looks.told(momentLook, "timeline.told.looks", w)...)
	said = append(said, h.looks.told(momentPlanned, "timeline.told.again", w)...)
	if len(h.helpers) == 0 {
		said = append(said, w.T("timeline.no-partner"))
	}
	for _, x := range h.helpers {
		said = append(said, x.told(w))
	}
	if day := written(w, h.closed); day != "" {
		said = append(said, w.T("timeline.told.closed", "dag", day))
	}
	return strings.Join(spoken(said), " ")
}

func (m moments) told(kind momentKind, key string, w Words) []string {
	var days []string
	for _, x := range m.list {
		if x.kind == kind {
			days = append(days, written(w, x.on))
		}
	}
	switch {
	case len(days) > 0:
		return []string{w.T(key, "dagen", list(days, w))}
	case kind == momentPlanned:
		return []string{w.T("timeline.no-review")}
	}
	return []string{m.none}
}

func (h helper) told(w Words) string {
	when := ""
	first, last := written(w, h.first), written(w, h.last)
	switch {
	case first != "" && last != "":
		when = w.T("timeline.told.from-until", "van", first, "tot", last)
	case first != "":
		when = w.T("timeline.told.from", "van", first)
	case last != "":
		when = w.T("timeline.told.until", "tot", last)
	default:
		when = w.T("timeline.no-dates")
	}
	if h.level >= 1 && h.level <= 7 {
		when = w.T("timeline.told.level", "wanneer", when, "n", int(h.level), "naam", w.T("list.level."+strconv.Itoa(int(h.level))))
	}
	who := string(h.name)
	if h.detail != "" {
		who += " (" + h.detail + ")"
	}
	return w.T("timeline.told.helper", "wie", who, "wanneer", when)
}
