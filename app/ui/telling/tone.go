package telling

import (
	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// Goal is the tone of how far a goal is.
func Goal(state family.GoalState) kit.Tone {
	switch state {
	case family.GoalReached:
		return kit.Good
	case family.GoalPartly, family.GoalAdjusted:
		return kit.Warn
	case family.GoalMissed:
		return kit.Bad
	case family.GoalAgreed, family.GoalRunning:
		return kit.Info
	case family.GoalProposed, family.GoalDropped:
	}
	return kit.Neutral
}

// Agreement is the tone of what somebody thinks of the plan.
func Agreement(a family.AgreementAnswer) kit.Tone {
	switch a {
	case family.AgreeYes:
		return kit.Good
	case family.AgreePartly:
		return kit.Warn
	case family.AgreeNo:
		return kit.Bad
	case family.AgreeNotAsked:
	}
	return kit.Neutral
}

// Change is the tone of a difference between two versions.
func Change(kind casework.ChangeKind) kit.Tone {
	switch kind {
	case casework.Added:
		return kit.Good
	case casework.Removed:
		return kit.Bad
	case casework.Same:
		return kit.Neutral
	case casework.Changed, casework.Moved:
	}
	return kit.Info
}
