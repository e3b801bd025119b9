package table

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

// reads tells whether a text stands on the screen.
func (k *talk) reads(text string) bool { return strings.Contains(k.text(), text) }

// passes lets time go by, a minute at a time as a clock does.
func (k *talk) passes(minutes int) {
	for range minutes {
		k.now = k.now.Add(time.Minute)
		k.minute()
	}
}

func TestTheClockSaysHowMuchIsLeftAndThenToTakeTheTime(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("story")
	k.passes(3)
	if !k.reads("Nog ongeveer 12 minuten voor dit deel") {
		t.Error("after three of fifteen minutes it does not say that twelve are left")
	}
	k.next()
	if !k.reads("Nog ongeveer 12 minuten") {
		t.Error("the second question of a step begins to count anew")
	}
	k.passes(40)
	if !k.reads("Neem gerust de tijd") {
		t.Error("after the plan it does not say to take the time")
	}
	trial.Each(k.window.Canvas(), func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.Button); ok && b.String() == "Neem gerust de tijd" && b != k.screen.clock {
			t.Error("the time is told twice")
		}
	})
	k.screen.Close()
	k.minute()
	if len(k.waits) > 0 {
		t.Error("the clock goes on after the table was left")
	}
}

// next goes to the next question.
func (k *talk) next() { k.screen.next() }

func TestTheClockLooksTheSameWhenTheTimeIsOver(t *testing.T) {
	k := begin(t, deWit(nil))
	inks := func() (list []any) {
		trial.Walk(k.screen.clock, func(o fyne.CanvasObject) {
			if text, ok := o.(*canvas.Text); ok {
				list = append(list, text.Color)
			}
		})
		return list
	}
	early := inks()
	k.passes(90)
	if late := inks(); len(early) == 0 || len(late) != len(early) || late[0] != early[0] {
		t.Error("the clock changes colour when time is over")
	}
}

func TestTheClockCanBePutAwayAndTheTalkMadeLonger(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("story")
	k.press("table.time-left.other", "n", 15)
	k.tapIn(k.lang.T("table.minutes", "minutes", 120))
	k.press("table.close")
	if !k.reads("Nog ongeveer 24 minuten voor dit deel") {
		t.Error("a talk of two hours does not give a step more time")
	}
	k.press("table.time-left.other", "n", 24)
	k.tapIn(k.lang.T("table.time-hide"))
	k.press("table.close")
	if k.reads("Nog ongeveer") {
		t.Error("the clock cannot be put away")
	}
	k.lockAndUnlock()
	if k.reads("Nog ongeveer") || k.screen.length != 120 {
		t.Error("after a lock the clock is back or the length forgotten")
	}
}

func TestABreakHidesEverythingAndStopsTheClock(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("readback")
	k.passes(1)
	k.press("table.pause")
	k.passes(30)
	if text := k.text(); strings.Contains(text, "De Wit") || strings.Contains(text, "Daan") || !strings.Contains(text, k.lang.T("table.pause-title")) {
		t.Error("during the break the family can be read")
	}
	at := k.screen.at
	k.shortcut(fyne.KeyPageDown, fyne.KeyModifierShortcutDefault)
	if k.screen.at != at {
		t.Error("a key goes on behind the curtain")
	}
	k.key(fyne.KeySpace)
	if !k.reads("Nog ongeveer 2 minuten") || !k.reads("De Wit") {
		t.Error("after the break the talk is not where it was, with two of three minutes left")
	}
}

func TestAfterLunchTheTalkGoesOnWhereItWas(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("worries")
	k.part("worry")
	k.screen.now.(*notes).typed.focus()
	k.types("Soms is de")
	k.passes(5)
	desk := k.screen.needs.Desk
	k.press("table.stop")
	k.screen.Close()
	k.now = k.now.Add(90 * time.Minute)
	k.screen = k.open(desk)
	if k.screen.stages[k.screen.at].id != "worries" || !k.screen.asks("worry") {
		t.Error("after lunch one is at another question")
	}
	if !k.reads("Nog ongeveer 2 minuten") {
		t.Error("the lunch is counted, or the time before it is not")
	}
	if !k.reads("Soms is de") {
		t.Error("what was half typed is gone")
	}
	k.now = k.now.Add(24 * time.Hour)
	k.lockAndUnlock()
	if k.screen.at != 0 {
		t.Error("the talk of the next day does not begin at the beginning")
	}
}

func TestAPartnerWhoComesLateSitsDownInTwoPresses(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("worries")
	joost := k.dossier().Family.Partners[0]
	k.press("table.arrivals")
	k.tapIn(partnerButton(k.lang, joost))
	meeting, _ := meetingOf(k.dossier().Plan, today)
	if !strings.Contains(string(meeting.Others), string(joost.Label())) {
		t.Fatal("Joost is not recorded as present")
	}
	k.press("table.close")
	if !k.reads("7  " + partnerButton(k.lang, joost)) {
		t.Error("Joost cannot be chosen as who speaks")
	}
	k.press("table.arrivals")
	k.tapIn(partnerButton(k.lang, joost))
	if meeting, _ := meetingOf(k.dossier().Plan, today); strings.Contains(string(meeting.Others), string(joost.Label())) {
		t.Error("Joost cannot leave")
	}
}

// tapIn taps what is called so in the panel.
func (k *talk) tapIn(label string) {
	k.Helper()
	var last, hit fyne.Tappable
	trial.Walk(k.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if t, ok := o.(fyne.Tappable); ok {
			last = t
		}
		if says, ok := o.(interface{ String() string }); ok && says.String() == label && hit == nil {
			hit = last
		}
		if text, ok := o.(*canvas.Text); ok && text.Text == label && hit == nil {
			hit = last
		}
	})
	if hit == nil {
		k.Fatalf("nothing in the panel is called %q", label)
	}
	hit.Tapped(&fyne.PointEvent{})
}
