package fhir

import (
	"cmp"
	"slices"
	"strings"

	"keukentafel/app/family"
)

// about decides whom the plan is about: children of the household, and whoever
// something in it is for or about. Where nobody is, it is those who live in
// the household, or else everybody who is named.
func (b *book) about() {
	wanted := map[family.PersonID]bool{}
	want := func(ids ...family.PersonID) {
		for _, id := range ids {
			wanted[id] = true
		}
	}
	for _, p := range b.slice.Family.Children(b.slice.On) {
		if p.Place == family.PlaceHousehold {
			want(p.ID)
		}
	}
	for _, g := range b.slice.Plan.Goals {
		want(g.ForWhom...)
	}
	for _, s := range b.slice.Plan.Statements {
		want(s.About...)
	}
	for _, s := range b.slice.Plan.Safety {
		want(s.About...)
	}
	for _, x := range b.slice.Sharing {
		for _, a := range x.About {
			want(a.Person)
		}
	}
	for _, p := range b.slice.Family.Persons {
		if wanted[p.ID] {
			b.patients = append(b.patients, p.ID)
		}
	}
	if len(b.patients) == 0 {
		b.patients = b.slice.Family.Core()
	}
	if len(b.patients) == 0 {
		for _, p := range b.slice.Family.Persons {
			b.patients = append(b.patients, p.ID)
		}
	}
}

func (b *book) isPatient(id family.PersonID) bool { return slices.Contains(b.patients, id) }

// people are the persons: those whom the plan is about, those around them, and
// once more those who are both.
func (b *book) people() {
	for _, p := range b.slice.Family.Persons {
		ties := b.ties(p)
		if b.isPatient(p.ID) {
			b.main[p.ID] = b.url("patient", string(p.ID))
			b.add(partPeople, b.main[p.ID], b.patient(p, ties))
		} else if len(ties) == 0 {
			ties = []bond{{to: b.patients[0], what: list(b.term("place", string(p.Place)))}}
		}
		for _, t := range ties {
			url := b.url("related", string(p.ID)+"/"+string(t.to))
			b.main[p.ID] = cmp.Or(b.main[p.ID], url)
			b.add(partPeople, url, b.related(p, t))
		}
	}
	b.group(b.patients)
}

func (b *book) patient(p family.Person, ties []bond) patient {
	made := patient{head: b.head("Patient", text(p.Name()), b.born(p)), Identifier: named("person", string(p.ID)), Name: nameOf(p),
		Telecom: telecom(text(p.Phone), text(p.Email)), Gender: string(p.Gender), Birth: day(family.Date(p.Birth)), Died: day(p.Died),
		Address: b.homes(p), Communication: speaks(p)}
	for _, t := range ties {
		made.Links = append(made.Links, link{b.ref("related", string(p.ID)+"/"+string(t.to)), "seealso"})
	}
	return made
}

func (b *book) related(p family.Person, t bond) relatedPerson {
	var told []string
	for _, c := range t.what {
		told = append(told, c.Text)
	}
	return relatedPerson{head: b.head("RelatedPerson", text(p.Name()), strings.Join(told, ", ")), Identifier: named("person", string(p.ID)),
		Patient: b.ref("patient", string(t.to)), Relationship: t.what, Name: nameOf(p), Telecom: telecom(text(p.Phone), text(p.Email)),
		Gender: string(p.Gender), Birth: day(family.Date(p.Birth)), Address: b.homes(p), Period: t.period, Communication: speaks(p)}
}

func (b *book) born(p family.Person) string {
	if birth := day(family.Date(p.Birth)); birth != "" {
		return b.lang.T("document.born", "datum", b.lang.Date(birth))
	}
	return ""
}

// nameOf is a name as it is used. The infix of a Dutch name stands before the
// name and apart from it.
func nameOf(p family.Person) []humanName {
	name := humanName{Use: "usual", Text: text(p.Name())}
	infix, surname := text(p.Infix), text(p.Surname)
	name.Family = strings.TrimSpace(infix + " " + surname)
	if infix != "" && surname != "" {
		name.FamilyMore = &extended{[]extension{{ownPrefix, infix}, {ownName, surname}}}
	}
	if given := text(p.Given); given != "" {
		name.Given = []string{given}
	}
	if name.Text == "" {
		return nil
	}
	return []humanName{name}
}

// homes are the addresses of the houses where somebody lives.
func (b *book) homes(p family.Person) []address {
	var all []address
	for _, h := range b.slice.Family.Households {
		if where := text(h.Address); where != "" && slices.Contains(p.Households, h.ID) {
			all = append(all, address{Text: where, Line: strings.Split(where, "\n")})
		}
	}
	return all
}

func speaks(p family.Person) []communication {
	if language := text(p.Language); language != "" {
		return []communication{{concept{Text: language}}}
	}
	return nil
}

// group is a group of persons whom the plan is about; it comes into the file
// when it is needed first.
func (b *book) group(ids []family.PersonID) reference {
	whole := len(ids) == len(b.patients)
	name := ""
	for _, id := range ids {
		if !whole {
			name += string(id) + " "
		}
	}
	ref := b.ref("group", name)
	if b.groups[name] {
		return ref
	}
	b.groups[name] = true
	made := group{head: b.head("Group", b.called(ids)), Kind: "person", Actual: true}
	if whole {
		made.Name, made.Identifier = text(b.slice.Family.Name), named("family", string(b.slice.Family.ID))
	}
	for _, id := range ids {
		made.Members = append(made.Members, member{b.ref("patient", string(id))})
	}
	b.add(partPeople, ref.Reference, made)
	return ref
}

// called are the names of persons, or the words for the family.
func (b *book) called(ids []family.PersonID) string {
	var names []string
	for _, id := range ids {
		names = append(names, text(b.slice.NameOf(id)))
	}
	return cmp.Or(b.lang.List(names), b.lang.T("list.recipient.household"))
}

// subject is whom something is about: one person, some, or the whole family.
func (b *book) subject(named []family.PersonID) reference {
	var ids []family.PersonID
	for _, id := range b.patients {
		if slices.Contains(named, id) {
			ids = append(ids, id)
		}
	}
	switch len(ids) {
	case 0:
		return b.group(b.patients)
	case 1:
		return b.ref("patient", string(ids[0]))
	}
	return b.group(ids)
}
