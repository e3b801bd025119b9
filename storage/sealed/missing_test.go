package sealed

import (
	"bytes"
	"errors"
	"reflect"
	"testing"
)

func TestAReceiptAsksForWhatNeverArrived(t *testing.T) {
	marieke, joost := newSomebody(t, "Marieke", RoleConsultant), newSomebody(t, "Joost", RolePartner)
	want := Receipt{State: Missing, Head: 4, Missing: []uint64{5, 7}}
	var file bytes.Buffer
	if err := SealReceipt(&file, want, joost.to(marieke)); err != nil {
		t.Fatal(err)
	}
	got, err := Open(&file, marieke.opens(joost))
	if err != nil || got.Receipt == nil || !reflect.DeepEqual(*got.Receipt, want) {
		t.Errorf("opened %+v, %v", got.Receipt, err)
	}
}

func TestAReceiptThatAsksForNothingOrForWhatArrivedIsRefused(t *testing.T) {
	marieke, joost := newSomebody(t, "Marieke", RoleConsultant), newSomebody(t, "Joost", RolePartner)
	for what, r := range map[string]Receipt{
		"nothing is missing":    {State: Missing, Head: 4},
		"what arrived":          {State: Missing, Head: 4, Missing: []uint64{4}},
		"a package as well":     {State: Missing, Package: NewID(), Missing: []uint64{1}},
		"more than a page full": {State: Missing, Missing: make([]uint64, maxMissing+1)},
	} {
		if err := SealReceipt(&bytes.Buffer{}, r, joost.to(marieke)); !errors.Is(err, ErrBadLetter) {
			t.Errorf("%s: %v", what, err)
		}
	}
}
