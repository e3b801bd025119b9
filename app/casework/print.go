package casework

import (
	"context"
	"errors"
	"fmt"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Errors of printing.
var (
	// ErrNoPrinter: this computer has no printer that can be asked.
	ErrNoPrinter = errors.New("no printer")
	// ErrNotPrinted: the printer was asked and did not take the paper.
	ErrNotPrinted = errors.New("printer did not take the paper")
)

// Printer is a printer that this computer knows.
type Printer struct {
	Name  string // of the system; empty is the one that the system chooses itself
	Usual bool   // the one that is used when nobody chooses
	// TwoSided: it can be asked to print on both sides. A printer that cannot
	// do that prints on one.
	TwoSided bool
}

// PrintAs gives a disclosure on paper: in the form that ask names, which must be
// one for paper. First it is drawn, then it goes into the register and the log
// as printed, and only then hand gets it, which takes it to the printer. When
// that fails the log says so too; the register keeps its line, since part of it
// may lie in the tray.
func (d *Desk) PrintAs(ctx context.Context, id family.FamilyID, ask Ask, hand func(paper []byte) error) (consent.Record, error) {
	if f, known := FileFormOf(ask.Form); !known || f.Ending != ".pdf" {
		return consent.Record{}, ErrNoSuchForm
	}
	render, err := d.rendererIn(ctx, ask.Form, ask.Language)
	if err != nil {
		return consent.Record{}, err
	}
	l, err := d.asked(ctx, ask)
	if err != nil {
		return consent.Record{}, err
	}
	l.mark.event, l.lost = audit.DocumentPrint, audit.DocumentPrintFailed
	return d.leave(ctx, id, l, render, taking(hand))
}

// taking is a writer that hands on what is written to it, all at once.
type taking func([]byte) error

// Write hands the paper on.
func (t taking) Write(paper []byte) (int, error) {
	if err := t(paper); err != nil {
		return 0, err
	}
	return len(paper), nil
}

// PrintJob is on which printer, and how often.
type PrintJob struct {
	Printer string // a name of a Printer
	Copies  int
	// TwoSided asks for both sides, turned as the pages of a book.
	TwoSided bool
}

// NotPrinted is ErrNotPrinted for a reason, which must hold no personal data.
func NotPrinted(reason error) error { return fmt.Errorf("%w: %w", ErrNotPrinted, reason) }
