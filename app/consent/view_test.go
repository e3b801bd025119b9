package consent_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"

	"keukentafel/app/consent"
)

// drawn gives what was drawn of a view.
func drawn(t *testing.T, v consent.View) consent.Disclosure {
	t.Helper()
	var seen consent.Disclosure
	if err := v.Write(io.Discard, func(_ io.Writer, d consent.Disclosure) error { seen = d; return nil }); err != nil {
		t.Fatal(err)
	}
	return seen
}

func TestAViewOfNothingOrForNobodyIsRefused(t *testing.T) {
	if _, err := consent.Look(deWit(), to("nobody")); !errors.Is(err, consent.ErrUnknownRecipient) {
		t.Errorf("for nobody: %v", err)
	}
	silent := deWit()
	silent.Consents = nil
	if _, err := consent.Look(silent, to("school")); !errors.Is(err, consent.ErrNothingToShare) {
		t.Errorf("of nothing: %v", err)
	}
	var none consent.View
	if err := none.Write(&bytes.Buffer{}, func(io.Writer, consent.Disclosure) error { return nil }); !errors.Is(err, consent.ErrNotADisclosure) {
		t.Errorf("one that was not made: %v", err)
	}
}

func TestAViewShowsWhatTheRecipientWouldReadAndNothingElse(t *testing.T) {
	for name, r := range map[string]consent.Request{"school": to("school"), "household": ownCopy(consent.ToHousehold, "")} {
		view, err := consent.Look(deWit(), r)
		if err != nil {
			t.Fatal(name, err)
		}
		seen := drawn(t, view)
		r.Partial = true
		given := disclosed(t, deWit(), r)
		if !reflect.DeepEqual(seen.Slice(), given.Slice()) {
			t.Errorf("%s: what is looked at differs from what would be given", name)
		}
		if !seen.ViewOnly() || given.ViewOnly() {
			t.Errorf("%s: only looked at: %v; given: %v", name, seen.ViewOnly(), !given.ViewOnly())
		}
		if said := fmt.Sprintf("%+v %#v %x", view, view, view); strings.Contains(said, "kanarie") || strings.Contains(said, "Noor") {
			t.Errorf("%s: it prints as %s", name, said)
		}
	}
}
