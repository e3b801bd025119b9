package consents

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/telling"
)

// reasons words why things stay behind, and who can change that.
type reasons struct {
	teller
	dossier  consent.Dossier
	to       consent.Recipient
	withheld map[consent.Item][]consent.Missing
}

func (t teller) reasons(d consent.Dossier, to consent.Recipient, withheld []consent.Withheld) reasons {
	r := reasons{teller: t, dossier: d, to: to, withheld: map[consent.Item][]consent.Missing{}}
	for _, w := range withheld {
		r.withheld[w.Item] = w.Missing
	}
	return r
}

// why says what stands in the way of some items of a thing, each reason once.
func (r reasons) why(e entry, items []consent.Item) []string {
	var said []string
	add := func(text string) {
		if text != "" && !slices.Contains(said, text) {
			said = append(said, text)
		}
	}
	for _, item := range items {
		missing, judged := r.withheld[item]
		if !judged {
			continue
		}
		switch {
		case len(missing) == 0:
			add(r.T("preview.rule.nobody"))
		case item.Kind == consent.ItemDoer:
			add(r.T("preview.without-doer"))
		case item.Kind == consent.ItemContact:
			add(r.T("preview.without-contact"))
		default:
			add(r.together(e, missing))
		}
		for _, m := range joined(missing) {
			add(r.reason(m))
		}
	}
	return said
}

// together says that a thing is about more than one person, so that there
// must be a yes for each.
func (r reasons) together(e entry, missing []consent.Missing) string {
	free := slices.ContainsFunc(missing, func(m consent.Missing) bool { return m.About == "" })
	switch {
	case free || r.to.Kind == consent.ToHousehold || r.to.Kind == consent.ToPerson:
		return ""
	case e.everyone && len(r.family.Core()) > 1:
		return r.T("preview.about-all")
	case len(e.about) > 1:
		var names []string
		for _, id := range e.about {
			names = append(names, r.name(id))
		}
		return r.T("preview.about-more", "names", r.List(names))
	}
	return ""
}

func (r reasons) reason(m joint) string {
	about := r.people(m)
	switch m.Reason {
	case consent.NotAnswered:
		names := r.List(r.givers(m.Givers))
		if len(m.Givers) == 1 {
			return r.T("preview.why.answer-one", "name", names, "about", about)
		}
		return r.T("preview.why.answer-more", "names", names, "about", about)
	case consent.NoConsent:
		return r.notAsked(m)
	case consent.Refused, consent.Withdrawn:
		return r.saidNo(m)
	case consent.Expired, consent.NotYet:
		return r.term(m)
	case consent.CannotTell:
		return r.T("preview.why.cannot-tell", "gaps", sentence(r.gaps(m.Gaps)), "about", about)
	case consent.NeedsGround:
		if r.to.Kind == consent.ToHousehold {
			return r.T("preview.why.not-on-the-table")
		}
		return r.T("preview.why.needs-ground")
	case consent.NotChosen:
		return r.T("preview.why.not-chosen")
	case consent.OwnDecision:
		return r.T("preview.why.own-decision", "about", about)
	case consent.PartOfAnother:
	}
	return r.T("preview.why.other", "reason", r.T("list.reason."+string(m.Reason)), "about", about)
}

// notAsked says that nothing was asked, and who decides about it.
func (r reasons) notAsked(m joint) string {
	about, what := r.people(m), telling.Categories(r.Lang, m.categories)
	switch {
	case r.to.Kind == consent.ToPerson:
		return r.T("preview.why.not-the-readers", "about", about)
	case len(m.about) > 1:
		return r.T("preview.why.ask-each", "about", about, "what", what)
	}
	required := consent.RequiredGivers(r.family, m.About, r.today)
	names := r.List(r.givers(required.Givers))
	switch len(required.Givers) {
	case 0:
		return r.T("preview.why.cannot-tell", "gaps", sentence(r.gaps(required.Gaps)), "about", about)
	case 1:
		return r.T("preview.why.ask-one", "name", names, "about", about, "what", what)
	}
	return r.T("preview.why.ask-more", "names", names, "about", about, "what", what)
}

// saidNo says who said no, or took a yes back: only they can change that.
func (r reasons) saidNo(m joint) string {
	about := r.people(m)
	c, ok := r.dossier.Consent(m.Consent)
	if !ok {
		return r.T("preview.why.other", "reason", r.T("list.reason."+string(m.Reason)), "about", about)
	}
	var who []string
	for _, a := range c.Answers {
		last, _ := c.AnswerOf(a.By)
		no := slices.ContainsFunc(m.categories, func(c consent.Category) bool { return !slices.Contains(last.Allowed, c) })
		if m.Reason == consent.Withdrawn {
			no = last.Withdrawn.Known() && last.Withdrawn <= r.today
		}
		if name := r.name(a.By); no && !slices.Contains(who, name) {
			who = append(who, name)
		}
	}
	if len(who) == 0 {
		return r.T("preview.why.other", "reason", r.T("list.reason."+string(m.Reason)), "about", about)
	}
	what := telling.Categories(r.Lang, m.categories)
	return r.T("preview.why."+string(m.Reason), "names", r.List(who), "about", about, "what", what)
}

// term says when a consent ended, or when it begins.
func (r reasons) term(m joint) string {
	var day family.Date
	if c, ok := r.dossier.Consent(m.Consent); ok {
		day = c.Until
		if m.Reason == consent.NotYet {
			day = c.From
		}
	}
	return r.T("preview.why."+string(m.Reason), "about", r.people(m), "date", r.Date(string(day)))
}
