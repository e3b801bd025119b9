package main

import (
	"keukentafel/app/casework"
	"keukentafel/cmd/internal/desk"
)

// forwarder brings what was received to the register of the municipality.
func (c *call) forwarder(*desk.Installation) (casework.Forwarder, error) {
	return nil, usage("--relay")
}
