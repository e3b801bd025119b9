package disclosures

import (
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

const (
	household = "household"
	person    = "person/"
	partner   = "partner/"
)

// recipients are all who can get something, the family first.
func (t teller) recipients(today family.Date) []kit.Option {
	options := []kit.Option{{ID: household, Label: t.T("list.recipient.household")}}
	for _, p := range t.dossier.Family.Partners {
		if !p.Until.Before(today) {
			options = append(options, kit.Option{ID: partner + string(p.ID), Label: string(p.Label()), Hint: t.T("list.partner-kind." + string(p.Kind))})
		}
	}
	for _, p := range t.dossier.Family.Persons {
		if !p.Died.Known() {
			options = append(options, kit.Option{ID: person + string(p.ID), Label: string(p.Name()), Hint: t.T("disclosures.own-copy")})
		}
	}
	return options
}

// recipientOf is who an option stands for, and for what purpose.
func (t teller) recipientOf(option string) (consent.Recipient, consent.Purpose) {
	if id, ok := strings.CutPrefix(option, partner); ok {
		p, _ := t.dossier.Family.Partner(family.PartnerID(id))
		return casework.ToPartnerOf(p)
	}
	if id, ok := strings.CutPrefix(option, person); ok {
		p, _ := t.dossier.Family.Person(family.PersonID(id))
		return consent.Recipient{Kind: consent.ToPerson, Person: p.ID, Name: p.Name()}, consent.PurposeOwnCopy
	}
	return consent.Recipient{Kind: consent.ToHousehold, Name: t.dossier.Family.Name}, consent.PurposeOwnCopy
}

// versionsFor are the versions that may leave: who is outside the family gets
// what was adopted, as soon as there is something adopted.
func (t teller) versionsFor(k consent.RecipientKind) []int {
	last, adopted := t.dossier.Version(0)
	outside := k == consent.ToPartner || k == consent.ToMunicipality
	switch {
	case !adopted:
		return []int{0}
	case outside:
		return []int{last.Number}
	}
	return []int{last.Number, 0}
}

// fileName is a proposal without anybody's name: files lie in folders that
// others can see. A picture is called after what it is a picture of.
func (t teller) fileName(form, picture string, today family.Date) string {
	name := form
	if isPicture(form) {
		name = picture
	}
	return t.T("disclosures.file."+name) + "-" + string(today) + casework.EndingOf(form)
}
