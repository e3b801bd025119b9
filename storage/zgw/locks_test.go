package zgw

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"keukentafel/storage/zgw/zgwtest"
)

func TestADocumentThatSomebodyWorksOnIsLeftAlone(t *testing.T) {
	w := newTown(t, ModeFind)
	w.mustDeliver(1, pdf("plan een"))
	w.LockAll()
	for range 2 {
		if _, err := w.deliver(2, pdf("plan twee")); !errors.Is(err, ErrLocked) || ClassOf(err) != Again {
			t.Fatalf("got %v", err)
		}
	}
	if d := w.Documents()[0]; d.Versions != 1 || !d.Locked {
		t.Error("it was not left alone")
	}
	w.ForceUnlock()
	w.mustDeliver(2, pdf("plan twee"))
	w.holds(2, "plan twee")
}

func TestSomebodyWhoLocksInTheSameMomentIsLeftAlone(t *testing.T) {
	w := newTown(t, ModeFind)
	w.mustDeliver(1, pdf("plan een"))
	w.OnRequest(func(_ int, r *http.Request) zgwtest.Fault {
		if strings.HasSuffix(r.URL.Path, "/lock") {
			return zgwtest.Fault{Status: http.StatusBadRequest, Code: "existing-lock"}
		}
		return zgwtest.Fault{}
	})
	if _, err := w.deliver(2, pdf("plan twee")); !errors.Is(err, ErrLocked) {
		t.Fatalf("got %v", err)
	}
	w.OnRequest(nil)
	w.LockAll()
	if _, err := w.deliver(2, pdf("plan twee")); errors.Is(err, ErrOrphanLock) || !errors.Is(err, ErrLocked) {
		t.Errorf("a lock of somebody else is taken for a lost one of ours: %v", err)
	}
}

func TestALockWhoseAnswerGotLostIsForTheMunicipalityToMend(t *testing.T) {
	w := newTown(t, ModeFind)
	w.mustDeliver(1, pdf("plan een"))
	w.OnRequest(func(_ int, r *http.Request) zgwtest.Fault {
		return zgwtest.Fault{Lost: strings.HasSuffix(r.URL.Path, "/lock")}
	})
	if _, err := w.deliver(2, pdf("plan twee")); !errors.Is(err, ErrOffline) {
		t.Fatalf("got %v", err)
	}
	w.OnRequest(nil)
	_, err := w.deliver(2, pdf("plan twee"))
	if !errors.Is(err, ErrOrphanLock) || ClassOf(err) != Pause || CodeOf(err) != "orphan-lock" {
		t.Fatalf("got %v", err)
	}
	w.ForceUnlock()
	w.mustDeliver(2, pdf("plan twee"))
	w.holds(2, "plan twee")
}

func TestALockThatTheMunicipalityTookAwayIsGivenUp(t *testing.T) {
	w := newTown(t, ModeFind)
	w.mustDeliver(1, pdf("plan een"))
	w.OnRequest(func(_ int, r *http.Request) zgwtest.Fault { return zgwtest.Fault{Cut: r.Method == http.MethodPatch} })
	if _, err := w.deliver(2, pdf("plan twee")); !errors.Is(err, ErrOffline) {
		t.Fatalf("got %v", err)
	}
	w.OnRequest(nil)
	w.LockAll() // unlocked by force, and locked again by a colleague there
	if _, err := w.deliver(2, pdf("plan twee")); !errors.Is(err, ErrLocked) {
		t.Fatalf("got %v", err)
	}
	if p := w.state.pages[Identification("fam1", "pdf")]; p.Lock != "" {
		t.Error("a key is kept that fits nothing")
	}
	if d := w.Documents()[0]; d.Versions != 1 || !d.Locked {
		t.Error("the colleague was not left alone")
	}
	w.ForceUnlock()
	w.mustDeliver(2, pdf("plan twee"))
	w.holds(2, "plan twee")
}

func TestARefusedVersionDoesNotLeaveTheDocumentLocked(t *testing.T) {
	w := newTown(t, ModeFind)
	w.mustDeliver(1, pdf("plan een"))
	w.Deny("documenten.bijwerken")
	if _, err := w.deliver(2, pdf("plan twee")); !errors.Is(err, ErrScope) {
		t.Fatalf("got %v", err)
	}
	w.holds(1, "plan een")
}

func TestWithoutADiskToWriteTheLockOnNothingIsChanged(t *testing.T) {
	w := newTown(t, ModeFind)
	w.mustDeliver(1, pdf("plan een"))
	w.state.torn = errors.New("disk full")
	before := w.Written()
	if _, err := w.deliver(2, pdf("plan twee")); !errors.Is(err, ErrState) {
		t.Fatalf("got %v", err)
	}
	if w.Written() != before {
		t.Error("something was changed that cannot be remembered")
	}
}

func TestAZaakThatClosesWhileWeDeliverIsToldAsClosed(t *testing.T) {
	w := newTown(t, ModeFind)
	w.plug = func(point string) {
		if point == "before POST zaken" {
			w.CloseZaken()
		}
	}
	if _, err := w.deliver(1, pdf("plan")); !errors.Is(err, ErrZaakClosed) {
		t.Errorf("got %v", err)
	}
}

func TestTypesThatChangeBetweenTwoStepsAreToldAndAskedAgain(t *testing.T) {
	w := newTown(t, ModeFind)
	w.plug = func(point string) {
		if point == "before POST documenten" {
			w.Publish(false)
		}
	}
	if _, err := w.deliver(1, pdf("plan")); !errors.Is(err, ErrTypeNotPublished) {
		t.Errorf("got %v", err)
	}
	w.plug = nil
	w.Publish(true)
	w.mustDeliver(1, pdf("plan"))
	w.holds(1, "plan")
}
