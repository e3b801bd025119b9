package consents

import (
	"slices"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// leftOut is what is kept from a partner for one reason.
type leftOut struct {
	why   string
	items []string
}

// leftOut groups what was withheld by its reason, in the order of the plan.
func (t teller) leftOut(plan family.Plan, withheld []consent.Withheld) []leftOut {
	var found []leftOut
	for _, w := range withheld {
		item := t.item(plan, w.Item)
		if item == "" {
			continue
		}
		why := t.why(w.Missing)
		i := slices.IndexFunc(found, func(x leftOut) bool { return x.why == why })
		if i < 0 {
			found = append(found, leftOut{why: why})
			i = len(found) - 1
		}
		if !slices.Contains(found[i].items, item) {
			found[i].items = append(found[i].items, item)
		}
	}
	return found
}

// why words what stands in the way, each reason once.
func (t teller) why(missing []consent.Missing) string {
	var reasons []string
	for _, m := range missing {
		said := t.reason(m)
		if !slices.Contains(reasons, said) {
			reasons = append(reasons, said)
		}
	}
	return sentence(reasons)
}

func (t teller) reason(m consent.Missing) string {
	about := t.name(m.About)
	switch m.Reason {
	case consent.NotAnswered:
		return t.T("consents.why.not-answered", "names", t.List(t.givers(m.Givers)), "about", about)
	case consent.CannotTell:
		return t.T("consents.why.cannot-tell", "gaps", sentence(t.gaps(m.Gaps)), "about", about)
	case consent.NeedsGround, consent.NotChosen, consent.PartOfAnother:
		return t.T("list.reason." + string(m.Reason))
	case consent.NoConsent, consent.Refused, consent.Withdrawn, consent.Expired, consent.NotYet, consent.OwnDecision:
	}
	return t.T("consents.why.about", "reason", t.T("list.reason."+string(m.Reason)), "about", about)
}

// item words the name of an item of a plan, such as "goal 01H".
func (t teller) item(plan family.Plan, name string) string {
	last := name[strings.LastIndex(name, " ")+1:]
	kind := strings.TrimSuffix(strings.TrimSuffix(name, last), " ")
	switch kind {
	case "contact details of":
		return t.T("consents.item.contact", "name", t.name(family.PersonID(last)))
	case "involvement of":
		return t.T("consents.item.involvement", "name", t.name(family.PersonID(last)))
	case "agreement of":
		return t.T("consents.item.agreement", "name", t.name(family.PersonID(last)))
	case "partner":
		p, _ := t.family.Partner(family.PartnerID(last))
		return t.T("consents.item.partner", "name", t.partner(p))
	case "safety agreement":
		return t.T("consents.item.safety")
	case "mark":
		return t.markItem(plan, family.MarkID(last))
	case "statement":
		s, _ := plan.Statement(family.StatementID(last))
		return t.textItem("statement", s != nil, func() family.Text { return s.Text })
	case "goal":
		g, _ := plan.Goal(family.GoalID(last))
		return t.textItem("goal", g != nil, func() family.Text { return g.Words })
	case "action":
		_, a, _ := plan.Action(family.ActionID(last))
		return t.textItem("action", a != nil, func() family.Text { return a.What })
	case "doer of action":
		_, a, _ := plan.Action(family.ActionID(last))
		return t.textItem("doer", a != nil, func() family.Text { return a.What })
	}
	if strings.HasPrefix(name, "evaluation ") {
		return t.T("consents.item.evaluation")
	}
	return ""
}

func (t teller) textItem(kind string, found bool, text func() family.Text) string {
	if !found {
		return ""
	}
	return t.T("consents.item."+kind, "text", string(text()))
}

func (t teller) markItem(plan family.Plan, id family.MarkID) string {
	i := slices.IndexFunc(plan.Marks, func(m family.Mark) bool { return m.ID == id })
	if i < 0 {
		return ""
	}
	return t.T("consents.item.mark", "text", string(plan.Marks[i].Topic))
}
