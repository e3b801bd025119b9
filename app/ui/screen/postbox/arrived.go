package postbox

import (
	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// sliceRow words a plan that was shared with this installation.
func sliceRow(l words.Lang, s casework.ReceivedSlice) kit.RowData {
	name := string(s.Slice.Family.Name)
	row := kit.RowData{Initials: kit.Initials(name), Tone: kit.Info, Title: name, Subtitle: l.T("post.from", "name", nameOf(s.From)),
		Trailing: l.Date(string(family.DateOf(s.Arrived)))}
	if s.CalledBack != "" {
		row.Chips = []kit.Label{{Text: l.T("recalls.mine.chip"), Tone: kit.Warn}}
	}
	return row
}

// arrivalRow words something that just came in.
func arrivalRow(l words.Lang, a casework.Arrival) kit.RowData {
	return kit.RowData{Icon: iconOf(a.Kind), Tone: kit.Good, Title: l.T("post.kind." + string(a.Kind)),
		Subtitle: l.T("post.from", "name", nameOf(a.From)), Trailing: l.Date(string(family.DateOf(a.Created)))}
}

// notable are the arrivals that somebody wants to see: no receipts, and no
// offers, which have a place of their own.
func notable(list []casework.Arrival) []casework.Arrival {
	var kept []casework.Arrival
	for _, a := range list {
		if a.Kind != casework.LetterReceipt && a.Kind != casework.LetterHandover {
			kept = append(kept, a)
		}
	}
	return kept
}

// placeOf is where something that came in can be seen.
func placeOf(a casework.Arrival, shared []casework.ReceivedSlice) route.Route {
	for _, s := range shared {
		fits := a.Kind == casework.LetterShare && s.Package == a.Object ||
			a.Kind == casework.LetterDecision && s.Slice.Family.ID == a.Family && s.From.Key == a.From.Key
		if fits {
			return route.Route{Name: route.Slice, Object: s.ID}
		}
	}
	if a.Kind == casework.LetterWithdrawal {
		return route.Route{Name: route.Slice, Object: a.Object}
	}
	if a.Kind == casework.LetterContribution {
		return route.Route{Name: route.Dossier, Family: a.Family, Tab: route.TabContributions}
	}
	return route.Route{Name: route.Families}
}
