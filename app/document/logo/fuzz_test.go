package logo_test

import (
	"testing"

	"keukentafel/app/document/logo"
)

func FuzzALogoThatSomebodyChose(f *testing.F) {
	f.Add(pngFile(f, arms(9, 9)))
	f.Add(jpegFile(f, arms(9, 9)))
	f.Add([]byte(shapes))
	f.Add(vast(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := logo.Open(data)
		if err != nil {
			return
		}
		if w, h := p.Size(); !(w > 0) || !(h > 0) {
			t.Errorf("a logo of %v by %v was taken", w, h)
		}
		p.Dots(20, 20)
		p.JPEG(20, 20)
		p.Shapes(20)
	})
}
