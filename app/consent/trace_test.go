package consent_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// stirrer changes in a dossier what one recipient does not get, and nothing
// else.
type stirrer struct {
	pen
	d        *consent.Dossier
	slice    consent.Slice
	withheld map[string]bool
}

func (s stirrer) left(kind consent.ItemKind, id string) bool {
	return s.withheld[consent.Item{Kind: kind, ID: id}.String()]
}

func (s stirrer) words(what string) family.Text {
	return family.Text(fmt.Sprint("kanarie ", what, s.even(1000, what)))
}

func (s stirrer) all() {
	s.goals()
	s.statements()
	s.marks()
	s.safety()
	s.persons()
	s.partners()
	s.consents()
	s.neverShared()
}

func (s stirrer) goals() {
	plan := &s.d.Plan
	var stirred []family.Goal
	for _, g := range plan.Goals {
		if !s.left(consent.ItemGoal, string(g.ID)) {
			for i, a := range g.Actions {
				if s.left(consent.ItemAction, string(a.ID)) {
					g.Actions[i].What, g.Actions[i].Due, g.Actions[i].ID = s.words("action"), s.on, a.ID+"x"
				}
			}
			stirred = append(stirred, g)
			continue
		}
		more := g
		more.ID, more.Words = "new-"+g.ID, s.words("another goal")
		g.Words, g.Result, g.Due, g.State = s.words("goal"), s.words("result"), s.on, family.GoalDropped
		g.Actions = append(g.Actions, family.Action{ID: "new-" + family.ActionID(g.ID), What: s.words("action")})
		switch s.even(3, "goals") {
		case 0:
			stirred = append(stirred, g, more)
		case 1:
			stirred = append([]family.Goal{more, g}, stirred...)
		default:
			s.rename(&g)
			stirred = append(stirred, g)
		}
	}
	plan.Goals = stirred
	for i := range plan.Evaluations {
		for j, score := range plan.Evaluations[i].Scores {
			if s.withheld[consent.Item{Kind: consent.ItemEvaluation, ID: string(plan.Evaluations[i].ID), Goal: string(score.Goal)}.String()] || !s.hasGoal(score.Goal) {
				plan.Evaluations[i].Scores[j].Story = s.words("score")
			}
		}
	}
}

func (s stirrer) hasGoal(id family.GoalID) bool { _, ok := s.slice.Plan.Goal(id); return ok }

// rename gives a goal another id, wherever it stands.
func (s stirrer) rename(g *family.Goal) {
	old := g.ID
	g.ID = "other-" + g.ID
	for i := range s.d.Plan.Marks {
		if s.d.Plan.Marks[i].Goal == old {
			s.d.Plan.Marks[i].Goal = g.ID
		}
	}
	for i := range s.d.Plan.Evaluations {
		for j := range s.d.Plan.Evaluations[i].Scores {
			if s.d.Plan.Evaluations[i].Scores[j].Goal == old {
				s.d.Plan.Evaluations[i].Scores[j].Goal = g.ID
			}
		}
	}
}

func (s stirrer) statements() {
	plan := &s.d.Plan
	for i, x := range plan.Statements {
		if s.left(consent.ItemStatement, string(x.ID)) {
			plan.Statements[i].Text, plan.Statements[i].ID = s.words("statement"), x.ID+"x"
			plan.Statements[i].Views = []family.View{{Person: "p0", Text: s.words("view")}}
		}
	}
	plan.Statements = append([]family.Statement{{ID: "s-new", Text: s.words("not chosen"), Speaker: family.Speaker{Name: "wij"}}}, plan.Statements...)
	// the talk in which something was said is another one
	for i, x := range plan.Statements {
		if x.Meeting != "" {
			plan.Statements[i].Meeting = "mt-other"
		}
	}
	for i, x := range plan.Evaluations {
		if x.Meeting != "" {
			plan.Evaluations[i].Meeting = "mt-other"
		}
	}
	plan.Meetings = []family.Meeting{{ID: "mt-other", On: s.on, Where: s.words("where")}}
}

func (s stirrer) marks() {
	for i, m := range s.d.Plan.Marks {
		if s.left(consent.ItemMark, string(m.ID)) {
			s.d.Plan.Marks[i].Score, s.d.Plan.Marks[i].Topic, s.d.Plan.Marks[i].ID = 1, s.words("topic"), m.ID+"x"
		} else {
			s.d.Plan.Marks[i].Higher = s.words("higher")
		}
	}
}

func (s stirrer) safety() {
	var stirred []family.SafetyAgreement
	for _, v := range s.d.Plan.Safety {
		if s.left(consent.ItemSafety, string(v.ID)) {
			more := v
			more.ID, more.Text = "v-new-"+v.ID, s.words("safety")
			stirred = append(stirred, more)
			v.Text, v.Watches = s.words("safety"), s.words("watches")
		}
		stirred = append(stirred, v)
	}
	s.d.Plan.Safety = stirred
	s.d.Plan.SafetyChecked = s.on
}

func (s stirrer) persons() {
	f := &s.d.Family
	for i, p := range f.Persons {
		if s.left(consent.ItemContact, string(p.ID)) {
			f.Persons[i].Phone, f.Persons[i].Email, f.Persons[i].Language = s.words("phone"), s.words("email"), s.words("language")
		}
		if _, seen := s.slice.Family.Person(p.ID); !seen {
			f.Persons[i].Given, f.Persons[i].Surname, f.Persons[i].Gender = s.words("name"), s.words("surname"), family.Female
		}
	}
	f.Persons = append([]family.Person{{ID: "new", Given: s.words("new person"), Place: family.PlaceNetwork}}, f.Persons...)
	for i := range f.Custodies {
		f.Custodies[i].Court, f.Custodies[i].Basis, f.Custodies[i].On = s.words("court"), family.BasisCourt, s.on
	}
	f.Households = append(f.Households, family.Household{ID: "h-new", Address: s.words("address")})
	f.Representations = append(f.Representations, family.Representation{Of: "new", By: "p0", Kind: family.RepMentor, Court: s.words("court")})
	f.Orders = append(f.Orders, family.Order{Child: "new", Partner: "gi"})
}

func (s stirrer) partners() {
	f := &s.d.Family
	for i, p := range f.Partners {
		if _, seen := s.slice.Family.Partner(p.ID); !seen {
			f.Partners[i].House, f.Partners[i].Name, f.Partners[i].Phone = s.words("house"), s.words("professional"), s.words("phone")
		}
		f.Partners[i].Person = "new"
	}
	f.Partners = append([]family.Partner{{ID: "t-new", Kind: family.PartnerPolice, House: s.words("police"), Concerns: []family.PersonID{"new"}}}, f.Partners...)
}

// consents of others are theirs; of those that count only words change.
func (s stirrer) consents() {
	to := s.slice.Recipient.Partner
	s.d.Consents = slices.DeleteFunc(s.d.Consents, func(c consent.Consent) bool { return c.Partner != to && s.once(2, "gone") })
	for i := range s.d.Consents {
		s.d.Consents[i].Opinion, s.d.Consents[i].RecordedBy, s.d.Consents[i].Review = s.words("opinion"), s.words("recorder"), s.on
		for j := range s.d.Consents[i].Answers {
			s.d.Consents[i].Answers[j].Note, s.d.Consents[i].Answers[j].Evidence = s.words("note"), s.words("evidence")
		}
	}
	s.d.Consents = append([]consent.Consent{{ID: "c-new", About: "new", Partner: "t-new", Purpose: consent.PurposeCooperate, Asked: drawnCategories, AskedOn: s.on}}, s.d.Consents...)
	for i := range s.d.GroundUses {
		if u := &s.d.GroundUses[i]; u.Why != "" {
			u.Why = s.words("why")
		}
	}
	s.d.GroundUses = append([]consent.GroundUse{{ID: "u-new", Ground: "any", Partner: "t-new", About: []family.PersonID{"new"}}}, s.d.GroundUses...)
}

// neverShared are the parts of a dossier that no partner gets.
func (s stirrer) neverShared() {
	s.d.Notes = append(s.d.Notes, family.Note{ID: "n-new", By: s.words("by"), Passages: []family.Passage{{Text: s.words("passage")}}})
	s.d.Requests = append(s.d.Requests, family.RightsRequest{})
	s.d.Recalls = append(s.d.Recalls, consent.Recall{ID: "r-new", State: consent.RecallToTell})
	s.d.Register = append(s.d.Register, consent.Record{ID: "d-new", Recipient: consent.Recipient{Name: s.words("recipient")}})
	s.d.Contributions = append(s.d.Contributions, family.Contribution{ID: "b-new", Text: s.words("contribution")})
	s.d.Plan.Agreements = append(s.d.Plan.Agreements, family.Agreement{Person: "new", View: s.words("view")})
	s.d.Pen.Epoch++
	s.d.Changed = s.d.Changed.Add(time.Hour)
	if s.slice.Recipient.Kind == consent.ToPartner {
		s.d.Plan.Rights, s.d.Plan.FamilyGroupPlan = family.Rights{Explained: s.on}, family.FamilyGroupPlan{Offered: s.on}
	}
}

func TestWhatIsWithheldLeavesNoTraceInWhatIsShared(t *testing.T) {
	shared := 0
	rapid.Check(t, func(t *rapid.T) {
		d := deal(t)
		p := pen{t: t, on: d.on}
		p.meetings(&d.dossier.Plan)
		kind, partner := consent.ToPartner, draws[family.PartnerID](p, "to", "school", "school", "school", "school", "school", "ggz", "gi", "vt", "town")
		if partner == "town" {
			kind = consent.ToMunicipality
		}
		r := d.request(kind, partner)
		plain, err := consent.Disclose(d.dossier, r)
		if err != nil {
			return
		}
		shared++
		stirred := d
		stirred.dossier = d.dossier.Clone()
		s := stirrer{pen: p, d: &stirred.dossier, slice: plain.Slice(), withheld: map[string]bool{}}
		for _, w := range plain.Withheld() {
			s.withheld[w.Item.String()] = true
		}
		s.all()
		other, err := consent.Disclose(stirred.dossier, r)
		if err != nil {
			t.Fatal(err)
		}
		for what, pair := range map[string][2]any{"slice": {plain.Slice(), other.Slice()}, "record": {plain.Record(), other.Record()}, "grounds": {plain.Grounds(), other.Grounds()}} {
			if a, b := written(pair[0]), written(pair[1]); a != b {
				t.Errorf("the %s differs:\n%s\n%s\n%s", what, a, b, written(d))
			}
		}
	})
	t.Logf("%d disclosures", shared)
}

// meetings lets what is said be said in a talk.
func (p pen) meetings(plan *family.Plan) {
	if !p.once(2, "meeting") {
		return
	}
	plan.Meetings = []family.Meeting{{ID: "mt-1", On: p.on}}
	for i := range plan.Statements {
		plan.Statements[i].Meeting = "mt-1"
	}
	for i := range plan.Evaluations {
		plan.Evaluations[i].Meeting = "mt-1"
	}
}
