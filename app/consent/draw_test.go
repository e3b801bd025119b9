package consent_test

import (
	"fmt"
	"time"

	"pgregory.net/rapid"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// pen draws families with everything that can be odd about them. What is
// drawn first is the plainest: shrinking goes that way.
type pen struct {
	t    *rapid.T
	on   family.Date
	calm int // how much rarer odd things are, so that families are also plain
}

// dealt is one family, what is asked about it, and on which day.
type dealt struct {
	dossier consent.Dossier
	grounds []consent.LegalGround
	on      family.Date
}

func (d dealt) facts() consent.Facts {
	return consent.Facts{Family: d.dossier.Family, Consents: d.dossier.Consents, Uses: d.dossier.GroundUses, Grounds: d.grounds, On: d.on}
}

func (d dealt) request(kind consent.RecipientKind, partner family.PartnerID) consent.Request {
	return consent.Request{ID: "d-1", At: d.on.Time().Add(20 * time.Hour), On: d.on, Purpose: consent.PurposeCooperate, Partial: true,
		Recipient: consent.Recipient{Kind: kind, Partner: partner}, Grounds: d.grounds}
}

// even draws a number below n, each about as likely.
func (p pen) even(n int, what string) int { return rapid.IntRange(0, n-1).Draw(p.t, what) }

// once tells whether the odd thing, one in n, happens.
func (p pen) once(n int, what string) bool {
	if n > 2 {
		n *= max(1, p.calm)
	}
	return p.even(n, what) == n-1
}

func draws[T any](p pen, what string, from ...T) T { return from[p.even(len(from), what)] }

// subset draws whether each is in it, when the odd thing happens, and else all.
func subset[T any](p pen, n int, what string, all []T) []T {
	if !p.once(n, what) {
		return all
	}
	var some []T
	for i, x := range all {
		if p.once(2, fmt.Sprint(what, i)) {
			some = append(some, x)
		}
	}
	return some
}

// near is a day around today, or unknown.
func (p pen) near(what string) family.Date {
	return draws(p, what, "", p.on.AddDays(-1), p.on, p.on.AddDays(1))
}

// past is a day of an answer: mostly before today, and often the same.
func (p pen) past(what string) family.Date {
	return p.on.AddDays(draws(p, what, -30, -30, -30, -20, -20, -10, -10, -2, -1, -1, 0, 0, 1))
}

// term is open, or has ends around today.
func (p pen) term(n int, what string) (from, until family.Date) {
	if !p.once(n, what) {
		return "", ""
	}
	return p.near(what + " from"), p.near(what + " until")
}

func (p pen) birth(what string) family.BirthDate {
	if p.once(25, what+" odd") {
		return draws[family.BirthDate](p, what, "", "2012-02-30", "2015-13-01", family.BirthDate(p.on.AddDays(1)), "onbekend")
	}
	if p.once(8, what+" leap") {
		return draws[family.BirthDate](p, what, "2012-02-29", "2016-02-29", "2008-02-29", "1984-02-29")
	}
	years := draws(p, what+" years", 40, 9, 14, 12, 12, 16, 16, 16, 18, 17, 3)
	return family.BirthDate(p.on.AddMonths(-12 * years).AddDays(draws(p, what+" days", 0, 0, -1, 1)))
}

func (p pen) person(id family.PersonID) family.Person {
	what := string(id)
	who := family.Person{ID: id, Given: family.Text("naam-" + what), Phone: family.Text("06-" + what), Birth: p.birth(what),
		Place: draws(p, what+" place", family.PlaceHousehold, family.PlaceHousehold, family.PlaceOtherParent, family.PlaceNetwork)}
	if p.once(20, what+" died") {
		who.Died = p.near(what + " died")
	}
	if p.once(8, what+" unable") {
		from, until := p.term(2, what+" unable")
		who.Incapacity = &family.Incapacity{By: "arts", On: from, Until: until}
	}
	return who
}

func (p pen) family() family.Family {
	f := family.Family{ID: "f", Name: "Familie", Partners: p.partners()}
	for i := range draws(p, "persons", 1, 2, 3, 3, 3, 4, 5, 6, 8) {
		f.Persons = append(f.Persons, p.person(family.PersonID(fmt.Sprint("p", i))))
	}
	for _, child := range f.Persons {
		for _, other := range f.Persons[:min(3, len(f.Persons))] {
			if other.ID != child.ID {
				p.bonds(&f, other.ID, child.ID)
			}
		}
		if p.once(5, "order") {
			o := family.Order{Child: child.ID, Partner: draws[family.PartnerID](p, "order by", "gi", "school")}
			o.From, o.Until = p.term(2, "order")
			f.PutOrder(o)
		}
	}
	return f
}

// bonds are what one person is to another: custody, parent, representative.
func (p pen) bonds(f *family.Family, holder, child family.PersonID) {
	if !p.once(3, "no custody") {
		c := family.Custody{Holder: holder, Child: child, Guardian: p.once(8, "guardian"),
			State: draws(p, "state", family.CustodyYes, family.CustodyYes, family.CustodyYes, family.CustodyYes, family.CustodyYes, family.CustodyYes, family.CustodyNo, family.CustodyUnknown, "")}
		c.From, c.Until = p.term(6, "custody")
		f.PutCustody(c)
	}
	if p.once(10, "relation") {
		f.PutRelation(family.Relation{From: holder, To: child, Kind: draws(p, "kind", family.RelStepParent, family.RelParent, family.RelGrandparent, family.RelFosterCarer)})
	}
	if p.once(6, "representation") {
		r := family.Representation{Of: child, By: holder, Kind: draws(p, "role", family.RepMentor, family.RepCurator, family.RepAdministrator)}
		r.From, r.Until = p.term(3, "representation")
		f.PutRepresentation(r)
	}
}

func (p pen) partners() []family.Partner {
	all := []family.Partner{{ID: "school", Kind: family.PartnerSchool, House: "De Brug"}, {ID: "ggz", Kind: family.PartnerMentalHealth, House: "GGZ"},
		{ID: "gi", Kind: family.PartnerCertified, House: "GI"}, {ID: "vt", Kind: family.PartnerSafeHome, House: "Veilig Thuis"},
		{ID: "town", Kind: family.PartnerMunicipality, House: "Gemeente"}}
	for i := range all {
		what := string(all[i].ID)
		all[i].From, all[i].Until = p.term(20, what+" term")
		if p.once(30, what+" dissolved") {
			all[i].Dissolved = p.near(what + " dissolved")
		}
	}
	return all
}
