package today_test

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/today"
	"keukentafel/app/ui/screen/trial"
)

// morning is a desk on which the day is as told.
type morning struct {
	tasks    []casework.Task
	offers   []casework.Offer
	outbox   []casework.Outgoing
	families []casework.Header
	shared   []casework.ReceivedSlice
	ending   []consent.LegalGround
	role     casework.Role
	trouble  error
}

func (m morning) Tasks(context.Context) ([]casework.Task, error)               { return m.tasks, m.trouble }
func (m morning) Offers(context.Context) ([]casework.Offer, error)             { return m.offers, nil }
func (m morning) Outbox(context.Context) ([]casework.Outgoing, error)          { return m.outbox, nil }
func (m morning) Families(context.Context) ([]casework.Header, error)          { return m.families, nil }
func (m morning) Slices(context.Context) ([]casework.ReceivedSlice, error)     { return m.shared, nil }
func (m morning) GroundsEnding(context.Context) ([]consent.LegalGround, error) { return m.ending, nil }
func (m morning) Profile(context.Context) (casework.Profile, error) {
	return casework.Profile{Name: "Marieke Bos", Role: m.role}, nil
}

func open(t *testing.T, m today.Desk) *trial.Stage {
	t.Helper()
	s := trial.New(t, trial.DeWit(), trial.Look{})
	s.Show(today.New(today.Needs{Frame: s.Frame, Desk: m}))
	return s
}

// busy is a day with one task of every kind.
func busy() morning {
	m := morning{families: make([]casework.Header, 8), offers: make([]casework.Offer, 1),
		outbox: []casework.Outgoing{{Kind: casework.LetterShare, State: consent.ReceiptQueued}, {Kind: casework.LetterReceipt, State: consent.ReceiptQueued}},
		shared: []casework.ReceivedSlice{{ID: "slice-1", From: casework.Card{Name: "Hanna Visser"}, Arrived: trial.Today.Time(),
			Slice: consent.Slice{Family: family.Family{Name: "Haddad"}}}}}
	names := []family.Text{"De Wit", "Jansen", "El Idrissi", "Van den Berg", "Kowalski", "Öztürk", "Smit", "Bakker"}
	for i, kind := range []casework.TaskKind{casework.TaskHandover, casework.TaskContribution, casework.TaskOverdue, casework.TaskReview,
		casework.TaskConsentOpen, casework.TaskConsentEnds, casework.TaskBirthday, casework.TaskUnadopted} {
		m.tasks = append(m.tasks, casework.Task{Kind: kind, Family: family.FamilyID("family-" + strconv.Itoa(i)), Name: names[i], Count: i%2 + 1, Day: "2026-11-20"})
	}
	return m
}

func TestWhatCannotBeReadIsTold(t *testing.T) {
	s := open(t, morning{trouble: casework.ErrDamaged})
	if len(s.Failed) != 1 || !errors.Is(s.Failed[0], casework.ErrDamaged) {
		t.Errorf("told %v", s.Failed)
	}
}

func TestAQuietDaySaysSo(t *testing.T) {
	s := open(t, morning{families: make([]casework.Header, 1)})
	if !s.Has("U bent bij") {
		t.Error("it does not say that one is up to date")
	}
}

func TestReceiptsAreNotCountedAsUnsent(t *testing.T) {
	s := open(t, busy())
	if !s.Has("1 bericht is nog niet verstuurd.") {
		t.Error("it counts the receipt as well")
	}
}

func TestEveryTaskSaysWhyAndLeadsToWhereItIsDone(t *testing.T) {
	tabs := map[string]string{"De Wit": route.TabOverview, "Jansen": route.TabContributions, "El Idrissi": route.TabPlan, "Van den Berg": route.TabPlan,
		"Kowalski": route.TabConsent, "Öztürk": route.TabConsent, "Smit": route.TabConsent, "Bakker": route.TabPlan}
	s := open(t, busy())
	if strings.Contains(s.Texts(), "⟦") {
		t.Error("a text is missing")
	}
	for name, tab := range tabs {
		s.Press(name)
		if went := s.Went[len(s.Went)-1]; went.Name != route.Dossier || went.Tab != tab || went.Family == "" {
			t.Errorf("%s leads to %v", name, went)
		}
	}
}

func TestWhatWasSharedOpensInItsOwnPlace(t *testing.T) {
	s := open(t, busy())
	s.Press("Haddad")
	if s.Went[0] != (route.Route{Name: route.Slice, Object: "slice-1"}) {
		t.Errorf("went to %v", s.Went)
	}
}

func TestWhoHasNothingToDoFindsTheKeyboardOnWhatWasShared(t *testing.T) {
	m := busy()
	m.tasks = nil
	s := open(t, m)
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(s.Went) != 1 || s.Went[0].Name != route.Slice {
		t.Errorf("Enter leads to %v", s.Went)
	}
}

func TestTheSampleFamilyNeedsItsFirstVersion(t *testing.T) {
	s := trial.New(t, trial.DeWit(), trial.Look{})
	s.Show(today.New(today.Needs{Frame: s.Frame, Desk: s.Desk}))
	for _, words := range []string{"Dag Marieke Bos", "dinsdag 24 november 2026", "De Wit", "Dit plan is nog niet vastgesteld"} {
		if !s.Has(words) {
			t.Errorf("it does not show %q", words)
		}
	}
}

// named is a task with names, of every kind that can have them.
func named() morning {
	m := morning{families: make([]casework.Header, 3)}
	for _, kind := range casework.TaskKinds() {
		t := casework.Task{Kind: kind, Family: family.FamilyID(kind), Name: "De Wit", Town: "Vechtstede", Count: 1, Day: "2026-12-10", About: "daan", AboutName: "Daan",
			Partner: "school", PartnerName: "Joost Brandsma", Missing: []family.Text{"Karim"}, Age: 12}
		switch kind {
		case casework.TaskPenFrozen, casework.TaskWarmTalk, casework.TaskHandover, casework.TaskContribution, casework.TaskOverdue, casework.TaskReview, casework.TaskUnadopted, casework.TaskDestructionAsked, casework.TaskDestructionDue:
			t.About, t.AboutName, t.Partner, t.Missing = "", "", "", nil
		}
		m.tasks = append(m.tasks, t)
	}
	return m
}

func TestEveryKindOfTaskSaysWhatToDoWithTheNames(t *testing.T) {
	s := open(t, named())
	s.Press("Nog")
	for _, said := range []string{"Karim moet nog antwoorden over Daan, voor Joost Brandsma, sinds 10 december 2026", "Daan wordt 12 op 10 december 2026 en beslist dan zelf mee",
		"vraag Karim opnieuw", "Karim zei ja over Daan, op een voorwaarde", "Daan vroeg om de eigen gegevens", "Vraag terug wat Joost Brandsma kreeg over Daan",
		"Na 10 december 2026 mag delen over Daan", "mag tot en met 10 december 2026"} {
		if !s.Has(said) {
			t.Errorf("%q is not said", said)
		}
	}
	if strings.Contains(s.Texts(), "⟦") || strings.Contains(s.Texts(), "{") {
		t.Error("a text is missing or has a hole")
	}
}

func TestATaskWithoutNamesSaysHowMany(t *testing.T) {
	m := morning{families: make([]casework.Header, 1)}
	for _, kind := range casework.TaskKinds() {
		m.tasks = append(m.tasks, casework.Task{Kind: kind, Family: family.FamilyID(kind), Name: "De Wit", Count: 2})
	}
	s := open(t, m)
	s.Press("Nog")
	if strings.Contains(s.Texts(), "⟦") || !s.Has("2 vragen om toestemming zijn nog niet beantwoord") {
		t.Errorf("it shows %s", s.Texts())
	}
}

func TestATaskAboutOneQuestionOpensThatQuestion(t *testing.T) {
	m := morning{families: make([]casework.Header, 1), tasks: []casework.Task{
		{Kind: casework.TaskConsentOpen, Family: "f", Name: "De Wit", Count: 1, About: "daan", AboutName: "Daan", Partner: "school", PartnerName: "Joost", Missing: []family.Text{"Karim"}},
		{Kind: casework.TaskConsentEnds, Family: "f", Name: "Jansen", Count: 3, About: "daan", AboutName: "Daan", Partner: "school", PartnerName: "Joost"}}}
	s := open(t, m)
	s.Press("De Wit")
	if want := (route.Route{Name: route.Dossier, Family: "f", Tab: route.TabConsent, Object: route.Question("daan", "school")}); s.Went[0] != want {
		t.Errorf("went to %v", s.Went[0])
	}
	s.Press("Jansen")
	if s.Went[1].Object != "" || !s.Has("voor 3 partners") {
		t.Errorf("three questions lead to %v", s.Went[1])
	}
}

func TestPicturesWithNames(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "today-names", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		return today.New(today.Needs{Frame: s.Frame, Desk: named()})
	}})
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "today", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		return today.New(today.Needs{Frame: s.Frame, Desk: busy()})
	}})
}

func TestAHundredTasksOfOneKindDoNotHideTheOthers(t *testing.T) {
	m := morning{families: make([]casework.Header, 100)}
	for i := range 100 {
		m.tasks = append(m.tasks, casework.Task{Kind: casework.TaskOverdue, Family: family.FamilyID(strconv.Itoa(i)), Name: family.Text("Gezin " + strconv.Itoa(i)), Count: 1})
	}
	s := open(t, m)
	if s.Has("Gezin 99") || !s.Has("Gezin 5") {
		t.Error("not just the most pressing ones are shown at first")
	}
	s.Press("Nog 94 tonen")
	if !s.Has("Gezin 99") {
		t.Error("the others cannot be reached")
	}
}

func TestWhatMustBeAnsweredOrDestroyedLeadsToWhereThatIsDone(t *testing.T) {
	m := morning{families: make([]casework.Header, 2), tasks: []casework.Task{
		{Kind: casework.TaskDestructionAsked, Family: "f-1", Name: "De Wit", Count: 1, Day: "2026-11-20"},
		{Kind: casework.TaskDestructionDue, Family: "f-2", Name: "Jansen", Count: 1, Day: "2026-11-20"}}}
	s := open(t, m)
	if strings.Contains(s.Texts(), "⟦") || !s.Has("geef antwoord") || !s.Has("De bewaartermijn is voorbij") {
		t.Errorf("it shows %s", s.Texts())
	}
	for name, id := range map[string]family.FamilyID{"De Wit": "f-1", "Jansen": "f-2"} {
		s.Press(name)
		if went := s.Went[len(s.Went)-1]; went != (route.Route{Name: route.Retention, Family: id}) {
			t.Errorf("%s leads to %v", name, went)
		}
	}
}

func TestARequestOpensThePageOfRightsAndARecallThatOfDisclosures(t *testing.T) {
	for kind, want := range map[casework.TaskKind]route.Route{
		casework.TaskRequest:     {Name: route.Rights, Family: "f"},
		casework.TaskRecall:      {Name: route.Dossier, Family: "f", Tab: route.TabDisclosures},
		casework.TaskRecallWaits: {Name: route.Dossier, Family: "f", Tab: route.TabDisclosures},
	} {
		s := open(t, morning{families: make([]casework.Header, 1), tasks: []casework.Task{{Kind: kind, Family: "f", Name: "De Wit", Count: 1}}})
		s.Press("De Wit")
		if len(s.Went) != 1 || s.Went[0] != want {
			t.Errorf("%s leads to %v", kind, s.Went)
		}
	}
}
