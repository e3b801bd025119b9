package directory

import (
	"slices"
	"strings"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// nameOf is how whoever a card belongs to is spoken of.
func nameOf(c casework.Card) string {
	if c.Name.Empty() {
		return string(c.House)
	}
	return string(c.Name)
}

// workOf is what a card tells beside the name.
func workOf(c casework.Card) string {
	var parts []string
	for _, part := range []family.Text{c.Function, c.House} {
		if !part.Empty() && string(part) != nameOf(c) {
			parts = append(parts, string(part))
		}
	}
	return strings.Join(parts, ", ")
}

// rowOf words one contact.
func rowOf(l words.Lang, c casework.Contact) kit.RowData {
	about := []string{l.T("list.partner-kind." + string(c.Kind))}
	if work := workOf(c.Card); work != "" {
		about = append([]string{work}, about...)
	}
	return kit.RowData{Initials: kit.Initials(nameOf(c.Card)), Title: nameOf(c.Card), Subtitle: strings.Join(about, " · "),
		Chips: []kit.Label{standing(l, c)}}
}

// standing tells what is known of the key, with a colour and its sign, and in
// words.
func standing(l words.Lang, c casework.Contact) kit.Label {
	text := l.T("trust.state." + string(c.State()))
	switch c.State() {
	case casework.KeyUnverified:
		return kit.Label{Text: text, Tone: kit.Info}
	case casework.KeyChanged:
		return kit.Label{Text: text, Tone: kit.Warn}
	case casework.KeyRevoked:
		return kit.Label{Text: text, Tone: kit.Bad}
	case casework.KeyVerified:
	}
	if !c.Compared() {
		text = l.T("trust.by-list", "house", string(c.List))
	}
	return kit.Label{Text: text, Tone: kit.Good}
}

// howVerified tells when the fingerprint was compared, and how.
func howVerified(l words.Lang, c casework.Contact) string {
	if c.VerifyBy == casework.VerifyList {
		return l.T("trust.verified-list", "house", string(c.List), "date", l.Date(string(day(c.Verified))))
	}
	return l.T("directory.verified-"+c.VerifyBy, "date", l.Date(string(day(c.Verified))))
}

// howRevoked tells how it is known that the key counts no more.
func howRevoked(l words.Lang, r casework.Revocation) string {
	text := l.T("trust.revoked-"+r.From, "date", l.Date(string(day(r.At))), "who", string(r.Who))
	if !r.Why.Empty() {
		text += " " + l.T("trust.revoked-why", "why", string(r.Why))
	}
	return text
}

func day(t time.Time) family.Date { return family.DateOf(t) }

// sorted are the contacts by name.
func sorted(list []casework.Contact) []casework.Contact {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b casework.Contact) int {
		return strings.Compare(casework.Fold(nameOf(a.Card)), casework.Fold(nameOf(b.Card)))
	})
	return list
}

// kinds are the kinds of partner to choose from.
func kinds(l words.Lang) []kit.Option {
	var list []kit.Option
	for _, k := range family.PartnerKinds() {
		list = append(list, kit.Option{ID: string(k), Label: l.T("list.partner-kind." + string(k))})
	}
	return list
}

// unknown is a partner of a family who has no card yet.
type unknown struct {
	family.Partner
	of family.Text // the family
}

// withoutCard are the partners in the dossiers who have no card, each once.
func withoutCard(dossiers []consent.Dossier, known []casework.Contact) []unknown {
	seen := map[family.PartnerID]bool{}
	for _, c := range known {
		seen[c.ID] = true
	}
	var found []unknown
	for _, d := range dossiers {
		for _, p := range d.Family.Partners {
			if !seen[p.ID] {
				seen[p.ID] = true
				found = append(found, unknown{p, d.Family.Name})
			}
		}
	}
	return found
}

// withCard are the partners who have a card: another one may be theirs.
func withCard(known []casework.Contact) []unknown {
	var found []unknown
	for _, c := range known {
		found = append(found, unknown{casework.PartnerFrom(c), ""})
	}
	return found
}

// fresh is the id of the option for a partner whom no family has yet.
const fresh = "new"

// links are the partners that a card can belong to; a new one comes first.
func links(l words.Lang, list []unknown) []kit.Option {
	options := []kit.Option{{ID: fresh, Label: l.T("directory.link-none")}}
	for _, p := range list {
		options = append(options, kit.Option{ID: string(p.ID), Label: string(p.Label()), Hint: string(p.of)})
	}
	return options
}

// likely is the partner that bears the name on the card, when there is just
// one; otherwise a new one.
func likely(c casework.Card, list []unknown) string {
	found := fresh
	for _, p := range list {
		if p.Name.Empty() || casework.Fold(string(p.Name)) != casework.Fold(string(c.Name)) {
			continue
		}
		if found != fresh {
			return fresh
		}
		found = string(p.ID)
	}
	return found
}

// kindOf is the kind of a partner in the list, "other" for a new one.
func kindOf(list []unknown, id string) family.PartnerKind {
	for _, p := range list {
		if string(p.ID) == id {
			return p.Kind
		}
	}
	return family.PartnerOther
}
