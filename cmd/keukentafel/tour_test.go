package main

import (
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/route"
)

// moveInAlone is moveIn without any family.
func (h *house) moveInAlone() {
	h.Helper()
	code, err := h.door.Create(passphrase)
	h.must(err)
	h.must(h.door.Confirm(code))
	_, err = h.door.Desk().SetUp(h.Context(), owner())
	h.must(err)
	h.shell.Start()
}

// sample is the family of the tour, when it is here.
func (h *house) sample() (family.FamilyID, bool) {
	h.Helper()
	s, here, err := h.door.Desk().Sample(h.Context())
	h.must(err)
	return s.Family, here
}

func TestWhoWroteInTheSampleIsAskedBeforeItIsThrownAway(t *testing.T) {
	h := newHouse(t)
	h.moveInAlone()
	h.press("Rondkijken")
	id, _ := h.sample()
	_, err := h.door.Desk().PutGoal(t.Context(), id, family.Goal{Words: "Zelf proberen"})
	h.must(err)
	h.press("Voorbeeld weggooien")
	if _, here := h.sample(); !here || !strings.Contains(h.texts(), "U schreef in het voorbeeldgezin") {
		t.Fatalf("it was thrown away unasked, or nothing is asked:\n%s", h.texts())
	}
	h.press("Nog houden")
	if _, here := h.sample(); !here {
		t.Fatal("it was thrown away though it should be kept")
	}
	h.press("Voorbeeld weggooien")
	h.press("Voorbeeld weggooien")
	if _, here := h.sample(); here || !strings.Contains(h.texts(), "Begin met een gezin") {
		t.Errorf("here %v, it says:\n%s", here, h.texts())
	}
}

func TestTheTourWalksThroughTheProgramByKeysAndIsThrownAway(t *testing.T) {
	h := newHouse(t)
	h.moveInAlone()
	h.press("Rondkijken")
	id, here := h.sample()
	if !here {
		t.Fatal("there is no sample family")
	}
	for step := 1; step <= 8; step++ {
		said := h.texts()
		if !strings.Contains(said, "stap "+strconv.Itoa(step)+" van 8") || strings.Contains(said, "⟦") || strings.Contains(said, "Er staat een voorbeeldgezin") {
			t.Fatalf("step %d says:\n%s", step, said)
		}
		if step > 1 && !strings.Contains(said, "(voorbeeld)") {
			t.Errorf("step %d does not say that the family is a sample", step)
		}
		if step < 8 {
			h.key(fyne.KeyF8)
		}
	}
	h.press("Uitleg inklappen")
	if said := h.texts(); strings.Contains(said, "Dit was de rondleiding") || !strings.Contains(said, "Delen of afdrukken") {
		t.Errorf("folded it says:\n%s", said)
	}
	h.press("Uitleg tonen")
	h.key(fyne.KeyF7)
	if !strings.Contains(h.texts(), "stap 7 van 8") {
		t.Error("F7 does not go back")
	}
	h.press("Voorbeeld weggooien")
	if _, here := h.sample(); here {
		t.Fatal("the sample is still here")
	}
	headers, err := h.door.Desk().Families(t.Context())
	h.must(err)
	log, err := h.door.Desk().Vault.Log(t.Context(), casework.LogFilter{Family: id})
	h.must(err)
	if len(headers) != 0 || log[0].Event != audit.FamilyShred || strings.Contains(h.texts(), "Rondleiding, stap") {
		t.Errorf("%d families, logged %s last:\n%s", len(headers), log[0].Event, h.texts())
	}
	h.shell.Lock(casework.LockAsked)
	h.typeText(passphrase)
	h.enterKey()
	if said := h.texts(); strings.Contains(said, "Niet alles in de kluis klopt") || !strings.Contains(said, "Begin met een gezin") {
		t.Errorf("after unlocking it says:\n%s", said)
	}
}

func TestTheTourGoesOnWhereOneStoppedAlsoAfterALock(t *testing.T) {
	h := newHouse(t)
	h.moveInAlone()
	h.press("Rondkijken")
	h.key(fyne.KeyF8)
	h.key(fyne.KeyF8)
	h.press("Later verder")
	if said := h.texts(); strings.Contains(said, "Rondleiding, stap") || !strings.Contains(said, "Er staat een voorbeeldgezin") {
		t.Fatalf("after stopping it says:\n%s", said)
	}
	h.shell.Lock(casework.LockAsked)
	h.typeText(passphrase)
	h.enterKey()
	h.press("Rondleiding")
	if said := h.texts(); !strings.Contains(said, "stap 3 van 8") {
		t.Errorf("it goes on with:\n%s", said)
	}
	headers, err := h.door.Desk().Families(t.Context())
	h.must(err)
	if len(headers) != 1 {
		t.Errorf("there are %d families", len(headers))
	}
}

func TestTheFirstRunTakesFewPresses(t *testing.T) {
	h := newHouse(t)
	h.shell.Start()
	presses := 0
	enter := func(text string) {
		if text != "" {
			h.typeText(text)
		}
		h.enterKey()
		presses++
	}
	enter(passphrase)
	enter(passphrase)
	code := h.codeOnScreen()
	enter("") // written down
	enter(code)
	enter("Marieke Bos")
	enter("De Wit")
	if said := h.texts(); presses != 6 || !strings.Contains(said, "Gezin De Wit") || !strings.Contains(said, "Aan tafel") {
		t.Errorf("after %d presses it says:\n%s", presses, said)
	}
}

func TestAFileThatWasGivenIsOpenedFromTheFirstDay(t *testing.T) {
	h := newHouse(t)
	h.moveInAlone()
	h.press("Kaart openen")
	if h.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no file is asked for")
	}
	h.key(fyne.KeyEscape)
	for top := h.window.Canvas().Overlays().Top(); top != nil; top = h.window.Canvas().Overlays().Top() {
		h.window.Canvas().Overlays().Remove(top)
	}
	h.shell.Visit(route.Route{Name: route.Today})
	h.shell.Visit(route.Route{Name: route.Partners})
	if h.window.Canvas().Overlays().Top() != nil {
		t.Error("who comes back is asked for a file again")
	}
}

// TestPicturesOfHelpAndTour keeps pictures in the folder of
// KEUKENTAFEL_PICTURES, to look at.
func TestPicturesOfHelpAndTour(t *testing.T) {
	folder := os.Getenv("KEUKENTAFEL_PICTURES")
	if folder == "" {
		t.Skip("set KEUKENTAFEL_PICTURES to a folder to look at the screens")
	}
	for name, look := range map[string]struct {
		size     fyne.Size
		zoom     float32
		contrast bool
	}{"wide": {fyne.NewSize(1280, 800), 1, false}, "contrast": {fyne.NewSize(1024, 700), 1, true}, "large": {fyne.NewSize(1024, 700), 1.5, false}} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t)
			h.window.Resize(look.size)
			code, err := h.door.Create(passphrase)
			h.must(err)
			h.must(h.door.Confirm(code))
			_, err = h.door.Desk().SetUp(t.Context(), owner())
			h.must(err)
			set := casework.DefaultSettings()
			set.TextSize, set.HighContrast = look.zoom, look.contrast
			h.must(h.door.Desk().SaveSettings(t.Context(), set))
			h.shell.Start()
			h.photo(folder, "start-"+name)
			h.press("Rondkijken")
			for step := 1; step <= 8; step++ {
				h.photo(folder, "tour-"+strconv.Itoa(step)+"-"+name)
				if step < 8 {
					h.key(fyne.KeyF8)
				}
			}
			h.shell.Help()
			h.photo(folder, "help-page-"+name)
			h.press("Toetsen")
			h.photo(folder, "help-keys-"+name)
			h.press("Alles")
			h.photo(folder, "help-index-"+name)
			h.typeText("moeilijke woorden")
			h.enterKey()
			h.photo(folder, "help-words-"+name)
			h.press("Sluiten")
			id, _ := h.sample()
			h.shell.Visit(route.Route{Name: route.Table, Family: id})
			h.shell.Help()
			h.photo(folder, "help-table-"+name)
			h.shell.Lock(casework.LockAsked)
			h.photo(folder, "unlock-"+name)
		})
	}
}

func (h *house) photo(folder, name string) {
	h.Helper()
	size := h.window.Canvas().Size()
	h.window.Resize(size.AddWidthHeight(1, 0))
	h.window.Resize(size)
	file, err := os.Create(filepath.Join(folder, name+".png"))
	h.must(err)
	h.must(png.Encode(file, h.window.Canvas().Capture()))
	h.must(file.Close())
}
