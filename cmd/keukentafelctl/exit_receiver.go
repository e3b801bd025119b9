package main

import "keukentafel/app/casework"

// receiverExplanations: what a person must look into counts as damage, so that
// a script can tell it from what waits.
var receiverExplanations = []told{
	{casework.ErrPlanForked, exitDamaged, "error.plan-forked"},
	{casework.ErrChainBroken, exitDamaged, "error.chain-broken"},
	{casework.ErrHandoverNotShown, exitDamaged, "error.handover-not-shown"},
	{casework.ErrNoExports, exitRefused, "error.no-exports"},
	{casework.ErrNeverForwarded, exitDamaged, "error.never-forwarded"},
}
