package consents

import (
	"slices"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// people are the persons that a consent can be about, by the house in which
// they live: those who died are none.
func people(f family.Family, today family.Date) []family.Person {
	var found []family.Person
	for _, p := range f.Persons {
		if !p.Died.Known() || p.Died > today {
			found = append(found, p)
		}
	}
	if len(f.Households) > 1 {
		slices.SortStableFunc(found, func(a, b family.Person) int { return houseNumber(f, a) - houseNumber(f, b) })
	}
	return found
}

// houseNumber is the place of the first house in which somebody lives; who
// lives in none comes last.
func houseNumber(f family.Family, p family.Person) int {
	if len(p.Households) > 0 {
		if i := slices.IndexFunc(f.Households, func(h family.Household) bool { return h.ID == p.Households[0] }); i >= 0 {
			return i
		}
	}
	return len(f.Households)
}

// house is what the group is called in which somebody stands.
func (t teller) house(p family.Person) string {
	if i := houseNumber(t.family, p); i < len(t.family.Households) {
		return t.houseName(t.family.Households[i])
	}
	return t.T("matrix.elsewhere")
}

func (t teller) houseName(h family.Household) string {
	for _, name := range []family.Text{h.Name, h.Address} {
		if name != "" {
			return string(name)
		}
	}
	return t.T("matrix.house")
}

// alsoHouse names the second house of somebody who lives in two.
func (t teller) alsoHouse(p family.Person) string {
	var names []string
	for _, h := range t.family.Households {
		if len(p.Households) > 1 && slices.Contains(p.Households[1:], h.ID) {
			names = append(names, t.houseName(h))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return t.T("matrix.also-house", "house", t.List(names))
}

// partnersOf are the partners that are involved, and at the end those who are
// not any more but of whom something was asked.
func partnersOf(d consent.Dossier, today family.Date) []family.Partner {
	var found, ended []family.Partner
	for _, p := range d.Family.Partners {
		switch {
		case !gone(p, today):
			found = append(found, p)
		case slices.ContainsFunc(d.Consents, func(c consent.Consent) bool { return c.Partner == p.ID }):
			ended = append(ended, p)
		}
	}
	return append(found, ended...)
}

// matching are the partners of whom some word begins as what was typed.
func (t teller) matching(list []family.Partner, typed string) []family.Partner {
	wanted := strings.Fields(strings.ToLower(typed))
	var found []family.Partner
	for _, p := range list {
		words := strings.ToLower(strings.Join([]string{t.kind(p), string(p.Name), string(p.House), string(p.Function)}, " "))
		if !slices.ContainsFunc(wanted, func(w string) bool { return !strings.Contains(" "+words, " "+w) }) {
			found = append(found, p)
		}
	}
	return found
}

// answerers are those who have a say about somebody in the family today.
func answerers(f family.Family, list []family.Person, today family.Date) []family.PersonID {
	var found []family.PersonID
	for _, p := range list {
		for _, g := range consent.RequiredGivers(f, p.ID, today).Givers {
			found = added(found, []family.PersonID{g.Person})
		}
	}
	return found
}
