package office

import (
	"image"
	"image/color"
	"testing"
)

func TestADrawingKeepsItsColoursAndSoftEdgesTakeTheNearestOnes(t *testing.T) {
	full := image.NewNRGBA(image.Rect(0, 0, 100, 40))
	for x := range 100 {
		for y := range 40 {
			full.Set(x, y, color.NRGBA{R: 200, A: 255})
		}
	}
	for i := range 100 * 40 / 2 { // 400 greys that are used little
		if x, y := i%100, i/100; y < 4 {
			full.Set(x, y, color.NRGBA{R: uint8(i % 100), G: uint8(i / 100 * 40), B: 7, A: 255})
		}
	}
	few := withFewColours(full)
	if len(few.Palette) != 256 || few.Rect != full.Rect {
		t.Fatalf("%d colours in %v", len(few.Palette), few.Rect)
	}
	if few.At(50, 30) != full.At(50, 30) || few.At(99, 39) != full.At(99, 39) {
		t.Error("a surface has another colour")
	}
	for i := range 400 {
		was, is := full.NRGBAAt(i%100, i/100), few.At(i%100, i/100).(color.NRGBA)
		if far := abs(int(was.R)-int(is.R)) + abs(int(was.G)-int(is.G)); far > 80 {
			t.Fatalf("dot %d is %d from what it was", i, far)
		}
	}
	if none := withFewColours(image.NewNRGBA(image.Rectangle{})); len(none.Pix) != 0 {
		t.Error("dots out of nothing")
	}
}

func abs(n int) int { return max(n, -n) }
