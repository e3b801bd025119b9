package audit

import "strings"

// ObjectKind is what sort of thing an Object is.
type ObjectKind string

// The kinds of object.
const (
	KindAction       ObjectKind = "action"
	KindAgreement    ObjectKind = "agreement"
	KindCard         ObjectKind = "card"
	KindConsent      ObjectKind = "consent"
	KindContribution ObjectKind = "contribution"
	KindCoordinator  ObjectKind = "coordinator"
	KindDesk         ObjectKind = "desk"
	KindDisclosure   ObjectKind = "disclosure"
	KindEvaluation   ObjectKind = "evaluation"
	KindFamily       ObjectKind = "family"
	KindGoal         ObjectKind = "goal"
	KindGround       ObjectKind = "legal-ground"
	KindHandover     ObjectKind = "handover"
	KindHousehold    ObjectKind = "household"
	KindLog          ObjectKind = "log"
	KindMark         ObjectKind = "mark"
	KindMeeting      ObjectKind = "meeting"
	KindNote         ObjectKind = "note"
	KindPackage      ObjectKind = "package"
	KindPartner      ObjectKind = "partner"
	KindPerson       ObjectKind = "person"
	KindPlan         ObjectKind = "plan"
	KindRights       ObjectKind = "rights"
	KindSafety       ObjectKind = "safety"
	KindSlice        ObjectKind = "slice"
	KindStatement    ObjectKind = "statement"
	KindVault        ObjectKind = "vault"
)

// ObjectKinds are all of them.
func ObjectKinds() []ObjectKind {
	return []ObjectKind{KindAction, KindAgreement, KindCard, KindConsent, KindContribution, KindCoordinator, KindDesk, KindDisclosure,
		KindEvaluation, KindFamily, KindGoal, KindGround, KindHandover, KindHousehold, KindLog, KindMark, KindMeeting, KindNote, KindPackage,
		KindPartner, KindPerson, KindPlan, KindRights, KindSafety, KindSlice, KindStatement, KindVault}
}

// exact are the events whose object is another than their first word says.
func exact() map[Event]ObjectKind {
	return map[Event]ObjectKind{
		ConsentLegalGround: KindGround, FamilyHousehold: KindHousehold, FamilyPartner: KindPartner, FamilyPerson: KindPerson,
		FamilyPersonRemoved: KindPerson, FamilyPartnerRemoved: KindPartner, FamilyHouseholdRemoved: KindHousehold, FamilyCustodyRemoved: KindPerson,
		FamilyRelationRemoved: KindPerson, FamilyCustody: KindPerson, FamilyRelation: KindPerson, LogExport: KindDisclosure,
		PlanAction: KindAction, PlanActionRemoved: KindAction, PlanActionState: KindAction, PlanAgreement: KindAgreement,
		PlanCoordinator: KindCoordinator, PlanEvaluation: KindEvaluation, PlanGoal: KindGoal, PlanGoalMoved: KindGoal,
		PlanGoalRemoved: KindGoal, PlanMark: KindMark, PlanMeeting: KindMeeting, PlanSafety: KindSafety, PlanSafetyChecked: KindSafety,
		PlanActionMoved: KindAction, PlanMarkRemoved: KindMark, PlanSafetyRemoved: KindSafety,
		PlanStatement: KindStatement, PlanStatementRemoved: KindStatement, PlanStatementShared: KindStatement, PlanStatementView: KindStatement,
		RegisterProfile: KindDesk, RegisterSecret: KindDesk, RegisterZaak: KindFamily,
	}
}

// ObjectKind is what the object of an event is: by the event itself, or else
// by its first word.
func (e Event) ObjectKind() ObjectKind {
	if kind, ok := exact()[e]; ok {
		return kind
	}
	first, _, _ := strings.Cut(string(e), ".")
	switch first {
	case "directory":
		return KindCard
	case "document":
		return KindPlan
	case "pen":
		return KindHandover
	case "post":
		return KindPackage
	case "register":
		return KindDisclosure
	}
	return ObjectKind(first)
}

// Completed fills the fields that follow from the event, where nobody said
// otherwise: what the object is, that who has the vault open may work in it,
// and that own work needs no consent.
func (e Entry) Completed() Entry {
	if e.Kind == "" {
		e.Kind = e.Event.ObjectKind()
	}
	if e.Authorised == "" {
		e.Authorised = AuthorisedYes
	}
	if e.Consent == "" && e.Outcome == Done {
		e.Consent = ConsentNotNeeded
	}
	return e
}

// Seeing tells whether an event is that somebody looked at something.
func (e Entry) Seeing() bool { return e.Action == Read || e.Event == DeskSearch }

// Sharing tells whether an event is that something left, arrived or was
// offered to somebody else.
func (e Entry) Sharing() bool {
	switch e.Event {
	case ContributionSend, ContributionTell, HandoverOffer, HandoverAnswer, HandoverWithdraw, LogExport, PackageReceive, FamilyImported, FamilyImportedPen, DocumentPrint, RegisterDeliver, RegisterDelivered, RegisterForward:
		return true
	}
	first, _, _ := strings.Cut(string(e.Event), ".")
	return first == "disclosure" || first == "post"
}
