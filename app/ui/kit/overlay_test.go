package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/words"
)

func TestEnterDoesNotDestroyByAccident(t *testing.T) {
	program(t, Look{})
	w := stage(t, laptop, Body(""))
	Ask(w.Canvas(), words.NL, Question{Title: "Vernietigen?", Text: "Kan niet terug.", Yes: "Vernietigen", Danger: true}, func() { t.Error("it was destroyed") })
	pressKey(w.Canvas(), fyne.KeyReturn)
	if len(w.Canvas().Overlays().List()) != 0 {
		t.Error("Enter on Annuleren leaves the question open")
	}
}

func TestEscapeClosesAndTheFocusGoesBack(t *testing.T) {
	program(t, Look{})
	b := Primary("Vraag", IconNone, nil)
	w := stage(t, laptop, Down(0, b, NewEntry("")))
	heard := false
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { heard = true })
	w.Canvas().Focus(b)
	Ask(w.Canvas(), words.NL, Question{Title: "Versturen?", Text: long, Yes: "Versturen"}, func() { t.Error("it was sent") })
	pressKey(w.Canvas(), fyne.KeyEscape)
	if len(w.Canvas().Overlays().List()) != 0 {
		t.Fatal("the question is still there")
	}
	if w.Canvas().Focused() != fyne.Focusable(b) {
		t.Error("the focus did not go back")
	}
	pressKey(w.Canvas(), fyne.KeyEscape)
	if !heard {
		t.Error("the window does not hear keys any more")
	}
}

func TestALetterBelongsToAFieldFirstAndThenToThePanel(t *testing.T) {
	program(t, Look{})
	w := stage(t, laptop, Body(""))
	field, box, heard := NewEntry(""), NewCheck("Voorgelezen", nil), ""
	NewPanel("Antwoord", Down(0, field, box), Primary("Sluiten", IconNone, nil)).OnLetter(func(r rune) { heard += string(r) }).Show(w.Canvas())
	test.Type(field, "j")
	if heard != "" || field.Text != "j" {
		t.Error("typing a word in a field does something else too")
	}
	w.Canvas().Focus(box)
	test.Type(box, "n")
	if heard != "n" {
		t.Errorf("the panel heard %q", heard)
	}
}

func TestTabStaysInsideAPanel(t *testing.T) {
	program(t, Look{})
	outside := NewEntry("")
	w := stage(t, laptop, outside)
	Ask(w.Canvas(), words.NL, Question{Title: "Versturen?", Text: long, Yes: "Versturen"}, func() {})
	for range 5 {
		w.Canvas().FocusNext()
		if w.Canvas().Focused() == fyne.Focusable(outside) {
			t.Fatal("the focus went outside")
		}
	}
}

func TestEnterConfirmsAnOrdinaryQuestion(t *testing.T) {
	program(t, Look{})
	w := stage(t, laptop, Body(""))
	sent := false
	Ask(w.Canvas(), words.NL, Question{Title: "Versturen?", Text: long, Yes: "Versturen"}, func() { sent = true })
	pressKey(w.Canvas(), fyne.KeyReturn)
	if !sent {
		t.Error("it was not sent")
	}
}

func TestAFormStaysOpenWhileSomethingIsWrong(t *testing.T) {
	program(t, Look{})
	w := stage(t, laptop, Body(""))
	name := NewEntry("")
	done := false
	AskForm(w.Canvas(), words.NL, Form{
		Title: "Nieuw gezin", Submit: "Maken", Fields: []fyne.CanvasObject{NewField("Naam", "", name)},
		Check: func() string {
			if name.Text == "" {
				return "Vul een naam in."
			}
			return ""
		},
		Done: func() { done = true },
	})
	if w.Canvas().Focused() != fyne.Focusable(name) {
		t.Error("the first field does not have the focus")
	}
	pressKey(w.Canvas(), fyne.KeyReturn)
	if done {
		t.Fatal("it was done with an empty name")
	}
	test.Type(name, "De Wit")
	pressKey(w.Canvas(), fyne.KeyReturn)
	if !done || len(w.Canvas().Overlays().List()) != 0 {
		t.Error("it was not done")
	}
}

func TestALongPanelFitsTheWindow(t *testing.T) {
	program(t, Look{Zoom: 2})
	w := stage(t, laptop, Body(""))
	var lines []fyne.CanvasObject
	for range 40 {
		lines = append(lines, Prose(long))
	}
	next := Primary("Verder", IconNone, func() {})
	p := NewPanel("Lang", Down(10, lines...), next)
	p.Show(w.Canvas())
	foot := fyne.CurrentApp().Driver().AbsolutePositionForObject(next).Y + next.Size().Height
	if foot > laptop.Height {
		t.Errorf("its button ends at %v, below a window of %v", foot, laptop.Height)
	}
	pos, size := p.place(laptop)
	if pos.X < 0 || pos.Y < 0 || size.Height > laptop.Height || size.Width > laptop.Width {
		t.Errorf("it stands at %v with %v", pos, size)
	}
}

func TestATapBesideAListClosesItButNotAQuestion(t *testing.T) {
	program(t, Look{})
	s := NewSelect("Kies", []Option{{ID: "a", Label: "A"}})
	w := stage(t, laptop, Down(0, s))
	test.Tap(s)
	test.TapCanvas(w.Canvas(), fyne.NewPos(900, 650))
	if len(w.Canvas().Overlays().List()) != 0 {
		t.Error("the list is still open")
	}
	Ask(w.Canvas(), words.NL, Question{Title: "Versturen?", Yes: "Ja"}, func() {})
	test.TapCanvas(w.Canvas(), fyne.NewPos(5, 5))
	if len(w.Canvas().Overlays().List()) != 1 {
		t.Error("the question went away unanswered")
	}
}

func TestAToastGoesAwayByItselfAndCanBeUndone(t *testing.T) {
	program(t, Look{})
	var later func()
	toasts := newToasts(func(_ time.Duration, f func()) func() { later = f; return func() {} })
	w := stage(t, laptop, Layers(Body("inhoud"), toasts))
	undone := 0
	toasts.Say(Toast{Text: "Verwijderd", Action: "Terug", Act: func() { undone++ }})
	w.Canvas().FocusNext()
	pressKey(w.Canvas(), fyne.KeyReturn)
	if undone != 1 || len(toasts.box.Objects) != 0 {
		t.Errorf("undone %d times", undone)
	}
	if toasts.Press() {
		t.Error("a toast that is gone can still be pressed")
	}
	toasts.Say(Toast{Text: "Verwijderd", Action: "Terug", Act: func() { undone++ }})
	if !toasts.Press() || undone != 2 || len(toasts.box.Objects) != 0 {
		t.Errorf("by keyboard it was undone %d times", undone)
	}
	toasts.Say(Toast{Text: "Bewaard"})
	later()
	if len(toasts.box.Objects) != 0 {
		t.Error("the toast is still there")
	}
}

func TestAQuestionThatAPanelOpenedStaysWhenThePanelCloses(t *testing.T) {
	program(t, Look{})
	w := stage(t, laptop, Body(""))
	outer := 0
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { outer++ })
	first := NewPanel("Eerst", Body("een"))
	first.Show(w.Canvas())
	second := NewPanel("Dan", Body("twee"))
	second.Show(w.Canvas())
	first.Close()
	if list := w.Canvas().Overlays().List(); len(list) != 1 || list[0] != fyne.CanvasObject(second.overlay) {
		t.Fatalf("%d panels are left", len(list))
	}
	second.Close()
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if outer != 1 {
		t.Error("the keys did not go back to the window")
	}
}
