package html_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"image"
	"image/png"
	"strings"
	"testing"

	"keukentafel/app/document"
	"keukentafel/app/document/html"
)

func TestALogoThatCannotBeReadIsRefused(t *testing.T) {
	var page bytes.Buffer
	broken := document.Document{Title: "Plan", Lang: "nl", Logo: &document.Image{Data: []byte("dots"), Media: "image/png"}}
	if err := html.Write(&page, broken); !errors.Is(err, document.ErrImageKind) || page.Len() > 0 {
		t.Errorf("%v, %d bytes", err, page.Len())
	}
}

func TestWithoutALogoThePageMayShowNoPictureAtAll(t *testing.T) {
	page := written(t, document.Document{Title: "Plan", Lang: "nl"})
	if strings.Contains(page, "<img") || strings.Contains(page, "img-src") {
		t.Error("a picture, or leave to fetch one, is on a page without a logo")
	}
}

func TestTheLogoIsInThePageItselfWithItsWords(t *testing.T) {
	var dots bytes.Buffer
	if err := png.Encode(&dots, image.NewGray(image.Rect(0, 0, 4, 2))); err != nil {
		t.Fatal(err)
	}
	logo := &document.Image{Data: dots.Bytes(), Media: "image/png", Alt: `Gemeente "Vecht" & stede`}
	page := written(t, document.Document{Title: "Plan", Lang: "nl", Logo: logo})
	if !strings.Contains(page, "img-src data:\"") || strings.Contains(page, "default-src data") {
		t.Error("the page may fetch something else, or not its own logo")
	}
	var found []*node
	for _, n := range all(parsed(t, page)) {
		if n.name == "img" {
			found = append(found, n)
		}
	}
	if len(found) != 1 || found[0].attrs["src"] != "data:image/png;base64,"+base64.StdEncoding.EncodeToString(logo.Data) || found[0].attrs["alt"] != logo.Alt {
		t.Errorf("%d logos, %v", len(found), found)
	}
}

// all is a node and everything below it.
func all(n *node) []*node {
	list := []*node{n}
	for _, kid := range n.kids {
		list = append(list, all(kid)...)
	}
	return list
}
