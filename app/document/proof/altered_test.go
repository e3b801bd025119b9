package proof

import (
	"bytes"
	"context"
	"errors"
	"math/rand"
	"testing"
)

// ours tells whether an error is one that was promised.
func ours(err error) bool {
	return err == nil || errors.Is(err, ErrBroken) || errors.Is(err, ErrUnknown) || errors.Is(err, ErrTooMuch) || errors.Is(err, ErrNoPage)
}

// tried opens a file, draws it and reads it, as far as that goes.
func tried(t *testing.T, data []byte) {
	t.Helper()
	f, err := Open(data)
	if err != nil {
		if !ours(err) {
			t.Errorf("opened: %v", err)
		}
		return
	}
	for page := range min(f.Pages(), 2) {
		if _, err := f.Draw(context.Background(), page, 0.3); !ours(err) {
			t.Errorf("drawn: %v", err)
		}
		if _, err := f.Text(context.Background(), page); !ours(err) {
			t.Errorf("read: %v", err)
		}
	}
}

func TestAFileThatWasAlteredIsRefusedOrDrawnAndDoesNoHarm(t *testing.T) {
	dice := rand.New(rand.NewSource(6))
	for _, data := range papers(t) {
		for range 150 {
			altered := bytes.Clone(data)
			for range 1 + dice.Intn(20) {
				altered[dice.Intn(len(altered))] = byte(dice.Intn(256))
			}
			tried(t, altered)
			tried(t, data[:dice.Intn(len(data))])
		}
	}
}

// FuzzAFileThatSomebodyMade looks for files that bring the program down.
func FuzzAFileThatSomebodyMade(f *testing.F) {
	f.Add(small("q 1 0 0 rg 10 10 m 50 10 l 10 50 l h W n 0 0 99 99 re f Q [3] 0 d 1 J 0 0 m 9 9 l S", ""))
	f.Add(small("/X Do", "/XObject<</X 5 0 R>>", stream("/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB", "abc")))
	f.Fuzz(tried)
}
