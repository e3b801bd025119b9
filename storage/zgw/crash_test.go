package zgw

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"keukentafel/storage/zgw/zgwtest"
)

// A trial is a delivery that goes wrong at one of its moments.
type trial struct {
	name    string
	mode    Mode
	prepare func(*town) // what was delivered before
	version int         // that is delivered now
	content string
	parts   int64 // files above this size go in parts of 40 bytes; 0: in one piece
	end     int   // versions at the end
	orphans int   // moments at which the key of a lock gets lost: after the answer came and before it is on disk
}

var trials = []trial{
	{name: "first plan", mode: ModeFind, version: 1, content: "plan een", end: 1},
	{name: "first plan in a new zaak", mode: ModeCreate, version: 1, content: "plan een", end: 1},
	{name: "first plan in parts", mode: ModeFind, version: 1, content: large(100), parts: 10, end: 1},
	{name: "new plan", mode: ModeFind, prepare: deliverFirst, version: 2, content: "plan twee", end: 2, orphans: 2},
	{name: "new plan in parts", mode: ModeFind, prepare: deliverFirst, version: 2, content: large(100), parts: 10, end: 2, orphans: 2},
}

func deliverFirst(w *town) { w.mustDeliver(1, pdf("plan een, eerder")) }

func (tr trial) town(t *testing.T) *town {
	w := newTown(t, tr.mode)
	w.PartSize(40)
	w.partsAbove = tr.parts
	if tr.prepare != nil {
		tr.prepare(w)
	}
	return w
}

type unplugged struct{}

// deliverUntil delivers, and the laptop dies at the n-th moment. It tells at which one; empty: it did not get that far.
func deliverUntil(w *town, n int, tr trial) (moment string) {
	seen := 0
	w.plug = func(point string) {
		if seen++; seen == n {
			moment = point
			panic(unplugged{})
		}
	}
	defer func() {
		w.plug = nil
		if r := recover(); r != nil && r != (unplugged{}) {
			panic(r)
		}
	}()
	w.mustDeliver(tr.version, pdf(tr.content))
	return ""
}

// settle delivers again until it is done. A lost key is the municipality's to mend: then it unlocks, as it would when asked.
func settle(t *testing.T, w *town, tr trial) (orphans int) {
	t.Helper()
	for range 4 {
		_, err := w.deliver(tr.version, pdf(tr.content))
		switch {
		case err == nil:
			return orphans
		case errors.Is(err, ErrOrphanLock):
			orphans++
			w.ForceUnlock()
		case ClassOf(err) != Again:
			t.Fatalf("it does not go on by itself: %v", err)
		}
	}
	t.Fatal("it never ends")
	return 0
}

func TestALaptopThatDiesAtAnyMomentChangesNothingInTheEnd(t *testing.T) {
	for _, tr := range trials {
		t.Run(tr.name, func(t *testing.T) {
			orphans := 0
			for n := 1; ; n++ {
				w := tr.town(t)
				moment := deliverUntil(w, n, tr)
				if moment == "" {
					t.Logf("%d moments", n-1)
					if n < 10 {
						t.Errorf("only %d moments were tried", n-1)
					}
					if orphans != tr.orphans {
						t.Errorf("a key got lost at %d moments, want %d", orphans, tr.orphans)
					}
					return
				}
				orphans += settle(t, w, tr)
				w.holds(tr.end, tr.content)
				if t.Failed() {
					t.Fatalf("after moment %d: %s", n, moment)
				}
			}
		})
	}
}

func TestAnAnswerThatGetsLostIsNotDoneTwice(t *testing.T) {
	breakEach(t, func(int) zgwtest.Fault { return zgwtest.Fault{Lost: true} })
}

func TestALineThatBreaksBeforeAnythingWasDoneCostsNothing(t *testing.T) {
	breakEach(t, func(int) zgwtest.Fault { return zgwtest.Fault{Cut: true} })
}

func TestABusyMunicipalityIsTriedAgainLater(t *testing.T) {
	breakEach(t, func(n int) zgwtest.Fault {
		return zgwtest.Fault{Status: []int{429, 500, 502, 503, 504, 409, 423}[n%7], HTML: n%2 == 0, RetryAfter: "30"}
	})
}

// breakEach lets each request of a delivery go wrong in turn, and delivers again.
func breakEach(t *testing.T, fault func(n int) zgwtest.Fault) {
	t.Helper()
	for _, tr := range trials {
		t.Run(tr.name, func(t *testing.T) {
			for n := 0; ; n++ {
				w := tr.town(t)
				before, hit, call := len(w.Asked()), false, ""
				w.OnRequest(func(asked int, r *http.Request) zgwtest.Fault {
					if asked != before+n {
						return zgwtest.Fault{}
					}
					hit, call = true, r.Method+" "+r.URL.Path
					return fault(n)
				})
				_, err := w.deliver(tr.version, pdf(tr.content))
				w.OnRequest(nil)
				if !hit {
					t.Logf("%d requests", n)
					return
				}
				if err == nil && !strings.HasPrefix(call, "GET ") { // the library asks again by itself
					t.Fatalf("request %d (%s) went wrong and nobody noticed", n, call)
				}
				if err != nil && ClassOf(err) != Again {
					t.Fatalf("request %d (%s): class %s: %v", n, call, ClassOf(err), err)
				}
				settle(t, w, tr)
				w.holds(tr.end, tr.content)
				if t.Failed() {
					t.Fatalf("after request %d: %s", n, call)
				}
			}
		})
	}
}

func TestALostAnswerToANewVersionRaisesVersieByExactlyOne(t *testing.T) {
	w := newTown(t, ModeFind)
	w.mustDeliver(1, pdf("plan een"))
	w.OnRequest(func(_ int, r *http.Request) zgwtest.Fault { return zgwtest.Fault{Lost: r.Method == http.MethodPatch} })
	for range 3 {
		_, err := w.deliver(2, pdf("plan twee"))
		if err != nil && !errors.Is(err, ErrOffline) {
			t.Fatal(err)
		}
	}
	w.holds(2, "plan twee")
}

func TestAPlanThatIsMadeAnewAfterACrashIsNotAnotherVersion(t *testing.T) {
	w := newTown(t, ModeFind)
	w.mustDeliver(1, pdf("plan een"))
	w.OnRequest(func(_ int, r *http.Request) zgwtest.Fault { return zgwtest.Fault{Lost: r.Method == http.MethodPatch} })
	if _, err := w.deliver(2, pdf("plan twee, 12:00")); !errors.Is(err, ErrOffline) {
		t.Fatalf("got %v", err)
	}
	w.OnRequest(nil)
	w.mustDeliver(2, pdf("plan twee, 12:01"))
	w.holds(2, "plan twee, 12:00")
}
