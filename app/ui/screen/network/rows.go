package network

import (
	"slices"
	"strconv"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// personRow says who somebody is, how old, where he or she lives, who has
// custody over a child, and the language.
func personRow(l words.Lang, f family.Family, p family.Person, today family.Date) kit.RowData {
	var parts []string
	if age, known := p.Birth.Age(today); known {
		parts = append(parts, l.N("network.age", age))
	} else if p.Place == family.PlaceHousehold {
		parts = append(parts, l.T("network.age.unknown"))
	}
	homes := homesOf(f, p)
	if p.Place == family.PlaceHousehold && len(homes) > 0 {
		parts = append(parts, l.List(homes))
	} else if p.Place != "" {
		parts = append(parts, l.T("list.place."+string(p.Place)))
	}
	parts = append(parts, custodyWords(l, f, p, today)...)
	if !p.Language.Empty() {
		parts = append(parts, l.T("ecogram.speaks", "taal", string(p.Language)))
	}
	row := kit.RowData{Initials: kit.Initials(string(p.Name())), Tone: kit.Info, Title: string(p.Name()), Words: strings.Join(parts, " · ")}
	switch {
	case p.Died.Known():
		row.Chips = []kit.Label{{Text: l.T("network.died"), Tone: kit.Neutral}}
	case p.Incapacity != nil:
		row.Chips = []kit.Label{{Text: l.T("network.incapacity"), Tone: kit.Info}}
	}
	return row
}

func homesOf(f family.Family, p family.Person) []string {
	var names []string
	for _, h := range f.Households {
		if slices.Contains(p.Households, h.ID) && !h.Name.Empty() {
			names = append(names, string(h.Name))
		}
	}
	return names
}

// custodyOf are what is recorded over a child, and a parent over whom nothing
// is recorded as unknown.
func custodyOf(f family.Family, child family.PersonID) []family.Custody {
	found := f.CustodiesOver(child)
	for _, r := range f.Relations {
		known := slices.ContainsFunc(found, func(c family.Custody) bool { return c.Holder == r.From })
		if r.Kind == family.RelParent && r.To == child && !known {
			found = append(found, family.Custody{Holder: r.From, Child: child, State: family.CustodyUnknown})
		}
	}
	return found
}

func custodyRow(l words.Lang, f family.Family, c family.Custody) kit.RowData {
	basis := l.T("list.basis." + orElse(string(c.Basis), "unknown"))
	if !c.Court.Empty() {
		basis += ", " + string(c.Court)
	}
	if c.On.Known() {
		basis += ", " + l.Date(string(c.On))
	}
	if c.Guardian {
		basis = l.T("network.guardian") + " · " + basis
	}
	name := string(f.NameOf(c.Holder))
	return kit.RowData{Initials: kit.Initials(name), Tone: kit.Info, Title: name, Subtitle: basis,
		Chips: []kit.Label{{Text: l.T("list.custody." + string(c.State)), Tone: toneOfCustody(c.State)}}}
}

func toneOfCustody(state family.CustodyState) kit.Tone {
	switch state {
	case family.CustodyYes:
		return kit.Good
	case family.CustodyNo:
		return kit.Neutral
	case family.CustodyUnknown:
	}
	return kit.Warn
}

// decides says whose consent is needed about a child on a day.
func decides(l words.Lang, f family.Family, child family.PersonID, today family.Date) string {
	var names []string
	required := consent.RequiredGivers(f, child, today)
	for _, g := range required.Givers {
		names = append(names, string(f.NameOf(g.Person)))
	}
	if len(required.Gaps) > 0 {
		return l.T("network.decides.gap", "wat", l.T("list.gap."+string(required.Gaps[0])))
	}
	return l.T("network.decides", "namen", l.List(names))
}

func relationRow(l words.Lang, f family.Family, r family.Relation) kit.RowData {
	from, to := string(f.NameOf(r.From)), string(f.NameOf(r.To))
	quality := orElse(string(r.Quality), "unknown")
	return kit.RowData{NoDisc: true, Title: l.T("network.relation."+string(r.Kind), "een", from, "ander", to), Words: feltWords(l, from, to, r),
		Chips: []kit.Label{{Text: l.T("list.quality." + quality), Tone: toneOfQuality(r.Quality)}}}
}

func toneOfQuality(q family.Quality) kit.Tone {
	switch q {
	case family.QualityVeryClose, family.QualityClose:
		return kit.Good
	case family.QualityTense:
		return kit.Warn
	case family.QualityBroken:
		return kit.Bad
	case family.QualityDistant, family.QualityUnknown:
	}
	return kit.Neutral
}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// personOptions are all persons but some, to choose from.
func personOptions(f family.Family, but ...family.PersonID) []kit.Option {
	var options []kit.Option
	for _, p := range f.Persons {
		if !slices.Contains(but, p.ID) {
			options = append(options, kit.Option{ID: string(p.ID), Label: string(p.Name())})
		}
	}
	return options
}

// options are the values of a list, with their words. The empty value has a
// word of its own.
func options[T ~string](l words.Lang, list, empty string, values ...T) []kit.Option {
	var all []kit.Option
	for _, v := range values {
		all = append(all, kit.Option{ID: string(v), Label: l.T("list." + list + "." + orElse(string(v), empty))})
	}
	return all
}

// custodyWords say who has custody over a child; nothing of an adult.
func custodyWords(l words.Lang, f family.Family, p family.Person, today family.Date) []string {
	if !slices.ContainsFunc(f.Children(today), func(c family.Person) bool { return c.ID == p.ID }) {
		return nil
	}
	var names []string
	for _, c := range f.CustodiesOver(p.ID) {
		if c.StateOn(today) == family.CustodyYes {
			names = append(names, string(f.NameOf(c.Holder)))
		}
	}
	if len(names) == 0 {
		return []string{l.T("ecogram.custody.unknown")}
	}
	return []string{l.T("ecogram.custody", "namen", l.List(names))}
}

// feltWords say how much a bond means and where its energy goes.
func feltWords(l words.Lang, from, to string, r family.Relation) string {
	var parts []string
	if r.Strength != family.StrengthUnknown {
		parts = append(parts, l.T("picture.strength", "hoeveel", l.T("list.strength."+strconv.Itoa(int(r.Strength)))))
	}
	switch r.Direction {
	case family.DirectionBoth:
		parts = append(parts, l.T("list.energy.both"))
	case family.DirectionGives:
		parts = append(parts, l.T("ecogram.energy", "een", from, "ander", to))
	case family.DirectionTakes:
		parts = append(parts, l.T("ecogram.energy", "een", to, "ander", from))
	case family.DirectionUnknown:
	}
	return strings.Join(parts, " · ")
}

// houseRow says where a house is and who live there.
func houseRow(l words.Lang, f family.Family, h family.Household) kit.RowData {
	var names, parts []string
	for _, p := range f.Persons {
		if slices.Contains(p.Households, h.ID) && !p.Died.Known() {
			names = append(names, string(p.ShortName()))
		}
	}
	if !h.Address.Empty() {
		parts = append(parts, string(h.Address))
	}
	if len(names) == 0 {
		parts = append(parts, l.T("ecogram.lives.none"))
	} else {
		parts = append(parts, l.T("ecogram.lives", "namen", l.List(names)))
	}
	return kit.RowData{Icon: kit.IconHome, Tone: kit.Info, Title: houseName(l, h), Words: strings.Join(parts, " · ")}
}

func houseName(l words.Lang, h family.Household) string {
	return orElse(string(h.Name), l.T("network.household.nameless"))
}
