package consents

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// historyPart is the earlier questions about this person and partner, folded
// until somebody wants to see them.
func (a *asking) historyPart(t teller) fyne.CanvasObject {
	var earlier []consent.Consent
	for _, c := range a.pair.asked {
		if c.ID != a.id {
			earlier = append(earlier, c)
		}
	}
	if len(earlier) == 0 {
		return kit.Space()
	}
	fold := kit.Quiet(t.N("asking.history", len(earlier)), kit.IconHistory, func() { a.older = !a.older; a.open(stepAnswer) })
	lines := kit.Down(10, kit.Wrap(0, fold))
	if a.older {
		for _, c := range earlier {
			lines.Add(kit.Line())
			lines.Add(a.earlierPart(t, c))
		}
	}
	return lines
}

// earlierPart is one earlier question with all that was answered to it.
func (a *asking) earlierPart(t teller, c consent.Consent) fyne.CanvasObject {
	label := t.label(c.Standing(t.family, t.today))
	lines := kit.Down(4, kit.Across(12, kit.Grow(a.directionPart(t, c)), kit.NewChip(label.Text, label.Tone)),
		kit.Prose(t.T("asking.asked-what", "what", telling.Categories(t.Lang, c.Asked))), kit.Note(a.terms(t, c)), kit.Note(t.told(c)))
	for _, answer := range c.Answers {
		said, about := t.answerLabel(c, answer)
		text := t.T("asking.said", "name", t.name(answer.By), "answer", sentence(append([]string{said.Text}, t.saidWith(answer, about)...)))
		lines.Add(kit.Note(text))
	}
	return lines
}

// contradictions say where a yes and a no of one day meet.
func (a *asking) contradictions(t teller) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for day, list := range clashes(t.family, a.pair.asked, t.today) {
		text := t.T("asking.contradiction", "date", t.Date(string(day)), "what", telling.Categories(t.Lang, list))
		parts = append(parts, kit.Notice(kit.Warn, text))
	}
	return parts
}

// clashes are the kinds of data to which on one day both yes and no was said,
// by day. Only the newest day that decides counts.
func clashes(f family.Family, asked []consent.Consent, today family.Date) map[family.Date][]consent.Category {
	yes, no := map[consent.Category]bool{}, map[consent.Category]bool{}
	var day family.Date
	for _, c := range asked {
		standing := c.Standing(f, today)
		if standing.State.Open() || standing.State == consent.StateUpcoming || day.Known() && c.AskedOn != day {
			continue
		}
		day = c.AskedOn
		for _, category := range c.Asked {
			if slices.Contains(standing.Allowed, category) {
				yes[category] = true
			} else {
				no[category] = true
			}
		}
	}
	found := map[family.Date][]consent.Category{}
	for category := range yes {
		if no[category] {
			found[day] = append(found[day], category)
		}
	}
	return found
}
