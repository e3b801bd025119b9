package route

import (
	"strings"

	"keukentafel/app/family"
)

// Question is the Object of the consent tab at which the question about one
// person, for one partner, is open.
func Question(about family.PersonID, partner family.PartnerID) string {
	return string(about) + "/" + string(partner)
}

// Asked reads what Question wrote; false for all else.
func Asked(object string) (about family.PersonID, partner family.PartnerID, ok bool) {
	person, party, ok := strings.Cut(object, "/")
	return family.PersonID(person), family.PartnerID(party), ok && person != "" && party != ""
}
