package consents

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// family are the name of the family, its people and its houses.
func (r reader) family() []entry {
	f := r.of.Family
	all := []entry{{key: "family", in: inFamily, rule: "people", lines: []line{{text: string(f.Name), under: string(f.Town)}}}}
	for _, p := range f.Persons {
		all = append(all, entry{key: key("person", string(p.ID)), in: inFamily, about: []family.PersonID{p.ID},
			items: []consent.Item{{Kind: consent.ItemInvolvement, ID: string(p.ID)}, {Kind: consent.ItemContact, ID: string(p.ID)}},
			lines: []line{{text: string(p.Name()), under: r.personal(p)}}})
	}
	for _, h := range f.Households {
		all = append(all, entry{key: key("house", string(h.ID)), in: inFamily, rule: "house", lines: []line{
			{text: under(string(h.Name), string(h.Address)), under: r.inhabitants(h.ID)}}})
	}
	return all
}

// personal is what is known of somebody beside the name.
func (r reader) personal(p family.Person) string {
	place := r.choice("place", string(p.Place))
	gender := ""
	if p.Gender != family.Neutral {
		gender = r.choice("gender", string(p.Gender))
	}
	return under(place, gender, r.day("born", family.Date(p.Birth)), string(p.Phone), string(p.Email), r.labelled("speaks", p.Language))
}

func (r reader) inhabitants(id family.HouseholdID) string {
	var live []family.PersonID
	for _, p := range r.of.Family.Persons {
		if slices.Contains(p.Households, id) {
			live = append(live, p.ID)
		}
	}
	if len(live) == 0 {
		return ""
	}
	return r.T("preview.lives-here", "names", r.names(live))
}

// bonds are how people are related, and who has custody.
func (r reader) bonds() []entry {
	f := r.of.Family
	var all []entry
	for _, x := range f.Relations {
		from, to := r.of.NameOf(x.From), r.of.NameOf(x.To)
		quality := ""
		if x.Quality != family.QualityUnknown {
			quality = r.choice("quality", string(x.Quality))
		}
		all = append(all, entry{key: key("relation", string(x.From), string(x.To), string(x.Kind)), in: inFamily, rule: "bond", lines: []line{
			{text: r.T("preview.bond", "from", string(from), "to", string(to), "kind", r.choice("relation", string(x.Kind))), under: quality}}})
	}
	for _, x := range f.Custodies {
		all = append(all, entry{key: key("custody", string(x.Holder), string(x.Child)), in: inFamily, rule: "custody", lines: []line{
			{text: r.T("preview.custody", "child", string(r.of.NameOf(x.Child)), "holder", string(r.of.NameOf(x.Holder)), "state", r.choice("custody", string(x.State))),
				under: under(r.choice("basis", string(x.Basis)), string(x.Court), r.day("on", x.On))}}})
	}
	return all
}

// partners are the professionals around the family.
func (r reader) partners() []entry {
	var all []entry
	for _, p := range r.of.Family.Partners {
		concerns := ""
		if len(p.Concerns) > 0 {
			concerns = r.forWhom(p.Concerns)
		}
		all = append(all, entry{key: key("partner", string(p.ID)), in: inPartners, about: p.Concerns, everyone: len(p.Concerns) == 0,
			items: []consent.Item{{Kind: consent.ItemPartner, ID: string(p.ID)}},
			lines: []line{{text: string(p.Label()), under: under(r.choice("partner-kind", string(p.Kind)), string(p.Function), string(p.Phone), string(p.Email), concerns)}}})
	}
	return all
}
