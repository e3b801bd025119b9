package main

import (
	"keukentafel/app/document/proof"
	"keukentafel/app/ui/screen/preview"
)

// readPaper opens the pages of a paper that the program made.
func readPaper(paper []byte) (preview.Pages, error) {
	file, err := proof.Open(paper)
	if err != nil {
		return nil, err
	}
	return file, nil
}
