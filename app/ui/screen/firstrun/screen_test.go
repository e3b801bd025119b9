package firstrun_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/firstrun"
	"keukentafel/app/ui/screen/trial"
)

const code = "K7QD-93MX-PW2R-HT6B-Z4NE-81CV-YJ5G-1A0S-XF3V"

// start is the first run, and what came of it.
type start struct {
	*trial.Stage
	answer  error
	wait    bool
	later   []func()
	created []string
	typed   []string
	copied  string
	sheets  []string
	owner   casework.Profile
	done    int
	spoke   int // how often another language was asked for
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
	screen := firstrun.New(firstrun.Needs{Words: s.Frame.Words, Other: "English", Speak: func() { s.spoke++ }, Canvas: s.Window.Canvas, Code: known, Explain: s.Frame.Explain,
		Create: func(passphrase string, done func(string, error)) {
			s.created = append(s.created, passphrase)
			s.reply(func() { done(code, s.answer) })
		},
		Confirm: func(typed string, done func(error)) {
			s.typed = append(s.typed, typed)
			s.reply(func() { done(s.answer) })
		},
		Copy: func(text string) { s.copied = text }, Sheet: func(code string) { s.sheets = append(s.sheets, code) }, Done: func() { s.done++ }})
	s.show(screen)
	return s
}

func who(t *testing.T, look trial.Look) *start {
	t.Helper()
	s := &start{Stage: trial.New(t, trial.DeWit(), look)}
	s.show(firstrun.NewWho(firstrun.WhoNeeds{Words: s.Frame.Words, Other: "English", Speak: func() { s.spoke++ }, Canvas: s.Window.Canvas, Explain: s.Frame.Explain,
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
	s.types("paars gordijn wandelt zacht")
	s.types("paars gordijn wandelde zacht")
	if len(s.created) != 0 || !s.Has("niet gelijk") {
		t.Error("a vault was made with something that was typed once")
	}
}

func TestAWeakPassphraseIsRefusedBeforeAVaultIsMade(t *testing.T) {
	for typed, why := range map[string]string{"geheim": "minstens 12 tekens", "Welkom2026!!": "bekend wachtwoord", "vier fietsen in de gang": "te voorspelbaar"} {
		s := open(t, trial.Look{}, "")
		s.types(typed)
		s.types(typed)
		if len(s.created) != 0 || strings.Count(s.Texts(), why) != 2 { // at the meter and beside the field
			t.Errorf("%q: made %d vaults, says:\n%s", typed, len(s.created), s.Texts())
		}
	}
}

func TestARefusalOfTheVaultIsToldBesideTheField(t *testing.T) {
	s := open(t, trial.Look{}, "")
	s.answer = casework.ErrWeakPassphrase
	s.types("paars gordijn wandelt zacht")
	s.types("paars gordijn wandelt zacht")
	if !s.Has("explained: ") || s.Has("Schrijf deze herstelcode op") {
		t.Error("it is not said that the passphrase is weak")
	}
}

func TestTheMeterFollowsTheTyping(t *testing.T) {
	s := open(t, trial.Look{}, "")
	meter := trial.Find[*kit.Meter](s.Stage, nil)
	if meter.Tone() != kit.Neutral || !s.Has("Minstens 12 tekens") {
		t.Error("an empty field is judged already")
	}
	s.Write("welkom")
	if meter.Tone() != kit.Bad || !s.Has("Nog te kort") {
		t.Errorf("after one word: %v", meter.Tone())
	}
	s.Write(" paars gordijn wandelt zacht")
	if meter.Tone() != kit.Good || meter.Share() < 0.6 || !s.Has("eeuwen") {
		t.Errorf("after five words: %v, %v", meter.Tone(), meter.Share())
	}
}

func TestAProposalIsShownAndStillTypedOnceMore(t *testing.T) {
	s := open(t, trial.Look{}, "")
	s.Press("Stel een zin voor")
	proposed := trial.Find(s.Stage, func(e *kit.Entry) bool { return e.Text != "" })
	text := proposed.Text
	if proposed.Password || len(strings.Fields(proposed.Text)) != 5 {
		t.Fatalf("proposed %q, hidden %v", proposed.Text, proposed.Password)
	}
	s.Keys(fyne.KeyReturn, fyne.KeyReturn)
	if len(s.created) != 0 || !s.Has("niet gelijk") {
		t.Error("a proposal was taken that nobody learnt")
	}
	s.types(text)
	if len(s.created) != 1 || s.created[0] != text {
		t.Errorf("made %d vaults", len(s.created))
	}
}

func TestAMistypedGroupIsToldAtOnce(t *testing.T) {
	s := open(t, trial.Look{}, code)
	s.Press("Ik heb hem opgeschreven")
	s.Write("k7qd 93m")
	if s.Has("klopt niet") || !s.Has("1 van 9 groepjes") {
		t.Errorf("halfway the second group:\n%s", s.Texts())
	}
	s.Write("z")
	if !s.Has("Groepje 2 klopt niet") {
		t.Errorf("after a wrong letter:\n%s", s.Texts())
	}
	s.Keys(fyne.KeyBackspace)
	s.Write(strings.ReplaceAll(code[8:], "0", "o"))
	if s.Has("klopt niet") || !s.Has("9 van 9 groepjes") {
		t.Errorf("after the whole code:\n%s", s.Texts())
	}
}

func TestTheSheetIsSavedOnlyByWhoReadTheWarning(t *testing.T) {
	s := open(t, trial.Look{}, code)
	s.Press("Blad bewaren of printen")
	if len(s.sheets) != 0 || !s.Has("Verwijder het bestand") {
		t.Fatal("there is no warning")
	}
	s.Press("Annuleren")
	s.Press("Blad bewaren of printen")
	s.Press("Plek kiezen")
	if len(s.sheets) != 1 || s.sheets[0] != code {
		t.Errorf("saved %d sheets", len(s.sheets))
	}
}

func TestAnImpatientPersonMakesOneVault(t *testing.T) {
	s := open(t, trial.Look{}, "")
	s.wait = true
	s.types("paars gordijn wandelt zacht")
	s.types("paars gordijn wandelt zacht")
	s.types("")
	if len(s.created) != 1 || !s.Has("Even geduld") {
		t.Errorf("made %d vaults", len(s.created))
	}
}

func TestTheLanguageIsNotSwitchedWhileAVaultIsMade(t *testing.T) {
	s := open(t, trial.Look{}, "")
	s.Press("English")
	if s.spoke != 1 {
		t.Error("the language is not switched")
	}
	s = open(t, trial.Look{}, "")
	s.wait = true
	s.types("paars gordijn wandelt zacht")
	s.types("paars gordijn wandelt zacht")
	s.Press("English")
	if s.spoke != 0 {
		t.Error("beginning again would lose the recovery code")
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
	s.types("paars gordijn wandelt zacht")
	s.types("paars gordijn wandelt zacht")
	if !s.Has("K7QD") || !s.Has("XF3V") {
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
		"-wide":     {Size: fyne.NewSize(1280, 800)},
		"-contrast": {Size: fyne.NewSize(1024, 700), Look: kit.Look{Zoom: 1, HighContrast: true}},
		"-large":    {Size: fyne.NewSize(1024, 700), Look: kit.Look{Zoom: 1.5}},
	} {
		first := open(t, look, "")
		first.Photo("firstrun-passphrase"+name+".png", create)
		first.Write("Welkom2026!!")
		first.Photo("firstrun-weak"+name+".png", create)
		first.Press("Stel een zin voor")
		first.Photo("firstrun-strong"+name+".png", create)
		s := open(t, look, code)
		s.Photo("firstrun-code"+name+".png", create)
		s.Press("Ik heb hem opgeschreven")
		s.Write("k7qd 93mz")
		s.Photo("firstrun-typeback"+name+".png", create)
		who(t, look).Photo("firstrun-who"+name+".png", create)
	}
}
