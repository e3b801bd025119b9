package network

import (
	"strconv"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// bondFields ask how a bond is, how much it means, and where the energy goes.
type bondFields struct {
	quality             *kit.Select
	strength, direction *kit.Choice
	fields              []fyne.CanvasObject
}

// bondFieldsOf shows a bond; sides are the words of the directions.
func bondFieldsOf(l words.Lang, b family.Bond, sides []kit.Option) *bondFields {
	f := &bondFields{
		quality:   kit.NewSelect(l.T("list.quality.unknown"), options(l, "quality", "unknown", family.Qualities()...)),
		direction: kit.NewChoice(sides...),
	}
	var strengths []kit.Option
	for _, s := range family.Strengths() {
		id := strconv.Itoa(int(s))
		strengths = append(strengths, kit.Option{ID: id, Label: l.T("list.strength." + id)})
	}
	f.strength = kit.NewChoice(strengths...)
	f.quality.SetSelected(string(b.Quality))
	f.strength.SetSelected(strconv.Itoa(int(b.Strength)))
	f.direction.SetSelected(string(b.Direction))
	f.fields = []fyne.CanvasObject{kit.NewField(l.T("network.quality"), l.T("network.quality.hint"), f.quality),
		kit.NewField(l.T("ecogram.strength"), "", f.strength), kit.NewField(l.T("ecogram.direction"), "", f.direction)}
	return f
}

func (f *bondFields) bond() family.Bond {
	strength, _ := strconv.Atoi(f.strength.Selected()) // one of the options
	return family.Bond{Quality: family.Quality(f.quality.Selected()), Strength: family.Strength(strength), Direction: family.Direction(f.direction.Selected())}
}

// forFamily words the directions as the family feels them.
func forFamily(l words.Lang) []kit.Option {
	var all []kit.Option
	for _, d := range family.Directions() {
		all = append(all, kit.Option{ID: string(d), Label: l.T("list.energy." + string(d))})
	}
	return all
}

// betweenTwo words the directions with the names of the two of a relation.
func betweenTwo(l words.Lang, f family.Family, r family.Relation) []kit.Option {
	one, other := l.T("ecogram.first"), l.T("ecogram.second")
	if r.From != "" {
		one, other = string(f.NameOf(r.From)), string(f.NameOf(r.To))
	}
	way := func(from, to string) string { return l.T("ecogram.way", "een", from, "ander", to) }
	return []kit.Option{{ID: "", Label: l.T("list.energy.")}, {ID: string(family.DirectionBoth), Label: l.T("ecogram.way.both")},
		{ID: string(family.DirectionGives), Label: way(one, other)}, {ID: string(family.DirectionTakes), Label: way(other, one)}}
}

// withBond is a relation that feels so.
func withBond(r family.Relation, b family.Bond) family.Relation {
	r.Quality, r.Strength, r.Direction = b.Quality, b.Strength, b.Direction
	return r
}

// turned is a direction seen from the other side.
func turned(d family.Direction) family.Direction {
	switch d {
	case family.DirectionGives:
		return family.DirectionTakes
	case family.DirectionTakes:
		return family.DirectionGives
	case family.DirectionBoth, family.DirectionUnknown:
	}
	return d
}
