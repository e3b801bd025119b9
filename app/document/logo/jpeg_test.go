package logo_test

import (
	"bytes"
	"image"
	"image/jpeg"
	"testing"

	"keukentafel/app/document/logo"
)

// held puts into a photograph how the camera was held, and a place.
func held(file []byte, turn byte) []byte {
	note := []byte("Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(turn) + "\x00\x00GPS 52.0907")
	segment := append([]byte{0xff, 0xe1, 0, byte(len(note) + 2)}, note...)
	return append(append(append([]byte{0xff, 0xd8}, segment...), file[2:]...), "after the end"...)
}

func TestNothingThatTheCameraNotedComesAlong(t *testing.T) {
	p, err := logo.Open(held(jpegFile(t, arms(40, 20)), 1))
	if err != nil {
		t.Fatal(err)
	}
	photo, ok := p.JPEG(400, 200)
	if !ok || photo.Width != 40 || photo.Height != 20 || photo.Gray {
		t.Fatalf("got %d by %d, %v", photo.Width, photo.Height, ok)
	}
	if bytes.Contains(photo.Data, []byte("GPS")) || bytes.Contains(photo.Data, []byte("after")) {
		t.Error("the place is still there")
	}
	if _, err := jpeg.Decode(bytes.NewReader(photo.Data)); err != nil {
		t.Error(err)
	}
	if !bytes.Equal(photo.Data[:2], []byte{0xff, 0xd8}) || len(photo.Data) > len(jpegFile(t, arms(40, 20))) {
		t.Error("the photograph was made anew, or grew")
	}
}

func TestAPhotographThatWasHeldAsideStandsUpright(t *testing.T) {
	p, err := logo.Open(held(jpegFile(t, arms(40, 20)), 6))
	if err != nil {
		t.Fatal(err)
	}
	if w, h := p.Size(); w != 20 || h != 40 {
		t.Fatalf("it is %v by %v", w, h)
	}
	photo, _ := p.JPEG(400, 400)
	dots, err := jpeg.Decode(bytes.NewReader(photo.Data))
	if err != nil || dots.Bounds().Dx() != 20 || dots.Bounds().Dy() != 40 {
		t.Fatalf("got %v, error %v", dots.Bounds(), err)
	}
	// The blue corner of the top left is now at the top right.
	if r, _, b, _ := dots.At(16, 4).RGBA(); b < r {
		t.Error("it was not turned")
	}
}

func TestAGrayPhotographStaysGray(t *testing.T) {
	p, err := logo.Open(jpegFile(t, image.NewGray(image.Rect(0, 0, 8, 8))))
	if err != nil {
		t.Fatal(err)
	}
	if photo, ok := p.JPEG(90, 90); !ok || !photo.Gray {
		t.Errorf("got %v, %v", photo.Gray, ok)
	}
}
