package audit

// Event is what happened, in the words of the program: "plan.adopt". The
// screens word them; a log keeps them as they are, so a constant never gets
// another text.
type Event string

// The events.
const (
	ConsentAnswer      Event = "consent.answer"
	ConsentAsk         Event = "consent.ask"
	ConsentCondition   Event = "consent.condition"
	ConsentLegalGround Event = "consent.legal-ground"
	ConsentReopen      Event = "consent.reopen"
	ConsentWithdraw    Event = "consent.withdraw"

	ContributionReopen Event = "contribution.reopen"
	ContributionReview Event = "contribution.review"
	ContributionSend   Event = "contribution.send"
	ContributionTell   Event = "contribution.tell"

	DeskLetterhead     Event = "desk.letterhead"
	DeskPolicy         Event = "desk.policy"
	DeskRename         Event = "desk.rename"
	DeskRetentionRules Event = "desk.retention-rules"
	DeskSearch         Event = "desk.search"
	DeskSetUp          Event = "desk.set-up"
	DeskSettings       Event = "desk.settings"

	DeskLetterheadRemoved Event = "desk.letterhead-removed"

	DirectoryAdd    Event = "directory.add"
	DirectoryRemove Event = "directory.remove"
	DirectoryVerify Event = "directory.verify"

	DisclosureHandover   Event = "disclosure.handover"
	DisclosureNotWritten Event = "disclosure.not-written" // in the register, and then it came to nothing

	DocumentPrint       Event = "document.print"
	DocumentPrintFailed Event = "document.print-failed"
	DocumentView        Event = "document.view"

	FamilyArranged         Event = "family.arranged"
	FamilyCustodyRemoved   Event = "family.custody-removed"
	FamilyHouseholdRemoved Event = "family.household-removed"
	FamilyPartnerRemoved   Event = "family.partner-removed"
	FamilyRelationRemoved  Event = "family.relation-removed"

	FamilyClose          Event = "family.close"
	FamilyCustody        Event = "family.custody"
	FamilyHousehold      Event = "family.household"
	FamilyImported       Event = "family.imported"
	FamilyImportedPen    Event = "family.imported-with-pen" // to go on with it here
	FamilyName           Event = "family.name"
	FamilyNew            Event = "family.new"
	FamilyOpen           Event = "family.open"
	FamilyOrder          Event = "family.order"
	FamilyPartner        Event = "family.partner"
	FamilyPerson         Event = "family.person"
	FamilyPersonRemoved  Event = "family.person-removed"
	FamilyRelation       Event = "family.relation"
	FamilyRepresentation Event = "family.representation"
	FamilyRetained       Event = "family.retained"
	FamilyShred          Event = "family.shred"

	FamilyDestructionAsked   Event = "family.destruction-asked"
	FamilyDestructionRefused Event = "family.destruction-refused"

	HandoverAnswer   Event = "handover.answer"
	HandoverOffer    Event = "handover.offer"
	HandoverWithdraw Event = "handover.withdraw"

	LogExport Event = "log.export"
	LogShow   Event = "log.show"

	NoteWrite   Event = "note.write"
	NoteChange  Event = "note.change"
	NoteRemoved Event = "note.removed"

	PackageReceive Event = "package.receive"

	PlanAction           Event = "plan.action"
	PlanActionMoved      Event = "plan.action-moved"
	PlanActionRemoved    Event = "plan.action-removed"
	PlanMarkRemoved      Event = "plan.mark-removed"
	PlanSafetyRemoved    Event = "plan.safety-removed"
	PlanActionState      Event = "plan.action-state"
	PlanUndo             Event = "plan.undo"
	PlanRedo             Event = "plan.redo"
	PlanAdopt            Event = "plan.adopt"
	PlanAgreement        Event = "plan.agreement"
	PlanCoordinator      Event = "plan.coordinator"
	PlanEvaluation       Event = "plan.evaluation"
	PlanFamilyGroupPlan  Event = "plan.family-group-plan"
	PlanGoal             Event = "plan.goal"
	PlanGoalMoved        Event = "plan.goal-moved"
	PlanGoalRemoved      Event = "plan.goal-removed"
	PlanMark             Event = "plan.mark"
	PlanMeeting          Event = "plan.meeting"
	PlanReview           Event = "plan.review"
	PlanRights           Event = "plan.rights"
	PlanSafety           Event = "plan.safety"
	PlanSafetyChecked    Event = "plan.safety-checked"
	PlanStatement        Event = "plan.statement"
	PlanStatementRemoved Event = "plan.statement-removed"
	PlanStatementShared  Event = "plan.statement-shared"

	PlanStatementView Event = "plan.statement-view"

	PostHandled Event = "post.handled"
	PostStopped Event = "post.stopped"

	RecallMake    Event = "recall.make"
	RecallTell    Event = "recall.tell"
	RecallAnswer  Event = "recall.answer"
	RecallReceive Event = "recall.receive"
	RecallObey    Event = "recall.obey"
	RecallKeep    Event = "recall.keep"
	RecallDrop    Event = "recall.drop"

	RegisterExport Event = "register.export"

	RightsAnswer Event = "rights.answer"
	RightsAsk    Event = "rights.ask"

	SliceOpen Event = "slice.open"

	VaultBackup         Event = "vault.backup"
	VaultCodeReplaced   Event = "vault.code-replaced"
	VaultCreate         Event = "vault.create"
	VaultDamageAccepted Event = "vault.damage-accepted"
	VaultDeviceAdded    Event = "vault.device-added"
	VaultDeviceRemoved  Event = "vault.device-removed"
	VaultLock           Event = "vault.lock"
	VaultOlderAccepted  Event = "vault.older-accepted"
	VaultPassphrase     Event = "vault.passphrase"
	VaultRestore        Event = "vault.restore"
	VaultRotate         Event = "vault.rotate"
	VaultSelfTest       Event = "vault.self-test"
	VaultUnlock         Event = "vault.unlock"
	VaultUnlockFailed   Event = "vault.unlock-failed"
	VaultVerify         Event = "vault.verify"

	PostAnew           Event = "post.anew"          // a package was sealed anew
	PostAsks           Event = "post.asks"          // a package waits for a person
	PostAway           Event = "post.away"          // the mailbox is not there, or is there again
	PostLooked         Event = "post.looked"        // what was sent was looked for in the mailbox
	PostMoved          Event = "post.moved"         // an older program's outbox was taken over
	PostPaused         Event = "post.paused"        // the exchange rests, by a person or by a failure
	PostResumed        Event = "post.resumed"       // it goes on
	PostRetried        Event = "post.retried"       // somebody wants it sent now
	PostTidied         Event = "post.tidied"        // what was sent long ago went
	PostParked         Event = "post.parked"        // what waits in the mailbox, and for what, changed
	PostSetApart       Event = "post.set-apart"     // nothing of it came in
	PostAgain          Event = "post.again"         // it came before, and its receipt went again
	PostAskedAgain     Event = "post.asked-again"   // for what did not come
	PostLetGo          Event = "post.let-go"        // what did not come is not waited for
	PostForked         Event = "post.forked"        // one sender gave one number twice
	PostAlarmSettled   Event = "post.alarm-settled" // somebody looked at that
	PostCleared        Event = "post.cleared"       // old objects were removed from the mailbox
	DeskMailbox        Event = "desk.mailbox"
	RegisterDeliver    Event = "register.deliver"
	RegisterDelivered  Event = "register.delivered"
	RegisterDrop       Event = "register.drop"
	RegisterFailed     Event = "register.failed"
	RegisterForward    Event = "register.forward"
	RegisterProfile    Event = "register.profile"
	RegisterRetry      Event = "register.retry"
	RegisterSecret     Event = "register.secret"
	RegisterStep       Event = "register.step"
	RegisterZaak       Event = "register.zaak"
	ReceiverForward    Event = "receiver.forward"
	ReceiverSettle     Event = "receiver.settle"
	ReceiverTrust      Event = "receiver.trust"
	HandoverTalk       Event = "handover.talk" // the family and both coordinators sat together
	HandoverTake       Event = "handover.take" // the pen was taken without the giver
	PenFreeze          Event = "pen.freeze"    // there may be two
	PenKeep            Event = "pen.keep"      // a person decided: here
	PenFollow          Event = "pen.follow"    // a person decided: not here
	PostStream         Event = "post.stream"   // what is sent is numbered anew
	DeskKeysRenewed    Event = "desk.keys-renewed"
	DeskRevocation     Event = "desk.revocation"
	DirectoryDropped   Event = "directory.dropped"
	DirectoryListRead  Event = "directory.list-read"
	DirectoryOffered   Event = "directory.offered"
	DirectoryPublished Event = "directory.published"
	DirectoryRenewed   Event = "directory.renewed"
	DirectoryRestored  Event = "directory.restored"
	DirectoryRevoked   Event = "directory.revoked"
	DirectorySent      Event = "directory.sent"
	DirectoryTaken     Event = "directory.taken"
)

// Code is the NEN 7513 action code of a change: what is made, taken away or, in
// most cases, changed in a dossier that exists.
func (e Event) Code() Action {
	switch e {
	case ConsentAsk, ConsentLegalGround, DirectoryAdd, FamilyNew, FamilyImported, FamilyImportedPen, NoteWrite, PlanAdopt, RecallMake, RightsAsk:
		return Create
	case DeskLetterheadRemoved:
		return Delete
	case FamilyCustodyRemoved, FamilyHouseholdRemoved, FamilyPartnerRemoved, FamilyRelationRemoved, PlanMarkRemoved, PlanSafetyRemoved:
		return Delete
	case DirectoryRemove, FamilyPersonRemoved, FamilyShred, PlanActionRemoved, PlanGoalRemoved, PlanStatementRemoved, NoteRemoved, RecallObey:
		return Delete
	}
	return Update
}

// DisclosureAs is a disclosure in some form: "pdf", "json", "sheet", "ktp".
func DisclosureAs(form string) Event { return Event("disclosure." + form) }

// PostOf is that a package of some kind was put in a mailbox.
func PostOf(kind string) Event { return Event("post." + kind) }
