package versions

import (
	"strconv"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// options are all that can be compared, newest first.
func (t teller) options() []kit.Option {
	options := []kit.Option{{ID: strconv.Itoa(draft), Label: t.name(draft)}}
	for i := len(t.dossier.Versions) - 1; i >= 0; i-- {
		n := t.dossier.Versions[i].Number
		options = append(options, kit.Option{ID: strconv.Itoa(n), Label: t.name(n)})
	}
	return options
}

// chooser lets two versions be chosen, and swapped.
func (s *Screen) chooser() fyne.CanvasObject {
	l, t := s.needs.Words, s.teller()
	from, to := kit.NewSelect("", t.options()), kit.NewSelect("", t.options())
	put := func() {
		from.SetSelected(strconv.Itoa(s.from))
		to.SetSelected(strconv.Itoa(s.to))
	}
	put()
	from.OnChanged = func(id string) { s.from = numberOf(id); s.compare() }
	to.OnChanged = func(id string) { s.to = numberOf(id); s.compare() }
	swap := kit.Secondary(l.T("versions.swap"), kit.IconSync, func() {
		s.from, s.to = s.to, s.from
		put()
		s.compare()
	})
	return kit.Down(10,
		kit.Columns(kit.Grid{Columns: 2, Narrow: 280, Gap: 20}, kit.NewField(l.T("versions.old"), "", from), kit.NewField(l.T("versions.new"), "", to)),
		kit.Wrap(16, swap, s.onlyChanged(), s.whose()))
}

func numberOf(id string) int {
	n, err := strconv.Atoi(id)
	if err != nil {
		return draft
	}
	return n
}

// onlyChanged lets what stayed the same be left out.
func (s *Screen) onlyChanged() fyne.CanvasObject {
	check := kit.NewCheck(s.needs.Words.T("versions.only-changed"), func(on bool) {
		s.filter.all = !on
		s.show()
	})
	check.SetChecked(!s.filter.all)
	return check
}

// whose lets one person be chosen.
func (s *Screen) whose() fyne.CanvasObject {
	l := s.needs.Words
	options := []kit.Option{{ID: "", Label: l.T("versions.everybody")}}
	seen := map[family.PersonID]bool{}
	add := func(list []family.Person) {
		for _, p := range list {
			if !seen[p.ID] && p.Name() != "" {
				seen[p.ID] = true
				options = append(options, kit.Option{ID: string(p.ID), Label: string(p.ShortName())})
			}
		}
	}
	add(s.dossier.Family.Persons)
	for _, v := range s.dossier.Versions {
		add(v.Family.Persons)
	}
	choice := kit.NewSelect(l.T("versions.everybody"), options)
	choice.SetSelected(string(s.filter.person))
	choice.OnChanged = func(id string) {
		s.filter.person = family.PersonID(id)
		s.show()
	}
	return choice
}

// backwards tells whether the newer of two was chosen first.
func backwards(from, to int) bool {
	return from != to && (from == draft || to != draft && to < from)
}
