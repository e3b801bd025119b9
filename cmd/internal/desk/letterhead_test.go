package desk

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

// plainLogo are dots of a size, blue and white.
func plainLogo(wide, high int) image.Image {
	dots := image.NewRGBA(image.Rect(0, 0, wide, high))
	for y := range high {
		for x := range wide {
			dots.Set(x, y, color.RGBA{B: uint8(100 + x%2*100), A: 255})
		}
	}
	return dots
}

func asPNG(t *testing.T, i image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, i); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const logoSVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><metadata>made by Piet Jansen</metadata>` +
	`<rect x="0" y="0" width="300" height="100" fill="#1c4f4a"/><circle cx="50" cy="50" r="30" fill="#ffffff"/></svg>`

func TestAFileThatIsNoLogoIsRefusedInWordsAndTheOldOneStays(t *testing.T) {
	in := newDesk(t, cheap(t))
	if err := in.SetLetterhead(t.Context(), []byte(logoSVG), "Gemeente Vechtstede"); err != nil {
		t.Fatal(err)
	}
	whole := asPNG(t, plainLogo(40, 20))
	for what, c := range map[string]struct {
		file []byte
		want error
	}{
		"an empty file":       {nil, casework.ErrLogoBroken},
		"half a file":         {whole[:len(whole)/2], casework.ErrLogoBroken},
		"a text":              {[]byte("geen plaatje"), casework.ErrLogoKind},
		"a script":            {[]byte(strings.Replace(logoSVG, "<rect", `<script>alert(1)</script><rect`, 1)), casework.ErrLogoKind},
		"an address":          {[]byte(strings.Replace(logoSVG, "<rect", `<image href="https://example.org/x.png"/><rect`, 1)), casework.ErrLogoKind},
		"ten million letters": {make([]byte, casework.MaxLogo+1), casework.ErrLogoTooLarge},
	} {
		wantRefusal(t, in.SetLetterhead(t.Context(), c.file, "Logo"), c.want, what)
	}
	if l, err := in.Letterhead(t.Context()); err != nil || l.Alt != "Gemeente Vechtstede" {
		t.Errorf("%q, %v", l.Alt, err)
	}
}

func TestALogoIsKeptSmallAndWithoutWhatWasHiddenInIt(t *testing.T) {
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, plainLogo(3000, 1000), nil); err != nil {
		t.Fatal(err)
	}
	for what, c := range map[string]struct {
		file  []byte
		media string
	}{
		"a photo":   {photo.Bytes(), "image/png"},
		"dots":      {asPNG(t, plainLogo(2000, 3000)), "image/png"},
		"a drawing": {[]byte(logoSVG), "image/svg+xml"},
	} {
		kept, err := readLogo(c.file, "Logo")
		if err != nil || kept.Media != c.media || len(kept.Data) > 1<<20 {
			t.Errorf("%s: %s of %d bytes, %v", what, kept.Media, len(kept.Data), err)
		}
		if bytes.Contains(kept.Data, []byte("Piet")) {
			t.Errorf("%s: what was hidden in it is kept", what)
		}
		if c.media != "image/png" {
			continue
		}
		dots, err := png.DecodeConfig(bytes.NewReader(kept.Data))
		if err != nil || dots.Width > 800 || dots.Height > 400 {
			t.Errorf("%s: %d by %d, %v", what, dots.Width, dots.Height, err)
		}
	}
}

func TestTheLogoStandsOnWhatLeavesAndIsGoneWhenItWasRemoved(t *testing.T) {
	in, id := withDeWit(t)
	page := func(form string) string {
		t.Helper()
		var out bytes.Buffer
		ask := casework.Ask{To: consent.Recipient{Kind: consent.ToHousehold}, Purpose: consent.PurposeOwnCopy, Form: form}
		if _, err := in.ExportAs(t.Context(), id, ask, &out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	if strings.Contains(page(casework.FormHTML), "<img") {
		t.Fatal("there is a logo that nobody chose")
	}
	if err := in.SetLetterhead(t.Context(), []byte(logoSVG), "Gemeente Vechtstede"); err != nil {
		t.Fatal(err)
	}
	if p := page(casework.FormHTML); !strings.Contains(p, `src="data:image/svg+xml;base64,`) || !strings.Contains(p, `alt="Gemeente Vechtstede"`) {
		t.Error("the logo is not on the page")
	}
	for _, form := range []string{casework.FormPDF, casework.FormSheet} {
		if !strings.HasPrefix(page(form), "%PDF-") {
			t.Errorf("with a logo the %s is no PDF", form)
		}
	}
	if err := in.RemoveLetterhead(t.Context()); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(page(casework.FormHTML), "<img") {
		t.Error("the logo is still there")
	}
}
