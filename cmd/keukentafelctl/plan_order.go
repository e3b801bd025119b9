package main

import (
	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// planMove puts a goal or an action at another place, counted from 1.
func planMove(c *call) error {
	to, goal := c.number("to"), c.text("goal")
	args, err := c.parse(3, 3)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	switch id := args[2]; {
	case *to < 1:
		return usage("--to")
	case args[1] == "goal":
		err = in.MoveGoal(c, d.Family.ID, family.GoalID(id), *to-1-placeOf(d.Plan, family.GoalID(id)))
	case args[1] == "action":
		err = in.MoveAction(c, d.Family.ID, family.ActionID(id), casework.ActionSpot{Goal: family.GoalID(*goal), At: *to - 1})
	default:
		return usage("%s", "plan move")
	}
	return c.saved(err)
}

func placeOf(p family.Plan, goal family.GoalID) int {
	for i, g := range p.Goals {
		if g.ID == goal {
			return i
		}
	}
	return 0
}

// planRemove takes one thing out of the draft; adopted versions keep it.
func planRemove(c *call) error {
	args, err := c.parse(3, 3)
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	id, what := d.Family.ID, args[2]
	switch args[1] {
	case "statement":
		err = in.RemoveStatement(c, id, family.StatementID(what))
	case "goal":
		err = in.RemoveGoal(c, id, family.GoalID(what))
	case "action":
		err = in.RemoveAction(c, id, family.ActionID(what))
	case "mark":
		err = in.RemoveMark(c, id, family.MarkID(what))
	case "safety":
		err = in.RemoveSafety(c, id, family.SafetyID(what))
	default:
		return usage("%s", "plan remove")
	}
	return c.saved(err)
}
