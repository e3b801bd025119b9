package telling

import (
	"strconv"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// Gap words one line of what is still open when a plan is handed over.
func Gap(l words.Lang, g casework.Gap) kit.RowData {
	tone := map[casework.GapWeight]kit.Tone{casework.GapBlocks: kit.Bad, casework.GapWarns: kit.Warn, casework.GapTells: kit.Info}[g.Weight]
	row := kit.RowData{Icon: gapIcon(g.Kind), Tone: tone, Title: l.T("penmoves.gap." + string(g.Kind)), Words: gapDay(l, g), Chips: []kit.Label{{Text: l.T("penmoves.weight." + string(g.Weight)), Tone: tone}}}
	if g.Count() > 0 {
		row.Title = l.T("penmoves.gap."+string(g.Kind)) + ": " + strconv.Itoa(g.Count())
		if row.Words == "" {
			row.Words = gapItem(l, g.Items[0])
		}
	}
	return row
}

func gapIcon(k casework.GapKind) kit.IconName {
	switch k {
	case casework.GapSafety, casework.GapUnadopted, casework.GapNewer:
		return kit.IconShield
	case casework.GapContributions, casework.GapQuestions, casework.GapWarm:
		return kit.IconSpeech
	case casework.GapReview:
		return kit.IconCalendar
	case casework.GapUnsent:
		return kit.IconSend
	case casework.GapRecalls:
		return kit.IconUndo
	case casework.GapAsked, casework.GapEnding, casework.GapRunning:
		return kit.IconCheck
	case casework.GapActions:
		return kit.IconTarget
	}
	return kit.IconFamily
}

func gapDay(l words.Lang, g casework.Gap) string {
	key := "penmoves.gap." + string(g.Kind)
	switch {
	case g.Day.Known() && l.Has(key+"-day"):
		return l.T(key+"-day", "date", l.Date(string(g.Day)))
	case l.Has(key + "-none"):
		return l.T(key + "-none")
	}
	return ""
}

func gapItem(l words.Lang, i casework.GapItem) string {
	return words.Line(string(i.What), string(i.Who), l.Date(string(i.Day)))
}

// Handover are the lines about how a handover was told, and what comes with it.
func Handover(l words.Lang, h family.Handover) []string {
	var lines []string
	add := func(known bool, key string, args ...any) {
		if known {
			lines = append(lines, l.T(key, args...))
		}
	}
	date := l.Date(string(h.FamilyInformed))
	if h.Told.Empty() || h.ToldHow == "" {
		add(h.FamilyInformed.Known(), "penmoves.seen.informed-day", "date", date)
	} else {
		add(true, "penmoves.seen.informed", "date", date, "who", string(h.Told), "how", l.T("list.told-how."+string(h.ToldHow)))
	}
	add(h.Warm.Known() && !h.Talked.Known(), "penmoves.seen.warm", "date", l.Date(string(h.Warm)))
	add(h.Talked.Known(), "penmoves.seen.talked", "date", l.Date(string(h.Talked)))
	add(!h.Tone.Empty(), "penmoves.seen.tone", "text", string(h.Tone))
	add(!h.Call.Empty(), "penmoves.seen.call", "text", string(h.Call))
	add(!h.Forced.Empty(), "penmoves.seen.forced", "text", string(h.Forced))
	return lines
}
