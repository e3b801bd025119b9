package casework

import (
	"context"
	"errors"
	"io"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
)

var errFull = errors.New("no space left")

// full takes so many bytes and no more.
type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if len(p) > f.room {
		return f.room, errFull
	}
	f.room -= len(p)
	return len(p), nil
}

// unsettled takes everything, and then it turns out that the disk did not.
type unsettled struct{ io.Writer }

func (unsettled) Settle() error { return errFull }

func TestWhatCouldNotBeWrittenIsInTheLogBehindTheGift(t *testing.T) {
	for name, w := range map[string]io.Writer{"a full disk": &full{}, "almost full": &full{2}, "full when it counts": unsettled{io.Discard}} {
		d, s, ask := printDesk(t)
		record, err := d.ExportAs(t.Context(), "f", ask, w)
		refused(t, err, ErrNotWritten, name)
		refused(t, err, errFull, name)
		last := s.log[len(s.log)-2:]
		if last[0].Event != audit.DisclosureAs(FormSheet) || last[1].Event != audit.DisclosureNotWritten || last[1].Object != string(record.ID) || last[0].Object != last[1].Object {
			t.Errorf("%s: the log ends with %s and %s", name, last[0].Event, last[1].Event)
		}
		if kept := s.families["f"].Register; len(kept) != 1 || kept[0].ID != record.ID {
			t.Errorf("%s: the register has %d lines", name, len(kept))
		}
	}
}

// stopping writes nothing, since somebody pressed stop.
type stopping struct{ stop context.CancelFunc }

func (s stopping) Write([]byte) (int, error) {
	s.stop()
	return 0, context.Canceled
}

func TestWhoStopsWhenItIsRegisteredAlreadyIsToldSo(t *testing.T) {
	d, s, ask := printDesk(t)
	ctx, stop := context.WithCancel(t.Context())
	_, err := d.ExportAs(ctx, "f", ask, stopping{stop})
	refused(t, err, ErrNotWritten, "stopped while writing")
	if last := s.log[len(s.log)-1]; last.Event != audit.DisclosureNotWritten {
		t.Errorf("the log ends with %s", last.Event)
	}
}

func TestAPrinterThatFailsIsNotCalledADiskThatFails(t *testing.T) {
	d, s, ask := printDesk(t)
	_, err := d.PrintAs(t.Context(), "f", ask, func([]byte) error { return errFull })
	if errors.Is(err, ErrNotWritten) || !errors.Is(err, errFull) || s.log[len(s.log)-1].Event != audit.DocumentPrintFailed {
		t.Errorf("%v, and the log ends with %s", err, s.log[len(s.log)-1].Event)
	}
}

func TestWhatIsRefusedLeavesNoLineThatCameToNothing(t *testing.T) {
	d, s, ask := printDesk(t)
	ask.To = consent.Recipient{Kind: consent.ToPerson, Person: "stranger"}
	_, err := d.ExportAs(t.Context(), "f", ask, &full{})
	refused(t, err, consent.ErrUnknownRecipient, "for a stranger")
	if last := s.log[len(s.log)-1]; last.Event == audit.DisclosureNotWritten || len(s.families["f"].Register) != 0 {
		t.Errorf("the log ends with %s", last.Event)
	}
}
