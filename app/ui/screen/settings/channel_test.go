package settings_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

func (d *drawer) SaveChannel(_ context.Context, c casework.Channel, fresh casework.ChannelSecret) (casework.Settings, error) {
	if d.trouble == nil {
		d.set.Channel, d.fresh = c, fresh
	}
	return d.set, d.trouble
}

func (d *drawer) TestChannel(context.Context, casework.Channel, casework.ChannelSecret, func(casework.ChannelStep)) (casework.ChannelReport, error) {
	return d.report, d.trouble
}

var cloud = casework.Channel{Kind: casework.ChannelWebDAV, Address: "https://wolk.vechtstede.nl/dav/postvak", User: "wijkteam"}

// seen is a test of which one step failed.
func seen(failed string, why *casework.SendFailure) casework.ChannelReport {
	r := casework.ChannelReport{Usable: true}
	for _, name := range casework.ChannelSteps() {
		step := casework.ChannelStep{Name: name, Outcome: casework.StepPassed}
		if name == failed {
			step.Outcome, step.Failure = casework.StepFailed, why
		}
		r.Steps = append(r.Steps, step)
	}
	return r
}

func TestAnAddressThatCannotBeAMailboxStaysInThePanelWithTheReason(t *testing.T) {
	d := kept()
	d.trouble = casework.ErrBadAddress
	v := open(t, d)
	v.Press("Postvak kiezen")
	v.Press("Bewaren")
	if !v.set.Channel.None() || len(v.Said) != 0 || !v.Has("explained: ") {
		t.Errorf("kept %+v, said %v", v.set.Channel, v.Said)
	}
}

func TestATestNamesTheStepThatFailsAndWarnsOfTheRest(t *testing.T) {
	d := kept()
	d.set.Channel = cloud
	d.report = seen("reach", &casework.SendFailure{Reason: "login", Advice: casework.AdvicePerson, Err: casework.ErrMailboxRefuses})
	v := open(t, d)
	v.Press("Verbinding testen")
	if !v.Has("De plek bereiken: explained: ") || v.Has("Het postvak werkt") {
		t.Errorf("shown %s", v.Texts())
	}
	d.report = seen("write-once", &casework.SendFailure{Reason: "overwrites", Advice: casework.AdviceNever, Err: casework.ErrMailboxRefuses})
	v.Press("Verbinding testen")
	if !v.Has("Het postvak werkt. Er zijn wel aandachtspunten.") || !v.Has("Niets overschrijven: explained: ") || !v.Has("Niets overschrijven: mislukt") {
		t.Errorf("shown %s", v.Texts())
	}
	d.report = seen("", nil)
	v.Press("Verbinding testen")
	if !v.Has("Het postvak werkt.") || v.Has("mislukt") {
		t.Errorf("shown %s", v.Texts())
	}
}

func TestAPasswordIsHandedOverAndNeverShown(t *testing.T) {
	d := kept()
	d.set.Channel = cloud
	v := open(t, d)
	v.Press("Postvak kiezen")
	var secret *kit.Entry
	trial.Find(v.Stage, func(e *kit.Entry) bool {
		if e.Password && secret == nil { // the second one is of the proxy
			secret = e
		}
		return e.Password
	})
	if secret.Text != "" {
		t.Error("the old password stands in the panel")
	}
	secret.SetText("paraplu-zonder-baleinen")
	v.Press("Bewaren")
	if d.fresh.Password != "paraplu-zonder-baleinen" || d.set.Channel != cloud || d.applied != 1 || strings.Contains(v.Texts(), "paraplu") {
		t.Errorf("kept %+v, applied %d", d.set.Channel, d.applied)
	}
}

func TestPicturesOfAMailbox(t *testing.T) {
	create := trial.Create(t)
	d := kept()
	d.set.Channel = cloud
	d.report = seen("write-once", &casework.SendFailure{Reason: "overwrites", Advice: casework.AdviceNever, Err: casework.ErrMailboxRefuses})
	for name, look := range map[string]trial.Look{"": {}, "-large": {Size: fyne.NewSize(808, 700), Look: kit.Look{Zoom: 1.5}}, "-contrast": {Look: kit.Look{HighContrast: true}}} {
		s := trial.New(t, trial.DeWit(), look)
		v := &visit{s, d, screen(s, d)}
		v.Show(v.screen)
		v.Press("Postvak kiezen")
		v.Photo("settings-mailbox-webdav"+name+".png", create)
		v.Press("Verbinding testen")
		v.Photo("settings-mailbox-tested"+name+".png", create)
		kinds := trial.Find(s, func(c *kit.Choice) bool { return c.Selected() == "webdav" })
		kinds.SetSelected("s3")
		kinds.OnChanged("s3")
		v.Photo("settings-mailbox-s3"+name+".png", create)
	}
	trial.Photos(t, trial.Album{Name: "settings-cloud", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		return screen(s, d)
	}})
}
