package picture

import (
	"strconv"
	"strings"

	"keukentafel/app/family"
)

// Text says in words what the picture shows, from the same facts, whole names
// and all: "Oma Riet: heel sterke band. Vader Karim: ...".
func (d Drawing) Text(w Words) string {
	sentences := []string{w.T("picture.title", "naam", string(d.facts.name))}
	if len(d.facts.home) > 0 {
		names := make([]string, len(d.facts.home))
		for i, name := range d.facts.home {
			names[i] = string(name)
		}
		sentences = append(sentences, w.T("picture.home", "namen", list(names, w)))
	}
	if len(d.facts.bonds) == 0 {
		sentences = append(sentences, w.T("picture.nobody"))
	}
	for _, b := range d.facts.bonds {
		sentences = append(sentences, told(b, w))
	}
	return strings.Join(sentences, " ")
}

// TextOf says in words what the picture shows of one person or partner; empty
// for who does not stand around the household.
func (d Drawing) TextOf(person family.PersonID, partner family.PartnerID, w Words) string {
	for _, b := range d.facts.bonds {
		if b.person == person && b.partner == partner {
			return told(b, w)
		}
	}
	return ""
}

// told is one bond as a sentence.
func told(b bond, w Words) string {
	felt := strings.Join(feeling(b, w), ", ")
	switch {
	case b.partner != "" && felt == "":
		return w.T("picture.bond", "wie", string(b.name), "band", partnerWords(b, w))
	case b.partner != "":
		return w.T("picture.bond.partner", "wie", string(b.name), "wat", partnerWords(b, w), "band", felt)
	case b.Quality == family.QualityUnknown:
		felt = strings.Join(append([]string{w.T("picture.quality.unknown")}, feeling(b, w)...), ", ")
	}
	if !b.mixed() {
		return w.T("picture.bond", "wie", called(b, w), "band", felt)
	}
	var each []string
	for _, t := range b.ties {
		each = append(each, w.T("picture.tie", "wie", string(t.with), "band", quality(t.quality, w)))
	}
	return w.T("picture.bond.mixed", "wie", called(b, w), "band", felt, "elk", strings.Join(each, ", "))
}

// feeling is what was told of a bond, in a few words: how it is, how much it
// means, and where the energy goes.
func feeling(b bond, w Words) []string {
	var parts []string
	if b.Quality != family.QualityUnknown {
		parts = append(parts, bondWords(b, w))
	}
	if b.Strength != family.StrengthUnknown {
		parts = append(parts, w.T("picture.strength", "hoeveel", strength(b.Strength, w)))
	}
	if b.Direction != family.DirectionUnknown {
		parts = append(parts, w.T("list.energy."+string(b.Direction)))
	}
	return parts
}

func strength(s family.Strength, w Words) string {
	return w.T("list.strength." + strconv.Itoa(int(s)))
}

// called is how somebody around the family is called: "Oma Riet".
func called(b bond, w Words) string {
	return w.T("picture.role."+b.role, "naam", string(b.name))
}

// bondWords is the quality, with a word that says so when it is not the same
// with everybody.
func bondWords(b bond, w Words) string {
	if b.mixed() {
		return w.T("picture.mostly", "band", quality(b.Quality, w))
	}
	return quality(b.Quality, w)
}

func quality(q family.Quality, w Words) string {
	if q == family.QualityUnknown {
		return w.T("picture.quality.unknown")
	}
	return w.T("picture.quality." + string(q))
}

// partnerWords is what a partner is, and where: "school, Het Kompas".
func partnerWords(b bond, w Words) string {
	kind := w.T("list.partner-kind." + string(b.kind))
	switch {
	case b.house == "":
		return kind
	case strings.HasPrefix(strings.ToLower(string(b.house)), strings.ToLower(kind)):
		return string(b.house) // "Schuldhulp Vechtstreek" says it already
	}
	return w.T("picture.partner.at", "soort", kind, "huis", string(b.house))
}

func list(names []string, w Words) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return w.T("picture.and", "eerste", strings.Join(names[:last], ", "), "laatste", names[last])
}
