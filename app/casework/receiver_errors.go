package casework

import "errors"

// Why a municipality does not take an export in.
var (
	// ErrPlanForked: the same version of a plan exists with another content.
	ErrPlanForked = errors.New("the same version of this plan exists with another content")
	// ErrChainBroken: the versions in an export do not follow each other, or a
	// signature of one is wrong.
	ErrChainBroken = errors.New("the versions in the export do not follow each other")
	// ErrHandoverNotShown: another coordinator than before, of whom the former
	// one did not sign that the plan goes there.
	ErrHandoverNotShown = errors.New("another coordinator, and no handover that shows it")
	// ErrNoExports: no export of this family was received here.
	ErrNoExports = errors.New("no export of this family was received here")
)

// exportRefusals are the refusals that are told to the sender by a code.
var exportRefusals = []struct {
	err  error
	code string
}{{ErrPlanForked, "fork"}, {ErrChainBroken, "chain"}, {ErrHandoverNotShown, "handover"}}

func refusedExport(err error) bool { return exportCode(err) != "" }

// exportCode is empty for any other error.
func exportCode(err error) string {
	for _, r := range exportRefusals {
		if errors.Is(err, r.err) {
			return r.code
		}
	}
	return ""
}
