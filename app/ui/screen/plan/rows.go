package plan

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

const (
	otherName = "name" // the option for somebody who is not in the lists
	noDomain  = "none"
)

// doers are who can speak or do something: persons first, then partners, then
// a free name. Who was chosen before is among them, also when no longer around.
func doers(l words.Lang, f family.Family, chosen family.Doer, today family.Date) []kit.Option {
	options := []kit.Option{{ID: "nobody", Label: l.T("plan.who.nobody")}}
	for _, p := range f.Persons {
		if !p.Died.Known() || p.ID == chosen.Person {
			options = append(options, kit.Option{ID: "person " + string(p.ID), Label: string(p.Name())})
		}
	}
	for _, p := range f.Partners {
		if today.Within(p.From, p.Until) || p.ID == chosen.Partner {
			options = append(options, kit.Option{ID: "partner " + string(p.ID), Label: string(p.Label()), Hint: l.T("list.partner-kind." + string(p.Kind))})
		}
	}
	return append(options, kit.Option{ID: otherName, Label: l.T("plan.who.other")})
}

func doerID(d family.Doer) string {
	switch {
	case d.Person != "":
		return "person " + string(d.Person)
	case d.Partner != "":
		return "partner " + string(d.Partner)
	case d.Name != "":
		return otherName
	}
	return ""
}

// doerOf reads an option back.
func doerOf(id string) family.Doer {
	kind, rest, _ := strings.Cut(id, " ")
	switch kind {
	case "person":
		return family.Doer{Person: family.PersonID(rest)}
	case "partner":
		return family.Doer{Partner: family.PartnerID(rest)}
	}
	return family.Doer{}
}

func doerName(f family.Family, d family.Doer) string {
	if p, ok := f.Person(d.Person); ok {
		return string(p.ShortName())
	}
	if p, ok := f.Partner(d.Partner); ok {
		return string(p.ShortLabel())
	}
	return string(d.Name)
}

// names joins the short names of persons, as in a sentence.
func names(l words.Lang, f family.Family, ids []family.PersonID) string {
	var found []string
	for _, id := range ids {
		if p, ok := f.Person(id); ok {
			found = append(found, string(p.ShortName()))
		}
	}
	if len(found) == 0 {
		return ""
	}
	return l.List(found)
}

// statementLine says who said it, what sort of words they are, and when.
func statementLine(l words.Lang, f family.Family, s family.Statement) string {
	about := ""
	if who := names(l, f, s.About); who != "" {
		about = l.T("plan.about", "namen", who)
	}
	kind := ""
	if s.Kind != "" {
		kind = l.T("list.statement-kind." + string(s.Kind))
	}
	return words.Line(doerName(f, family.Doer(s.Speaker)), kind, domainWord(l, s.Domain), about, l.ShortDate(string(s.On)))
}

// readers says for which partners a statement was chosen; empty for none.
func readers(l words.Lang, f family.Family, s family.Statement) string {
	var kinds []string
	for _, id := range s.Shared {
		if p, ok := f.Partner(id); ok {
			if word := l.T("list.partner-kind." + string(p.Kind)); !slices.Contains(kinds, word) {
				kinds = append(kinds, word)
			}
		}
	}
	if len(kinds) == 0 {
		return ""
	}
	return l.T("plan.share.chosen", "namen", l.List(kinds))
}

func domainWord(l words.Lang, d family.LifeDomain) string {
	if d == family.DomainNone {
		return ""
	}
	return l.T("list.domain." + string(d))
}

func domains(l words.Lang) []kit.Option {
	options := []kit.Option{{ID: noDomain, Label: l.T("list.domain.none")}}
	for _, d := range family.LifeDomains() {
		options = append(options, kit.Option{ID: string(d), Label: l.T("list.domain." + string(d))})
	}
	return options
}

func idOfDomain(d family.LifeDomain) string { return cmp.Or(string(d), noDomain) }

func domainOf(id string) family.LifeDomain {
	if id == noDomain {
		return family.DomainNone
	}
	return family.LifeDomain(id)
}

func kinds(l words.Lang) []kit.Option {
	var options []kit.Option
	for _, k := range []family.StatementKind{family.KindQuote, family.KindFact, family.KindObservation, family.KindOpinion} {
		options = append(options, kit.Option{ID: string(k), Label: l.T("list.statement-kind." + string(k))})
	}
	return options
}

func levels(l words.Lang) []kit.Option {
	var options []kit.Option
	for level := range 8 {
		options = append(options, kit.Option{ID: strconv.Itoa(level), Label: l.T("list.level." + strconv.Itoa(level))})
	}
	return options
}

func daysBetween(from, until family.Date) int {
	return int(until.Time().Sub(from.Time()).Hours() / 24)
}
