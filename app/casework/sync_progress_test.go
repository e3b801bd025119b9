package casework_test

import (
	"testing"

	"keukentafel/app/casework"
)

func TestWhatIsNotMovedNowIsNotUnderWay(t *testing.T) {
	var u casework.Underway
	if _, moves := u.Of(""); moves {
		t.Error("nothing is under way, and it says so")
	}
	u.Hear(casework.ItemProgress{ID: "one", Done: 30, Total: 120})
	if _, moves := u.Of("two"); moves {
		t.Error("another package is said to be under way")
	}
	if p, moves := u.Of("one"); !moves || p.Share() != 0.25 {
		t.Errorf("it is at %v, %v", p.Share(), moves)
	}
	u.Ends()
	if _, moves := u.Of("one"); moves {
		t.Error("it is still under way after the round")
	}
}

func TestAPackageOfWhichTheSizeIsUnknownHasNoShare(t *testing.T) {
	if share := (casework.ItemProgress{Done: 10}).Share(); share != 0 {
		t.Errorf("share %v", share)
	}
	if share := (casework.ItemProgress{Done: 10, Total: 5}).Share(); share != 1 {
		t.Errorf("share %v", share)
	}
}
