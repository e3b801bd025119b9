package table

import "keukentafel/app/family"

// hints are what would make a goal easier to reach, as a question for the
// talk and never as a condition: at most two at once, the nearest first.
func hints(g family.Goal) []string {
	if len(g.Actions) == 0 {
		return []string{"small-step"}
	}
	missing := map[string]bool{}
	for _, a := range g.Actions {
		if a.Who == (family.Doer{}) {
			missing["who"] = true
		}
		if !a.Due.Known() {
			missing["when"] = true
		}
	}
	if !g.Due.Known() && g.Result.Empty() {
		missing["seen"] = true
	}
	var list []string
	for _, hint := range []string{"who", "when", "seen"} {
		if missing[hint] && len(list) < 2 {
			list = append(list, hint)
		}
	}
	return list
}
