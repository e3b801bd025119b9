package fhir

import (
	"cmp"
	"slices"

	"keukentafel/app/family"
)

// bond is what somebody is to a person whom the plan is about.
type bond struct {
	to     family.PersonID
	what   []concept
	period *period
}

// ties are the bonds of a person with those whom the plan is about, one for
// each of them: relations, and who has custody over whom.
func (b *book) ties(p family.Person) []bond {
	var all []bond
	put := func(to family.PersonID, what concept, term *period) {
		i := slices.IndexFunc(all, func(x bond) bool { return x.to == to })
		if i < 0 {
			i, all = len(all), append(all, bond{to: to})
		}
		all[i].what = append(all[i].what, what)
		all[i].period = cmp.Or(all[i].period, term)
	}
	for _, r := range b.slice.Family.Relations {
		term := span(day(r.Since), day(r.Until))
		switch {
		case r.From == p.ID && b.isPatient(r.To):
			put(r.To, b.relation(r, p, false), term)
		case r.To == p.ID && b.isPatient(r.From) && !b.isPatient(p.ID):
			put(r.From, b.relation(r, p, true), term)
		}
	}
	for _, c := range b.slice.Family.Custodies {
		if c.Holder != p.ID || !b.isPatient(c.Child) {
			continue
		}
		state := c.StateOn(b.slice.On)
		what := *b.term("custody", string(cmp.Or(state, family.CustodyUnknown)))
		if c.Guardian && state == family.CustodyYes {
			what.Coding = append(what.Coding, coding{roleCode, "GUARD"})
		}
		put(c.Child, what, nil)
	}
	return all
}

// relation says what p is, in our words and, where the list of HL7 has a code
// that means the same, with that. Seen from the other side a parent is a child.
func (b *book) relation(r family.Relation, p family.Person, fromTheOther bool) concept {
	code, text := cmp.Or(unionCode(r, p.Gender), forward[r.Kind].of(p.Gender)), b.said("relation", string(r.Kind))
	back, turns := backward[r.Kind]
	if turns && fromTheOther {
		return concept{[]coding{{roleCode, back.of(p.Gender)}}, b.lang.T("fhir.other-is", "kind", text)}
	}
	what := concept{[]coding{{ours + "relation", string(r.Kind)}}, text}
	if code != "" {
		what.Coding = append([]coding{{roleCode, code}}, what.Coding...)
	}
	return what
}
