package postbox

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// loadRecalls are the recalls on which somebody must still decide here.
func (s *Screen) loadRecalls() ([]casework.ReceivedRecall, error) {
	list, err := s.needs.Desk.ReceivedRecalls(s.ctx)
	return slices.DeleteFunc(list, func(r casework.ReceivedRecall) bool { return !r.Waits() }), err
}

// recallSection is what others called back from here.
func (s *Screen) recallSection() fyne.CanvasObject {
	l := s.needs.Words
	rows := kit.Down(2)
	for _, r := range s.post.recalls {
		name := string(r.Name)
		if name == "" {
			name = l.T("recalls.mine.nameless")
		}
		data := kit.RowData{Icon: kit.IconUndo, Tone: kit.Warn, Title: name, Subtitle: l.T("recalls.mine.row", "name", nameOf(r.From)),
			Trailing: l.Date(string(family.DateOf(r.Arrived)))}
		rows.Add(kit.NewRow(data, func() { s.needs.Go(route.Route{Name: route.Slice, Object: r.ID}) }))
	}
	return kit.Section(l.T("recalls.mine.section"), nil, kit.Note(l.T("recalls.mine.section-intro")), rows)
}

// heldBack says how much was held back in a round over the mailbox.
func (s *Screen) heldBack(result casework.SyncResult) string {
	if len(result.Stopped) == 0 {
		return ""
	}
	return " " + s.needs.Words.N("recalls.held-back", len(result.Stopped))
}
