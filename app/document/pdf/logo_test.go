package pdf_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"testing"

	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
)

const arms = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20" fill="#004f8a"/>` +
	`<path fill-rule="evenodd" fill="#ffffff" d="M2 2h16v16h-16z M6 6h8v8h-8z"/><circle cx="40" cy="10" r="7" fill="#e09330"/></svg>`

// field is a picture that shines through at the left.
func field(wide, high int) image.Image {
	dots := image.NewNRGBA(image.Rect(0, 0, wide, high))
	for y := range high {
		for x := range wide {
			dots.SetNRGBA(x, y, color.NRGBA{R: 0, G: 110, B: 60, A: uint8(255 * x / wide)})
		}
	}
	return dots
}

func logos(t *testing.T) map[string][]byte {
	t.Helper()
	var dots, photo bytes.Buffer
	if err := png.Encode(&dots, field(900, 300)); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&photo, field(300, 300), nil); err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{"PNG": dots.Bytes(), "JPEG": photo.Bytes(), "SVG": []byte(arms)}
}

func withLogo(t *testing.T, data []byte, alt string) document.Document {
	t.Helper()
	doc := sample()
	var err error
	if doc.Logo, err = document.ReadImage(data, alt); err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestALogoStandsOnTheFirstPageOnlyAndSaysWhatItIs(t *testing.T) {
	for kind, data := range logos(t) {
		t.Run(kind, func(t *testing.T) {
			doc := withLogo(t, data, "Logo van de gemeente Voorbeeldstad")
			file := write(t, doc)
			read(t, file, "qpdf", "--check", "FILE")
			if !bytes.Equal(file, write(t, doc)) {
				t.Error("two files differ")
			}
			tree := read(t, file, "pdfinfo", "-struct", "FILE")
			plain := read(t, file, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
			if strings.Count(tree, "Figure") != 1 || !strings.Contains(plain, "/Alt (Logo van de gemeente Voorbeeldstad)") {
				t.Errorf("the tree is\n%s", tree)
			}
			if pages(t, file) != pages(t, write(t, sample())) {
				t.Error("the logo pushed text to another page")
			}
			images := read(t, file, "pdfimages", "-list", "FILE")
			if kind == "SVG" == strings.Contains(images, " image ") {
				t.Errorf("the images are\n%s", images)
			}
			if kind == "JPEG" != strings.Contains(images, "jpeg") || strings.Contains(images, "smask") {
				t.Errorf("the images are\n%s", images)
			}
			// The header gives way.
			if got := text(t, file); !strings.Contains(got[:strings.Index(got, "\f")], "versie 3") {
				t.Error("the header is gone")
			}
		})
	}
}

func TestALogoWithoutDescriptionIsDecoration(t *testing.T) {
	file := write(t, withLogo(t, logos(t)["PNG"], " "))
	if tree := read(t, file, "pdfinfo", "-struct", "FILE"); strings.Contains(tree, "Figure") {
		t.Errorf("the tree is\n%s", tree)
	}
}

func TestABrokenLogoStopsTheExport(t *testing.T) {
	if _, err := document.ReadImage([]byte("GIF89a"), ""); !errors.Is(err, document.ErrImageKind) {
		t.Errorf("a GIF: got %v", err)
	}
	doc := sample()
	doc.Logo = &document.Image{Data: logos(t)["PNG"][:300], Media: "image/png"}
	var out bytes.Buffer
	if err := pdf.Write(&out, doc); !errors.Is(err, document.ErrImageBroken) || out.Len() > 0 {
		t.Errorf("got %v and %d bytes", err, out.Len())
	}
	doc.Logo = nil
	if err := pdf.Write(io.Discard, doc); err != nil {
		t.Error(err)
	}
}
