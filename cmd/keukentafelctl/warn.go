package main

import (
	"fmt"

	"keukentafel/cmd/internal/surroundings"
)

// warn says on the error output what may go wrong with a folder; what was asked
// goes on.
func (c *call) warn(use surroundings.Use, folder string) {
	for _, text := range surroundings.Warnings(c.words(), use, folder) {
		c.complain(text)
	}
}

// complain writes a line on the error output.
func (c *call) complain(text string) { fmt.Fprintln(c.err, text) }
