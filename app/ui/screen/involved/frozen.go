package involved

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// frozen is a pen of which a person has to say who goes on.
func (s *Screen) frozen(body *fyne.Container, f family.Freeze) {
	l := s.needs.Words
	body.Add(kit.Notice(kit.Bad, l.T("penmoves.frozen."+string(f.Why), "name", string(f.Name))))
	body.Add(kit.Note(l.T("penmoves.frozen.since", "date", l.Date(day(f.Since)))))
	var buttons []fyne.CanvasObject
	if f.Why != family.FreezeGivenOn {
		label := l.T("penmoves.keep")
		if f.Why == family.FreezeRestored {
			label = l.T("penmoves.keep.restored")
		}
		buttons = append(buttons, kit.Keep(s.places, "keep", kit.Secondary(label, kit.IconCheck, func() {
			s.askDecide(deciding{title: label, text: l.T("penmoves.keep-text"), done: l.T("penmoves.kept-now"), do: s.needs.Desk.KeepPen})
		})))
	}
	buttons = append(buttons, kit.Keep(s.places, "follow", kit.Secondary(l.T("penmoves.follow"), kit.IconHandover, func() {
		s.askDecide(deciding{title: l.T("penmoves.follow"), text: l.T("penmoves.follow-text"), done: l.T("penmoves.followed-now"), do: s.needs.Desk.FollowOther})
	})))
	body.Add(kit.Wrap(8, buttons...))
}

// deciding is one way to decide about a frozen pen.
type deciding struct {
	title, text, done string
	do                func(context.Context, family.FamilyID, family.Text) error
}

// askDecide asks why, and decides.
func (s *Screen) askDecide(d deciding) {
	l := s.needs.Words
	draft := s.typed("decide")
	why := draft.entry("why", "")
	s.shows(kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: d.title, Intro: d.text, Submit: d.title,
		Fields: []fyne.CanvasObject{kit.NewField(l.T("penmoves.why"), "", why)},
		Check: func() string {
			reason := family.Text(family.Clean(why.Text))
			if reason.Empty() {
				return l.T("penmoves.why-needed")
			}
			if err := d.do(s.ctx, s.needs.Family, reason); err != nil {
				return s.needs.Explain(err)
			}
			return ""
		},
		Done: func() { s.changed(d.done, nil) }}), draft)
}
