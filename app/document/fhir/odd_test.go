package fhir_test

import (
	"keukentafel/app/consent"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
)

// odd is the sample with everything in it that is hard to write: every state,
// every relation, dates that do not exist, spaces and signs.
func odd() consent.Dossier {
	d := sampleplan.Dossier()
	f, p := &d.Versions[0].Family, &d.Versions[0].Plan
	f.Persons[1].Birth, f.Persons[2].Language, f.Persons[0].Email = "2012-02-30", " Tigrinya\t", "sanne@example.org"
	f.Persons[3].Died = "2026-10-01"
	for i, kind := range family.RelationKinds() {
		id := family.PersonID("rel-" + string(kind))
		f.Persons = append(f.Persons, family.Person{ID: id, Given: "Bo", Surname: family.Text("<" + string(kind) + "> & co"), Place: family.PlaceNetwork,
			Gender: []family.Gender{family.Female, family.Male, family.Neutral}[i%3]})
		from, to := id, sampleplan.Daan
		if i%2 == 1 {
			from, to = to, from
		}
		f.Relations = append(f.Relations, family.Relation{From: from, To: to, Kind: kind, Since: "2019-05-01"})
	}
	for i, union := range family.Unions() {
		id := family.PersonID("union-" + string(union))
		f.Persons = append(f.Persons, family.Person{ID: id, Given: "Jo", Place: family.PlaceNetwork, Gender: []family.Gender{family.Female, family.Male}[i%2]})
		kind := []family.RelationKind{family.RelPartner, family.RelExPartner}[i/5]
		f.Relations = append(f.Relations, family.Relation{From: id, To: sampleplan.Mother, Kind: kind, Union: union})
	}
	f.Persons = append(f.Persons, family.Person{ID: "nobody", Given: "Mies", Infix: "van", Place: family.PlaceNetwork})
	f.Custodies = append(f.Custodies, family.Custody{Holder: "nobody", Child: sampleplan.Daan, State: family.CustodyYes, Guardian: true})
	f.Partners = append(f.Partners, family.Partner{ID: "volunteer", Kind: family.PartnerVolunteer, Name: "Ans"}, family.Partner{ID: "house", House: "Sportclub \"De <Bal>\"", Until: "2026-11-01"})
	d.Family = *f
	for _, s := range family.GoalStates() {
		g := family.Goal{ID: family.GoalID("goal-" + string(s)), Words: "Doel\nmet een \u0007 teken & <haken>", State: s, Due: "2027-13-01", ForWhom: []family.PersonID{sampleplan.Noor, sampleplan.Daan}}
		for _, a := range family.ActionStates() {
			g.Actions = append(g.Actions, family.Action{ID: family.ActionID(string(s) + string(a)), What: " spatie ", State: a, Done: "2026-11-02", Level: 7})
		}
		p.Goals = append(p.Goals, g)
	}
	p.Goals = append(p.Goals, family.Goal{ID: "empty", Actions: []family.Action{{ID: "empty"}}})
	p.Statements[0].Views = []family.View{{Person: sampleplan.Granny, Text: "Zo was het niet.", On: "2026-11-21"}}
	p.Marks = append(p.Marks, family.Mark{ID: "m3", Partner: sampleplan.School, Goal: "g1", Score: 0, On: sampleplan.Today})
	p.Coordinators = []family.Coordinator{{Role: family.CaseCoordinator, Name: "Marieke Oudshoorn", From: "2026-11-20"}}
	d.Plan = *p
	return d
}
