package involved

import (
	"cmp"
	"slices"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// teller words what there is about one family.
type teller struct {
	words.Lang
	family   family.Family
	contacts []casework.Contact
	today    family.Date
}

// partners are those who work along now or will soon, and those who did.
func (t teller) partners() (now, before []family.Partner) {
	for _, p := range t.family.Partners {
		if p.Ended(t.today) {
			before = append(before, p)
		} else {
			now = append(now, p)
		}
	}
	slices.SortStableFunc(before, func(a, b family.Partner) int { return cmp.Compare(b.Until, a.Until) })
	return now, before
}

// partner says who a partner is.
func (t teller) partner(p family.Partner) kit.RowData {
	row := kit.RowData{Initials: kit.Initials(string(p.ShortLabel())), Tone: kit.Info, Title: string(p.ShortLabel()), Subtitle: t.work(p)}
	if row.Initials == "" {
		row.Icon = kit.IconPartners
	}
	if p.Ended(t.today) {
		row.Tone = kit.Neutral
	}
	return row
}

// work is the function and the house, or else the kind of partner.
func (t teller) work(p family.Partner) string {
	var parts []string
	for _, part := range []family.Text{p.Function, p.House} {
		if !part.Empty() && string(part) != string(p.ShortLabel()) {
			parts = append(parts, string(part))
		}
	}
	if len(parts) == 0 {
		return t.T("list.partner-kind." + string(p.Kind))
	}
	return strings.Join(parts, " · ")
}

// concerns says whom the involvement is about.
func (t teller) concerns(p family.Partner) string {
	var names []string
	for _, id := range p.Concerns {
		if person, ok := t.family.Person(id); ok {
			names = append(names, string(person.ShortName()))
		}
	}
	if len(names) == 0 {
		return t.T("involved.concerns-all")
	}
	return t.T("involved.concerns", "names", t.List(names))
}

// card says whether there is a contact card, and whether it was compared.
func (t teller) card(id family.PartnerID) kit.Label {
	c, ok := t.contact(id)
	switch {
	case !ok:
		return kit.Label{Text: t.T("involved.card.none")}
	case c.State() == casework.KeyChanged:
		return kit.Label{Text: t.T("trust.state.changed"), Tone: kit.Warn}
	case c.State() == casework.KeyRevoked:
		return kit.Label{Text: t.T("trust.state.revoked"), Tone: kit.Bad}
	case c.Verified.IsZero():
		return kit.Label{Text: t.T("involved.card.unverified"), Tone: kit.Warn}
	}
	return kit.Label{Text: t.T("involved.card.verified"), Tone: kit.Good}
}

func (t teller) contact(id family.PartnerID) (casework.Contact, bool) {
	i := slices.IndexFunc(t.contacts, func(c casework.Contact) bool { return c.ID == id })
	if i < 0 {
		return casework.Contact{}, false
	}
	return t.contacts[i], true
}

// about is the rest: the kind, for whom, since when, until when, and how to
// reach a partner.
func (t teller) about(p family.Partner) string {
	parts := []string{t.concerns(p)}
	if kind := t.T("list.partner-kind." + string(p.Kind)); kind != t.work(p) {
		parts = []string{kind, t.concerns(p)}
	}
	switch {
	case t.today.Before(p.From):
		parts = append(parts, t.T("involved.from", "date", t.Date(string(p.From))))
	case p.From.Known():
		parts = append(parts, t.T("involved.since", "date", t.Date(string(p.From))))
	}
	if p.Until.Known() {
		parts = append(parts, t.T("involved.until", "date", t.Date(string(p.Until))))
	}
	for _, part := range []family.Text{p.Phone, p.Email} {
		if !part.Empty() {
			parts = append(parts, string(part))
		}
	}
	return strings.Join(parts, " · ")
}

// lacksCard tells whether the card of some partner must still be added or
// compared.
func (t teller) lacksCard(list []family.Partner) bool {
	return slices.ContainsFunc(list, func(p family.Partner) bool {
		c, ok := t.contact(p.ID)
		return !ok || c.State() != casework.KeyVerified
	})
}

// cardName is how whoever a card belongs to is spoken of.
func cardName(c casework.Contact) string { return string(casework.PartnerFrom(c).ShortLabel()) }

// sorted are the contacts by name.
func sorted(list []casework.Contact) []casework.Contact {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b casework.Contact) int {
		return cmp.Compare(casework.Fold(cardName(a)), casework.Fold(cardName(b)))
	})
	return list
}

// fresh is the id of the option for a partner without a card.
const fresh = "new"

// addable are the contacts who are no partner of this family yet, after the
// option for somebody else; nothing when there is nobody to choose.
func (t teller) addable() []kit.Option {
	options := []kit.Option{{ID: fresh, Label: t.T("involved.add.fresh")}}
	for _, c := range t.contacts {
		if _, known := t.family.Partner(c.ID); !known {
			options = append(options, kit.Option{ID: string(c.ID), Label: cardName(c), Hint: t.work(casework.PartnerFrom(c))})
		}
	}
	if len(options) == 1 {
		return nil
	}
	return options
}

// successors are the contacts to whom the plan can be offered.
func (t teller) successors() []kit.Option {
	var options []kit.Option
	for _, c := range t.contacts {
		options = append(options, kit.Option{ID: string(c.ID), Label: cardName(c), Hint: t.card(c.ID).Text})
	}
	return options
}

// kinds are the kinds of partner to choose from.
func (t teller) kinds() []kit.Option {
	var options []kit.Option
	for _, k := range family.PartnerKinds() {
		options = append(options, kit.Option{ID: string(k), Label: t.T("list.partner-kind." + string(k))})
	}
	return options
}
