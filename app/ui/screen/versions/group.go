package versions

import (
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// filter is what the reader wants to see of a comparison.
type filter struct {
	all    bool // also what stayed the same
	person family.PersonID
}

func (f filter) kept(list []change) []change {
	var found []change
	for _, c := range list {
		if c.concerns(f.person) && (f.all || c.Kind != casework.Same) {
			found = append(found, c)
		}
	}
	return found
}

// group is the changes of one kind of item.
type group struct {
	item string
	list []change
}

func groups(list []change) []group {
	var found []group
	for _, c := range list {
		if n := len(found); n == 0 || found[n-1].item != c.Item {
			found = append(found, group{item: c.Item})
		}
		g := &found[len(found)-1]
		g.list = append(g.list, c)
	}
	return found
}

// count is how many of a group had one kind of change.
func (g group) count(kind casework.ChangeKind) int {
	n := 0
	for _, c := range g.list {
		if c.Kind == kind {
			n++
		}
	}
	return n
}

// teller words the versions of a dossier.
type teller struct {
	words.Lang
	dossier consent.Dossier
}

// version is an adopted version, or the working plan as if it were one.
func (t teller) version(number int) family.Version {
	if number == draft {
		return family.Version{Family: t.dossier.Family, Plan: t.dossier.Plan}
	}
	v, _ := t.dossier.Version(number)
	return v
}

// at is the family and the plan of a version, or the working plan.
func (t teller) at(number int) side {
	v := t.version(number)
	return side{t.Lang, v.Family, v.Plan}
}

func (t teller) name(number int) string {
	if number == draft {
		return t.T("versions.draft")
	}
	return t.T("versions.numbered", "number", number, "date", t.Date(string(t.version(number).AdoptedOn)))
}

// summary tells in one sentence what is different: "3 doelen veranderd en
// 1 persoon erbij".
func (t teller) summary(list []group) string {
	var said []string
	for _, g := range list {
		for _, kind := range kinds {
			if n := g.count(kind); n > 0 {
				said = append(said, t.T("versions.did."+string(kind), "things", t.N("versions.things."+g.item, n)))
			}
		}
	}
	if len(said) == 0 {
		return ""
	}
	return t.T("versions.summary", "what", t.List(said))
}

// counts tells beside the heading of a group how many changed, came and went.
func (t teller) counts(g group) string {
	var said []string
	for _, kind := range append(kinds[:len(kinds):len(kinds)], casework.Same) {
		if n := g.count(kind); n > 0 {
			said = append(said, t.Number(n)+" "+t.T("list.change."+string(kind)))
		}
	}
	return words.Line(said...)
}

// sentence words a short part that changed: "Klaar op: was 1 maart 2027, is nu
// 1 mei 2027".
func (t teller) sentence(p pair) string {
	label := t.T("versions.part." + p.label)
	switch {
	case p.before == "":
		return t.T("versions.now-filled", "label", label, "after", p.after)
	case p.after == "":
		return t.T("versions.now-empty", "label", label, "before", p.before)
	}
	return t.T("versions.was", "label", label, "before", p.before, "after", p.after)
}

// facts are the filled parts of what came, went or stayed.
func (t teller) facts(c change) string {
	var said []string
	for _, p := range c.differ {
		text := p.after
		if c.Kind == casework.Removed {
			text = p.before
		}
		if text != "" {
			said = append(said, t.T("versions.fact", "label", t.T("versions.part."+p.label), "text", text))
		}
	}
	return words.Line(said...)
}
