package slice

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// aboutAction prepares to tell about an action. The words are put there unless
// something was typed already.
func (f *form) aboutAction(a casework.AskedAction, said string) {
	l := f.screen.needs.Words
	f.kind.SetSelected(string(family.ContribObservation))
	f.goal.SetSelected(string(a.Goal))
	f.action = a.ID
	f.about.Objects = []fyne.CanvasObject{kit.Notice(kit.Info, l.T("asked.about-action", "action", string(a.What)),
		kit.Quiet(l.T("asked.not-this"), kit.IconCross, func() {
			f.forgetAction()
			f.fit()
			f.text.Focus()
		}))}
	f.about.Show()
	if f.text.Text() == "" && said != "" {
		f.text.SetText(said)
		f.screen.needs.Drafts.Keep(f.key(), said)
	}
	f.fit()
	f.text.Focus()
}

func (f *form) forgetAction() {
	f.action = ""
	f.about.Objects = nil
	f.about.Hide()
}

// answered is the question that an answer is about: the one that was chosen,
// or the only one there is.
func (f *form) answered() family.ContributionID {
	if open := f.screen.received.Asked().Questions; f.answers == "" && len(open) == 1 {
		return open[0].ID
	}
	return f.answers
}
