package retention

import (
	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// The filters.
const (
	filterNow       = "now"
	filterYear      = "year"
	filterAll       = "all"
	filterDestroyed = "destroyed"
)

func options(l words.Lang) []kit.Option {
	var list []kit.Option
	for _, id := range []string{filterNow, filterYear, filterAll, filterDestroyed} {
		list = append(list, kit.Option{ID: id, Label: l.T("retention.filter." + id)})
	}
	return list
}

func emptyIcon(filter string) kit.IconName {
	switch filter {
	case filterAll:
		return kit.IconFamily
	case filterDestroyed:
		return kit.IconDocument
	}
	return kit.IconCheck
}

// fitting are the families that the filter asks for.
func fitting(all []casework.Retention, filter string, today family.Date) []casework.Retention {
	next := today.AddMonths(12)
	var found []casework.Retention
	for _, r := range all {
		now := r.State == casework.RetentionAsked || r.State == casework.RetentionDue
		waits := r.State == casework.RetentionRunning || r.State == casework.RetentionHeld || r.State == casework.RetentionHandover
		if now || filter == filterAll || filter == filterYear && waits && r.Day() <= next {
			found = append(found, r)
		}
	}
	return found
}

// rowOf words how one family stands.
func rowOf(l words.Lang, r casework.Retention, today family.Date) kit.RowData {
	row := kit.RowData{Initials: kit.Initials(string(r.Name)), Title: string(r.Name),
		Subtitle: words.Line(string(r.Town), l.T("retention."+adopted(r)), l.T("retention.changed", "day", l.ShortDate(string(r.LastChange)))),
		Chips:    []kit.Label{{Text: l.T("list.retention-state." + string(r.State)), Tone: toneOf(r, today)}}}
	if r.Day().Known() && r.State != casework.RetentionElsewhere {
		row.Trailing = l.ShortDate(string(r.Day()))
	}
	return row
}

func adopted(r casework.Retention) string {
	if r.Adopted {
		return "adopted"
	}
	return "never-adopted"
}

// toneOf says how pressing it is: an answer that is late is bad.
func toneOf(r casework.Retention, today family.Date) kit.Tone {
	switch r.State {
	case casework.RetentionAsked:
		if r.Request.AnswerBy.Before(today) {
			return kit.Bad
		}
		return kit.Warn
	case casework.RetentionDue, casework.RetentionUnknown:
		return kit.Warn
	case casework.RetentionHeld, casework.RetentionHandover:
		return kit.Info
	case casework.RetentionRunning, casework.RetentionElsewhere:
	}
	return kit.Neutral
}

// told is in one sentence how a family stands.
func told(l words.Lang, r casework.Retention) string {
	key := "retention.told." + string(r.State)
	switch r.State {
	case casework.RetentionAsked:
		return l.T(key, "day", l.Date(string(r.Request.AnswerBy)))
	case casework.RetentionHeld:
		return l.T(key, "day", l.Date(string(r.Hold.Until)))
	case casework.RetentionDue, casework.RetentionRunning:
		return l.T(key, "day", l.Date(string(r.Due)))
	case casework.RetentionHandover, casework.RetentionElsewhere, casework.RetentionUnknown:
	}
	return l.T(key)
}

// recordRow words one destruction. Nothing tells which family it was.
func recordRow(l words.Lang, r casework.DestructionRecord) kit.RowData {
	size := l.T("retention.record.size", "versions", r.Versions, "parts", r.Parts)
	if r.Unreadable {
		size = l.T("retention.record.unreadable")
	}
	return kit.RowData{Icon: kit.IconTrash, Tone: kit.Neutral, Title: l.T("retention.record.title", "day", l.Date(string(family.DateOf(r.At)))),
		Subtitle: words.Line(l.T("list.destruction-basis."+string(r.Basis)), l.T("retention.record.approved", "name", string(r.ApprovedBy))),
		Trailing: size}
}
