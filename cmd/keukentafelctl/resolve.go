package main

import (
	"errors"
	"slices"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// Families, persons and partners may be named by id, by the beginning of an
// id, or by name, as long as it can be only one.
var (
	errAmbiguous = errors.New("more than one has that name")
	errFound     = errors.New("nothing has that name")
)

// named is something that can be pointed at.
type named struct{ id, name string }

// pick finds the only one that is meant.
func pick(list []named, wanted string) (string, error) {
	matches := []func(named) bool{
		func(n named) bool { return n.id == wanted },
		func(n named) bool { return strings.EqualFold(n.name, wanted) },
		func(n named) bool {
			return len(wanted) >= 3 && strings.HasPrefix(strings.ToLower(n.id), strings.ToLower(wanted))
		},
		func(n named) bool {
			return len(wanted) >= 3 && strings.Contains(strings.ToLower(n.name), strings.ToLower(wanted))
		},
	}
	for _, match := range matches {
		found := slices.DeleteFunc(slices.Clone(list), func(n named) bool { return !match(n) })
		if len(found) > 1 {
			return "", errAmbiguous
		}
		if len(found) == 1 {
			return found[0].id, nil
		}
	}
	return "", errFound
}

func (c *call) family(in *desk.Installation, wanted string) (family.FamilyID, error) {
	headers, err := in.Families(c)
	if err != nil {
		return "", err
	}
	var list []named
	for _, h := range headers {
		list = append(list, named{string(h.ID), string(h.Name)})
	}
	id, err := pick(list, wanted)
	if errors.Is(err, errFound) {
		err = casework.ErrNoFamily
	}
	return family.FamilyID(id), err
}

// dossier finds a family and reads it. That it was read is in the log.
func (c *call) dossier(wanted string) (*desk.Installation, consent.Dossier, error) {
	in, err := c.unlock()
	if err != nil {
		return nil, consent.Dossier{}, err
	}
	id, err := c.family(in, wanted)
	if err != nil {
		return nil, consent.Dossier{}, err
	}
	d, err := in.OpenFamily(c, id)
	return in, d, err
}

// dossierOn reads the one family that is named, and the day of an option, which
// is read with it; unknown when it was not given.
func (c *call) dossierOn(option *string) (*desk.Installation, consent.Dossier, family.Date, error) {
	args, err := c.parse(1, 1)
	if err != nil {
		return nil, consent.Dossier{}, "", err
	}
	day, err := c.date(*option)
	if err != nil {
		return nil, consent.Dossier{}, "", err
	}
	in, d, err := c.dossier(args[0])
	return in, d, day, err
}

func personIn(f family.Family, wanted string) (family.PersonID, error) {
	if wanted == "" {
		return "", nil
	}
	var list []named
	for _, p := range f.Persons {
		list = append(list, named{string(p.ID), string(p.Given)})
	}
	id, err := pick(list, wanted)
	if errors.Is(err, errFound) {
		err = family.ErrUnknownPerson
	}
	return family.PersonID(id), err
}

func personsIn(f family.Family, wanted []string) ([]family.PersonID, error) {
	var ids []family.PersonID
	for _, w := range wanted {
		id, err := personIn(f, w)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// partnerIn finds a partner of a family, also by its kind: "school".
func partnerIn(f family.Family, wanted string) (family.PartnerID, error) {
	if wanted == "" {
		return "", nil
	}
	var list, kinds []named
	for _, p := range f.Partners {
		list = append(list, named{string(p.ID), string(p.Label())})
		kinds = append(kinds, named{string(p.ID), string(p.Kind)})
	}
	id, err := pick(kinds, wanted)
	if errors.Is(err, errFound) {
		id, err = pick(list, wanted)
	}
	if errors.Is(err, errFound) {
		err = family.ErrUnknownPartner
	}
	return family.PartnerID(id), err
}

func (c *call) contact(in *desk.Installation, wanted string) (casework.Contact, error) {
	directory, err := in.Directory(c)
	if err != nil {
		return casework.Contact{}, err
	}
	var list []named
	for _, x := range directory {
		list = append(list, named{string(x.ID), string(x.Card.Name) + ", " + string(x.Card.House)})
	}
	id, err := pick(list, wanted)
	if errors.Is(err, errFound) {
		err = casework.ErrNoCard
	}
	i := slices.IndexFunc(directory, func(x casework.Contact) bool { return string(x.ID) == id })
	if err != nil || i < 0 {
		return casework.Contact{}, err
	}
	return directory[i], nil
}

// recipient reads who something is for: "family", a person, or a partner.
func recipient(d consent.Dossier, wanted string) (consent.Recipient, consent.Purpose, error) {
	if wanted == "family" {
		return consent.Recipient{Kind: consent.ToHousehold, Name: d.Family.Name}, consent.PurposeOwnCopy, nil
	}
	partner, partnerErr := partnerIn(d.Family, wanted)
	person, personErr := personIn(d.Family, wanted)
	several := errors.Is(partnerErr, errAmbiguous) || errors.Is(personErr, errAmbiguous) || partner != "" && person != ""
	if several && !exactly(d.Family, partner, wanted) {
		return consent.Recipient{}, "", errAmbiguous // somebody can be a parent and a professional
	}
	if partner != "" {
		p, _ := d.Family.Partner(partner)
		to, purpose := casework.ToPartnerOf(p)
		return to, purpose, nil
	}
	if person == "" {
		return consent.Recipient{}, "", consent.ErrUnknownRecipient
	}
	p, _ := d.Family.Person(person)
	return consent.Recipient{Kind: consent.ToPerson, Person: person, Name: p.Name()}, consent.PurposeOwnCopy, nil
}

// exactly tells whether a partner is meant by its id or its kind, which no
// person has.
func exactly(f family.Family, id family.PartnerID, wanted string) bool {
	p, _ := f.Partner(id)
	return string(id) == wanted || strings.EqualFold(string(p.Kind), wanted)
}
