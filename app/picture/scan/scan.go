// Package scan reads QR codes from pictures: a photo, a screenshot or a scanned
// paper, as PNG or JPEG.
//
// It uses no camera and knows nothing of what the codes say. It promises to take
// no more memory than a photo of 50 million dots needs, and to fail instead of
// panicking on a picture that is damaged on purpose.
package scan

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // a photo
	_ "image/png"  // a screenshot
	"slices"

	"github.com/makiuchi-d/gozxing"
	multi "github.com/makiuchi-d/gozxing/multi/qrcode"
	"github.com/makiuchi-d/gozxing/qrcode"
)

// What a picture can refuse.
var (
	// ErrNotAPicture: no PNG or JPEG, or a damaged one.
	ErrNotAPicture = errors.New("not a picture that can be read")
	// ErrTooLarge: more than MaxFile bytes or MaxDots dots.
	ErrTooLarge = errors.New("picture is too large")
	// ErrNothingFound: no code in it that can be read.
	ErrNothingFound = errors.New("no code found in the picture")
)

const (
	// MaxFile is the largest file, in bytes.
	MaxFile = 32 << 20
	// MaxDots is the largest picture, width times height.
	MaxDots = 50_000_000
)

// IsPicture tells whether a file begins as a PNG or a JPEG does.
func IsPicture(file []byte) bool {
	return bytes.HasPrefix(file, []byte("\x89PNG\r\n")) || bytes.HasPrefix(file, []byte("\xff\xd8\xff"))
}

// Read gives the texts of all codes in a picture, each once, in no order.
func Read(file []byte) (texts []string, err error) {
	defer func() {
		if broken := recover(); broken != nil { // of a library, on a picture made to break it
			texts, err = nil, fmt.Errorf("read picture: %v: %w", broken, ErrNotAPicture)
		}
	}()
	if len(file) > MaxFile {
		return nil, fmt.Errorf("read picture: %w", ErrTooLarge)
	}
	head, _, err := image.DecodeConfig(bytes.NewReader(file))
	switch {
	case err != nil || head.Width < 1 || head.Height < 1:
		return nil, fmt.Errorf("read picture: %w", ErrNotAPicture)
	case head.Width > MaxDots/head.Height:
		return nil, fmt.Errorf("read picture: %w", ErrTooLarge)
	}
	picture, _, err := image.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("read picture: %w", ErrNotAPicture)
	}
	for _, smaller := range []int{1, 2, 3} { // a sharp photo has more dots than squares need, and noise in each
		if texts = read(shrink(picture, smaller)); len(texts) > 0 {
			return texts, nil
		}
	}
	return nil, fmt.Errorf("read picture: %w", ErrNothingFound)
}

// read tries two ways to tell dark from light, for all codes and for one.
func read(picture image.Image) []string {
	source := gozxing.NewLuminanceSourceFromImage(picture)
	hints := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true}
	var texts []string
	add := func(found ...*gozxing.Result) {
		for _, r := range found {
			if r != nil && !slices.Contains(texts, r.GetText()) {
				texts = append(texts, r.GetText())
			}
		}
	}
	for _, binary := range []gozxing.Binarizer{gozxing.NewHybridBinarizer(source), gozxing.NewGlobalHistgramBinarizer(source)} {
		bitmap, err := gozxing.NewBinaryBitmap(binary)
		if err != nil {
			continue
		}
		if found, err := multi.NewQRCodeMultiReader().DecodeMultiple(bitmap, hints); err == nil {
			add(found...)
		}
		if found, err := qrcode.NewQRCodeReader().Decode(bitmap, hints); err == nil {
			add(found)
		}
	}
	return texts
}

// shrink is the picture in grey, with the mean of each square of dots.
func shrink(picture image.Image, by int) image.Image {
	if by == 1 {
		return picture
	}
	b := picture.Bounds()
	small := image.NewGray(image.Rect(0, 0, b.Dx()/by, b.Dy()/by))
	for y := range small.Rect.Dy() {
		for x := range small.Rect.Dx() {
			sum := uint32(0)
			for dy := range by {
				for dx := range by {
					r, g, blue, _ := picture.At(b.Min.X+x*by+dx, b.Min.Y+y*by+dy).RGBA()
					sum += (299*r + 587*g + 114*blue) / 1000
				}
			}
			small.Pix[y*small.Stride+x] = uint8(sum / uint32(by*by) >> 8)
		}
	}
	return small
}
