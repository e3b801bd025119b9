package main

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"keukentafel/app/casework"
	"keukentafel/app/ui"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

func owner() casework.Profile {
	return casework.Profile{Name: "Marieke Bos", House: "Gemeente Vechtstede", Function: "jeugdconsulent", Role: casework.RoleConsultant}
}

func TestTheFirstRunEndsOnAScreenThatSaysWhatToDo(t *testing.T) {
	h := newHouse(t)
	h.shell.Start()
	first := h.window.Canvas().Focused()
	h.typeText("kort")
	h.press("Verder")
	if said := h.texts(); !strings.Contains(said, "te kort") || h.door.State() != ui.AccessNone {
		t.Fatalf("a short passphrase was accepted:\n%s", said)
	}
	h.window.Canvas().Focus(first)
	h.typeText(" maar nu veel langer")
	h.press("Verder")
	if said := h.texts(); !strings.Contains(said, "niet gelijk") || h.door.State() != ui.AccessNone {
		t.Fatalf("a passphrase that was typed once was accepted:\n%s", said)
	}
	h.window.Canvas().Focus(first)
	h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	h.typeText("kort maar nu veel langer")
	h.press("Verder")
	code := h.codeOnScreen()
	h.press("Ik heb hem opgeschreven")
	h.typeText("AAAA-" + code[5:])
	h.press("Controleren")
	if said := h.texts(); !strings.Contains(said, "past niet") {
		t.Fatalf("a wrong recovery code was accepted:\n%s", said)
	}
	h.press("Toon de code nog eens")
	h.press("Ik heb hem opgeschreven")
	h.typeText(code)
	h.press("Controleren")
	h.typeText("Marieke Bos")
	h.press("Beginnen")
	if said := h.texts(); !strings.Contains(said, "Marieke Bos") || !strings.Contains(said, "Begin met een gezin") {
		t.Fatalf("the first screen is:\n%s", said)
	}
}

// codeOnScreen reads the recovery code that the first run shows.
func (h *house) codeOnScreen() string {
	h.Helper()
	var groups []string
	for line := range strings.SplitSeq(h.texts(), "\n") {
		if len(line) == 4 && strings.ToUpper(line) == line {
			groups = append(groups, line)
		}
	}
	if len(groups) == 9 {
		return strings.Join(groups, "-")
	}
	h.Fatalf("no recovery code on:\n%s", h.texts())
	return ""
}

func TestALockTakesTheFamilyOffTheScreenAndLosesNoHalfTypedSentence(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.press("Gezinnen")
	h.press("Nieuw gezin")
	h.typeText("Van der Half")
	h.shortcut(fyne.KeyL)
	if said := h.texts(); strings.Contains(said, "De Wit") || strings.Contains(said, "Van der Half") || !strings.Contains(said, "Welkom terug") {
		t.Fatalf("after the lock the window shows:\n%s", said)
	}
	h.typeText("een verkeerde zin")
	h.press("Openen")
	if !strings.Contains(h.texts(), "past niet") {
		t.Fatal("a wrong passphrase opened the door")
	}
	h.typeText(passphrase)
	h.press("Openen")
	if !strings.Contains(h.texts(), "Zoek") {
		t.Fatalf("after the unlock one is not where one was:\n%s", h.texts())
	}
	h.press("Nieuw gezin")
	h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	headers, err := h.door.Desk().Families(context.Background())
	h.must(err)
	if headers[0].Name != "Van der Half" {
		t.Error("the half-typed name did not come back")
	}
}

// shortcut presses Ctrl and a key.
func (h *house) shortcut(key fyne.KeyName) {
	shortcut := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
	h.Helper()
	if !h.shell.Press(shortcut) {
		h.Fatalf("Ctrl+%s does nothing", key)
	}
}

// alt presses Alt and a key.
func (h *house) alt(key fyne.KeyName) {
	h.Helper()
	if !h.shell.Press(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}) {
		h.Fatalf("Alt+%s does nothing", key)
	}
}

func TestEveryPlaceOpensInBothLanguagesAndShowsNoMissingText(t *testing.T) {
	h := newHouse(t)
	h.moveIn(20)
	for _, language := range []string{"nl", "en"} {
		settings, err := h.door.Desk().Settings(context.Background())
		h.must(err)
		settings.Language = language
		h.must(h.door.Desk().SaveSettings(context.Background(), settings))
		h.shortcut(fyne.KeyL)
		h.typeText(passphrase)
		h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		h.shell.Visit(route.Route{Name: route.Today}) // away from the table, where these keys do nothing
		for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5} {
			h.shortcut(key)
			h.looksGood(language + " " + string(key))
		}
		h.everyTab(language)
	}
}

// everyTab opens the family De Wit by its name, each of its tabs, and the
// table.
func (h *house) everyTab(language string) {
	h.Helper()
	h.shortcut(fyne.KeyK)
	h.typeText("wit vechtstede")
	h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	for n := range 8 {
		h.alt(fyne.KeyName('1' + rune(n)))
		tab := strconv.Itoa(n + 1)
		h.looksGood(language + " " + tab)
		if !strings.Contains(h.texts(), "Riet de Wit") {
			h.Errorf("%s %s does not say who coordinates", language, tab)
		}
	}
	h.shortcut(fyne.KeyT)
	h.looksGood(language + " table")
	h.shortcut(fyne.KeyK)
	h.shortcut(fyne.Key2)
	if said := h.texts(); strings.Contains(said, "slaat") || strings.Contains(said, "Çelik") {
		h.Errorf("%s table shows what is not for the table:\n%s", language, said)
	}
}

// looksGood fails on a missing text, an error panel or an empty place.
func (h *house) looksGood(where string) {
	h.Helper()
	said := h.texts()
	if strings.Contains(said, "⟦") || len(said) < 40 {
		h.Errorf("%s shows:\n%s", where, said)
	}
	if h.window.Canvas().Overlays().Top() != nil {
		h.Errorf("%s opened a panel by itself:\n%s", where, said)
	}
}

func TestAChangedSettingKeepsTheFocusWhereItWas(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.shortcut(fyne.Key5)
	h.press("Hoog contrast")
	check, ok := h.window.Canvas().Focused().(*kit.Check)
	if !ok || !check.Checked() {
		t.Fatalf("the focus is on %T", h.window.Canvas().Focused())
	}
	check.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	settings, err := h.door.Desk().Settings(context.Background())
	h.must(err)
	if settings.HighContrast {
		t.Error("a second press did not take it back")
	}
}
