package plan

import (
	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// waitChips say what something waits for.
func (s *Screen) waitChips(id string) []kit.Label {
	var labels []kit.Label
	for _, w := range s.waits[id] {
		labels = append(labels, waitChip(s.needs.Words, s.dossier.Family, w))
	}
	return labels
}

func waitChip(l words.Lang, f family.Family, w casework.Wait) kit.Label {
	partner := ""
	if p, ok := f.Partner(w.Partner); ok {
		partner = string(p.ShortLabel())
	}
	label := kit.Label{Text: l.T("waits."+string(w.Kind), "partner", partner, "namen", names(l, f, w.For)), Tone: kit.Warn}
	if w.Kind == casework.WaitQueued {
		label.Tone = kit.Info
	}
	return label
}

// idle tells whether nothing happens for a goal that is being worked on.
func idle(g family.Goal) bool {
	return len(g.Actions) == 0 && !ended(g)
}
