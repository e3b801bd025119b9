package family_test

import (
	"testing"

	"keukentafel/app/family"
)

func TestADroppedActionDoesNotCountInTheProgressOfAGoal(t *testing.T) {
	var g family.Goal
	for _, state := range family.ActionStates() {
		g.Actions = append(g.Actions, family.Action{State: state})
	}
	if done, all := g.Progress(); done != 1 || all != len(g.Actions)-1 {
		t.Errorf("%d of %d done", done, all)
	}
	if done, all := (family.Goal{}).Progress(); done != 0 || all != 0 {
		t.Errorf("without actions %d of %d", done, all)
	}
}
