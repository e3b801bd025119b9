package desk_test

import (
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// long is a text that would be seen in every size.
var long = family.Text(strings.Repeat("kanarie zingt een lang lied. ", 40))

// stir changes what was withheld from one reader and adds much that is never
// his.
func stir(d consent.Dossier, from consent.Disclosure) consent.Dossier {
	d = d.Clone()
	left := map[string]bool{}
	for _, w := range from.Withheld() {
		left[w.Item.String()] = true
	}
	slice := from.Slice()
	stirPlan(&d.Plan, left, slice)
	stirPersons(&d, left, slice)
	d.Notes = append(d.Notes, family.Note{ID: "n", By: long, Passages: []family.Passage{{Text: long}}})
	d.Requests = append(d.Requests, family.RightsRequest{}, family.RightsRequest{})
	d.Recalls = append(d.Recalls, consent.Recall{ID: "r"})
	d.Register = append(d.Register, consent.Record{ID: "r", Recipient: consent.Recipient{Name: long}})
	d.Contributions = append(d.Contributions, family.Contribution{ID: "c", Text: long})
	for i := range d.Consents {
		d.Consents[i].Opinion, d.Consents[i].RecordedBy = long, long
	}
	for i := range d.GroundUses {
		d.GroundUses[i].Why = long
	}
	return d
}

func stirPlan(p *family.Plan, left map[string]bool, slice consent.Slice) {
	item := func(kind consent.ItemKind, id string) bool { return left[consent.Item{Kind: kind, ID: id}.String()] }
	var goals []family.Goal
	for _, g := range p.Goals {
		if item(consent.ItemGoal, string(g.ID)) {
			g.Words, g.Result = long, long
			goals = append(goals, g, family.Goal{ID: "more" + g.ID, Words: long, ForWhom: g.ForWhom, Domain: g.Domain})
			continue
		}
		for i, a := range g.Actions {
			if item(consent.ItemAction, string(a.ID)) {
				g.Actions[i].What = long
			}
		}
		goals = append(goals, g)
	}
	p.Goals = goals
	for i, s := range p.Statements {
		if item(consent.ItemStatement, string(s.ID)) {
			p.Statements[i].Text = long
		}
	}
	for i, m := range p.Marks {
		if item(consent.ItemMark, string(m.ID)) {
			p.Marks[i].Topic, p.Marks[i].Score = long, 1
		}
	}
	var safety []family.SafetyAgreement
	for _, v := range p.Safety {
		if item(consent.ItemSafety, string(v.ID)) {
			more := v
			more.ID, more.Text, v.WhenFail = "more"+v.ID, long, long
			safety = append(safety, more)
		}
		safety = append(safety, v)
	}
	p.Safety, p.SafetyChecked = safety, "2026-11-20"
	if slice.Purpose == consent.PurposeOwnCopy {
		return
	}
	p.Statements = append([]family.Statement{{ID: "s-new", Text: long}}, p.Statements...)
	p.Meetings = append(p.Meetings, family.Meeting{ID: "mt-new", On: "2026-11-20", Where: long})
	for i := range p.Evaluations {
		p.Evaluations[i].Lessons, p.Evaluations[i].Story, p.Evaluations[i].By = long, long, long
	}
}

func stirPersons(d *consent.Dossier, left map[string]bool, slice consent.Slice) {
	if slice.Purpose == consent.PurposeOwnCopy {
		return // everybody is named there
	}
	f := &d.Family
	for i, p := range f.Persons {
		if left[consent.Item{Kind: consent.ItemContact, ID: string(p.ID)}.String()] {
			f.Persons[i].Phone, f.Persons[i].Email = long, long
		}
		if _, seen := slice.Family.Person(p.ID); !seen {
			f.Persons[i].Given, f.Persons[i].Surname = long, long
		}
	}
	for i, p := range f.Partners {
		if _, seen := slice.Family.Partner(p.ID); !seen {
			f.Partners[i].House, f.Partners[i].Name = long, long
		}
		f.Partners[i].Person = "new"
	}
	f.Persons = append([]family.Person{{ID: "new", Given: long, Place: family.PlaceNetwork}}, f.Persons...)
	f.Partners = append([]family.Partner{{ID: "t-new", Kind: family.PartnerPolice, House: long, Concerns: []family.PersonID{"new"}}}, f.Partners...)
	f.Representations = append(f.Representations, family.Representation{Of: "new", By: f.Persons[1].ID, Kind: family.RepMentor, Court: long})
	f.Orders = append(f.Orders, family.Order{Child: "new", Court: long})
}
