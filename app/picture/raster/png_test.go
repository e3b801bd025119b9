package raster

import (
	"bytes"
	"errors"
	"image/color"
	"image/png"
	"io"
	"math"
	"testing"

	"keukentafel/app/picture"
)

func drawing() picture.Drawing {
	return picture.Drawing{Width: 100, Height: 60,
		Lines:    []picture.Line{{From: picture.Point{X: 60, Y: 50}, To: picture.Point{X: 90, Y: 50}, Width: 4, Tone: picture.ToneBad}},
		Polygons: []picture.Polygon{{Points: []picture.Point{{X: 60, Y: 5}, {X: 90, Y: 5}, {X: 90, Y: 25}, {X: 60, Y: 25}}, Solid: true, Tone: picture.ToneGood}},
		Circles:  []picture.Circle{{Centre: picture.Point{X: 30, Y: 30}, Radius: 20, Tone: picture.ToneInfo}},
		Texts:    []picture.Text{{Left: 60, Baseline: 42, Size: 12, Anchor: picture.AnchorStart, Tone: picture.ToneText, Words: "Zoë"}},
	}
}

func TestATooLargeOrEmptyPictureOrAnUnreadableColourIsRefused(t *testing.T) {
	for name, scale := range map[string]float64{"none": 0, "backwards": -1, "huge": 1e9, "no number": math.NaN()} {
		if err := PNG(io.Discard, drawing(), picture.DayPalette(), scale); !errors.Is(err, ErrSize) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := PNG(io.Discard, drawing(), picture.Palette{Paper: "white"}, 1); !errors.Is(err, ErrColour) {
		t.Error(err)
	}
}

func TestALetterThatNoFontHasIsRefusedAndWritesNothing(t *testing.T) {
	d := drawing()
	d.Texts[0].Words = "Հայկ"
	var out bytes.Buffer
	var missing *MissingGlyphError
	if err := PNG(&out, d, picture.DayPalette(), 1); !errors.As(err, &missing) || missing.Rune != 'Հ' || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
}

func TestShapesLettersAndPaperHaveTheirColours(t *testing.T) {
	var out bytes.Buffer
	if err := PNG(&out, drawing(), picture.DayPalette(), 2); err != nil {
		t.Fatal(err)
	}
	dots, err := png.Decode(&out)
	if err != nil || dots.Bounds().Dx() != 200 || dots.Bounds().Dy() != 120 {
		t.Fatalf("%v %v", err, dots.Bounds())
	}
	at := func(x, y float64) color.NRGBA {
		return color.NRGBAModel.Convert(dots.At(int(2*x), int(2*y))).(color.NRGBA)
	}
	for place, want := range map[[2]float64]color.NRGBA{
		{2, 2}:   {0xff, 0xff, 0xff, 0xff},
		{30, 30}: {0xdf, 0xee, 0xeb, 0xff}, // inside the circle, softly
		{50, 30}: {0x1c, 0x5f, 0x59, 0xff}, // on its edge, strongly
		{75, 15}: {0x1e, 0x60, 0x35, 0xff}, // the rectangle
		{75, 50}: {0x8f, 0x2a, 0x20, 0xff}, // the line
		{52, 45}: {0xff, 0xff, 0xff, 0xff}, // beside all
	} {
		if got := at(place[0], place[1]); got != want {
			t.Errorf("at %v: %v, want %v", place, got, want)
		}
	}
	ink := 0
	for x := 120; x < 170; x++ {
		for y := 60; y < 86; y++ {
			if c := color.NRGBAModel.Convert(dots.At(x, y)).(color.NRGBA); c.R < 0x60 {
				ink++
			}
		}
	}
	if ink < 50 {
		t.Errorf("%d dots of ink where a name is written", ink)
	}
}

func TestTheSameDrawingGivesTheSameBytes(t *testing.T) {
	var first, second bytes.Buffer
	if err := errors.Join(PNG(&first, drawing(), picture.DayPalette(), 3), PNG(&second, drawing(), picture.DayPalette(), 3)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two files of one drawing differ")
	}
}

func TestABoldTextIsWiderAndAnUnknownLetterHasAWidth(t *testing.T) {
	if Measure("Sanne", 12, true) <= Measure("Sanne", 12, false) || Measure("ሰ", 12, false) <= 0 {
		t.Error("texts are not measured")
	}
}
