package consents

import (
	"slices"

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
	case consent.NotAnswered, consent.Reopened, consent.FormerNo:
		return t.T("consents.why.not-answered", "names", t.List(t.givers(m.Givers)), "about", about)
	case consent.CannotTell:
		return t.T("consents.why.cannot-tell", "gaps", sentence(t.gaps(m.Gaps)), "about", about)
	case consent.NeedsGround, consent.NotChosen, consent.PartOfAnother, consent.PartnerEnded, consent.PartnerGone:
		return t.T("list.reason." + string(m.Reason))
	case consent.NoConsent, consent.Refused, consent.Withdrawn, consent.Expired, consent.NotYet, consent.OwnDecision, consent.Conditional:
	}
	return t.T("consents.why.about", "reason", t.T("list.reason."+string(m.Reason)), "about", about)
}

// item words what was judged; empty for what is not in the plan any more.
func (t teller) item(plan family.Plan, i consent.Item) string {
	switch i.Kind {
	case consent.ItemContact:
		return t.T("consents.item.contact", "name", t.name(family.PersonID(i.ID)))
	case consent.ItemInvolvement:
		return t.T("consents.item.involvement", "name", t.name(family.PersonID(i.ID)))
	case consent.ItemAgreement:
		return t.T("consents.item.agreement", "name", t.name(family.PersonID(i.ID)))
	case consent.ItemPartner:
		p, _ := t.family.Partner(family.PartnerID(i.ID))
		return t.T("consents.item.partner", "name", t.partner(p))
	case consent.ItemSafety:
		return t.T("consents.item.safety")
	case consent.ItemMark:
		return t.markItem(plan, family.MarkID(i.ID))
	case consent.ItemEvaluation:
		return t.T("consents.item.evaluation")
	case consent.ItemStatement:
		s, _ := plan.Statement(family.StatementID(i.ID))
		return t.textItem("statement", s != nil, func() family.Text { return s.Text })
	case consent.ItemGoal:
		g, _ := plan.Goal(family.GoalID(i.ID))
		return t.textItem("goal", g != nil, func() family.Text { return g.Words })
	case consent.ItemAction, consent.ItemDoer:
		_, a, _ := plan.Action(family.ActionID(i.ID))
		kind := map[consent.ItemKind]string{consent.ItemAction: "action", consent.ItemDoer: "doer"}[i.Kind]
		return t.textItem(kind, a != nil, func() family.Text { return a.What })
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
