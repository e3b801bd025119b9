package main

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/ui/route"
	"keukentafel/storage/sealed"
)

const alt, control = fyne.KeyModifierAlt, fyne.KeyModifierControl

// errands are the five tasks that are done most.
func errands() []errand {
	return []errand{firstGoal(), statement(), agreement(), acceptance(), sending()}
}

func firstGoal() errand {
	const name, goal = "Haddad", "Elke dag op tijd naar school"
	return errand{name: "new family to first goal", most: 6, keyed: 8,
		begin: func(h *hands) { h.moveIn(0) },
		byPointer: func(h *hands) {
			h.click("Gezinnen")
			h.click("Nieuw gezin")
			h.write(name)
			h.click("Beginnen")
			h.click("Eerste doel opschrijven")
			h.click("In de eigen woorden van het gezin")
			h.write(goal)
			h.hit(fyne.KeyReturn)
		},
		byKeys: func(h *hands) {
			h.hit(fyne.KeyN, control)
			h.write(name)
			h.hit(fyne.KeyReturn)
			h.hit(fyne.Key3, alt)
			h.tabTo("Doelen")
			h.hit(fyne.KeyReturn)
			h.write(goal)
			h.hit(fyne.KeyReturn)
		},
		done: func(h *hands) bool {
			d := h.newest()
			return d.Family.Name == name && len(d.Plan.Goals) == 1 && string(d.Plan.Goals[0].Words) == goal
		}}
}

// newest is the dossier that changed last.
func (h *hands) newest() consent.Dossier {
	h.Helper()
	headers, err := h.door.Desk().Families(context.Background())
	h.must(err)
	d, err := h.door.Desk().Dossier(context.Background(), headers[0].ID)
	h.must(err)
	return d
}

// atFamily opens the family De Wit, as a task that goes on does.
func (h *hands) atFamily(tab string) family.FamilyID {
	h.Helper()
	id := h.moveIn(0)
	h.shell.Visit(route.Route{Name: route.Dossier, Family: id, Tab: tab})
	return id
}

func statement() errand {
	const said = "Ik slaap slecht sinds de verhuizing"
	return errand{name: "add a statement", most: 3, keyed: 8,
		begin: func(h *hands) { h.atFamily(route.TabOverview) },
		byPointer: func(h *hands) {
			h.click("Naar het plan")
			h.click("Schrijf het op zoals het gezegd wordt")
			h.write(said)
			h.click("Toevoegen")
		},
		byKeys: func(h *hands) {
			h.hit(fyne.Key3, alt)
			h.tabTo("Aanleiding")
			h.hit(fyne.KeyReturn)
			h.write(said)
			h.tabTo("Toevoegen")
			h.hit(fyne.KeyReturn)
		},
		done: func(h *hands) bool {
			return slices.ContainsFunc(h.newest().Plan.Statements, func(s family.Statement) bool { return string(s.Text) == said })
		}}
}

func agreement() errand {
	const question = "De Wit, Karim moet nog antwoorden over Karim…"
	return errand{name: "record a consent", most: 2, keyed: 3,
		begin: func(h *hands) { h.moveIn(0) },
		byPointer: func(h *hands) {
			h.click(question)
			h.click("Ja (J)")
		},
		byKeys: func(h *hands) {
			h.tabTo(question)
			h.hit(fyne.KeyReturn)
			h.letter('j')
		},
		done: func(h *hands) bool {
			return answeredBy(h.newest(), "Karim")
		}}
}

// answeredBy tells whether somebody said yes today to the question that waited.
func answeredBy(d consent.Dossier, name string) bool {
	for _, c := range d.Consents {
		for _, a := range c.Answers {
			if a.By == c.About && len(a.Allowed) > 0 && string(d.Family.NameOf(a.By)) == name {
				return true
			}
		}
	}
	return false
}

func acceptance() errand {
	return errand{name: "accept a contribution", most: 4, keyed: 9,
		begin: func(h *hands) {
			h.moveIn(0)
			h.must(h.door.Desk().Import(context.Background(), brought(h.door.Desk().Today())))
			h.shell.Visit(route.Route{Name: route.Today})
		},
		byPointer: func(h *hands) {
			h.click("Yılmaz: 3 dingen…")
			h.click("Een partner heeft iets ingebracht…")
			h.click("Overnemen")
			h.click("Neem over")
		},
		byKeys: func(h *hands) {
			h.hit(fyne.KeyReturn)
			h.hit(fyne.KeyDown)
			h.hit(fyne.KeyReturn)
			h.tabTo("Overnemen, Deels overnemen…")
			h.hit(fyne.KeySpace)
			h.tabTo("Neem over")
			h.hit(fyne.KeyReturn)
		},
		done: func(h *hands) bool {
			return slices.ContainsFunc(h.newest().Contributions, func(c family.Contribution) bool { return c.State == family.ContribAccepted && c.Text == broughtIn })
		}}
}

const broughtIn = "Daan bleef vandaag de hele ochtend in de klas"

// brought is a family to which school brought something in.
func brought(today family.Date) consent.Dossier {
	d := samples.DeWit(today, sealed.NewID)
	d.Family.Name = "Yılmaz"
	school := d.Family.Partners[0]
	d.Contributions = append(d.Contributions, family.Contribution{ID: family.ContributionID(sealed.NewID()), Family: d.Family.ID, Kind: family.ContribObservation,
		Partner: school.ID, By: school.Label(), Text: broughtIn, State: family.ContribNew})
	return d
}

func sending() errand {
	return errand{name: "export and send", most: 6, keyed: 16,
		begin: func(h *hands) {
			id := h.atFamily(route.TabOverview)
			h.mailbox()
			desk := h.door.Desk()
			d, err := desk.Dossier(context.Background(), id)
			h.must(err)
			_, card, err := desk.Courier.NewIdentity(casework.Profile{Name: "Joost Brandsma", House: "Het Kompas", Role: casework.RolePartner})
			h.must(err)
			contact, err := desk.AddCard(context.Background(), card.Raw, d.Family.Partners[0])
			h.must(err)
			h.must(desk.VerifyCard(context.Background(), contact.ID, "phone"))
		},
		byPointer: func(h *hands) {
			h.clickTab(8)
			h.click("het gezin, Voor wie")
			h.write("joost")
			h.hit(fyne.KeyReturn)
			h.click("Delen")
			h.click("Nu delen wat al mag")
			h.hit(fyne.KeyR, control)
		},
		byKeys: func(h *hands) {
			h.hit(fyne.Key8, alt)
			h.tabTo("het gezin, Voor wie")
			h.hit(fyne.KeyReturn)
			h.write("joost")
			h.hit(fyne.KeyReturn)
			h.tabTo("Delen")
			h.hit(fyne.KeyReturn)
			h.tabTo("Nu delen wat al mag")
			h.hit(fyne.KeyReturn)
			h.hit(fyne.KeyR, control)
		},
		done: func(h *hands) bool {
			list, err := h.door.Desk().Outbox(context.Background())
			h.must(err)
			return len(list) == 1 && list[0].State == consent.ReceiptSent
		}}
}
