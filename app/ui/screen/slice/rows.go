package slice

import (
	"slices"
	"strconv"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// giverOf is how whoever shared the plan is spoken of.
func giverOf(c casework.Card) string {
	p := family.Partner{Name: c.Name, House: c.House}
	return string(p.Label())
}

// chips tell which plan it is.
func chips(l words.Lang, s consent.Slice) []kit.Label {
	if s.Version == 0 {
		return []kit.Label{{Text: l.T("slice.draft"), Tone: kit.Neutral}}
	}
	label := l.T("slice.version", "n", s.Version)
	if s.AdoptedOn.Known() {
		label = l.T("slice.version-of", "n", s.Version, "date", l.ShortDate(string(s.AdoptedOn)))
	}
	return []kit.Label{{Text: label, Tone: kit.Good}}
}

// kinds are what one can bring in.
func kinds() []family.ContributionKind {
	return []family.ContributionKind{family.ContribObservation, family.ContribProgress, family.ContribAction, family.ContribChange, family.ContribAnswer}
}

func kindOptions(l words.Lang) []kit.Option {
	var list []kit.Option
	for _, k := range kinds() {
		list = append(list, kit.Option{ID: string(k), Label: l.T("slice.kind." + string(k))})
	}
	return list
}

// noGoal is the id of the option for a contribution about no goal.
const noGoal = "none"

func goalOptions(l words.Lang, goals []family.Goal) []kit.Option {
	list := []kit.Option{{ID: noGoal, Label: l.T("slice.no-goal")}}
	for _, g := range goals {
		list = append(list, kit.Option{ID: string(g.ID), Label: string(g.Words)})
	}
	return list
}

// whoWhen is how an action goes, who does it, and until when.
func whoWhen(l words.Lang, s consent.Slice, a family.Action, today family.Date) string {
	parts := []string{l.T("list.action-state." + string(a.State))}
	if a.Overdue(today) {
		parts = []string{l.T("slice.overdue")}
	}
	if name := s.DoerName(a.Who); !name.Empty() {
		parts = append(parts, string(name))
	}
	if a.Due.Known() {
		parts = append(parts, l.T("slice.until", "date", l.Date(string(a.Due))))
	}
	return strings.Join(parts, " · ")
}

// forWhom is whom a goal is for, and until when.
func forWhom(l words.Lang, s consent.Slice, g family.Goal) string {
	var names, parts []string
	for _, id := range g.ForWhom {
		if name := s.NameOf(id); !name.Empty() {
			names = append(names, string(name))
		}
	}
	if len(names) > 0 {
		parts = append(parts, l.T("slice.for", "names", l.List(names)))
	}
	if g.Due.Known() {
		parts = append(parts, l.T("slice.until", "date", l.Date(string(g.Due))))
	}
	return strings.Join(parts, " · ")
}

// saidBy is who said something, of what sort it is, and when it was.
func saidBy(l words.Lang, s consent.Slice, x family.Statement) string {
	var parts []string
	if name := s.SpeakerName(x.Speaker); !name.Empty() {
		parts = append(parts, string(name))
	}
	if x.Kind != "" {
		parts = append(parts, l.T("list.statement-kind."+string(x.Kind)))
	}
	if x.On.Known() {
		parts = append(parts, l.Date(string(x.On)))
	}
	return strings.Join(parts, " · ")
}

// topics are the topics of what was said, in the order in which they occur.
func topics(list []family.Statement) []family.StatementTopic {
	var found []family.StatementTopic
	for _, x := range list {
		if !slices.Contains(found, x.Topic) {
			found = append(found, x.Topic)
		}
	}
	return found
}

// markText tells who gave a mark, about what.
func markText(l words.Lang, s consent.Slice, m family.Mark) string {
	about := string(m.Topic)
	if g, ok := s.Plan.Goal(m.Goal); ok && about == "" {
		about = string(g.Words)
	}
	name := s.DoerName(family.Doer{Person: m.Person, Partner: m.Partner})
	return l.T("slice.mark", "name", string(name), "about", about, "score", m.Score)
}

// stateOf tells what was done with a contribution.
func stateOf(l words.Lang, c family.Contribution) kit.Label {
	switch c.State {
	case family.ContribNew, "":
		return kit.Label{Text: l.T("slice.waiting"), Tone: kit.Neutral}
	case family.ContribAccepted, family.ContribPartly:
		return kit.Label{Text: l.T("list.contribution-state." + string(c.State)), Tone: kit.Good}
	case family.ContribDeclined:
		return kit.Label{Text: l.T("list.contribution-state." + string(c.State)), Tone: kit.Bad}
	case family.ContribQuestion:
	}
	return kit.Label{Text: l.T("list.contribution-state." + string(c.State)), Tone: kit.Warn}
}

// detailOf tells of what kind a contribution is and what it is about.
func detailOf(l words.Lang, s consent.Slice, c family.Contribution) string {
	parts := []string{l.Date(string(family.DateOf(c.Made)))}
	if c.Score != nil {
		parts = append(parts, l.T("slice.scored", "score", *c.Score))
	}
	if c.Due.Known() {
		parts = append(parts, l.T("slice.until", "date", l.Date(string(c.Due))))
	}
	if g, ok := s.Plan.Goal(c.Goal); ok {
		parts = append(parts, string(g.Words))
	}
	if about := actionName(l, s.Plan, c.Action); about != "" {
		parts = append(parts, about)
	}
	return strings.Join(parts, " · ")
}

// newestFirst are contributions, the newest first.
func newestFirst(list []family.Contribution) []family.Contribution {
	list = slices.Clone(list)
	slices.Reverse(list)
	return list
}

// gas words a score of goal attainment.
func gas(l words.Lang, g family.GAS) string { return l.T("list.gas." + strconv.Itoa(int(g))) }
