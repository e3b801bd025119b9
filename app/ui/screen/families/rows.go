package families

import (
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// The filters.
const (
	filterOpen   = "open"
	filterTasks  = "tasks"
	filterClosed = "closed"
)

func options(l words.Lang) []kit.Option {
	var list []kit.Option
	for _, id := range []string{filterOpen, filterTasks, filterClosed} {
		list = append(list, kit.Option{ID: id, Label: l.T("families.filter." + id)})
	}
	return list
}

// want is what the list is asked to show.
type want struct {
	typed    string
	filter   string
	pressing func(*casework.Header) bool // whether a family needs attention
	inside   map[family.FamilyID]bool
}

// fitting are the families that are wanted.
func fitting(all []casework.Findable, w want) []*casework.Header {
	typed := casework.Wanted(w.typed)
	var found []*casework.Header
	for _, h := range all {
		if (w.inside[h.ID] || w.inside == nil && h.Matches(typed)) && w.passes(h.Header) {
			found = append(found, h.Header)
		}
	}
	return found
}

func (w want) passes(h *casework.Header) bool {
	switch w.filter {
	case filterClosed:
		return h.Closed
	case filterTasks:
		return w.pressing(h)
	}
	return !h.Closed
}

// pressing tells whether a family needs attention. That is found once for each
// family, and not again at every key.
func (s *Screen) pressing(h *casework.Header) bool {
	needs, known := s.needing[h.ID]
	if !known {
		needs = len(casework.TasksOf([]casework.Header{*h}, s.needs.Today(), s.lead)) > 0
		s.needing[h.ID] = needs
	}
	return needs
}

// rowOf words one family.
func rowOf(l words.Lang, h casework.Header, today family.Date, lead casework.Lead) kit.RowData {
	name := string(h.Name)
	var about []string
	if h.Town != "" {
		about = append(about, string(h.Town))
	}
	if h.Coordinator != "" {
		about = append(about, l.T("families.coordinator", "name", string(h.Coordinator)))
	}
	row := kit.RowData{Initials: kit.Initials(name), Title: name, Subtitle: strings.Join(about, " · "), Chips: chips(l, h, today, lead)}
	if h.NextReview.Known() {
		row.Trailing = l.ShortDate(string(h.NextReview))
	}
	return row
}

// chips are the one or two things one must know of a family in a list.
func chips(l words.Lang, h casework.Header, today family.Date, lead casework.Lead) []kit.Label {
	var list []kit.Label
	if tasks := casework.TasksOf([]casework.Header{h}, today, lead); len(tasks) > 0 && tasks[0].Kind != casework.TaskUnadopted {
		list = append(list, kit.Label{Text: l.T("today.chip." + string(tasks[0].Kind)), Tone: kit.Warn})
	}
	if h.Pen == family.PenElsewhere {
		list = append(list, kit.Label{Text: l.T("families.elsewhere"), Tone: kit.Neutral})
	} else {
		list = append(list, kit.Label{Text: l.T("list.plan-state." + string(h.State)), Tone: stateTone(h.State)})
	}
	return list
}

func stateTone(s family.PlanState) kit.Tone {
	if s == family.PlanAdopted || s == family.PlanEvaluating {
		return kit.Good
	}
	return kit.Neutral
}
