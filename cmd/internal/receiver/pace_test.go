package receiver

import (
	"testing"
	"time"
)

func TestTheReceiverComesBackSoonAfterMailAndGrowsCalmWithoutIt(t *testing.T) {
	p := pace{every: 5 * time.Minute, random: func() float64 { return 0.5 }}
	before := time.Duration(0)
	for i, came := range []bool{true, false, false, false, false, false, false, false, false} {
		wait := p.after(came, false)
		if i == 0 && wait != 5*time.Minute || wait < before || wait > 30*time.Minute {
			t.Errorf("round %d waits %v after %v", i, wait, before)
		}
		before = wait
	}
	if before != 30*time.Minute || p.after(true, false) != 5*time.Minute {
		t.Errorf("at its calmest it waits %v", before)
	}
}

func TestManyReceiversDoNotComeAtOnce(t *testing.T) {
	low, high := pace{every: time.Minute, random: func() float64 { return 0 }}, pace{every: time.Minute, random: func() float64 { return 1 }}
	if a, b := low.after(true, false), high.after(true, false); a != 48*time.Second || b != 72*time.Second {
		t.Errorf("%v and %v, want a fifth around a minute", a, b)
	}
}

func TestAfterTroubleItWaitsLongerEachTimeButNeverMoreThanAnHour(t *testing.T) {
	p := pace{every: 5 * time.Minute, random: func() float64 { return 1 }}
	want := []time.Duration{30 * time.Second, time.Minute, 2 * time.Minute, 4 * time.Minute}
	for i := range 2000 {
		wait := p.after(false, true)
		if i < len(want) && wait != want[i] || wait > time.Hour {
			t.Fatalf("after trouble %d it waits %v", i+1, wait)
		}
	}
	if p.after(true, false) > 6*time.Minute || p.after(false, true) != 30*time.Second {
		t.Error("trouble that went over still counts")
	}
}
