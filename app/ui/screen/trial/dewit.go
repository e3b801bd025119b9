package trial

import (
	"strconv"

	"keukentafel/app/consent"
	"keukentafel/app/samples"
)

// DeWit is the invented family of every trial, the same each time.
func DeWit() consent.Dossier {
	n := 0
	return samples.DeWit(Today, func() string { n++; return "id-" + strconv.Itoa(n) })
}
