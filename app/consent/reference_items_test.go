package consent_test

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// onPaper lists by name what a partner may see of the working plan (M7, M8),
// and what may be seen of persons and partners.
type onPaper struct {
	d     consent.Dossier
	r     consent.Request
	names map[string]bool
}

func itemsOnPaper(d consent.Dossier, r consent.Request) map[string]bool {
	p := onPaper{d: d, r: r, names: map[string]bool{}}
	p.goals()
	p.statements()
	p.rest()
	p.contact()
	return p.names
}

// may is M7.
func (p onPaper) may(about []family.PersonID, categories ...consent.Category) bool {
	if len(about) == 0 {
		about = household(p.d.Family, string(p.r.On))
	}
	facts := consent.Facts{Family: p.d.Family, Consents: p.d.Consents, Uses: p.d.GroundUses, Grounds: p.r.Grounds, On: p.r.On}
	for _, person := range about {
		for _, category := range categories {
			if !mayOnPaper(facts, askedThing{p.r.Recipient.Partner, person, category, p.r.Purpose, consent.Give}) {
				return false
			}
		}
	}
	return len(about) > 0
}

// household is everybody who lives in the house on the day.
func household(f family.Family, on string) []family.PersonID {
	var ids []family.PersonID
	for _, p := range f.Persons {
		if p.Place == family.PlaceHousehold && !deadOn(p, on) {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// also is a category and that of the life domain, if there is one.
func also(base consent.Category, d family.LifeDomain) []consent.Category {
	if d == "" {
		return []consent.Category{base}
	}
	return []consent.Category{base, ofDomain(d)}
}

func ofDomain(d family.LifeDomain) consent.Category {
	switch d {
	case "":
		return "report"
	case "school", "health", "mental-health", "substances", "housing", "safety", "justice":
		return consent.Category(d)
	case "money", "work":
		return "finance"
	}
	return "development"
}

func (p onPaper) goals() {
	for _, g := range p.d.Plan.Goals {
		if !p.may(g.ForWhom, also("goals", g.Domain)...) {
			continue
		}
		p.names["goal "+string(g.ID)] = true
		for _, a := range g.Actions {
			if !p.may(g.ForWhom, also("actions", g.Domain)...) {
				continue
			}
			p.names["action "+string(a.ID)] = true
			if a.Who.Person != "" && p.may([]family.PersonID{a.Who.Person}, "actions") || a.Who.Partner != "" && p.partner(a.Who.Partner) {
				p.names["doer "+string(a.ID)] = true
			}
		}
		for _, e := range p.d.Plan.Evaluations {
			for _, s := range e.Scores {
				if s.Goal == g.ID && p.may(g.ForWhom, also("evaluations", g.Domain)...) {
					p.names["evaluation "+string(e.ID)+" "+string(g.ID)] = true
				}
			}
		}
	}
}

// statements is M8 too: what somebody says is also about who says it.
func (p onPaper) statements() {
	for _, s := range p.d.Plan.Statements {
		about := s.About
		if s.Speaker.Person != "" {
			if len(about) == 0 {
				about = household(p.d.Family, string(p.r.On))
			}
			about = slices.Concat(about, []family.PersonID{s.Speaker.Person})
		}
		if slices.Contains(s.Shared, p.r.Recipient.Partner) && p.may(about, ofDomain(s.Domain)) {
			p.names["statement "+string(s.ID)] = true
		}
	}
}

func (p onPaper) rest() {
	for _, m := range p.d.Plan.Marks {
		about := []family.PersonID{m.Person}
		if m.Person == "" {
			about = nil
		}
		goalSeen := m.Goal == "" || p.names["goal "+string(m.Goal)]
		for _, g := range p.d.Plan.Goals {
			if g.ID == m.Goal && m.Person == "" {
				about = g.ForWhom
			}
		}
		if goalSeen && p.may(about, also("evaluations", m.Domain)...) {
			p.names["mark "+string(m.ID)] = true
		}
	}
	for _, s := range p.d.Plan.Safety {
		if p.may(s.About, "safety") {
			p.names["safety "+string(s.ID)] = true
		}
	}
}

func (p onPaper) contact() {
	for _, who := range p.d.Family.Persons {
		if p.may([]family.PersonID{who.ID}, "contact") {
			p.names["contact "+string(who.ID)] = true
		}
	}
	for _, other := range p.d.Family.Partners {
		if p.partner(other.ID) {
			p.names["partner "+string(other.ID)] = true
		}
	}
}

// partner tells whether the recipient may know that a partner is involved.
func (p onPaper) partner(id family.PartnerID) bool {
	for _, other := range p.d.Family.Partners {
		if other.ID == id {
			told := map[family.PartnerKind]consent.Category{"mental-health": "mental-health", "safe-home": "safety"}
			categories := []consent.Category{"involvement"}
			if more := told[other.Kind]; more != "" {
				categories = append(categories, more)
			}
			return id == p.r.Recipient.Partner || p.may(other.Concerns, categories...)
		}
	}
	return false
}

// seenIn lists by name what is in a slice.
func seenIn(s consent.Slice) map[string]bool {
	seen := map[string]bool{}
	for _, g := range s.Plan.Goals {
		seen["goal "+string(g.ID)] = true
		for _, a := range g.Actions {
			seen["action "+string(a.ID)] = true
			if !a.Who.Nobody() {
				seen["doer "+string(a.ID)] = true
			}
		}
	}
	for _, x := range s.Plan.Statements {
		seen["statement "+string(x.ID)] = true
	}
	for _, x := range s.Plan.Marks {
		seen["mark "+string(x.ID)] = true
	}
	for _, x := range s.Plan.Safety {
		seen["safety "+string(x.ID)] = true
	}
	for _, e := range s.Plan.Evaluations {
		for _, x := range e.Scores {
			seen["evaluation "+string(e.ID)+" "+string(x.Goal)] = true
		}
	}
	for _, x := range s.Family.Persons {
		if x.Phone != "" || x.Birth != "" {
			seen["contact "+string(x.ID)] = true
		}
	}
	for _, x := range s.Family.Partners {
		seen["partner "+string(x.ID)] = true
	}
	return seen
}
