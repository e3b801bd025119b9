package scan_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"slices"
	"testing"

	"rsc.io/qr"

	"keukentafel/app/picture/scan"
)

// photo draws codes beside each other, with the white that a camera needs.
func photo(t *testing.T, texts ...string) []byte {
	t.Helper()
	const unit, room = 4, 160
	sheet := image.NewGray(image.Rect(0, 0, room*len(texts), room))
	for i := range sheet.Pix {
		sheet.Pix[i] = 0xFF
	}
	for n, text := range texts {
		code, err := qr.Encode(text, qr.M)
		if err != nil {
			t.Fatal(err)
		}
		for y := range code.Size * unit {
			for x := range code.Size * unit {
				if code.Black(x/unit, y/unit) {
					sheet.SetGray(n*room+4*unit+x, 4*unit+y, color.Gray{})
				}
			}
		}
	}
	var file bytes.Buffer
	if err := png.Encode(&file, sheet); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestAllCodesInAPictureAreRead(t *testing.T) {
	want := []string{"KTK1:1:2", "KTK1:2:2"}
	got, err := scan.Read(photo(t, want...))
	slices.Sort(got)
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestWhatIsNoPictureOfACodeIsRefused(t *testing.T) {
	good := photo(t, "KTK1")
	var white, huge bytes.Buffer
	if err := png.Encode(&white, image.NewGray(image.Rect(0, 0, 60, 60))); err != nil {
		t.Fatal(err)
	}
	huge.Write(good)
	copy(huge.Bytes()[16:], []byte{0, 1, 0, 0, 0, 1, 0, 0}) // 65,536 dots wide and high
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"a letter":   {[]byte("Beste Joost"), scan.ErrNotAPicture},
		"cut":        {good[:len(good)/2], scan.ErrNotAPicture},
		"no code":    {white.Bytes(), scan.ErrNothingFound},
		"a big file": {make([]byte, scan.MaxFile+1), scan.ErrTooLarge},
	} {
		if _, err := scan.Read(c.file); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
	if _, err := scan.Read(huge.Bytes()); !errors.Is(err, scan.ErrTooLarge) && !errors.Is(err, scan.ErrNotAPicture) {
		t.Errorf("a picture that says it is huge: %v", err)
	}
}
