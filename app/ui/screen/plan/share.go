package plan

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// openShare asks which partners may read one free text.
func (s *Screen) openShare(st family.Statement) {
	l := s.needs.Words
	body := kit.Down(10, kit.Prose(string(st.Text)), kit.Caption(statementLine(l, s.dossier.Family, st)), kit.Note(l.T("plan.share.note")))
	var panel *kit.Panel
	changed := false
	for _, p := range s.dossier.Family.Partners {
		chosen := slices.Contains(st.Shared, p.ID)
		if chosen || s.needs.Today().Within(p.From, p.Until) {
			body.Add(s.shareTick(st.ID, p, chosen, func() { changed = true }))
		}
	}
	if len(s.dossier.Family.Partners) == 0 {
		body.Add(kit.Notice(kit.Info, l.T("plan.share.empty"), kit.Secondary(l.T("plan.share.partners"), kit.IconPartners, func() {
			panel.Close()
			s.needs.Go(route.Route{Name: route.Dossier, Family: s.needs.Family, Tab: route.TabPartners})
		})))
	}
	panel = kit.NewPanel(l.T("plan.share"), body, kit.Primary(l.T("plan.ready"), kit.IconNone, func() { panel.Close() }))
	panel.OnClosed = func() {
		if changed {
			s.stored("share " + string(st.ID))
		}
	}
	panel.Show(s.needs.Canvas())
}

func (s *Screen) shareTick(id family.StatementID, p family.Partner, chosen bool, changed func()) fyne.CanvasObject {
	label := words.Line(string(p.Label()), s.needs.Words.T("list.partner-kind."+string(p.Kind)))
	tick := kit.NewCheck(label, nil)
	tick.SetChecked(chosen)
	var sharing route.Once
	tick.OnChanged = func(on bool) {
		began := sharing.Run(s.needs.Frame, s.needs.Words.T("busy.sharing"), func(ctx context.Context) error {
			return s.needs.Desk.ShareStatement(ctx, s.needs.Family, id, p.ID, on)
		}, func(err error) {
			if err != nil {
				tick.SetChecked(!on)
				s.needs.Fail(err)
				return
			}
			changed()
		})
		if !began {
			tick.SetChecked(!on)
		}
	}
	return tick
}
