package picture

import (
	"slices"
	"strconv"
	"strings"

	"keukentafel/app/family"
)

// told says in words what the picture shows, one generation after the other.
func (k *kin) told(w Words) string {
	said := []string{w.T("genogram.title", "naam", string(k.f.Name))}
	if len(k.folk) == 0 {
		return strings.Join(append(said, w.T("genogram.empty")), " ")
	}
	number, last := 0, 0
	for _, p := range k.folk {
		last = max(last, p.row)
	}
	for row := range last + 1 {
		var names []string
		for who, p := range k.folk {
			if p.row == row && !p.ghost {
				names = append(names, k.introduced(who, w))
			}
		}
		if len(names) > 0 {
			number++
			said = append(said, w.T("genogram.row", "n", strconv.Itoa(number), "wie", list(names, w)))
		}
		said = append(said, k.couplesOf(row, w)...)
		said = append(said, k.childrenOf(row, w)...)
	}
	said = append(said, k.twinsTold(w)...)
	said = append(said, k.homesTold(w)...)
	if young := k.names(w, func(who int) bool { return k.child(who) }); len(young) > 0 {
		said = append(said, w.T("genogram.plan", "namen", list(young, w)))
	}
	for _, r := range k.odd {
		said = append(said, w.T("genogram.odd", "wat", w.T("network.relation."+string(r.Kind), "een", k.called(k.index[r.From], w), "ander", k.called(k.index[r.To], w))))
	}
	return strings.Join(said, " ")
}

func (k *kin) names(w Words, fits func(who int) bool) []string {
	var names []string
	for who, p := range k.folk {
		if !p.ghost && fits(who) {
			names = append(names, k.called(who, w))
		}
	}
	return names
}

// called is the name of somebody, or words for who has none.
func (k *kin) called(who int, w Words) string {
	p := k.folk[who]
	switch name := string(p.ShortName()); {
	case name != "":
		return name
	case p.Unborn:
		return w.T("genogram.child.expected")
	}
	return w.T("genogram.somebody")
}

// introduced is the name with the age, or with why there is none.
func (k *kin) introduced(who int, w Words) string {
	p, name := k.folk[who], k.called(who, w)
	switch age, known := p.Birth.Age(k.on); {
	case p.Died.Known():
		return w.T("genogram.person.died", "naam", name, "jaar", year(p.Died))
	case p.Unborn && p.ShortName() != "":
		return w.T("genogram.person.expected", "naam", name)
	case p.Unknown && p.ShortName() != "":
		return w.T("genogram.person.unknown", "naam", name)
	case known && !p.Imagined():
		return w.T("genogram.person.age", "naam", name, "n", strconv.Itoa(age))
	}
	return name
}

func (k *kin) couplesOf(row int, w Words) []string {
	var said []string
	for _, c := range k.couples {
		if k.folk[c.a].row != row || c.relation.Kind == "" {
			continue
		}
		how := w.T("genogram.union." + string(c.relation.Kind))
		if c.relation.Union != family.UnionUnknown {
			how = w.T("list.union." + string(c.relation.Union))
		}
		if years := yearsTold(c, w); years != "" {
			how = w.T("genogram.union.years", "hoe", how, "jaren", years)
		}
		said = append(said, w.T("genogram.couple", "een", k.called(c.a, w), "ander", k.called(c.b, w), "hoe", how))
	}
	return said
}

// yearsTold is the years of a couple, as far as they are known.
func yearsTold(c couple, w Words) string {
	since, until := year(c.relation.Since), year(c.relation.Until)
	switch {
	case since != "" && until != "":
		return since + "–" + until
	case since != "":
		return w.T("genogram.since", "jaar", since)
	case until != "":
		return w.T("genogram.until", "jaar", until)
	}
	return ""
}

// childrenOf tells whose children are whose, for the parents in a row.
func (k *kin) childrenOf(row int, w Words) []string {
	var said []string
	for _, s := range k.sibships {
		if k.folk[s.parents[0]].row != row {
			continue
		}
		for _, h := range s.heirs {
			if h.link == linkJoined {
				name := k.called(h.who, w)
				said = append(said, w.T("genogram.children.born", "ouders", k.called(k.over(h.who, linkBirth)[0], w), "namen", name),
					w.T("genogram.children.adopted", "ouders", k.called(k.over(h.who, linkAdopted)[0], w), "namen", name))
			}
		}
		for _, how := range []link{linkBirth, linkAdopted, linkFostered, linkLoose} {
			var names []string
			for _, h := range s.heirs {
				if h.link == how {
					names = append(names, k.standsFor(h.who, w)...)
				}
			}
			if len(names) == 0 {
				continue
			}
			key := map[link]string{linkBirth: "born", linkAdopted: "adopted", linkFostered: "fostered", linkLoose: "loose"}[how]
			switch parents := k.names(w, func(who int) bool { return slices.Contains(s.parents, who) }); {
			case len(parents) > 0:
				said = append(said, w.T("genogram.children."+key, "ouders", list(parents, w), "namen", list(names, w)))
			case len(k.above[s.parents[0]]) == 0:
				said = append(said, w.T("genogram.children.alone", "namen", list(names, w)))
			}
		}
	}
	return said
}

// standsFor is somebody, or in place of a ghost those below it.
func (k *kin) standsFor(who int, w Words) []string {
	if !k.folk[who].ghost {
		return []string{k.called(who, w)}
	}
	var names []string
	for _, s := range k.sibships {
		if len(s.parents) == 1 && s.parents[0] == who {
			for _, h := range s.heirs {
				names = append(names, k.standsFor(h.who, w)...)
			}
		}
	}
	return names
}

func (k *kin) twinsTold(w Words) []string {
	var said []string
	for _, t := range k.twins {
		key := map[int]string{0: "genogram.twins", 1: "genogram.twins.identical"}[t[2]]
		said = append(said, w.T(key, "een", k.called(t[0], w), "ander", k.called(t[1], w)))
	}
	return said
}

func (k *kin) homesTold(w Words) []string {
	var said []string
	for _, h := range k.f.Households {
		names := k.names(w, func(who int) bool { return slices.Contains(k.folk[who].Households, h.ID) && !k.folk[who].Died.Known() })
		if len(names) > 0 && !h.Name.Empty() {
			said = append(said, w.T("genogram.home", "huis", string(h.Name), "namen", list(names, w)))
		}
	}
	return said
}
