package consents

import (
	"strconv"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

const (
	toHousehold = "household"
	toPerson    = "person/"
	toPartner   = "partner/"
)

// recipients are all whose copy can be looked at: the partners first.
func (t teller) recipients(d consent.Dossier) []kit.Option {
	var options []kit.Option
	for _, p := range partnersOf(d, t.today) {
		options = append(options, kit.Option{ID: toPartner + string(p.ID), Label: string(p.Label()), Hint: t.T("list.partner-kind." + string(p.Kind))})
	}
	options = append(options, kit.Option{ID: toHousehold, Label: t.T("list.recipient.household"), Hint: t.T("preview.own-sheet")})
	for _, p := range people(d.Family, t.today) {
		options = append(options, kit.Option{ID: toPerson + string(p.ID), Label: string(p.Name()), Hint: t.T("preview.own-copy")})
	}
	return options
}

// recipient is who an option stands for, and for what purpose.
func (t teller) recipient(option string) (consent.Recipient, consent.Purpose) {
	if id, ok := strings.CutPrefix(option, toPartner); ok {
		p, _ := t.family.Partner(family.PartnerID(id))
		return casework.ToPartnerOf(p)
	}
	if id, ok := strings.CutPrefix(option, toPerson); ok {
		p, _ := t.family.Person(family.PersonID(id))
		return consent.Recipient{Kind: consent.ToPerson, Person: p.ID, Name: p.Name()}, consent.PurposeOwnCopy
	}
	return consent.Recipient{Kind: consent.ToHousehold, Name: t.family.Name}, consent.PurposeOwnCopy
}

// called is how a recipient is spoken of in a sentence.
func (t teller) called(to consent.Recipient) string {
	if p, ok := t.family.Partner(to.Partner); ok {
		return t.partner(p)
	}
	if p, ok := t.family.Person(to.Person); ok {
		return string(p.ShortName())
	}
	return t.T("list.recipient.household")
}

// versions are what can be looked at: the newest adopted one, and the draft.
func (t teller) versions(d consent.Dossier) []kit.Option {
	draft := kit.Option{ID: "0", Label: t.T("preview.draft")}
	last, adopted := d.Version(0)
	if !adopted {
		return []kit.Option{draft}
	}
	return []kit.Option{{ID: strconv.Itoa(last.Number), Label: t.T("preview.adopted", "number", last.Number)}, draft}
}

// wholeOf is the whole plan of a version, read as its coordinator reads it: the
// adopted plan, with the people of today.
func wholeOf(d consent.Dossier, version int, today family.Date) consent.Slice {
	plan := d.Plan
	if v, ok := d.Version(version); ok && version > 0 {
		plan = v.Plan
	}
	d.Plan = plan
	return consent.Slice{On: today, Family: d.Family, Plan: plan, Coordinator: casework.CoordinatorName(d, today)}
}
