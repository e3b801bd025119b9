package main

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui"
	"keukentafel/app/ui/background"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/cmd/internal/session"
)

// watched is the door, which also says why it was locked, and can be told that
// the disk is full.
type watched struct {
	*door
	why  []casework.LockReason
	full bool
}

func (w *watched) Lock(why casework.LockReason) error {
	if w.State() == ui.AccessOpen {
		w.why = append(w.why, why)
	}
	return w.door.Lock(why)
}

func (w *watched) Drafts() casework.Drafts { return fullDisk{w.door.Drafts(), w} }

type journal = casework.Drafts

type fullDisk struct {
	journal
	door *watched
}

func (f fullDisk) SaveDraft(key string, text family.Text) error {
	if f.door.full {
		return casework.ErrDiskFull
	}
	return f.journal.SaveDraft(key, text)
}

func watchedHouse(t *testing.T) (*house, *watched) {
	t.Helper()
	h := newHouse(t)
	w := &watched{door: h.door}
	h.shell.Access = w
	return h, w
}

// isLocked fails when anything but the closed door is to be seen.
func (h *house) isLocked() {
	h.Helper()
	if said := h.texts(); !strings.Contains(said, "Welkom terug") || strings.Contains(said, "Wit") {
		h.Fatalf("after the lock the window shows:\n%s", said)
	}
	if h.window.Title() != "Keukentafel" {
		h.Errorf("the window is called %q", h.window.Title())
	}
	if h.window.Canvas().Overlays().Top() != nil {
		h.Errorf("something lies over the closed door:\n%s", h.texts())
	}
	if h.door.State() != ui.AccessLocked {
		h.Error("the vault is still open")
	}
}

func (h *house) unlock() {
	h.Helper()
	h.typeText(passphrase)
	h.press("Openen")
	if h.door.State() != ui.AccessOpen {
		h.Fatalf("the door stays closed:\n%s", h.texts())
	}
}

// enter presses Enter as Fyne does when nothing has the focus.
func (h *house) enter() {
	h.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestTheProgramLocksWhenTheSystemSaysSoAndTellsWhy(t *testing.T) {
	h, w := watchedHouse(t)
	id := h.moveIn(0)
	h.shell.Visit(route.Route{Name: route.Dossier, Family: id, Tab: route.TabPlan})
	events := []session.Event{session.Suspend, session.ScreenLocked, session.Shutdown}
	for _, e := range events {
		h.shell.Lock(reasonOf(e))
		h.isLocked()
		h.shell.Lock(reasonOf(e)) // a screensaver may tell it twice
		h.unlock()
	}
	h.shortcut(fyne.KeyL)
	h.isLocked()
	want := []casework.LockReason{casework.LockSuspend, casework.LockScreen, casework.LockShutdown, casework.LockAsked}
	if !slices.Equal(w.why, want) {
		t.Errorf("locked for %v", w.why)
	}
}

func TestAfterANightAsleepTheProgramIsLocked(t *testing.T) {
	h, w := watchedHouse(t)
	h.moveIn(0)
	now := time.Now()
	h.shell.Clock = func() time.Time { return now }
	h.press("Gezinnen")
	now = now.Add(9 * time.Minute)
	h.passes(20 * time.Second)
	if h.door.State() != ui.AccessOpen {
		t.Fatal("locked too early")
	}
	now = now.Round(0).Add(8 * time.Hour) // the clock on the wall went on, that of the processor stood still
	h.passes(20 * time.Second)
	h.isLocked()
	if !slices.Equal(w.why, []casework.LockReason{casework.LockIdle}) {
		t.Errorf("locked for %v", w.why)
	}
}

func TestAtTheTableTheSentenceAndTheStepComeBack(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	h.shell.Visit(route.Route{Name: route.Table, Family: id, Object: "story"})
	h.shell.Visit(route.Route{Name: route.Table, Family: id, Object: "worries"})
	h.area().Focus()
	h.typeText("Sinds de zomer slaapt Noor slecht, en")
	before := h.texts()
	h.shell.Lock(casework.LockSuspend)
	h.isLocked()
	h.unlock()
	after := h.texts()
	if h.area().Text() != "Sinds de zomer slaapt Noor slecht, en" || firstLines(after) != firstLines(before) {
		t.Errorf("before:\n%s\n\nafter:\n%s", before, after)
	}
}

// firstLines are the head of the table, which names the step.
func firstLines(said string) string {
	lines := strings.SplitN(said, "\n", 4)
	return strings.Join(lines[:min(3, len(lines))], "\n")
}

func TestInAnOpenPanelTheSentenceComesBackAndNoKeyReachesWhatIsGone(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.press("Gezinnen")
	h.press("Nieuw gezin")
	h.typeText("Van der Half")
	h.window.Canvas().Unfocus()
	h.shell.Lock(casework.LockScreen)
	h.isLocked()
	h.enter()
	h.isLocked()
	h.unlock()
	families, err := h.door.Desk().Families(context.Background())
	h.must(err)
	if len(families) != 1 {
		t.Error("Enter at the closed door did what the panel would have done")
	}
	h.press("Nieuw gezin")
	if entry, ok := h.window.Canvas().Focused().(*kit.Entry); !ok || entry.Text != "Van der Half" {
		t.Error("the half-typed name is lost")
	}
}

func TestInTheConsentPanelTheOpinionOfAChildComesBack(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	h.shell.Visit(route.Route{Name: route.Dossier, Family: id, Tab: route.TabConsent})
	area := h.openOpinion()
	area.Focus()
	h.typeText("Ik wil niet dat school weet van")
	h.shell.Lock(casework.LockScreen)
	h.isLocked()
	h.unlock()
	if h.openOpinion().Text() != "Ik wil niet dat school weet van" {
		t.Error("what the child said is lost")
	}
}

// openOpinion opens the question about Daan, in which his own opinion stands.
func (h *house) openOpinion() *kit.Area {
	h.Helper()
	h.window.Resize(fyne.NewSize(1281, 800)) // the matrix draws what is in sight
	h.window.Resize(fyne.NewSize(1280, 800))
	for _, press := range []string{"Daan, schuldhulp", "Overnemen", "Verder"} {
		h.press(press)
	}
	return h.area()
}

// area is the last field of several lines in the window.
func (h *house) area() *kit.Area {
	h.Helper()
	var found *kit.Area
	trial.Each(h.window.Canvas(), func(o fyne.CanvasObject) {
		if area, ok := o.(*kit.Area); ok {
			found = area
		}
	})
	if found == nil {
		h.Fatalf("there is no field of several lines in:\n%s", h.texts())
	}
	return found
}

func TestInTheSettingsWhatWasTypedIsStored(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.shortcut(fyne.Key5)
	trial.Each(h.window.Canvas(), func(o fyne.CanvasObject) {
		if e, ok := o.(*kit.Entry); ok && e.Text == "jeugdconsulent" {
			h.window.Canvas().Focus(e)
		}
	})
	h.window.Canvas().Focused().(*kit.Entry).SetText("")
	h.typeText("regisseur")
	h.shell.Lock(casework.LockSuspend)
	h.isLocked()
	h.unlock()
	if said := h.texts(); !strings.Contains(said, "regisseur") || !strings.Contains(said, "Beveiliging") {
		t.Errorf("the settings show:\n%s", said)
	}
}

func TestWordsThatTheDiskRefusedAtTheLockAreNotLost(t *testing.T) {
	h, w := watchedHouse(t)
	h.moveIn(0)
	h.press("Gezinnen")
	h.press("Nieuw gezin")
	h.typeText("Van der Half")
	w.full = true
	h.shell.Lock(casework.LockIdle)
	h.isLocked()
	h.passes(time.Minute)
	h.isLocked() // nothing that was still to be done opens a panel over it
	w.full = false
	h.unlock()
	h.shell.Lock(casework.LockIdle) // stores it
	h.unlock()
	h.press("Nieuw gezin")
	if entry, ok := h.window.Canvas().Focused().(*kit.Entry); !ok || entry.Text != "Van der Half" {
		t.Error("the half-typed name is lost")
	}
}

// leisurely runs work when the test says so.
type leisurely struct {
	ctx  context.Context
	jobs *[]func()
}

func (r leisurely) Run(work func(context.Context) error, done func(error)) func() {
	ctx, cancel := context.WithCancel(r.ctx)
	*r.jobs = append(*r.jobs, func() {
		err := work(ctx)
		if r.ctx.Err() == nil {
			done(err)
		}
	})
	return cancel
}

func (r leisurely) Start(t background.Task) func() {
	return r.Run(func(ctx context.Context) error { return t.Work(ctx, func(float32) {}) }, t.Done)
}

func (r leisurely) Scope() (background.Runner, func()) {
	ctx, cancel := context.WithCancel(r.ctx)
	return leisurely{ctx, r.jobs}, cancel
}

func (r leisurely) work() {
	jobs := *r.jobs
	*r.jobs = nil
	for _, job := range jobs {
		job()
	}
}

// silent is a mailbox that answers nothing, and hears when it is given up.
type silent struct{ heard func(context.Context) }

func (silent) Check(casework.Channel, casework.ChannelSecret) error { return nil }

func (s silent) Probe(ctx context.Context, _ casework.Channel, _ casework.ChannelSecret, _ func(casework.ChannelStep)) (casework.ChannelReport, error) {
	s.heard(ctx)
	return casework.ChannelReport{}, casework.ErrLocked
}

func TestAJobThatRunsIsStoppedAndShowsNothingOverTheClosedDoor(t *testing.T) {
	for name, before := range map[string]time.Duration{"seen": time.Second, "not seen yet": 0} {
		h := newHouse(t)
		runner := leisurely{t.Context(), &[]func(){}}
		h.shell.Runner = runner
		probed, wentOn := false, false
		h.moveIn(0)
		h.door.Desk().Channels = silent{func(ctx context.Context) { probed, wentOn = true, ctx.Err() == nil }}
		settings, err := h.door.Desk().Settings(t.Context())
		h.must(err)
		settings.Mailbox = t.TempDir()
		h.must(h.door.Desk().SaveSettings(t.Context(), settings))
		h.shortcut(fyne.Key5)
		h.press("Verbinding testen")
		if h.passes(before); before > 0 && h.window.Canvas().Overlays().Top() == nil {
			t.Fatal("the job is not shown")
		}
		h.shell.Lock(casework.LockSuspend)
		h.passes(time.Second)
		runner.work()
		if probed && wentOn {
			t.Errorf("%s: the job went on behind the closed door", name)
		}
		h.isLocked()
	}
}

func TestAnUnlockThatIsUnderWayWhenTheComputerGoesToSleepIsTakenBack(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	runner := leisurely{t.Context(), &[]func(){}}
	h.shell.Runner = runner
	h.shell.Lock(casework.LockAsked)
	h.typeText(passphrase)
	h.press("Openen")
	h.shell.Lock(casework.LockSuspend)
	runner.work()
	h.isLocked()
	h.typeText(passphrase)
	h.press("Openen")
	runner.work()
	if h.door.State() != ui.AccessOpen {
		t.Error("after that the door does not open any more")
	}
}

func TestAnUnfinishedChoiceOfAFolderIsGoneToo(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.shortcut(fyne.Key5)
	h.press("Map kiezen")
	h.press("Bladeren")
	if over := len(h.window.Canvas().Overlays().List()); over < 2 {
		t.Fatalf("%d panels are open", over)
	}
	h.shell.Lock(casework.LockScreen)
	h.isLocked()
	h.unlock()
	if !strings.Contains(h.texts(), "Beveiliging") {
		t.Errorf("one is not where one was:\n%s", h.texts())
	}
}

func TestTheQuestionWhoWorksHereIsLockedToo(t *testing.T) {
	h := newHouse(t)
	code, err := h.door.Create(passphrase)
	h.must(err)
	h.must(h.door.Confirm(code))
	h.shell.Start()
	h.typeText("Marieke Bos")
	h.shell.Lock(casework.LockSuspend)
	h.isLocked()
	h.unlock()
	if !strings.Contains(h.texts(), "Beginnen") {
		t.Errorf("it is not asked again:\n%s", h.texts())
	}
}

func TestTheSettingsSayAtWhichMomentsThisComputerLocks(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.shortcut(fyne.Key5)
	if !strings.Contains(h.texts(), "meldt niet dat hij gaat slapen of dat u het scherm vergrendelt") {
		t.Error("it is not said that this computer tells nothing")
	}
	h.shell.Covers(ui.Coverage{Suspend: true, Screen: true})
	h.press("Gezinnen")
	h.shortcut(fyne.Key5)
	if !strings.Contains(h.texts(), "Vergrendelt ook als de computer gaat slapen en als u het scherm vergrendelt.") {
		t.Error("it is not said when it locks")
	}
}
