package settings_test

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/settings"
	"keukentafel/app/ui/screen/trial"
)

func TestATestThatCannotBeginSaysWhy(t *testing.T) {
	d := kept()
	d.set.Channel = cloud
	d.trouble = casework.ErrBadAddress
	v := open(t, d)
	v.Press("Verbinding testen")
	if len(v.Failed) != 1 || !errors.Is(v.Failed[0], casework.ErrBadAddress) || v.Has("Het postvak werkt") {
		t.Errorf("told %v", v.Failed)
	}
	v.Press("Postvak kiezen")
	v.Press("Verbinding testen")
	if len(v.Failed) != 1 || !v.Has("explained: "+casework.ErrBadAddress.Error()) {
		t.Errorf("the panel says nothing; told %v", v.Failed)
	}
}

func TestATestThatWasStoppedSaysNothing(t *testing.T) {
	d := kept()
	d.set.Channel = cloud
	d.trouble = context.Canceled
	v := open(t, d)
	v.Press("Verbinding testen")
	if len(v.Failed) != 0 || v.Has("Het postvak werkt") {
		t.Errorf("told %v", v.Failed)
	}
}

func TestAnotherKindOfPlaceTakesTheRoomOfTheLastTest(t *testing.T) {
	d := kept()
	d.set.Channel = cloud
	d.report = seen("", nil)
	v := open(t, d)
	v.Press("Postvak kiezen")
	kinds := trial.Find(v.Stage, func(c *kit.Choice) bool { return c.Selected() == "webdav" })
	top := func() float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(kinds).Y }
	before := top()
	v.Press("Verbinding testen")
	if top() <= before {
		t.Fatalf("the kinds stand at %v, under the outcome of the test", top())
	}
	kinds.SetSelected("s3")
	kinds.OnChanged("s3")
	if top() != before || v.Has("Het postvak werkt") {
		t.Errorf("the kinds stand at %v, before at %v", top(), before)
	}
}

func TestWhoComesForTheMailboxOrTheRegisterSeesIt(t *testing.T) {
	for control, label := range map[string]string{"mailbox": "Postvak kiezen", "register": "Bestand van de gemeente openen"} {
		s := trial.New(t, trial.DeWit(), trial.Look{Size: fyne.NewSize(808, 700), Look: kit.Look{Zoom: 1.5}})
		d := kept()
		d.set.Channel = cloud
		s.Show(settings.New(settings.Needs{Frame: s.Frame, Desk: d, Focus: control, Backups: d, FolderWarnings: func(string) []string { return nil },
			MailboxWarnings: func(string) []string { return nil }, RemembersHere: func() bool { return false }}))
		button := trial.Find(s, func(b *kit.Button) bool { return trial.Called(b, label) })
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(button).Y
		if s.Window.Canvas().Focused() != fyne.Focusable(button) || top < 100 || top+button.Size().Height > 700 {
			t.Errorf("%s stands at %v; the focus is on %T", label, top, s.Window.Canvas().Focused())
		}
	}
}
