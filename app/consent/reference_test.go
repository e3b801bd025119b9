package consent_test

import (
	"slices"
	"strconv"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// mayBeSeen is the rule once more, slow and literal: a goal may be seen if for
// each person it is about, and for both of its categories, there is a weighed
// ground or the newest decided consent says yes by everybody who has a say.
func mayBeSeen(d consent.Dossier, r consent.Request, g family.Goal) bool {
	about := g.ForWhom
	if len(about) == 0 {
		about = household(d.Family)
	}
	categories := []consent.Category{consent.CatGoals}
	if g.Domain != "" {
		categories = append(categories, consent.CategoryOf(g.Domain))
	}
	for _, person := range about {
		for _, category := range categories {
			if !byGround(d, r, person, category) && !byConsent(d, r, person, category) {
				return false
			}
		}
	}
	return len(about) > 0
}

func household(f family.Family) []family.PersonID {
	var ids []family.PersonID
	for _, p := range f.Persons {
		if p.Place == family.PlaceHousehold && p.Died == "" {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

func byGround(d consent.Dossier, r consent.Request, person family.PersonID, category consent.Category) bool {
	for _, u := range d.GroundUses {
		for _, g := range r.Grounds {
			fits := u.Ground == g.ID && u.Partner == r.Recipient.Partner && u.Purpose == r.Purpose && slices.Contains(u.About, person) && slices.Contains(u.Categories, category)
			runs := g.On && (g.Until == "" || g.Until >= r.On) && (g.From == "" || g.From <= r.On) && (u.Until == "" || u.Until >= r.On) && (u.From == "" || u.From <= r.On)
			kind := len(g.Kinds) == 0
			for _, p := range d.Family.Partners {
				kind = kind || p.ID == u.Partner && slices.Contains(g.Kinds, p.Kind)
			}
			all := u.Why != "" && (u.WhyNot != "" || u.Informed != "" && u.Informed <= r.On)
			for _, q := range g.Questions {
				all = all && u.Weighing[q] != ""
			}
			if fits && runs && kind && all && (len(g.Categories) == 0 || slices.Contains(g.Categories, category)) {
				return true
			}
		}
	}
	return false
}

func byConsent(d consent.Dossier, r consent.Request, person family.PersonID, category consent.Category) bool {
	if category == consent.CatSafety {
		return false
	}
	var yes, no family.Date = "-", "-" // the newest of each
	for _, c := range d.Consents {
		if c.About != person || c.Partner != r.Recipient.Partner || c.Purpose != r.Purpose || c.Direction == consent.Ask || c.AskedOn > r.On || !slices.Contains(c.Asked, category) {
			continue
		}
		switch answerTo(d.Family, c, category, r.On) {
		case "yes":
			yes = max(yes, c.AskedOn)
		case "no":
			no = max(no, c.AskedOn)
		}
	}
	return yes != "-" && yes > no
}

// answerTo is "yes", "no", or "wait" as long as somebody has still to answer
// or the term has not begun.
func answerTo(f family.Family, c consent.Consent, category consent.Category, on family.Date) string {
	sayers, clear := whoHaveASay(f, c.About, on)
	open, refused, withdrawn, waits, stands := !clear, false, false, false, false
	allowed := c.Asked
	for _, person := range sayers {
		last := lastWords(c, person, on)
		switch {
		case last == nil:
			open = true
			continue
		case last.Withdrawn != "" && last.Withdrawn <= on:
			withdrawn = true
			continue
		case len(last.Allowed) == 0:
			refused = true
			continue
		}
		yes, left := last.Allowed, common(c.Asked, last.Allowed)
		for _, no := range noesOfOthers(f, c, sayers, on) {
			if no.day >= last.On {
				yes = less(yes, no.to)
			}
		}
		if len(left) > 0 && len(common(c.Asked, yes)) == 0 {
			open, stands = true, true
			continue
		}
		waits = waits || last.Condition.Words != "" && (last.Condition.Met == "" || last.Condition.Met > on)
		allowed = common(allowed, yes)
	}
	for _, no := range noesOfOthers(f, c, sayers, on) {
		stands = stands || open && no.whole
	}
	switch {
	case withdrawn, c.Until != "" && c.Until < on:
		return "no"
	case c.From != "" && c.From > on:
		return "wait"
	case refused, open && stands:
		return "no"
	case open:
		return "wait"
	case len(allowed) > 0 && waits:
		return "wait"
	case slices.Contains(allowed, category):
		return "yes"
	}
	return "no"
}

// lastWords is what a person said last: by day, and then by recording. A
// taking back has its own day.
func lastWords(c consent.Consent, person family.PersonID, on family.Date) *consent.Answer {
	var last *consent.Answer
	for i, a := range c.Answers {
		if a.By == person && a.On <= on && (last == nil || dayOf(a, on) >= dayOf(*last, on)) {
			last = &c.Answers[i]
		}
	}
	return last
}

func dayOf(a consent.Answer, on family.Date) family.Date {
	if a.Withdrawn != "" && a.Withdrawn <= on {
		return a.Withdrawn
	}
	return a.On
}

type otherNo struct {
	day   family.Date
	to    []consent.Category
	whole bool
}

// noesOfOthers are the last words of those who had a say then and have none now.
func noesOfOthers(f family.Family, c consent.Consent, sayers []family.PersonID, on family.Date) []otherNo {
	var found []otherNo
	for _, p := range f.Persons {
		last := lastWords(c, p.ID, on)
		if last == nil || slices.Contains(sayers, p.ID) {
			continue
		}
		no := otherNo{day: dayOf(*last, on), to: less(c.Asked, last.Allowed)}
		if last.Withdrawn != "" && last.Withdrawn <= on || len(last.Allowed) == 0 {
			no.to, no.whole = c.Asked, true
		}
		if then, _ := whoHaveASay(f, c.About, no.day); slices.Contains(then, p.ID) {
			found = append(found, no)
		}
	}
	return found
}

func common(a, b []consent.Category) []consent.Category {
	return slices.DeleteFunc(slices.Clone(a), func(c consent.Category) bool { return !slices.Contains(b, c) })
}

func less(a, b []consent.Category) []consent.Category {
	return slices.DeleteFunc(slices.Clone(a), func(c consent.Category) bool { return slices.Contains(b, c) })
}

// whoHaveASay also tells whether it is clear who they are.
func whoHaveASay(f family.Family, about family.PersonID, on family.Date) (sayers []family.PersonID, clear bool) {
	for _, p := range f.Persons {
		if p.ID != about {
			continue
		}
		years := yearsOld(string(p.Birth), string(on))
		if years < 0 || p.Died != "" && p.Died <= on {
			return nil, false
		}
		if years >= 18 && p.Incapacity != nil {
			return nil, false
		}
		if years >= 12 && p.Incapacity == nil {
			sayers = append(sayers, p.ID)
		}
		if years >= 16 && p.Incapacity == nil {
			return sayers, true
		}
		parents, clear := whoHaveCustody(f, about, on)
		return append(sayers, parents...), clear
	}
	return nil, false
}

func whoHaveCustody(f family.Family, about family.PersonID, on family.Date) (holders []family.PersonID, clear bool) {
	clear = true
	for _, p := range f.Persons {
		if p.Died != "" && p.Died <= on {
			continue
		}
		recorded, isParent := false, false
		for _, c := range f.Custodies {
			if c.Holder == p.ID && c.Child == about {
				recorded = true
				clear = clear && (c.State == family.CustodyYes || c.State == family.CustodyNo)
				if c.State == family.CustodyYes {
					holders = append(holders, p.ID)
				}
			}
		}
		for _, r := range f.Relations {
			isParent = isParent || r.From == p.ID && r.To == about && r.Kind == family.RelParent
		}
		clear = clear && (recorded || !isParent)
	}
	return holders, clear && len(holders) > 0
}

// yearsOld is -1 when it cannot be told.
func yearsOld(birth, on string) int {
	if birth == "" || birth > on {
		return -1
	}
	born, _ := strconv.Atoi(birth[:4])
	now, _ := strconv.Atoi(on[:4])
	if on[5:] < birth[5:] {
		return now - born - 1
	}
	return now - born
}
