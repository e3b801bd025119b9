package kit

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
)

func TestAMeterSaysInWordsAndSignWhatItsColourSays(t *testing.T) {
	program(t, Look{})
	m := NewMeter()
	w := stage(t, fyne.NewSize(400, 120), Down(0, m))
	empty := w.Canvas().Capture()
	if m.sign.Visible() || m.text.Visible() || m.advice.Visible() {
		t.Error("an empty meter says something")
	}
	m.Set(0.3, Bad, "Te makkelijk", "Neem vier woorden")
	if !m.sign.Visible() || m.sign.Name != IconCross || m.text.String() != "Te makkelijk" || m.steps.full() != 1 {
		t.Errorf("sign %s, %d steps", m.sign.Name, m.steps.full())
	}
	bad := w.Canvas().Capture()
	m.Set(1.7, Good, "Sterk", "")
	if m.sign.Name != IconCheck || m.steps.full() != meterSteps || m.Share() != 1 || m.advice.Visible() {
		t.Errorf("sign %s, %d steps", m.sign.Name, m.steps.full())
	}
	if differing(empty, bad) == 0 || differing(bad, w.Canvas().Capture()) == 0 {
		t.Error("the meter does not change on the screen")
	}
}

func TestAStepThatIsNotThereYetIsEmpty(t *testing.T) {
	for share, want := range map[float32]int{0: 0, 0.19: 0, 0.2: 1, 0.79: 3, 0.8: 4, 0.99: 4, 1: 5} {
		s := &steps{share: share}
		if s.full() != want {
			t.Errorf("%.2f fills %d steps", share, s.full())
		}
	}
}

func TestSquaresAreBlackOnWhiteInEveryLook(t *testing.T) {
	for _, look := range []Look{{}, {HighContrast: true, Zoom: 1.5}} {
		program(t, look)
		s := NewSquares("een code", 3, 2, func(x, y int) bool { return x == 1 && y == 1 })
		w := stage(t, fyne.NewSize(70, 70), s) // ten pixels for each square
		picture := w.Canvas().Capture()
		for y := range 7 {
			for x := range 7 {
				want := color.Gray{Y: 0xFF}
				if x == 3 && y == 3 {
					want.Y = 0
				}
				if got := color.GrayModel.Convert(picture.At(x*10+5, y*10+5)); got != want {
					t.Fatalf("square %d,%d is %v", x, y, got)
				}
			}
		}
	}
}
