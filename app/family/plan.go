package family

import "time"

// PlanState is where the plan is on its way.
type PlanState string

// The states of a plan.
const (
	PlanDraft      PlanState = "draft"      // concept
	PlanForAssent  PlanState = "for-assent" // ter instemming
	PlanAdopted    PlanState = "adopted"    // vastgesteld
	PlanEvaluating PlanState = "evaluating" // in evaluatie
	PlanClosed     PlanState = "closed"     // afgesloten
)

// FamilyGroupPlanAnswer is what the family said to the offer of a
// familiegroepsplan, which must come first (Jeugdwet 1.1, 2.1(g), 4.1.2).
type FamilyGroupPlanAnswer string

// The answers; empty is not answered.
const (
	GroupPlanNotAnswered FamilyGroupPlanAnswer = ""
	GroupPlanMakes       FamilyGroupPlanAnswer = "makes"
	GroupPlanDeclines    FamilyGroupPlanAnswer = "declines"
	GroupPlanLater       FamilyGroupPlanAnswer = "later"
)

// FamilyGroupPlan is the offer of a plan that family and network make
// themselves, and the answer.
type FamilyGroupPlan struct {
	Offered Date
	Answer  FamilyGroupPlanAnswer
}

// Rights is when the rights were explained: to complain, to see the file, to
// have an independent advocate (vertrouwenspersoon).
type Rights struct {
	Explained Date
	Language  Text
}

// Plan is the working copy of the family's one plan.
type Plan struct {
	State           PlanState
	Statements      []Statement
	Marks           []Mark
	Goals           []Goal
	Safety          []SafetyAgreement
	SafetyChecked   Date
	FamilyGroupPlan FamilyGroupPlan
	Rights          Rights
	Evaluations     []Evaluation
	Meetings        []Meeting
	Coordinators    []Coordinator
	Agreements      []Agreement
	NextReview      Date
}

// AgreementAnswer is what a person says of the plan.
type AgreementAnswer string

// The answers.
const (
	AgreeYes      AgreementAnswer = "agree"
	AgreePartly   AgreementAnswer = "partly"
	AgreeNo       AgreementAnswer = "disagree"
	AgreeNotAsked AgreementAnswer = "not-asked"
)

// Agreement is one person's answer to the plan, with the person's own view.
// It never blocks adoption silently: it is shown.
type Agreement struct {
	Person PersonID
	Answer AgreementAnswer
	View   Text // zienswijze, or why the person was not asked
	On     Date
}

// Version is an adopted plan: numbered, signed, linked to the one before, and
// never changed again.
type Version struct {
	Number    int
	Family    Family
	Plan      Plan
	AdoptedOn Date
	AdoptedAt time.Time
	AdoptedBy Text
	Epoch     int    // of the pen: rises with every handover
	Previous  string // hex SHA-256 of the version before, empty for the first
	Hash      string // hex SHA-256 over everything above
	Key       string // fingerprint of the signing installation
	Signature []byte // Ed25519 over Hash
}

// Statement finds a statement of the plan by id.
func (p *Plan) Statement(id StatementID) (*Statement, bool) {
	for i := range p.Statements {
		if p.Statements[i].ID == id {
			return &p.Statements[i], true
		}
	}
	return nil, false
}

// On lists the statements of one topic, in recorded order.
func (p Plan) On(topic StatementTopic) []Statement {
	var found []Statement
	for _, s := range p.Statements {
		if s.Topic == topic {
			found = append(found, s)
		}
	}
	return found
}

// AgreementOf is what a person answered; AgreeNotAsked when nothing is recorded.
func (p Plan) AgreementOf(id PersonID) Agreement {
	for _, a := range p.Agreements {
		if a.Person == id {
			return a
		}
	}
	return Agreement{Person: id, Answer: AgreeNotAsked}
}

// SetAgreement records a person's answer, in place of an earlier one.
func (p *Plan) SetAgreement(a Agreement) {
	p.Agreements = put(p.Agreements, a, func(x Agreement) bool { return x.Person == a.Person })
}

// Overdue lists the open actions that should have been done before today.
func (p Plan) Overdue(today Date) []Action {
	var found []Action
	for _, g := range p.Goals {
		for _, a := range g.Actions {
			if a.Overdue(today) {
				found = append(found, a)
			}
		}
	}
	return found
}
