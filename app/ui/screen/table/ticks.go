package table

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/explanation"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// tickList is a list of categories to tick: those of the proposal, each with
// why, and the others when somebody asks for them. None is ticked beforehand.
type tickList struct {
	order    []consent.Category
	proposed []consent.Category
	ticks    map[consent.Category]*kit.Check
	content  *fyne.Container
	more     *kit.Button
	changed  func()
}

func newTickList(l words.Lang, proposed []consent.Category) *tickList {
	t := &tickList{order: askable(proposed), proposed: proposed, ticks: map[consent.Category]*kit.Check{}, changed: func() {}}
	usual, others := kit.Columns(kit.Grid{Columns: 2, Narrow: 300, Gap: 12}), kit.Wrap(20)
	for _, category := range t.order {
		box := kit.NewCheck(l.T("list.category."+string(category)), func(bool) { t.changed() })
		t.ticks[category] = box
		if slices.Contains(proposed, category) {
			why := kit.Note(l.T("table.consent-proposed", "why", explanation.Why(l, category)))
			usual.Add(kit.Down(0, box, kit.InsetBy(kit.Edges{Left: 40}, why)))
			continue
		}
		box.Hide()
		others.Add(box)
	}
	t.more = kit.Quiet(l.T("table.more-categories"), kit.IconPlus, func() {
		t.showAll()
		t.changed()
	})
	t.content = kit.Down(12, usual, others, kit.Wrap(0, t.more))
	return t
}

func (t *tickList) showAll() {
	for _, box := range t.ticks {
		box.Show()
	}
	t.more.Hide()
}

// take takes the proposal over.
func (t *tickList) take() {
	for _, category := range t.proposed {
		t.ticks[category].SetChecked(true)
	}
	t.changed()
}

// set ticks what was asked before.
func (t *tickList) set(list []consent.Category) {
	for _, category := range list {
		if box := t.ticks[category]; box != nil {
			box.SetChecked(true)
			box.Show()
		}
	}
}

func (t *tickList) chosen() []consent.Category {
	var list []consent.Category
	for _, category := range t.order {
		if t.ticks[category].Checked() {
			list = append(list, category)
		}
	}
	return list
}
