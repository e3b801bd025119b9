package main

import (
	"keukentafel/app/casework"
	"keukentafel/cmd/internal/desk"
)

// forwarder brings what was received to the register of the municipality.
func (c *call) forwarder(in *desk.Installation) (casework.Forwarder, error) {
	return in.RegisterForwarder(c, "")
}
