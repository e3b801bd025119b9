package picture

import (
	"slices"

	"keukentafel/app/family"
)

// facts is what an ecogram shows, before it has a shape.
type facts struct {
	name  family.Text
	home  []family.Text // who lives in the centre
	bonds []bond
}

// bond joins the household with somebody around it.
type bond struct {
	person      family.PersonID
	partner     family.PartnerID
	name        family.Text
	house       family.Text        // of a partner
	kind        family.PartnerKind // of a partner
	role        string             // of a person, such as "grandparent.female"
	family.Bond                    // as the family tells it: what it gives goes out
	ties        []tie              // with each of the household of whom it was told
}

// tie is the bond with one person of the household.
type tie struct {
	with    family.Text
	quality family.Quality
}

// mixed tells whether the bond is not the same with everybody.
func (b bond) mixed() bool {
	return slices.ContainsFunc(b.ties, func(t tie) bool { return t.quality != b.Quality })
}

// factsOf reads a family: first the other parents and the own network, then
// the partners, each in recorded order. Who died is not drawn: an ecogram
// shows who is there today.
func factsOf(f family.Family, on family.Date) facts {
	found := facts{name: f.Name}
	home := f.Core()
	for _, id := range home {
		p, _ := f.Person(id)
		found.home = append(found.home, p.ShortName())
	}
	for _, place := range []family.Place{family.PlaceOtherParent, family.PlaceNetwork} {
		for _, p := range f.Persons {
			around := p.Place == place || place == family.PlaceNetwork && p.Place == ""
			if around && !p.Died.Known() && !p.Imagined() {
				found.bonds = append(found.bonds, personBond(f, p, home))
			}
		}
	}
	for _, p := range f.Partners {
		if p.Until.Before(on) {
			continue
		}
		b := bond{partner: p.ID, name: p.Name, house: p.House, kind: p.Kind, Bond: p.Bond}
		if b.name == "" {
			b.name, b.house = p.House, ""
		}
		found.bonds = append(found.bonds, b)
	}
	return found
}

func personBond(f family.Family, p family.Person, home []family.PersonID) bond {
	b := bond{person: p.ID, name: p.ShortName(), role: roleOf(f, p, home)}
	strengths, directions := []family.Strength{family.StrengthUnknown}, []family.Direction{}
	for _, r := range f.Relations {
		other, ok := otherSide(r, p.ID)
		if !ok || !slices.Contains(home, other) {
			continue
		}
		strengths = append(strengths, r.Strength)
		directions = append(directions, towards(r, p.ID))
		if r.Quality != family.QualityUnknown {
			with, _ := f.Person(other)
			b.ties = append(b.ties, tie{with: with.ShortName(), quality: r.Quality})
		}
	}
	b.Bond = family.Bond{Quality: overall(b.ties), Strength: slices.Max(strengths), Direction: joined(directions)}
	return b
}

// towards is the direction of a relation as seen from the household, with
// somebody around it.
func towards(r family.Relation, around family.PersonID) family.Direction {
	if r.From != around {
		return r.Direction
	}
	switch r.Direction {
	case family.DirectionGives:
		return family.DirectionTakes
	case family.DirectionTakes:
		return family.DirectionGives
	case family.DirectionBoth, family.DirectionUnknown:
	}
	return r.Direction
}

// joined is one direction for several: the one that was told, or both when
// they differ.
func joined(all []family.Direction) family.Direction {
	told := slices.DeleteFunc(slices.Clone(all), func(d family.Direction) bool { return d == family.DirectionUnknown })
	switch slices.Sort(told); len(slices.Compact(told)) {
	case 0:
		return family.DirectionUnknown
	case 1:
		return told[0]
	}
	return family.DirectionBoth
}

func otherSide(r family.Relation, id family.PersonID) (family.PersonID, bool) {
	switch id {
	case r.From:
		return r.To, true
	case r.To:
		return r.From, true
	}
	return "", false
}

// overall is the quality that was told most; of two told as often, the most
// strained, since a picture must not hide a worry.
func overall(ties []tie) family.Quality {
	strained := []family.Quality{family.QualityBroken, family.QualityTense, family.QualityDistant, family.QualityClose, family.QualityVeryClose}
	most, chosen := 0, family.QualityUnknown
	for _, q := range strained {
		n := 0
		for _, t := range ties {
			if t.quality == q {
				n++
			}
		}
		if n > most {
			most, chosen = n, q
		}
	}
	return chosen
}
