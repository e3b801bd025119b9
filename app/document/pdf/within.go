package pdf

import (
	"fmt"
	"io"

	"keukentafel/app/document"
)

// WriteWithin draws a document with the largest text with which it takes no
// more than so many pages, if need be with less white around and in it. What
// needs more even in the smallest letters is drawn in ordinary ones, on as many
// pages as it needs: nothing is left out.
func WriteWithin(w io.Writer, doc document.Document, pages int) error {
	for _, c := range tighter() {
		set, err := typeset(doc, c)
		if err != nil {
			return fmt.Errorf("write within %d pages: %w", pages, err)
		}
		if len(set.pages) <= pages {
			return set.write(w)
		}
	}
	return Write(w, doc)
}

// tighter are the ways to lay a document out, from wide to tight.
func tighter() []composer {
	var ways []composer
	for _, scale := range onePageScales[:3] {
		ways = append(ways, composer{style: style{scale: scale}})
	}
	for _, scale := range onePageScales[1:] {
		ways = append(ways, composer{frame: tightPage, style: style{scale: scale, tight: true}})
	}
	return ways
}
