package main

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

// key presses a key where the focus is, or in the window.
func (h *house) key(name fyne.KeyName) {
	c := h.window.Canvas()
	if f := c.Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: name})
	} else if c.OnTypedKey() != nil {
		c.OnTypedKey()(&fyne.KeyEvent{Name: name})
	}
}

func (h *house) helpIsOpen() bool { return h.window.Canvas().Overlays().Top() != nil }

func TestHelpAtTheTableTellsOnlyOfTheTable(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(2)
	h.shell.Visit(route.Route{Name: route.Table, Family: id})
	h.key(fyne.KeyF1)
	said := h.texts()
	if !h.helpIsOpen() || !strings.Contains(said, "Vragen die mensen stellen") || strings.Contains(said, "Zoek in de hulp") || strings.Contains(said, "Alles\n") {
		t.Errorf("help at the table says:\n%s", said)
	}
	h.key(fyne.KeyEscape)
	if h.helpIsOpen() {
		t.Error("it stays open")
	}
	h.window.Canvas().Unfocus()
	h.window.Canvas().OnTypedRune()('?')
	if said := h.texts(); strings.Contains(said, "Naar Gezinnen") {
		t.Error("the keys to other families are listed at the table")
	}
}

func TestHelpOpensWhileOneTypesAndGivesTheFocusBack(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.shell.Visit(route.Route{Name: route.Families})
	var entry *kit.Entry
	trial.Each(h.window.Canvas(), func(o fyne.CanvasObject) {
		if e, ok := o.(*kit.Entry); ok {
			entry = e
		}
	})
	h.window.Canvas().Focus(entry)
	h.typeText("wit?")
	if h.helpIsOpen() || entry.Text != "wit?" {
		t.Fatalf("a question mark in a field opened help, or was lost: %q", entry.Text)
	}
	h.key(fyne.KeyF1)
	if said := h.texts(); !h.helpIsOpen() || !strings.Contains(said, "Dit is de lijst van al uw gezinnen.") {
		t.Fatalf("help says:\n%s", said)
	}
	h.key(fyne.KeyF1)
	h.key(fyne.KeyEscape)
	if h.helpIsOpen() || h.window.Canvas().Focused() != fyne.Focusable(entry) || entry.Text != "wit?" {
		t.Errorf("open %v, the focus is at %T", h.helpIsOpen(), h.window.Canvas().Focused())
	}
}

func TestHelpOpensOverAPanelAndLeavesItWhenItCloses(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.shortcut(fyne.KeyK)
	field := h.window.Canvas().Focused()
	h.typeText("De W")
	h.key(fyne.KeyF1)
	if said := h.texts(); !strings.Contains(said, "Zoek in de hulp") {
		t.Fatalf("it says:\n%s", said)
	}
	h.key(fyne.KeyEscape)
	if said := h.texts(); strings.Contains(said, "Zoek in de hulp") || !h.helpIsOpen() || h.window.Canvas().Focused() != field {
		t.Errorf("the panel below is gone, or has lost the focus:\n%s", said)
	}
}

func TestHelpIsAboutTheTabThatIsOpen(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	h.shell.Visit(route.Route{Name: route.Dossier, Family: id, Tab: route.TabPlan})
	h.alt(fyne.Key5)
	h.key(fyne.KeyF1)
	if said := h.texts(); !strings.Contains(said, "Elke kolom is een partner") {
		t.Errorf("help says:\n%s", said)
	}
	h.press("Verstrekkingen")
	if said := h.texts(); !strings.Contains(said, "gaat hier langs") {
		t.Errorf("a link leads to:\n%s", said)
	}
	h.press("Vorige")
	h.press("Toetsen")
	if said := h.texts(); !strings.Contains(said, "Zoeken en doen") || !strings.Contains(said, "In een vakje: nee") {
		t.Errorf("the keys are:\n%s", said)
	}
}

func TestAQuestionMarkListsTheKeysWhenNothingIsTyped(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.window.Canvas().Unfocus()
	h.window.Canvas().OnTypedRune()('?')
	if said := h.texts(); !strings.Contains(said, "Ctrl+K") || !strings.Contains(said, "Zoeken en doen") {
		t.Errorf("it says:\n%s", said)
	}
}

func TestHelpIsThereBeforeTheDoorIsOpen(t *testing.T) {
	h := newHouse(t)
	h.shell.Start()
	h.key(fyne.KeyF1)
	if said := h.texts(); !strings.Contains(said, "Stel een zin voor") || !strings.Contains(said, "De eerste keer maakt u een kluis") {
		t.Errorf("it says:\n%s", said)
	}
}

func TestALockTakesHelpAwayAndItOpensAgainAfterwards(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.key(fyne.KeyF1)
	h.shell.Lock("asked")
	if h.helpIsOpen() {
		t.Fatal("help stays over the locked door")
	}
	h.key(fyne.KeyF1)
	if said := h.texts(); !strings.Contains(said, "De wachtzin vergeten") {
		t.Errorf("it says:\n%s", said)
	}
}

func TestTheGateSpeaksTheOtherLanguageAndTheVaultKeepsIt(t *testing.T) {
	h := newHouse(t)
	h.shell.Start()
	h.press("English")
	if said := h.texts(); !strings.Contains(said, "Welcome to Keukentafel") {
		t.Fatalf("the gate says:\n%s", said)
	}
	h.typeText(passphrase)
	h.enterKey()
	h.typeText(passphrase)
	h.enterKey()
	code := h.codeOnScreen()
	h.press("I wrote it down")
	h.typeText(code)
	h.enterKey()
	h.press("Nederlands")
	h.press("English")
	h.typeText("Marieke Bos")
	h.enterKey()
	settings, err := h.door.Desk().Settings(t.Context())
	h.must(err)
	if said := h.texts(); settings.Language != "en" || !strings.Contains(said, "Start with a family") {
		t.Errorf("settings %q, the screen says:\n%s", settings.Language, said)
	}
	h.shell.Lock("asked")
	h.press("Nederlands")
	h.typeText(passphrase)
	h.enterKey()
	if said := h.texts(); !strings.Contains(said, "Begin met een gezin") {
		t.Errorf("after unlocking in Dutch it says:\n%s", said)
	}
}
