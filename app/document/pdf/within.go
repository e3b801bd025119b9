package pdf

import (
	"fmt"
	"io"

	"keukentafel/app/document"
)

// WriteWithin draws a document with the largest text with which it takes no
// more than so many pages. What needs more even in the smallest letters is
// drawn in ordinary ones, on as many pages as it needs: nothing is left out.
func WriteWithin(w io.Writer, doc document.Document, pages int) error {
	for _, scale := range onePageScales {
		set, err := typeset(doc, composer{style: style{scale}})
		if err != nil {
			return fmt.Errorf("write within %d pages: %w", pages, err)
		}
		if len(set.pages) <= pages {
			return set.write(w)
		}
	}
	return Write(w, doc)
}
