package keyring_test

import (
	"errors"
	"os"
	"testing"

	"keukentafel/storage/keyring"
)

// The real keyring of this computer. Where there is none the test says so;
// KEUKENTAFEL_KEYRING_TEST=1 makes that a failure, for machines that must have one.
func TestTheRealKeyringKeepsASecret(t *testing.T) {
	ring := keyring.System("keukentafel-test")
	if _, err := ring.Get("round-trip"); errors.Is(err, keyring.ErrUnavailable) {
		if os.Getenv("KEUKENTAFEL_KEYRING_TEST") == "1" {
			t.Fatalf("this machine must have a keyring: %v", err)
		}
		t.Skipf("NOT TESTED: no keyring on this machine: %v", err)
	}
	checkRoundTrip(t, ring)
}
