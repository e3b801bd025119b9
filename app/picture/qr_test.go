package picture_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"rsc.io/qr"

	"keukentafel/app/picture"
)

const recovery = "YCK0-M1VZ-A9TE-G92B-6SHB-JARP-ETFH-HN86-FTSY"

func squares(t *testing.T, text string) picture.Squares {
	t.Helper()
	s, err := picture.QR(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestATextThatIsTooLongForAQRCodeIsRefused(t *testing.T) {
	if _, err := picture.QR(strings.Repeat("x", 5000)); err == nil {
		t.Error("a code was made that holds not everything")
	}
}

func TestAQRCodeThatSlipsIntoALogSaysNothing(t *testing.T) {
	if got := fmt.Sprintf("%v %+v %#v", squares(t, recovery), squares(t, recovery), squares(t, recovery)); got != "[withheld] [withheld] [withheld]" {
		t.Error(got)
	}
}

func TestEveryDarkSquareIsInExactlyOneStroke(t *testing.T) {
	s := squares(t, recovery)
	code, err := qr.Encode(recovery, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	drawn := map[[2]int]int{}
	for _, stroke := range s.Strokes() {
		for i := range stroke.Length {
			drawn[[2]int{stroke.X + i, stroke.Y}]++
		}
	}
	for y := -1; y <= s.Side(); y++ {
		for x := -1; x <= s.Side(); x++ {
			want := 0
			if code.Black(x, y) {
				want = 1
			}
			if drawn[[2]int{x, y}] != want || s.Dark(x, y) != (want == 1) {
				t.Fatalf("square %d,%d is drawn %d times, want %d", x, y, drawn[[2]int{x, y}], want)
			}
		}
	}
}

// Another program reads what was drawn, also when a piece is torn off.
func TestAnotherProgramReadsTheQRCode(t *testing.T) {
	reader, err := exec.LookPath("zbarimg")
	if err != nil {
		t.Skip("NOT TESTED: zbarimg (Debian: zbar-tools) is not on this machine")
	}
	s := squares(t, recovery)
	for name, torn := range map[string]int{"whole": 0, "a stain of five squares": 5} {
		file := filepath.Join(t.TempDir(), "code.png")
		if err := os.WriteFile(file, photo(t, s, torn), 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(reader, "--quiet", "--raw", file).Output()
		if err != nil || strings.TrimSpace(string(out)) != recovery {
			t.Errorf("%s: read %q: %v", name, out, err)
		}
	}
}

// photo draws the squares, with a white stain in the middle.
func photo(t *testing.T, s picture.Squares, stain int) []byte {
	t.Helper()
	const scale = 6
	side := (s.Side() + 2*picture.QuietZone) * scale
	img := image.NewGray(image.Rect(0, 0, side, side))
	middle := s.Side() / 2
	for i := range img.Pix {
		x, y := (i%side)/scale-picture.QuietZone, (i/side)/scale-picture.QuietZone
		stained := stain > 0 && x >= middle && x < middle+stain && y >= middle && y < middle+stain
		if s.Dark(x, y) && !stained {
			continue
		}
		img.Set(i%side, i/side, color.White)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
