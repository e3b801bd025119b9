package zgw

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"

	"keukentafel/storage/zgw/zgwtest"
)

func (w *town) partsSent() (n int) {
	for _, a := range w.Asked() {
		if a.Method == http.MethodPut {
			n++
		}
	}
	return n
}

func TestAFileThatIsTooLargeInAnyFormIsRefusedAndSaysSo(t *testing.T) {
	w := newTown(t, ModeFind)
	w.MaxBody(20_000) // and the server wants it in one part
	_, err := w.deliver(1, pdf(large(50_000)))
	if !errors.Is(err, ErrTooLarge) || ClassOf(err) != Pause {
		t.Errorf("got %v", err)
	}
}

func TestAFileThatIsTooLargeInOnePieceGoesInParts(t *testing.T) {
	w := newTown(t, ModeFind)
	w.MaxBody(20_000)
	w.PartSize(15_000)
	w.mustDeliver(1, pdf(large(50_000)))
	w.holds(1, large(50_000))
	w.mustDeliver(2, pdf(large(40_000)))
	w.holds(2, large(40_000))
	if n := w.partsSent(); n != 4+3 {
		t.Errorf("%d parts were sent, want 7", n)
	}
}

func TestAPlanAboveTenMegabytesGoesInPartsAndTellsHowFarItIs(t *testing.T) {
	w := newTown(t, ModeFind)
	content := large(11 << 20)
	w.PartSize(4 << 20)
	o := w.order(pdf(content))
	var last, steps int64
	o.Sent = func(kind string, done, total int64) {
		if kind != "pdf" || done < last || total != int64(len(content)) {
			t.Errorf("%s: %d of %d after %d", kind, done, total, last)
		}
		last = done
		steps++
	}
	if _, err := w.client().Deliver(context.Background(), planFor(t, 1), o, w.state); err != nil {
		t.Fatal(err)
	}
	w.holds(1, content)
	if last != int64(len(content)) || steps < 100 || w.partsSent() != 3 {
		t.Errorf("%d bytes in %d steps and %d parts", last, steps, w.partsSent())
	}
}

func TestOnlyThePartsThatAreMissingAreSentAgain(t *testing.T) {
	w := newTown(t, ModeFind)
	w.PartSize(40)
	w.partsAbove = 10
	w.OnRequest(func(_ int, r *http.Request) zgwtest.Fault {
		return zgwtest.Fault{Cut: r.Method == http.MethodPut && strings.HasSuffix(r.URL.Path, "9")} // the third
	})
	if _, err := w.deliver(1, pdf(large(200))); !errors.Is(err, ErrOffline) {
		t.Fatalf("got %v", err)
	}
	sent := w.partsSent()
	w.OnRequest(nil)
	w.state = &notebook{} // even the notes are lost: the lock of a new large document can be read again
	w.mustDeliver(1, pdf(large(200)))
	w.holds(1, large(200))
	if sent != 3 || w.partsSent() != 3+3 {
		t.Errorf("%d parts, then %d", sent, w.partsSent()-sent)
	}
}

func TestANewPlanReplacesOneThatWasHalfSent(t *testing.T) {
	w := newTown(t, ModeFind)
	w.PartSize(40)
	w.partsAbove = 10
	w.OnRequest(func(_ int, r *http.Request) zgwtest.Fault { return zgwtest.Fault{Cut: r.Method == http.MethodPut} })
	if _, err := w.deliver(1, pdf(large(200))); !errors.Is(err, ErrOffline) {
		t.Fatalf("got %v", err)
	}
	w.OnRequest(nil)
	w.mustDeliver(2, pdf(large(90)))
	w.holds(2, large(90))
}
