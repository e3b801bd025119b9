package main

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// tray is a printer of which the paper can be taken.
type tray struct {
	papers  [][]byte
	jobs    []casework.PrintJob
	none    bool
	refuses bool
}

// Printers are two, or none.
func (p *tray) Printers(context.Context) ([]casework.Printer, error) {
	if p.none {
		return nil, casework.ErrNoPrinter
	}
	return []casework.Printer{{Name: "Spreekkamer", Usual: true, TwoSided: true}, {Name: "Balie"}}, nil
}

// Print lays the paper in the tray.
func (p *tray) Print(_ context.Context, j casework.PrintJob, paper []byte) error {
	if p.refuses {
		return casework.NotPrinted(errors.New("no paper"))
	}
	p.papers, p.jobs = append(p.papers, paper), append(p.jobs, j)
	return nil
}

// proof opens De Wit, and the pages of the sheet for the family.
func (h *house) proof() {
	h.Helper()
	h.shortcut(fyne.KeyK)
	h.typeText("wit vechtstede")
	h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	h.press("Bekijk het gezinsblad")
	if !strings.Contains(h.texts(), "Pagina 1 van 2") {
		h.Fatalf("no pages are shown:\n%s", h.texts())
	}
}

// events counts an event in the log of a family.
func (h *house) events(id family.FamilyID, event audit.Event) int {
	h.Helper()
	log, err := h.door.Desk().Log(h.Context(), casework.LogFilter{Family: id})
	h.must(err)
	return len(slices.DeleteFunc(log, func(e audit.Entry) bool { return e.Event != event }))
}

func (h *house) given(id family.FamilyID) int {
	h.Helper()
	d, err := h.door.Desk().Dossier(h.Context(), id)
	h.must(err)
	return len(d.Register)
}

func TestLookingAtThePagesPrintsNothingAndLeavesNoFile(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	before := h.given(id)
	h.proof()
	h.press("Afdrukken")
	if !strings.Contains(h.texts(), "Afdrukken is geven") {
		t.Fatalf("nothing says what printing is:\n%s", h.texts())
	}
	h.press("Annuleren")
	h.press("Sluiten")
	if len(h.printer.papers) != 0 || len(h.shown) != 0 || h.given(id) != before || h.events(id, audit.DocumentView) != 1 {
		t.Errorf("%d papers, %d files, %d lines", len(h.printer.papers), len(h.shown), h.given(id)-before)
	}
	h.isGone(h.door.folder + "/viewing")
}

func TestWhatIsPrintedIsInTheRegisterAndTheLogAndOnPaper(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	before := h.given(id)
	h.proof()
	h.press("Afdrukken")
	h.press("Afdrukken")
	if len(h.printer.papers) != 1 || !strings.HasPrefix(string(h.printer.papers[0]), "%PDF-") {
		t.Fatalf("%d papers in the tray:\n%s", len(h.printer.papers), h.texts())
	}
	if h.printer.jobs[0] != (casework.PrintJob{Printer: "Spreekkamer", Copies: 1}) {
		t.Errorf("asked %+v", h.printer.jobs[0])
	}
	if h.given(id) != before+1 || h.events(id, audit.DocumentPrint) != 1 || h.events(id, audit.DocumentPrintFailed) != 0 {
		t.Error("it is not in the register and the log")
	}
	h.isGone(h.door.folder + "/viewing")
}

func TestAPrinterThatRefusesIsToldAndLogged(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	h.printer.refuses = true
	h.proof()
	h.press("Afdrukken")
	h.press("Afdrukken")
	if !strings.Contains(h.texts(), "De printer nam het blad niet aan") {
		t.Errorf("nothing says so:\n%s", h.texts())
	}
	if h.events(id, audit.DocumentPrint) != 1 || h.events(id, audit.DocumentPrintFailed) != 1 {
		t.Error("the log does not tell it")
	}
}

func TestWithoutAPrinterThePaperIsOpenedToBePrintedElsewhere(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	h.printer.none = true
	h.proof()
	h.press("Afdrukken")
	if !strings.Contains(h.texts(), "geen printer gevonden") {
		t.Fatalf("the window says:\n%s", h.texts())
	}
	h.press("Openen om af te drukken")
	if len(h.shown) != 1 || h.events(id, audit.DocumentPrint) != 1 {
		t.Fatalf("%d opened, %d printed", len(h.shown), h.events(id, audit.DocumentPrint))
	}
	h.shortcut(fyne.KeyL)
	h.isGone(h.shown[0])
}

func TestThePagesAreGoneAfterTheLock(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.proof()
	h.shortcut(fyne.KeyL)
	if strings.Contains(h.texts(), "Pagina 1 van") {
		t.Errorf("the pages stay:\n%s", h.texts())
	}
}

func TestBothSidesArePrintedOnlyWhenThatWasTicked(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.proof()
	h.press("Afdrukken")
	h.press("Dubbelzijdig, als de printer dat kan")
	if folder := os.Getenv("KEUKENTAFEL_PICTURES"); folder != "" {
		h.photo(folder, "print")
	}
	h.press("Afdrukken")
	if len(h.printer.jobs) != 1 || !h.printer.jobs[0].TwoSided {
		t.Errorf("asked %+v", h.printer.jobs)
	}
}
