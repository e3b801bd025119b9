package sealed

import (
	"crypto/sha256"
	"testing"
)

func TestAVersionSignedBySomebodyElseOrChangedIsNotTaken(t *testing.T) {
	marieke, fatma := newSomebody(t, "Marieke", RoleConsultant), newSomebody(t, "Fatma", RoleCoordinator)
	digest := sha256.Sum256([]byte("version 1"))
	signature := marieke.Identity.Sign(digest[:])
	if !marieke.card.Signed(digest[:], signature) {
		t.Error("a signature of one's own is not taken")
	}
	other := sha256.Sum256([]byte("version 2"))
	if marieke.card.Signed(other[:], signature) || fatma.card.Signed(digest[:], signature) || (Card{}).Signed(digest[:], signature) {
		t.Error("a wrong signature was taken")
	}
}
