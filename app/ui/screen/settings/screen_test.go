package settings_test

import (
	"context"
	"errors"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/settings"
	"keukentafel/app/ui/screen/trial"
)

// drawer is a desk of which only the settings are of interest, and the door
// beside it.
type drawer struct {
	safe
	townhall
	set      casework.Settings
	me       casework.Profile
	applied  int
	locked   int
	here     bool
	trouble  error
	warnings map[string][]string // of a folder as mailbox
	changed  []string            // old and new passphrase
	renewed  []string            // recovery codes that were typed back
	sheets   int
	head     casework.Letterhead
	logoBad  error // why a logo is refused
	fresh    casework.ChannelSecret
	report   casework.ChannelReport // of a test of a mailbox
}

func (d *drawer) Settings(context.Context) (casework.Settings, error) { return d.set, nil }
func (d *drawer) Profile(context.Context) (casework.Profile, error)   { return d.me, nil }

func (d *drawer) SaveSettings(_ context.Context, s casework.Settings) error {
	if d.trouble == nil {
		d.set = s
	}
	return d.trouble
}

func (d *drawer) SetUp(_ context.Context, p casework.Profile) (casework.Profile, error) {
	if p.Name.Empty() {
		return p, family.ErrEmpty
	}
	d.me = p
	return p, nil
}

const newCode = "K7QD-93MX-PW2R-HT6B-Z4NE-81CV-YJ5G-1A0S-XF3V"

type visit struct {
	*trial.Stage
	*drawer
	screen *settings.Screen
}

func kept() *drawer {
	set := casework.DefaultSettings()
	return &drawer{set: set, me: casework.Profile{Name: "Marieke Bos", House: "Gemeente Vechtstede", Function: "jeugdconsulent", Key: "key"}}
}

func open(t *testing.T, d *drawer) *visit {
	t.Helper()
	s := trial.New(t, trial.DeWit(), trial.Look{})
	v := &visit{s, d, screen(s, d)}
	v.Show(v.screen)
	return v
}

func screen(s *trial.Stage, d *drawer) *settings.Screen {
	s.Picked = trial.Picked{Folder: "/shared/post"}
	return settings.New(settings.Needs{Frame: s.Frame, Desk: d, Apply: func(casework.Settings, string) { d.applied++ }, Lock: func() { d.locked++ },
		Backups: d, FolderWarnings: func(folder string) []string { return d.warnings[folder] },
		MailboxWarnings: func(folder string) []string { return d.warnings[folder] },
		ChangePassword: func(old, next string) error {
			d.changed = []string{old, next}
			return d.trouble
		},
		ReplaceCode: func(string) (string, error) { return newCode, d.trouble },
		ConfirmCode: func(typed string) error {
			if d.trouble == nil {
				d.renewed = append(d.renewed, typed)
			}
			return d.trouble
		},
		Copy: func(string) {}, Sheet: func(string) { d.sheets++ },
		RememberHere: func(on bool) error {
			d.here = on && d.trouble == nil
			return d.trouble
		},
		RemembersHere: func() bool { return d.here }})
}

// field is the nth field to type in, from the top, that of a panel included.
func (v *visit) field(holds string) *kit.Entry {
	return trial.Find(v.Stage, func(e *kit.Entry) bool { return e.Text == holds })
}

func (v *visit) check(n int) *kit.Check {
	var found []*kit.Check
	trial.Find(v.Stage, func(c *kit.Check) bool {
		found = append(found, c)
		return true
	})
	return found[n]
}

func TestASettingThatCannotBeStoredIsNotShown(t *testing.T) {
	d := kept()
	d.trouble = casework.ErrDiskFull
	v := open(t, d)
	v.check(0).OnChanged(true)
	if v.applied != 0 || len(v.Failed) != 1 || v.set.HighContrast {
		t.Errorf("applied %d times, told %v", v.applied, v.Failed)
	}
}

func TestAKeyringThatDoesNotHelpIsToldAndTheBoxSaysNo(t *testing.T) {
	d := kept()
	d.trouble = casework.ErrNoKeyring
	v := open(t, d)
	here := v.check(1)
	here.SetChecked(true)
	here.OnChanged(true)
	if here.Checked() || len(v.Failed) != 1 || !errors.Is(v.Failed[0], casework.ErrNoKeyring) {
		t.Errorf("checked %v, told %v", here.Checked(), v.Failed)
	}
}

func TestANameIsNeeded(t *testing.T) {
	v := open(t, kept())
	v.field("Marieke Bos").SetText("")
	v.Press("Bewaren")
	if v.me.Name != "Marieke Bos" || !v.Has("explained: ") {
		t.Error("the name was removed")
	}
}

func TestEveryChangeWorksAtOnce(t *testing.T) {
	v := open(t, kept())
	v.check(0).OnChanged(true)
	if v.applied != 1 || !v.set.HighContrast {
		t.Errorf("applied %d times, settings %+v", v.applied, v.set)
	}
}

func TestANewNameIsStored(t *testing.T) {
	v := open(t, kept())
	v.field("Marieke Bos").SetText("Marieke Bos-de Jong")
	v.Press("Bewaren")
	if v.me.Name != "Marieke Bos-de Jong" || v.me.Key != "key" || len(v.Said) != 1 {
		t.Errorf("said %v", v.Said)
	}
}

func TestANameThatWasTypedIsNotLostWhenOneLeaves(t *testing.T) {
	v := open(t, kept())
	v.field("jeugdconsulent").SetText("regisseur")
	v.screen.Close()
	if v.me.Function != "regisseur" {
		t.Error("what was typed is gone")
	}
}

func TestTheHouseIsLockedAtOnce(t *testing.T) {
	v := open(t, kept())
	v.Press("Nu vergrendelen")
	if v.locked != 1 {
		t.Error("it was not locked")
	}
}

func TestItIsSaidHonestlyWhatThisComputerDoesNotTell(t *testing.T) {
	for also, want := range map[settings.LocksAlso]string{
		{}:                            "Deze computer meldt niet dat hij gaat slapen of",
		{Suspend: true}:               "Deze computer meldt niet dat u het scherm vergrendelt",
		{Screen: true}:                "Deze computer meldt niet dat hij gaat slapen:",
		{Suspend: true, Screen: true}: "Vergrendelt ook als de computer gaat slapen en als u het scherm vergrendelt.",
	} {
		s := trial.New(t, trial.DeWit(), trial.Look{})
		d := kept()
		needs := settings.Needs{Backups: &safe{}, FolderWarnings: func(string) []string { return nil }, Frame: s.Frame, Desk: d, Also: also, RemembersHere: func() bool { return false }}
		s.Show(settings.New(needs))
		if !s.Has(want) {
			t.Errorf("%+v does not say %q", also, want)
		}
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "settings", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		d := kept()
		d.set.Mailbox = "/mnt/gedeeld/keukentafel/postvak"
		return screen(s, d)
	}})
	v := open(t, kept())
	v.Press("Wachtzin wijzigen")
	v.Press("Wachtzin wijzigen")
	v.Photo("settings-passphrase.png", create)
}

func TestAMailboxThatNobodyCanReachIsSaid(t *testing.T) {
	d := kept()
	d.warnings = map[string][]string{"/alone": {"Deze map staat alleen hier."}}
	for _, folder := range []string{"/alone", "/shared", ""} {
		d.set.Mailbox = folder
		if v := open(t, d); v.Has("Deze map staat alleen hier.") != (folder == "/alone") {
			t.Errorf("%q: %s", folder, v.Texts())
		}
	}
}
