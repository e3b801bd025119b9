package involved_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/involved"
	"keukentafel/app/ui/screen/trial"
)

// A frozen pen and the panel in which a pen is offered, in the looks in which
// they are tightest.
func TestPicturesOfThePen(t *testing.T) {
	create := trial.Create(t)
	for name, look := range map[string]trial.Look{
		"wide": {Size: fyne.NewSize(1280, 800)}, "large": {Size: fyne.NewSize(1024, 700), Look: kit.Look{Zoom: 1.5}},
		"contrast": {Size: fyne.NewSize(1280, 800), Look: kit.Look{HighContrast: true, Zoom: 1}},
	} {
		d := trial.DeWit()
		frozen(family.FreezeTwoPens)(&d)
		s := trial.New(t, d, look)
		s.Show(involved.New(involved.Needs{Frame: s.Frame, Desk: &desk{Desk: s.Desk, contacts: cards()}, Family: d.Family.ID}))
		s.Window.Canvas().Focus(trial.Find(s, func(b *kit.Button) bool { return trial.Called(b, s.Frame.Words.T("penmoves.follow")) }))
		s.Photo("involved-frozen-"+name+".png", create)
		s.Press(s.Frame.Words.T("penmoves.follow"))
		s.Photo("involved-decide-"+name+".png", create)

		s = trial.New(t, trial.DeWit(), look)
		s.Show(involved.New(involved.Needs{Frame: s.Frame, Desk: &desk{Desk: s.Desk, contacts: cards()}, Family: trial.DeWit().Family.ID}))
		s.Press(s.Frame.Words.T("involved.pen.offer"))
		s.Photo("involved-offer-"+name+".png", create)
	}
}
