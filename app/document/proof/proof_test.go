package proof

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/color"
	"strings"
	"testing"
)

func TestWhatIsNotKnownStopsTheProofAndIsNotLeftOut(t *testing.T) {
	objects := []string{"<</Type/ExtGState/BM/Multiply>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
		stream("/Subtype/Image/Width 1/Height 1/ImageMask true", "x"), stream("/Subtype/PS", ""), stream("/Subtype/Image/Width 1/Height 1/BitsPerComponent 1/ColorSpace/DeviceGray", "x")}
	resources := "/ExtGState<</G 5 0 R>>/Font<</F 6 0 R>>/XObject<</M 7 0 R/P 8 0 R/B 9 0 R>>"
	for name, content := range map[string]string{
		"a shading": "/S sh", "an inline image": "BI /W 1 /H 1 ID x EI", "blending": "/G gs", "a font of one byte": "BT /F 12 Tf ET",
		"a stencil": "/M Do", "a program": "/P Do", "dots of one bit": "/B Do", "outlined letters": "BT 1 Tr ET", "a pattern": "/Pattern cs", "nonsense": "1 2 zz",
	} {
		_, err := opened(t, small(content, resources, objects...)).Draw(context.Background(), 0, 1)
		if !errors.Is(err, ErrUnknown) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAPageThatIsWrittenWronglyIsBroken(t *testing.T) {
	for _, content := range []string{"q", "Q", "EMC", "/P BMC", "1 w w", "10 10 l", "h", "(a) w", "/X gs", "/X Do", "/X 12 Tf", "<0001> Tj", "[-1] 0 d", "BT [(a) /b] TJ ET", "<< /A"} {
		_, err := opened(t, small(content, "")).Draw(context.Background(), 0, 1)
		if !errors.Is(err, ErrBroken) {
			t.Errorf("%q: %v", content, err)
		}
	}
	for _, file := range []string{"", "%PDF-1.7", "hallo", strings.Repeat("q", 5000)} {
		if _, err := Open([]byte(file)); !errors.Is(err, ErrBroken) {
			t.Errorf("a file of %d bytes: %v", len(file), err)
		}
	}
}

func TestWhatIsTooMuchIsRefused(t *testing.T) {
	nested := stream("/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", "/X Do")
	huge := stream("/Subtype/Image/Width 9000/Height 9000/BitsPerComponent 8/ColorSpace/DeviceGray", "x")
	resources := "/XObject<</X 5 0 R/H 6 0 R>>"
	for name, content := range map[string]string{
		"a drawing in itself": "/X Do", "a huge picture": "/H Do", "kept without end": strings.Repeat("q ", 100),
		"dashes without end": "[.00001] 0 d .1 w 0 0 m 100 100 l S", "a path without end": "0 0 m " + strings.Repeat("1 1 l ", maxPath+1),
	} {
		_, err := opened(t, small(content, resources, nested, huge)).Draw(context.Background(), 0, 1)
		if !errors.Is(err, ErrTooMuch) {
			t.Errorf("%s: %v", name, err)
		}
	}
	f := opened(t, small("", ""))
	for _, scale := range []float64{0, -1, 1e9, 81, 1 / 0.0000000001} {
		if _, err := f.Draw(context.Background(), 0, scale); !errors.Is(err, ErrTooMuch) {
			t.Errorf("at scale %v: %v", scale, err)
		}
	}
	for _, page := range []int{-1, 1} {
		if _, err := f.Draw(context.Background(), page, 1); !errors.Is(err, ErrNoPage) {
			t.Errorf("page %d: %v", page, err)
		}
	}
	if _, err := Open(make([]byte, maxFile+1)); !errors.Is(err, ErrTooMuch) {
		t.Errorf("a huge file: %v", err)
	}
}

func TestAProofThatNobodyWaitsForStops(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := opened(t, papers(t)["family sheet"]).Draw(ctx, 0, 1); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestNoErrorHoldsWordsOfThePage(t *testing.T) {
	for _, content := range []string{"(Noor slaapt bij oma) Noor", "/Noor_bij_oma gs", "/Noor_bij_oma Do", "(Noor) w", "<</Noor (oma)", "/P <</ActualText (Noor)>> BDC (Noor) Tj"} {
		_, err := opened(t, small(content, "")).Draw(context.Background(), 0, 1)
		if err == nil || strings.Contains(err.Error(), "oma") || strings.Contains(err.Error(), "Noor") {
			t.Errorf("%q: %v", content, err)
		}
	}
}

// dot is one dot of a page of 100 by 100, seen from its foot as a page is written.
func dot(t *testing.T, data []byte, x, y int) color.RGBA {
	t.Helper()
	return drawn(t, opened(t, data), 0, 1).RGBAAt(x, 99-y)
}

var (
	white = color.RGBA{255, 255, 255, 255}
	red   = color.RGBA{255, 0, 0, 255}
	black = color.RGBA{0, 0, 0, 255}
	half  = color.RGBA{255, 127, 127, 255}
)

func TestEveryWayToDrawPutsInkWhereItBelongs(t *testing.T) {
	resources := "/ExtGState<</G 5 0 R>>/XObject<</F 6 0 R/I 7 0 R/S 8 0 R/P 10 0 R>>"
	objects := []string{"<</ca .5/CA .5/BM/Normal/SMask/None>>",
		stream("/Subtype/Form/Matrix[1 0 0 1 50 0]/BBox[0 0 20 20]", "1 0 0 rg 0 0 40 40 re f"),
		stream("/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceRGB", "\xff\x00\x00\xff\xff\xff\xff\xff\xff\x00\x00\x00"),
		stream("/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB/SMask 9 0 R", "\xff\x00\x00"),
		stream("/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "\x80"),
		stream("/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace[/Indexed/DeviceRGB 1<000000ff0000>]", "\x01"),
	}
	type at struct {
		x, y int
		want color.RGBA
	}
	for _, c := range []struct {
		content string
		dots    []at
	}{
		{"1 0 0 rg 10 10 20 20 re f", []at{{10, 10, red}, {29, 29, red}, {30, 30, white}, {9, 9, white}}},
		{"q 2 0 0 2 20 20 cm 1 0 0 rg 0 0 10 10 re f Q 0 0 5 5 re f", []at{{39, 39, red}, {19, 19, white}, {2, 2, black}}},
		{"1 0 0 rg 0 0 60 60 re 20 20 20 20 re f*", []at{{10, 10, red}, {30, 30, white}, {50, 50, red}}},
		{"1 0 0 rg 0 0 60 60 re 20 20 20 20 re f", []at{{30, 30, red}}},
		{"q 10 10 m 50 10 l 10 50 l h W n 1 0 0 rg 0 0 100 100 re f Q 90 90 5 5 re f", []at{{15, 15, red}, {45, 45, white}, {5, 5, white}, {92, 92, black}}},
		{"q 10 10 20 20 re W* n 1 0 0 rg 0 0 100 100 re f Q", []at{{15, 15, red}, {35, 15, white}}},
		{"1 0 0 RG 10 w 20 50 m 80 50 l S", []at{{50, 50, red}, {50, 46, red}, {50, 44, white}, {17, 50, white}}},
		{"1 J 1 0 0 RG 10 w 20 50 m 80 50 l S", []at{{17, 50, red}, {82, 50, red}, {13, 50, white}}},
		{"2 J 1 0 0 RG 10 w 20 50 m 80 50 l S", []at{{16, 46, red}, {14, 50, white}}},
		{"1 0 0 RG 10 w 20 20 m 60 20 l 60 60 l S", []at{{64, 16, red}, {66, 14, white}}},
		{"2 j 1 0 0 RG 10 w 20 20 m 60 20 l 60 60 l S", []at{{64, 16, white}}},
		{"1 0 0 RG 10 w 20 20 m 60 20 l 60 60 l s", []at{{40, 40, red}}},
		{"[10] 0 d 1 0 0 RG 4 w 0 50 m 100 50 l S", []at{{5, 50, red}, {15, 50, white}, {25, 50, red}}},
		{"[10 5 5] 10 d 1 0 0 RG 4 w 0 50 m 100 50 l S", []at{{2, 50, white}, {7, 50, red}, {15, 50, white}}},
		{"1 0 0 rg 50 50 m 50 80 80 80 80 50 c 80 20 50 20 50 50 c b", []at{{65, 50, red}, {90, 50, white}}},
		{"1 0 0 rg 20 20 m 20 80 80 80 v 80 20 80 20 y f", []at{{60, 50, red}}},
		{"0 1 1 0 k 0 0 9 9 re f 0.5 G /DeviceRGB cs 1 0 0 sc 20 0 9 9 re f", []at{{4, 4, red}, {24, 4, red}}},
		{"/G gs 1 0 0 rg 10 10 20 20 re f", []at{{15, 15, half}}},
		{"/F Do", []at{{55, 5, red}, {45, 5, white}, {75, 5, white}}},
		{"q 40 0 0 40 10 10 cm /I Do Q", []at{{15, 45, red}, {45, 45, white}, {15, 15, white}, {45, 15, black}}},
		{"q 40 0 0 40 10 10 cm /S Do Q", []at{{30, 30, color.RGBA{255, 127, 127, 255}}}},
		{"q 40 0 0 40 10 10 cm /P Do Q", []at{{30, 30, red}}},
	} {
		for _, d := range c.dots {
			got := dot(t, small(c.content, resources, objects...), d.x, d.y)
			if off := max(int(got.G)-int(d.want.G), int(d.want.G)-int(got.G), int(got.R)-int(d.want.R), int(d.want.R)-int(got.R)); off > 3 {
				t.Errorf("%s: the dot at %d,%d is %v, want %v", c.content, d.x, d.y, got, d.want)
			}
		}
	}
}

func TestALetterThatIsADrawingIsDrawn(t *testing.T) {
	font := "<</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]/FontBBox[0 0 500 500]/CharProcs<</a 6 0 R/b 7 0 R>>" +
		"/Encoding<</Differences[1/a/b]>>/FirstChar 1/LastChar 2/Widths[500 500]/Resources<</Font<</F 5 0 R>>>>>>"
	objects := []string{font, stream("", "500 0 d0 0 0 400 400 re f"), stream("", "500 0 d0 /F 1 Tf <01> Tj <02> Tj")}
	data := small("1 0 0 rg BT /F 100 Tf 1 0 0 1 10 10 Tm <0101> Tj ET", "/Font<</F 5 0 R>>", objects...)
	for at, want := range map[int]color.RGBA{5: white, 12: red, 48: red, 55: white, 62: red, 97: red} {
		if got := dot(t, data, at, 20); got != want {
			t.Errorf("at %d it is %v", at, got)
		}
	}
	data = small("BT /F 10 Tf <02> Tj ET", "/Font<</F 5 0 R>>", objects...)
	if _, err := opened(t, data).Draw(context.Background(), 0, 1); !errors.Is(err, ErrTooMuch) {
		t.Errorf("a letter in itself: %v", err)
	}
}

func TestTwoSurfacesThatTouchShowNoSeam(t *testing.T) {
	data := small("1 0 0 rg 0 0 100 33.3 re f 0 33.3 100 33.3 re f", "")
	for y := range 66 {
		if got := dot(t, data, 50, y); got != red {
			t.Fatalf("at %d it is %v", y, got)
		}
	}
}

func TestThePageIsReadInTheOrderInWhichItIsWritten(t *testing.T) {
	f := opened(t, papers(t)["family sheet"])
	said, err := f.Text(context.Background(), 0)
	must(t, err)
	for _, want := range []string{"Plan van gezin De Wit\n", "Volgend gesprek\nmaandag 18 januari 2027\n"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in:\n%s", want, said)
		}
	}
	if _, err := f.Text(context.Background(), 9); !errors.Is(err, ErrNoPage) {
		t.Error(err)
	}
}

func TestTheSamePageGivesTheSameDots(t *testing.T) {
	data := papers(t)["plan for the family"]
	if !bytes.Equal(drawn(t, opened(t, data), 0, 1.3).Pix, drawn(t, opened(t, data), 0, 1.3).Pix) {
		t.Error("they differ")
	}
}

func BenchmarkAPageOfThePlanOpenedAndDrawn(b *testing.B) {
	data := papers(b)["plan for the family"]
	for _, dpi := range []int{96, 144, 200} {
		b.Run(fmt.Sprint(dpi), func(b *testing.B) {
			for b.Loop() {
				drawn(b, opened(b, data), 0, float64(dpi)/72)
			}
		})
	}
}
