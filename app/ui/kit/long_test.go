package kit

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// uneven is a Long of parts that differ in height.
func uneven(count int) *Long {
	return NewLong("Alles", count, func(i int) fyne.CanvasObject {
		return Prose(strconv.Itoa(i) + " " + strings.Repeat(long+" ", i%4+1))
	})
}

func TestOfAThousandPartsOnlyThoseNearAreMade(t *testing.T) {
	program(t, Look{})
	l := uneven(1000)
	stage(t, laptop, l)
	if l.Made() == 0 || l.Made() > 80 {
		t.Errorf("%d parts were made", l.Made())
	}
}

func TestEndShowsTheLastPartAndHomeTheFirst(t *testing.T) {
	program(t, Look{Zoom: 1.5})
	l := uneven(300)
	stage(t, laptop, l)
	for range 3 {
		key(l, fyne.KeyEnd)
	}
	last := l.made[299]
	if last == nil {
		t.Fatal("the last part was not made")
	}
	if bottom := last.Position().Y + last.Size().Height - l.scroll.Offset(); bottom > l.scroll.Size().Height+1 {
		t.Errorf("the last part ends at %v of %v", bottom, l.scroll.Size().Height)
	}
	key(l, fyne.KeyHome)
	if l.scroll.Offset() != 0 {
		t.Errorf("at %v", l.scroll.Offset())
	}
}

func TestWhatIsInSightStaysWhenPartsAboveItAreMade(t *testing.T) {
	program(t, Look{})
	l := uneven(400)
	stage(t, laptop, l)
	key(l, fyne.KeyEnd)
	for range 12 {
		before, _ := l.at(l.scroll.Offset())
		key(l, fyne.KeyUp)
		if after, _ := l.at(l.scroll.Offset()); after > before || before-after > 3 {
			t.Fatalf("one line up went from part %d to part %d", before, after)
		}
	}
}

func TestPartsDoNotLieOverEachOther(t *testing.T) {
	program(t, Look{})
	l := uneven(50)
	stage(t, laptop, l)
	key(l, fyne.KeyPageDown)
	var bottom float32
	for i, part := range l.made {
		if part == nil {
			break
		}
		if part.Position().Y < bottom-1 {
			t.Errorf("part %d begins at %v, above %v", i, part.Position().Y, bottom)
		}
		bottom = part.Position().Y + part.Size().Height
	}
}

func TestAKeyThatMovesNothingIsPassedOn(t *testing.T) {
	program(t, Look{})
	l := uneven(3)
	w := stage(t, laptop, l)
	passed := fyne.KeyName("")
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { passed = e.Name })
	key(l, fyne.KeyEscape)
	if passed != fyne.KeyEscape {
		t.Error("Escape was swallowed")
	}
}

func TestAFillingPanelIsAsHighAsTheWindowAllows(t *testing.T) {
	program(t, Look{})
	w := stage(t, laptop, Body("onder"))
	l := uneven(100)
	p := NewPanel("Alles", Down(0, Grow(l)), Secondary("Sluiten", IconNone, nil)).Wide(900).Filling()
	p.Show(w.Canvas())
	_, size := p.place(w.Canvas().Size())
	if want := w.Canvas().Size().Height - 32; size.Height != want || l.Size().Height < want/2 {
		t.Errorf("the panel is %v, its body %v", size, l.Size())
	}
}

func TestAPartFarAwayIsBroughtToTheTop(t *testing.T) {
	program(t, Look{Zoom: 1.5})
	l := uneven(300)
	stage(t, laptop, l)
	for _, i := range []int{-1, 300} {
		l.Bring(i) // there is no such part
	}
	if l.scroll.Offset() != 0 {
		t.Fatal("a part that is not there was brought")
	}
	for _, i := range []int{200, 40, 120} {
		l.Bring(i)
		if at, top := l.at(l.scroll.Offset()); at != i || l.scroll.Offset()-top > 1 {
			t.Errorf("asked for part %d, part %d is at the top", i, at)
		}
	}
}

func TestAPartThatBecameHigherPushesAwayWhatIsUnderIt(t *testing.T) {
	program(t, Look{})
	grows := Down(4, Prose("1"))
	l := NewLong("Alles", 30, func(i int) fyne.CanvasObject {
		if i == 1 {
			return grows
		}
		return Prose(strconv.Itoa(i))
	})
	stage(t, laptop, l)
	before := l.made[2].Position().Y
	grows.Add(Prose("nog een regel"))
	l.Measure()
	if after := l.made[2].Position().Y; after < before+10 {
		t.Errorf("the part under it went from %v to %v", before, after)
	}
}
