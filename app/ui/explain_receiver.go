package ui

import "keukentafel/app/casework"

// receiverExplanations are those of a municipality that receives plans.
func receiverExplanations() []explanation {
	return []explanation{
		{casework.ErrPlanForked, "error.plan-forked"},
		{casework.ErrChainBroken, "error.chain-broken"},
		{casework.ErrHandoverNotShown, "error.handover-not-shown"},
		{casework.ErrNoExports, "error.no-exports"},
		{casework.ErrNeverForwarded, "error.never-forwarded"},
	}
}
