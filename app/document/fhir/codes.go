package fhir

import "keukentafel/app/family"

// ours begins the names of our own lists of codes.
const ours = "urn:keukentafel:"

// The lists of others from which a code is taken.
const (
	roleCode        = "http://terminology.hl7.org/CodeSystem/v3-RoleCode"
	actCode         = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
	participation   = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
	consentScope    = "http://terminology.hl7.org/CodeSystem/consentscope"
	goalAchievement = "http://terminology.hl7.org/CodeSystem/goal-achievement"
	ownPrefix       = "http://hl7.org/fhir/StructureDefinition/humanname-own-prefix"
	ownName         = "http://hl7.org/fhir/StructureDefinition/humanname-own-name"
)

// goalStatus is how FHIR calls a state, and how far the goal then is; empty
// where FHIR has no word that means the same.
var goalStatus = map[family.GoalState][2]string{
	family.GoalProposed: {"proposed", ""}, family.GoalAgreed: {"accepted", ""}, family.GoalRunning: {"active", "in-progress"},
	family.GoalPartly: {"active", "in-progress"}, family.GoalReached: {"completed", "achieved"}, family.GoalMissed: {"completed", "not-achieved"},
	family.GoalAdjusted: {"active", ""}, family.GoalDropped: {"cancelled", ""},
}

var taskStatus = map[family.ActionState]string{
	family.ActionOpen: "requested", family.ActionBusy: "in-progress", family.ActionDone: "completed", family.ActionPostponed: "on-hold",
	family.ActionDropped: "cancelled", family.ActionHandedOver: "requested",
}

var planStatus = map[family.PlanState]string{
	family.PlanDraft: "draft", family.PlanForAssent: "draft", family.PlanAdopted: "active", family.PlanEvaluating: "active", family.PlanClosed: "completed",
}

// tie is the code of a relation for somebody of whom the gender is not told,
// for a woman or girl and for a man or boy.
type tie struct{ neutral, female, male string }

// of is the code for one person.
func (t tie) of(g family.Gender) string {
	switch {
	case g == family.Female && t.female != "":
		return t.female
	case g == family.Male && t.male != "":
		return t.male
	}
	return t.neutral
}

// forward is what From is to To.
var forward = map[family.RelationKind]tie{
	family.RelParent: {"PRN", "MTH", "FTH"}, family.RelStepParent: {"STPPRN", "STPMTH", "STPFTH"}, family.RelFosterCarer: {"PRNFOST", "MTHFOST", "FTHFOST"},
	family.RelAdoptiveParent: {"ADOPTP", "ADOPTM", "ADOPTF"}, family.RelGrandparent: {"GRPRN", "GRMTH", "GRFTH"}, family.RelPartner: {"SIGOTHR", "", ""},
	family.RelSibling: {"SIB", "SIS", "BRO"}, family.RelHalfSibling: {"HSIB", "HSIS", "HBRO"}, family.RelTwin: {"TWIN", "TWINSIS", "TWINBRO"},
	family.RelIdenticalTwin: {"ITWIN", "ITWINSIS", "ITWINBRO"}, family.RelRelative: {"FAMMEMB", "", ""}, family.RelFriend: {"FRND", "", ""},
	family.RelNeighbour: {"NBOR", "", ""},
}

// backward is what To is to From, where that is something else.
var backward = map[family.RelationKind]tie{
	family.RelParent: {"CHILD", "DAUC", "SONC"}, family.RelStepParent: {"STPCHLD", "STPDAU", "STPSON"}, family.RelFosterCarer: {"CHLDFOST", "DAUFOST", "SONFOST"},
	family.RelAdoptiveParent: {"CHLDADOPT", "DAUADOPT", "SONADOPT"}, family.RelGrandparent: {"GRNDCHILD", "GRNDDAU", "GRNDSON"},
}

// unionCode is the code of partners of whom it is told how they live together.
func unionCode(r family.Relation, g family.Gender) string {
	switch {
	case r.Kind == family.RelPartner && r.Union == family.UnionMarried:
		return tie{"SPS", "WIFE", "HUSB"}.of(g)
	case r.Kind == family.RelPartner && (r.Union == family.UnionRegistered || r.Union == family.UnionCohabiting):
		return "DOMPART"
	case r.Kind == family.RelExPartner && r.Union == family.UnionDivorced:
		return "FMRSPS"
	}
	return ""
}
