package dossier

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// askAdopt shows what a new version would be, and asks for a clear yes.
func (s *Screen) askAdopt() {
	l := s.needs.Words
	number := len(s.dossier.Versions) + 1
	var panel *kit.Panel
	yes := kit.Primary(l.T("dossier.adopt.yes", "nummer", number), kit.IconShield, func() { s.adopt(panel) })
	no := kit.Secondary(l.T("dossier.adopt.no"), kit.IconNone, func() { panel.Close() })
	if casework.CoordinatorName(s.dossier, s.needs.Today()).Empty() {
		yes.Disable()
	}
	panel = kit.NewPanel(l.T("dossier.adopt.title", "nummer", number), s.adoptBody(func() { panel.Close() }), no, yes).Wide(640).FocusOn(no)
	panel.Show(s.needs.Canvas())
}

func (s *Screen) adopt(panel *kit.Panel) {
	var v family.Version
	s.adopting.Run(s.needs.Frame, s.needs.Words.T("busy.adopting"), func(ctx context.Context) (err error) {
		v, err = s.needs.Desk.AdoptVersion(ctx, s.needs.Family)
		return err
	}, func(err error) {
		panel.Close()
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.adopted(v)
	})
}

func (s *Screen) adoptBody(leave func()) fyne.CanvasObject {
	l := s.needs.Words
	return kit.Down(16, kit.Prose(l.T("dossier.adopt.text")), s.whoCoordinates(leave), s.whatChanged(), s.whoAgrees())
}

func (s *Screen) whoCoordinates(leave func()) fyne.CanvasObject {
	l := s.needs.Words
	name := casework.CoordinatorName(s.dossier, s.needs.Today())
	if !name.Empty() {
		return kit.Notice(kit.Good, l.T("dossier.adopt.coordinator", "naam", string(name)))
	}
	choose := kit.Secondary(l.T("dossier.adopt.choose"), kit.IconPerson, func() {
		leave()
		s.goTo(route.TabOverview)
	})
	return kit.Notice(kit.Bad, l.T("dossier.adopt.no-coordinator"), choose)
}

// goTo shows another tab.
func (s *Screen) goTo(id string) {
	for i, tab := range s.needs.Tabs {
		if tab.ID == id {
			s.tabs.Select(i)
		}
	}
}

func (s *Screen) whatChanged() fyne.CanvasObject {
	l := s.needs.Words
	list := kit.Down(8)
	last, ok := s.dossier.Version(0)
	if !ok {
		list.Add(kit.Heading(l.T("dossier.adopt.first")))
		list.Add(kit.Note(l.T("dossier.adopt.contents", "alles", contents(l, s.dossier))))
		return list
	}
	list.Add(kit.Heading(l.T("dossier.adopt.changes", "nummer", last.Number)))
	told, more := changes(l, s.dossier)
	for _, c := range told {
		list.Add(kit.Across(10, kit.AtTop(kit.NewChip(c.label.Text, c.label.Tone)), kit.Grow(kit.Prose(c.text))))
	}
	if more > 0 {
		list.Add(kit.Note(l.N("dossier.adopt.more", more)))
	}
	if len(told) == 0 {
		list.Add(kit.Note(l.T("dossier.adopt.nothing")))
	}
	return list
}

func (s *Screen) whoAgrees() fyne.CanvasObject {
	l := s.needs.Words
	list := kit.Down(8, kit.Heading(l.T("dossier.adopt.agree")), kit.Note(l.T("dossier.adopt.agree.note")))
	for _, v := range voices(l, s.dossier) {
		row := kit.Across(10, kit.NewAvatar(kit.Initials(v.name), kit.Info), kit.Grow(kit.Strong(v.name)), kit.NewChip(v.label.Text, v.label.Tone))
		list.Add(row)
		if v.view != "" {
			list.Add(kit.BesideAvatar(10, kit.Quote(v.view)))
		}
	}
	return list
}
