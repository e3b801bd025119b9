package logo_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math"
	"strings"
	"testing"

	"keukentafel/app/document/logo"
)

func pngFile(t testing.TB, dots image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, dots); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func jpegFile(t testing.TB, dots image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, dots, nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// arms is a red field of which the top left is blue.
func arms(width, height int) *image.RGBA {
	dots := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			dots.SetRGBA(x, y, color.RGBA{R: 200, A: 255})
			if x < width/2 && y < height/2 {
				dots.SetRGBA(x, y, color.RGBA{B: 200, A: 255})
			}
		}
	}
	return dots
}

const shapes = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#004f8a"/>` +
	`<path fill-rule="evenodd" fill="#fff" d="M2 2h16v16h-16z M6 6h8v8h-8z"/><circle cx="30" cy="10" r="6" stroke="#fff" stroke-width="2" fill="none"/></svg>`

// vast says in its head that it is far wider than it is.
func vast(t testing.TB) []byte {
	file := pngFile(t, arms(2, 2))
	binary.BigEndian.PutUint32(file[16:], 20_000)
	binary.BigEndian.PutUint32(file[20:], 20_000)
	binary.BigEndian.PutUint32(file[29:], crc32.ChecksumIEEE(file[12:29]))
	return file
}

func TestWhatIsNoLogoIsRefusedAndSaysWhy(t *testing.T) {
	var moving bytes.Buffer
	if err := gif.Encode(&moving, arms(4, 4), nil); err != nil {
		t.Fatal(err)
	}
	whole, photo := pngFile(t, arms(60, 60)), jpegFile(t, arms(60, 60))
	svg := func(inside string) []byte {
		return []byte(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"><rect width="9" height="9"/>` + inside + `</svg>`)
	}
	files := map[string]struct {
		data []byte
		want error
	}{
		"nothing":                   {nil, logo.ErrBroken},
		"half a PNG":                {whole[:len(whole)/2], logo.ErrBroken},
		"half a JPEG":               {photo[:len(photo)/2], logo.ErrBroken},
		"the head of a PNG":         {whole[:8], logo.ErrBroken},
		"400 million dots":          {vast(t), logo.ErrTooLarge},
		"more than ten megabytes":   {append(bytes.Clone(whole), make([]byte, logo.MostBytes)...), logo.ErrTooLarge},
		"a GIF":                     {moving.Bytes(), logo.ErrKind},
		"a letter":                  {[]byte("Beste mevrouw,"), logo.ErrKind},
		"a web page":                {[]byte("<html><body/></html>"), logo.ErrKind},
		"a script":                  {svg("<script>alert(1)</script>"), logo.ErrKind},
		"something to press":        {svg(`<g onclick="alert(1)"/>`), logo.ErrKind},
		"a picture from elsewhere":  {svg(`<image href="https://example.org/x.png"/>`), logo.ErrKind},
		"a reference to elsewhere":  {svg(`<linearGradient xlink:href="https://example.org/x.svg#a"/>`), logo.ErrKind},
		"a style from elsewhere":    {svg(`<style>@import "https://example.org/x.css"</style>`), logo.ErrKind},
		"a colour from elsewhere":   {svg(`<path d="M0 0h1v1z" fill="url(https://example.org/x#a)"/>`), logo.ErrKind},
		"letters":                   {svg(`<text x="1" y="1">Gemeente</text>`), logo.ErrKind},
		"a copy of itself":          {svg(`<g id="a"><use href="#a"/></g>`), logo.ErrKind},
		"entities":                  {append([]byte(`<!DOCTYPE svg [<!ENTITY a "aaaa">]>`), svg("")...), logo.ErrKind},
		"an open element":           {svg("<g>"), logo.ErrBroken},
		"no size":                   {[]byte(`<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>`), logo.ErrBroken},
		"no shapes":                 {[]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>`), logo.ErrBroken},
		"thousands of shapes":       {svg(strings.Repeat(`<path d="M0 0h1v1z"/>`, 6000)), logo.ErrTooLarge},
		"edges of stretched shapes": {svg(`<g transform="scale(3)"><path stroke="#000" d="M0 0h1v1z"/></g>`), logo.ErrKind},
	}
	for name, file := range files {
		if _, err := logo.Open(file.data); !errors.Is(err, file.want) {
			t.Errorf("%s: got %v, want %v", name, err, file.want)
		}
	}
}

func TestNoDamageMakesItFall(t *testing.T) {
	for _, whole := range [][]byte{pngFile(t, arms(9, 9)), jpegFile(t, arms(9, 9)), []byte(shapes)} {
		for i := range whole {
			for _, b := range []byte{0, '-', '9', 0xff} {
				damaged := bytes.Clone(whole)
				damaged[i] = b
				if p, err := logo.Open(damaged); err == nil {
					p.Dots(20, 20)
					p.JPEG(20, 20)
					p.Shapes(20)
				}
			}
		}
	}
}

func TestWhatShinesThroughStandsOnWhite(t *testing.T) {
	dots := image.NewNRGBA(image.Rect(0, 0, 10, 10))
	dots.SetNRGBA(5, 5, color.NRGBA{R: 255, A: 128})
	p, err := logo.Open(pngFile(t, dots))
	if err != nil {
		t.Fatal(err)
	}
	paper := p.Dots(100, 100)
	if got := paper.RGBAAt(0, 0); got != (color.RGBA{255, 255, 255, 255}) {
		t.Errorf("what is not there is %v, want white", got)
	}
	if got := paper.RGBAAt(5, 5); got.A != 255 || got.R != 255 || got.G < 120 || got.G > 135 {
		t.Errorf("half red on white is %v", got)
	}
}

func TestALargeLogoIsMadeSmallerAndKeepsItsShape(t *testing.T) {
	p, err := logo.Open(pngFile(t, arms(900, 300)))
	if err != nil {
		t.Fatal(err)
	}
	if w, h := p.Fit(170, 51); math.Abs(w-153) > 0.01 || math.Abs(h-51) > 0.01 {
		t.Errorf("it stands on %v by %v", w, h)
	}
	if got := p.Dots(90, 30).Bounds().Size(); got != (image.Point{90, 30}) {
		t.Errorf("got %v dots", got)
	}
	if got := p.Dots(9000, 3000).Bounds().Size(); got != (image.Point{900, 300}) {
		t.Errorf("a small logo became %v dots", got)
	}
}

func TestADrawingBecomesShapesWithItsHoles(t *testing.T) {
	p, err := logo.Open([]byte(shapes))
	if err != nil {
		t.Fatal(err)
	}
	areas, ok := p.Shapes(400)
	if !ok || len(areas) != 3 {
		t.Fatalf("got %d areas, ok %v", len(areas), ok)
	}
	if ground := areas[0]; ground.Colour != (color.RGBA{0, 0x4f, 0x8a, 255}) || ground.Rings[0][2] != [2]float64{400, 200} {
		t.Errorf("the ground is %v from %v", ground.Colour, ground.Rings)
	}
	if !areas[1].EvenOdd || len(areas[1].Rings) != 2 {
		t.Errorf("the hole is gone: %+v", areas[1])
	}
	widest := 0.0
	for _, ring := range areas[2].Rings {
		for _, at := range ring {
			widest = max(widest, at[0])
		}
	}
	if math.Abs(widest-370) > 1 { // 30 + 6 + half of 2, ten times as large
		t.Errorf("the edge of the circle reaches to %v, want 370", widest)
	}
}

func TestColoursThatRunOverArePainted(t *testing.T) {
	p, err := logo.Open([]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/>` +
		`<stop offset="1" stop-color="#00f"/></linearGradient></defs><rect width="40" height="20" fill="url(#g)"/></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := p.Shapes(400); ok {
		t.Error("it became areas of one colour")
	}
	paper := p.Dots(80, 40)
	left, right := paper.RGBAAt(2, 20), paper.RGBAAt(77, 20)
	if left.R < 200 || left.B > 60 || right.B < 200 || right.R > 60 {
		t.Errorf("left is %v, right is %v", left, right)
	}
}
