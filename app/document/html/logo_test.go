package html_test

import (
	"strings"
	"testing"

	"keukentafel/app/document"
)

func TestWithoutALogoThePageMayShowNoPictureAtAll(t *testing.T) {
	page := written(t, document.Document{Title: "Plan", Lang: "nl"})
	if strings.Contains(page, "<img") || strings.Contains(page, "img-src") {
		t.Error("a picture, or leave to fetch one, is on a page without a logo")
	}
}

func TestTheLogoIsInThePageItselfWithItsWords(t *testing.T) {
	logo := &document.Image{Data: []byte("dots"), Media: "image/png", Alt: `Gemeente "Vecht" & stede`}
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
	if len(found) != 1 || found[0].attrs["src"] != "data:image/png;base64,ZG90cw==" || found[0].attrs["alt"] != logo.Alt {
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
