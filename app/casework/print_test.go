package casework

import (
	"context"
	"errors"
	"io"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
)

// printDesk draws every form as its name.
func printDesk(t *testing.T) (*Desk, *shelf, Ask) {
	t.Helper()
	d, s := withChild(t)
	d.Renders = func(form, _ string) (Render, bool) {
		return func(w io.Writer, _ consent.Disclosure) error {
			_, err := io.WriteString(w, form)
			return err
		}, true
	}
	return d, s, Ask{To: consent.Recipient{Kind: consent.ToHousehold}, Purpose: consent.PurposeOwnCopy, Form: FormSheet}
}

func TestWhatIsRefusedNeverReachesThePrinter(t *testing.T) {
	d, s, ask := printDesk(t)
	printer := func([]byte) error { t.Error("the printer got something"); return nil }
	for _, form := range []string{FormJSON, FormODT, "ktp", "", "nonsense"} {
		ask.Form = form
		_, err := d.PrintAs(t.Context(), "f", ask, printer)
		refused(t, err, ErrNoSuchForm, form)
	}
	ask.Form, ask.To = FormPDF, consent.Recipient{Kind: consent.ToPerson, Person: "stranger"}
	_, err := d.PrintAs(t.Context(), "f", ask, printer)
	refused(t, err, consent.ErrUnknownRecipient, "for a stranger")
	if last := s.log[len(s.log)-1]; last.Event != audit.DocumentPrint || last.Outcome != audit.Refused || len(s.families["f"].Register) != 0 {
		t.Errorf("the log ends with %s, %s", last.Event, last.Outcome)
	}
}

func TestAPrinterThatDoesNotTakeThePaperIsInTheLogBehindTheGift(t *testing.T) {
	d, s, ask := printDesk(t)
	record, err := d.PrintAs(t.Context(), "f", ask, func([]byte) error { return NotPrinted(errors.New("no paper")) })
	refused(t, err, ErrNotPrinted, "no paper")
	last := s.log[len(s.log)-2:]
	if last[0].Event != audit.DocumentPrint || last[1].Event != audit.DocumentPrintFailed || last[1].Object != string(record.ID) || len(s.families["f"].Register) != 1 {
		t.Errorf("the log ends with %s and %s", last[0].Event, last[1].Event)
	}
}

func TestWhatIsPrintedWasInTheRegisterAndTheLogBefore(t *testing.T) {
	d, s, ask := printDesk(t)
	printed := ""
	record, err := d.PrintAs(t.Context(), "f", ask, func(paper []byte) error {
		if last := s.log[len(s.log)-1]; last.Event != audit.DocumentPrint || len(s.families["f"].Register) != 1 {
			t.Error("the printer was asked first")
		}
		printed = string(paper)
		return nil
	})
	if err != nil || printed != FormSheet || s.families["f"].Register[0].ID != record.ID || record.Form != FormSheet {
		t.Errorf("printed %q, %+v, %v", printed, record, err)
	}
}

// stops is a writer of somebody who pressed stop.
type stops struct{ io.Writer }

// Err says so.
func (stops) Err() error { return context.Canceled }

func TestWhatIsStoppedWhileItIsDrawnIsNotGiven(t *testing.T) {
	d, s, ask := printDesk(t)
	ctx, stop := context.WithCancel(t.Context())
	draws := d.Renders
	d.Renders = func(form, language string) (Render, bool) {
		render, ok := draws(form, language)
		return func(w io.Writer, disclosure consent.Disclosure) error {
			stop()
			return render(w, disclosure)
		}, ok
	}
	if _, err := d.PrintAs(ctx, "f", ask, func([]byte) error { t.Error("it is printed"); return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("printing ended with %v", err)
	}
	if _, err := d.ExportAs(t.Context(), "f", ask, stops{io.Discard}); !errors.Is(err, context.Canceled) {
		t.Errorf("writing ended with %v", err)
	}
	if register := s.families["f"].Register; len(register) != 0 {
		t.Errorf("the register says that it was given: %v", register)
	}
}
