package fhir

import (
	"cmp"

	"keukentafel/app/family"
)

// partners are the professionals, the houses they work for, and the role in
// which they are here; and the team of all.
func (b *book) partners() {
	for _, p := range b.slice.Family.Partners {
		role := practitionerRole{head: b.head("PractitionerRole", text(p.Label()), cmp.Or(text(p.Function), b.said("partner-kind", string(p.Kind)))),
			Identifier: named("partner", string(p.ID)), Period: span(day(p.From), day(p.Until)), Telecom: telecom(text(p.Phone), text(p.Email))}
		if name := text(p.Name); name != "" {
			ref := b.ref("practitioner", string(p.ID))
			role.Practitioner = &ref
			b.add(partPeople, ref.Reference, practitioner{head: b.head("Practitioner", name), Name: []humanName{{Text: name}}})
		}
		if house := text(p.House); house != "" {
			ref := b.ref("organization", string(p.ID))
			role.Organization = &ref
			b.add(partPeople, ref.Reference, organization{head: b.head("Organization", house), Kind: list(b.term("partner-kind", string(p.Kind))), Name: house})
		}
		if function := text(p.Function); function != "" {
			role.Code = []concept{{Text: function}}
		}
		if role.Organization == nil {
			role.Code = append(role.Code, list(b.term("partner-kind", string(p.Kind)))...)
		}
		b.add(partPeople, b.url("role", string(p.ID)), role)
	}
	if c, ok := b.coordinator(); ok && c.Person == "" && c.Partner == "" {
		name := text(c.Name)
		b.add(partPeople, b.url("coordinator", ""), practitioner{head: b.head("Practitioner", name), Name: []humanName{{Text: name}}})
	}
	b.team()
}

// coordinator is who coordinates, when the slice tells.
func (b *book) coordinator() (family.Coordinator, bool) {
	for _, c := range b.slice.Plan.Coordinators {
		if c.Person != "" || c.Partner != "" || text(c.Name) != "" {
			return c, true
		}
	}
	return family.Coordinator{}, false
}

// coordinating refers to the coordinator; only the name when he or she is not
// in the slice any further, nil when it is not told.
func (b *book) coordinating() *reference {
	c, ok := b.coordinator()
	if !ok {
		return nil
	}
	if ref := b.who(family.Doer{Person: c.Person, Partner: c.Partner, Name: c.Name}); ref != nil {
		return ref
	}
	if name := text(b.slice.Coordinator); name != "" {
		return &reference{Display: name}
	}
	return nil
}

// team is everybody in the slice who is alive.
func (b *book) team() {
	made := careTeam{head: b.head("CareTeam", b.lang.T("document.people")), Status: "active", Subject: b.group(b.patients)}
	lead := b.coordinating()
	leads := list(b.term("coordinator-role", string(family.CaseCoordinator)))
	join := func(ref reference, term *period) {
		p := participant{Member: ref, Period: term}
		if lead != nil && *lead == ref {
			p.Role, lead = leads, nil
		}
		made.Participants = append(made.Participants, p)
	}
	for _, p := range b.slice.Family.Persons {
		if p.Died.Known() && p.Died <= b.slice.On {
			continue
		}
		join(reference{Reference: b.main[p.ID]}, nil)
	}
	for _, p := range b.slice.Family.Partners {
		join(b.ref("role", string(p.ID)), span(day(p.From), day(p.Until)))
	}
	if lead != nil {
		join(*lead, nil)
	}
	b.add(partPeople, b.url("team", ""), made)
}
