package vault

import (
	"errors"
	"runtime"
	"testing"
	"time"
)

// priced is the header of a vault of which the passphrase slot says this price.
func priced(w work) *header {
	return (&header{format: format, epoch: 1}).with(slot{slotPassphrase, w.encode(make([]byte, saltSize)), make([]byte, 80)})
}

func TestAPriceOutsideTheBoundsIsRefusedBeforeAnythingRuns(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for what, w := range map[string]work{
		"a cheaper guess in memory":   {63, 3, 4},
		"a cheaper guess in passes":   {64, 2, 4},
		"no memory at all":            {0, 3, 4},
		"no lanes, which would panic": {64, 3, 0},
		"no passes":                   {64, 0, 4},
		"4 TiB of memory":             {1<<32 - 1, 3, 4},
		"more memory than the most":   {1025, 3, 4},
		"passes for years":            {64, 1<<32 - 1, 4},
		"more passes than the most":   {64, 21, 4},
		"more lanes than the most":    {64, 3, 17},
	} {
		if _, err := goodPassphrase.unlock(priced(w), gather(nil)); !errors.Is(err, ErrTampered) {
			t.Errorf("%s: %v", what, err)
		}
	}
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > 8<<20 { // one guess takes 64 MiB
		t.Errorf("a guess was run: %d bytes", used)
	}
}

func TestTheBoundsThemselvesAreAllowed(t *testing.T) {
	for _, w := range []work{floorWork, ceilingWork, {64, 3, 1}, {512, 10, 8}} {
		if err := checkWork(w, floorWork); err != nil {
			t.Errorf("%+v: %v", w, err)
		}
	}
}

func TestASlotOfAnotherLengthIsDamaged(t *testing.T) {
	for _, size := range []int{0, 8, 24, 26, 1000} {
		if _, _, err := decodeWork(make([]byte, size)); !errors.Is(err, ErrDamaged) {
			t.Errorf("%d bytes: %v", size, err)
		}
	}
}

// A price within the bounds that somebody lowered makes another key out of the
// passphrase; who comes in with the recovery code hears why.
func TestALoweredPriceIsNoticed(t *testing.T) {
	v, dir, code := newVault(t)
	must(t, v.replaceSlot(entry("x"), func() (slot, error) { return passphraseSlot(v.keys, goodPassphrase, work{2, 2, 2}) }))
	must(t, v.Lock())
	mustLock(t, dir, goodPassphrase)
	behindItsBack(t, dir, `UPDATE slot SET params = x'00000001' || x'00000001' || x'01' || substr(params, 10) WHERE kind = 1`)
	if _, err := Open(dir, goodPassphrase, cheap(t)...); !errors.Is(err, ErrWrongPassphrase) {
		t.Errorf("the passphrase: %v", err)
	}
	if _, err := Open(dir, code, cheap(t)...); !errors.Is(err, ErrTampered) {
		t.Errorf("the recovery code: %v", err)
	}
}

func mustLock(t *testing.T, dir string, k Key) {
	t.Helper()
	v, err := Open(dir, k, cheap(t)...)
	must(t, err)
	must(t, v.Lock())
}

func TestTheMeasuredPriceIsKeptInTheSlot(t *testing.T) {
	dir := t.TempDir()
	slow := WithMeasure(func(run func()) time.Duration { return 420 * time.Millisecond }) // the aim is 700 ms: 5 passes
	_, err := Create(dir, goodPassphrase, slow)
	must(t, err)
	w, salt, err := decodeWork(peek[[]byte](t, dir, `SELECT params FROM slot WHERE kind = 1`))
	must(t, err)
	if w != (work{64, 5, 4}) || len(salt) != saltSize || string(salt) == string(make([]byte, saltSize)) {
		t.Errorf("%+v, salt of %d bytes", w, len(salt))
	}
	// Opened without a stopwatch: the price comes from the slot.
	v, err := open(dir, goodPassphrase, options{floor: floorWork, now: time.Now, unconfirmed: true})
	must(t, err)
	must(t, v.Lock())
}
