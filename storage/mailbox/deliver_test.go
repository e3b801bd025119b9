package mailbox_test

import (
	"context"
	"errors"
	"io"
	"testing"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/memory"
)

func letter(content string) (mailbox.PackageName, []byte) {
	n := mailbox.PackageName{Tray: mailbox.Inbox, To: fatma, From: joost, Seq: 1, Package: mailbox.PackageIDOf([]byte(content))}
	return n, []byte(content)
}

func TestADamagedPackageIsNotFetched(t *testing.T) {
	s := memory.New()
	n, content := letter("a sealed package")
	name, _ := n.Build()
	for _, damaged := range []string{"a sealed", "a sealed packagE", "a sealed package and more"} {
		s.Plant(name, []byte(damaged))
		if _, err := mailbox.Fetch(t.Context(), s, n, 100); !errors.Is(err, mailbox.ErrDamaged) {
			t.Errorf("%q: got %v, want ErrDamaged", damaged, err)
		}
		if err := mailbox.Deliver(t.Context(), s, n, content); !errors.Is(err, mailbox.ErrDamaged) {
			t.Errorf("delivered over %q: got %v, want ErrDamaged", damaged, err)
		}
	}
	s.Plant(name, content)
	if _, err := mailbox.Fetch(t.Context(), s, n, 5); !errors.Is(err, mailbox.ErrDamaged) {
		t.Errorf("larger than asked for: got %v, want ErrDamaged", err)
	}
}

func TestADeliveryWhoseAnswerWasLostSucceedsTheSecondTimeWithOneObject(t *testing.T) {
	s := memory.New()
	n, content := letter("a sealed package")
	s.Plan(memory.LoseAnswer())
	if err := mailbox.Deliver(t.Context(), s, n, content); !errors.Is(err, mailbox.ErrUnreachable) {
		t.Fatalf("got %v, want ErrUnreachable", err)
	}
	if err := mailbox.Deliver(t.Context(), s, n, content); err != nil {
		t.Fatal(err)
	}
	if page, err := s.List(t.Context(), "", "", 0); err != nil || len(page) != 1 {
		t.Errorf("got %v, %v; want one object", page, err)
	}
	if got, err := mailbox.Fetch(t.Context(), s, n, 100); err != nil || string(got) != string(content) {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestAPackageUnderTheNameOfAnotherIsNotDelivered(t *testing.T) {
	n, _ := letter("a sealed package")
	if err := mailbox.Deliver(t.Context(), memory.New(), n, []byte("another")); !errors.Is(err, mailbox.ErrDamaged) {
		t.Errorf("got %v, want ErrDamaged", err)
	}
}

func TestTheProbeNamesTheStepThatFails(t *testing.T) {
	report := overwriting{memory.New()}.probe(t.Context())
	step, failed := report.Failed()
	if !failed || step.Name != mailbox.StepWriteOnce || report.Capabilities.WritesOnce {
		t.Errorf("an overwriting store: got step %q, %+v", step.Name, report.Capabilities)
	}
	if !report.Usable() {
		t.Error("a store that overwrites can be used all the same")
	}
	full := memory.New()
	full.LimitTo(3)
	report = full.Probe(t.Context())
	step, _ = report.Failed()
	if step.Name != mailbox.StepWrite || !errors.Is(step.Err, mailbox.ErrFull) || report.Usable() {
		t.Errorf("a full store: got step %q, %v", step.Name, step.Err)
	}
	if last := report.Steps[len(report.Steps)-1]; last.Outcome != mailbox.Skipped {
		t.Errorf("the last step was %s, want skipped", last.Outcome)
	}
}

// overwriting is a store that forgets what was there, as some WebDAV servers do.
type overwriting struct{ *memory.Store }

func (o overwriting) PutNew(ctx context.Context, name string, size int64, r io.Reader) error {
	_ = o.Delete(ctx, name)
	return o.Store.PutNew(ctx, name, size, r)
}

func (o overwriting) probe(ctx context.Context) mailbox.Report {
	return mailbox.ProbeSteps(ctx, o, func(context.Context) error { return nil })
}
