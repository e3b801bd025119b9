package proof

import (
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
)

// drawnElsewhere draws a page with a program that is not ours. The test is
// skipped, aloud, where it is not installed.
func drawnElsewhere(t *testing.T, data []byte, page, dpi int) image.Image {
	t.Helper()
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("NOT CHECKED: pdftoppm is not installed (apt install poppler-utils)")
	}
	at := filepath.Join(t.TempDir(), "proef")
	must(t, os.WriteFile(at+".pdf", data, 0o600))
	n := strconv.Itoa(page + 1)
	if out, err := exec.Command("pdftoppm", "-png", "-singlefile", "-r", strconv.Itoa(dpi), "-f", n, "-l", n, at+".pdf", at).CombinedOutput(); err != nil {
		t.Fatalf("pdftoppm: %v\n%s", err, out)
	}
	file, err := os.Open(at + ".png")
	must(t, err)
	defer func() { _ = file.Close() }()
	dots, err := png.Decode(file)
	must(t, err)
	return dots
}

// apart is how far two pictures lie apart: on the whole, and in the square of
// some dots where it is worst, of 255. Small squares even out what two programs
// do differently along the edge of a letter.
func apart(a *image.RGBA, other image.Image) (whole, worst float64) {
	const side = 12
	b := image.NewRGBA(other.Bounds())
	draw.Draw(b, b.Rect, other, image.Point{}, draw.Src)
	size := a.Bounds().Intersect(b.Bounds()).Size()
	count := 0
	for top := 0; top+side <= size.Y; top += side {
		for left := 0; left+side <= size.X; left += side {
			sum := [4]int{}
			for y := top; y < top+side; y++ {
				i, j := a.PixOffset(left, y), b.PixOffset(left, y)
				for k := range 4 * side {
					sum[k%4] += int(a.Pix[i+k]) - int(b.Pix[j+k])
				}
			}
			off := 0.0
			for _, s := range sum {
				off = max(off, math.Abs(float64(s))/(side*side))
			}
			whole += off
			worst = max(worst, off)
			count++
		}
	}
	return whole / float64(count), worst
}

// How far a page may lie apart: letters have other edges in another program.
const (
	mostWhole = 0.8
	mostWorst = 32
)

func TestEveryPageLooksAsAnotherProgramDrawsIt(t *testing.T) {
	const dpi = 150
	for name, data := range papers(t) {
		if name == "plan for the school" && os.Getenv("KEUKENTAFEL_LONG") == "" {
			continue // the blocks are those of the plan for the family
		}
		t.Run(name, func(t *testing.T) {
			f := opened(t, data)
			for page := range f.Pages() {
				own, other := drawn(t, f, page, dpi/72.0), drawnElsewhere(t, data, page, dpi)
				if d := own.Bounds().Size().Sub(other.Bounds().Size()); max(d.X, -d.X, d.Y, -d.Y) > 1 {
					t.Fatalf("page %d has %v dots, and there %v", page+1, own.Bounds(), other.Bounds())
				}
				whole, worst := apart(own, other)
				if whole > mostWhole || worst > mostWorst {
					keep(t, own, other)
					t.Errorf("page %d lies %.2f apart on the whole, and %.0f at worst", page+1, whole, worst)
				}
			}
		})
	}
}

func TestTheComparisonSeesALineOfTextThatIsMissing(t *testing.T) {
	data := papers(t)["family sheet"]
	own, other := drawn(t, opened(t, data), 0, 150/72.0), drawnElsewhere(t, data, 0, 150)
	for y := 240; y < 320; y++ {
		for x := range own.Rect.Dx() {
			for i := range 3 {
				own.Pix[own.PixOffset(x, y)+i] = 255
			}
		}
	}
	if _, worst := apart(own, other); worst <= mostWorst {
		t.Errorf("a missing line is %.0f apart at worst", worst)
	}
}

// keep keeps two pictures to look at, when asked.
func keep(t *testing.T, pictures ...image.Image) {
	folder := os.Getenv("KEUKENTAFEL_PICTURES")
	if folder == "" {
		return
	}
	for i, p := range pictures {
		file, err := os.Create(filepath.Join(folder, filepath.Base(t.Name())+"-"+strconv.Itoa(i)+".png"))
		must(t, err)
		must(t, png.Encode(file, p))
		must(t, file.Close())
	}
}
