package firstrun_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/firstrun"
	"keukentafel/app/ui/screen/trial"
)

const code = "K7QD-93MX-PW2R-HT6B-Z4NE-81CV-YJ5G-LA0S-XF3U"

// start is the first run, and what came of it.
type start struct {
	*trial.Stage
	answer  error
	wait    bool
	later   []func()
	created []string
	typed   []string
	copied  string
	owner   casework.Profile
	done    int
}

func (s *start) reply(do func()) {
	if s.wait {
		s.later = append(s.later, do)
		return
	}
	do()
}

func open(t *testing.T, look trial.Look, known string) *start {
	t.Helper()
	s := &start{Stage: trial.New(t, trial.DeWit(), look)}
	screen := firstrun.New(firstrun.Needs{Words: s.Frame.Words, Canvas: s.Window.Canvas, Code: known, Explain: s.Frame.Explain,
		Create: func(passphrase string, done func(string, error)) {
			s.created = append(s.created, passphrase)
			s.reply(func() { done(code, s.answer) })
		},
		Confirm: func(typed string, done func(error)) {
			s.typed = append(s.typed, typed)
			s.reply(func() { done(s.answer) })
		},
		Copy: func(text string) { s.copied = text }, Done: func() { s.done++ }})
	s.show(screen)
	return s
}

func who(t *testing.T, look trial.Look) *start {
	t.Helper()
	s := &start{Stage: trial.New(t, trial.DeWit(), look)}
	s.show(firstrun.NewWho(firstrun.WhoNeeds{Words: s.Frame.Words, Canvas: s.Window.Canvas, Explain: s.Frame.Explain,
		SetUp: func(p casework.Profile, done func(error)) {
			s.created = append(s.created, string(p.Name))
			s.reply(func() {
				if p.Name.Empty() {
					done(family.ErrEmpty)
					return
				}
				s.owner = p
				done(s.answer)
			})
		}, Done: func() { s.done++ }}))
	return s
}

func (s *start) show(screen interface {
	Content() fyne.CanvasObject
	Open()
}) {
	s.Window.SetContent(kit.Backdrop(screen.Content()))
	screen.Open()
	s.Settle()
}

// types types a text where the focus is, and Enter.
func (s *start) types(text string) {
	s.Write(text)
	s.Keys(fyne.KeyReturn)
}

func TestAPassphraseIsTypedTwiceTheSame(t *testing.T) {
	s := open(t, trial.Look{}, "")
	s.types("vier losse woorden samen")
	s.types("vier losse worden samen")
	if len(s.created) != 0 || !s.Has("niet gelijk") {
		t.Error("a vault was made with something that was typed once")
	}
}

func TestAWeakPassphraseIsRefusedBesideTheField(t *testing.T) {
	s := open(t, trial.Look{}, "")
	s.answer = casework.ErrWeakPassphrase
	s.types("geheim")
	s.types("geheim")
	if !s.Has("explained: ") || s.Has("Schrijf deze herstelcode op") {
		t.Error("it is not said that the passphrase is weak")
	}
}

func TestAnImpatientPersonMakesOneVault(t *testing.T) {
	s := open(t, trial.Look{}, "")
	s.wait = true
	s.types("vier losse woorden samen")
	s.types("vier losse woorden samen")
	s.types("")
	if len(s.created) != 1 || !s.Has("Even geduld") {
		t.Errorf("made %d vaults", len(s.created))
	}
}

func TestNobodyComesInBeforeTheCodeProvedItself(t *testing.T) {
	s := open(t, trial.Look{}, code)
	s.Press("Ik heb hem opgeschreven")
	if s.Has("K7QD") {
		t.Error("the code can be copied from the screen")
	}
	s.answer = casework.ErrWrongCode
	s.types("K7QD")
	if s.done != 0 || !s.Has("explained: ") {
		t.Error("a wrong code was enough")
	}
}

func TestTheFirstRunGoesByKeyboardAlone(t *testing.T) {
	s := open(t, trial.Look{}, "")
	s.types("vier losse woorden samen")
	s.types("vier losse woorden samen")
	if !s.Has("K7QD") || !s.Has("XF3U") {
		t.Fatal("the recovery code is not shown")
	}
	s.types("") // written down
	s.types(code)
	if s.done != 1 || len(s.typed) != 1 || s.typed[0] != code {
		t.Errorf("done %d times, typed %d", s.done, len(s.typed))
	}
}

func TestTheCodeIsShownAgainAndCopied(t *testing.T) {
	s := open(t, trial.Look{}, code)
	s.Press("Ik heb hem opgeschreven")
	s.Press("Toon de code nog eens")
	s.Press("Kopiëren")
	if s.copied != code {
		t.Errorf("copied %q", s.copied)
	}
}

func TestWhoWorksHereNeedsAName(t *testing.T) {
	s := who(t, trial.Look{})
	s.types("")
	if s.done != 0 || !s.Has("explained: ") {
		t.Error("nobody works here")
	}
}

func TestAnImpatientOwnerIsSetUpOnce(t *testing.T) {
	s := who(t, trial.Look{})
	s.wait = true
	s.types("Joost Brandsma")
	s.types("")
	if len(s.created) != 1 {
		t.Errorf("set up %d times", len(s.created))
	}
}

func TestWhoWorksHereIsAName(t *testing.T) {
	s := who(t, trial.Look{})
	s.types("Joost Brandsma")
	if s.done != 1 || s.owner.Name != "Joost Brandsma" || s.owner.Role != casework.RoleConsultant {
		t.Errorf("done %d times, role %s", s.done, s.owner.Role)
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	for name, look := range map[string]trial.Look{
		"-wide":  {Size: fyne.NewSize(1280, 800)},
		"-large": {Size: fyne.NewSize(1024, 700), Look: kit.Look{Zoom: 1.5}},
	} {
		open(t, look, "").Photo("firstrun-passphrase"+name+".png", create)
		s := open(t, look, code)
		s.Photo("firstrun-code"+name+".png", create)
		s.Press("Ik heb hem opgeschreven")
		s.Photo("firstrun-typeback"+name+".png", create)
		who(t, look).Photo("firstrun-who"+name+".png", create)
	}
}
