package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

type kept map[string]float32

func (k kept) Share(name string) float32       { return k[name] }
func (k kept) Keep(name string, share float32) { k[name] = share }

func TestASplitStaysWhereItWasPut(t *testing.T) {
	program(t, Look{})
	memory := kept{}
	RememberSplits(memory)
	t.Cleanup(func() { RememberSplits(nil) })
	seen := func() *Split {
		return NewSplit("post", "De rand tussen lijst en bericht", 300, Prose("Lijst"), Prose("Bericht"))
	}
	first := seen()
	w := stage(t, fyne.NewSize(1000, 400), first)
	test.Drag(w.Canvas(), fyne.NewPos(first.seam.Position().X+3, 100), 120, 0)
	moved := first.seam.Position().X
	if moved < 400 {
		t.Fatalf("the seam is at %v after it was dragged", moved)
	}
	again := seen()
	stage(t, fyne.NewSize(1000, 400), again)
	if at := again.seam.Position().X; at < moved-10 || at > moved+10 {
		t.Errorf("the next time the seam is at %v, it was put at %v", at, moved)
	}
}

func TestASplitIsMovedByKeyAndLeavesBothSidesUsable(t *testing.T) {
	program(t, Look{})
	s := NewSplit("post", "rand", 300, Prose("Lijst"), Prose("Bericht"))
	stage(t, fyne.NewSize(1000, 400), s)
	before := s.seam.Position().X
	key(s.seam, fyne.KeyRight)
	if s.seam.Position().X <= before {
		t.Error("the right arrow moves nothing")
	}
	for range 60 {
		key(s.seam, fyne.KeyLeft)
	}
	if at := s.seam.Position().X; at < 180 {
		t.Errorf("the list is only %v wide", at)
	}
	for range 60 {
		key(s.seam, fyne.KeyRight)
	}
	if at := s.seam.Position().X; at > 720 {
		t.Errorf("the message has only %v left", 1000-at)
	}
}
