package main

import (
	"context"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/ui"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// ask opens the finder and types.
func (h *house) ask(text string) {
	h.Helper()
	h.shortcut(fyne.KeyK)
	h.typeText(text)
}

func (h *house) title() string { return h.window.Title() }

// picture keeps the window when KEUKENTAFEL_PICTURES names a folder.
func (h *house) picture(name string) {
	h.Helper()
	folder := os.Getenv("KEUKENTAFEL_PICTURES")
	if folder == "" {
		return
	}
	size := h.window.Canvas().Size() // the test driver lays out anew for another size only
	h.window.Resize(size.AddWidthHeight(1, 0))
	h.window.Resize(size)
	file, err := os.Create(filepath.Join(folder, name+".png"))
	h.must(err)
	h.must(png.Encode(file, h.window.Canvas().Capture()))
	h.must(file.Close())
}

func TestWhatNobodyIsCalledOffersToLookInAllTexts(t *testing.T) {
	h := newHouse(t)
	h.moveIn(3)
	h.ask("giraffe")
	if said := h.texts(); !strings.Contains(said, "0 gevonden") || !strings.Contains(said, "in alle teksten") {
		t.Fatalf("the finder shows:\n%s", said)
	}
	h.key(fyne.KeyReturn)
	if said := h.texts(); !strings.Contains(said, "0 gevonden") || strings.Contains(said, "in alle teksten") {
		t.Fatalf("after the search the finder shows:\n%s", said)
	}
}

func TestATextIsFoundInTheDossiersAndOpensThere(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	dossier, err := h.door.Desk().Dossier(context.Background(), id)
	h.must(err)
	goal := string(dossier.Plan.Goals[0].Words)
	h.shell.Visit(route.Route{Name: route.Families})
	h.ask(goal)
	h.key(fyne.KeyReturn)
	if !strings.Contains(h.texts(), "In de tekst") {
		t.Fatalf("the goal is not found:\n%s", h.texts())
	}
	h.key(fyne.KeyReturn)
	if !strings.Contains(h.texts(), "Riet de Wit") {
		t.Errorf("it opens:\n%s", h.texts())
	}
}

func TestTheFinderDoesWhatIsTyped(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	settings := func() (on bool, size float32, language string) {
		set, err := h.door.Desk().Settings(context.Background())
		h.must(err)
		return set.HighContrast, set.TextSize, set.Language
	}
	h.ask("contrast")
	h.key(fyne.KeyReturn)
	if on, _, _ := settings(); !on {
		t.Error("the contrast is as it was")
	}
	h.ask("letters vergroten")
	h.key(fyne.KeyReturn)
	if _, size, _ := settings(); size != 1.25 {
		t.Errorf("the text is %v", size)
	}
	h.ask("engels")
	h.key(fyne.KeyReturn)
	if _, _, language := settings(); language != "en" {
		t.Error("the language is as it was")
	}
	h.ask("new family")
	h.key(fyne.KeyReturn)
	h.typeText("Haddad")
	h.key(fyne.KeyReturn)
	if !strings.Contains(h.texts(), "Family Haddad") {
		t.Errorf("after a new family one is at:\n%s", h.texts())
	}
	h.ask("table wit")
	h.key(fyne.KeyReturn)
	if !strings.Contains(h.texts(), "De Wit") || strings.Contains(h.texts(), "Haddad") {
		t.Errorf("at the table:\n%s", h.texts())
	}
	h.shell.Visit(route.Route{Name: route.Today})
	h.ask("lock")
	h.key(fyne.KeyReturn)
	if h.door.State() == ui.AccessOpen {
		t.Error("the door is open")
	}
}

func TestTheFinderForgivesASlipAndGoesByKeys(t *testing.T) {
	h := newHouse(t)
	h.moveIn(5)
	h.ask("vechtsteed wit")
	h.picture("finder-slip")
	if said := h.texts(); !strings.Contains(said, "lijkt op wat u typte") {
		t.Fatalf("the finder shows:\n%s", said)
	}
	h.key(fyne.KeyDown)
	h.key(fyne.KeyUp)
	h.key(fyne.KeyReturn)
	if !strings.Contains(h.texts(), "Riet de Wit") {
		t.Errorf("it opens:\n%s", h.texts())
	}
}

func TestWithoutWordsTheFinderGoesWhereOneWas(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	for _, tab := range []string{route.TabPlan, route.TabConsent} {
		h.shell.Visit(route.Route{Name: route.Dossier, Family: id, Tab: tab})
	}
	h.shell.Visit(route.Route{Name: route.Partners})
	h.shortcut(fyne.KeyK)
	h.picture("finder-recent")
	h.key(fyne.KeyDown)
	h.key(fyne.KeyReturn)
	plan, err := h.door.Desk().Dossier(context.Background(), id)
	h.must(err)
	if !strings.Contains(h.texts(), string(plan.Plan.Goals[0].Words)) {
		t.Errorf("it opens:\n%s", h.texts())
	}
	h.ask("postvak")
	h.key(fyne.KeyReturn)
	if !strings.Contains(h.title(), "Postvak") {
		t.Errorf("it opens %q", h.title())
	}
}

func TestATableOfWhichTheFamilyIsElsewhereIsNotOffered(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.ask("tafel jansen")
	if said := h.texts(); strings.Contains(said, "Aan tafel met") {
		t.Errorf("the finder shows:\n%s", said)
	}
	if _, ok := h.window.Canvas().Focused().(*kit.Entry); !ok {
		t.Error("one cannot type on")
	}
}

func TestPictureOfTheFinder(t *testing.T) {
	h := newHouse(t)
	h.moveIn(30)
	h.ask("de")
	h.picture("finder")
	h.window.Resize(fyne.NewSize(1024, 700))
	h.picture("finder-narrow")
	if !strings.Contains(h.texts(), "De beste 30") {
		t.Error("it is not said that there is more")
	}
}

func TestAnActionOfTheOpenFamilyIsFoundAtOnceAndHasTheFocus(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	dossier, err := h.door.Desk().Dossier(context.Background(), id)
	h.must(err)
	action := string(dossier.Plan.Goals[0].Actions[0].What)
	h.shell.Visit(route.Route{Name: route.Families})
	h.ask(action)
	if strings.Contains(h.texts(), "Actie") {
		t.Fatalf("an action of a family that is closed is found:\n%s", h.texts())
	}
	h.key(fyne.KeyEscape)
	h.shell.Visit(route.Route{Name: route.Dossier, Family: id, Tab: route.TabOverview})
	h.ask(action)
	if !strings.Contains(h.texts(), "Actie") {
		t.Fatalf("the finder shows:\n%s", h.texts())
	}
	h.key(fyne.KeyReturn)
	if focused, ok := h.window.Canvas().Focused().(fyne.CanvasObject); !ok || !strings.Contains(called(focused), action) {
		t.Errorf("the focus is on %T", h.window.Canvas().Focused())
	}
}
